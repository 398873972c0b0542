"""A group: one destination and the connections that load into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.group import Group as _Group

from .inherited_fields import document_fields
from .own_key import require_own_key

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Group"]


@document_fields
class Group(_Group):
    """A group: one destination and the connections that load into it.

    Example:
        ```python
        group = client.groups.get("amber_harbor")
        print(group.id, group.name, group.created_at)
        ```
    """

    __slots__ = ()

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Create a group from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The group. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            ValueError: The object has no ID.

        Example:
            ```python
            from fivetrex.models import Group

            group = Group.from_dict({"id": "amber_harbor", "name": "analytics_warehouse"})
            ```
        """
        require_own_key(cls, src_dict)
        return super().from_dict(src_dict)
