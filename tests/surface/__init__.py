"""Tests of the public surface: the client has every operation, under one name and by one rule."""
