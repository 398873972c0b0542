"""Generated methods: signature, docstring and body."""

import ast
import textwrap
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from scripts.pipeline.errors import PipelineError
from scripts.pipeline.surface.methods import GeneratedMethod, generate_methods
from scripts.pipeline.surface.operations import Operation
from scripts.pipeline.surface.table import Method, Resource

from .conftest import ROOT
from .surface_samples import MAKER, MODELS, MORE_PATHS, describe, widgets_document

Make = Callable[..., list[GeneratedMethod]]

WORDS = {"group_id": "The group's ID.", "from_": "Where it comes from."}


@pytest.fixture(scope="module")
def operations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Operation]:
    document = widgets_document(**MORE_PATHS)
    document["components"]["schemas"]["Maker"] = MAKER
    folder = tmp_path_factory.mktemp("widgets")
    return describe(document, folder, ROOT / "openapi" / "generator.yaml")


@pytest.fixture
def make(operations: dict[str, Operation]) -> Make:
    """Make the methods of one line of the table."""

    def made(name: str, operation_id: str, **line: Any) -> list[GeneratedMethod]:
        resource = Resource("widgets", "widgets", "Widgets", None, None, [], {}, {})
        method = Method(name, operation_id, **line)
        found = list(generate_methods(resource, method, operations[operation_id], MODELS, WORDS))
        for each in found:
            check_source(each)
        return found

    return made


def check_source(method: GeneratedMethod) -> None:
    """Check that a method is Python, with a docstring that says what it says."""
    arguments = ", ".join(["self", *map(str, [*method.positional, *method.keywords])])
    docstring = textwrap.indent("\n".join(method.docstring), "    ")
    lines = textwrap.indent("\n".join(method.body), "    ")
    source = f'async def {method.name}({arguments}):\n    """{docstring.strip()}\n    """\n{lines}'
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.AsyncFunctionDef)
    assert ast.get_docstring(function) is not None


def keywords(method: GeneratedMethod) -> list[str]:
    return [str(each) for each in method.keywords]


def section(method: GeneratedMethod, title: str) -> str:
    """Return a section of a docstring in one line."""
    text = "\n".join(method.docstring)
    return " ".join(text.partition(f"\n{title}:\n")[2].partition("\n\n")[0].split())


def test_a_list_and_its_stream(make: Make) -> None:
    listed, stream = make("list", "list_widgets")
    assert (listed.name, listed.returns, listed.is_stream) == ("list", "Page[Widget]", False)
    assert keywords(listed) == [
        "type: str | None = None",
        "active: bool | None = None",
        "cursor: str | None = None",
        "limit: int | None = None",
    ]
    assert listed.body == [
        "query = list_arguments(cursor, limit, python_names={'type': 'type_'}, type=type, "
        "active=active)",
        "kwargs = operation._get_kwargs(**query)",
        'call = Call("widgets.list")',
        "return (await self._session.send(call, kwargs)).page(Widget)",
    ]
    assert (stream.name, stream.returns, stream.is_stream) == (
        "stream",
        "AsyncStream[Widget]",
        True,
    )
    assert keywords(stream)[-1] == "limit: int | None = 1000"
    assert stream.body[-1] == "return self._stream(call, request, Widget, cursor)"
    assert listed.docstring[0] == "List widgets."
    assert stream.docstring[0] == "Stream widgets."
    assert "FivetrexError: A page could not be read." in section(stream, "Raises")
    assert section(listed, "Raises").endswith(
        "ValueError: `type` is empty, `limit` is out of range, or `cursor` is empty or malformed."
    )
    assert section(stream, "Example") == (
        "```python async for widget in client.widgets.stream(): print(widget) ```"
    )


def test_get(make: Make) -> None:
    (get,) = make("get", "widget_details")
    assert [str(each) for each in get.positional] == ["widget_id: str"]
    assert (get.keywords, get.returns, get.models) == ([], "Widget", {"Widget"})
    assert get.module == "fivetrex_api.api.widget_management.widget_details"
    assert get.body == [
        'kwargs = operation._get_kwargs(check_id("widget_id", widget_id))',
        'call = Call("widgets.get", widget_id)',
        "return (await self._session.send(call, kwargs)).model(Widget)",
    ]
    assert get.docstring == textwrap.dedent(
        """\
        Get a widget.

        Args:
            widget_id: The widget's ID.

        Returns:
            The widget.

        Raises:
            NotFoundError: The widget does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `widget_id` is empty.

        Example:
            ```python
            widget = await client.widgets.get("some_widget_id")
            print(widget)
            ```"""
    ).split("\n")


