"""The command line `python -m fivetrex`.

- `arguments` defines the options.
- `main` runs a command, and translates errors to exit statuses.
- `sync_commands` has `sync` and `wait`, `status_command` has `status`.
- `state_file` stores the state of many syncs.
- `reporting` writes the progress to standard error.
"""
