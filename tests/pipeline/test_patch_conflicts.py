"""All patches together: applied in order, without conflicts, with a valid result."""

import copy
from typing import Any

import pytest

from scripts.pipeline import apply_patches
from scripts.pipeline.errors import PatchMismatchError, PipelineError
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.patch_file import Patch

from . import sample_documents

WIDGET = "$.components.schemas.Widget"
SEEN: dict[str, Any] = {"target": WIDGET, "update": {"x-seen": True}}


@pytest.fixture
def document() -> Document:
    widget: dict[str, Any] = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "size": {"type": "string", "enum": ["1", "2"]}},
    }
    return sample_documents.document(
        {"Widget": widget},
        widget=sample_documents.operation("widget", sample_documents.ref("Widget")),
    )


def patches(*actions: dict[str, Any]) -> list[Patch]:
    """A patch for each action: 001.yaml, 002.yaml and so on."""
    return [
        Patch(f"{number:03}.yaml", f"Title {number}", {}, [action])
        for number, action in enumerate(actions, 1)
    ]


def test_a_patch_finds_what_those_before_have_left(document: Document) -> None:
    made = apply_patches.apply_all(
        document,
        patches(
            {"target": "$.components.schemas", "update": {"New": {"type": "object"}}},
            {"target": "$.components.schemas.New", "update": {"properties": {"a": {}}}},
            {"target": "$.components.schemas.New.properties", "update": {"b": {}}},
        ),
    )
    assert made.document["components"]["schemas"]["New"]["properties"] == {"a": {}, "b": {}}
    assert [effect.patch.name for effect in made.effects] == ["001.yaml", "002.yaml", "003.yaml"]
    assert made.unfit == []


def test_an_invalid_outcome_names_the_guilty_patch(document: Document) -> None:
    bad = {"target": f"{WIDGET}.type", "update": "colour"}
    for number in range(5):
        actions: list[dict[str, Any]] = [
            {"target": WIDGET, "update": {f"x-{index}": True}} for index in range(5)
        ]
        actions[number] = bad
        with pytest.raises(
            PatchMismatchError, match=f"00{number + 1}.yaml leaves an invalid"
        ) as raised:
            apply_patches.apply_all(document, patches(*actions))
        assert "colour" in str(raised.value)


def test_a_reference_that_leads_to_itself(document: Document) -> None:
    circle: dict[str, Any] = {"target": WIDGET, "update": sample_documents.ref("Widget")}
    with pytest.raises(PatchMismatchError, match=r"002\.yaml leaves .* a `\$ref` refers to itself"):
        apply_patches.apply_all(document, patches(SEEN, circle))


def test_an_invalid_definition_is_not_blamed_on_a_patch(document: Document) -> None:
    document["components"]["schemas"]["Widget"]["type"] = "colour"
    with pytest.raises(PipelineError, match="the definition itself is not valid"):
        apply_patches.apply_all(document, patches(SEEN))
    with pytest.raises(PipelineError, match="the definition itself is not valid"):
        apply_patches.apply_all(document, patches(SEEN), allow_unfit=True)


SIZE = f"{WIDGET}.properties.size"
CONFLICTS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "two values": (
        {"target": f"{SIZE}.type", "update": "integer"},
        {"target": f"{WIDGET}.properties", "update": {"size": {"type": "number"}}},
        r'it sets \$.*\.size\.type to "number", and that patch to "integer"',
    ),
    "another value for something new": (
        {"target": WIDGET, "update": {"x-new": {"deep": [{"a": 1}]}}},
        {"target": f"{WIDGET}['x-new'].deep[0].a", "update": 2},
        r"it sets \$.*\['x-new'\]\.deep\[0\]\.a to 2, and that patch to 1",
    ),
    "removes what the other writes": (
        {"target": SIZE, "update": {"format": "int32"}},
        {"target": SIZE, "remove": True},
        r'it removes \$.*\.size\.format, which that patch sets to "int32"',
    ),
    "removes an item that the other adds": (
        {"target": f"{SIZE}.enum", "update": "3"},
        {"target": f"{SIZE}.enum[?@ == '3']", "remove": True},
        r"it removes \$.*\.enum\[2\], which that patch sets to",
    ),
    "brings back what the other removes": (
        {"target": f"{SIZE}.enum", "remove": True},
        {"target": SIZE, "update": {"enum": ["5"]}},
        r'it sets \$.*\.enum to \["5"\], and that patch removes it',
    ),
}


