"""How webhooks are told of events: payload, signature, sending, retries, one file each."""
