"""What a run does not speak of: the side file that holds for its drafts, and a baseline."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from lawlint import readers
from lawlint.commands.options import DraftOptions
from lawlint.files import absolute
from lawlint.settings import Config
from lawlint.suppress import find_side_file

if TYPE_CHECKING:
    from lawlint.baseline import Baseline
    from lawlint.sidefile import SideFile


def side_file(drafts: DraftOptions, config: Config) -> SideFile | None:
    """The side file that the configuration names, else the nearest one."""
    if drafts.isolated:
        return None
    path = Path(config.ignore_file) if config.ignore_file else _nearest(drafts, config)
    if path is None:
        return None
    from lawlint.sidefile import read_side_file

    return read_side_file(path)


def _nearest(drafts: DraftOptions, config: Config) -> Path | None:
    """Beside a configuration file that was named, else above the first draft."""
    beside = find_side_file(config.path.parent) if drafts.config and config.path else None
    first = os.curdir if drafts.paths[0] == readers.STDIN else drafts.paths[0]
    return beside or find_side_file(absolute(first))


def baseline(named: str | None, config: Config) -> Baseline | None:
    """The baseline of the command line, else of the configuration."""
    path = named or config.baseline
    if not path:
        return None
    from lawlint.baseline import Baseline

    return Baseline(path)
