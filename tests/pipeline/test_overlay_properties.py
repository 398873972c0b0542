"""Random patches of random definitions: no patch has no effect, no regeneration is partial."""

import contextlib
import copy
import dataclasses
import io
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from scripts.pipeline import apply_patches, cli, generate, new_tree, overlay
from scripts.pipeline.errors import PatchMismatchError
from scripts.pipeline.json_paths import ABSENT, Place, as_path, is_same, resolve
from scripts.pipeline.openapi_document import Document, as_text, dangling
from scripts.pipeline.overlay import Step
from scripts.pipeline.patch_file import Patch
from tests.support.examples import examples

from . import sample_documents
from .conftest import ROOT, snapshot
from .test_regenerate_faults import generate_quickly, postprocess_quickly

many = examples(150)
few = examples(25)

NAMES = ["Widget", "Gadget"]
KEYS = ["id", "size", "properties"]
leaves = st.sampled_from(
    [
        {"type": "string"},
        {"type": "string", "enum": ["a", "b"]},
        {"type": "integer", "default": 1},
        {"type": "array", "items": {"type": "string"}},
        sample_documents.ref("Widget"),
        sample_documents.ref("Gadget"),
    ]
)
widgets = st.fixed_dictionaries(
    {"type": st.just("object"), "properties": st.dictionaries(st.sampled_from(KEYS), leaves)},
    optional={"required": st.just(["id"]), "nullable": st.booleans()},
)
keywords = st.dictionaries(
    st.sampled_from(["type", "format", "default", "x-new", "x-more"]),
    st.sampled_from(["string", "integer", "c"]),
    min_size=1,
)
values = st.one_of(
    st.sampled_from(["string", "c", 1, True, None, [], ["a"], ["c"], {}]), leaves, keywords
)
# What mostly fits a place of that kind.
fitting: dict[type, st.SearchStrategy[Any]] = {
    dict: keywords,
    list: st.sampled_from(["id", ["size"], ["c"]]),
    str: st.sampled_from(["string", "integer", "number"]),
    bool: st.booleans(),
}


def places(node: Any, place: Place = ()) -> Iterator[Place]:
    yield place
    if isinstance(node, dict):
        for key, inner in node.items():
            yield from places(inner, (*place, key))
    elif isinstance(node, list):
        for index, inner in enumerate(node):
            yield from places(inner, (*place, index))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, list[Patch]]:
    """A definition, and patches whose targets are mostly there."""
    schemas = {name: draw(widgets) for name in NAMES}
    document = sample_documents.document(
        copy.deepcopy(schemas),
        connections=sample_documents.operation(
            "connections", sample_documents.ref("Widget"), sample_documents.ref("Gadget")
        ),
    )
    inside = [place for place in places(document) if place[:2] == ("components", "schemas")]
    targets = st.one_of(
        st.sampled_from(inside).map(as_path),
        st.sampled_from(
            [
                "$.components.schemas.*",
                "$.components.schemas.*.properties",
                "$..enum",
                "$..enum[*]",
                "$.components.schemas..type",
                "$.components.schemas.*.properties.*",
                "$.components.schemas.Gone",
                "$.components.schemas.*.required[0]",
                "$['paths', 'components', 'paths']",
            ]
        ),
    )
    updates = st.sampled_from(inside).flatmap(
        lambda place: st.fixed_dictionaries(
            {
                "target": st.just(as_path(place)),
                "update": fitting.get(type(resolve(document, place)), values),
            }
        )
    )
    actions = st.one_of(
        updates,
        updates,
        st.fixed_dictionaries({"target": targets, "update": values}),
        st.fixed_dictionaries({"target": targets, "remove": st.sampled_from([True])}),
        st.fixed_dictionaries({"target": targets, "copy": targets}),
    )
    drawn = draw(st.lists(st.lists(actions, min_size=1, max_size=2), min_size=1, max_size=4))
    patches = [
        Patch(f"{number:03}-random.yaml", f"Random {number}", {}, actions_)
        for number, actions_ in enumerate(drawn, 1)
    ]
    return document, patches


def undo(document: Document, steps: list[Step]) -> Document:
    """The document before the steps, from nothing but what they say they did."""
    document = copy.deepcopy(document)
    for step in reversed(steps):
        for changes in reversed(step.changes.values()):
            for change in reversed(changes):
                holder, key = resolve(document, change.place[:-1]), change.place[-1]
                if change.before is ABSENT:
                    assert is_same(holder.pop(key), change.after)
                elif isinstance(holder, list) and isinstance(key, int) and change.after is ABSENT:
                    holder.insert(key, copy.deepcopy(change.before))
                else:
                    holder[key] = copy.deepcopy(change.before)
    return document


