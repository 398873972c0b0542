"""The message for an attribute that a client or a resource does not have: where it is instead."""

from __future__ import annotations

from functools import cache

# What generated functions look for in the client that they are called with.
_GENERATED_CLIENT = frozenset(
    {"get_httpx_client", "get_async_httpx_client", "raise_on_unexpected_status"}
)
_SIMILAR = 0.82
# Names of the API whose module has another name.
_SYNONYMS = {"connector_types": "connector_metadata"}


def find_attribute(owner: object, name: str, *, is_client: bool = False) -> object:
    """Stand in for `__getattr__`, which Python calls for names that it does not find.

    Args:
        owner: The object that was asked.
        name: The name.
        is_client: Whether to look among the low-level functions, too.

    Raises:
        AttributeError: Always, unless a property failed the first time only.
    """
    kind = type(owner)
    if hasattr(kind, name):
        # A property raised the AttributeError: raise its own again.
        return object.__getattribute__(owner, name)
    text = f"{kind.__name__!r} object has no attribute {name!r}"
    # Python and its tools look for many underscored names, and expect nothing.
    if not name.startswith("_"):
        text += _advice(kind, name, is_client=is_client)
    # Given a name and no object, Python neither keeps the object nor adds a suggestion of its own.
    raise AttributeError(text, name=name)


def _advice(kind: type, name: str, *, is_client: bool) -> str:
    import difflib

    public = [each for each in dir(kind) if not each.startswith("_")]
    if is_client and name in _GENERATED_CLIENT:
        return "; pass client.api, not the client itself, to a function of fivetrex_api.api"
    if similar := difflib.get_close_matches(name, public, n=3, cutoff=_SIMILAR):
        return f"; did you mean {' or '.join(map(repr, similar))}?"
    if not is_client:
        return f"; it has {', '.join(public)}"
    if place := _find_generated_function(name):
        return f"; call {place} with client=client.api, or use client.request"
    return f"; it has {', '.join(public)}, and every operation is in fivetrex_api.api"


def _find_generated_function(name: str) -> str | None:
    """Find the operation of this name, or the group of operations that has these words."""
    listed = _low_level_operations()
    for group, operations in listed.items():
        if name in operations:
            return f"fivetrex_api.api.{group}.{name}"
    words = _split_words(_SYNONYMS.get(name, name))
    found = [group for group in listed if words <= _split_words(group)]
    if not found and name.endswith("s"):  # a plural: verbs are in nearly every group
        found = [
            group for group in listed if any(words <= _split_words(op) for op in listed[group])
        ]
    return f"a function of fivetrex_api.api.{min(found, key=len)}" if found else None


def _split_words(name: str) -> set[str]:
    return {word.removesuffix("s") for word in name.split("_")}


@cache
def _low_level_operations() -> dict[str, frozenset[str]]:
    """List the modules of the generated operations by name, without importing them."""
    import pkgutil

    import fivetrex_api.api

    listed = {}
    for root in fivetrex_api.api.__path__:
        for group in pkgutil.iter_modules([root]):
            modules = pkgutil.iter_modules([f"{root}/{group.name}"])
            listed[group.name] = frozenset(module.name for module in modules)
    return listed
