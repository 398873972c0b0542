"""Tests of budgets: their windows, and the stores of reservations."""
