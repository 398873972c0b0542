"""What lies under both clients, and what is the same for both without any I/O."""
