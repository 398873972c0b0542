from __future__ import annotations

import io
from typing import TYPE_CHECKING

from .scripts.create_connections import job

if TYPE_CHECKING:
    import fivetrex

ROWS = """\
group,service,schema,host,user,password,minutes
analytics_warehouse,postgres,billing,billing.example.com,fivetran,first,60
marketing_warehouse,mysql,leads,leads.example.com,fivetran,second,1440
"""


def test_each_row_becomes_a_connection(client: fivetrex.Client) -> None:
    created = job(client, io.StringIO(ROWS))

    assert list(created) == ["billing", "leads"]
    leads = client.connections.get(created["leads"])
    assert (leads.group_id, leads.service, leads.paused) == ("quiet_meadow", "mysql", True)
    assert (leads.sync_frequency, leads.setup_state) == (1440, "connected")
