"""Report the broken connections: the name of their group, and the tasks that fail."""

from dataclasses import dataclass

import fivetrex


@dataclass
class BrokenConnection:
    group: str
    name: str
    tasks: list[str]


def job(client: fivetrex.Client) -> list[BrokenConnection]:
    group_names = {group.id: group.name for group in client.groups.stream()}
    return [
        BrokenConnection(
            group=group_names[connection.group_id],
            name=connection.schema,
            tasks=[f"{task.code}: {task.message}" for task in connection.tasks],
        )
        for connection in client.connections.stream()
        if connection.setup_state == "broken"
    ]