@pytest.mark.parametrize("case", CONFLICTS)
def test_two_patches_that_contradict_each_other(case: str, document: Document) -> None:
    first, second, reason = CONFLICTS[case]
    with pytest.raises(PatchMismatchError, match=reason) as raised:
        apply_patches.apply_all(document, patches(first, SEEN, second))
    assert "patch 003.yaml conflicts with patch 001.yaml: action 1, target" in str(raised.value)


def test_the_actions_of_one_patch_may_undo_each_other(document: Document) -> None:
    actions = [action for first, second, _ in CONFLICTS.values() for action in (first, second)]
    for first, second in zip(actions[::2], actions[1::2], strict=True):
        one = Patch("001.yaml", "", {}, [SEEN, first, second])
        assert len(apply_patches.apply_all(document, [one]).effects) == 1


AGREEING: dict[str, list[dict[str, Any]]] = {
    "different places": [
        {"target": SIZE, "update": {"format": "int32"}},
        {"target": SIZE, "update": {"default": "1"}},
    ],
    "items of one list": [
        {"target": f"{SIZE}.enum", "update": "3"},
        {"target": f"{SIZE}.enum", "update": ["4"]},
    ],
    "an item beside one that is removed": [
        {"target": f"{SIZE}.enum", "update": ["3", "4"]},
        {"target": f"{SIZE}.enum[0]", "remove": True},
        {"target": f"{SIZE}.enum[0]", "remove": True},
    ],
    "more in what another made": [
        {"target": WIDGET, "update": {"x-new": {}}},
        {"target": WIDGET, "update": {"x-new": {"a": 1}}},
    ],
    "removed, and then its holder": [
        {"target": f"{SIZE}.enum", "remove": True},
        {"target": SIZE, "remove": True},
    ],
}


@pytest.mark.parametrize("case", AGREEING)
def test_patches_that_agree(case: str, document: Document) -> None:
    made = apply_patches.apply_all(document, patches(*AGREEING[case]))
    assert len(made.effects) == len(AGREEING[case])


def test_items_are_known_after_others_before_them_are_removed(document: Document) -> None:
    with pytest.raises(
        PatchMismatchError, match=r"003.yaml conflicts with patch 001.yaml: .*enum\[1\]"
    ):
        apply_patches.apply_all(
            document,
            patches(
                {"target": f"{SIZE}.enum", "update": ["3"]},
                {"target": f"{SIZE}.enum[0]", "remove": True},
                {"target": f"{SIZE}.enum[1]", "remove": True},
            ),
        )


def test_what_is_moved_is_not_undone(document: Document) -> None:
    move = Patch(
        "002.yaml",
        "",
        {},
        [
            {"target": f"{WIDGET}.properties", "update": {"extent": {}}},
            {"target": f"{WIDGET}.properties.extent", "copy": SIZE},
            {"target": SIZE, "remove": True},
        ],
    )
    first = patches({"target": SIZE, "update": {"format": "int32"}})
    made = apply_patches.apply_all(document, [*first, move])
    extent = made.document["components"]["schemas"]["Widget"]["properties"]["extent"]
    assert extent == {"type": "string", "enum": ["1", "2"], "format": "int32"}


def test_patches_that_do_not_fit_are_left_out_where_that_is_allowed(document: Document) -> None:
    before = copy.deepcopy(document)
    everything = patches(
        {"target": f"{WIDGET}.gone", "remove": True},
        {"target": SIZE, "update": {"format": "int32"}},
        {"target": f"{WIDGET}.type", "update": "colour"},
        {"target": SIZE, "update": {"format": "int64"}},
        {"target": "$.components.schemas", "update": {"Widget": {"properties": {"x": 1}}}},
        SEEN,
    )

    made = apply_patches.apply_all(document, everything, allow_unfit=True)

    assert [effect.patch.name for effect in made.effects] == ["002.yaml", "006.yaml"]
    assert [mismatch.patch for mismatch in made.unfit] == [
        "001.yaml",
        "003.yaml",
        "004.yaml",
        "005.yaml",
    ]
    reasons = ["matches nothing", "invalid document", "conflicts with", "invalid document"]
    for mismatch, reason in zip(made.unfit, reasons, strict=True):
        assert reason in str(mismatch)
    fitting = [everything[1], everything[5]]
    assert made.document == apply_patches.apply_all(document, fitting).document
    assert document == before
    with pytest.raises(PatchMismatchError, match=r"001\.yaml does not fit"):
        apply_patches.apply_all(document, everything)
