"""Finished reports by content: what has been judged once is not judged again, and a hit imports nothing that judges.

The key is a hash of the bytes, the path, the settings and the program itself. Files are JSON (never pickle), written beside and
renamed; a file that is damaged, of another version or in the way is judged anew. Nothing that the cache does can fail a run.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ..version import __version__

FOLDER = ".symbolic_it_cache"
FORMAT = 3
_LIMIT = 64 * 1024 * 1024
_OTHER = frozenset({"__pycache__", "exercises", "exports", "backends", "cli"})  # no verdict depends on these


@cache
def program() -> str:
    """A fingerprint of the program: its version, and size and time of every file that judges, so that an edited checkout forgets."""
    digest = hashlib.sha256(__version__.encode())
    root = Path(__file__).parent.parent
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in _OTHER)
        for name in sorted(n for n in names if n.endswith((".py", ".toml"))):
            found = os.stat(os.path.join(folder, name))
            digest.update(f"{name}:{found.st_size}:{found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def key_of(data: bytes, path: str, options: Sequence[Any]) -> str:
    """The key of one file under these options."""
    head = json.dumps([FORMAT, program(), path, list(options)], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(head.encode() + b"\0" + data).hexdigest()


class Cache:
    """A folder of finished reports; None stands for no cache at all."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, key: str) -> dict[str, Any] | None:
        """The report under a key, if it is there and whole."""
        if self.folder is None:
            return None
        try:
            path = self.folder / key[:2] / f"{key}.json"
            if path.stat().st_size > _LIMIT:
                return None
            stored = json.loads(path.read_text(encoding="utf-8"))
            body = stored["report"]
            if stored["key"] != key or stored["check"] != _check(body) or not isinstance(body["claims"], list):
                return None
            return dict(body)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def put(self, key: str, report: dict[str, Any]) -> None:
        """Keep a report; a folder that cannot be written is no error."""
        if self.folder is None:
            return
        try:
            target = self.folder / key[:2]
            target.mkdir(parents=True, exist_ok=True)
            mark = self.folder / ".gitignore"
            if not mark.exists():
                mark.write_text("*\n", encoding="utf-8")
            text = json.dumps({"key": key, "check": _check(report), "report": report}, ensure_ascii=False)
            handle, name = tempfile.mkstemp(dir=target, prefix=".", suffix=".tmp")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    stream.write(text)
                os.replace(name, target / f"{key}.json")
            except BaseException:
                os.unlink(name)
                raise
        except (OSError, ValueError, TypeError):
            return


def _check(report: Any) -> str:
    return hashlib.sha256(json.dumps(report, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")).hexdigest()
