"""The component, for projects in YAML."""

from __future__ import annotations

# Dagster reads these annotations at run time.
from collections.abc import Sequence  # noqa: TC003

import dagster as dg

from .assets import build_assets
from .resource import FivetrexResource
from .sensor import build_sync_sensor

__all__ = ["FivetrexComponent"]


class FivetrexComponent(dg.Component, dg.Model, dg.Resolvable):
    """The assets of connections, the resource of their account, and the sensor, from YAML.

    Attributes:
        api_key: The API key, such as `"{{ env.FIVETRAN_API_KEY }}"`.
        api_secret: Its secret, such as `"{{ env.FIVETRAN_API_SECRET }}"`.
        base_url: The URL of the API; by default Fivetran's.
        plan: The plan of the account, whose rate limits are kept: `"trial"` or `"paid"`.
        share: The share of these limits to use.
        budget: Where processes share the budget.
        connection_ids: The IDs of the connections. By default, all of the group.
        group_id: The ID of the group. By default, all groups.
        snapshot: The path of a file that `write_snapshot` has written.
        max_running: The maximum number of syncs that run at a time.
        has_sensor: Whether to add the sensor for syncs that end elsewhere.
        name: The name of the op, and the prefix of the sensor's name.
        resource_key: The key of the resource in the definitions.

    Example:
        ```yaml
        type: fivetrex.integrations.dagster.FivetrexComponent
        attributes:
          api_key: "{{ env.FIVETRAN_API_KEY }}"
          api_secret: "{{ env.FIVETRAN_API_SECRET }}"
          connection_ids: [silver_brook, humble_beacon]
        ```
    """

    api_key: str
    api_secret: str
    base_url: str | None = None
    plan: str | None = None
    share: float = 1.0
    budget: str | None = None
    connection_ids: Sequence[str] | None = None
    group_id: str | None = None
    snapshot: str | None = None
    max_running: int | None = None
    has_sensor: bool = False
    name: str = "fivetran"
    resource_key: str = "fivetran"

    def build_defs(self, context: dg.ComponentLoadContext) -> dg.Definitions:
        """Return the definitions.

        Args:
            context: The context of the component. A relative `snapshot` is in its folder.

        Returns:
            The assets, the resource, and the sensor.

        Raises:
            ConfigurationError: A setting is unusable, or no table is enabled.
            FivetrexError: The API rejected a request.
        """
        fivetran = FivetrexResource(
            api_key=self.api_key,
            api_secret=self.api_secret,
            base_url=self.base_url,
            plan=self.plan,
            share=self.share,
            budget=self.budget,
        )
        snapshot = None if self.snapshot is None else context.path / self.snapshot
        assets = build_assets(
            fivetran,
            connection_ids=self.connection_ids,
            group_id=self.group_id,
            name=self.name,
            resource_key=self.resource_key,
            snapshot=snapshot,
            max_running=self.max_running,
        )
        sensor = build_sync_sensor(
            fivetran,
            connection_ids=self.connection_ids,
            group_id=self.group_id,
            name=f"{self.name}_syncs",
        )
        return dg.Definitions(
            assets=[assets],
            sensors=[sensor] if self.has_sensor else [],
            resources={self.resource_key: fivetran},
        )
