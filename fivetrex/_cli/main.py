"""Run a command of the command line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from .._sync.client import Client
from ..errors import ConfigurationError, FivetrexError
from .arguments import parse_arguments
from .state_file import StateFileError
from .status_command import run_status
from .sync_commands import FAILURE, INTERRUPTED, run_sync, run_wait

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_USAGE = 2
_COMMANDS = {"status": run_status, "sync": run_sync, "wait": run_wait}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: The command line without the program's name. None means that of the process.

    Returns:
        The exit status.
    """
    options = parse_arguments(None if arguments is None else list(arguments))
    try:
        with Client() as client:
            status = _COMMANDS[options.command](client, options)
        sys.stdout.flush()
    except ConfigurationError as error:
        return _fail(error, _USAGE)
    except (FivetrexError, StateFileError) as error:
        return _fail(error, FAILURE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the output has ended, such as `head`. Python flushes the output once more at
        # exit, which must not fail.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    return status


def _fail(error: Exception, status: int) -> int:
    print(f"fivetrex: {error}", file=sys.stderr)
    return status
