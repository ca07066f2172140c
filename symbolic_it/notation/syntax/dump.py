"""One-line s-expressions of syntax trees, for tests and for looking."""

from __future__ import annotations

from dataclasses import fields

from .atoms import Name, Number, Text, Unit
from .node import Node, Span
from .statements import Chain, Condition, Link, Statement

_SIGNS = {"Add": "+", "Sub": "-", "Neg": "neg", "Pow": "^", "Seq": "seq", "Tuple": "tuple", "ListNode": "list"}


def dump(node: object) -> str:
    """The tree on one line: `(= (H p) ...)` for reading by eye; flags are shown only where they are set."""
    if isinstance(node, Number):
        return node.text + ("%" if node.percent else "") + ("?" if node.ambiguous else "") + ("..." if node.truncated else "")
    if isinstance(node, Name):
        return _name(node)
    if isinstance(node, Text):
        return repr(node.words)
    if isinstance(node, Unit):
        return f"<{node.word}/{node.per}>" if node.per else f"<{node.word}>"
    if isinstance(node, Statement):
        parts = [dump(chain) for chain in node.chains] + [dump(condition) for condition in node.conditions]
        return "; ".join(parts) + "".join(f" !{warning.code}" for warning in node.warnings)
    if isinstance(node, Condition):
        return f"[{node.word} {dump(node.body)}]" if node.body is not None else f"[{node.word}]"
    if isinstance(node, Chain):
        first = "" if node.first is None else dump(node.first)
        return "{" + " ".join([first, *map(dump, node.links)]).strip() + "}"
    if isinstance(node, Link):
        return node.relation + (f"[{node.annotation}]" if node.annotation else "") + " " + dump(node.right)
    if isinstance(node, Node):
        return _other(node)
    if isinstance(node, tuple):
        return "(" + " ".join(map(dump, node)) + ")"
    return str(node)


def _name(node: Name) -> str:
    text = "".join(f"{accent}:" for accent in node.accents) + node.base
    if node.sub is not None:
        text += "_" + dump(node.sub)
    if node.sup is not None:
        text += "^" + node.sup
    if node.upper is not None:
        text += f"^({dump(node.upper)})"
    return text


def _other(node: Node) -> str:
    kind = type(node).__name__
    parts = [_SIGNS.get(kind, kind.lower())]
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, Span) or not field.compare or value is None or value is False or value == () or value == "":
            continue
        if value is True:
            parts.append("?" if field.name == "ambiguous" else field.name)
        elif field.name in ("separators", "bracket"):
            if value not in ("(", (",",) * len(value)):
                parts.append("".join(value) if isinstance(value, tuple) else value)
        elif field.name in ("args", "items", "variables", "rows", "names", "conditions") and isinstance(value, tuple):
            listed = " ".join(map(dump, value))
            parts.append(listed if field.name in ("args", "items", "rows") else f"{field.name[:3]}={listed}")
        elif field.name in ("sub", "power", "base", "upper", "lower", "domain", "distribution", "target", "side") and (
            kind in ("Apply", "Log", "Binder", "Norm")
        ):
            parts.append(f"{field.name}={dump(value)}")
        elif field.name == "order" and value == 1:
            continue
        else:
            parts.append(dump(value))
    return "(" + " ".join(parts) + ")"
