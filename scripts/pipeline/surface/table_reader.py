"""Load the table, and validate its files with their schema."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from scripts.pipeline.errors import PipelineError

from .table import RESOURCE_KEYS, Method, Resource
from .table_checks import check_table

# The maximum length of an invalid value in a message.
_WIDTH = 60


def load_table(folder: Path) -> list[Resource]:
    """Load all files of the table.

    Args:
        folder: `openapi/surface`. Its schema is `surface.schema.json` in the parent folder.

    Raises:
        PipelineError: A file cannot be read, does not fit the schema, or contradicts itself or
            another file.
    """
    schema = json.loads(folder.with_name("surface.schema.json").read_text("utf-8"))
    validator = Draft202012Validator(schema)
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    if not paths:
        raise PipelineError("openapi/surface has no files. Restore them from git.")
    resources = [resource for path in paths for resource in _read_file(path, validator)]
    check_table(resources)
    return resources


def _read_file(path: Path, validator: Draft202012Validator) -> Iterator[Resource]:
    where = f"openapi/surface/{path.name}"
    if path.suffix != ".yaml":
        raise PipelineError(f"{where} does not belong to the table: its name must end in .yaml.")
    try:
        content = YAML(typ="safe").load(path)
        mistake = next(validator.iter_errors(content), None)
    except (YAMLError, OSError, ValueError, ArithmeticError) as error:
        # YAML raises a ValueError for an invalid date or number.
        raise PipelineError(f"{where} cannot be read: {_reason(error)}.") from error
    except RecursionError as error:
        raise PipelineError(f"{where} cannot be read: it is nested too deeply.") from error
    if mistake is not None:
        raise PipelineError(f"{where}: {_explain(mistake)}.")
    if path.stem not in content:
        raise PipelineError(
            f"{where} has no resource named {path.stem}. One resource must have the name of the "
            "file: rename the file, or the resource."
        )
    # The file's own resource first, whose class has the attributes of the others.
    for key in sorted(content, key=lambda key: key != path.stem):
        yield _resource(path.stem, key, content[key])


def _reason(error: Exception) -> str:
    if isinstance(error, MarkedYAMLError) and error.problem_mark is not None:
        return f"line {error.problem_mark.line + 1}: {error.problem}"
    if isinstance(error, OSError):
        return str(error.strerror or error)
    return " ".join(str(error).split()) or type(error).__name__


def _explain(mistake: ValidationError) -> str:
    """Return the problem, and the correct form as the schema describes it."""
    place = ".".join(map(str, mistake.absolute_path))
    prefix = f"{place}: " if place else ""
    schema: Any = mistake.schema
    required: Any = mistake.validator_value
    given: Any = mistake.instance
    match mistake.validator:
        case "additionalProperties":
            known = schema["properties"]
            unknown = ", ".join(_short(key) for key in given if key not in known)
            return f"{prefix}unknown key {unknown}; the keys of a method are {', '.join(known)}"
        case "required":
            missing = [key for key in required if key not in given]
            return f"{prefix}the key {', '.join(missing)} is missing"
        case "minProperties":
            return "the file has no resource; add one with the name of the file"
    return f"{prefix}{_short(given)} must be {schema['description']}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"


def _resource(file: str, key: str, entry: dict[str, Any]) -> Resource:
    methods = [Method(name, **line) for name, line in entry.items() if name not in RESOURCE_KEYS]
    return Resource(
        file=file,
        key=key,
        class_name=entry["class"],
        description=entry.get("description"),
        model=entry.get("model"),
        methods=methods,
        written=entry.get("written", {}),
        left_out=entry.get("left_out", {}),
    )
