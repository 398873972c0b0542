"""No request causes an internal error, and refused requests change nothing."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex.simulator import Simulator
from fivetrex.simulator.http_messages import Request, Response
from fivetrex.simulator.scenario_file import CONNECTION_ACTIONS
from tests.support.examples import examples
from tests.support.published_definition import deviations

from .fuzz import GeneratedRequest, Operation, RequestGenerator, operations
from .fuzz.state_dump import dump_state
from .operations.exceptions import expected

REFUSALS = {400, 401, 403, 404, 405, 406, 409, 415}

# Deviations of responses that repeat values of the request.
REPEATED = (
    "SecretsManagerResponse.config.* is ",
    # Requests allow more regions of private links than responses.
    "PrivateLinkResponse.region is ",
)

each_operation = pytest.mark.parametrize("operation", operations(), ids=str)


def client_of(simulator: Simulator) -> httpx.Client:
    return httpx.Client(
        base_url=simulator.url,
        auth=(simulator.api_key, simulator.api_secret),
        transport=simulator.transport(),
    )


def check(simulator: Simulator, client: httpx.Client, sent: GeneratedRequest) -> None:
    before = dump_state(simulator)
    answer = sent.send(client)
    if answer.is_success:
        surprising = {each for each in deviations(answer) if not expected(each)}
        assert {each for each in surprising if not each.startswith(REPEATED)} == set()
    else:
        assert answer.status_code in REFUSALS
        assert dump_state(simulator) == before
    if not (answer.is_success and sent.path.endswith("/download")):
        check_envelope(answer.is_success, answer.content)


def check_envelope(is_success: bool, body: bytes) -> None:
    content = json.loads(body, parse_constant=pytest.fail)
    assert (content["code"] == "Success") == is_success
    if not is_success:
        assert set(content) == {"code", "message"}
        assert content["message"]


@each_operation
@examples(4)
@given(data=st.data(), strict=st.booleans())
def test_every_operation_handles_any_request(
    operation: Operation, data: st.DataObject, strict: bool
) -> None:
    simulator = Simulator(strict=strict)
    with client_of(simulator) as client:
        check(simulator, client, RequestGenerator(client, data.draw).request(operation))


@examples(25)
@given(data=st.data(), strict=st.booleans(), seconds=st.sampled_from((0, 60)))
def test_a_simulator_handles_any_sequence_of_requests(
    data: st.DataObject, strict: bool, seconds: float
) -> None:
    simulator = Simulator(strict=strict, sync_seconds=seconds, follow_schedules=True)
    with client_of(simulator) as client:
        generator = RequestGenerator(client, data.draw)
        for _ in range(10):
            simulator.advance(data.draw(st.sampled_from((0, 60, 86_400))))
            check(simulator, client, generator.request(data.draw(st.sampled_from(operations()))))


TEXT = st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x21), max_size=40)
PATHS = st.lists(
    st.sampled_from(("v1", "groups", "connections", "connectors", "users", "%", "%2F", "..", ""))
    | TEXT,
    max_size=6,
).map(lambda segments: "/" + "/".join(segments))


@examples(150)
@given(
    method=st.sampled_from(("GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "get", "")) | TEXT,
    path=PATHS,
    query=TEXT,
    headers=st.dictionaries(
        st.sampled_from(("accept", "content-type", "authorization", "x")), st.text(max_size=20)
    ),
    body=st.binary(max_size=40),
    strict=st.booleans(),
)
def test_unknown_paths_and_methods_are_handled(strict: bool, **request: Any) -> None:
    simulator = Simulator(groups=1, strict=strict)
    query = request.pop("query")
    answer = simulator.handle(Request(query_string=query, **request))
    assert isinstance(answer, Response)
    assert answer.status < 500
    if request["path"] != "/":
        check_envelope(answer.status < 400, answer.body)


MALFORMED: st.SearchStrategy[Any] = st.sampled_from(
    (None, True, 0, -1, 1.5, 10**30, 304, 503, "", "x", "日", "a\nb", "(", [], {})
)
ARGUMENTS = st.dictionaries(
    st.sampled_from(
        """
        status retry_after limit content content_type before after_effect seconds jitter pieces
        times method path share skip every begins ends reason message
        """.split()  # noqa: SIM905 - a word list is read as one
    ),
    MALFORMED,
    max_size=3,
)
FAULTS = st.builds(
    lambda kind, arguments: {"kind": kind, **arguments},
    st.sampled_from(
        ("status", "rate_limited", "body", "proxy_page", "reset", "latency", "cut_body")
    ),
    ARGUMENTS,
)
SCENARIOS = st.fixed_dictionaries(
    {},
    optional={
        "seed": MALFORMED,
        "sync_seconds": MALFORMED,
        "rate_limits": MALFORMED
        | st.lists(st.fixed_dictionaries({"requests": MALFORMED, "seconds": MALFORMED})),
        "faults": MALFORMED | st.lists(FAULTS, max_size=2),
        "connections": MALFORMED
        | st.fixed_dictionaries(
            {
                "silver_brook": st.dictionaries(
                    st.sampled_from(tuple(CONNECTION_ACTIONS)), ARGUMENTS | MALFORMED
                )
            }
        ),
    },
)
CONTROL_REQUESTS = (
    st.tuples(st.just("faults"), FAULTS)
    | st.tuples(st.just("scenario"), SCENARIOS)
    | st.tuples(st.just("clock/advance"), ARGUMENTS)
    | st.tuples(
        st.sampled_from(("fail-next-sync", "reschedule-next-sync", "break", "sync-seconds")).map(
            "connections/silver_brook/{}".format
        ),
        ARGUMENTS | MALFORMED,
    )
)


@examples(150)
@given(requests=st.lists(CONTROL_REQUESTS, min_size=1, max_size=4))
def test_the_control_api_handles_any_request(requests: list[tuple[str, Any]]) -> None:
    simulator = Simulator()
    with client_of(simulator) as client:
        for path, body in requests:
            answer = client.post(f"/_simulator/{path}", json=body)
            assert answer.status_code in {200, 400}
            for returned in ("faults", "requests", "overview"):
                assert client.get(f"/_simulator/{returned}").is_success
            # With any active faults, the response must be one that a server can send.
            met = simulator.handle(Request("GET", "/v1/groups", "", {}, b""))
            if isinstance(met, Response):
                assert all(value.isascii() and value.isprintable() for _, value in met.headers)
                assert met.status not in {204, 304} or not met.body
