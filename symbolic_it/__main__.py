"""`python -m symbolic_it`: the same command line as `symbolic-it`."""

from __future__ import annotations

import importlib
import os
import sys

if __name__ == "__main__":
    # `python -m` puts the current folder first; where the package is installed elsewhere, nothing is imported from there.
    if not sys.flags.safe_path and os.path.realpath(sys.path[0]) != os.path.dirname(os.path.dirname(os.path.realpath(__file__))):
        del sys.path[0]
    # By name, so that no module of the library has an import of the command line.
    sys.exit(importlib.import_module("symbolic_it.cli.main").main())
