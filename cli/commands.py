"""The commands of this folder, found by listing it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from symbolic_it import catalogue

KIND = "commands"


@cache
def entries() -> tuple[catalogue.Entry, ...]:
    """One entry per file that binds `command`; nothing is imported."""
    return catalogue.scan(Path(__file__).parent, __package__, KIND, "command")


def find(name: str) -> catalogue.Entry:
    """The entry of a command by its name. Raises catalogue.UnknownNameError."""
    for entry in entries():
        if entry.name == name:
            return entry
    raise catalogue.UnknownNameError("command", name, (entry.name for entry in entries()))
