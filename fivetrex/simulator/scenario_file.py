"""Scenario files: faults, rate limits and actions on connections.

A scenario is a TOML or JSON file for the command line and `Simulator.load_scenario`, or a JSON
object for the control API. All keys are optional; a missing key changes nothing:

- ``seed``: the random seed of faults with a ``share`` and of jitters.
- ``sync_seconds``: the duration of syncs.
- ``rate_limits``: ``"trial"``, ``"paid"``, or a list of objects with ``requests``, ``seconds``
  and optionally ``method`` and ``path``. An empty list disables rate limits.
- ``faults``: a list of faults, in the order of injection. ``kind`` is the name of a class
  method of `Fault`; the other keys are the arguments of that method.
- ``connections``: the actions on each connection, by connection id. The keys are the names of
  `Simulator` methods, the values are objects with their arguments, without the id:
  ``fail_next_sync``, ``reschedule_next_sync``, ``break_connection``, ``repair_connection``,
  ``set_sync_seconds``.

Example:
    >>> from fivetrex.simulator import Scenario, Simulator
    >>> scenario = Scenario.from_toml('''
    ... seed = 7
    ... sync_seconds = 5
    ... rate_limits = [{ requests = 100, seconds = 60 }]
    ...
    ... [[faults]]
    ... kind = "status"
    ... status = 503
    ... share = 0.1
    ... path = "/v1/connections"
    ...
    ... [[faults]]
    ... kind = "latency"
    ... seconds = 0.05
    ... jitter = 0.02
    ... every = 1
    ...
    ... [connections.silver_brook]
    ... fail_next_sync = { reason = "The source did not respond." }
    ...
    ... [connections.brisk_canyon]
    ... break_connection = {}
    ... ''')
    >>> simulator = Simulator()
    >>> simulator.load_scenario(scenario)
    >>> [each.fault.kind.name for each in simulator.faults]
    ['STATUS', 'LATENCY']
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.rate_limits import PLANS, RateLimit
from fivetrex.simulator.argument_checks import check_count, check_keys, check_seconds, check_text
from fivetrex.simulator.faults.serialization import parse_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from os import PathLike

    from fivetrex.simulator.faults.fault import Fault

_KEYS = ("seed", "sync_seconds", "rate_limits", "faults", "connections")

#: The actions on a connection, each with its accepted and its required arguments.
CONNECTION_ACTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "fail_next_sync": (("reason",), ()),
    "reschedule_next_sync": (("seconds", "reason"), ()),
    "break_connection": (("message",), ()),
    "repair_connection": ((), ()),
    "set_sync_seconds": (("seconds",), ("seconds",)),
}


@dataclass(frozen=True)
class Scenario:
    """A scenario: faults, rate limits and actions on connections.

    The documentation of this module describes the format of a scenario file.

    Attributes:
        seed: The random seed; ``None`` keeps the simulator's.
        sync_seconds: The duration of syncs; ``None`` keeps the simulator's.
        rate_limits: The rate limits; ``None`` keeps the simulator's.
        faults: The faults, in the order of injection.
        connections: The arguments of actions, by connection id and method name.

    Example:
        >>> Scenario.from_toml("seed = 7").seed
        7
    """

    seed: int | None = None
    sync_seconds: float | None = None
    rate_limits: tuple[RateLimit, ...] | None = None
    faults: tuple[Fault, ...] = ()
    connections: Mapping[str, Mapping[str, Mapping[str, Any]]] = field(default_factory=dict)

    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Scenario:
        """Create a scenario from a file.

        Args:
            path: The path of the file; its suffix is ``.toml`` or ``.json``.

        Returns:
            The scenario.

        Raises:
            OSError: The file cannot be read.
            ValueError: The scenario is invalid; the message names the file and the key.

        Example:
            >>> Scenario.from_file("scenario.yaml")
            Traceback (most recent call last):
                ...
            ValueError: scenario.yaml: the suffix of a scenario file must be .toml or .json
        """
        readers = {".toml": cls.from_toml, ".json": cls.from_json}
        file = Path(path)
        read = readers.get(file.suffix)
        if read is None:
            raise ValueError(f"{file}: the suffix of a scenario file must be .toml or .json")
        try:
            return read(file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ValueError(f"{file}: {error}") from error

    @classmethod
    def from_toml(cls, text: str) -> Scenario:
        """Create a scenario from TOML text.

        Args:
            text: The TOML text.

        Returns:
            The scenario.

        Raises:
            ValueError: The scenario is invalid; the message names the key.

        Example:
            >>> Scenario.from_toml('rate_limits = "trial"').rate_limits[0].requests
            500
        """
        return cls.of(tomllib.loads(text))

    @classmethod
    def from_json(cls, text: str) -> Scenario:
        """Create a scenario from JSON text.

        Args:
            text: The JSON text.

        Returns:
            The scenario.

        Raises:
            ValueError: The scenario is invalid; the message names the key.

        Example:
            >>> Scenario.from_json('{"sync_seconds": 5}').sync_seconds
            5
        """
        return cls.of(json.loads(text))

    @classmethod
    def of(cls, content: Any) -> Scenario:
        """Create a scenario from a parsed object.

        Args:
            content: A dictionary with the keys of a scenario.

        Returns:
            The scenario.

        Raises:
            ValueError: The scenario is invalid; the message names the key.

        Example:
            >>> Scenario.of({"faults": [{"kind": "timeout"}]}).faults[0].times
            1
        """
        _check_object("a scenario", content)
        check_keys(content, known=_KEYS)
        given = {key: value for key, value in content.items() if value is not None}
        if "seed" in given:
            check_count("seed", given["seed"])
        if "sync_seconds" in given:
            check_seconds("sync_seconds", given["sync_seconds"])
        return cls(
            seed=given.get("seed"),
            sync_seconds=given.get("sync_seconds"),
            rate_limits=_limits(given["rate_limits"]) if "rate_limits" in given else None,
            faults=tuple(_each("faults", given.get("faults", []), parse_fault)),
            connections=_actions(given.get("connections", {})),
        )


def check_connection_action(name: str, arguments: Any) -> None:
    """Refuse an unknown connection action, or invalid arguments of it.

    Raises:
        ValueError: The action or an argument is invalid; the message names the key.
    """
    check_keys({name: arguments}, known=tuple(CONNECTION_ACTIONS))
    _check_object(name, arguments)
    accepted, required = CONNECTION_ACTIONS[name]
    check_keys(arguments, needed=required, known=accepted)
    for key, value in arguments.items():
        (check_seconds if key == "seconds" else check_text)(key, value)


def _limits(value: Any) -> tuple[RateLimit, ...]:
    if isinstance(value, str) and value in PLANS:
        return PLANS[value]
    if not isinstance(value, list):
        plans = ", ".join(map(repr, PLANS))
        raise ValueError(  # noqa: TRY004 - always ValueError
            f"rate_limits must be a list, or one of {plans}: {value!r}"
        )
    return tuple(_each("rate_limits", value, _limit))


def _limit(entry: Any) -> RateLimit:
    _check_object("a limit", entry)
    check_keys(entry, needed=("requests", "seconds"), known=("method", "path"))
    return RateLimit(**entry)


def _actions(value: Any) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    _check_object("connections", value)
    for identifier, actions in value.items():
        _check_object(f"connections.{identifier}", actions)
        for name, arguments in actions.items():
            try:
                check_connection_action(name, arguments)
            except ValueError as error:
                raise ValueError(f"connections.{identifier}: {error}") from error
    checked: Mapping[str, Mapping[str, Mapping[str, Any]]] = value
    return checked


def _each(name: str, entries: Any, make: Callable[[Any], Any]) -> Iterable[Any]:
    if not isinstance(entries, list):
        raise ValueError(f"{name} must be a list: {entries!r}")  # noqa: TRY004 - always ValueError
    for number, entry in enumerate(entries):
        try:
            yield make(entry)
        except ValueError as error:
            raise ValueError(f"{name}[{number}]: {error}") from error


def _check_object(name: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise ValueError(f"{name} must be an object: {value!r}")  # noqa: TRY004 - always ValueError
