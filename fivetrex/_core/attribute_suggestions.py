"""The message of an `AttributeError` of a client or a resource, with suggestions."""

from __future__ import annotations

from functools import cache

# The attributes that generated functions use of the client that is passed to them.
_GENERATED_CLIENT = frozenset(
    {"get_httpx_client", "get_async_httpx_client", "raise_on_unexpected_status"}
)
_SIMILAR = 0.82
# Names in the API whose generated module has a different name.
_SYNONYMS = {"connector_types": "connector_metadata"}


def find_attribute(owner: object, name: str, *, is_client: bool = False) -> object:
    """Raise an `AttributeError` with suggestions, on behalf of `__getattr__`.

    Args:
        owner: The object without the attribute.
        name: The attribute's name.
        is_client: Whether to suggest low-level functions, too.

    Raises:
        AttributeError: Always, unless a property raised one and succeeds the second time.
    """
    kind = type(owner)
    if hasattr(kind, name):
        # The attribute is a property that raised an AttributeError: raise that error again.
        return object.__getattribute__(owner, name)
    text = f"{kind.__name__!r} object has no attribute {name!r}"
    # Python and tools probe for many names with underscores, for which suggestions are noise.
    if not name.startswith("_"):
        text += _advice(kind, name, is_client=is_client)
    # Without `obj`, the error keeps no reference to the object, and Python adds no suggestion.
    raise AttributeError(text, name=name)


def _advice(kind: type, name: str, *, is_client: bool) -> str:
    import difflib

    public = [each for each in dir(kind) if not each.startswith("_")]
    if is_client and name in _GENERATED_CLIENT:
        return "; pass client.api, not the client itself, to a function of fivetrex_api.api"
    if similar := difflib.get_close_matches(name, public, n=3, cutoff=_SIMILAR):
        return f"; did you mean {' or '.join(map(repr, similar))}?"
    if not is_client:
        return f"; available: {', '.join(public)}"
    if place := _find_generated_function(name):
        return f"; call {place} with client=client.api, or use client.request"
    return f"; available: {', '.join(public)}; fivetrex_api.api has every operation"


def _find_generated_function(name: str) -> str | None:
    """Return the module of the operation with this name, or of operations with these words."""
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
