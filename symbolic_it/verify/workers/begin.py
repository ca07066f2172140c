"""The first thing a worker does."""

from __future__ import annotations

import signal

from ...import_path import without_the_current_folder
from .orphans import end_with_the_parent


def begin() -> None:
    """What lies in the current folder is not imported, though the parent's path may have it.

    Ctrl-C is the parent's business: it stops the workers and reports what they had. A parent that is gone stops them too."""
    without_the_current_folder()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_the_parent()