@many
@given(cases())
def test_what_a_patch_says_it_did_is_what_it_did(case: tuple[Document, list[Patch]]) -> None:
    document, patches = case
    before = copy.deepcopy(document)
    for patch in patches:
        with contextlib.suppress(PatchMismatchError):
            patched, steps = overlay.trace(document, patch)
            assert all(any(step.changes.values()) for step in steps)
            assert not is_same(patched, document)
            assert set(dangling(patched)) <= set(dangling(document))
            assert is_same(undo(patched, steps), document)
        assert is_same(document, before)


@many
@given(cases())
def test_all_patches_together(case: tuple[Document, list[Patch]]) -> None:
    document, patches = case
    before = as_text(document)
    lenient = apply_patches.apply_all(document, patches, allow_unfit=True)

    # Of a patch that fits in part, only the actions that fit.
    fitting = [
        dataclasses.replace(
            effect.patch, actions=[effect.patch.actions[step.number - 1] for step in effect.steps]
        )
        for effect in lenient.effects
    ]
    unfit = {mismatch.patch for mismatch in lenient.unfit}
    assert all(f"patch {mismatch.patch} " in str(mismatch) for mismatch in lenient.unfit)
    assert {patch.name for patch in fitting} | unfit == {patch.name for patch in patches}
    assert as_text(apply_patches.apply_all(document, fitting).document) == as_text(lenient.document)
    if unfit:
        with pytest.raises(PatchMismatchError):
            apply_patches.apply_all(document, patches)
    else:
        again = apply_patches.apply_all(document, patches)
        assert as_text(again.document) == as_text(lenient.document)
    assert as_text(document) == before


class Project:
    """A project in a folder of its own, with the real settings and random facts."""

    def __init__(self, root: Path, document: Document, patches: list[Patch]) -> None:
        self.root = root
        settings_ = ROOT / "openapi"
        for part in ("templates", "descriptions"):
            shutil.copytree(settings_ / part, root / "openapi" / part)
        shutil.copy(settings_ / "generator.yaml", root / "openapi")
        shutil.copy(ROOT / "pyproject.toml", root)
        (root / "openapi" / "patches").mkdir()
        (root / "generated").mkdir()
        (root / "generated" / "old.txt").write_text("as it was")
        tags = {"updated": "2030-01-01T00:00:00Z", "hash": "abc"}
        self.download = root / "download.json"
        self.download.write_text(
            json.dumps(
                {**document, "tags": [{"name": k, "description": v} for k, v in tags.items()]}
            )
        )
        for patch in patches:
            with (root / "openapi" / "patches" / patch.name).open("w") as file:
                YAML(typ="safe").dump(
                    {
                        "overlay": "1.1.0",
                        "info": {"title": patch.title, "version": "1.0.0"},
                        "x-evidence": dict.fromkeys(("definition", "api", "seen"), "random"),
                        "actions": patch.actions,
                    },
                    file,
                )

    def run(self, *arguments: str) -> int:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return cli.main(self.root, list(arguments))


def all_or_nothing(case: tuple[Document, list[Patch]], flags: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder), *case)
        before = snapshot(project.root)
        code = project.run("--from", str(project.download), *flags)
        if code == 1:
            assert snapshot(project.root) == before
            return
        after = snapshot(project.root)
        strict = project.run("--check")
        assert (code, strict) in {(0, 0), (3, 1)}
        made = after.keys() - before.keys()
        assert {"openapi/definition.json", "openapi/source.toml", "generated/README.md"} <= made
        assert before.keys() - after.keys() == {"generated/old.txt"}
        assert "generated/fivetrex_api/openapi.json" in made
        assert project.run("--allow-unfit") == code
        assert snapshot(project.root) == after
        assert project.run("--check", "--allow-unfit") == code


@few
@given(cases(), st.sampled_from([[], ["--allow-unfit"]]))
def test_the_tree_is_made_wholly_or_not_at_all(
    case: tuple[Document, list[Patch]], flags: list[str]
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(generate, "generate", generate_quickly)
        patched.setattr(new_tree, "postprocess_package", postprocess_quickly)
        patched.setattr(new_tree, "format_package", lambda package: None)
        all_or_nothing(case, flags)


@examples(4)
@given(cases())
def test_the_real_generator_makes_it_wholly_or_not_at_all(
    case: tuple[Document, list[Patch]],
) -> None:
    all_or_nothing(case, ["--allow-unfit"])
