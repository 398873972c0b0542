"""Resources of the client, generated from openapi/surface by scripts/regenerate."""
