"""Tests of what people install: the archives, and fresh environments with them."""
