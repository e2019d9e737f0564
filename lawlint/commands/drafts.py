"""From paths to drafts as read, one at a time: discovery, configuration per file, refusals."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from lawlint import config, readers
from lawlint.commands.options import DraftOptions
from lawlint.errors import ConfigError, ReadError
from lawlint.files import Globs, absolute, find, is_pattern
from lawlint.profile import Overrides
from lawlint.report import Failure
from lawlint.settings import Config
from lawlint.text import Source


def settings(options: DraftOptions) -> Config:
    """The configuration that holds for these drafts."""
    if options.isolated and options.config:
        raise ConfigError("--isolated 和 --config 只能用一个")
    first = options.paths[0]
    start = options.stdin_filename or os.curdir if first == readers.STDIN else first
    return config.load(options.config, start, isolated=options.isolated)


def read_all(
    options: DraftOptions, settings: Config, outputs: frozenset[str] = frozenset()
) -> Iterator[tuple[Source | Failure, Overrides]]:
    """Every draft, read, with what the user says it is. `outputs` are resolved paths that this run writes."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
    exclude = (*settings.exclude, *_excluded(options))
    max_size = settings.max_size if options.max_size is None else options.max_size
    for found in find(options.paths, exclude, force=options.force_exclude):
        if isinstance(found, Failure):
            yield found, Overrides()
            continue
        name = (options.stdin_filename or found) if found == readers.STDIN else found
        if options.force_exclude and name != found and any(globs.names(name) for globs in exclude):
            continue
        if os.path.realpath(found) in outputs:
            raise ConfigError(f"结果不能写到 {found}：它是被检查的文稿之一。请换个文件名，或写到别的文件夹")
        yield _read(found, name, max_size), _overrides(options, settings, name)


def _excluded(options: DraftOptions) -> tuple[Globs, ...]:
    if bad := [pattern for pattern in options.exclude if not is_pattern(pattern)]:
        raise ConfigError(f"--exclude 后的 {'、'.join(bad)} 不是有效的通配写法，可写如 归档/*.txt")
    return (Globs(absolute(Path.cwd()), options.exclude),) if options.exclude else ()


def _read(path: str, name: str, max_size: int) -> Source | Failure:
    try:
        return readers.read_stdin(name, max_size) if path == readers.STDIN else readers.read(path, max_size)
    except ReadError as error:
        return Failure(error.path, error.reason, error.outcome)
    except Exception as error:
        error.add_note(f"文件 {name}")
        raise


def _overrides(options: DraftOptions, settings: Config, path: str) -> Overrides:
    """The command line's word, else the configuration's."""
    said = Overrides(options.kind, options.issuer_level, options.year, options.issuer)
    held = settings.overrides(path)
    return Overrides(**{one.name: getattr(said, one.name) or getattr(held, one.name) for one in fields(Overrides)})
