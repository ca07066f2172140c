"""The process that workers are forked from: it has loaded what judges, and ends without a word when its parent does.

Imported there and nowhere else: Ctrl-C reaches it too while it loads, and a parent that goes away in the middle of a request would
have it print a traceback.
"""

from __future__ import annotations

import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_IGN)
sys.excepthook = lambda kind, value, trace: None

from . import work  # noqa: E402, F401
