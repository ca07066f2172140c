"""The first thing a worker does."""

from __future__ import annotations

import signal


def ignore_interrupts() -> None:
    """Ctrl-C is the parent's business: it stops the workers and reports what they had."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
