"""Whatever somebody may send: requests as the definition has them, and slightly wrong ones."""

from .definition import Operation, operations
from .sender import Sender, Sent

__all__ = ["Operation", "Sender", "Sent", "operations"]
