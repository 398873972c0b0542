"""A resource that Fivetran does not have, for tests of the surface."""

import copy
import json
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData

from scripts.pipeline.openapi_document import Document, Schema
from scripts.pipeline.surface.operations import Operation, describe_operations
from scripts.pipeline.surface.public_models import PublicModels
from scripts.pipeline.tolerate import tolerate

from .sample_documents import ACCEPT, document, ref

if TYPE_CHECKING:
    from openapi_python_client import Project

TEXT = {"type": "string"}

SCHEMAS: dict[str, Schema] = {
    "Widget": {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": TEXT,
            "name": TEXT,
            "size": {"type": "string", "enum": ["SMALL", "LARGE"]},
            "created_at": {"type": "string", "format": "date-time"},
            "parts": {"type": "array", "items": ref("WidgetPart")},
        },
    },
    "WidgetPart": {"type": "object", "properties": {"label": TEXT}},
    "CreateWidgetRequest": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": TEXT,
            "from": TEXT,
            "size": {"type": "string", "enum": ["SMALL", "LARGE"]},
            "tags": {"type": "array", "items": TEXT},
            "count": {"type": "integer", "format": "int32"},
            "config": {"type": "object"},
            "parts": {"type": "array", "items": ref("WidgetPart")},
        },
    },
    "UpdateWidgetRequest": {
        "type": "object",
        "properties": {"name": TEXT, "client_secret": TEXT},
    },
}

TABLE = """\
widgets:
  class: Widgets
  description: The widgets of the account.
  list: {operation: list_widgets}
  get: {operation: widget_details}
  create: {operation: create_widget}
  update: {operation: modify_widget}
  delete: {operation: delete_widget}
"""


def parameter(name: str, place: str = "path", schema: Schema = TEXT) -> dict[str, Any]:
    """A parameter of an operation."""
    return {"name": name, "in": place, "required": place == "path", "schema": schema}


def operation(
    name: str,
    *parameters: dict[str, Any],
    data: Schema | None = None,
    request: Schema | None = None,
) -> dict[str, Any]:
    """An operation of the widgets, whose response has `data` in an envelope."""
    envelope: Schema = {"type": "object", "properties": {"code": TEXT, "message": TEXT}}
    if data is not None:
        envelope["properties"]["data"] = data
    made: dict[str, Any] = {
        "operationId": name,
        "tags": ["Widget Management"],
        "parameters": [*parameters, ACCEPT],
        "responses": {
            "200": {"content": {"application/json": {"schema": envelope}}, "description": ""}
        },
    }
    if request is not None:
        made["requestBody"] = {"content": {"application/json": {"schema": request}}}
    return made


def pages(item: Schema) -> Schema:
    """The data of a list."""
    items = {"type": "array", "items": item}
    return {"type": "object", "properties": {"items": items, "next_cursor": TEXT}}


PAGE_PARAMETERS = (parameter("cursor", "query"), parameter("limit", "query", {"type": "integer"}))
WIDGET = parameter("widgetId")

PATHS: dict[str, Any] = {
    "/v1/widgets": {
        "get": operation(
            "list_widgets",
            parameter("type", "query"),
            parameter("active", "query", {"type": "boolean"}),
            *PAGE_PARAMETERS,
            data=pages(ref("Widget")),
        ),
        "post": operation("create_widget", data=ref("Widget"), request=ref("CreateWidgetRequest")),
    },
    "/v1/widgets/{widgetId}": {
        "get": operation("widget_details", WIDGET, data=ref("Widget")),
        "patch": operation(
            "modify_widget", WIDGET, data=ref("Widget"), request=ref("UpdateWidgetRequest")
        ),
        "delete": operation("delete_widget", WIDGET),
    },
}


GROUP = parameter("groupId")


def body(**properties: Any) -> dict[str, Any]:
    """The schema of a body with these properties, all of them required."""
    return {"type": "object", "properties": properties, "required": sorted(properties)}


# Operations that each have something of their own.
MORE_PATHS: dict[str, Any] = {
    "widgets/{widgetId}/copies": {
        "get": operation(
            "list_copies", WIDGET, parameter("groupId", "query"), *PAGE_PARAMETERS, data=pages(TEXT)
        ),
    },
    "widgets/{widgetId}/groups/{groupId}": {
        "get": operation("widget_in_group", WIDGET, GROUP, data=ref("Widget")),
        "post": operation(
            "move_widget", WIDGET, GROUP, data=ref("Widget"), request=body(group_id=TEXT, id=TEXT)
        ),
    },
    "all-widgets": {
        "get": operation("all_widgets", data={"type": "array", "items": ref("Widget")})
    },
    "check": {
        "get": operation(
            "check_widgets",
            parameter("mode", "query") | {"required": True},
            parameter("since", "query", {"type": "string", "format": "date-time"}),
            data=ref("Widget"),
        ),
        "post": operation("send_nothing", request=body(operation=TEXT, limit={"type": "integer"})),
    },
    "dates": {
        "post": operation(
            "send_dates",
            request=body(
                at={"type": "string", "format": "date-time"},
                note={"type": "string", "nullable": True},
                maker=ref("Maker"),
            ),
        )
    },
    "names": {"post": operation("send_names", request=body(extra=TEXT, confirm=TEXT))},
    "raw": {"post": operation("send_list", request={"type": "array", "items": TEXT})},
}
MAKER = {"type": "object", "properties": {"name": TEXT}}


def add_widgets(definition: Document) -> None:
    """Add the widgets to a definition, in place."""
    definition["paths"].update(copy.deepcopy(PATHS))
    definition["components"]["schemas"].update(copy.deepcopy(SCHEMAS))


def widgets_document(**paths: dict[str, Any]) -> Document:
    """A definition of the widgets only, with more operations by their paths below /v1."""
    made = document({})
    add_widgets(made)
    made["paths"].update({f"/v1/{path}": item for path, item in paths.items()})
    return made


def parse(effective: Document, folder: Path, settings: Path) -> "Project":
    """Return the generator's project for a definition, before files are written."""
    config = Config.from_sources(
        ConfigFile.load_from_path(settings),
        MetaType.NONE,
        document_source=folder / "definition.json",
        file_encoding="utf-8",
        overwrite=False,
        output_path=folder / "package",
    )
    data = GeneratorData.from_dict(json.loads(json.dumps(effective)), config=config)
    assert isinstance(data, GeneratorData), data
    return cast("Project", SimpleNamespace(openapi=data, config=config))


def describe(definition: Document, folder: Path, settings: Path) -> dict[str, Operation]:
    """The operations of a definition that has no descriptions."""
    effective = tolerate(copy.deepcopy(definition))
    return describe_operations(parse(effective, folder, settings), effective)


MODELS = PublicModels(
    written={"Group": "group"},
    aliases={},
    generated={"Widget", "WidgetPart", "WidgetPartInfo"},
    is_secret=lambda name: "secret" in name,
)
