"""Nouns and sentences from names."""

import re

from .call_context import Context

_CAPITALS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")


def noun(context: Context) -> str:
    """Return the noun for the object of a method in lower case, such as `group membership`."""
    if context.model is None:
        return singular(context.resource.key.replace("_", " "))
    words = _CAPITALS.findall(context.model)
    return " ".join(word if word.isupper() else word.lower() for word in words)


def plural(thing: str) -> str:
    """Return the plural of a noun."""
    if thing.endswith("y") and thing[-2] not in "aeiou":
        return f"{thing[:-1]}ies"
    return f"{thing}es" if thing.endswith(("s", "x", "ch")) else f"{thing}s"


def singular(things: str) -> str:
    """Return the singular of a regular plural."""
    return things.removesuffix("s")


def sentence(text: str) -> str:
    """Return text with a capital and a full stop."""
    return f"{text[0].upper()}{text[1:]}."
