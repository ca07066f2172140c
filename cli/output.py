"""How a command writes its report to stdout."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def format_option(*formats: str) -> Callable[[F], F]:
    """The option --format with these choices, passed on as `output_format`; the first is the default."""
    return click.option(
        "--format", "output_format", type=click.Choice(formats), default=formats[0], show_default=True, help="Output."
    )


def as_json(document: dict[str, Any]) -> None:
    """One JSON document, keys in the order given (schema first)."""
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))


def as_table(rows: Sequence[tuple[str, str]]) -> None:
    """Two columns, the first as wide as its widest cell."""
    width = max((len(first) for first, _ in rows), default=0)
    for first, second in rows:
        click.echo(f"{first:<{width}}  {second}".rstrip())
