# Made by scripts/twin.py from _async/__init__.py. Do not edit.
"""The synchronous client, written by hand; its synchronous twin is made from it by a script."""
