"""Models as values of requests, wherever they are in the value."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest
from fivetrex_api.models import (
    SystemKey,
    SystemKeyPermissionRequest,
    Transformation,
    TransformationSchedule,
)

from fivetrex._core.request_fields import collect_fields

PERMISSION = SystemKeyPermissionRequest(access_level="READ", resource_type="USER")
SENT = {"access_level": "READ", "resource_type": "USER"}


@pytest.mark.parametrize("many", [[PERMISSION], (PERMISSION,), [SENT], (MappingProxyType(SENT),)])
def test_a_sequence_of_models_is_sent_as_objects(many: Any) -> None:
    assert collect_fields(permissions=many) == {"permissions": [SENT]}


@pytest.mark.parametrize("kind", [dict, MappingProxyType])
def test_models_inside_mappings_are_sent_as_objects(kind: Any) -> None:
    config = kind({"deep": {"one": PERMISSION, "many": [kind({"x": PERMISSION})]}})
    assert collect_fields(config=config) == {
        "config": {"deep": {"one": SENT, "many": [{"x": SENT}]}}
    }
    assert collect_fields({"new": config}) == {
        "new": {"deep": {"one": SENT, "many": [{"x": SENT}]}}
    }


def test_the_model_of_a_request_keeps_its_nulls() -> None:
    schedule = TransformationSchedule.from_dict({"interval": None, "schedule_type": "CRON"})
    assert collect_fields(schedule=schedule) == {
        "schedule": {"interval": None, "schedule_type": "CRON"}
    }


def test_the_model_of_a_response_is_sent_without_the_fields_that_it_lacked() -> None:
    transformation = Transformation.from_dict(
        {"id": "t", "schedule": {"schedule_type": "INTERVAL", "interval": 60, "cron": None}}
    )
    assert collect_fields(schedule=transformation.schedule) == {
        "schedule": {"schedule_type": "INTERVAL", "interval": 60}
    }


def test_models_inside_the_model_of_a_response_are_sent_without_them_too() -> None:
    permission = {**SENT, "resource_filter": {"ids": ["a"]}}
    key = SystemKey.from_dict({"id": "k", "permissions": [permission, SENT]})
    assert collect_fields(permissions=key.permissions) == {"permissions": [permission, SENT]}
    assert collect_fields({"key": key})["key"]["permissions"] == [permission, SENT]


def test_nulls_that_the_response_did_have_are_sent() -> None:
    schedule = {"schedule_type": "CRON", "not_yet_defined": None}
    transformation = Transformation.from_dict({"schedule": schedule, "transformation_config": None})
    assert collect_fields(schedule=transformation.schedule) == {"schedule": schedule}
    key = SystemKey.from_dict({"config": {"host": None}})
    assert collect_fields({"key": key}) == {"key": {"config": {"host": None}}}


@pytest.mark.parametrize("bad", [{1, 2}, [object()], {"a": SystemKey}, {"a": [{"b": b"c"}]}])
def test_what_is_no_json_is_refused_by_the_name_of_its_argument(bad: Any) -> None:
    with pytest.raises(TypeError, match=r"^config cannot be sent as JSON"):
        collect_fields(config=bad)
