"""Reports after a newer download: unused operations, and names that no longer exist."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.pipeline import cli, generated_usage
from scripts.pipeline.errors import PipelineError

from .conftest import ROOT


@pytest.fixture
def generated(tmp_path: Path) -> Path:
    """A generated package with two operations, one model, and lazy names as ours has them."""
    files = {
        "__init__.py": 'from typing import TYPE_CHECKING\n__all__ = ("Client",)\n'
        "if TYPE_CHECKING:\n    from .client import Client as Client\n",
        "client.py": "class Client: ...\n",
        "types.py": "UNSET: object = object()\nA = B = 1\n",
        "models/__init__.py": '__all__ = ("Widget",)\n',
        "models/widget.py": "import sys\nclass Widget: ...\ndef make(): ...\nasync def amake(): 0",
        "api/__init__.py": "",
        "api/widgets/__init__.py": "",
        "api/widgets/get_widget.py": "def _get_kwargs(): ...\n",
        "api/widgets/list_widgets.py": "",
    }
    root = tmp_path / "generated" / "fivetrex_api"
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return tmp_path / "generated"


@pytest.fixture
def curated(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        (tmp_path / "fivetrex" / "part").mkdir(parents=True)
        (tmp_path / "fivetrex" / "part" / "code.py").write_text(text)
        return tmp_path / "fivetrex"

    return write


FOUND = """
import fivetrex_api
import fivetrex_api.models as m
import fivetrex_api.types, json
from fivetrex_api import Client, api
from fivetrex_api.api import widgets
from fivetrex_api.api.widgets import get_widget as operation
from fivetrex_api.models import Widget
from fivetrex_api.models.widget import Widget as W, make, amake, sys
from fivetrex_api.types import UNSET, A, B
from fivetrex_apis import gone
from .fivetrex_api import gone
from importlib import import_module
import_module("fivetrex_api.models"); import_module("gone"); fivetrex_api.Client
text = "from fivetrex_api import gone"
"""
GONE = """
import fivetrex_api.gone
from fivetrex_api import Gone
from fivetrex_api.api.widgets import gone, get_widget
def later():
    from fivetrex_api.api.gone import get_widget
    from fivetrex_api.models import Gone as Widget
    from importlib import import_module
    return import_module("fivetrex_api.gone", __name__), fivetrex_api.Missing
"""


def test_what_is_there(curated: Callable[[str], Path], generated: Path) -> None:
    taken = generated_usage.find_usages(curated(FOUND))
    assert generated_usage.find_missing(taken, generated) == []
    assert len(taken) == 17


def test_what_is_gone(curated: Callable[[str], Path], generated: Path) -> None:
    taken = generated_usage.find_usages(curated(GONE))
    assert sorted(str(use) for use in generated_usage.find_missing(taken, generated)) == [
        "fivetrex/part/code.py:2: fivetrex_api.gone",
        "fivetrex/part/code.py:3: fivetrex_api.Gone",
        "fivetrex/part/code.py:4: fivetrex_api.api.widgets.gone",
        "fivetrex/part/code.py:6: fivetrex_api.api.gone.get_widget",
        "fivetrex/part/code.py:7: fivetrex_api.models.Gone",
        "fivetrex/part/code.py:9: fivetrex_api.Missing",
        "fivetrex/part/code.py:9: fivetrex_api.gone",
    ]


@pytest.mark.parametrize("text", ["def", "\0", "# coding: nothing"])
def test_curated_code_that_cannot_be_read(text: str, curated: Callable[[str], Path]) -> None:
    with pytest.raises(PipelineError, match=r"fivetrex/part/code\.py is not Python"):
        generated_usage.find_usages(curated(text))


def test_what_fivetrex_takes_today_is_there() -> None:
    taken = generated_usage.find_usages(ROOT / "fivetrex")
    assert len(taken) > 30
    assert [str(use) for use in generated_usage.find_missing(taken, ROOT / "generated")] == []


def test_the_exit_codes_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(ROOT, ["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert re.findall(r"^  (\d)  ", told, re.MULTILINE) == ["0", "1", "2", "3"]
    with pytest.raises(SystemExit) as ended:
        cli.main(ROOT, ["--nonsense"])
    assert ended.value.code == 2
