"""Compare the arguments of an operation: its parameters, and the fields of its body."""

from collections.abc import Iterator
from typing import Any

from scripts.pipeline.openapi_document import is_accept

from .media_types import compare_contents, contents
from .schemas import Difference, SchemaComparison, compare_flag, compare_keys, iter_differences

Parameter = dict[str, Any]
Located = tuple[str, str, Difference]

_STYLE = ("allowEmptyValue", "explode", "style")


def compare_arguments(
    old: dict[str, Any], new: dict[str, Any], schemas: SchemaComparison
) -> Iterator[Located]:
    """Yield the differences in the arguments of an operation: location, path and difference.

    Args:
        old: The operation in the older document.
        new: The same in the newer one.
        schemas: Compares their schemas.
    """
    # The client sends the `Accept` header itself.
    before, after = (
        [each for each in it["parameters"] if not is_accept(each)] for it in (old, new)
    )
    for was, now in _paired(before, after):
        if was is not None and now is not None:
            yield from _parameter(was, now, schemas)
        elif was is not None:
            yield was["in"], was["name"], Difference("removed")
        elif now is not None:
            event = "added required" if now["required"] else "added"
            yield now["in"], now["name"], Difference(event)
    yield from _body(old.get("requestBody"), new.get("requestBody"), schemas)


def _paired(
    old: list[Parameter], new: list[Parameter]
) -> Iterator[tuple[Parameter | None, Parameter | None]]:
    """Pair parameters by location and name, then moved ones, then renamed path parameters."""
    before, after = list(old), list(new)
    for identity in (_place_and_name, _name, _part_of_path):
        for was in list(before):
            known = identity(was)
            now = next((it for it in after if known and identity(it) == known), None)
            if now is not None:
                before.remove(was)
                after.remove(now)
                yield was, now
    for was in before:
        yield was, None
    for now in after:
        yield None, now


def _place_and_name(parameter: Parameter) -> str:
    return f"{parameter['in']} {parameter['name']}"


def _name(parameter: Parameter) -> str:
    name: str = parameter["name"]
    return name


def _part_of_path(parameter: Parameter) -> str:
    return "path" if parameter["in"] == "path" else ""


def _parameter(was: Parameter, now: Parameter, schemas: SchemaComparison) -> Iterator[Located]:
    place, name = was["in"], was["name"]
    if place != now["in"]:
        yield place, name, Difference("location changed", before=place, after=now["in"])
    if name != now["name"]:
        yield place, name, Difference("renamed", before=name, after=now["name"])
    for difference in (
        *compare_flag(was, now, "required", on="required", off="optional"),
        *compare_flag(was, now, "deprecated", on="deprecated", off="undeprecated"),
        *compare_keys(was, now, _STYLE, "limits changed"),
    ):
        yield place, name, difference
    for path, difference in iter_differences(schemas.pair(was["schema"], now["schema"]), name):
        yield place, path, difference


def _body(
    old: dict[str, Any] | None, new: dict[str, Any] | None, schemas: SchemaComparison
) -> Iterator[Located]:
    if old is not None and new is not None:
        for difference in compare_flag(
            old, new, "required", on="body required", off="body optional"
        ):
            yield "body", "", difference
        for path, difference in compare_contents(contents(old), contents(new), schemas):
            yield "body", path, difference
    elif old is not None:
        yield "body", "", Difference("body removed")
    elif new is not None:
        event = "body added required" if new.get("required") else "body added"
        yield "body", "", Difference(event)
