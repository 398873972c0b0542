"""The public names of models: those of `fivetrex.models`, by the generated classes."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.pipeline.directory_walk import walk_directory
from scripts.pipeline.generated_usage import PACKAGE

from .arguments import Argument
from .operations import Field

_NAME = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True)
class PublicModels:
    """The public names of the models.

    Attributes:
        written: The module of `fivetrex.models` that defines a public name.
        aliases: The public names of generated classes whose names differ.
        generated: The names of all generated classes and literal types.
        is_secret: Returns whether a field with this name may contain a secret.
    """

    written: dict[str, str]
    aliases: dict[str, str]
    generated: set[str]
    is_secret: Callable[[str], bool]

    def argument(self, source: Field) -> Argument:
        """Return the argument for a field of a request."""
        annotation = self._annotate(source)
        if source.required and source.nullable:
            return Argument(source.name, f"{annotation} | None", source.description)
        if source.required:
            return Argument(source.name, annotation, source.description, is_text=source.is_text)
        optional = f"{annotation} | NotGiven | None"
        return Argument(source.name, optional, source.description, "NOT_GIVEN")

    def filter(self, source: Field) -> Argument:
        """Return the argument for a parameter of the query; None is not sent."""
        if source.required:
            return self.argument(source)
        optional = f"{self._annotate(source)} | None"
        return Argument(source.name, optional, source.description, "None", source.is_text)

    def public_name(self, model: str) -> str:
        """Return the public name of a generated class."""
        return self.aliases.get(model, model)

    def has_class(self, name: str) -> bool:
        """Return whether `fivetrex.models` has, or can export, a class of this name."""
        return name in self.written or name in self.generated

    def named_in(self, annotations: Iterable[str]) -> set[str]:
        """Return the public names of models that types refer to."""
        names = {name for each in annotations for name in _NAME.findall(each)}
        return set(filter(self.has_class, names))

    def _annotate(self, source: Field) -> str:
        annotation = source.annotation
        for model in source.models:
            # The class of a response is accepted too, so that a response can be sent back.
            accepted = [model, *self._response_classes(model)]
            public = " | ".join(map(self.public_name, accepted))
            annotation = re.sub(rf"\b{model}\b", public, annotation)
        return annotation

    def _response_classes(self, model: str) -> Iterator[str]:
        for name in (f"{model}Info", model.removesuffix("Request")):
            if name != model and name in self.generated:
                yield name


def read_written_models(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the handwritten names of `fivetrex/models`, without importing it.

    Args:
        folder: `fivetrex/models`.

    Returns:
        The module of each public name, and the public names of generated classes.
    """
    written: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for file in sorted(walk_directory(folder)):
        if file.suffix == ".py" and file.stem != "__init__":
            tree = ast.parse(file.read_bytes(), str(file))
            public = set(_public_names(tree))
            written.update(dict.fromkeys(public, file.stem))
            aliases.update(_aliases(tree, public))
    return written, aliases


def _public_names(tree: ast.Module) -> Iterator[str]:
    """Yield the names in a module's `__all__`."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.expr() as names):
                yield from ast.literal_eval(names)


def _aliases(tree: ast.Module, public: set[str]) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
            for alias in node.names:
                if alias.asname in public:
                    yield alias.name, alias.asname
