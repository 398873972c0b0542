"""The shared parts of all operations: routing, credentials, formats, validation, pagination."""
