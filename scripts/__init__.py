"""The project's own commands, and what they use."""
