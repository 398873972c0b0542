"""Patches are applied as Overlay 1.1 says, and every misfit is an error that names its reason."""

import copy
from typing import Any

import pytest

from scripts.pipeline import overlay
from scripts.pipeline.document import Document
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.overlay import Patch

from . import samples

WIDGET = "$.components.schemas.Widget"


@pytest.fixture
def document() -> Document:
    widget = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "size": {"type": "string", "enum": ["1", "2"]}},
    }
    return samples.document(
        {"Widget": widget, "Gadget": copy.deepcopy(widget)},
        widget=samples.operation("widget", samples.ref("Widget")),
    )


def patch(*actions: dict[str, Any]) -> Patch:
    return Patch("001-test.yaml", "A test", {}, list(actions))


def widget_after(document: Document, *actions: dict[str, Any]) -> Any:
    patched = overlay.apply_all(document, [patch(*actions)])
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
    assert (
        widget_after(document, {"target": target, "update": "integer"})["properties"]["size"][
            "type"
        ]
        == "integer"
    )


def test_removing_many_items_of_one_list(document: Document) -> None:
    widget = widget_after(
        document,
        {"target": f"{WIDGET}.properties.size.enum", "update": ["3", "4"]},
        {"target": f"{WIDGET}.properties.size.enum[?@ == '1' || @ == '3']", "remove": True},
    )
    assert widget["properties"]["size"]["enum"] == ["2", "4"]


def test_a_copy_is_a_copy(document: Document) -> None:
    patched = overlay.apply_all(
        document,
        [
            patch(
                {"target": "$.components.schemas", "update": {"Copy": {}}},
                {"target": "$.components.schemas.Copy", "copy": WIDGET},
                {"target": f"{WIDGET}.properties.id", "remove": True},
            )
        ],
    )
    assert patched["components"]["schemas"]["Copy"] == document["components"]["schemas"]["Widget"]


MISFITS: dict[str, tuple[dict[str, Any], str]] = {
    "no match": (
        {"target": "$.components.schemas.Gone", "update": {"type": "object"}},
        r"target \$\.components\.schemas\.Gone: it matches nothing",
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
    "too few matches": (
        {"target": "$.components.schemas.*", "update": {"x": 1}, "x-matches": 3},
        "it matches 2 places, and `x-matches` says 3",
    ),
    "not a path": ({"target": "$.components[", "update": {}}, "is not a JSONPath"),
    "an extension of the library": (
        {"target": "$.components.schemas.~", "update": {}},
        "is not a JSONPath",
    ),
    "object and value": (
        {"target": WIDGET, "update": {"properties": "none"}},
        r"\['properties'\] and its update are of different kinds|is an object",
    ),
    "value and object": (
        {"target": f"{WIDGET}.type", "update": {"a": 1}},
        "is a single value, and the update is not",
    ),
    "list and value": (
        {"target": WIDGET, "update": {"required": "id"}},
        "of different kinds",
    ),
    "object and list": ({"target": WIDGET, "update": []}, "is an object, and the update is not"),
    "ambiguous copy": (
        {"target": WIDGET, "copy": "$.components.schemas.*"},
        "`copy` must select one place; .* selects 2",
    ),
    "the document itself": ({"target": "$", "remove": True}, "the document itself"),
}


@pytest.mark.parametrize("case", MISFITS)
def test_an_action_that_does_not_fit(case: str, document: Document) -> None:
    action, reason = MISFITS[case]
    fitting = {"target": WIDGET, "update": {"x-seen": True}}
    before = copy.deepcopy(document)

    with pytest.raises(PipelineError, match=reason) as raised:
        overlay.apply_all(document, [patch(fitting, action)])

    assert "patch 001-test.yaml does not fit: action 2, target" in str(raised.value)
    assert document == before


def test_a_reference_that_leads_nowhere(document: Document) -> None:
    action = {"target": WIDGET, "remove": True}
    with pytest.raises(PipelineError, match=r"001-test.yaml leaves .* #/components/schemas/Widget"):
        overlay.apply_all(document, [patch(action)])


def test_an_invalid_outcome_names_the_guilty_patch(document: Document) -> None:
    good = Patch("001-good.yaml", "", {}, [{"target": WIDGET, "update": {"x-seen": True}}])
    bad = Patch("002-bad.yaml", "", {}, [{"target": f"{WIDGET}.type", "update": "colour"}])
    after = Patch("003-after.yaml", "", {}, [{"target": WIDGET, "update": {"x-too": True}}])

    with pytest.raises(PipelineError, match=r"002-bad\.yaml leaves an invalid document"):
        overlay.apply_all(document, [good, bad, after])


def test_an_invalid_definition_is_not_blamed_on_a_patch(document: Document) -> None:
    document["components"]["schemas"]["Widget"]["type"] = "colour"
    with pytest.raises(PipelineError, match="the definition itself is not valid"):
        overlay.apply_all(document, [patch({"target": WIDGET, "update": {"x-seen": True}})])
