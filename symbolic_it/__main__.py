"""`python -m symbolic_it`: the same command line as `symbolic-it`."""

from __future__ import annotations

import importlib
import sys

if __name__ == "__main__":
    # By name, so that no module of the library has an import of the command line.
    sys.exit(importlib.import_module("symbolic_it.cli.main").main())
