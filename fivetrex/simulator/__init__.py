"""A local Fivetran to develop and test against: stateful, in process or over TCP.

It is written against what the API's documentation says and knows nothing of any client,
so it can stand in for Fivetran in any test suite::

    from fivetrex.simulator import Fault, Simulator

    simulator = Simulator()
    simulator.inject(Fault.status(503))
    client = httpx.Client(transport=simulator.transport(), base_url=simulator.url, ...)

It needs the extra ``simulator``: ``pip install 'fivetrex[simulator]'``. Without it, importing
this package raises an `ImportError` that names it, and ``pytest.importorskip`` skips.

On the command line, ``python -m fivetrex.simulator --port 4000`` serves it.

What it assumes where the documentation is silent stands in ``docs/simulator-assumptions.md``.
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
