"""The web page: its files, its data, and its content in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator import Fault, Simulator
from fivetrex.simulator.http_messages import NoResponse, Request, Response
from tests.support.browser import Page, find_browser, look

from . import data

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import httpx

OVERVIEW = "/_simulator/overview"
FILES = {
    "/": "text/html; charset=utf-8",
    "/_simulator/page.css": "text/css; charset=utf-8",
    "/_simulator/controls.js": "text/javascript; charset=utf-8",
    "/_simulator/timeline.js": "text/javascript; charset=utf-8",
    "/_simulator/page.js": "text/javascript; charset=utf-8",
}
BROWSER = find_browser()
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome is installed")


class Watched(Simulator):
    """A simulator with actions that run before the n-th request of the page, counted from 0."""

    def __init__(self, meanwhile: dict[int, Callable[[Watched], Any]], **options: Any) -> None:
        self.meanwhile = meanwhile
        self.looks = 0
        self.loads = 0
        # Appended to the page's script, to simulate a user.
        self.hand = b""
        super().__init__(**options)

    def handle(self, request: Request) -> Response | NoResponse:
        answer: Response | NoResponse | None = None
        if request.path == "/":
            self.loads += 1
        if request.path == OVERVIEW:
            happen = self.meanwhile.get(self.looks)
            self.looks += 1
            answer = None if happen is None else happen(self)
        answer = answer or super().handle(request)
        if request.path == "/_simulator/page.js" and isinstance(answer, Response):
            return Response.of(200, answer.body + self.hand, FILES[request.path])
        return answer


@pytest.fixture
def shown(tmp_path: Path) -> Callable[[Simulator], Page]:
    """The content of the page in a browser, after several updates."""

    def look_at(simulator: Simulator) -> Page:
        assert BROWSER is not None
        with simulator.serve() as url:
            return look(BROWSER, f"{url}/", tmp_path)

    return look_at


def overview(client: httpx.Client, **query: Any) -> dict[str, Any]:
    answer = client.get(OVERVIEW, params=query, auth=None)
    assert answer.status_code == 200
    content: dict[str, Any] = answer.json()
    return content


# The files.


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_served_without_credentials(client: httpx.Client, path: str) -> None:
    answer = client.get(path, auth=None)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == FILES[path]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", FILES)
def test_the_content_security_policy_allows_no_external_content(
    client: httpx.Client, path: str
) -> None:
    answer = client.get(path)
    directives = answer.headers["content-security-policy"].split("; ")
    assert "default-src 'none'" in directives
    for directive in directives:
        name, *sources = directive.split(" ")
        assert name in {"frame-ancestors", "base-uri", "form-action", "img-src"} or (
            sources in (["'self'"], ["'none'"])
        ), directive
    assert "://" not in answer.text.replace("http://www.w3.org/2000/svg", "")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert word not in answer.text


def test_page_requests_are_not_recorded_and_have_no_faults(
    simulator: Simulator, client: httpx.Client
) -> None:
    simulator.inject(Fault.status(503, times=None))
    for path in (*FILES, OVERVIEW):
        assert client.get(path).status_code == 200
    assert simulator.requests == []
    assert simulator.faults[0].met == 0


# The overview.


def test_the_overview_shows_the_state_of_every_connection(client: httpx.Client) -> None:
    returned = overview(client)
    listed = data(client.get("/v1/connections"))["items"]
    connections = {
        each["id"]: each for group in returned["groups"] for each in group["connections"]
    }
    assert set(connections) == {each["id"] for each in listed}
    for each in listed:
        shown = connections[each["id"]]
        for name in ("setup_state", "sync_state", "update_state", "is_historical_sync"):
            assert shown[name] == each["status"][name]
        for name in ("succeeded_at", "failed_at"):
            assert shown[name] == each[name]
        assert shown["rescheduled_for"] == each["status"].get("rescheduled_for")


def test_the_overview_has_counts(simulator: Simulator, client: httpx.Client) -> None:
    simulator.inject(Fault.status(503, path="/v1/groups/nowhere"))
    client.get("/v1/groups")
    assert overview(client)["counts"] == {
        "groups": 3,
        "connections": 8,
        "destinations": 3,
        "webhooks": 2,
        "requests": 1,
        "faults": 1,
    }


def test_the_overview_shows_the_last_requests_newest_first(
    simulator: Simulator, client: httpx.Client
) -> None:
    for number in range(40):
        client.get("/v1/groups", params={"limit": number + 1})
    simulator.inject(Fault.timeout())
    with pytest.raises(Exception, match="timed out"):
        client.delete("/v1/groups/a%20b")
    newest, before, *rest = overview(client)["requests"]
    assert newest == {
        "method": "DELETE",
        "path": "/v1/groups/a b",
        "status": None,
        "effect": False,
        "fault": "no response in time",
    }
    assert before["path"] == "/v1/groups?limit=40"
    assert len(rest) == 28


def test_the_overview_shows_the_faults_in_force(simulator: Simulator, client: httpx.Client) -> None:
    simulator.inject(Fault.status(503, method="GET", path="/v1/groups", times=3))
    simulator.inject(Fault.body("a very long page", share=0.5))
    client.get("/v1/groups")
    first, second = overview(client)["faults"]
    assert first == {
        "what": "error status",
        "method": "GET",
        "path": "/v1/groups",
        "times": 3,
        "met": 1,
        "more": {"status": 503},
    }
    assert (second["times"], second["met"]) == (None, 0)
    assert second["more"]["share"] == 0.5
    assert "a very long page" not in str(second)


def test_the_overview_shows_the_time(simulator: Simulator, client: httpx.Client) -> None:
    simulator.advance(90)
    assert overview(client)["now"] == "2026-07-10T12:01:30Z"


class TestLargeAccount:
    """The overview of a large account is small enough to request it every second."""

    @pytest.fixture
    def simulator(self) -> Simulator:
        return Simulator(groups=25, connections=60)

    def test_the_overview_shows_some_groups_and_connections(self, client: httpx.Client) -> None:
        returned = overview(client)
        assert returned["counts"]["connections"] == 1500
        assert len(returned["groups"]) == returned["at_a_time"] == 10
        assert all(group["count"] == 60 for group in returned["groups"])
        assert all(len(group["connections"]) == 25 for group in returned["groups"])

    def test_the_overview_can_start_at_a_group(self, client: httpx.Client) -> None:
        every = [group["id"] for group in data(client.get("/v1/groups"))["items"]]
        returned = [
            group["id"]
            for start in (0, 10, 20)
            for group in overview(client, **{"from": start})["groups"]
        ]
        assert returned == every

    def test_a_start_beyond_the_end_shows_the_last_groups(self, client: httpx.Client) -> None:
        returned = overview(client, **{"from": 1000})
        assert (returned["from"], len(returned["groups"])) == (20, 5)

    def test_one_group_is_shown_completely(self, client: httpx.Client) -> None:
        [group] = overview(client, group=overview(client)["groups"][3]["id"])["groups"]
        assert group["count"] == len(group["connections"]) == 60

    def test_a_deleted_group_is_no_error(self, client: httpx.Client) -> None:
        assert overview(client, group="deleted_meanwhile")["groups"] == []

    @pytest.mark.parametrize("start", ["-1", "x", "", "1.5"])
    def test_the_start_must_be_a_number(self, client: httpx.Client, start: str) -> None:
        assert client.get(OVERVIEW, params={"from": start}).status_code == 400


def test_an_empty_account_can_be_shown() -> None:
    returned = Simulator(groups=0).handle(Request("GET", OVERVIEW, "", {}, b""))
    assert isinstance(returned, Response)
    assert b'"groups":[]' in returned.body


# In a browser.


@needs_browser
def test_a_browser_shows_groups_and_the_states_of_their_connections(
    shown: Callable[[Simulator], Page],
) -> None:
    page = shown(Simulator())
    assert page.console == []
    for name in ("analytics_warehouse", "marketing_warehouse", "sandbox", "2026-07-10 12:00:00"):
        assert name in page.text
    assert page.row("silver_brook")[:7] == [
        "orders_db\npostgres",
        "silver_brook",
        "connected",
        "scheduled",
        "on schedule",
        "11:00:00",
        "2026-07-01 12:00:00",
    ]
    assert "broken" in page.row("stormy_ridge")[2]
    assert page.row("mellow_dune")[3] == "paused"
    assert page.row("brisk_canyon")[3] == "syncing\nuntil 12:01:00"
    assert page.row("patient_glacier")[3] == "rescheduled\nfor 13:00:00"
    assert page.row("vivid_orchard")[5] == "never"


@needs_browser
def test_the_page_updates_itself(shown: Callable[[Simulator], Page]) -> None:
    def work(simulator: Watched) -> None:
        client = simulator.client()
        client.groups.create(name="made_meanwhile")
        simulator.advance(60)
        simulator.inject(Fault.status(503, path="/v1/groups", times=5))

    simulator = Watched({1: work})
    page = shown(simulator)
    assert simulator.loads == 1
    assert simulator.looks > 2
    assert page.row("/v1/groups") == ["POST", "/v1/groups", "201"]
    assert "made_meanwhile" in page.text
    assert page.row("brisk_canyon")[3] == "scheduled"
    assert "2026-07-10 12:01:00" in page.text
    assert page.row("any method, /v1/groups · status 503")[1] == "0 of 5"


@needs_browser
def test_a_browser_shows_faults_and_their_requests(shown: Callable[[Simulator], Page]) -> None:
    simulator = Simulator()
    simulator.inject(Fault.rate_limited(retry_after=3, method="GET", times=2))
    simulator.inject(Fault.reset(times=None))
    simulator.handle(Request("GET", "/v1/groups", "", {}, b""))
    simulator.handle(Request("POST", "/v1/groups", "", {}, b""))
    page = shown(simulator)
    limited = page.row("rate limit reached")
    assert limited[1] == "1 of 2"
    assert page.row("connection reset before the response")[1] == "1 (unlimited)"
    assert ["GET", "/v1/groups\nFault: rate limit reached", "429"] in (page.rows)
    assert [row[2] for row in page.rows if row[0] == "POST"] == ["no response"]


@needs_browser
def test_markup_in_names_is_only_text(shown: Callable[[Simulator], Page]) -> None:
    image = "<img src=x onerror=\"document.title='run'\">"
    script = "</script><script>document.title='run'</script>"

    def mark(simulator: Watched) -> None:
        # Requests refuse such names, so they are set directly.
        account = simulator._account
        group = account.add_group(script, simulator.clock.now())
        account.add_connection(group, image, image, {}, simulator.clock.now())
        simulator.handle(Request("GET", f"/v1/{image}", image, {}, b""))
        simulator.inject(Fault.status(503, path=f"/v1/groups/{image}"))
        simulator.break_connection("silver_brook", image)

    page = shown(Watched({0: mark}))
    assert page.tags.isdisjoint({"img", "b"})
    assert page.html.count("<script") == 3
    assert "<title>Fivetran API simulator</title>" in page.html
    assert page.console == []
    assert script in page.text
    assert page.text.count(image) >= 4


@needs_browser
def test_the_page_shows_that_the_simulator_does_not_respond(
    shown: Callable[[Simulator], Page],
) -> None:
    lost = {turn: lambda _: NoResponse.RESET for turn in range(1, 100)}
    page = shown(Watched(lost))
    assert "Not up to date" in page.text
    assert page.row("silver_brook")


@needs_browser
def test_the_page_recovers_when_the_simulator_responds_again(
    shown: Callable[[Simulator], Page],
) -> None:
    simulator = Watched({0: lambda _: NoResponse.RESET, 1: lambda _: NoResponse.RESET})
    page = shown(simulator)
    assert "Up to date" in page.text
    assert page.row("silver_brook")


@needs_browser
@pytest.mark.parametrize(
    ("hand", "numbers"),
    [
        ("", range(1, 11)),
        ("byId('next').click()", range(11, 21)),
        ("byId('next').click(); setTimeout(() => byId('previous').click(), 500)", range(1, 11)),
        ("document.querySelectorAll('p button')[2].click()", [3]),
    ],
)
def test_the_page_paginates_a_large_account(
    shown: Callable[[Simulator], Page], hand: str, numbers: Sequence[int]
) -> None:
    simulator = Watched({}, groups=25, connections=30)
    simulator.hand = f"\nsetTimeout(() => {{ {hand} }}, 1500);".encode()
    page = shown(simulator)
    assert page.console == []
    assert page.groups == [f"warehouse_{number}" for number in numbers]
    if len(numbers) == 10:
        assert f"{numbers[0]} to {numbers[-1]} of 25" in page.text
        assert "5 more connections." in page.text
    else:
        assert "more connections." not in page.text
        assert len([row for row in page.rows if "connected" in row]) > 25


def clicked(selector: str) -> bytes:
    return f"setTimeout(() => document.querySelector({selector!r}).click(), 300);".encode()


@needs_browser
@pytest.mark.parametrize(
    ("button", "check"),
    [
        ("#clock-actions button", lambda it: it.clock.now().minute == 1),
        ("#fault-actions button", lambda it: it.faults[0].fault.status_code == 503),
        (
            "[aria-label='Break: silver_brook']",
            lambda it: it.client().connections.get("silver_brook").setup_state == "broken",
        ),
    ],
)
def test_a_button_uses_the_control_api(
    button: str, check: Callable[[Simulator], bool], shown: Callable[[Simulator], Page]
) -> None:
    simulator = Watched({})
    simulator.client().groups.create(name="finance")
    simulator.hand = clicked(button)
    page = shown(simulator)
    assert "Done: " in page.text, page.text[:600]
    assert check(simulator)


@needs_browser
def test_the_chart_describes_each_sync(shown: Callable[[Simulator], Page]) -> None:
    simulator = Simulator()
    with simulator.client() as client:
        simulator.fail_next_sync("vivid_orchard", "The source did not respond.")
        client.connections.sync("vivid_orchard")
        simulator.advance(60)
    page = shown(simulator)
    assert "failure: 2026-07-10T12:00:00Z to 2026-07-10T12:01:00Z" in page.html
    assert page.html.count('class="bar bad"') >= 1


@needs_browser
def test_a_name_breaks_after_its_separators_only(shown: Callable[[Simulator], Page]) -> None:
    simulator = Simulator()
    simulator.client().groups.create(name="a_long_name_of_a_group")
    page = shown(simulator)
    assert "a_<wbr>long_<wbr>name_<wbr>of_<wbr>a_<wbr>group" in page.html
