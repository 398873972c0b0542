# Made from fivetrex/_async/__init__.py by scripts/twin.py; change that file instead.
"""The synchronous client, written by hand; its synchronous twin is made from it by a script."""
