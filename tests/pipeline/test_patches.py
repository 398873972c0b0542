"""Each patch is needed: its probe passes with all patches, and fails without this one."""

import copy
import importlib
import importlib.util
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline import generate, overlay
from scripts.pipeline.openapi_document import Document, as_text, prune, schemas
from scripts.pipeline.overlay import Patch
from scripts.pipeline.tolerate import tolerate

from .conftest import ROOT
from .probes import PROBES, VALUE_PROBES, Probe
from .probes import connections as _connections  # noqa: F401  (importing registers the probes)
from .probes import known_values as _known_values  # noqa: F401
from .probes import requirements as _requirements  # noqa: F401
from .probes import resources as _resources  # noqa: F401

OLDER = {"034-schema-update-maps.yaml"}  # no longer for the definition of today


@pytest.fixture(scope="session")
def all_patches() -> list[Patch]:
    """The patches of all dates."""
    return overlay.load(ROOT / "openapi" / "patches")


@pytest.fixture(scope="session")
def stages(definition: Document, patches: list[Patch]) -> dict[str, Document]:
    """For each patch of today, the definition with all patches before it."""
    before: dict[str, Document] = {}
    document = definition
    for patch in patches:
        before[patch.name] = document
        document = overlay.apply(document, patch)
    return before


def test_every_patch_has_a_probe(all_patches: list[Patch]) -> None:
    described = {patch.name for patch in all_patches if not patch.name.startswith("9")}
    assert described == PROBES.keys() | VALUE_PROBES.keys()


def test_a_probe_passes_with_all_patches(patches: list[Patch]) -> None:
    for patch in patches:
        if patch.name in PROBES:
            # The committed package, which another test compares with what the patches give.
            PROBES[patch.name].check("fivetrex_api")


@pytest.mark.parametrize("name", sorted(PROBES.keys() - OLDER))
def test_a_probe_fails_without_its_patch(
    name: str, patches: list[Patch], stages: dict[str, Document], tmp_path: Path
) -> None:
    document = stages[name]
    for patch in patches[[patch.name for patch in patches].index(name) + 1 :]:
        document = overlay.apply(document, patch)
    package = made_from(document, PROBES[name], f"without_{name[:3]}", tmp_path)

    with pytest.raises((AssertionError, AttributeError, ImportError, KeyError, TypeError)):
        PROBES[name].check(package)


@pytest.mark.parametrize("name", sorted(VALUE_PROBES))
def test_a_probe_of_known_values_fails_without_its_patch(
    name: str, patches: list[Patch], stages: dict[str, Document]
) -> None:
    (patch,) = (patch for patch in patches if patch.name == name)

    VALUE_PROBES[name](overlay.apply(stages[name], patch))
    with pytest.raises(AssertionError):
        VALUE_PROBES[name](stages[name])


def test_the_maps_of_older_definitions(
    definition: Document, all_patches: list[Patch], tmp_path: Path
) -> None:
    (name,) = OLDER
    older = with_placeholders(definition)
    (patch,) = (patch for patch in all_patches if patch.name == name)
    unpatched = made_from(older, PROBES[name], "older_unpatched", tmp_path / "unpatched")
    patched = made_from(overlay.apply(older, patch), PROBES[name], "older", tmp_path / "patched")

    PROBES[name].check(patched)
    with pytest.raises((AssertionError, AttributeError, KeyError, TypeError)):
        PROBES[name].check(unpatched)


def with_placeholders(definition: Document) -> Document:
    """The definition with its maps of updates as they were drawn until March 2026."""
    older = copy.deepcopy(definition)
    for schema, many, one in (
        ("StandardConfigUpdateRequest", "schemas", "schema"),
        ("SchemaUpdateRequest", "tables", "table"),
        ("TableUpdateRequest", "columns", "column"),
    ):
        drawn = schemas(older)[schema]["properties"][many]
        drawn["properties"] = {one: drawn.pop("additionalProperties")}
    return older


def made_from(document: Document, probe: Probe, name: str, folder: Path) -> str:
    """Generate the part of a package that a probe looks at, without finish, and import it."""
    part: dict[str, Any] = {
        **document,
        "paths": {
            path: item for path, item in document["paths"].items() if path.startswith(probe.paths)
        },
        "components": copy.deepcopy(document["components"]),
    }
    prune(part)
    settings = folder / "openapi"
    shutil.copytree(ROOT / "openapi", settings)
    _free_a_name(settings / "generator.yaml")
    definition = folder / "openapi.json"
    definition.write_text(as_text(tolerate(part)), "utf-8")
    package = folder / name
    generate.generate(definition, settings, package)
    for module in ("decoding.py", "masking.py"):
        shutil.copy(settings / "templates" / module, package)
    return _imported(name, package)


def _free_a_name(names: Path) -> None:
    """Without patch 005 the generator makes a class of this name itself, and would refuse ours."""
    lines = names.read_text("utf-8").splitlines(keepends=True)
    ours = [line for line in lines if not line.startswith("  TableColumnsConfigResponse:")]
    assert len(ours) == len(lines) - 1
    names.write_text("".join(ours), "utf-8")


def _imported(name: str, package: Path) -> str:
    spec = importlib.util.spec_from_file_location(name, package / "__init__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return name
