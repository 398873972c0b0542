"""Tests of the client with servers that violate HTTP, over sockets on loopback."""
