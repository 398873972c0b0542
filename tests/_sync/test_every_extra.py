# Made by scripts/twin.py from _async/test_every_extra.py. Do not edit.
"""The argument `extra` of every method: sent in the body, and free of masked secrets."""

from __future__ import annotations

import inspect
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from tests.support.canned_responses import success
from tests.support.recorder import Recorder
from tests.surface.public_names import PUBLIC_NAMES, resolve
from tests.surface.resources import find_methods

from .clients import connect_to_handler
from .operation_cases import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.surface.public_names import PublicName

METHODS = find_methods(connect_to_handler(lambda request: success({})))
ARGUMENTS = {name: inspect.signature(method).parameters for name, method in METHODS.items()}
WITH_EXTRA = [each for each in PUBLIC_NAMES if "extra" in ARGUMENTS[each.name]]
each_method = pytest.mark.parametrize("public", WITH_EXTRA, ids=lambda public: public.name)
# Its arguments are those of the configuration, the only field of the body.
CARD = "connections.create_connect_card"
MASKED = {"new_field": {"deep": ["******"]}}


def test_methods_were_found() -> None:
    assert len(WITH_EXTRA) > 40


def bodies_of(public: PublicName, **more: Any) -> list[dict[str, Any]]:
    """Return what a method sends for the arguments of its case, and these."""
    recorder: Any = Recorder()
    OPERATIONS[public.name].success(recorder)
    bodies: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return success({})

    with connect_to_handler(answer) as client:
        method: Callable[..., Any] | None = resolve(client, public.name)
        assert method is not None
        with suppress(fivetrex.DecodeError):  # the response is not the method's
            method(*recorder.args, **{**recorder.kwargs, **more})
    return bodies


@each_method
def test_a_field_that_has_no_argument_is_sent(public: PublicName) -> None:
    [plain] = bodies_of(public)
    [body] = bodies_of(public, extra={"new_field": [1]})
    if public.name == CARD:
        plain, body = plain["connect_card_config"], body["connect_card_config"]
    assert body == {**plain, "new_field": [1]}


@each_method
def test_masked_secrets_are_sent_only_if_they_are_allowed(public: PublicName) -> None:
    with pytest.raises(ValueError, match=r"extra\['new_field'\].deep\[0\]: masked"):
        bodies_of(public, extra=MASKED)
    if "allow_masked" in ARGUMENTS[public.name]:
        with pytest.raises(ValueError, match="masked"):
            bodies_of(public, extra=MASKED, allow_masked=False)
        [body] = bodies_of(public, extra=MASKED, allow_masked=True)
        assert body["new_field"] == MASKED["new_field"]
