"""The code blocks of a page, and how they are run: typed in from top to bottom."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```([\w ]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def blocks(page: str, language: str) -> list[tuple[int, str]]:
    """Return the line number and the text of a page's blocks in a language."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [
        (text.count("\n", 0, match.start()) + 2, match[2])
        for match in BLOCK.finditer(text)
        if match[1] == language
    ]


def languages(page: str) -> set[str]:
    """Return the languages of a page's blocks; each block has to be closed."""
    text = (ROOT / page).read_text(encoding="utf-8")
    assert text.count("```") == 2 * len(BLOCK.findall(text))
    return {match[1] for match in BLOCK.finditer(text)}


def run_python(page: str, namespace: dict[str, Any]) -> Iterator[int]:
    """Run the Python blocks one after the other; yield the line of each that has run."""
    for line, text in blocks(page, "python"):
        tree = ast.increment_lineno(ast.parse(text), line - 1)
        # Without the `annotations` of this module.
        exec(compile(tree, page, "exec", dont_inherit=True), namespace)
        yield line


def type_errors(page: str, folder: Path) -> str:
    """Return what mypy reports of a page's Python blocks; empty if it accepts them.

    Args:
        page: The page.
        folder: A folder that all workers share. They take turns, because of mypy's cache.
    """
    return type_errors_of([page], folder)


def type_errors_of(pages: list[str], folder: Path) -> str:
    """Return what mypy reports of the Python blocks of several pages, in one run."""
    scripts = {folder / f"{_module_name(page)}_page.py": page for page in pages}
    with FileLock(folder / "mypy.lock"):
        for script, page in scripts.items():
            text = "\n".join(text for _, text in blocks(page, "python"))
            script.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
        command += map(str, scripts)
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def _module_name(page: str) -> str:
    return Path(page).stem.lower().replace("-", "_")
