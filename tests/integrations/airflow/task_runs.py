"""Run an operator as Airflow does: attempts, deferrals, and the stores of a task."""

from __future__ import annotations

import asyncio
import copy
import json
from collections import defaultdict
from dataclasses import dataclass, field
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import TaskDeferred
from airflow.serialization.serialized_objects import BaseSerialization

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from airflow.triggers.base import BaseTrigger, TriggerEvent


class Store:
    """A store of a task, which survives a retry and has plain JSON only."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, key: str, default: Any = None) -> Any:
        return json.loads(self.values[key]) if key in self.values else default

    def set(self, key: str, value: Any) -> None:
        self.values[key] = json.dumps(value)

    def delete(self, key: str) -> None:
        self.values.pop(key, None)


class OutletEvent:
    """The event of an outlet, to which a task adds its extra."""

    def __init__(self) -> None:
        self.extra: dict[str, Any] = {}


class OutletEvents:
    """The events of all outlets, by the URI of their asset."""

    def __init__(self) -> None:
        self._by_uri: dict[str, OutletEvent] = defaultdict(OutletEvent)

    def __getitem__(self, asset: Any) -> OutletEvent:
        return self._by_uri[asset.uri]


@dataclass
class TaskRun:
    """One task of a DAG run.

    Attributes:
        create: Creates the operator, as each process does that parses the DAG.
        started_at: The start of the DAG run.
        store: The store of the task; None before Airflow 3.3.
        events: The events of the triggers so far.
    """

    create: Callable[[], Any]
    started_at: datetime
    store: Store | None = field(default_factory=Store)
    try_number: int = 0
    events: list[Any] = field(default_factory=list)
    triggers: list[str] = field(default_factory=list)
    outlet_events: OutletEvents = field(default_factory=OutletEvents)

    @property
    def context(self) -> Any:
        """The part of a task's context that operators read."""
        context: dict[str, Any] = {
            "ti": SimpleNamespace(try_number=self.try_number),
            "dag_run": SimpleNamespace(start_date=self.started_at),
            "outlet_events": self.outlet_events,
        }
        if self.store is not None:
            context["task_state_store"] = self.store
        return context

    def attempt(self) -> Any:
        """Run an attempt to its end, in the worker and in the triggerer."""
        self.try_number += 1
        try:
            return self.create().execute(self.context)
        except TaskDeferred as deferred:
            return self.resume(deferred)

    def resume(self, deferred: TaskDeferred) -> Any:
        while True:
            trigger = self.recreate(deferred.trigger)
            event = asyncio.run(first_event(trigger))
            self.events.append(event.payload)
            method = getattr(self.create(), deferred.method_name)
            try:
                return method(self.context, event=event.payload, **(deferred.kwargs or {}))
            except TaskDeferred as again:
                deferred = again

    def recreate(self, trigger: BaseTrigger) -> BaseTrigger:
        """Return the trigger of another process, from what the database has of this one."""
        path, arguments = trigger.serialize()
        stored = json.dumps(BaseSerialization.serialize(arguments))
        self.triggers.append(stored)
        module, _, name = path.rpartition(".")
        restored = BaseSerialization.deserialize(json.loads(stored))
        created: BaseTrigger = getattr(import_module(module), name)(**copy.deepcopy(restored))
        return created


async def first_event(trigger: BaseTrigger) -> TriggerEvent:
    async for event in trigger.run():
        return event
    raise AssertionError("the trigger has ended without an event")
