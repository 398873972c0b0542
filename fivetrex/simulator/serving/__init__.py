"""The ways to send the simulator requests: in process, by ASGI, over TCP."""
