"""`openapi/source.toml`: the source of the committed facts, and the versions of the tools."""

import datetime as dt
import json
import tomllib
from pathlib import Path
from typing import Any

from .definition_file import published_tag
from .errors import PipelineError
from .openapi_document import Document
from .reduce import counts
from .service_names import count_services

_HEAD = "# Written by scripts/regenerate: where openapi/definition.json comes from.\n"
_DEFINITION_KEYS = {"updated", "hash", "sha256"}


def describe(published: Document, sha256: str, reduced: Document) -> dict[str, Any]:
    """Return the metadata of a download that are kept with its facts.

    Args:
        published: The definition as Fivetran publishes it.
        sha256: The SHA-256 of the downloaded file.
        reduced: The same definition, reduced.
    """
    return {
        "definition": {
            "updated": published_tag(published, "updated") or "",
            "hash": published_tag(published, "hash") or "",
            "sha256": sha256,
        },
        "published": {**counts(published), "services": count_services(published)},
        "kept": counts(reduced),
    }


def day(source: dict[str, Any]) -> dt.date | None:
    """Return the date of the definition; None if it has none, or another form."""
    try:
        return dt.date.fromisoformat(source["definition"]["updated"][:10])
    except ValueError:
        return None


def load(path: Path) -> dict[str, Any]:
    """Read the description of the committed facts.

    Raises:
        PipelineError: The file is missing or malformed.
    """
    try:
        source = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PipelineError(_unusable(path, str(error))) from error
    missing = {"definition", "published", "kept"} - source.keys()
    if missing or not source["definition"].keys() >= _DEFINITION_KEYS:
        raise PipelineError(_unusable(path, "a part is missing"))
    return source


def _unusable(path: Path, reason: str) -> str:
    return (
        f"openapi/{path.name} cannot be used: {reason}. "
        "Restore it from git, or regenerate it: scripts/regenerate --from FILE"
    )


def as_text(source: dict[str, Any], tools: dict[str, str]) -> str:
    """Return the file's text.

    Args:
        source: The result of `describe` or `load`.
        tools: The version of each tool whose output is committed.
    """
    parts = {name: source[name] for name in ("definition", "published", "kept")}
    parts["tools"] = dict(sorted(tools.items()))
    return "\n".join((_HEAD, *(_table(name, part) for name, part in parts.items())))


def _table(name: str, part: dict[str, Any]) -> str:
    return f"[{name}]\n" + "".join(_line(key, value) for key, value in part.items())


def _line(key: str, value: str | int) -> str:
    # A string of JSON is one of TOML.
    return f"{key} = {value if isinstance(value, int) else json.dumps(value)}\n"
