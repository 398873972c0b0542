"""Whatever somebody may send: requests as the definition has them, and slightly wrong ones."""

from .openapi_operations import Operation, operations
from .request_generator import Sender, Sent

__all__ = ["Operation", "Sender", "Sent", "operations"]
