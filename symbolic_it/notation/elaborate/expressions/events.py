"""Events: the relation whose indicator is written, seen from the syntax alone."""

from __future__ import annotations

from ...syntax.nodes import Call, Chain, Mul, Name, Node, Number, SetLiteral, Vector


def event_of(node: Node) -> Chain | None:
    """The relation whose indicator a node is, None if it is no indicator."""
    match node:
        case Call(Name("1" | "ind"), (Chain() as event,)):
            return event
        case Call(Name("I" | "chi"), (Chain() as event,)):
            return event
        case Name("1" | "I" | "ind", sub=Chain() as event):
            return event
        case Name("1" | "I" | "ind", sub=Vector((Chain() as event,)) | SetLiteral((Chain() as event,), None)):
            return event
        case Vector((Chain() as event,), "["):
            return event
        case Mul(Number(text="1"), SetLiteral((Chain() as event,), None)):
            return event
    return None


def is_indicator(node: Node) -> bool:
    """Whether a node is written like an indicator, whatever stands in it."""
    if event_of(node) is not None:
        return True
    return isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in ("1", "ind")


def is_ones(node: Node) -> bool:
    r"""\mathbf{1}, perhaps with its length below: the vector of ones."""
    return isinstance(node, Name) and node.base == "1" and bool({"bold", "bb"} & set(node.accents)) and event_of(node) is None
