"""A scenario: what goes wrong, how much is let through and what happens to connections.

It is a TOML or JSON file, by its suffix, for the command line and for
`Simulator.load_scenario`; over HTTP it is the same object as JSON. Each key may be left out,
and leaves what it is about as it is:

- ``seed``: what decides which requests meet a fault that meets only a share of them.
- ``sync_seconds``: how long syncs take.
- ``rate_limits``: ``"trial"``, ``"paid"``, or a list of ``requests``, ``seconds``, and, as
  far as wanted, ``method`` and ``path``; an empty list for none.
- ``faults``: a list, in the order of injection. Under ``kind`` is the name of one of the
  class methods of `Fault`, and next to it are that method's arguments by name.
- ``connections``: what happens to which, by id. The keys are the names of methods of
  `Simulator`, the values those methods' arguments, without the id: ``fail_next_sync``,
  ``reschedule_next_sync``, ``break_connection``, ``repair_connection``,
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
    ... fail_next_sync = { reason = "The source did not answer." }
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

#: The actions on a connection, with the arguments that each takes and needs.
CONNECTION_ACTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "fail_next_sync": (("reason",), ()),
    "reschedule_next_sync": (("seconds", "reason"), ()),
    "break_connection": (("message",), ()),
    "repair_connection": ((), ()),
    "set_sync_seconds": (("seconds",), ("seconds",)),
}


@dataclass(frozen=True)
class Scenario:
    """What a scenario says; see this module's documentation.

    Attributes:
        seed: What decides the lots; ``None``, here and below, to leave it as it is.
        sync_seconds: How long syncs take.
        rate_limits: How many requests are answered.
        faults: What goes wrong.
        connections: Arguments by method by the connection's id.

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
        """Read a scenario from a file.

        Args:
            path: The file; its name ends with ``.toml`` or ``.json``.

        Returns:
            The scenario, to be loaded.

        Raises:
            OSError: The file cannot be read.
            ValueError: It is no scenario; the message names the file and the key.

        Example:
            >>> Scenario.from_file("scenario.yaml")
            Traceback (most recent call last):
                ...
            ValueError: scenario.yaml: a scenario's name ends with .toml or .json
        """
        readers = {".toml": cls.from_toml, ".json": cls.from_json}
        file = Path(path)
        read = readers.get(file.suffix)
        if read is None:
            raise ValueError(f"{file}: a scenario's name ends with .toml or .json")
        try:
            return read(file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ValueError(f"{file}: {error}") from error

    @classmethod
    def from_toml(cls, text: str) -> Scenario:
        """Read a scenario from a text in TOML.

        Args:
            text: The text.

        Returns:
            The scenario, to be loaded.

        Raises:
            ValueError: It is no scenario; the message names the key.

        Example:
            >>> Scenario.from_toml('rate_limits = "trial"').rate_limits[0].requests
            500
        """
        return cls.of(tomllib.loads(text))

    @classmethod
    def from_json(cls, text: str) -> Scenario:
        """Read a scenario from a text in JSON.

        Args:
            text: The text.

        Returns:
            The scenario, to be loaded.

        Raises:
            ValueError: It is no scenario; the message names the key.

        Example:
            >>> Scenario.from_json('{"sync_seconds": 5}').sync_seconds
            5
        """
        return cls.of(json.loads(text))

    @classmethod
    def of(cls, content: Any) -> Scenario:
        """Make a scenario of what has been read already.

        Args:
            content: An object with the keys of a scenario.

        Returns:
            The scenario, to be loaded.

        Raises:
            ValueError: It is no scenario; the message names the key.

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
            connections=_scripts(given.get("connections", {})),
        )


def check_connection_action(name: str, arguments: Any) -> None:
    """Refuse an unknown connection action, or invalid arguments of it.

    Raises:
        ValueError: It is not; the message names the key.
    """
    check_keys({name: arguments}, known=tuple(CONNECTION_ACTIONS))
    _check_object(name, arguments)
    takes, needs = CONNECTION_ACTIONS[name]
    check_keys(arguments, needed=needs, known=takes)
    for key, value in arguments.items():
        (check_seconds if key == "seconds" else check_text)(key, value)


def _limits(value: Any) -> tuple[RateLimit, ...]:
    if isinstance(value, str) and value in PLANS:
        return PLANS[value]
    if not isinstance(value, list):
        plans = ", ".join(map(repr, PLANS))
        raise ValueError(  # noqa: TRY004 - one kind
            f"rate_limits must be a list, or one of {plans}: {value!r}"
        )
    return tuple(_each("rate_limits", value, _limit))


def _limit(entry: Any) -> RateLimit:
    _check_object("a limit", entry)
    check_keys(entry, needed=("requests", "seconds"), known=("method", "path"))
    return RateLimit(**entry)


def _scripts(value: Any) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    _check_object("connections", value)
    for identifier, scripts in value.items():
        _check_object(f"connections.{identifier}", scripts)
        for name, arguments in scripts.items():
            try:
                check_connection_action(name, arguments)
            except ValueError as error:
                raise ValueError(f"connections.{identifier}: {error}") from error
    checked: Mapping[str, Mapping[str, Mapping[str, Any]]] = value
    return checked


def _each(name: str, entries: Any, make: Callable[[Any], Any]) -> Iterable[Any]:
    if not isinstance(entries, list):
        raise ValueError(f"{name} must be a list: {entries!r}")  # noqa: TRY004 - one kind
    for number, entry in enumerate(entries):
        try:
            yield make(entry)
        except ValueError as error:
            raise ValueError(f"{name}[{number}]: {error}") from error


def _check_object(name: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise ValueError(f"{name} must be an object: {value!r}")  # noqa: TRY004 - one kind
