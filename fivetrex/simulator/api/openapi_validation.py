"""Validation of requests against the API's OpenAPI definition."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.missing_extra import missing_extra

try:
    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.validators import extend
except ImportError as error:
    raise missing_extra(error, "fivetrex.simulator") from error

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jsonschema.exceptions import ValidationError

#: The package that contains the definition; its code is generated from it.
PACKAGE = "fivetrex_api"

_JSON = "application/json"
_UNKNOWN: dict[str, Any] = {"requestBody": {"content": {_JSON: {}}}}
_KINDS = {
    "array": "a list",
    "boolean": "a boolean",
    "integer": "an integer",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


def _is_whole(_: object, value: object) -> bool:
    # In JSON Schema, 60.0 is an integer; a server that parses integers refuses it.
    return isinstance(value, int) and not isinstance(value, bool)


_FORMATS = FormatChecker(())


@_FORMATS.checks("int32")
def _fits_32_bits(value: object) -> bool:
    return not isinstance(value, int) or -(2**31) <= value < 2**31


_Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole),
)


@dataclass(frozen=True)
class Operation:
    """The accepted input of an operation.

    Attributes:
        name: The `operationId`; ``None`` if the definition does not have the operation.
        takes_body: Whether the operation accepts a body.
        content_type: The content type of the body; JSON if there is no body.
        body: The schema of a JSON body, if any.
        query: The schemas of the query parameters, by name.
    """

    name: str | None
    takes_body: bool
    content_type: str
    body: Mapping[str, Any] | None
    query: Mapping[str, Mapping[str, Any]]

    def check(self, query: Mapping[str, str], content: object) -> None:
        """Refuse input that the definition does not allow.

        A null in a body is equivalent to a missing field, and a missing body to an empty one.
        Unknown fields and parameters are ignored.

        Args:
            query: The query parameters.
            content: The parsed JSON of the body; ``None`` if there is none.

        Raises:
            ErrorResponse: 400; the message names the field and the expected value.
        """
        for name, schema in self.query.items():
            if name in query:
                _check_parameter(name, query[name], schema)
        if self._validator is None:
            return
        try:
            given = {} if content is None else _without_nulls(content)
            errors = sorted(self._validator.iter_errors(given), key=_location)
        except RecursionError:
            raise invalid("The request body is nested too deeply.") from None
        if errors:
            raise invalid(_message(errors[0]))

    @cached_property
    def _validator(self) -> Draft202012Validator | None:
        if self.body is None:
            return None
        # The schema refers to other components of the document.
        schema = {**self.body, "components": _document()["components"]}
        return _Validator(schema, format_checker=_FORMATS)


@cache
def get_operation(method: str, template: str) -> Operation:
    """Return the accepted input of the operation with this method and path.

    The names of the path parameters are ignored. An operation that the definition does not have
    accepts any JSON.
    """
    described = _operations().get((method.lower(), _route(template)), _UNKNOWN)
    content = described.get("requestBody", {}).get("content", {_JSON: {}})
    content_type, media = next(iter(content.items()))
    parameters = described.get("parameters", ())
    return Operation(
        described.get("operationId"),
        "requestBody" in described,
        content_type,
        media.get("schema") if content_type == _JSON else None,
        {each["name"]: each["schema"] for each in parameters if each["in"] == "query"},
    )


@cache
def _operations() -> dict[tuple[str, str], dict[str, Any]]:
    return {
        (method, _route(path)): operation
        for path, item in _document()["paths"].items()
        for method, operation in item.items()
    }


def _route(template: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", template)


@cache
def _document() -> dict[str, Any]:
    text = resources.files(PACKAGE).joinpath("openapi.json").read_text("utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


def _without_nulls(content: object) -> object:
    if isinstance(content, dict):
        return {name: _without_nulls(value) for name, value in content.items() if value is not None}
    if isinstance(content, list):
        return [_without_nulls(item) for item in content]
    return content


def _location(error: ValidationError) -> tuple[int, str]:
    return len(error.absolute_path), error.json_path


def _message(error: ValidationError) -> str:
    where = _field_name(error)
    rule: Any = error.validator_value
    given: Any = error.instance
    match error.validator:
        case "required":
            missing = next(name for name in rule if name not in given)
            return f"'{f'{where}.{missing}' if where else missing}' is required."
        case "type":
            subject = f"'{where}'" if where else "The request body"
            kind = _KINDS[rule]
            return f"{subject} must be {kind if where else kind.replace('an o', 'a JSON o')}."
        case "enum":
            return f"'{where}' must be one of {', '.join(map(str, rule))}."
        case "format":
            return f"'{where}' must be a 32-bit integer."
        case "uniqueItems":
            return f"'{where}' must not contain duplicates."
        case _:
            return f"'{where}' is not valid: {error.message}."


def _field_name(error: ValidationError) -> str:
    name = ""
    for part in error.absolute_path:
        if isinstance(part, int):
            name += f"[{part}]"
        else:
            name += f".{part}" if name else str(part)
    return name


def _check_parameter(name: str, value: str, schema: Mapping[str, Any]) -> None:
    kind = schema.get("type")
    if kind == "boolean" and value not in {"true", "false"}:
        raise invalid(f"'{name}' must be true or false.")
    if kind == "integer" and not re.fullmatch(r"-?[0-9]{1,18}", value):
        raise invalid(f"'{name}' must be an integer.")
    if "enum" in schema and value not in schema["enum"]:
        raise invalid(f"'{name}' must be one of {', '.join(schema['enum'])}.")
