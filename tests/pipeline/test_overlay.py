"""A patch is applied as in Overlay 1.1, and an error has the reason and the fix."""

import copy
from typing import Any

import pytest

from scripts.pipeline import overlay
from scripts.pipeline.errors import PatchMismatchError
from scripts.pipeline.json_paths import ABSENT
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.overlay import Change
from scripts.pipeline.patch_file import Patch

from . import sample_documents

WIDGET = "$.components.schemas.Widget"


@pytest.fixture
def document() -> Document:
    widget: dict[str, Any] = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "size": {"type": "string", "enum": ["1", "2"]}},
    }
    return sample_documents.document(
        {"Widget": widget, "Gadget": copy.deepcopy(widget)},
        widget=sample_documents.operation("widget", sample_documents.ref("Widget")),
    )


def patch(*actions: dict[str, Any]) -> Patch:
    return Patch("001-test.yaml", "A test", {}, list(actions))


def widget_after(document: Document, *actions: dict[str, Any]) -> Any:
    patched = overlay.apply(document, patch(*actions))
    return patched["components"]["schemas"]["Widget"]


def test_an_object_is_merged_deeply_and_a_value_replaced(document: Document) -> None:
    before = copy.deepcopy(document)
    widget = widget_after(
        document,
        {"target": WIDGET, "update": {"properties": {"size": {"type": "integer"}, "new": {}}}},
    )

    assert widget["properties"] == {
        "id": {"type": "string"},
        "size": {"type": "integer", "enum": ["1", "2"]},
        "new": {},
    }
    assert document == before


def test_lists_grow_by_an_item_or_by_a_list(document: Document) -> None:
    widget = widget_after(
        document,
        {"target": f"{WIDGET}.required", "update": "size"},
        {"target": WIDGET, "update": {"required": ["extra", "more"]}},
        {"target": f"{WIDGET}.properties.size.enum", "update": ["3"]},
    )

    assert widget["required"] == ["id", "size", "extra", "more"]
    assert widget["properties"]["size"]["enum"] == ["1", "2", "3"]


def test_a_single_value_is_replaced(document: Document) -> None:
    target = f"{WIDGET}.properties.size.type"
    widget = widget_after(document, {"target": target, "update": "integer"})
    assert widget["properties"]["size"]["type"] == "integer"


def test_removing_many_items_of_one_list(document: Document) -> None:
    widget = widget_after(
        document,
        {"target": f"{WIDGET}.properties.size.enum", "update": ["3", "4"]},
        {"target": f"{WIDGET}.properties.size.enum[?@ == '1' || @ == '3']", "remove": True},
    )
    assert widget["properties"]["size"]["enum"] == ["2", "4"]


def test_a_copy_is_a_copy(document: Document) -> None:
    patched = overlay.apply(
        document,
        patch(
            {"target": "$.components.schemas", "update": {"Copy": {}}},
            {"target": "$.components.schemas.Copy", "copy": WIDGET},
            {"target": f"{WIDGET}.properties.id", "remove": True},
        ),
    )
    assert patched["components"]["schemas"]["Copy"] == document["components"]["schemas"]["Widget"]


def test_a_copy_is_merged_and_may_be_a_list_or_a_value(document: Document) -> None:
    document["components"]["schemas"]["Gadget"].update(title="G", required=["size"])
    patched = overlay.apply(
        document,
        patch(
            {"target": f"{WIDGET}.required", "copy": "$.components.schemas.Gadget.required"},
            {"target": f"{WIDGET}.type", "copy": "$.components.schemas.Gadget.title"},
        ),
    )
    widget = patched["components"]["schemas"]["Widget"]
    assert (widget["required"], widget["type"]) == (["id", "size"], "G")


def test_a_place_that_is_matched_twice_is_updated_once(document: Document) -> None:
    widget = widget_after(
        document,
        {"target": f"{WIDGET}['required', 'required']", "update": "size", "x-matches": 1},
        {"target": f"{WIDGET}.properties.size.enum[1, 0, 1]", "remove": True},
    )
    assert widget["required"] == ["id", "size"]
    assert widget["properties"]["size"]["enum"] == []


def test_what_yaml_makes_one_object_is_many_places(document: Document) -> None:
    shared: dict[str, Any] = {"type": "object"}
    patched = overlay.apply(
        document,
        patch(
            {"target": "$.components.schemas", "update": {"One": shared, "Two": [shared]}},
            {"target": "$.components.schemas.Two[0]", "update": {"x-new": 1}},
            {"target": "$.components.schemas.Two", "update": shared},
            {"target": "$.components.schemas.Two[1]", "update": {"x-new": 2}},
        ),
    )
    schemas = patched["components"]["schemas"]
    assert schemas["One"] == {"type": "object"}
    assert [item["x-new"] for item in schemas["Two"]] == [1, 2]
    assert shared == {"type": "object"}


def test_an_update_of_the_whole_document(document: Document) -> None:
    update = {"info": {"x-seen": True}, "components": {"schemas": {"New": {"type": "object"}}}}
    patched = overlay.apply(document, patch({"target": "$", "update": update}))
    assert patched["info"] == {**document["info"], "x-seen": True}
    assert patched["components"]["schemas"].keys() == {"Widget", "Gadget", "New"}


