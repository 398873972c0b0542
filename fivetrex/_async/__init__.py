"""The asynchronous client, written by hand; its synchronous twin is made from it by a script."""
