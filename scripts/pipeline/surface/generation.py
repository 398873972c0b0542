"""Generation: write the files of the surface from the table and the generated client."""

import runpy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from scripts.pipeline.descriptions import load_fields
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document
from scripts.twin import HEADER, translate

from .exported_models import exported_models
from .methods import GeneratedMethod, generate_methods
from .operations import Operation, describe_operations
from .public_models import PublicModels, read_written_models
from .rendering import format_folder, make_environment, method_variables
from .suggestions import as_lines, suggest
from .table import Method, Resource, public_names
from .wording import sentence
from .written_classes import check_written_classes, read_written_classes

if TYPE_CHECKING:
    from openapi_python_client import Project

FOLDER = Path("fivetrex", "_async", "generated")
SYNC_FOLDER = Path("fivetrex", "_sync", "generated")
MODELS = Path("fivetrex", "models", "__init__.py")
_PACKAGE = '"""Resources of the client, generated from openapi/surface by scripts/regenerate."""\n'


@dataclass(frozen=True)
class Surface:
    """The differences between the table and the definition.

    Attributes:
        missing: The lines of the table whose operation the definition does not have.
        unfit: Why other lines do not fit their operations, where that was no error.
        unlisted: The operations of the definition that the table does not have.
        suggested: Lines to add to the table for them.
    """

    missing: list[str]
    unfit: list[str]
    unlisted: list[str]
    suggested: list[str]


def generate_surface(
    root: Path,
    new: Path,
    resources: list[Resource],
    project: "Project",
    document: Document,
    *,
    allow_unfit: bool = False,
) -> Surface:
    """Generate the resources and the exports of `fivetrex.models`.

    Args:
        root: The root of the project.
        new: The folder of the new tree.
        resources: The table.
        project: The result of the generator.
        document: The effective definition, with descriptions.
        allow_unfit: Leave out and report the methods whose lines do not fit their operations.

    Raises:
        PipelineError: The table does not fit the definition, or the code.
    """
    operations = describe_operations(project, document)
    models = _public_models(root, project)
    words = load_fields(root / "openapi" / "descriptions")
    unfit: list[str] = []
    methods: dict[str, list[GeneratedMethod]] = {resource.path: [] for resource in resources}
    for resource, method in _lines(resources, operations):
        operation = operations[method.operation]
        try:
            methods[resource.path] += generate_methods(resource, method, operation, models, words)
        except PipelineError as error:
            if not allow_unfit:
                raise
            unfit.append(str(error))
    _check_classes(root, resources, methods)
    environment = make_environment(root / "openapi" / "templates" / "surface")
    files = {"__init__": _PACKAGE, **dict(_resource_files(environment, resources, methods))}
    _write(new / FOLDER, files)
    classes = frozenset(
        name.removeprefix("Async")
        for resource in resources
        for name in (resource.base_class, f"Async{resource.class_name}")
    )
    _write(
        new / SYNC_FOLDER,
        {
            name: HEADER.format(source=f"_async/generated/{name}.py")
            + translate(text, Counter(), name, classes)
            for name, text in files.items()
        },
    )
    named = {name for group in methods.values() for made in group for name in _names(made)}
    exported = exported_models(project, operations, resources, named, models.written)
    exports = new / MODELS
    exports.parent.mkdir(parents=True)
    exports.write_text(_exports(environment, exported, models.written), "utf-8", newline="\n")
    format_folder(new / "fivetrex", root)
    left_out = {name for each in resources for name in each.left_out}
    suggested = suggest(operations.values(), resources, public_names(resources).keys() | left_out)
    return Surface(
        missing=list(_missing(resources, operations)),
        unfit=unfit,
        unlisted=[each.operation for each in suggested],
        suggested=as_lines(suggested, resources),
    )


def _write(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, "utf-8", newline="\n")


