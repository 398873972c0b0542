"""Operations: the Python types that each operation accepts and returns."""

import keyword
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scripts.pipeline.generated_usage import PACKAGE
from scripts.pipeline.openapi_document import (
    Document,
    Schema,
    operations,
    referred_name,
    schemas,
)
from scripts.pipeline.representable import ANY_JSON

if TYPE_CHECKING:
    from openapi_python_client import Project


PAGE_PARAMETERS = {"cursor", "limit"}


@dataclass(frozen=True)
class Field:
    """A parameter of an operation, or a field of its JSON body.

    Attributes:
        name: The name for callers.
        python_name: The name in the generated function that builds the request.
        wire_name: The name in the request.
        annotation: Its type, with generated class names.
        is_text: Whether it is a string.
        required: Whether a request needs it.
        nullable: Whether it may be null.
        description: Its description; empty if there is none.
        models: The generated classes that its type names.
    """

    name: str
    python_name: str
    wire_name: str
    annotation: str
    is_text: bool
    required: bool
    nullable: bool
    description: str
    models: tuple[str, ...] = ()


@dataclass(frozen=True)
class Operation:
    """The parameters, body and response of an operation.

    Attributes:
        name: The `operationId`.
        module: The generated module.
        verb: The HTTP method, in capitals.
        path: The path's template.
        ids: The parameters of the path, in their order.
        filters: The parameters of the query, except for the `cursor` and `limit` of a page.
        missing_page_parameters: Those of the two that a page needs and the operation does not have.
        unsupported: The required headers and cookies, which no method can pass.
        body: The fields of the JSON body; None for an operation without one.
        other_body: The media type of a body without fields, such as that of a file; None if there
            is no such body.
        is_page: Whether it returns one page of a list.
        is_array: Whether it returns an array without pages.
        model: The generated class of its result; None if it returns only a message.
        words: Its summary, details, returns and example; None for those without a description.
    """

    name: str
    module: str
    verb: str
    path: str
    ids: list[Field]
    filters: list[Field]
    missing_page_parameters: list[str]
    unsupported: list[str]
    body: list[Field] | None
    other_body: str | None
    is_page: bool
    is_array: bool
    model: str | None
    words: dict[str, Any]


def describe_operations(project: "Project", document: Document) -> dict[str, Operation]:
    """Return all operations of the generated client by their `operationId`.

    Args:
        project: The result of the generator.
        document: The effective definition, with descriptions.
    """
    from openapi_python_client.strings import PythonIdentifier

    found = {
        PythonIdentifier(operation["operationId"], project.config.field_prefix): (
            path,
            method,
            operation,
        )
        for path, method, operation in operations(document)
    }
    described = {}
    for tag, collection in project.openapi.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            path, method, operation = found[endpoint.name]
            name = operation["operationId"]
            module = f"{PACKAGE}.api.{tag}.{endpoint.name}"
            described[name] = _describe(
                endpoint, name, module, method.upper(), path, operation, document
            )
    return described


def _describe(
    endpoint: Any,
    name: str,
    module: str,
    verb: str,
    path: str,
    operation: dict[str, Any],
    document: Document,
) -> Operation:
    words = {
        "summary": operation.get("summary"),
        "details": operation.get("x-details"),
        "returns": operation.get("x-returns"),
        "example": operation.get("x-example"),
    }
    parameters = {
        (parameter["in"], parameter["name"]): parameter["schema"]
        for parameter in operation["parameters"]
    }
    model, is_page, is_array = _response(endpoint)
    of_pages = PAGE_PARAMETERS if is_page else set()
    filters = [
        _field(prop, parameters["query", _raw(prop.name)])
        for prop in endpoint.query_parameters
        if _raw(prop.name) not in of_pages
    ]
    unsupported = [
        f"the {parameter['in']} {parameter['name']}"
        for parameter in operation["parameters"]
        if parameter["in"] in ("cookie", "header") and parameter["required"]
    ]
    body = _body(endpoint, operation, document)
    return Operation(
        name=name,
        module=module,
        verb=verb,
        path=path,
        ids=[
            _field(prop, parameters["path", _raw(prop.name)]) for prop in endpoint.path_parameters
        ],
        filters=filters,
        missing_page_parameters=[
            name for name in sorted(of_pages) if ("query", name) not in parameters
        ],
        unsupported=unsupported,
        body=body,
        other_body=_raw(endpoint.bodies[0].content_type)
        if endpoint.bodies and body is None
        else None,
        is_page=is_page,
        is_array=is_array,
        model=model,
        words=words,
    )


