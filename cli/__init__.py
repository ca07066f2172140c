"""The command line: one file per command.

A file that binds `command` is a command under the name of the file, with dashes. The first line of its docstring is
what `symbolic-it --help` shows, read without importing the file.
"""

from __future__ import annotations


def run() -> int:
    """The command `symbolic-it`: the current folder leaves the import path before anything else is imported."""
    from symbolic_it.import_path import without_the_current_folder

    without_the_current_folder()
    from .main import main

    return main()
