"""A local Fivetran API simulator (mock server) for tests and development.

The simulator is stateful and runs in process or over TCP. It implements the API as documented
and does not depend on the fivetrex client, so it works with any HTTP client::

    from fivetrex.simulator import Fault, Simulator

    simulator = Simulator()
    simulator.inject(Fault.status(503))
    client = httpx.Client(transport=simulator.transport(), base_url=simulator.url, ...)

The package needs the extra ``simulator``: ``pip install 'fivetrex[simulator]'``. Without the
extra, importing it raises an `ImportError` that names the extra, and ``pytest.importorskip`` skips.

To serve the simulator from the command line, run ``python -m fivetrex.simulator --port 4000``.

``docs/simulator-assumptions.md`` lists the behavior that the API's documentation does not specify.
"""

from fivetrex.simulator.api.rate_limits import RateLimit
from fivetrex.simulator.clock import Clock, RealClock, VirtualClock
from fivetrex.simulator.delivery.delivery_record import Delivery
from fivetrex.simulator.faults.active_faults import FaultInForce
from fivetrex.simulator.faults.fault import Fault
from fivetrex.simulator.http_messages import RecordedRequest
from fivetrex.simulator.scenario_file import Scenario
from fivetrex.simulator.simulator import Simulator
from fivetrex.simulator.state.source_schema import SourceColumn, SourceTable

__all__ = [
    "Clock",
    "Delivery",
    "Fault",
    "FaultInForce",
    "RateLimit",
    "RealClock",
    "RecordedRequest",
    "Scenario",
    "Simulator",
    "SourceColumn",
    "SourceTable",
    "VirtualClock",
]
