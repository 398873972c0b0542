import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.pipeline import apply_patches, descriptions, overlay, source_toml
from scripts.pipeline.descriptions import Descriptions
from scripts.pipeline.effective import make_effective
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.overlay import Patch
from scripts.pipeline.surface.table import Resource
from scripts.pipeline.surface.table_reader import load_table

ROOT = Path(__file__).resolve().parents[2]
UPSTREAM = ROOT.parent / "shared" / "upstream"


@pytest.fixture(scope="session")
def definition() -> Document:
    """The committed facts."""
    document: Document = json.loads((ROOT / "openapi" / "definition.json").read_text("utf-8"))
    return document


@pytest.fixture(scope="session")
def patches() -> list[Patch]:
    """The patches that hold for the committed facts."""
    day = source_toml.day(source_toml.load(ROOT / "openapi" / "source.toml"))
    patches = overlay.load(ROOT / "openapi" / "patches")
    return [patch for patch in patches if patch.holds_on(day)]


@pytest.fixture(scope="session")
def words() -> Descriptions:
    """The committed descriptions."""
    return descriptions.load(ROOT / "openapi" / "descriptions")


@pytest.fixture(scope="session")
def patched(definition: Document, patches: list[Patch]) -> Document:
    return apply_patches.apply_all(definition, patches).document


@pytest.fixture(scope="session")
def effective(patched: Document) -> Document:
    return make_effective(ROOT, copy.deepcopy(patched))


@pytest.fixture(scope="session")
def table() -> list[Resource]:
    """The committed table of the client's methods."""
    return load_table(ROOT / "openapi" / "surface")


@pytest.fixture(scope="module")
def table_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty table and its schema."""
    root = tmp_path_factory.mktemp("openapi")
    (root / "surface").mkdir()
    shutil.copy(ROOT / "openapi" / "surface.schema.json", root)
    return root / "surface"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_project(tmp_path)


def copy_of_project(folder: Path) -> Path:
    """A temporary copy of all files that the regeneration reads and writes."""
    root = folder / "project"
    # The simulator does not use the generated code.
    ignored = shutil.ignore_patterns("__pycache__", ".*_cache", "simulator", "pytest_plugin.py")
    for part in ("openapi", "generated", "scripts", "fivetrex"):
        shutil.copytree(ROOT / part, root / part, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


@pytest.fixture
def published() -> Callable[[str], Path]:
    """Return the download of a date; skip the test if it is not available."""

    def find(date: str) -> Path:
        path = UPSTREAM / f"fivetran-openapi-{date}.json"
        if not path.exists():
            pytest.skip("the published definitions are not beside this project (../shared)")
        return path

    return find


Snapshot = dict[str, bytes]


def snapshot(root: Path) -> Snapshot:
    """Every file of a tree with its bytes."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
