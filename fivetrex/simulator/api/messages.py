"""The messages of successful responses, from the published definition."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PACKAGE = "fivetrex_api"
_FILE = "messages.json"


def success_message(operation: str | None, ids: Mapping[str, str]) -> str | None:
    """Return the documented message of an operation.

    Args:
        operation: Its `operationId`.
        ids: The parameters of the path in their order. A message names the last one first.

    Returns:
        The message; ``None`` if the definition has none.
    """
    template = _messages().get(operation or "")
    if template is None:
        return None
    values = list(ids.values())[::-1]
    return template.format(*values) if template.count("{}") <= len(values) else template


@cache
def _messages() -> dict[str, str]:
    text = resources.files(_PACKAGE).joinpath(_FILE).read_text("utf-8")
    messages: dict[str, str] = json.loads(text)
    return messages
