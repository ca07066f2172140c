"""A worker whose parent is gone ends by itself, whatever it is busy with.

The server that workers are forked from ends when the last of them has. A killed parent tells nobody; what it leaves is the closed
end of a pipe that every child process has for this purpose.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.process import BaseProcess

ORPHANED = 1
"""The exit code of a worker without a parent; nobody is there to see it."""


def end_with_the_parent() -> None:
    """From now on this process, if another one started it, ends when that one has ended."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    threading.Thread(target=_wait_for_the_end_of, args=(parent,), name="parent", daemon=True).start()
    if sys.platform != "win32":
        _signal_the_end_of(parent)


def _wait_for_the_end_of(parent: BaseProcess) -> None:
    parent.join()
    os._exit(ORPHANED)


def _signal_the_end_of(parent: BaseProcess) -> None:
    """The thread cannot run while native code holds the interpreter; a signal that Python does not handle needs no interpreter."""
    import fcntl

    signal.signal(signal.SIGIO, signal.SIG_DFL)  # which ends the process
    try:
        fcntl.fcntl(parent.sentinel, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(parent.sentinel, fcntl.F_SETFL, fcntl.fcntl(parent.sentinel, fcntl.F_GETFL) | os.O_ASYNC)
    except OSError:
        return  # no such signal here: the thread remains
