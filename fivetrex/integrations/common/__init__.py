"""What the integrations have in common: accounts, attempts of tasks, and shared polling."""
