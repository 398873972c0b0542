"""`python -m scripts.pipeline`: scripts/regenerate without setting up an environment."""

import sys
from pathlib import Path

from .cli import main

sys.exit(main(Path(__file__).resolve().parents[2]))