def _body(endpoint: Any, operation: dict[str, Any], document: Document) -> list[Field] | None:
    bodies = [body for body in endpoint.bodies if body.content_type == "application/json"]
    if len(bodies) != 1 or not hasattr(bodies[0].prop, "required_properties"):
        return None
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    schema = schemas(document).get(referred_name(schema) or "", schema)
    prop = bodies[0].prop
    return [
        _field(each, schema["properties"][_raw(each.name)])
        for each in (*(prop.required_properties or ()), *(prop.optional_properties or ()))
    ]


def _field(prop: Any, schema: Schema) -> Field:
    from openapi_python_client.parser.properties.string import StringProperty

    wire_name = _raw(prop.name)
    name = wire_name if wire_name.isidentifier() and wire_name.islower() else prop.python_name
    if keyword.iskeyword(name):
        name = prop.python_name
    return Field(
        name=name,
        python_name=prop.python_name,
        wire_name=wire_name,
        annotation=_annotation(prop, is_any=ANY_JSON in schema),
        is_text=isinstance(prop, StringProperty) or getattr(prop, "value_type", None) is str,
        required=prop.required,
        nullable=len(_options(prop)) < len(getattr(prop, "inner_properties", [prop])),
        description=schema.get("description", ""),
        models=tuple(_models(prop)),
    )


def _annotation(prop: Any, *, is_any: bool = False) -> str:
    """Return the type of an argument, which accepts plain data in addition to the field's type."""
    from openapi_python_client.parser.properties import AnyProperty, ModelProperty

    if hasattr(prop, "inner_properties"):
        return " | ".join(_annotation(option) for option in _options(prop))
    if hasattr(prop, "inner_property"):
        return f"Sequence[{_annotation(prop.inner_property)}]"
    if isinstance(prop, AnyProperty):
        # An object without properties, or alternatives; see tolerate.py and representable.py.
        return "Any" if is_any else "Mapping[str, Any]"
    name: str = prop.get_base_type_string().as_unembedded_code().removeprefix("datetime.")
    return f"{name} | Mapping[str, Any]" if isinstance(prop, ModelProperty) else name


def _models(prop: Any) -> Iterator[str]:
    for option in _options(prop) if hasattr(prop, "inner_properties") else ():
        yield from _models(option)
    if hasattr(prop, "inner_property"):
        yield from _models(prop.inner_property)
    elif hasattr(prop, "class_info"):
        yield prop.class_info.name


def _response(endpoint: Any) -> tuple[str | None, bool, bool]:
    """Return the class in the envelope, and whether it is an item of a page, or of an array."""
    patterns = endpoint.responses.patterns
    prop = patterns[0].prop if patterns else None
    data = _property(prop, "data")
    items = _property(data, "items")
    if items is not None and _property(data, "next_cursor") is not None:
        return _class(_only(items).inner_property), True, False
    inner = _only(data)
    if hasattr(inner, "inner_property"):
        return _class(inner.inner_property), False, True
    return _class(inner), False, False


def _property(prop: Any, name: str) -> Any:
    holder = _only(prop)
    for each in (
        *(getattr(holder, "required_properties", None) or ()),
        *(getattr(holder, "optional_properties", None) or ()),
    ):
        if _raw(each.name) == name:
            return each
    return None


def _only(prop: Any) -> Any:
    """Return the type of a nullable property without None."""
    return next(iter(_options(prop)), None)


def _options(prop: Any) -> list[Any]:
    """Return the types of a property, except for None."""
    from openapi_python_client.parser.properties.none import NoneProperty

    options = getattr(prop, "inner_properties", [prop])
    return [option for option in options if not isinstance(option, NoneProperty)]


def _class(prop: Any) -> str | None:
    inner = _only(prop)
    return inner.class_info.name if hasattr(inner, "class_info") else None


def _raw(value: Any) -> str:
    """Return a value of the definition without the generator's wrapper."""
    raw = value.get_untrusted_value() if hasattr(value, "get_untrusted_value") else value
    return str(raw)
