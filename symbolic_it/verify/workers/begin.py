"""The first thing a worker does."""

from __future__ import annotations

import signal

from .orphans import end_with_the_parent


def begin() -> None:
    """Ctrl-C is the parent's business: it stops the workers and reports what they had. A parent that is gone stops them too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_the_parent()
