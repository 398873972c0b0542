"""Whether any operation has a path that a fault's pattern can match."""

from __future__ import annotations

import re
from functools import cache

from fivetrex.simulator.resources import TABLES

# Paths of older clients, which are converted.
_OLDER = ("/v1/connectors", "/v1/metadata/connectors")
_SPECIAL = re.compile(r"[.^$*+?{}\[\]\\|()]")


def check_reachable(path: str | None) -> None:
    """Refuse the pattern of a path that no operation has.

    Only the part before the first special character of the regular expression is checked.

    Args:
        path: The regular expression for the beginning of a path; ``None`` for all paths.

    Raises:
        ValueError: No operation has such a path.
    """
    if path is None:
        return
    special = _SPECIAL.search(path)
    literal = path[: special.start()] if special else path
    if literal.startswith(_OLDER) or any(_begins(literal, each) for each in _templates()):
        return
    raise ValueError(f"path must be the beginning of an operation's path: {path!r}")


@cache
def _templates() -> frozenset[str]:
    return frozenset(template for table in TABLES for _, template in table)


def _begins(literal: str, template: str) -> bool:
    """Return whether a path of the template can begin with a text."""
    *whole, last = literal.split("/")
    parts = template.split("/")
    if len(whole) >= len(parts):
        return False
    same = all(_is_variable(part) or part == text for part, text in zip(parts, whole, strict=False))
    return same and (_is_variable(parts[len(whole)]) or parts[len(whole)].startswith(last))


def _is_variable(part: str) -> bool:
    return part.startswith("{")
