"""The number of examples of a property test, in proportion to the Hypothesis profile."""

from __future__ import annotations

from typing import Any

from hypothesis import settings


def examples(count: int, **options: Any) -> settings:
    """Return settings for a property test with its own number of examples.

    Args:
        count: The number of examples in the profile `standard`; other profiles scale it.
        options: Further arguments of `hypothesis.settings`.
    """
    scale = settings().max_examples / settings.get_profile("standard").max_examples
    return settings(max_examples=max(1, round(count * scale)), **options)