def test_create(make: Make) -> None:
    (create,) = make("create", "create_widget")
    assert create.positional == []
    assert keywords(create) == [
        "name: str",
        "from_: str | NotGiven | None = NOT_GIVEN",
        "size: CreateWidgetRequestSize | NotGiven | None = NOT_GIVEN",
        "tags: Sequence[str] | NotGiven | None = NOT_GIVEN",
        "count: int | NotGiven | None = NOT_GIVEN",
        "config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN",
        "parts: Sequence[WidgetPart | WidgetPartInfo | Mapping[str, Any]] | NotGiven | None"
        " = NOT_GIVEN",
        "extra: Mapping[str, Any] | None = None",
    ]
    assert create.body[0] == (
        "body = collect_fields(extra, wire_names={'from_': 'from'}, "
        'name=check_text("name", name), from_=from_, size=size, tags=tags, count=count, '
        "config=config, parts=parts)"
    )
    assert section(create, "Returns") == "The new widget."
    assert "NotFoundError" not in section(create, "Raises")
    assert "BadRequestError: The API rejected a field." in section(create, "Raises")
    assert section(create, "Raises").endswith(
        "TypeError: A field cannot be sent as JSON. ValueError: `name` is empty."
    )
    assert "A field that is not passed is not sent. None is sent as null." in create.docstring


def test_update(make: Make) -> None:
    (update,) = make("update", "modify_widget")
    # A field with a secret: the caller may have read it masked.
    assert keywords(update)[-1] == "allow_masked: bool = False"
    assert update.body[0] == (
        "body = require_change(collect_fields(extra, allow_masked=allow_masked, name=name, "
        "client_secret=client_secret))"
    )
    assert section(update, "Returns") == "The updated widget."
    assert section(update, "Raises").endswith(
        "ValueError: `widget_id` is empty, no field is passed, or a value is a masked secret."
    )


def test_an_update_that_requires_a_field(make: Make) -> None:
    (update,) = make("update", "send_nothing", arguments={"operation": "name"}, returns="nothing")
    assert update.body[0].startswith("body = collect_fields(")
    assert "no field is passed" not in section(update, "Raises")


def test_delete_returns_nothing(make: Make) -> None:
    (delete,) = make("delete", "delete_widget")
    assert (delete.returns, delete.model, delete.models) == ("None", None, set())
    assert delete.body[-1] == "(await self._session.send(call, kwargs)).message()"
    assert section(delete, "Returns") == ""
    assert section(delete, "Example") == (
        '```python await client.widgets.delete("some_widget_id") ```'
    )


def test_an_array_without_pages(make: Make) -> None:
    (every,) = make("get_all", "all_widgets", returns="models")
    assert every.returns == "Sequence[Widget]"
    assert every.body[-1] == "return (await self._session.send(call, kwargs)).models(Widget)"
    assert section(every, "Returns") == "The widgets."


def test_what_the_line_says_of_the_call(make: Make) -> None:
    (run,) = make(
        "run",
        "widget_details",
        confirm="delete {everything}",
        repeatable=True,
        slow=True,
        preview=True,
    )
    assert run.body[1] == (
        'call = Call("widgets.run", widget_id, confirmed=confirm is True, repeatable=True, '
        "slow=True)"
    )
    assert keywords(run) == ["confirm: bool = False"]
    text = " ".join(" ".join(run.docstring).split())
    assert "confirm: Must be True to delete {everything}." in text
    assert "The API can take minutes to respond." in text
    assert "Fivetran offers this operation as a preview" in text
    assert "ConfirmationRequiredError: The call needs confirmation" in text
    # Not every call of such a method needs the confirmation.
    assert "confirm" not in section(run, "Example")


def test_parameters_of_the_query_without_pages(make: Make) -> None:
    (check,) = make("check", "check_widgets")
    assert keywords(check) == ["mode: str", "since: datetime | None = None"]
    assert check.body[:2] == [
        'query = filter_arguments(mode=check_text("mode", mode), since=since)',
        "kwargs = operation._get_kwargs(**query)",
    ]
    assert 'mode="some_mode"' in section(check, "Example")


def test_types_of_fields(make: Make) -> None:
    (send,) = make("send", "send_dates", returns="nothing")
    assert keywords(send)[:3] == [
        "at: datetime",
        "note: str | None",
        "maker: Maker | Mapping[str, Any]",
    ]


def test_two_ids(make: Make) -> None:
    (get,) = make("get", "widget_in_group")
    assert [str(each) for each in get.positional] == ["widget_id: str", "group_id: str"]
    # Errors name the first.
    assert get.body[1] == 'call = Call("widgets.get", widget_id)'
    assert "NotFoundError: The widget or the group does not exist, or the API" in section(
        get, "Raises"
    )
    assert section(get, "Raises").endswith("ValueError: `widget_id` or `group_id` is empty.")


