# Made by scripts/twin.py from _async/generated/__init__.py. Do not edit.
"""Resources of the client, generated from openapi/surface by scripts/regenerate."""
