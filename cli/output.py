"""How a command writes its report to stdout."""

from __future__ import annotations

import json
import math
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def format_option(*formats: str) -> Callable[[F], F]:
    """The option --format with these choices, passed on as `output_format`; the first is the default."""
    return click.option("--format", "output_format", type=click.Choice(formats), default=formats[0], show_default=True, help="Output.")


def output_option(command: F) -> F:
    """The option --output FILE, passed on as `output`."""
    return click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write there instead of stdout.")(command)


def write(report: str, output: str | None) -> None:
    """A report with one newline at its end, on stdout or in a file."""
    if output is None or output == "-":
        click.echo(report.rstrip("\n"))
    else:
        replace_file(output, report.rstrip("\n") + "\n")


def replace_file(path: str, text: str) -> None:
    """A file with a new text, whole or not at all: on a full disk the old one is kept. Raises OSError."""
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):  # a device or a pipe
        Path(target).write_text(text, encoding="utf-8")
        return
    handle, beside = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~_umask())
        os.replace(beside, target)
    except BaseException as error:
        os.unlink(beside)
        if isinstance(error, OSError) and error.filename is None:
            raise OSError(error.errno, error.strerror, path) from None
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def as_json(document: dict[str, Any]) -> None:
    """One JSON document, keys in the order given (schema first); JSON has no infinity, which is the string "inf"."""
    try:
        text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False)
    except ValueError:
        text = json.dumps(_said(document), indent=2, ensure_ascii=False, allow_nan=False)
    click.echo(text)


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _said(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_said(v) for v in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def as_table(rows: Sequence[tuple[str, str]]) -> None:
    """Two columns, the first as wide as its widest cell."""
    width = max((len(first) for first, _ in rows), default=0)
    for first, second in rows:
        click.echo(f"{first:<{width}}  {second}".rstrip())
