"""What all operations share: routing, credentials, formats, validation, pagination."""
