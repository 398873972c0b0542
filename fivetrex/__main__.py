"""`python -m fivetrex`: trigger syncs, wait for them, and show the status of connections."""

from __future__ import annotations

import sys

from ._cli.main import main

if __name__ == "__main__":
    sys.exit(main())
