"""`python -m scripts.pipeline`: what scripts/regenerate runs, in an environment that has it all."""

import sys
from pathlib import Path

from .cli import main

sys.exit(main(Path(__file__).resolve().parents[2]))
