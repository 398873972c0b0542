"""Generated requests for fuzz tests: valid ones, and ones with a malformed part."""

from .openapi_operations import Operation, operations
from .request_generator import GeneratedRequest, RequestGenerator

__all__ = ["GeneratedRequest", "Operation", "RequestGenerator", "operations"]
