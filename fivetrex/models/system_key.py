"""A system key with its secret, as returned when it is created or rotated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.system_key import SystemKey

from .inherited_fields import document_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CreatedSystemKey"]


@document_fields
class CreatedSystemKey(SystemKey):
    """A system key with its secret, which the API returns only when it creates or rotates the key.

    Store the secret at once. To use the key: `Client(api_key=key.key, api_secret=key.secret)`.

    Example:
        ```python
        system_key = client.system_keys.rotate("passing_visitor", expiration_period="ONE_MONTH")
        print(system_key.key, len(system_key.secret), system_key.expired_at)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        key: str
        secret: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Create a system key from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The system key. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            ValueError: The object has no ID, or lacks one of the credentials, which the API does
                not return again.

        Example:
            ```python
            from fivetrex.models import CreatedSystemKey

            system_key = CreatedSystemKey.from_dict({"id": "ci", "key": "a", "secret": "b"})
            ```
        """
        for field in (cls._own_key, "key", "secret"):
            if not isinstance(src_dict.get(field), str):
                raise ValueError(f"it has no {field}")  # noqa: TRY004 - of the object
        return super().from_dict(src_dict)
