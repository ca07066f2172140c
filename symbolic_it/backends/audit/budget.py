"""A budget for code that is not ours: it runs in a thread that is left behind when time is up; what it prints is dropped."""

from __future__ import annotations

import contextlib
import ctypes
import io
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

SECONDS = 60.0
KINDS = ("ndarray", "'list'", "'dict'", "'float' object", "'int' object", "'str'", "not list", "not dict", "Tensor, not")


class OutOfTimeError(Exception):
    """The callable did not return within the budget."""


class _Stop(BaseException):
    """Raised inside a callable whose time is up; `except Exception` does not hold it."""


@dataclass
class Budget:
    """Seconds left for all calls together; a call gets what is left."""

    seconds: float = SECONDS
    spent: float = 0.0
    errors: list[str] = field(default_factory=list)
    refused: dict[tuple[str, int, str], str] = field(default_factory=dict)  # a presentation, its axes, the library: what was raised

    @property
    def raised(self) -> str:
        """What was raised most often, other than about the type of the probe: an array where a tensor is taken, and the like."""
        told = [e for e in self.errors if not any(kind in e for kind in KINDS)]
        return Counter(told or self.errors).most_common(1)[0][0]

    def run(self, function: Callable[[], Any]) -> Any:
        """The value of ``function()``. Raises what it raises (as RuntimeError for an exit), OutOfTimeError at the end of the budget."""
        box: dict[str, Any] = {}
        started = time.monotonic()
        thread = threading.Thread(target=_work, args=(function, box), daemon=True)
        with _silent():
            thread.start()
            thread.join(max(self.seconds - self.spent, 0.001))
            if thread.is_alive():
                _stop(thread)
        self.spent += time.monotonic() - started
        if "value" not in box and "error" not in box:
            raise OutOfTimeError
        if "error" in box:
            error = box["error"]
            if isinstance(error, _Stop):
                raise OutOfTimeError
            raise error if isinstance(error, Exception) else RuntimeError(f"{type(error).__name__}: {error}")
        return box["value"]


@contextlib.contextmanager
def one_thread() -> Iterator[None]:
    """Torch on one thread, where it has been imported: probes are small, and threads would mostly wait for each other."""
    torch = sys.modules.get("torch")
    if torch is None:
        yield
        return
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _work(function: Callable[[], Any], box: dict[str, Any]) -> None:
    try:
        with np.errstate(all="ignore"):
            box["value"] = function()
    except BaseException as error:
        box["error"] = error


def _stop(thread: threading.Thread) -> None:
    """Python code is interrupted between two instructions; native code is not, and its thread ends with the process."""
    for _ in range(20):
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(_Stop))
        thread.join(0.05)
        if not thread.is_alive():
            return


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """What it prints would drown the report; what it asks for has no answer."""
    import warnings

    stdin, sys.stdin = sys.stdin, io.StringIO()
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        sys.stdin = stdin
