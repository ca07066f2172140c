"""`python -m symbolic_it`: the same command line as `symbolic-it`."""

from __future__ import annotations

if __name__ == "__main__":
    from .import_path import without_the_current_folder

    without_the_current_folder()  # `python -m` has put it first
    import importlib
    import sys

    # By name, so that no module of the library has an import of the command line.
    sys.exit(importlib.import_module("symbolic_it.cli").run())
