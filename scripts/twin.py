"""Generate the synchronous twin of the asynchronous code and tests.

`python -m scripts.twin` writes the twin, and `--check` reports whether it is up to date. A rule
replaces each asynchronous word of the source. An unused rule is an error, and so is an asynchronous
word without a rule.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {
    ROOT / "fivetrex" / "_async": ROOT / "fivetrex" / "_sync",
    ROOT / "tests" / "_async": ROOT / "tests" / "_sync",
}


def _own_classes() -> str:
    """Return a pattern for the classes of the source, which the twin names without `Async`."""
    sources = (
        file.read_text(encoding="utf-8") for folder in FOLDERS for file in folder.rglob("*.py")
    )
    names = {
        name for text in sources for name in re.findall(r"^class Async(\w+)", text, re.MULTILINE)
    }
    return rf"\bAsync({'|'.join(sorted(names))})\b"


OWN_CLASSES = _own_classes()

# Replacements by pattern. At each position, the first pattern that matches is used.
RULES = {
    r"pytestmark = pytest\.mark\.anyio\n+": "",
    r"pytestmark = \[pytest\.mark\.anyio, pytest\.mark\.each_event_loop\]\n+": "",
    r"\basync def ": "def ",
    r"\basync with ": "with ",
    r"\basync for ": "for ",
    r"\bawait ": "",
    r"\bAwaitable\[(Page\[T\]|\w+)\]": r"\1",
    r"\bAsyncGenerator\b": "Generator",
    r"\bAsyncIterator\b": "Iterator",
    r"\b_AsyncParts\b": "_Parts",
    r"\bStopAsyncIteration\b": "StopIteration",
    OWN_CLASSES: r"\1",
    r"\bAsyncConcurrentMap\b": "ConcurrentMap",
    r" \| AsyncIterable\[Item\]": "",
    r"\bAsyncIterable, Awaitable, ": "",
    r"\bAsync(BaseTransport|HTTPTransport)\b": r"\1",
    r"\bAsyncByteStream\b": "SyncByteStream",
    r"\bAsync(ConnectionPool|HTTPProxy|NetworkBackend|NetworkStream|SOCKSProxy)\b": r"\1",
    r"\bAnyIOBackend\b": "SyncBackend",
    r"\basync_client\(": "client(",
    r"\basync_connect\b": "connect",
    r"\basync_current_loop\b": "current_loop",
    r"\baread\b": "read",
    r"\bhandle_async_request\b": "handle_request",
    r"\basync_transport\b": "transport",
    r"\basync_sleep\b": "sleep",
    r"\basync_run_all\b": "run_all",
    r"\basync_run_blocking\b": "run_blocking",
    r"\basync_in_time\b": "in_time",
    r"\basync_with_retry\b": "with_retry",
    r"\baclose\b": "close",
    r"\baclosing\b": "closing",
    r"\bset_async_httpx_client\b": "set_httpx_client",
    r"\bset_httpx_client\b": "set_async_httpx_client",
    r"\bget_async_httpx_client\b": "get_httpx_client",
    r"\brefusing_client\b": "refusing_async_client",
    r"\b__aenter__\b": "__enter__",
    r"\b__aexit__\b": "__exit__",
    r"\b__aiter__\b": "__iter__",
    r"\b__anext__\b": "__next__",
    r"\baiter\(": "iter(",
    r"\banext\(": "next(",
    r"\.asyncio\(": ".sync(",
    r"\.asyncio_detailed\(": ".sync_detailed(",
    r"\b(A|a)n asynchronous client\b": r"\1 synchronous client",
    r"\basynchronous\b": "synchronous",
}
LEFT_OVER = re.compile(r"\b(?:async|await|aclose|aiter|anext)\b|\bAsync\w*|asynchronous")
HEADER = "# Made by scripts/twin.py from {source}. Do not edit.\n"


def main(arguments: list[str] | None = None) -> int:
    """Write or check the twin.

    Args:
        arguments: The command line without the program's name.

    Returns:
        0, or 1 if a file differs or a rule is wrong.
    """
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail if the twin is out of date"
    )
    check = parser.parse_args(arguments).check
    try:
        wanted = make_twin()
    except TwinError as error:
        print(f"twin: {error}", file=sys.stderr)
        return 1
    differing = _differences(wanted)
    if not check:
        for path, text in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        for path in differing - wanted.keys():
            path.unlink()
        return 0
    for path in sorted(differing):
        name = path.relative_to(ROOT).as_posix()
        print(f"twin: {name} is out of date", file=sys.stderr)
    if differing:
        print("twin: to update it, run python -m scripts.twin", file=sys.stderr)
    return 1 if differing else 0


class TwinError(Exception):
    """A rule is unused, or an asynchronous word has no rule."""


def make_twin() -> dict[Path, str]:
    """Generate the twin.

    Returns:
        The text of each of its files.

    Raises:
        TwinError: A rule is unused, or an asynchronous word has no rule.
    """
    used: Counter[str] = Counter()
    translated = {}
    for source_folder, target_folder in FOLDERS.items():
        for source in sorted(source_folder.rglob("*.py")):
            name = source.relative_to(ROOT).as_posix()
            target = target_folder / source.relative_to(source_folder)
            text = translate(source.read_text(encoding="utf-8"), used, name)
            header = HEADER.format(source=source.relative_to(source_folder.parent).as_posix())
            translated[target] = header + text
    if unused := [pattern for pattern in RULES if not used[pattern]]:
        raise TwinError(f"unused rules: {', '.join(unused)}; delete them")
    return _formatted(translated)


def translate(
    text: str, used: Counter[str], name: str, classes: frozenset[str] = frozenset()
) -> str:
    """Translate one file.

    Args:
        text: Its asynchronous source.
        used: Counts how often each rule applied.
        name: The file's name, for errors.
        classes: The names of classes, without `Async`, that are not in the source folders yet.

    Returns:
        Its synchronous twin, unformatted.

    Raises:
        TwinError: An asynchronous word has no rule.
    """
    if classes:
        text = re.sub(rf"\bAsync({'|'.join(sorted(classes))})\b", r"\1", text)
    patterns = list(RULES)
    any_rule = re.compile("|".join(f"(?P<rule{n}>{rule})" for n, rule in enumerate(patterns)))

    def replace(match: re.Match[str]) -> str:
        pattern = next(
            rule for n, rule in enumerate(patterns) if match.group(f"rule{n}") is not None
        )
        used[pattern] += 1
        return re.sub(pattern, RULES[pattern], match.group())

    twin = any_rule.sub(replace, text)
    if word := LEFT_OVER.search(twin):
        line = twin.count("\n", 0, word.start()) + 1
        raise TwinError(f"{name}: {word.group()!r} near line {line} has no rule; add one")
    return twin


def _formatted(texts: dict[Path, str]) -> dict[Path, str]:
    """Format the files with the project's settings, because shorter words move line breaks.

    Formats all files in one call, because starting ruff takes far longer than formatting a file.
    """
    with tempfile.TemporaryDirectory(prefix="twin-") as folder:
        files = {path: Path(folder, path.relative_to(ROOT)) for path in texts}
        for path, file in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(texts[path].encode())
        settings = ROOT / "pyproject.toml"
        config = ["--config", str(settings)] if settings.is_file() else []
        options = [*config, "--quiet", "--no-cache", folder]
        for command in (["check", "--fix-only", "--select=F401,I,RUF022"], ["format"]):
            subprocess.run([sys.executable, "-m", "ruff", *command, *options], cwd=ROOT, check=True)
        return {path: file.read_text(encoding="utf-8") for path, file in files.items()}


def _differences(wanted: dict[Path, str]) -> set[Path]:
    present = {
        path
        for folder in FOLDERS.values()
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
    changed = {
        path for path in present & wanted.keys() if path.read_bytes() != wanted[path].encode()
    }
    return changed | (present ^ wanted.keys())


if __name__ == "__main__":
    sys.exit(main())