def test_what_each_action_did(document: Document) -> None:
    gadget = ("components", "schemas", "Gadget")
    widget = ("components", "schemas", "Widget")
    _, steps = overlay.trace(
        document,
        patch(
            {"target": f"{WIDGET}.required", "update": ["size"]},
            {"target": "$.components.schemas.*", "update": {"required": ["more"]}},
            {"target": f"{WIDGET}.properties.id", "update": {"type": "integer"}},
            {"target": "$.components.schemas.*.properties", "update": {"id": {"type": "integer"}}},
            {"target": f"{WIDGET}.required[1, 2]", "remove": True},
            {"target": f"{WIDGET}.properties", "copy": "$.info"},
        ),
    )

    assert [(step.number, step.verb, step.source) for step in steps] == [
        (1, "update", None),
        (2, "update", None),
        (3, "update", None),
        (4, "update", None),
        (5, "remove", None),
        (6, "copy", ("info",)),
    ]
    required = (*widget, "required")
    identity = (*gadget, "properties", "id", "type")
    assert [step.changes for step in steps[:5]] == [
        {required: [Change((*required, 1), ABSENT, "size")]},
        {
            gadget: [Change((*gadget, "required", 1), ABSENT, "more")],
            widget: [Change((*required, 2), ABSENT, "more")],
        },
        {
            (*widget, "properties", "id"): [
                Change((*widget, "properties", "id", "type"), "string", "integer")
            ]
        },
        {
            (*gadget, "properties"): [Change(identity, "string", "integer")],
            (*widget, "properties"): [],
        },
        {
            (*required, 2): [Change((*required, 2), "more", ABSENT)],
            (*required, 1): [Change((*required, 1), "size", ABSENT)],
        },
    ]


MISMATCHES: dict[str, tuple[dict[str, Any], str]] = {
    "no match": (
        {"target": "$.components.schemas.Gone", "update": {"type": "object"}},
        r"target \$\.components\.schemas\.Gone: it matches nothing\. .* correct the target\. ",
    ),
    "removes nothing": (
        {"target": f"{WIDGET}.properties.gone", "remove": True},
        "it matches nothing",
    ),
    "fixed by Fivetran": (
        {"target": WIDGET, "update": {"properties": {"id": {"type": "string"}}}},
        "it changes nothing: .* delete the patch",
    ),
    "changes nothing in a list": (
        {"target": f"{WIDGET}.required", "update": []},
        "it changes nothing",
    ),
    "an item that the list has": (
        {"target": WIDGET, "update": {"required": ["new", "id"]}},
        r'Widget\.required has "id" already\. .* delete the patch',
    ),
    "too few matches": (
        {"target": "$.components.schemas.*", "update": {"x": 1}, "x-matches": 3},
        r"it matches 2 places, and `x-matches` is 3(.|\n)*schemas\.Gadget\n.*schemas\.Widget",
    ),
    "not a path": ({"target": "$.components[", "update": {}}, "is not a valid JSONPath"),
    "no root": ({"target": "components", "update": {}}, "is not a valid JSONPath"),
    "an extension of the library": (
        {"target": "$.components.schemas.~", "update": {}},
        "is not a valid JSONPath",
    ),
    "object and value": (
        {"target": WIDGET, "update": {"properties": "none"}},
        r"Widget\.properties is an object, and the update is a string: .* remove the old value",
    ),
    "value and object": (
        {"target": f"{WIDGET}.type", "update": {"a": 1}},
        "is a string, and the update is an object",
    ),
    "list and value": (
        {"target": WIDGET, "update": {"required": "id"}},
        "is a list, and the update is a string",
    ),
    "object and list": (
        {"target": WIDGET, "update": []},
        "is an object, and the update is a list",
    ),
    "text and number": (
        {"target": WIDGET, "update": {"type": 1}},
        "is a string, and the update is a number",
    ),
    "flag and number": (
        {"target": f"{WIDGET}.x-flag", "update": 1},
        "is a boolean, and the update is a number",
    ),
    "flag and null": (
        {"target": f"{WIDGET}.x-flag", "update": None},
        "is a boolean, and the update is null",
    ),
    "targets of different kinds": (
        {"target": f"{WIDGET}['type', 'required', 'properties']", "update": "x"},
        "it matches lists and objects and single values, .* Write an action for each",
    ),
    "ambiguous copy": (
        {"target": WIDGET, "copy": "$.components.schemas.*"},
        "`copy` must select one place; .* selects 2",
    ),
    "copy of nothing": (
        {"target": WIDGET, "copy": "$.components.schemas.Gone"},
        "`copy` must select one place; .* selects 0",
    ),
    "the document itself": ({"target": "$", "remove": True}, "the document itself"),
}


@pytest.mark.parametrize("case", MISMATCHES)
def test_an_action_that_does_not_fit(case: str, document: Document) -> None:
    action, reason = MISMATCHES[case]
    fitting = {"target": WIDGET, "update": {"x-flag": True}}
    before = copy.deepcopy(document)

    with pytest.raises(PatchMismatchError, match=reason) as raised:
        overlay.apply(document, patch(fitting, action))

    assert "patch 001-test.yaml does not fit: action 2, target" in str(raised.value)
    assert raised.value.patch == "001-test.yaml"
    assert document == before


def test_a_patch_whose_actions_undo_each_other(document: Document) -> None:
    enum = f"{WIDGET}.properties.size.enum"
    actions: list[dict[str, Any]] = [
        {"target": enum, "remove": True},
        {"target": f"{WIDGET}.properties.size", "update": {"enum": ["1", "2"]}},
    ]
    with pytest.raises(
        PatchMismatchError, match=r"001-test\.yaml changes nothing: .* delete the patch"
    ):
        overlay.apply(document, patch(*actions))


def test_a_reference_that_leads_nowhere(document: Document) -> None:
    action = {"target": WIDGET, "remove": True}
    with pytest.raises(
        PatchMismatchError, match=r"001-test.yaml leaves .* #/components/schemas/Widget"
    ):
        overlay.apply(document, patch(action))