def _lines(
    resources: list[Resource], operations: dict[str, Operation]
) -> Iterator[tuple[Resource, Method]]:
    """Yield the lines of the table whose operation the definition has."""
    for resource in resources:
        for method in resource.methods:
            if method.operation in operations:
                yield resource, method


def _check_classes(
    root: Path, resources: list[Resource], methods: dict[str, list[GeneratedMethod]]
) -> None:
    """Check that the generated classes fit the handwritten ones and the models.

    Raises:
        PipelineError: One of them does not.
    """
    written = read_written_classes(root)
    for resource in resources:
        made = methods[resource.path]
        children = {child.key for child in _children(resource, resources)}
        check_written_classes(resource, {method.name for method in made} | children, written)
        if any(resource.class_name in _names(method) for method in made):
            raise resource.mistake(
                f"its methods use a model named {resource.class_name}, which would also be the "
                "name of the synchronous class; use another class"
            )


def _public_models(root: Path, project: "Project") -> PublicModels:
    from openapi_python_client.parser.properties import LiteralEnumProperty

    written, aliases = read_written_models(root / "fivetrex" / "models")
    literals = {
        str(enum.class_info.name): enum.values
        for enum in project.openapi.enums
        if isinstance(enum, LiteralEnumProperty)
    }
    # The same values in another request have the same public name.
    for name, values in literals.items():
        for other, public in sorted(aliases.items()):
            if values == literals.get(other) and name.endswith(other.rpartition("Request")[2]):
                aliases.setdefault(name, public)
    generated = {
        str(model.class_info.name)
        for model in project.openapi.models
        if hasattr(model, "class_info")
    }
    masking = runpy.run_path(str(root / "openapi" / "templates" / "masking.py"))
    return PublicModels(written, aliases, generated | literals.keys(), masking["is_secret"])


def _names(made: GeneratedMethod) -> set[str]:
    return made.models if made.model is None else {*made.models, made.model}


def _resource_files(
    environment: Environment, resources: list[Resource], methods: dict[str, list[GeneratedMethod]]
) -> Iterator[tuple[str, str]]:
    template = environment.get_template("resource.py.jinja")
    for resource in resources:
        made = methods[resource.path]
        yield (
            resource.module,
            template.render(
                file=resource.file,
                description=_description(resource),
                where=_where(resource),
                class_name=resource.base_class,
                models=sorted({name for method in made for name in method.models}),
                children=[_variables(each) for each in _children(resource, resources)],
                methods=[method_variables(method) for method in made],
            ),
        )
    client = environment.get_template("client_resources.py.jinja")
    top = [_variables(resource) for resource in resources if resource.is_top_level]
    yield "client_resources", client.render(resources=top)


def _variables(resource: Resource) -> dict[str, Any]:
    # A handwritten class is in the module of the same name, one folder up.
    dots = ".." if resource.written else "."
    return {
        "key": resource.key,
        "class_name": resource.class_name,
        "description": _description(resource),
        "module": f"{dots}{resource.module}",
    }


def _children(resource: Resource, resources: list[Resource]) -> list[Resource]:
    return [each for each in resources if resource.is_parent_of(each)]


def _description(resource: Resource) -> str:
    return resource.description or sentence(f"the {resource.key.replace('_', ' ')}")


def _where(resource: Resource) -> str:
    if resource.written:
        return f"The generated methods of `client.{resource.path}`."
    return f"Available as `client.{resource.path}`."


def _exports(environment: Environment, exported: list[str], written: dict[str, str]) -> str:
    modules = sorted(set(written.values()))
    return environment.get_template("models.py.jinja").render(
        generated=exported,
        written=[
            (module, sorted(name for name in written if written[name] == module))
            for module in modules
        ],
        names=sorted({*exported, *written}),
    )


def _missing(resources: list[Resource], operations: dict[str, Operation]) -> Iterator[str]:
    for resource in resources:
        for operation, name in resource.names.items():
            if operation not in operations:
                yield f"openapi/surface/{resource.file}.yaml: {name}: no operation {operation}"
