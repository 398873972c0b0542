from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .scripts.find_user_and_group import job

if TYPE_CHECKING:
    import fivetrex


def test_the_user_and_the_group_are_found(client: fivetrex.Client) -> None:
    found = job(client, "sasha.quill@example.com", "marketing_warehouse")
    assert found == ("tidal_sketch", "quiet_meadow")


def test_an_unknown_user_is_an_error(client: fivetrex.Client) -> None:
    with pytest.raises(LookupError, match=r"nobody@example\.com"):
        job(client, "nobody@example.com", "marketing_warehouse")
