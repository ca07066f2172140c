"""How a command reads the files it is given."""

from __future__ import annotations

import sys
from pathlib import Path

import click


def read_text(path: str) -> str:
    """The text of a UTF-8 file, or of stdin for "-", line ends as they are. Raises click.ClickException in one line."""
    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror or error}") from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise click.ClickException(f"{path}: line {line}: not UTF-8 (byte 0x{raw[error.start]:02x})") from error
