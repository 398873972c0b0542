"""Applications that receive webhooks, and the servers that the tests run them on."""
