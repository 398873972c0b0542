"""How the source of a job is read: its size, and the constructs that it should not need."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

SCRIPTS = Path(__file__).parent / "scripts"
PATHS = sorted(path for path in SCRIPTS.glob("*.py") if path.name != "__init__.py")

_IGNORE_COMMENTS = ("type: ignore", "pyright:", "mypy:", "noqa")
_LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


def count_code_lines(source: str) -> int:
    """Count the lines that are not blank, a comment or a docstring."""
    lines: set[int] = set()
    is_line_start = True
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in _LAYOUT:
            if not (is_line_start and token.type == tokenize.STRING):
                lines.update(range(token.start[0], token.end[0] + 1))
            is_line_start = False
        elif token.type == tokenize.NEWLINE:
            is_line_start = True
    return len(lines)


def find_workarounds(source: str) -> list[str]:
    """List the workarounds in a job as `line: what`.

    A job that needs one shows a gap in the library: a cast, an assert, an ignored finding, an
    attribute read by name, or a way around the resources of the client.
    """
    found = [
        (token.start[0], token.string)
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT and any(word in token.string for word in _IGNORE_COMMENTS)
    ]
    for node in ast.walk(ast.parse(source)):
        workaround = _workaround(node)
        if workaround is not None and isinstance(node, (ast.stmt, ast.expr)):
            found.append((node.lineno, workaround))
    return [f"{line}: {workaround}" for line, workaround in sorted(found)]


def _workaround(node: ast.AST) -> str | None:
    match node:
        case ast.Assert():
            return "assert"
        case ast.Import(names=names) if any(name.name.startswith("fivetrex_api") for name in names):
            return "import fivetrex_api"
        case ast.ImportFrom(module=str(module)) if module.startswith("fivetrex_api"):
            return "import fivetrex_api"
        case ast.Attribute(attr="request" | "api" | "additional_properties" as name):
            return f".{name}"
        case ast.Name(id="cast" | "getattr" | "hasattr" | "isinstance" as name):
            return name
        case ast.Attribute(attr="cast" as name):
            return name
        case _:
            return None
