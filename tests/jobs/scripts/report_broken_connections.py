"""Report the broken connections, with the name of their group and what has to be done."""

import fivetrex


def job(client: fivetrex.Client) -> list[str]:
    group_names = {group.id: group.name for group in client.groups.stream()}
    return [
        f"{group_names[connection.group_id]}/{connection.schema}: {task.message} ({task.code})"
        for connection in client.connections.stream()
        if connection.setup_state == "broken"
        for task in connection.tasks
    ]
