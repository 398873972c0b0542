"""An object without the field that identifies it is a DecodeError that names the field."""

from __future__ import annotations

from typing import Any

import attrs
import httpx
import pytest
from fivetrex_api import models as generated

import fivetrex
from fivetrex._core.api_response import APIResponse
from fivetrex._core.operation_call import Call
from fivetrex._core.settings import Credentials

IDENTIFIED: dict[str, Any] = {
    name: model
    for name in generated.__all__
    if hasattr(model := getattr(generated, name), "_own_key")
}


def response_with(data: Any) -> APIResponse:
    response = httpx.Response(200, json={"code": "Success", "data": data})
    return APIResponse(response, Call("widgets.get"), Credentials("key", "secret"))


def test_the_models_were_found() -> None:
    assert {"Connection", "Group", "Membership", "Role", "User", "Webhook"} <= IDENTIFIED.keys()
    assert IDENTIFIED["Role"]._own_key == "name"
    assert IDENTIFIED["Certificate"]._own_key == "hash"
    assert IDENTIFIED["TeamMembership"]._own_key == "user_id"
    assert IDENTIFIED["AccountInfo"]._own_key == "account_id"


@pytest.mark.parametrize("name", IDENTIFIED)
def test_an_object_without_its_own_key_cannot_be_read(name: str) -> None:
    model = IDENTIFIED[name]
    key = model._own_key
    for value in ({}, {key: None}, {key: 7}, {key: ["x"]}):
        with pytest.raises(fivetrex.DecodeError, match=f"it has no {key}"):
            response_with(value).model(model)
    with pytest.raises(fivetrex.DecodeError, match=f"it has no {key}"):
        response_with({"items": [{key: "a"}, {}]}).page(model)


@pytest.mark.parametrize("name", IDENTIFIED)
def test_an_object_with_its_own_key_alone_is_read(name: str) -> None:
    model = IDENTIFIED[name]
    read = response_with({model._own_key: "a"}).model(model)
    assert read.to_dict(nulls=False) == {model._own_key: "a"}
    assert response_with({"items": [{model._own_key: "a"}]}).page(model).items == [read]


@pytest.mark.parametrize("name", IDENTIFIED)
def test_the_low_level_client_reads_an_object_without_it(name: str) -> None:
    model = IDENTIFIED[name]
    read = model.from_dict({})
    fields = [field.name for field in attrs.fields(model) if field.name != "additional_properties"]
    assert [getattr(read, name) for name in fields] == [None] * len(fields)
