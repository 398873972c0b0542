"""Search for credentials in everything that a tool may display."""

from __future__ import annotations

import base64
import json
import pickle
import re
import traceback
import urllib.parse
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

KEY = "kA7examplekey0001"
SECRET = "sB8examplesecret0002"
ENCODED = base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
WORDS = (KEY, SECRET, ENCODED)
# Without the simulator, which need not hide its credentials.
OURS = re.compile(r"fivetrex(?!\.simulator)|fivetrex_api")
TESTS = re.compile(r"tests\.|fivetrex\.simulator")


def assert_nothing_leaks(*texts: str) -> None:
    """Fail if a text contains the key, the secret, or both in base64."""
    for text in texts:
        for word in WORDS:
            assert word not in text, f"{word} in {text}"


def assert_error_is_clean(error: BaseException) -> None:
    """Fail if displaying, printing or pickling an error reveals a credential."""
    assert_nothing_leaks(*_appearances(error))


def assert_frames_hide(error: BaseException, word: str) -> None:
    """Fail if an error, or the variables of its traceback, contain a word of the response body."""
    for link in chain(error):
        texts = [str(link), repr(link), *getattr(link, "__notes__", ())]
        for frame, _ in traceback.walk_tb(link.__traceback__):
            texts += shown_variables(frame)
        for text in texts:
            assert word not in text, f"{word} in {text}"
    assert word not in "".join(traceback.format_exception(error))


def _appearances(error: BaseException) -> Iterator[str]:
    yield from traceback.format_exception(error)
    for link in chain(error):
        yield from (str(link), repr(link), repr(link.args), repr(vars(link)))
        yield from getattr(link, "__notes__", ())
        for frame, _ in traceback.walk_tb(link.__traceback__):
            yield from shown_variables(frame)
    if type(error).__module__ == "fivetrex.errors":
        again = pickle.loads(pickle.dumps(error))
        yield from (str(again), repr(vars(again)))
        yield pickle.dumps(error, protocol=0).decode("latin-1")


def chain(error: BaseException) -> list[BaseException]:
    """Return the error, its causes and its contexts, including those hidden in a traceback."""
    links: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        link = waiting.pop()
        if link is not None and link not in links:
            links.append(link)
            waiting += [link.__cause__, link.__context__]
    return links


def shown_variables(frame: FrameType) -> Iterator[str]:
    """Yield the variables that tools such as rich show; of tests, only the library's objects."""
    is_test = TESTS.match(frame.f_globals.get("__name__", ""))
    for value in list(frame.f_locals.values()):
        if not is_test or OURS.match(type(value).__module__):
            yield _shown(value)
            yield from _parts(value)


def _shown(value: Any) -> str:
    # The `repr` of a partly initialized object may fail; tools ignore that.
    with suppress(AttributeError):
        return repr(value)
    return ""


def _parts(value: Any) -> Iterator[str]:
    """Yield the attributes of the library's objects, as tools show them one level deep."""
    if isinstance(value, httpx.Request):
        yield repr(value.headers.raw)
    if not OURS.match(type(value).__module__):
        return
    yield from (repr(part) for part in getattr(value, "__dict__", {}).values())
    for name in getattr(type(value), "__slots__", ()):
        if hasattr(value, name) and type(value).__name__ != "Credentials":
            yield repr(getattr(value, name))


# Ways in which proxies escape a request that they quote.
ESCAPERS: dict[str, Callable[[str], str]] = {
    "json": lambda text: json.dumps(text).replace("/", r"\/"),
    "json, unicode": lambda text: re.sub(r"\W", lambda c: rf"\u{ord(c[0]):04x}", text),
    "html": lambda text: re.sub(r"\W", lambda c: f"&#{ord(c[0])};", text),
    "html, all": lambda text: "".join(f"&#x{ord(char):X};" for char in text),
    "url": lambda text: urllib.parse.quote(text, safe=""),
    "url, twice": lambda text: urllib.parse.quote(urllib.parse.quote(text, safe=""), safe=""),
    "url, all": lambda text: "".join(f"%{ord(char):02x}" for char in text),
    "lower case": str.lower,
}


def echo(request: httpx.Request, status: int, *, kind: str = "application/json") -> httpx.Response:
    """Return a response that repeats the credentials in its headers and body."""
    authorization = request.headers["authorization"]
    assert ENCODED in authorization
    words = f"{authorization} {KEY}:{SECRET}"
    headers = {
        "X-Echo": words,
        "X-Request-Id": words,
        "Content-Type": f"{kind}; echo={authorization}",
        "WWW-Authenticate": words,
        "Location": f"http://{KEY}:{SECRET}@evil.example/",
    }
    if kind == "text/html":
        return httpx.Response(status, headers=headers, text=f"<h1>{words}</h1>")
    content = {"code": words, "message": words, "data": {"created_at": words}, "deep": [words]}
    return httpx.Response(status, headers=headers, json=content)
