"""Approve the certificates and SSH keys that keep setup tests from passing, if they are known."""

from collections.abc import Collection

import fivetrex


def job(client: fivetrex.Client, known_hashes: Collection[str]) -> list[str]:
    approved: list[str] = []
    for connection in client.connections.stream():
        if connection.setup_state != "connected":
            tested = client.connections.run_setup_tests(connection.id)
            for certificate in tested.unapproved_certificates:
                if certificate.hash in known_hashes:
                    client.connections.certificates.approve(
                        tested.id, hash=certificate.hash, encoded_cert=certificate.encoded_cert
                    )
                    approved.append(f"{tested.schema}: certificate {certificate.name}")
            for key in tested.unapproved_fingerprints:
                if key.hash in known_hashes:
                    client.connections.fingerprints.approve(
                        tested.id, hash=key.hash, public_key=key.public_key
                    )
                    approved.append(f"{tested.schema}: fingerprint {key.name}")
    for destination in client.destinations.stream():
        if destination.setup_status != "connected":
            result = client.destinations.test(destination.id)
            for certificate in result.unapproved_certificates:
                if certificate.hash in known_hashes:
                    client.destinations.certificates.approve(
                        result.id, hash=certificate.hash, encoded_cert=certificate.encoded_cert
                    )
                    approved.append(f"{result.id}: certificate {certificate.name}")
            for key in result.unapproved_fingerprints:
                if key.hash in known_hashes:
                    client.destinations.fingerprints.approve(
                        result.id, hash=key.hash, public_key=key.public_key
                    )
                    approved.append(f"{result.id}: fingerprint {key.name}")
    return approved
