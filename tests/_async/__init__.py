"""The asynchronous client at its public interface; the synchronous twin's tests are made of it."""
