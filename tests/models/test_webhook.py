"""Helpers of webhooks."""

from __future__ import annotations

import pytest

from fivetrex.models import Webhook


def test_the_old_name_of_the_type_is_deprecated() -> None:
    webhook = Webhook.from_dict({"id": "polished_beacon", "type": "account"})
    with pytest.warns(DeprecationWarning, match=r"Webhook\.type_.*removed in fivetrex 0\.3"):
        assert webhook.type_ == webhook.type == "account"
