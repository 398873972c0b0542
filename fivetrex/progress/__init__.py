"""Progress bars and live tables for waiting, which need the extra `progress`.

```python
import fivetrex
from fivetrex.progress import RichProgress

with fivetrex.Client() as client, RichProgress() as progress:
    ids = [connection.id for connection in client.connections.stream("amber_harbor")]
    for outcome in client.connections.sync_many(ids, on_progress=progress):
        print(outcome.id, outcome.status)
```

Both renderers print nothing if their stream is not a terminal.
"""

from __future__ import annotations

from .rich_progress import RichProgress
from .tqdm_progress import TqdmProgress

__all__ = ["RichProgress", "TqdmProgress"]
