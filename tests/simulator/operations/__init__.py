"""Test cases of all operations, which succeed or are refused: one module per resource."""
