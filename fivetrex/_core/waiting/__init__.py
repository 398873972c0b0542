"""Waiting for syncs: the decision whether a sync has ended, without I/O and without a clock."""
