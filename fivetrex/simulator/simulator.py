"""The simulator: combines the account, the clock, faults and webhook deliveries."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

from fivetrex.simulator.account_contents import (
    AccountContents,
    dump_account,
    read_contents,
    write_contents,
)
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
from fivetrex.simulator.seeds.given_account import seed_contents
from fivetrex.simulator.serving.asgi import Application, AsgiApp
from fivetrex.simulator.serving.client_clock import ClientClock
from fivetrex.simulator.state.account import Account

if TYPE_CHECKING:
    from datetime import datetime
    from os import PathLike
    from typing import Unpack

    import httpx

    from fivetrex import AsyncClient, Client
    from fivetrex.simulator.serving.in_process_clients import ClientOptions
    from fivetrex.simulator.serving.listener import Listener


class Simulator(FaultInjection, AccountControls, DeliveryLog):
    """A local Fivetran API simulator (mock server) with one account.

    Use `transport` and `async_transport` to send requests in process, `serve` over TCP, and
    `asgi` with any ASGI server. All of them share one state and are thread-safe.

    Args:
        groups: The number of groups. Without ``groups`` and ``connections``, the account is
            the small one that the documentation's examples use.
        connections: The number of connections in *each* group; 0 if only ``groups`` is given.
        account: The contents of the account instead: a mapping, or the path of a JSON, TOML or
            YAML file. See `fivetrex.simulator.account_contents`.
        sync_seconds: The duration of every sync, in seconds of the simulator's clock.
        clock: The clock. By default a new `VirtualClock`, which only advances on request.
        api_key: The accepted API key.
        api_secret: The accepted API secret.
        history: The maximum number of requests in `requests` and of attempts in
            `deliveries`; unlimited by default.
        strict: Whether to refuse legacy requests that the API no longer supports, such as
            ``/v1/connectors``, ``/force`` and paths with a trailing slash. By default they
            are accepted.
        follow_schedules: Whether syncs also start according to the schedules of connections
            that are connected, not paused and not manual. By default syncs start only on
            request, or when they were rescheduled.
        rate_limits: The rate limits: those of the ``"trial"`` or ``"paid"`` plan, or a list
            of `RateLimit`. ``None`` disables rate limits.
        seed: The random seed. It determines the requests to which a fault with a ``share``
            applies, and the jitter of latencies.

    Raises:
        ValueError: A number is negative, ``sync_seconds`` is more than a century, or
            ``rate_limits`` is not a known plan; or the ``account`` is invalid, or given together
            with ``groups`` or ``connections``.
        OSError: The file of the account cannot be read.

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

    #: The base URL for a client that uses `transport` or `async_transport`.
    url = "http://127.0.0.1"

    def __init__(
        self,
        *,
        groups: int | None = None,
        connections: int | None = None,
        account: AccountContents | str | PathLike[str] | None = None,
        sync_seconds: float = 60.0,
        clock: Clock | None = None,
        api_key: str = "simulated_key",
        api_secret: str = "simulated_secret",  # noqa: S107 - valid for the simulator only
        history: int | None = None,
        strict: bool = False,
        follow_schedules: bool = False,
        rate_limits: RateLimits = None,
        seed: int = 0,
    ) -> None:
        if min(groups or 0, connections or 0) < 0:
            raise ValueError("groups and connections must not be negative")
        check_seconds("sync_seconds", sync_seconds)
        if account is not None and (groups is not None or connections is not None):
            raise ValueError("account cannot be combined with groups or connections")
        self._contents = None if account is None else read_contents(account)
        self._groups = groups
        self._connections = connections
        self._sync_duration = timedelta(seconds=sync_seconds)
        self.clock: Clock = VirtualClock() if clock is None else clock
        self._client_clock = ClientClock(self.clock, self.advance)
        #: The ASGI application, for use with any ASGI server; `serve` is simpler.
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
        """The requests that the simulator has received, oldest first.

        Example:
            >>> Simulator().requests
            []
        """
        with self._lock:
            return list(self._requests)

    @property
    def writes(self) -> list[RecordedRequest]:
        """The requests that changed the account, including those whose response was lost.

        Every POST, PATCH or DELETE that is executed is included, even if it sets the current
        value, so that tests detect repeated writes. A sync request without ``force`` during a
        running sync has no effect and is not included.

        Example:
            >>> Simulator().writes
            []
        """
        return [request for request in self.requests if request.effect]

    def save_account(self, path: str | PathLike[str]) -> None:
        """Save the groups, destinations, users, teams, connections and webhooks to a file.

        A simulator with the file as its ``account`` has the same objects. Secrets are masked.

        Args:
            path: The file; its suffix is ``.json``, ``.yaml`` or ``.yml``.

        Raises:
            OSError: The file cannot be written.
            ValueError: The file has another suffix.

        Example:
            >>> import tempfile
            >>> from pathlib import Path
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     file = Path(folder, "account.json")
            ...     Simulator().save_account(file)
            ...     copy = Simulator(account=file)
            >>> copy.client().connections.get("silver_brook").service
            'postgres'
        """
        with self._lock:
            contents = dump_account(self._account)
        write_contents(contents, path)

    def client(self, **options: Unpack[ClientOptions]) -> Client:
        """Create a ``fivetrex.Client`` that is connected to this simulator, without a socket.

        The client waits on the simulator's `clock`: on a virtual clock, retries, ``Retry-After``
        and waiting for syncs advance the clock and take no real time.

        Args:
            **options: The client's ``retry`` and ``timeout``. Set ``api_key`` and
                ``api_secret`` to use credentials other than the simulator's.

        Returns:
            A new client. It has no resources to close.

        Example:
            >>> Simulator().client().groups.get("amber_harbor").name
            'analytics_warehouse'
        """
        from fivetrex.simulator.serving.in_process_clients import make_client

        options.setdefault("api_key", self.api_key)
        options.setdefault("api_secret", self.api_secret)
        return make_client(self.transport(), self.url, self._client_clock, **options)

    def async_client(self, **options: Unpack[ClientOptions]) -> AsyncClient:
        """Create a ``fivetrex.AsyncClient`` that is connected to this simulator, without a socket.

        Args:
            **options: As for `client`.

        Returns:
            A new client, for asyncio and trio. It has no resources to close.

        Example:
            >>> import asyncio
            >>> client = Simulator().async_client()
            >>> asyncio.run(client.groups.get("amber_harbor")).name
            'analytics_warehouse'
        """
        from fivetrex.simulator.serving.in_process_clients import make_async_client

        options.setdefault("api_key", self.api_key)
        options.setdefault("api_secret", self.api_secret)
        return make_async_client(self.async_transport(), self.url, self._client_clock, **options)

    def transport(self) -> httpx.BaseTransport:
        """Create a transport for an ``httpx.Client``, without a socket.

        Returns:
            A new transport, which shares the simulator's state.

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
            A new transport for asyncio and trio, which shares the simulator's state.

        Example:
            >>> import httpx
            >>> client = httpx.AsyncClient(transport=Simulator().async_transport())
        """
        from fivetrex.simulator.serving.httpx_transports import AsyncSimulatorTransport

        return AsyncSimulatorTransport(self.handle)

    def load_scenario(self, scenario: Scenario | str | PathLike[str]) -> None:
        """Load a scenario, which stays active until `reset`.

        Args:
            scenario: The scenario, or the path of a scenario file.

        Raises:
            OSError: The file cannot be read.
            ValueError: The scenario is invalid, names an unknown connection, or has a fault
                that is impossible over TCP. Nothing is changed in this case.

        Example:
            >>> from fivetrex.simulator import Scenario
            >>> Simulator().load_scenario(Scenario.of({"rate_limits": "trial"}))
        """
        if not isinstance(scenario, Scenario):
            scenario = Scenario.from_file(scenario)
        with self._lock:
            for identifier in scenario.connections:
                if identifier not in self._account.connections:
                    raise ValueError(f"connections: no connection has the id {identifier!r}")
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
            for identifier, actions in scenario.connections.items():
                for name, arguments in actions.items():
                    getattr(self, name)(identifier, **arguments)
        self._update_listeners()

    def reset(self) -> None:
        """Restore the initial state: the seeded account and time, no faults, no requests.

        Raises:
            OSError: A port on which connections were refused cannot be opened again, because
                another process listens on it. Everything else is reset.

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
        """Handle a request.

        The transports and the server call this method for every request.

        Args:
            request: The request.

        Returns:
            The response, or the reason why there is none.

        Example:
            >>> from fivetrex.simulator.http_messages import Request
            >>> Simulator().handle(Request("GET", "/v1/groups", "", {}, b"")).status
            401
        """
        with self._lock:
            now = self._run_due_events()
            if self._control.handles(request):
                return _with_headers(self._control.handle(request, self._account), now)
            matched, api = self._faults.match(request, now), self._api
            outcome = execute(request, matched, api, self._faults, now)
            self._request_count += 1
            answer = _with_headers(
                build_response(matched, request, outcome), now, self._request_count
            )
            if api is not self._api:
                # The simulator was reset meanwhile, so this request is not recorded.
                return answer
            effect = outcome is not None and outcome.effect
            fault = matched.fault or matched.latency
            self._requests.append(record_request(request, answer, effect=effect, fault=fault))
            return answer

    def _new_api(self) -> FivetranApi:
        account = self._account = Account(
            self._sync_duration, follow_schedules=self._follow_schedules
        )
        # Earlier events must run before the objects are seeded.
        now = self._run_due_events()
        if self._contents is not None:
            seed_contents(account, self._contents, now)
        elif self._groups is None and self._connections is None:
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


def _with_headers(
    answer: Response | NoResponse, now: datetime, number: int | None = None
) -> Response | NoResponse:
    """Return the response with its time and, as Fivetran sends it, the ID of the request."""
    if isinstance(answer, NoResponse):
        return answer
    headers = (*answer.headers, ("date", format_datetime(now, usegmt=True)))
    if number is not None:
        headers = (*headers, ("x-request-id", f"request-{number}"))
    return replace(answer, headers=headers)
