"""The state of the account: a module per kind of object, and `Account`, which contains them."""
