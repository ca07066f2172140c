"""The command group and the exit codes."""

from __future__ import annotations

import click


@click.group(name="symbolic-it")
def group() -> None:
    """Derive, verify and compute information theory."""


def main() -> int:
    """Run the command line and return the exit code."""
    group()
    return 0
