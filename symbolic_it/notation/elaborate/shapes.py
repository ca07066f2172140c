"""Shapes: what a side of a relation looks like, before it is given a meaning: a defining head, a vector, a closed number."""

from __future__ import annotations

from dataclasses import dataclass

from ..syntax import nodes as s
from ..syntax.nodes import Call, Name, Node, Number, Vector
from ..syntax.walk import walk
from .functionals import of_call
from .letters import index_letters, is_letter, key, stem, variable_subscript


@dataclass(frozen=True, slots=True)
class Head:
    """The left side of a definition: a name, with the letters it is a function of."""

    name: str
    parameters: tuple[Name, ...] = ()
    called: bool = False


def defining_head(node: Node) -> Head | None:
    """m, \\hat H, \\ell_t, f(t), u(x), y_{ij}: what may stand left of a definition; None for anything else."""
    match node:
        case Name():
            letters = index_letters(node.sub)
            if letters is not None and all(isinstance(x, Name) for x in letters):
                return Head(key(stem(node)), tuple(x for x in letters if isinstance(x, Name)))
            try:
                return Head(key(node))
            except ValueError:
                return None
        case Call(Name() as head, args) if of_call(node) is None and variable_subscript(head.sub) is None:
            letters = tuple(a for a in args if isinstance(a, Name) and (is_letter(a) or a.base in ("theta", "phi")))
            if len(letters) == len(args) and len({key(x) for x in letters}) == len(letters) and "|" not in node.separators:
                return Head(key(head), letters, True)
            full = full_name(node) if all(isinstance(a, Name) and a.sub is not None for a in args) else None
            return None if full is None or "|" in node.separators else Head(full)
    return None


def full_name(node: Call) -> str | None:
    """A call as a name of its own, L(p_theta,q_phi), where its arguments are names."""
    assert isinstance(node.head, Name)
    try:
        return f"{key(node.head)}({','.join(key(a) for a in node.args if isinstance(a, Name))})" if node.args else None
    except ValueError:
        return None


def is_closed(node: Node) -> bool:
    """A number spelled out: no names but e and pi, no bound index."""
    for n in walk(node):
        if isinstance(n, Name) and n.base not in ("e", "pi"):
            return False
        if isinstance(n, (s.BigOp, Call, Vector, s.Text, s.Ellipsis, s.ListNode, s.Cases, s.Dot)):
            return False
    return True


def mentions_name(node: Node, name: str) -> bool:
    """Whether a name occurs, with or without a subscript or as the head of a call."""
    for n in walk(node):
        if isinstance(n, Name):
            for form in (n, stem(n)):
                try:
                    if key(form) == name:
                        return True
                except ValueError:
                    continue
    return False


def vector_items(node: Node) -> tuple[Node, ...] | None:
    """The entries of a literal vector of numbers: [0.7, 0.2, 0.1], (1/2, 1/2)."""
    if isinstance(node, Vector) and len(node.items) > 1 and all(is_closed(i) for i in node.items):
        return node.items
    return None


def is_vector_valued(node: Node) -> bool:
    """Whether a side is a vector: a gradient or softmax(z) without an index, alone or in a sum or a product."""
    match node:
        case s.Apply("softmax" | "logsoftmax", (Name(sub=sub),)) if index_letters(sub) is not None:
            return False  # softmax(z_i), the i-th entry
        case s.Derivative(_, _, _, "gradient") | s.Apply("softmax" | "logsoftmax"):
            return True
        case s.Neg(body):
            return is_vector_valued(body)
        case s.Add(left, right) | s.Sub(left, right) | s.Mul(left, right) | s.Div(left, right):
            return is_vector_valued(left) or is_vector_valued(right)
    return False


def numbers_only(nodes: tuple[Node, ...]) -> bool:
    return all(isinstance(n, Number) for n in nodes)
