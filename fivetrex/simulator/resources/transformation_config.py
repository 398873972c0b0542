"""The ``transformation_config`` of each type of transformation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api_errors import invalid

if TYPE_CHECKING:
    from collections.abc import Mapping


def _check_names(field: str, value: object) -> None:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise invalid(f"'{field}' must be a list of strings.")


def _check_steps(field: str, value: object) -> None:
    if not isinstance(value, list) or not value:
        raise invalid(f"'{field}' must be a list of at least one step.")
    for number, step in enumerate(value):
        field_checks.mapping(f"{field}[{number}]", step)
        for name in ("name", "command"):
            field_checks.text(f"{field}[{number}].{name}", step.get(name))


_DBT_CORE: dict[str, field_checks.Check] = {
    "project_id": field_checks.text,
    "name": field_checks.text,
    "steps": _check_steps,
}
_QUICKSTART_UPDATE: dict[str, field_checks.Check] = {
    "excluded_models": _check_names,
    "configurable_variables": field_checks.mapping,
}
_QUICKSTART: dict[str, field_checks.Check] = {
    "package_name": field_checks.text,
    "connection_ids": _check_names,
    **_QUICKSTART_UPDATE,
}

_REQUIRED = {
    "DBT_CORE": ("project_id", "name", "steps"),
    "QUICKSTART": ("package_name", "connection_ids"),
}


def check_new_config(kind: str, config: Any) -> dict[str, Any]:
    """Check and return the config of a new transformation.

    Raises:
        ErrorResponse: 400, a field is invalid or missing.
    """
    fields = _checked(config, _DBT_CORE if kind == "DBT_CORE" else _QUICKSTART)
    for name in _REQUIRED[kind]:
        if not fields.get(name):
            raise invalid(f"'transformation_config.{name}' is required for {kind}.")
    return fields


def check_config_update(kind: str, config: Any) -> dict[str, Any]:
    """Return the fields of an updated config that can be changed.

    Raises:
        ErrorResponse: 400, a field is invalid.
    """
    return _checked(config, _DBT_CORE if kind == "DBT_CORE" else _QUICKSTART_UPDATE)


def _checked(config: Any, fields: Mapping[str, field_checks.Check]) -> dict[str, Any]:
    field_checks.mapping("transformation_config", config)
    known = {name: value for name, value in config.items() if name in fields}
    for name, value in known.items():
        if value is not None:
            fields[name](f"transformation_config.{name}", value)
    return {name: value for name, value in known.items() if value is not None}
