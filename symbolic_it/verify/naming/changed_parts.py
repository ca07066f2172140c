"""A formula with one of its parts changed, each in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any

from ...notation.syntax import nodes as n


def changed_below(node: n.Node, changes: Callable[[n.Node], Iterator[tuple[str, n.Node]]]) -> Iterator[tuple[str, n.Node]]:
    """One part changed, of those right below."""
    kept = ("span", "binder", "base") if isinstance(node, (n.BigOp, n.Log)) else ("span",)
    for field in fields(node):
        value = getattr(node, field.name)
        if field.name in kept:
            continue
        if isinstance(value, n.Node):
            for what, changed in changes(value):
                yield what, _with(node, field.name, changed)
        elif isinstance(value, tuple) and all(isinstance(item, n.Node) for item in value):
            for k, item in enumerate(value):
                for what, changed in changes(item):
                    yield what, _with(node, field.name, (*value[:k], changed, *value[k + 1 :]))


def _with(node: n.Node, field: str, value: object) -> n.Node:
    changes: dict[str, Any] = {field: value}
    return replace(node, **changes)
