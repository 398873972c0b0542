from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.approve_certificates import job

if TYPE_CHECKING:
    import fivetrex
    from fivetrex.simulator import Simulator


def test_known_certificates_and_fingerprints_are_approved(
    client: fivetrex.Client, simulator: Simulator
) -> None:
    simulator.replace_certificate("silver_brook")
    client.destinations.update("amber_harbor", networking_method="SshTunnel")
    simulator.replace_certificate("amber_harbor")
    connection = client.connections.run_setup_tests("silver_brook")
    destination = client.destinations.test("amber_harbor")
    certificates = [*connection.unapproved_certificates, *destination.unapproved_certificates]
    fingerprints = [*connection.unapproved_fingerprints, *destination.unapproved_fingerprints]

    hashes = {each.hash for each in certificates} | {each.hash for each in fingerprints}
    assert job(client, known_hashes=[]) == []
    assert job(client, hashes) == [
        f"orders_db: certificate {certificates[0].name}",
        f"orders_db: fingerprint {fingerprints[0].name}",
        f"amber_harbor: certificate {certificates[1].name}",
        f"amber_harbor: fingerprint {fingerprints[1].name}",
    ]

    connection = client.connections.run_setup_tests("silver_brook")
    destination = client.destinations.test("amber_harbor")
    assert (connection.setup_state, destination.setup_status) == ("connected", "connected")
    assert connection.failed_setup_tests == destination.failed_setup_tests == []
