"""The contents of an account: seed a simulator with objects of one's choice, and save them.

The contents are a mapping, or a JSON, TOML or YAML file, with these lists. All keys are optional
unless noted; what is not given is sensible:

- ``groups``: ``id``, ``name`` and ``destination``, an object with ``service``, ``config``,
  ``setup_status``, ``region``, ``time_zone_offset`` and ``daylight_saving_time_enabled``. Without
  it, the group has a connected Snowflake destination; with ``destination = false`` it has none.
- ``users``: ``id``, ``email``, ``given_name``, ``family_name``, ``role``, ``user_type``, ``phone``,
  ``invited``, ``verified`` and ``active``. The API key belongs to the first one.
- ``teams``: ``id``, ``name`` (required), ``description``, ``role``, and ``users``, a list of
  ids, or of objects with ``id`` and ``role`` (the role in the team).
- ``connections``: ``service`` (required), ``id``, ``group`` (the first one), ``schema``,
  ``config``, ``setup_state``, ``paused``, ``is_historical_sync``, ``succeeded_at``, ``failed_at``,
  ``sync_frequency``, ``schedule_type``, ``daily_sync_time``, ``pause_after_trial``,
  ``data_delay_sensitivity``, ``data_delay_threshold``, and ``schemas``: columns by table by schema,
  such as ``{"public": {"users": {"id": {"is_primary_key": true}}}}``.
- ``webhooks``: ``url`` (required), ``id``, ``events``, ``group``, ``active`` and ``secret``.

Example:
    >>> from fivetrex.simulator import Simulator
    >>> simulator = Simulator(account={
    ...     "groups": [{"id": "sepulchre_settlement"}],
    ...     "users": [{"id": "recoup_befell", "email": "ada@example.com"}],
    ...     "connections": [{"id": "iodize_fib", "service": "github", "paused": True}],
    ... })
    >>> simulator.client().connections.get("iodize_fib").group_id
    'sepulchre_settlement'
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import datetime
from io import StringIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.argument_checks import check_keys
from fivetrex.simulator.seeds.given_account import (
    CONNECTION_FIELDS,
    DESTINATION_FIELDS,
    USER_FIELDS,
)
from fivetrex.simulator.state.role import TEAM_MEMBER

if TYPE_CHECKING:
    from ruamel.yaml import YAML

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.group import Group

__all__ = ["AccountContents", "dump_account", "read_contents", "write_contents"]

AccountContents = Mapping[str, Any]

_LISTS = ("groups", "users", "teams", "connections", "webhooks")


def read_contents(source: AccountContents | str | PathLike[str]) -> AccountContents:
    """Return the contents of an account, from a mapping or a file.

    Args:
        source: The contents, or the path of a ``.json``, ``.toml``, ``.yaml`` or ``.yml`` file.

    Raises:
        OSError: The file cannot be read.
        ValueError: The file has another format or suffix, or a key or a value is invalid; the
            message names it.
    """
    if isinstance(source, Mapping):
        contents: Any = source
        where = "account"
    elif isinstance(source, str | PathLike):
        path = Path(source)
        where = str(path)
        contents = _parse(path)
    else:
        raise ValueError("account must be an object or the path of a file")  # noqa: TRY004 - files have it, too
    try:
        _check(contents)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    checked: AccountContents = contents
    return checked


def _parse(path: Path) -> Any:
    text = path.read_text("utf-8")
    try:
        match path.suffix:
            case ".json":
                return json.loads(text)
            case ".toml":
                return tomllib.loads(text)
            case ".yaml" | ".yml":
                return _yaml(text)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error
    raise ValueError(f"{path}: the suffix of an account file must be .json, .toml, .yaml or .yml")


def _yaml(text: str) -> Any:
    yaml = _yaml_format("reading")
    from ruamel.yaml.error import YAMLError

    try:
        return yaml.load(text)
    except YAMLError as error:
        raise ValueError(str(error)) from error


def _yaml_format(use: str) -> YAML:
    try:
        from ruamel.yaml import YAML
    except ImportError as error:
        raise ValueError(f"{use} YAML requires ruamel.yaml: pip install ruamel.yaml") from error
    return YAML(typ="safe", pure=True)


def _check(contents: Any) -> None:
    if not isinstance(contents, Mapping):
        raise ValueError("the contents of an account must be an object")  # noqa: TRY004 - files have it, too
    check_keys(dict(contents), known=_LISTS)
    for name in _LISTS:
        items = contents.get(name, [])
        if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
            raise ValueError(f"{name} must be a list of objects")
    known = {
        "groups": ((), ("id", "name", "destination")),
        "users": ((), ("id", "email", "given_name", "family_name", "role", *USER_FIELDS)),
        "teams": (("name",), ("id", "description", "role", "users")),
        "connections": (
            ("service",),
            ("id", "group", "schema", "config", "schemas", *CONNECTION_FIELDS),
        ),
        "webhooks": (("url",), ("id", "events", "group", "active", "secret")),
    }
    for name, (needed, optional) in known.items():
        for number, item in enumerate(contents.get(name, [])):
            try:
                check_keys(dict(item), needed=needed, known=optional)
            except ValueError as error:
                raise ValueError(f"{name}[{number}].{error}") from error


def dump_account(account: Account) -> dict[str, Any]:
    """Return the contents of an account, from which another one can be seeded.

    The guide of the simulator lists what is not part of them.

    Args:
        account: The account.
    """
    return {
        "groups": [
            {"id": group.id, "name": group.name, "destination": _destination(account, group)}
            for group in account.groups
        ],
        "users": [
            {
                "id": user.id,
                "email": user.email,
                "given_name": user.given_name,
                "family_name": user.family_name,
                **{
                    name: value
                    for name in USER_FIELDS
                    if (value := getattr(user, name)) is not None
                },
                **({"role": user.role} if user.role is not None else {}),
            }
            for user in sorted(account.users, key=lambda user: user.id != account.user_id)
        ],
        "teams": [
            {
                "id": team.id,
                "name": team.name,
                **_known({"description": team.description, "role": team.role}),
                "users": [
                    membership.id
                    if membership.role == TEAM_MEMBER
                    else {"id": membership.id, "role": membership.role}
                    for membership in team.users
                ],
            }
            for team in account.teams
        ],
        "connections": [_connection(connection) for connection in account.connections],
        "webhooks": [
            {
                "id": webhook.id,
                "url": webhook.url,
                "events": list(webhook.events),
                "active": webhook.active,
                **_known({"group": webhook.group_id}),
            }
            for webhook in account.webhooks
        ],
    }


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _destination(account: Account, group: Group) -> dict[str, Any] | bool:
    destination = account.destinations.get(group.id)
    if destination is None:
        return False
    fields = {name: getattr(destination, name) for name in DESTINATION_FIELDS}
    return {**fields, "config": dict(destination.config)}


def _connection(connection: Connection) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": connection.id,
        "group": connection.group_id,
        "service": connection.service,
        "schema": connection.schema,
        "config": dict(connection.config),
    }
    for name in CONNECTION_FIELDS:
        value = getattr(connection, name)
        if value is not None:
            fields[name] = value.isoformat() if isinstance(value, datetime) else value
    if connection.own_source is not None:
        fields["schemas"] = {
            schema: {
                table: {
                    column: {"is_primary_key": properties.is_primary_key}
                    for column, properties in settings.columns.items()
                }
                for table, settings in tables.items()
            }
            for schema, tables in connection.own_source.items()
        }
    return fields


def write_contents(contents: AccountContents, path: str | PathLike[str]) -> None:
    """Write the contents of an account to a JSON or YAML file.

    Args:
        contents: The contents.
        path: The file; its suffix is ``.json``, ``.yaml`` or ``.yml``. TOML has no null, which a
            config can contain.

    Raises:
        ValueError: The file has another suffix, or YAML requires a missing package.
        OSError: The file cannot be written.
    """
    file = Path(path)
    match file.suffix:
        case ".json":
            text = json.dumps(contents, indent=2, ensure_ascii=False) + "\n"
        case ".yaml" | ".yml":
            stream = StringIO()
            _yaml_format("writing").dump(contents, stream)
            text = stream.getvalue()
        case _:
            raise ValueError(
                f"{file}: an account is saved as JSON or YAML; "
                "the suffix must be .json, .yaml or .yml"
            )
    file.write_text(text, "utf-8")
