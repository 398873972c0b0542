"""What the tests of both clients share."""
