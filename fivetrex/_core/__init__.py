"""What both clients share, without I/O: a call, the flow of a request, pages, safety checks."""
