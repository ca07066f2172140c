"""How a command reads the files it is given."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_LIMIT = 64 * 1024 * 1024


def read_text(path: str) -> str:
    """The text of a UTF-8 file, or of stdin for "-", line ends as they are. Raises click.ClickException in one line."""
    try:
        if path == "-":
            raw = sys.stdin.buffer.read(_LIMIT + 1)
        else:
            with Path(path).open("rb") as stream:  # no more than that of a device that never ends
                raw = stream.read(_LIMIT + 1)
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}") from error
    if len(raw) > _LIMIT:
        raise click.ClickException(f"{path}: more than {_LIMIT} bytes")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise click.ClickException(f"{path}: line {line}: not UTF-8 (byte 0x{raw[error.start]:02x})") from error
