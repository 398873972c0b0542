"""Compare the committed files with the generated ones, and replace them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .directory_walk import walk_directory

# In other folders, only single files are generated.
_GENERATED_FOLDERS = (
    Path("generated"),
    Path("fivetrex", "_async", "generated"),
    Path("fivetrex", "_sync", "generated"),
)


def differences(wanted: Path, present: Path) -> Iterator[str]:
    """Yield one line for each file that is out of date.

    Args:
        wanted: The root of the newly generated tree.
        present: The root of the project.
    """
    should = _files(wanted, [Path()])
    # Any other file in a folder that is completely generated should not be there.
    single = [Path(name) for name in should if (present / name).is_file()]
    has = _files(present, [*_GENERATED_FOLDERS, *single])
    for name in sorted(should.keys() | has.keys()):
        if name not in has:
            yield f"{name} is missing"
        elif name not in should:
            yield f"{name} should not be there"
        elif should[name].read_bytes() != has[name].read_bytes():
            yield f"{name} differs"


def _files(root: Path, parts: list[Path]) -> dict[str, Path]:
    return {
        path.relative_to(root).as_posix(): path
        for part in parts
        for path in _paths(root / part)
        if path.is_file() and not any(map(_is_cache, path.relative_to(root).parts))
    }


def _paths(part: Path) -> Iterable[Path]:
    return walk_directory(part) if part.is_dir() else (part,)


def _is_cache(name: str) -> bool:
    """Return whether a name is that of a cache of Python, a type checker or a linter."""
    return name == "__pycache__" or (name.startswith(".") and name.endswith("_cache"))


def swap(new: Path, root: Path, aside: Path) -> None:
    """Replace the old tree by a new one, or change nothing.

    Args:
        new: A folder on the same file system, with all generated files.
        root: The root of the project.
        aside: An empty folder on the same file system, for the replaced files.

    Raises:
        BaseException: The error or signal that interrupted the swap. The old tree is restored.
    """
    files = (Path(name) for name in sorted(_files(new, [Path()])))
    parts = [
        *(folder for folder in _GENERATED_FOLDERS if (new / folder).is_dir()),
        *(file for file in files if not any(map(file.is_relative_to, _GENERATED_FOLDERS))),
    ]
    undo: list[tuple[Path, Path]] = []
    try:
        for number, part in enumerate(parts):
            old = aside / str(number)
            if (root / part).exists():
                undo.append((old, root / part))
                (root / part).rename(old)
            undo.append((root / part, new / part))
            if not (root / part).parent.is_dir():
                (root / part).parent.mkdir(parents=True)
            (new / part).rename(root / part)
    except BaseException:
        # Each step is recorded before it is done, so the last one may have to be skipped.
        for there, back in reversed(undo):
            if there.exists() and not back.exists():
                there.rename(back)
        raise
