"""Paths that a user named → the files to check, each once, in a fixed order; what cannot be checked is a `Failure`.

In folders, hidden folders, lock files of Word and WPS and whatever `.gitignore` or `exclude` names are passed over.
Documents of a kind that cannot be read here never are: they are yielded, and the reader refuses them with a sentence.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lawlint.oserrors import reason
from lawlint.readers import DOCUMENTS, READERS, STDIN
from lawlint.report import Failure

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# Word's and WPS's lock files, and what macOS leaves beside each file on a memory stick.
_LOCK_FILES = ("~$", ".~", "._")
_DRAFTS = "、".join(name for name in READERS if name != ".markdown")


def absolute(path: str | Path) -> Path:
    """The path from the root, without `.` and `..`; links are not followed, so patterns see the names a user sees."""
    return Path(os.path.normpath(Path(path).absolute()))


class Globs:
    """File patterns as in `.gitignore`, seen from an absolute folder; the last one that fits decides."""

    def __init__(self, root: Path, patterns: tuple[str, ...]) -> None:
        self.root = root
        self.patterns = patterns

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        return GitIgnoreSpec.from_lines(self.patterns)

    def verdict(self, path: str | Path, *, folder: bool = False) -> bool | None:
        """Whether a path is named, or taken out again with `!`; None where it is neither.

        A path outside the root is matched as a whole, so that `*.md` still names it.
        """
        if not self.patterns:
            return None
        whole = absolute(path)
        seen = whole.relative_to(self.root if whole.is_relative_to(self.root) else whole.anchor).as_posix()
        return self._spec.check_file(seen + "/" if folder else seen).include

    def names(self, path: str | Path, *, folder: bool = False) -> bool:
        """Whether a path is named."""
        return self.verdict(path, folder=folder) is True


def is_pattern(text: str) -> bool:
    """Whether `Globs` understands a pattern."""
    from pathspec import GitIgnoreSpec

    try:
        return bool(text.strip()) and bool(GitIgnoreSpec.from_lines([text]).patterns)
    except ValueError:
        return False


def find(paths: Iterable[str], exclude: tuple[Globs, ...] = (), *, force: bool = False) -> Iterator[str | Failure]:
    """The files to check, spelled from where the user named them, and what could not be found.

    A named file is never passed over unless `force` makes `exclude` hold for it too.
    """
    seen: set[bytes] = set()  # digests, because a province has a million paths
    for path in paths:
        for found in _expand(path, exclude, force):
            name = found.path if isinstance(found, Failure) else found
            whole = name if name == STDIN else os.path.normcase(os.path.realpath(name))
            same = sha256(whole.encode("utf-8", "surrogateescape")).digest()[:16]
            if same not in seen:
                seen.add(same)
                yield found


def _expand(path: str, exclude: tuple[Globs, ...], force: bool) -> Iterator[str | Failure]:
    folder = path != STDIN and Path(path).is_dir()
    if force and any(globs.names(path, folder=folder) for globs in exclude):
        return
    if folder:
        yield from _Walk(exclude, force).below(Path(path))
    elif path == STDIN or os.path.lexists(path):
        yield path
    else:
        yield Failure(path, reason(errno.ENOENT), "unreadable")


class _Walk:
    """One named folder: how much was found in it and whether anything was passed over on request."""

    def __init__(self, exclude: tuple[Globs, ...], force: bool) -> None:
        self.exclude = exclude
        self.force = force
        self.found = 0
        self.excluded = False

    def below(self, top: Path) -> Iterator[str | Failure]:
        stack = [self._open(str(top), _above(top))]
        while stack:
            folder, entries, ignores = stack[-1]
            entry = next(entries, None)
            if entry is None:
                stack.pop()
            elif isinstance(entry, Failure):
                self.found += 1
                yield entry
            elif entry[1]:
                stack.append(self._open(str(Path(folder) / entry[0]), ignores))
            else:
                self.found += 1
                yield str(Path(folder) / entry[0])
        if not self.found and not (self.excluded and self.force):
            why = "，都被 exclude 或 .gitignore 排除了" if self.excluded else ""
            yield Failure(str(top), f"文件夹里没有可检查的文稿（{_DRAFTS}）{why}")

    def _open(
        self, folder: str, ignores: tuple[Globs, ...]
    ) -> tuple[str, Iterator[tuple[str, bool] | Failure], tuple[Globs, ...]]:
        """A folder, what is to be looked at in it, and the ignore files that hold there."""
        try:
            ignores = (*ignores, *_own(Path(folder)))
            return folder, iter(self._entries(Path(folder), ignores)), ignores
        except OSError as error:
            return folder, iter([Failure(folder, f"打不开这个文件夹：{reason(error)}", "unreadable")]), ignores

    def _entries(self, folder: Path, ignores: tuple[Globs, ...]) -> list[tuple[str, bool]]:
        """Names of documents and folders directly in a folder, each with whether it is a folder, in order."""
        kept = []
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                is_folder = entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
                if not is_folder and not _is_document(entry):
                    continue
                if self._passes_over(folder / entry.name, is_folder, ignores):
                    self.excluded = True
                else:
                    kept.append((entry.name, is_folder))
        return kept

    def _passes_over(self, path: Path, folder: bool, ignores: tuple[Globs, ...]) -> bool:
        verdicts = (globs.verdict(path, folder=folder) for globs in reversed(ignores))
        by_git = next((verdict for verdict in verdicts if verdict is not None), False)
        return by_git or any(globs.names(path, folder=folder) for globs in self.exclude)


def _is_document(entry: os.DirEntry[str]) -> bool:
    suffix = Path(entry.name).suffix.lower()
    known = (suffix in READERS or suffix in DOCUMENTS) and not entry.name.startswith(_LOCK_FILES)
    return known and not entry.is_dir() and (entry.is_file() or entry.is_symlink())


def _own(folder: Path) -> tuple[Globs, ...]:
    """The `.gitignore` of a folder, without the lines that git does not understand either."""
    try:
        text = (folder / ".gitignore").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ()
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return (Globs(absolute(folder), tuple(filter(is_pattern, lines))),) if lines else ()


def _above(folder: Path) -> tuple[Globs, ...]:
    """The `.gitignore` files between a folder and the top of its repository, outermost first.

    Where they ignore the folder itself, the user who named it overrules them.
    """
    whole = absolute(folder)
    within = next((depth for depth, above in enumerate((whole, *whole.parents)) if (above / ".git").exists()), 0)
    found = [globs for above in reversed(whole.parents[:within]) for globs in _own(above)]
    return () if any(globs.names(whole, folder=True) for globs in found) else tuple(found)
