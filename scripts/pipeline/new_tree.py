"""Write all generated files to a new folder, which replaces the old ones afterwards."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import generate, messages, service_configs
from .isolation import Attempt, find_failing, only, operation_ids
from .messages import Messages
from .omissions import Omission, Omissions
from .openapi_document import Document, as_text, operations
from .postprocess import format_package, postprocess_package
from .service_configs import ServiceConfigs
from .surface.generation import Surface, generate_surface
from .surface.table_reader import load_table

if TYPE_CHECKING:
    from openapi_python_client import Project


@dataclass(frozen=True)
class NewTree:
    """What the files are generated from.

    Attributes:
        definition: The reduced definition.
        services: The fields that each service takes.
        messages: The message of each operation.
        document: The effective definition.
        origin: The text of `openapi/source.toml`.
    """

    definition: Document
    services: ServiceConfigs
    messages: Messages
    document: Document
    origin: str


@dataclass(frozen=True)
class Written:
    """The results of writing the files.

    Attributes:
        document: The effective definition without the operations that were left out.
        surface: The differences between the table of the client's methods and the definition.
        omissions: The operations that were left out.
    """

    document: Document
    surface: Surface
    omissions: Omissions


def write_tree(root: Path, new: Path, tree: NewTree, *, allow_unfit: bool = False) -> Written:
    """Generate all files in a new folder.

    Args:
        root: The root of the project, whose settings are used.
        new: The folder to create, with `openapi`, `generated` and `fivetrex`.
        tree: What the files are generated from.
        allow_unfit: Leave out and report the operations that cannot be generated, and the methods
            whose lines of the table do not fit the definition.

    Raises:
        PipelineError: The generator failed, or the table does not fit the definition.
    """
    settings = root / "openapi"
    # First, because it is fast, and reports a mistake in the table before the client is generated.
    table = load_table(settings / "surface")
    (new / "openapi").mkdir(parents=True)
    # What the simulator reads as well.
    shared = {
        messages.FILE_NAME: messages.as_text(tree.messages),
        service_configs.FILE_NAME: service_configs.as_text(tree.services),
    }
    for name, text in (
        ("definition.json", as_text(tree.definition)),
        ("source.toml", tree.origin),
        *shared.items(),
    ):
        (new / "openapi" / name).write_text(text, "utf-8", newline="\n")
    (new / "generated").mkdir()
    package = new / "generated" / "fivetrex_api"
    document, project, omissions = generate_possible(
        tree.document, settings, package, allow_unfit=allow_unfit
    )
    format_package(package)
    for name, text in (("openapi.json", as_text(document)), *shared.items()):
        (package / name).write_text(text, "utf-8", newline="\n")
    surface = generate_surface(root, new, table, project, document, allow_unfit=allow_unfit)
    shutil.copyfile(settings / "templates" / "generated-readme.md", new / "generated" / "README.md")
    return Written(document, surface, omissions)


def generate_possible(
    document: Document, settings: Path, package: Path, *, allow_unfit: bool
) -> tuple[Document, "Project", Omissions]:
    """Generate the package of all operations, or of those that can be generated.

    Args:
        document: The effective definition.
        settings: The folder with `generator.yaml` and `templates`.
        package: The folder to create.
        allow_unfit: Leave out the operations that cannot be generated.

    Returns:
        The definition of what was generated, the generator's project, and what was left out.

    Raises:
        PipelineError: The generator failed.
    """
    try:
        return document, _generate_package(document, settings, package), []
    except OSError:
        raise
    except Exception:
        # Whatever the generator raises for one operation must not stop the others.
        if not allow_unfit:
            raise
        shutil.rmtree(package, ignore_errors=True)
        failing = find_failing(operation_ids(document), _attempt(document, settings))
        if not failing:
            raise
    places = {
        operation["operationId"]: f"{method.upper()} {path}"
        for path, method, operation in operations(document)
    }
    omissions = [
        Omission(
            places[name],
            f"{name} cannot be generated, and was left out: {reason}",
            "Correct the definition there in a patch, or extend the pipeline",
        )
        for name, reason in failing.items()
    ]
    rest = only(document, places.keys() - failing.keys())
    return rest, _generate_package(rest, settings, package), omissions


def _attempt(document: Document, settings: Path) -> Attempt:
    def attempt(names: set[str]) -> None:
        with tempfile.TemporaryDirectory(prefix="fivetrex-attempt-") as folder:
            _generate_package(only(document, names), settings, Path(folder, "fivetrex_api"))

    return attempt


def _generate_package(document: Document, settings: Path, package: Path) -> "Project":
    file = package.with_suffix(".json")
    file.write_text(as_text(document), "utf-8", newline="\n")
    project = generate.generate(file, settings, package)
    file.unlink()
    postprocess_package(package, document, project, settings)
    return project
