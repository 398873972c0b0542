"""The ways to reach the simulator: in process, by ASGI, over TCP."""
