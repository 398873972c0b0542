"""The middleware verifies every path that a server or a framework may normalize to its own."""

from __future__ import annotations

import posixpath
import re
import time
import unicodedata
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex.webhooks.path_matching import ProtectedPath

from .servers.bare_apps import loosest
from .servers.path_spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Callable


def _without_host(path: str) -> str:
    try:
        return urlsplit(path).path
    except ValueError:
        return path


# Known normalizations of paths by servers and frameworks, applied in any order.
STEPS: dict[str, Callable[[str], str]] = {
    "decode": unquote,
    "decode, drop what is not UTF-8": lambda path: unquote(path, errors="ignore"),
    "decode as ASCII": lambda path: unquote(path, "ascii", "ignore"),
    "merge slashes": lambda path: re.sub("//+", "/", path),
    "strip slashes": lambda path: "/" + path.strip("/"),
    "add a slash": lambda path: path if path.startswith("/") else f"/{path}",
    "resolve dots": lambda path: posixpath.normpath(path).replace("//", "/"),
    "remove dots": lambda path: path.replace("/./", "/"),
    "cut parameters": lambda path: re.sub(";[^/]*", "", path),
    "cut parameters at the end": lambda path: path.rpartition(";")[0] or path,
    "cut a query": lambda path: re.split("[?#]", path)[0],
    "cut at NUL": lambda path: path.partition("\0")[0],
    "first line": lambda path: (path.splitlines() or [""])[0],
    "last line": lambda path: (path.splitlines() or [""])[-1],
    "strip whitespace": lambda path: path.strip(),
    "drop what is not printable": lambda path: "".join(filter(str.isprintable, path)),
    "drop what is not ASCII": lambda path: path.encode("ascii", "ignore").decode(),
    "backslashes": lambda path: path.replace("\\", "/"),
    "lower case": str.lower,
    "fold case": str.casefold,
    "upper case": str.upper,
    "NFC": lambda path: unicodedata.normalize("NFC", path),
    "NFKC": lambda path: unicodedata.normalize("NFKC", path),
    "NFKD": lambda path: unicodedata.normalize("NFKD", path),
    "cut a host": _without_host,
    "trailing dots": lambda path: path.rstrip(". "),
}
_WORDS = st.sampled_from(["fivetran", "Hook", "v1", "a", "é", "ﬁ", "İ", "ß", "½"])
_SYNTAX = ["/", "/", "//", "\\", ".", "..", "/../", "/./", ";", ";a=b", "?", "#"]
_OTHER = ["%", "%2", "%u0066", "http://x", "+", "*", "-"]
_INVISIBLE = ["\0", "\n", "\t", " ", "\u2028", "\u200b", "\ufeff"]
# They become `..` and `/` in another form of Unicode.
_COMPATIBLE = ["\u2025", "\uff0f"]
_MARKS = st.sampled_from([*_SYNTAX, *_OTHER, *_INVISIBLE, *_COMPATIBLE])
_PIECES = (_WORDS | _MARKS | st.text(max_size=2)).flatmap(
    lambda piece: (
        st.sampled_from([piece, quote(piece, safe=""), quote(quote(piece, safe=""))])
        if piece.isprintable()
        else st.just(quote(piece, errors="ignore"))
    )
)
PATHS = st.lists(_PIECES, max_size=8).map(lambda pieces: "/" + "".join(pieces))


@given(PATHS, st.lists(st.sampled_from([*STEPS]), max_size=5))
def test_a_path_changed_by_any_steps_is_verified(requested: str, steps: list[str]) -> None:
    routed = requested
    for step in steps:
        routed = STEPS[step](routed)
    if routed.startswith("/"):
        assert ProtectedPath(routed).may_be([requested], [])


@pytest.mark.parametrize("path", ["/fivetran", "/hook"])
def test_every_spelling_of_the_server_tests_is_verified(path: str) -> None:
    for target in spellings(path):
        decoded = target.decode("latin-1")
        for requested in (decoded, unquote(decoded, errors="replace")):
            if loosest(requested) == path:
                assert ProtectedPath(path).may_be([requested], []), requested


