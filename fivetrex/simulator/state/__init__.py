"""What the account remembers: a module per thing, and `Account`, which holds them all."""
