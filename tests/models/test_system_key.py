"""A system key that was created or rotated has its credentials."""

from __future__ import annotations

import pytest

from fivetrex.models import CreatedSystemKey, SystemKey

DATA = {"id": "ci", "name": "ci", "key": "a_key", "secret": "a_secret"}


def test_a_created_system_key_has_its_credentials() -> None:
    system_key = CreatedSystemKey.from_dict(DATA)
    assert (system_key.key, system_key.secret, system_key.name) == ("a_key", "a_secret", "ci")
    assert isinstance(system_key, SystemKey)
    assert "a_secret" not in repr(system_key)


@pytest.mark.parametrize("field", ["id", "key", "secret"])
@pytest.mark.parametrize("value", [None, 7])
def test_created_system_key_requires_its_credentials(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"it has no {field}"):
        CreatedSystemKey.from_dict({**DATA, field: value})


def test_other_system_keys_need_no_secret() -> None:
    assert SystemKey.from_dict({"id": "ci"}).secret is None
