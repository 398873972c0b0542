"""Strict JSON parsing; Python's parser accepts values that cannot be sent in a response."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any

#: The maximum depth of nested objects and lists. Values are later copied and serialized at other
#: stack depths, where fewer recursive calls may be possible than during parsing.
DEEPEST = 100


def parse_json(body: bytes) -> Any:
    """Parse a body as JSON.

    Args:
        body: The body, in UTF-8.

    Returns:
        The value, which can always be serialized as JSON again.

    Raises:
        ValueError: The body is not valid JSON, contains a number that is too large or a lone
            surrogate, or is nested too deeply.

    Example:
        >>> parse_json(b'{"port": 5432}')
        {'port': 5432}
        >>> parse_json(b"NaN")
        Traceback (most recent call last):
            ...
        ValueError: JSON has no NaN
    """
    text = body.decode()
    try:
        content = json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if text.count("[") + text.count("{") > DEEPEST and _is_too_deep(content):
        raise ValueError("nested too deeply")
    if "\\u" in text:
        # An escape can be a lone surrogate, which cannot be encoded in a response.
        json.dumps(content, ensure_ascii=False).encode()
    return content


def _refuse(constant: str) -> Any:
    raise ValueError(f"JSON has no {constant}")


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(f"{text} is too large")
    return number


def _is_too_deep(content: Any) -> bool:
    level = [content]
    for _ in range(DEEPEST + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return bool(level)
