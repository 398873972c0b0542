# Made from tests/_async/__init__.py by scripts/twin.py; change that file instead.
"""The synchronous client at its public interface; the synchronous twin's tests are made of it."""
