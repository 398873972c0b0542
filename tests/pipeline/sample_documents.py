"""A small document like Fivetran's, for tests of single stages."""

from typing import Any

from scripts.pipeline.openapi_document import Document, Schema

ACCEPT = {
    "name": "Accept",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "default": "application/json"},
}


def operation(
    name: str, answer: Schema | None = None, request: Schema | None = None
) -> dict[str, Any]:
    made: dict[str, Any] = {
        "operationId": name,
        "tags": ["Widgets"],
        "parameters": [ACCEPT],
        "responses": {"200": {"description": ""}, "404": {"description": ""}},
    }
    if answer is not None:
        made["responses"]["200"]["content"] = {"application/json": {"schema": answer}}
    if request is not None:
        made["requestBody"] = {"content": {"application/json": {"schema": request}}}
    return made


def document(schemas: dict[str, Schema], **operations: dict[str, Any]) -> Document:
    """A document in which operation NAME is the GET of /v1/NAME."""
    return {
        "openapi": "3.0.1",
        "info": {"title": "Widgets", "version": "v1"},
        "servers": [{"url": "https://api.fivetran.com"}],
        "security": [],
        "paths": {
            f"/v1/{name}": {"post" if "requestBody" in made else "get": made}
            for name, made in operations.items()
        },
        "components": {"schemas": schemas, "securitySchemes": {}},
    }


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def answer_of(made: Document, path: str, method: str = "get") -> Schema:
    schema: Schema = made["paths"][path][method]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    return schema


def request_of(made: Document, path: str) -> Schema:
    schema: Schema = made["paths"][path]["post"]["requestBody"]["content"]["application/json"][
        "schema"
    ]
    return schema
