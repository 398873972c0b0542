"""Docstrings of generated methods, from the descriptions of the API."""

import re
import textwrap
from collections.abc import Iterator

from . import examples
from .arguments import Argument
from .call_context import Context
from .operations import Field
from .wording import noun, plural, sentence

_WIDTH = 100 - 8
_VOWELS = "aeiou"
# How an id is described: "The group's ID."
_OWNER = re.compile(r"The ([\w ]+)'s ID\b")


def write(context: Context, name: str, arguments: list[Argument], *, is_stream: bool) -> list[str]:
    """Return the lines of a method's docstring, without indentation or quotes.

    Args:
        context: The method.
        name: Its name; a list and its stream share the context.
        arguments: Its arguments, in the order of the signature.
        is_stream: Whether it is the stream.
    """
    lines = [_summary(context, is_stream=is_stream)]
    for paragraph in _details(context, is_stream=is_stream):
        lines += ["", *_wrapped(paragraph)]
    if arguments:
        lines += ["", "Args:"]
        for argument in arguments:
            lines += _entry(argument.name, argument.description or _fallback(argument.name))
    if returns := _returns(context, is_stream=is_stream):
        lines += ["", "Returns:", *_wrapped(returns, "    ", "    ")]
    lines += ["", "Raises:"]
    for error, reason in _raises(context, arguments, is_stream=is_stream):
        lines += _entry(error, reason)
    code = examples.write(context, name, is_stream=is_stream)
    lines += ["", "Example:", "    ```python", *(f"    {line}" for line in code), "    ```"]
    return [_escaped(line) for line in lines]


def _escaped(line: str) -> str:
    """Return a line as it is written between three quotation marks."""
    return line.replace("\\", r"\\").replace('"""', r"\"\"\"")


def _summary(context: Context, *, is_stream: bool) -> str:
    summary = context.operation.words["summary"] or _fallback_summary(context)
    if is_stream:
        rest = summary.removeprefix("List ").removesuffix(".")
        return f"Stream {rest}."
    return str(summary)


def _fallback_summary(context: Context) -> str:
    verb = context.method.name.replace("_", " ").capitalize()
    if context.method.is_list:
        return f"List {plural(noun(context))}."
    return f"{verb} {_article(noun(context))}."


def _details(context: Context, *, is_stream: bool) -> Iterator[str]:
    if context.operation.words["details"]:
        yield str(context.operation.words["details"])
    if context.method.preview:
        yield "Fivetran offers this operation as a preview: it can change without notice."
    if context.body is not None and any(not each.required for each in context.body):
        if context.method.name == "update":
            yield "A field that is not passed stays as it is. None is sent as null."
        else:
            yield "A field that is not passed is not sent. None is sent as null."
    if context.method.slow:
        yield (
            "The API can take minutes to respond. Unless `timeout` is set on the client, the "
            "client waits up to 15 minutes."
        )
    if is_stream:
        yield (
            "Pagination is automatic: the stream holds one page at a time, and requests the next "
            "one when it is needed."
        )


def _returns(context: Context, *, is_stream: bool) -> str | None:
    if context.model is None:
        return None
    if context.operation.words["returns"] and not context.method.is_list:
        return str(context.operation.words["returns"])
    thing = noun(context)
    if is_stream:
        return (
            f"An iterator over the {plural(thing)}. An error that interrupts it has `progress`, "
            "from which a new stream can continue."
        )
    if context.method.is_list:
        return f"One page of {plural(thing)}."
    if context.operation.is_array:
        return f"The {plural(thing)}."
    kinds = {"create": "new ", "add": "new ", "update": "updated "}
    return f"The {kinds.get(context.method.name, '')}{thing}."


def _raises(
    context: Context, arguments: list[Argument], *, is_stream: bool
) -> Iterator[tuple[str, str]]:
    if context.body is not None:
        yield "BadRequestError", "The API rejected a field."
    if context.ids:
        yield "NotFoundError", _not_found(context)
    if context.method.confirm:
        yield (
            "ConfirmationRequiredError",
            "The call needs confirmation, and `confirm` is not True; nothing was sent.",
        )
    yield "FivetrexError", "A page could not be read." if is_stream else "The call failed."
    if context.body is not None:
        yield "TypeError", "A field cannot be sent as JSON."
    if mistakes := list(_mistakes(context, arguments)):
        # Clauses are separated by commas, even if there are only two.
        *first, last = mistakes
        yield "ValueError", sentence(f"{', '.join(first)}, or {last}" if first else last)


def _not_found(context: Context) -> str:
    things = list(dict.fromkeys(_thing(each, context) for each in context.ids))
    if len(things) > 1 and noun(context) not in things:
        # A relation between two resources, such as the membership of a user in a group.
        things.insert(0, noun(context))
    if len(things) == 1:
        return f"The {things[0]} does not exist, or the API key has no access to it."
    named = _enumerate([f"the {thing}" for thing in things])
    return sentence(f"{named} does not exist, or the API key has no access to it")


def _thing(source: Field, context: Context) -> str:
    """Return what a parameter of the path identifies, as its description calls it."""
    if described := _OWNER.match(source.description):
        return described[1]
    if source.name.endswith("_id"):
        return source.name.removesuffix("_id").replace("_", " ")
    return noun(context)


def _mistakes(context: Context, arguments: list[Argument]) -> Iterator[str]:
    """Yield the reasons for a `ValueError`, as clauses."""
    if empty := [f"`{each.name}`" for each in arguments if each.is_text]:
        yield f"{_enumerate(empty)} is empty"
    if context.method.is_list:
        yield "`limit` is out of range"
        yield "`cursor` is empty or malformed"
    if context.needs_change:
        yield "no field is passed"
    if context.is_secret:
        yield "a value is a masked secret"


def _enumerate(parts: list[str]) -> str:
    if len(parts) < 3:
        return " or ".join(parts)
    return f"{', '.join(parts[:-1])}, or {parts[-1]}"


def _fallback(name: str) -> str:
    words = name.strip("_").replace("_", " ")
    return sentence(
        f"the {words.removesuffix(' id')}'s ID" if words.endswith(" id") else f"the {words}"
    )


def _article(thing: str) -> str:
    return f"{'an' if thing[0] in _VOWELS else 'a'} {thing}"


def _entry(name: str, description: str) -> list[str]:
    return _wrapped(f"{name}: {description}", "    ", " " * 8)


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        re.sub(r"\s+", " ", text.strip()),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
