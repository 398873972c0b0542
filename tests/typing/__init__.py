"""Tests of the types that people's editors and checkers see."""
