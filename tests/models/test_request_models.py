"""Models of requests: fields that are not set stay so in copies and pickles."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from fivetrex_api.types import UNSET

from fivetrex import models

REQUESTS: list[Any] = [
    models.ConnectCardConfig(redirect_uri="https://example.com"),
    models.SystemKeyPermissionRequest(access_level="READ", resource_type="USER"),
    models.SystemKeyPermissionResourceFilter(ids=["a"]),
    models.TransformationSchedule.from_dict({"schedule_type": "INTERVAL"}),
]


@pytest.mark.parametrize("request_model", REQUESTS, ids=lambda each: type(each).__name__)
def test_copies_and_pickles_are_equal(request_model: Any) -> None:
    assert copy.copy(request_model) == request_model
    assert copy.deepcopy(request_model) == request_model
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(request_model, protocol)) == request_model


def test_a_field_that_is_not_set_has_a_name() -> None:
    text = repr(models.SystemKeyPermissionResourceFilter(ids=["a"]))
    assert text == (
        "SystemKeyPermissionResourceFilter(group_ids=UNSET, ids=['a'], additional_properties={})"
    )
    assert copy.deepcopy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is UNSET
