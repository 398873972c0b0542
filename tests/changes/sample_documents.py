"""Small documents that differ in one place."""

from typing import Any

from scripts.pipeline.openapi_document import Document, Schema

STRING: Schema = {"type": "string"}
WIDGETS = "/v1/widgets/{widgetId}"


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def obj(*required: str, **properties: Schema) -> Schema:
    made: Schema = {"type": "object", "properties": properties}
    return {**made, "required": list(required)} if required else made


def parameter(name: str, where: str = "query", **facts: Any) -> dict[str, Any]:
    return {"name": name, "in": where, "required": where == "path", "schema": STRING, **facts}


def body(schema: Schema | None, media_type: str = "application/json", **facts: Any) -> Any:
    return {"content": {media_type: {} if schema is None else {"schema": schema}}, **facts}


def operation(name: str = "change_widget", **facts: Any) -> dict[str, Any]:
    return {
        "operationId": name,
        "tags": ["Widgets"],
        "parameters": [parameter("widgetId", "path")],
        "responses": {"200": {"description": ""}},
        **facts,
    }


def asking(schema: Schema) -> dict[str, Any]:
    """An operation with a request body."""
    return operation(requestBody=body(schema))


def answering(schema: Schema) -> dict[str, Any]:
    """An operation whose response has an envelope."""
    return operation(responses={"200": body(obj(code=STRING, data=schema))})


def document(
    *operations: dict[str, Any], schemas: dict[str, Schema] | None = None, **facts: Any
) -> Document:
    """A document like Fivetran's, with a separate path for each operation."""
    return {
        "openapi": "3.0.1",
        "info": {"title": "Widgets", "version": "v1"},
        "servers": [{"url": "https://api.fivetran.com"}],
        "security": [{"basic": []}],
        "paths": {
            (WIDGETS if number == 0 else f"{WIDGETS}/{number}"): {"post": made}
            for number, made in enumerate(operations)
        },
        "components": {"schemas": schemas or {}, "securitySchemes": {}},
        **facts,
    }
