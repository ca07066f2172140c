"""From a path to text: UTF-8 or one clear error, and never more than the file itself is read."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from .errors import ChapterError

LIMIT = 50 * 1024 * 1024
"""The largest chapter in bytes, unless the caller says otherwise."""
STDIN = "-"


def load_text(path: str | os.PathLike[str], limit: int = LIMIT) -> str:
    """The text of a file, or of standard input for `-`. Raises ChapterError for anything but a UTF-8 file."""
    shown = os.fspath(path)
    if shown == STDIN:
        data = sys.stdin.buffer.read(limit + 1)
        return decode(data, "<stdin>", limit)
    try:
        # Looked at before it is opened: opening a FIFO would wait for a writer.
        mode = os.stat(shown).st_mode
        if not stat.S_ISREG(mode):
            raise ChapterError(shown, _kind(mode), "a regular file")
        with Path(shown).open("rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise ChapterError(shown, "something else than a moment ago", "a regular file")
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise ChapterError(shown, "no such file", "a chapter") from None
    except (OSError, ValueError) as error:
        if isinstance(error, ChapterError):
            raise
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ChapterError(shown, f"a file that cannot be read ({reason.lower()})", "a chapter") from None
    return decode(data, shown, limit)


def decode(data: bytes, path: str, limit: int = LIMIT) -> str:
    """UTF-8 bytes as text without a byte order mark; line ends are left as they are."""
    if len(data) > limit:
        raise ChapterError(path, f"more than {limit} bytes", f"at most {limit}")
    for mark, name in ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16")):
        if data.startswith(mark):
            raise ChapterError(path, f"{name}", "UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ChapterError(path, f"byte 0x{data[error.start]:02x} on line {line}, not UTF-8", "UTF-8 text") from None
    return check_text(text.removeprefix("\ufeff"), path)


def check_text(text: str, path: str) -> str:
    """The text itself, if it can be a chapter: no NUL; lone surrogates are replaced, since nothing could print them."""
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        raise ChapterError(path, f"a NUL character on line {line}", "text")
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= ch <= "\udfff" else ch for ch in text)
    return text


def _kind(mode: int) -> str:
    for test, name in ((stat.S_ISDIR, "a directory"), (stat.S_ISFIFO, "a FIFO"), (stat.S_ISSOCK, "a socket")):
        if test(mode):
            return name
    return "a device"
