"""The simulator: an account, a clock, faults and deliveries in one object."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.account_controls import AccountControls
from fivetrex.simulator.api.fivetran_api import FivetranApi
from fivetrex.simulator.api.rate_limits import RateLimiter, RateLimits, resolve_rate_limits
from fivetrex.simulator.argument_checks import check_seconds
from fivetrex.simulator.clock import Clock, VirtualClock
from fivetrex.simulator.control import TABLES, ControlApi
from fivetrex.simulator.delivery.delivery_controls import DeliveryLog
from fivetrex.simulator.delivery.worker import DeliveryWorker
from fivetrex.simulator.faults.active_faults import ActiveFaults
from fivetrex.simulator.faults.connection_refused_checks import check_possible_over_tcp
from fivetrex.simulator.faults.effects import build_response, execute
from fivetrex.simulator.faults.fault_controls import FaultInjection
from fivetrex.simulator.http_messages import (
    NoResponse,
    RecordedRequest,
    Request,
    Response,
    record_request,
)
from fivetrex.simulator.scenario_file import Scenario
from fivetrex.simulator.seeds import seed_large, seed_small
from fivetrex.simulator.serving.asgi import Application, AsgiApp
from fivetrex.simulator.state.account import Account

if TYPE_CHECKING:
    from os import PathLike
    from typing import Unpack

    import httpx

    from fivetrex import AsyncClient, Client
    from fivetrex.simulator.serving.in_process_clients import ClientOptions
    from fivetrex.simulator.serving.listener import Listener


class Simulator(FaultInjection, AccountControls, DeliveryLog):
    """A local Fivetran account that behaves as the API's documentation says.

    It answers in process through `transport` and `async_transport`, over TCP through
    `serve`, and in any ASGI server through `asgi`; all share one state and may be used
    from several threads at once.

    Args:
        groups: How many groups the account has. Without it and ``connections`` the
            account is the small one that the documentation's examples use.
        connections: How many connections *each* group has; none if only ``groups``
            is given.
        sync_seconds: How long every sync takes, in seconds of the clock.
        clock: What time it is; a `VirtualClock` of its own by default, on which syncs
            end only when a test advances it.
        api_key: The key that it accepts.
        api_secret: The key's secret.
        history: How many requests `requests` remembers, and how many attempts
            `deliveries` does; all by default.
        strict: Whether it refuses what the API answers no more and older clients still
            send: ``/v1/connectors``, ``/force``, a slash at a path's end. By default it
            answers them.
        follow_schedules: Whether syncs also start by the connections' schedules, of
            those that are connected, not paused and not manual. By default they start
            only when they are asked for, or when they were rescheduled.
        rate_limits: How many requests it answers: as many as on a ``"trial"`` or on a
            ``"paid"`` plan, a list of `RateLimit` of one's own, or any number.
        seed: What decides which requests meet a fault that meets only a share of them.

    Raises:
        ValueError: A number is negative, the seconds are beyond a century, or no plan has
            this name.

    Example:
        >>> import httpx
        >>> from fivetrex.simulator import Simulator
        >>> simulator = Simulator()
        >>> with httpx.Client(
        ...     transport=simulator.transport(),
        ...     base_url=simulator.url,
        ...     auth=(simulator.api_key, simulator.api_secret),
        ... ) as client:
        ...     client.get("/v1/groups/amber_harbor").json()["data"]["name"]
        'analytics_warehouse'
    """

    #: The base URL to give to a client that uses `transport` or `async_transport`.
    url = "http://127.0.0.1"

    def __init__(
        self,
        *,
        groups: int | None = None,
        connections: int | None = None,
        sync_seconds: float = 60.0,
        clock: Clock | None = None,
        api_key: str = "simulated_key",
        api_secret: str = "simulated_secret",  # noqa: S107 - it opens nothing but this
        history: int | None = None,
        strict: bool = False,
        follow_schedules: bool = False,
        rate_limits: RateLimits = None,
        seed: int = 0,
    ) -> None:
        if min(groups or 0, connections or 0) < 0:
            raise ValueError("groups and connections cannot be negative")
        check_seconds("sync_seconds", sync_seconds)
        self._groups = groups
        self._connections = connections
        self._sync_duration = timedelta(seconds=sync_seconds)
        self.clock: Clock = VirtualClock() if clock is None else clock
        #: The ASGI application, for any ASGI server; `serve` is the easier way.
        self.asgi: Application = AsgiApp(self.handle)
        self.api_key = api_key
        self.api_secret = api_secret
        self._strict = strict
        self._follow_schedules = follow_schedules
        self._lock = threading.RLock()
        self._rate_limits = resolve_rate_limits(rate_limits)
        self._seed = seed
        self._faults = ActiveFaults(seed)
        self._requests: deque[RecordedRequest] = deque(maxlen=history)
        self._delivery_worker = DeliveryWorker(self._lock, self.clock, history)
        self._listeners: set[Listener] = set()
        self._listener_changed = threading.Condition(self._lock)
        self._request_count = 0
        self._control = ControlApi(self, TABLES)
        self._api = self._new_api()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.clock.now():%Y-%m-%d %H:%M:%S}>"

    @property
    def requests(self) -> list[RecordedRequest]:
        """Every request that has arrived, oldest first.

        Example:
            >>> Simulator().requests
            []
        """
        with self._lock:
            return list(self._requests)

    @property
    def writes(self) -> list[RecordedRequest]:
        """The requests that changed something, those whose answer was lost included.

        A POST, PATCH or DELETE counts each time that it is carried out, even where it
        sets what was already so: who repeats one is found out. A sync that is asked for
        without force while one runs does nothing, and is not counted.

        Example:
            >>> Simulator().writes
            []
        """
        return [request for request in self.requests if request.effect]

    def client(self, **options: Unpack[ClientOptions]) -> Client:
        """Create a ``fivetrex.Client`` of this simulator, without a socket.

        Args:
            **options: The client's own ``retry`` and ``timeout``; ``api_key`` and
                ``api_secret`` where they are not to be the simulator's.

        Returns:
            A client; each call makes another. It holds nothing that has to be closed.

        Example:
            >>> Simulator().client().groups.get("amber_harbor").name
            'analytics_warehouse'
        """
        from fivetrex.simulator.serving.in_process_clients import make_client

        options.setdefault("api_key", self.api_key)
        options.setdefault("api_secret", self.api_secret)
        return make_client(self.transport(), self.url, **options)

    def async_client(self, **options: Unpack[ClientOptions]) -> AsyncClient:
        """Create a ``fivetrex.AsyncClient`` of this simulator, without a socket.

        Args:
            **options: As for `client`.

        Returns:
            A client for asyncio and trio alike; it holds nothing that has to be closed.

        Example:
            >>> import asyncio
            >>> client = Simulator().async_client()
            >>> asyncio.run(client.groups.get("amber_harbor")).name
            'analytics_warehouse'
        """
        from fivetrex.simulator.serving.in_process_clients import make_async_client

        options.setdefault("api_key", self.api_key)
        options.setdefault("api_secret", self.api_secret)
        return make_async_client(self.async_transport(), self.url, **options)

    def transport(self) -> httpx.BaseTransport:
        """Create a transport for an ``httpx.Client``, without a socket.

        Returns:
            A transport; each call makes another, on the same state.

        Example:
            >>> import httpx
            >>> client = httpx.Client(transport=Simulator().transport())
            >>> client.get("http://127.0.0.1/v1/groups").status_code
            401
        """
        from fivetrex.simulator.serving.httpx_transports import SimulatorTransport

        return SimulatorTransport(self.handle)

    def async_transport(self) -> httpx.AsyncBaseTransport:
        """Create a transport for an ``httpx.AsyncClient``, without a socket.

        Returns:
            A transport for asyncio and trio alike; each call makes another, on the
            same state.

        Example:
            >>> import httpx
            >>> client = httpx.AsyncClient(transport=Simulator().async_transport())
        """
        from fivetrex.simulator.serving.httpx_transports import AsyncSimulatorTransport

        return AsyncSimulatorTransport(self.handle)

    def load_scenario(self, scenario: Scenario | str | PathLike[str]) -> None:
        """Put a scenario in force, until `reset`.

        Args:
            scenario: The scenario, or the path of its file.

        Raises:
            OSError: The file cannot be read.
            ValueError: It is no scenario, or speaks of a connection that there is not, or
                of a fault that cannot be had over TCP; nothing has changed then.

        Example:
            >>> from fivetrex.simulator import Scenario
            >>> Simulator().load_scenario(Scenario.of({"rate_limits": "trial"}))
        """
        if not isinstance(scenario, Scenario):
            scenario = Scenario.from_file(scenario)
        with self._lock:
            for identifier in scenario.connections:
                if identifier not in self._account.connections:
                    raise ValueError(f"connections: none has the id {identifier!r}")
            if self.is_served:
                for fault in scenario.faults:
                    check_possible_over_tcp(fault)
            if scenario.seed is not None:
                self._faults.seed = scenario.seed
            if scenario.sync_seconds is not None:
                duration = timedelta(seconds=scenario.sync_seconds)
                self._account.scheduler.sync_duration = duration
            if scenario.rate_limits is not None:
                self._api.rate_limiter = RateLimiter(scenario.rate_limits)
            now = self.clock.now()
            for fault in scenario.faults:
                self._faults.inject(fault, now)
            for identifier, scripts in scenario.connections.items():
                for name, arguments in scripts.items():
                    getattr(self, name)(identifier, **arguments)
        self._update_listeners()

    def reset(self) -> None:
        """Return to the initial state: the seeded account, no faults, no requests, the first time.

        Raises:
            OSError: Another process has taken a port at which connections were refused;
                everything else is reset.

        Example:
            >>> simulator = Simulator()
            >>> simulator.advance(90)
            >>> simulator.reset()
            >>> simulator
            <Simulator 2026-07-10 12:00:00>
        """
        with self._lock:
            self._faults = ActiveFaults(self._seed)
            self._requests.clear()
            self._request_count = 0
            self.clock.rewind()
            self._api = self._new_api()
        self._update_listeners()

    def handle(self, request: Request) -> Response | NoResponse:
        """Answer a request, or say how it ends without an answer.

        This is the whole simulator; the transports and the server only translate.

        Args:
            request: The request.

        Returns:
            The answer, or the way in which there is none.

        Example:
            >>> from fivetrex.simulator.http_messages import Request
            >>> Simulator().handle(Request("GET", "/v1/groups", "", {}, b"")).status
            401
        """
        with self._lock:
            now = self._run_due_events()
            if self._control.handles(request):
                return self._control.handle(request, self._account)
            matched, api = self._faults.match(request, now), self._api
            outcome = execute(request, matched, api, self._faults, now)
            self._request_count += 1
            answer = _with_request_id(
                build_response(matched, request, outcome), self._request_count
            )
            if api is not self._api:
                # The simulator was reset meanwhile: this request is not part of its history.
                return answer
            effect = outcome is not None and outcome.effect
            fault = matched.fault or matched.latency
            self._requests.append(record_request(request, answer, effect=effect, fault=fault))
            return answer

    def _new_api(self) -> FivetranApi:
        account = self._account = Account(
            self._sync_duration, follow_schedules=self._follow_schedules
        )
        # Nothing that was due before now happens to seeded objects.
        now = self._run_due_events()
        if self._groups is None and self._connections is None:
            seed_small(account, now)
        else:
            groups = 1 if self._groups is None else self._groups
            seed_large(account, now, groups, self._connections or 0)
        rate_limiter = RateLimiter(self._rate_limits)
        self._delivery_worker.switch_account(account)
        return FivetranApi(
            account,
            self._delivery_worker,
            rate_limiter,
            self.api_key,
            self.api_secret,
            strict=self._strict,
        )


def _with_request_id(answer: Response | NoResponse, number: int) -> Response | NoResponse:
    """Return the response with a request id, as Fivetran's have one."""
    if isinstance(answer, NoResponse):
        return answer
    return replace(answer, headers=(*answer.headers, ("x-request-id", f"request-{number}")))