def test_another_name_for_an_argument(make: Make) -> None:
    (get,) = make("get", "widget_details", arguments={"widget_id": "group_id"})
    assert get.positional[0].name == "group_id"
    assert get.positional[0].description == "The group's ID."
    assert get.body[:2] == [
        'kwargs = operation._get_kwargs(check_id("group_id", group_id))',
        'call = Call("widgets.get", group_id)',
    ]
    listed, _ = make("list", "list_widgets", arguments={"type": "kind"})
    assert "python_names={'kind': 'type_'}, kind=kind" in listed.body[0]
    assert keywords(listed)[0] == "kind: str | None = None"
    (create,) = make("create", "create_widget", arguments={"from": "source"})
    assert "wire_names={'source': 'from'}" in create.body[0]


def test_a_name_of_the_path_and_of_the_body(make: Make) -> None:
    with pytest.raises(PipelineError, match=r"widgets.move: move_widget: two arguments are named"):
        make("move", "move_widget")
    (move,) = make("move", "move_widget", arguments={"group_id": "target_group_id"})
    assert [each.name for each in move.positional] == ["widget_id", "group_id"]
    assert keywords(move)[0] == "target_group_id: str"
    (move,) = make("move", "move_widget", arguments={"groupId": "from_group_id"})
    assert [each.name for each in move.positional] == ["widget_id", "from_group_id"]
    assert keywords(move)[0] == "group_id: str"


MISFITS: dict[str, tuple[tuple[str, str, dict[str, Any]], str]] = {
    "a list without pages": (
        ("list", "widget_details", {}),
        "the operation returns no pages, as a method named list must; use another name",
    ),
    "pages without a list": (
        ("get", "list_widgets", {}),
        "the operation returns pages; the name of its method must be list, or start with it",
    ),
    "a list of nothing": (("list", "list_widgets", {"returns": "nothing"}), "delete `returns`"),
    "no data": (("run", "delete_widget", {}), "returns no data; write `returns: nothing`"),
    "an array": (("get", "all_widgets", {}), "returns an array; write `returns: models`"),
    "no array": (
        ("get", "widget_details", {"returns": "models"}),
        "the operation returns no array; delete `returns`",
    ),
    "a model of nothing": (
        ("get", "widget_details", {"returns": "nothing", "model": "Widget"}),
        "a method that returns nothing has no model",
    ),
    "a model that does not exist": (
        ("get", "widget_details", {"model": "Gadget"}),
        "fivetrex.models has no class Gadget; the operation returns Widget",
    ),
    "an argument that does not exist": (
        ("get", "widget_details", {"arguments": {"id": "widget_id"}}),
        "the operation has no argument id; its arguments: widget_id",
    ),
    "arguments of the same name": (
        ("create", "create_widget", {"arguments": {"from": "name"}}),
        "two arguments are named name; give one of the operation's another name",
    ),
    "the name of an own argument": (
        ("create", "send_names", {"returns": "nothing"}),
        "two arguments are named extra",
    ),
    "the name of the confirmation": (
        (
            "run",
            "send_names",
            {"arguments": {"extra": "more"}, "returns": "nothing", "confirm": "go"},
        ),
        "two arguments are named confirm",
    ),
    "the name of a local variable": (
        ("send", "send_nothing", {"returns": "nothing"}),
        "two arguments are named operation",
    ),
    "a body without fields": (
        ("send", "send_list", {"returns": "nothing"}),
        "accepts a body of application/json, which has no fields; write the method by hand",
    ),
}


@pytest.mark.parametrize("case", MISFITS)
def test_a_line_that_does_not_fit_its_operation(case: str, make: Make) -> None:
    (name, operation_id, line), expected = MISFITS[case]
    with pytest.raises(PipelineError) as raised:
        make(name, operation_id, **line)
    message = str(raised.value)
    assert message.startswith(f"openapi/surface/widgets.yaml: widgets.{name}: {operation_id}: ")
    assert expected in message


def test_words_are_safe_in_a_docstring(operations: dict[str, Operation]) -> None:
    words = {
        "summary": 'Get a """widget"""\\.',
        "details": "Write it as C:\\new.",
        "returns": None,
        "example": {"widget_id": 'a"b\\c\n'},
    }
    found = replace(operations["widget_details"], words=words)
    resource = Resource("widgets", "widgets", "Widgets", None, None, [], {}, {})
    (get,) = generate_methods(resource, Method("get", found.name), found, MODELS, {})
    check_source(get)
    source = '"""' + "\n".join(get.docstring) + '\n"""'
    shown = ast.literal_eval(source)
    assert shown.startswith('Get a """widget"""\\.')
    assert "C:\\new" in shown
    assert r'client.widgets.get("a\"b\\c\n")' in shown
