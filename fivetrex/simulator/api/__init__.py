"""What every operation has in common: routes, credentials, formats, checks, pages."""
