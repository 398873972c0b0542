"""Find a user by email address, without regard to case."""

import fivetrex
from fivetrex.models import User


async def job(client: fivetrex.AsyncClient, email: str) -> User | None:
    async for user in client.users.stream():
        if user.email and user.email.lower() == email.lower():
            return user
    return None
