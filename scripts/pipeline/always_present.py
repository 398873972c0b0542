"""Mark the fields that the API always sends, which `openapi/always_present.yaml` lists.

The models' template declares them without None. The list is not derived from the definition's
`required`, because real responses do not conform to it.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .errors import PipelineError
from .openapi_document import Document, schemas

FILE_NAME = "always_present.yaml"
OWN_KEY = "x-own-key"
ALWAYS = "x-always-present"
_KEYS = {"own_key", "always", "evidence"}


@dataclass(frozen=True)
class Entry:
    """The fields that are always present in the objects of one schema.

    Attributes:
        schema: Fivetran's name of the schema.
        own_key: The field that identifies the object; None if no field does.
        always: The other fields that are always present.
        evidence: The sources for this.
    """

    schema: str
    own_key: str | None
    always: tuple[str, ...]
    evidence: str

    @property
    def fields(self) -> tuple[str, ...]:
        """All fields of the entry, the own key first."""
        return (self.own_key, *self.always) if self.own_key else self.always


def load(path: Path) -> list[Entry]:
    """Read the list.

    Raises:
        PipelineError: The file cannot be read, or an entry does not have the form that the file's
            first lines describe.
    """
    try:
        listed = YAML(typ="safe").load(path)
    except (YAMLError, OSError, UnicodeDecodeError) as error:
        raise PipelineError(f"openapi/{path.name} cannot be read as YAML: {error}") from error
    if not isinstance(listed, dict):
        raise PipelineError(f"openapi/{path.name} must be a mapping.")
    for schema, entry in listed.items():
        problem = next(_problems(schema, entry), None)
        if problem:
            raise PipelineError(
                f"openapi/{path.name}: {schema} {problem}; the file's first lines describe the "
                "form of an entry."
            )
    return [
        Entry(schema, entry.get("own_key"), tuple(entry.get("always", ())), entry["evidence"])
        for schema, entry in listed.items()
    ]


def _problems(schema: Any, entry: Any) -> Iterator[str]:
    """Yield the problems of an entry; each check may rely on those before it."""
    if not isinstance(schema, str):
        yield "is not the name of a schema"
    if not isinstance(entry, dict):
        yield "must be a mapping"
    unknown = sorted(map(str, entry.keys() - _KEYS))
    if unknown:
        yield f"has unknown keys: {', '.join(unknown)}; the known keys: {', '.join(sorted(_KEYS))}"
    evidence = entry.get("evidence")
    if not isinstance(evidence, str) or not evidence.strip():
        yield "must have a text in `evidence`"
    own_key, always = entry.get("own_key"), entry.get("always", [])
    if "own_key" in entry and not _is_name(own_key):
        yield "must have the name of one field in `own_key`"
    if not isinstance(always, list) or not all(map(_is_name, always)):
        yield "must have a list of field names in `always`"
    if len({own_key, *always}) != len(always) + 1:
        yield "has a field twice"
    if own_key is None and not always:
        yield "must have `own_key`, `always` or both"


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def mark(document: Document, entries: list[Entry]) -> Document:
    """Return a copy of the definition with the fields marked, as extensions of their schemas.

    Args:
        document: The patched definition; it is not changed.
        entries: The list. Schemas and fields that the document does not have are ignored, because
            definitions of other dates have fewer of them; `unmatched` returns them.
    """
    marked = copy.deepcopy(document)
    named = schemas(marked)
    for entry in entries:
        schema = named.get(entry.schema, {})
        present = [name for name in entry.fields if name in schema.get("properties", {})]
        if entry.own_key in present:
            schema[OWN_KEY] = entry.own_key
        if present:
            schema[ALWAYS] = present
    return marked


def unmatched(document: Document, entries: list[Entry]) -> list[str]:
    """Return the fields that the patched definition does not have, as `schema.field`."""
    named = schemas(document)
    return [
        f"{entry.schema}.{field}"
        for entry in entries
        for field in entry.fields
        if field not in named.get(entry.schema, {}).get("properties", {})
    ]
