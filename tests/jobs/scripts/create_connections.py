"""Create connections from a CSV file: group, service, schema, host, user, password, minutes."""

import csv
from typing import TextIO

import fivetrex


def job(client: fivetrex.Client, file: TextIO) -> dict[str, str]:
    group_ids = {group.name: group.id for group in client.groups.stream()}
    created: dict[str, str] = {}
    for row in csv.DictReader(file):
        connection = client.connections.create(
            group_id=group_ids[row["group"]],
            service=row["service"],
            config={
                "schema_prefix": row["schema"],
                "host": row["host"],
                "user": row["user"],
                "password": row["password"],
            },
            sync_frequency=int(row["minutes"]),
            paused=True,
        )
        created[connection.schema] = connection.id
    return created
