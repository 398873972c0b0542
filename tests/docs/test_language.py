"""The project's text has none of the phrases that readers had to decode.

Only unambiguous phrases are listed. Ordinary words that are sometimes unclear are left to review.
"""

from __future__ import annotations

import io
import re
import subprocess
import tokenize
from typing import TYPE_CHECKING

import pytest

from .code_blocks import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Patterns, and what to write instead.
PHRASES = {
    r"(?:makes?|made|making|begins?|loads?) (?:\w+ )?anew|loads? everything again": (
        "regenerate; start again; perform a historical (full) resync"
    ),
    r"mend(?:s|ed|ing)?": "fix",
    r"(?:is|are|was|were|be|been|being) told|tells?(?: of)?|telling": "report, return, log, notify",
    r"pages? through|page by page": "paginate",
    r"failures? that (?:pass|passes)": "transient failure",
    r"(?:is|are|was|were) put off": "rescheduled",
    r"an open list": "other values are possible",
    r"by lot": "at random",
    r"so many seconds in one": "clock speed multiplier",
    r"(?:somebody|nobody|whoever) [a-z]+|strangers?": "the caller, the user, another process",
    r"(?:goes|go) with it": "is deleted with it",
    r"as new|the beginning of time": "the initial state",
    r"a local fivetran(?! api simulator)": "a local Fivetran API simulator",
    r"sa(?:y|ys|id) (?:yes|no)": "succeed; return an error",
    r"the way to the": "the request to the; the path to the",
    r"the key may see": "the API key has access",
}
PATTERN = re.compile(
    "|".join(rf"\b(?P<p{number}>{phrase})\b" for number, phrase in enumerate(PHRASES)),
    re.IGNORECASE,
)
SUFFIXES = {".html", ".jinja", ".js", ".md", ".toml", ".yaml", ".yml"}
# The definition is Fivetran's, and its effective form contains it.
EXCLUDED = {
    "LICENSE",
    "generated/fivetrex_api/openapi.json",
    "openapi/definition.json",
    "tests/docs/test_language.py",
}
RELEASES = re.compile(r"^## \d.*", re.MULTILINE | re.DOTALL)


def tracked_files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode or not listed.stdout:
        pytest.skip("the tracked files are known only in a git repository")
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def lines_of_text(path: Path, text: str) -> Iterator[tuple[int, str]]:
    """Yield the text of a file by line: of Python only comments and strings."""
    if path.suffix != ".py" and not text.startswith("#!/usr/bin/env python3"):
        yield from enumerate(text.splitlines(), 1)
        return
    kinds = {tokenize.COMMENT, tokenize.STRING}
    # Python 3.12 and later split f-strings into tokens.
    kinds.add(getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING))
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in kinds:
            yield from enumerate(token.string.splitlines(), token.start[0])


def violations(name: str) -> Iterator[str]:
    path = ROOT / name
    is_script = path.parent.name in {"scripts", ".ci"} and not path.suffix
    if name in EXCLUDED or not (path.suffix in SUFFIXES | {".py"} or is_script):
        return
    text = path.read_text(encoding="utf-8")
    if name == "CHANGELOG.md":
        text = RELEASES.sub("", text)
    # A phrase can continue on the next line.
    lines = list(lines_of_text(path, text))
    for index, (number, line) in enumerate(lines):
        following = lines[index + 1][1] if index + 1 < len(lines) else ""
        joined = f"{line.rstrip()} {following.lstrip(' #')}"
        for match in PATTERN.finditer(joined):
            if match.start() < len(line.rstrip()):
                position = next(key for key in match.groupdict() if match.group(key) is not None)
                better = list(PHRASES.values())[int(position[1:])]
                yield f"{name}:{number}: {match.group()!r}; write instead: {better}"


def test_no_phrase_has_to_be_decoded() -> None:
    found = [each for name in tracked_files() for each in violations(name)]
    assert found == [], "\n" + "\n".join(found)


@pytest.mark.parametrize(
    "text",
    ["It tells the user.", "The tree is\nmade anew.", "Nobody knows.", "It is told.", "mends"],
)
def test_a_phrase_is_found(text: str) -> None:
    assert PATTERN.search(" ".join(text.splitlines()))


@pytest.mark.parametrize(
    "text",
    [
        "It recommends this.",
        "A named value, renewed.",
        "user nobody",
        "as newer",
        "by lots of calls",
    ],
)
def test_ordinary_text_is_accepted(text: str) -> None:
    assert not PATTERN.search(text)
