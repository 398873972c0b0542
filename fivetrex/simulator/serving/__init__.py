"""The ways to send requests to the simulator: in process, over ASGI and over TCP."""
