"""The audit of a function by name, for a worker process: the module is imported there, and what it prints goes nowhere."""

from __future__ import annotations

import importlib
import inspect
import os
import sys
from collections.abc import Callable
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from typing import Any

from ...import_path import without_the_current_folder
from .inputs import UnknownInputsError
from .report import Report

Result = tuple[str, Report | str]


def audit_named(module: str, name: str, quantity: str, folder: str, inputs: str | None, unit: str, seconds: float) -> Result:
    """("report", it), ("usage", a line) where the inputs are none that it knows, or ("error", a line)."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    without_the_current_folder()
    sys.path.append(folder)  # last: a random.py beside the module is no other module's random
    try:
        from .audit import audit

        function = _function(module, name, folder)

        try:
            return "report", audit(function, quantity, inputs, unit=unit, seconds=seconds)
        except UnknownInputsError as error:
            return "usage", str(error)
    except BaseException as error:  # importing it runs it, and it may raise or exit as it likes
        line = " ".join(str(error).split()) or type(error).__name__
        return "error", line if isinstance(error, ImportError | AttributeError | TypeError) else f"{type(error).__name__}: {line}"


def _function(module: str, name: str, folder: str) -> Callable[..., Any]:
    owner: Any = None
    first = module.partition(".")[0]
    spec = PathFinder.find_spec(first, [folder])
    if spec is not None and spec.loader is not None:  # the module that was named, also where an installed one has its name
        made = module_from_spec(spec)
        sys.modules[first] = made
        spec.loader.exec_module(made)
    found: Any = importlib.import_module(module)
    for part in name.split("."):
        owner, found = found, getattr(found, part)
    if inspect.isclass(owner) and inspect.isfunction(inspect.getattr_static(owner, part)):
        found = _method(owner, part)
    if not callable(found):
        raise TypeError(f"{module}:{name} is no function")
    function: Callable[..., Any] = found
    return function


def _method(owner: type, name: str) -> Any:
    """The method of an object made without arguments; called by way of its class, it would take a probe for the object."""
    try:
        made = owner()
    except Exception as error:
        raise TypeError(f"{name} is a method of {owner.__name__}, and making one without arguments raised {error}") from None
    return getattr(made, name)
