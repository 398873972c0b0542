"""The recipes: the jobs that the tests run, as they are in `tests/jobs/scripts`."""

import ast
from pathlib import Path

from .surface import ROOT

URI = "recipes.md"
SCRIPTS = ROOT / "tests" / "jobs" / "scripts"

_HEAD = """\
# Recipes

Complete scripts for common jobs. Each has a function `job` that accepts a client, so you can run it
with your own client, or test it with the [simulator](simulator.md). The project's tests run all of
them.
"""


def scripts() -> list[Path]:
    """Return the files of the jobs."""
    return sorted(path for path in SCRIPTS.glob("*.py") if path.name != "__init__.py")


def render() -> str:
    """Return the Markdown of the page: the scripts with their docstrings as headings."""
    return "\n".join([_HEAD, *(_section(path) for path in scripts())])


def _section(path: Path) -> str:
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    title = (ast.get_docstring(tree) or path.stem).rstrip(".")
    # The docstring is the heading already.
    lines = source.splitlines()[tree.body[0].end_lineno or 0 :]
    code = "\n".join(lines).strip()
    return f"## {title} {{ #{path.stem.replace('_', '-')} }}\n\n```python\n{code}\n```\n"
