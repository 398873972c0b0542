"""Copy the schema config of one connection to another."""

import fivetrex


def job(
    client: fivetrex.Client,
    from_id: str,
    to_id: str,
    schema_names: dict[str, str] | None = None,
) -> list[str]:
    """Copy all settings that both connections have, and list those that could not be copied."""
    original = client.connections.get_schema_config(from_id)
    target = client.connections.get_schema_config(to_id)
    change = target.change().copy_from(original, schema_names=schema_names)
    client.connections.update_schema_config(to_id, change)
    return [str(skipped) for skipped in change.skipped]
