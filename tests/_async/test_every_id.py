"""The ids of every method: checked before a request is sent, and escaped in its path."""

from __future__ import annotations

import inspect
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

import fivetrex
from tests.support.canned_responses import success
from tests.support.recorder import Recorder
from tests.surface.public_names import PUBLIC_NAMES, resolve

from .clients import connect_to_handler
from .operation_cases import OPERATIONS

if TYPE_CHECKING:
    import httpx

    from tests.surface.public_names import PublicName

pytestmark = pytest.mark.anyio

PARAMETER = re.compile(r"\{\w+\}")
WITH_ID = [each for each in PUBLIC_NAMES if PARAMETER.search(each.path)]
UNUSUAL = "a/b?c#d%2F&é"


@pytest.mark.parametrize("public", WITH_ID, ids=lambda public: public.name)
async def test_ids_are_checked_and_escaped(public: PublicName) -> None:
    recorder: Any = Recorder()
    OPERATIONS[public.name].success(recorder)
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return success({})

    ids = len(PARAMETER.findall(public.path))
    async with connect_to_handler(answer) as client:
        method = resolve(client, public.name)
        assert method is not None, f"client.{public.name} does not exist"
        for position in range(ids):
            args = list(recorder.args)
            for bad, raised in ((None, TypeError), (7, TypeError), (" ", ValueError)):
                args[position] = bad
                with pytest.raises(raised, match=_argument_name(method, position)):
                    await method(*args, **recorder.kwargs)
        assert requests == []
        args = [UNUSUAL] * ids + list(recorder.args[ids:])
        with suppress(fivetrex.FivetrexError):
            await method(*args, **recorder.kwargs)
    [request] = requests
    expected = PARAMETER.sub(quote(UNUSUAL, safe=""), public.path)
    assert request.url.raw_path.decode().partition("?")[0] == expected


def _argument_name(method: Any, position: int) -> str:
    """Return a pattern for a message that begins with the name of a positional argument."""
    return rf"^{list(inspect.signature(method).parameters)[position]}\b"
