"""The command `lawlint`: runs a sub-command and turns whatever comes of it into an exit code.

0: nothing at or above the level that fails; 1: findings; 2: not all of the job could be done; 130: interrupted;
141: the reader of the output went away.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from lawlint import VERSION
from lawlint.cache import Cache
from lawlint.regexes import Regexes


def main() -> NoReturn:
    """The entry point."""
    gc.disable()  # nothing made while starting is garbage; `drafts.read_all` turns collection on again
    regexes = Regexes(Cache(VERSION))
    if cached := "--no-cache" not in sys.argv:
        regexes.restore()
    code = run()
    if cached:
        with suppress(KeyboardInterrupt):
            regexes.keep()
    _leave(code)


def _leave(code: int) -> NoReturn:
    """Ends the process at once: taking apart, piece by piece, all that was made takes long."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    if "coverage" in sys.modules or sys.gettrace() is not None:
        sys.exit(code)
    os._exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command line; without `arguments`, of the one this process was started with."""
    from lawlint.commands import streams

    streams.prepare()
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        streams.say("已中断。")
        code = 130
    except streams.ClosedPipe:
        code = 141
    except Exception as error:
        streams.say_bug(error)
        code = 2
    streams.abandon()
    return code


def _run(arguments: Sequence[str] | None) -> int:
    import click

    from lawlint.commands import lawlint, streams
    from lawlint.errors import LawlintError
    from lawlint.oserrors import reason

    try:
        code = lawlint.main(arguments, "lawlint", standalone_mode=False)
        streams.emit(())
    except click.Abort as error:
        raise KeyboardInterrupt from error
    except click.UsageError as error:
        from lawlint.commands import wording

        streams.say(wording.usage(error))
        code = 2
    except LawlintError as error:
        sentence = str(error)  # several lines begin with file and place, for editors to jump to
        streams.say(sentence if "\n" in sentence else f"lawlint：{sentence}")
        code = 2
    except OSError as error:
        streams.say(f"lawlint：{error.filename + '：' if isinstance(error.filename, str) else ''}{reason(error)}")
        code = 2
    except SystemExit as error:  # all that click leaves of a closed pipe
        raise streams.ClosedPipe from error
    return int(code or 0)