OTHERS: list[tuple[str, str]] = [
    ("/fivetran", "/"),
    ("/fivetran", ""),
    ("/fivetran", "*"),
    ("/fivetran", "/fivetran/events"),
    ("/fivetran", "/fivetrans"),
    ("/fivetran", "/my/fivetran"),
    ("/fivetran", "/orders/17"),
    ("/fivetran", "/files/My%20Report%20(2).pdf"),
    ("/fivetran", "/users/someone@example.com"),
    ("/fivetran", "/caf%C3%A9"),
    ("/fivetran", "/search;page=2"),
    ("/fivetran", "/wiki/C%23"),
    ("/fivetran", "/discounts/50%25"),
    ("/fivetran", "//orders"),
    ("/webhooks/fivetran", "/webhooksfivetran"),
    ("/webhooks/fivetran", "/fivetran"),
    ("/webhooks/fivetran", "/webhooks"),
    ("/", "/orders"),
    ("/hook", "/stripe/hook"),
]


@pytest.mark.parametrize(("path", "requested"), OTHERS)
def test_other_paths_pass(path: str, requested: str) -> None:
    assert not ProtectedPath(path).may_be([requested], [""])


UNDECODABLE_RESPONSES = [
    "/%FF",
    "/%C0%AF",
    "/\ufffd",
    "/\udcff",
    "/%25252525252F",
    "/%" + "25" * 50 + "2F",
]


@pytest.mark.parametrize("requested", UNDECODABLE_RESPONSES)
def test_undecodable_path_is_verified(requested: str) -> None:
    assert ProtectedPath("/fivetran").may_be([requested], [])


MOUNTED: list[tuple[str, str, list[str]]] = [
    ("/fivetran", "/fivetran", ["/api"]),
    ("/fivetran", "/api/fivetran", ["/api"]),
    ("/fivetran", "/api/api/fivetran", ["/api"]),
    ("/fivetran", "/x/api/fivetran", ["/api"]),
    ("/fivetran", "/API//fivetran/", ["/api/"]),
    ("/fivetran", "/%61pi/fivetran", ["/api"]),
    ("/fivetran", "/v2/fivetran", ["", "/api", "/v2"]),
    ("/api/fivetran", "/fivetran", ["/api"]),
    ("/api/fivetran", "/x/../fivetran", ["/api"]),
    ("/", "/api", ["/api"]),
    ("/", "/api/", ["/api"]),
]


@pytest.mark.parametrize(("path", "requested", "prefixes"), MOUNTED)
def test_a_mount_point_may_be_part_of_the_path(
    path: str, requested: str, prefixes: list[str]
) -> None:
    assert ProtectedPath(path).may_be([requested], prefixes)


def test_other_paths_below_a_mount_point_pass() -> None:
    path = ProtectedPath("/hook")
    assert not path.may_be(["/api/orders", "/api/stripe/hook", "/apihook"], ["/api", "/", ""])


def test_one_form_of_the_path_is_enough() -> None:
    path = ProtectedPath("/hook")
    assert path.may_be(["/orders", "/hook"], [])
    assert not path.may_be(["/orders", "/more"], [])
    assert not path.may_be([], [])


HUGE = {
    "encoded": "/" + "%2525" * 20_000,
    "slashes": "/" * 100_000,
    "dots": "/.." * 30_000,
    "parameters": "/;a" * 30_000,
    "ligatures": "/" + "\ufdfa" * 20_000,
    "hosts": "http:" * 20_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_path_is_compared_quickly(name: str) -> None:
    start = time.perf_counter()
    ProtectedPath("/fivetran").may_be([HUGE[name]], ["/api"])
    assert time.perf_counter() - start < 2.0


@pytest.mark.parametrize("path", ["", "fivetran", "%2Ffivetran"])
def test_a_protected_path_starts_with_a_slash(path: Any) -> None:
    with pytest.raises(ValueError, match="path must start with a slash"):
        ProtectedPath(path)
