"""Compare the committed files with the generated ones, and replace them."""

from collections.abc import Iterator
from pathlib import Path

from .directory_walk import walk_directory


def differences(wanted: Path, present: Path) -> Iterator[str]:
    """Yield one line for each file that is not as it should be.

    Args:
        wanted: The root of the tree as it should be.
        present: The root of the project.
    """
    for part in sorted(path.name for path in wanted.iterdir()):
        should, has = _files(wanted, part), _files(present, part)
        if part == "openapi":
            # Most of that folder is written by hand; only what is made is compared.
            has = {name: path for name, path in has.items() if name in should}
        for name in sorted(should.keys() | has.keys()):
            if name not in has:
                yield f"{name} is missing"
            elif name not in should:
                yield f"{name} should not be there"
            elif should[name].read_bytes() != has[name].read_bytes():
                yield f"{name} differs"


def _files(root: Path, part: str) -> dict[str, Path]:
    return {
        path.relative_to(root).as_posix(): path
        for path in walk_directory(root / part)
        if path.is_file() and not any(map(_is_cache, path.relative_to(root).parts))
    }


def _is_cache(name: str) -> bool:
    """Python's, a type checker's or a linter's; they come and go."""
    return name == "__pycache__" or (name.startswith(".") and name.endswith("_cache"))


def swap(new: Path, root: Path, aside: Path) -> None:
    """Put a new tree in place of the old one, or change nothing.

    Args:
        new: A folder on the same file system, whose `generated` and `openapi/*` are the new ones.
        root: The root of the project.
        aside: An empty folder on the same file system, for what is replaced.

    Raises:
        BaseException: What interrupted the swap; the old tree is then back in its place.
    """
    parts = [Path("generated"), *(path.relative_to(new) for path in (new / "openapi").iterdir())]
    undo: list[tuple[Path, Path]] = []
    try:
        for number, part in enumerate(parts):
            old = aside / str(number)
            if (root / part).exists():
                undo.append((old, root / part))
                (root / part).rename(old)
            undo.append((root / part, new / part))
            (new / part).rename(root / part)
    except BaseException:
        # Noted before it was done: what was not reached is not there to move back.
        for there, back in reversed(undo):
            if there.exists() and not back.exists():
                there.rename(back)
        raise
