"""The public names, each of which needs an entry in the reference."""

import ast
import re
import zlib
from pathlib import Path

from .surface import ROOT, load_resources

_ANCHOR = re.compile(r'\bid="([\w.]+)"')
# The modules whose `__all__` is public.
MODULES = (
    "fivetrex",
    "fivetrex.models",
    "fivetrex.errors",
    "fivetrex.retry",
    "fivetrex.limits",
    "fivetrex.logs",
    "fivetrex.progress",
    "fivetrex.pytest_plugin",
    "fivetrex.simulator",
    "fivetrex.webhooks",
    "fivetrex.webhooks.asgi",
    "fivetrex.webhooks.django",
    "fivetrex.webhooks.fastapi",
    "fivetrex.webhooks.flask",
    "fivetrex.webhooks.starlette",
    "fivetrex.webhooks.wsgi",
)


def public_names() -> set[str]:
    """Return all public names: of modules, and of the methods of the client."""
    names: set[str] = set()
    for module in MODULES:
        names |= {f"{module}.{name}" for name in exported(module) if name != "__version__"}
    methods = {f"{each.call}.{method.name}" for each in load_resources() for method in each.methods}
    return names | methods | {each.call for each in load_resources()}


def exported(module: str) -> list[str]:
    """Return `__all__` of a module, without importing the framework that the module needs.

    Args:
        module: The name of the module.
    """
    path = ROOT.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    for statement in ast.parse(file.read_text("utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(statement.value)
            return names
    return []


def documented_names(site: Path) -> set[str]:
    """Return the names that a built site documents: those of its inventory, and its anchors.

    Args:
        site: The folder of the site.
    """
    pages = [path.read_text("utf-8") for path in (site / "reference").glob("*.html")]
    anchors = {name for page in pages for name in _ANCHOR.findall(page)}
    content = (site / "objects.inv").read_bytes()
    _, _, compressed = content.partition(b"zlib.\n")
    lines = zlib.decompress(compressed).decode().splitlines()
    return anchors | {line.partition(" ")[0] for line in lines}
