# Made by scripts/twin.py from _async/__init__.py. Do not edit.
"""The synchronous client."""
