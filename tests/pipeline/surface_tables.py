"""Tables of the client's methods that tests write."""

from pathlib import Path

from scripts.pipeline.surface.table import Resource
from scripts.pipeline.surface.table_reader import load_table

from .conftest import ROOT

SCHEMA = ROOT / "openapi" / "surface.schema.json"
# The beginning of a file with one resource.
HEAD = "widgets:\n  class: Widgets\n  "


def load(folder: Path, **files: str | bytes) -> list[Resource]:
    """Read a table of these files."""
    for path in folder.iterdir():
        path.unlink()
    for name, text in files.items():
        content = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.yaml").write_bytes(content)
    return load_table(folder)
