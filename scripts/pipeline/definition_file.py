"""Read a download of Fivetran's definition."""

import hashlib
import json
from pathlib import Path
from typing import Any

from .errors import PipelineError
from .openapi_document import Document

SERVER = "https://api.fivetran.com"


def read(path: Path) -> tuple[Document, str]:
    """Read a download.

    Args:
        path: The downloaded file.

    Returns:
        The document, and the SHA-256 of the file in hexadecimal.

    Raises:
        PipelineError: The file cannot be read, or is not Fivetran's definition.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PipelineError(f"{path} cannot be read: {error.strerror or error}.") from error
    try:
        document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise PipelineError(
            f"{path} is not JSON, or is incomplete: {error}. Download the definition again."
        ) from error
    _check(document, path)
    return document, hashlib.sha256(content).hexdigest()


def _check(document: Any, path: Path) -> None:
    if not isinstance(document, dict):
        raise PipelineError(
            f"{path} is not an OpenAPI document: it is a JSON {type(document).__name__}, not an "
            "object."
        )
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3.0."):
        raise PipelineError(
            f"{path} is not an OpenAPI 3.0 document: its `openapi` is {version!r}. "
            "If Fivetran has moved to a newer version, the pipeline must support it first."
        )
    missing = [fact for fact, present in _required_parts(document) if not present]
    if missing:
        raise PipelineError(
            f"{path} is an OpenAPI document, but not Fivetran's: it has no {', no '.join(missing)}."
        )


def _required_parts(document: Document) -> list[tuple[str, bool]]:
    """Return the parts that identify Fivetran's definition, and whether each is present."""
    servers, paths, components = (document.get(key) for key in ("servers", "paths", "components"))
    urls = [
        str(server.get("url")).rstrip("/")
        for server in (servers if isinstance(servers, list) else ())
        if isinstance(server, dict)
    ]
    is_ours = isinstance(paths, dict) and any(path.startswith("/v1/") for path in paths)
    return [
        (f"server {SERVER}", SERVER in urls),
        ("path that starts with /v1/", is_ours),
        (
            "schemas",
            isinstance(components, dict) and isinstance(components.get("schemas"), dict),
        ),
    ]


def published_tag(document: Document, name: str) -> str | None:
    """Return the text of one of the document's two tags: `updated` (its date) or `hash`."""
    tags = document.get("tags")
    for tag in tags if isinstance(tags, list) else ():
        if isinstance(tag, dict) and tag.get("name") == name:
            text = tag.get("description")
            return text if isinstance(text, str) else None
    return None
