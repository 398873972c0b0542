# Made by scripts/twin.py from _async/__init__.py. Do not edit.
"""The synchronous client at its public interface; the synchronous twin's tests are made of it."""
