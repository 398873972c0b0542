"""The project's development commands."""
