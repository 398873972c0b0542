"""Use the client against the simulator over TCP, with connections of its own."""

import fivetrex
from fivetrex.simulator import Simulator

if __name__ == "__main__":
    simulator = Simulator()
    with (
        simulator.serve() as url,
        fivetrex.Client(
            api_key=simulator.api_key, api_secret=simulator.api_secret, base_url=url
        ) as client,
    ):
        assert client.groups.get("amber_harbor").name == "analytics_warehouse"
        assert client.api.get_httpx_client().get("/v1/groups").is_success
