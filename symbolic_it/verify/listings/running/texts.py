"""Methods of text in followed code: what changes case, splits, counts or fills in numbers."""

from __future__ import annotations

from string import Formatter
from typing import Any

from .real import Unclear
from .values import Text


def of_text(held: str, name: str, arguments: list[Any]) -> Any:
    if name in ("lower", "upper", "strip", "split") and all(isinstance(a, str) for a in arguments) and len(held) < 2000:
        return getattr(held, name)(*arguments)
    if name == "format":
        return _formatted(held, arguments)
    if name == "encode":
        return list(held.encode())
    if name == "count" and len(arguments) == 1 and isinstance(arguments[0], str):
        return held.count(arguments[0])
    raise Unclear("a method of text")


def _formatted(held: str, arguments: list[Any]) -> Text:
    """ "{:.4f} nats".format(h), with plain or numbered fields."""
    parts: list[Any] = []
    percent: set[int] = set()
    for k, (text, name, spec, _) in enumerate(Formatter().parse(held)):
        parts.append(text)
        if name is None:
            continue
        place = int(name) if name.isdigit() else k
        if (name and not name.isdigit()) or place >= len(arguments):
            raise Unclear("a field")
        if (spec or "").endswith("%"):
            percent.add(len(parts))
        parts.append(arguments[place])
    return Text(tuple(parts), frozenset(percent))
