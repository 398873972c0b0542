"""The models of each resource: those that its methods accept or return, directly or in a field."""

import inspect
import re
from collections.abc import Iterator

from fivetrex import models

from .surface import Resource, load_resources

_NAMES = frozenset(models.__all__)
_SECTION = "Attributes:\n"
_WORD = re.compile(r"\w+")


def models_by_resource() -> dict[str, list[str]]:
    """Return the names of models by the top-level attribute of the client.

    A model belongs to the resource that is named after it in `openapi/surface`, else to the first
    one whose methods mention it, else to the first one in whose models it is a field. A model that
    no resource uses is under the empty string.
    """
    resources = load_resources()
    places: dict[str, str] = {}
    for owns in (_named_after, _mentioned_by, _used_by):
        for resource in sorted(resources, key=lambda each: "." in each.path):
            for name in owns(resource):
                places.setdefault(name, resource.top_level)
    found: dict[str, list[str]] = {}
    for name in sorted(_NAMES):
        found.setdefault(places.get(name, ""), []).append(name)
    return found


def inherited_fields() -> dict[str, str]:
    """Return the section on attributes of a model's generated base class, by the model's full name.

    A model with helpers is a subclass of a generated one, whose docstring describes the fields. The
    reference is built from the sources, so it does not contain what `document_fields` adds to the
    docstring when the module is imported.
    """
    found: dict[str, str] = {}
    for name in models.__all__:
        model = getattr(models, name)
        for base in model.__mro__[1:] if inspect.isclass(model) else ():
            _, section, rest = inspect.cleandoc(base.__doc__ or "").partition(_SECTION)
            if section and base.__module__.startswith("fivetrex_api."):
                fields = rest.partition("\n\n")[0]
                found[f"{model.__module__}.{model.__qualname__}"] = f"{section}{fields}"
                break
    return found


def _named_after(resource: Resource) -> set[str]:
    return {resource.model} & _NAMES if resource.model else set()


def _mentioned_by(resource: Resource) -> set[str]:
    return {name for method in resource.methods for name in _in_signature(method.function)}


def _used_by(resource: Resource) -> set[str]:
    """Return the models that the methods of a resource mention, and those in their fields."""
    used: set[str] = set()
    waiting = _mentioned_by(resource)
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting |= _in_fields(getattr(models, name))
    return used


def _in_signature(function: object) -> set[str]:
    if not callable(function):
        return set()
    signature = inspect.signature(function)
    annotations = [each.annotation for each in signature.parameters.values()]
    return _names_in(str(each) for each in [*annotations, signature.return_annotation])


def _in_fields(model: object) -> set[str]:
    """Return the models in the annotations of a class, of its bases and of its properties."""
    if not inspect.isclass(model):
        return set()
    texts = [
        str(annotation)
        for owner in model.__mro__
        for annotation in vars(owner).get("__annotations__", {}).values()
    ]
    for _, member in inspect.getmembers(model):
        if isinstance(member, property) and member.fget:
            texts.append(str(inspect.signature(member.fget).return_annotation))
        elif inspect.isfunction(member) and not member.__name__.startswith("_"):
            texts.append(str(inspect.signature(member)))
    return _names_in(texts)


def _names_in(annotations: Iterator[str] | list[str]) -> set[str]:
    return {word for text in annotations for word in _WORD.findall(text) if word in _NAMES}
