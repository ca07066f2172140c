"""Random variables as arguments of H and I: their groups, and the joint law they have."""

from __future__ import annotations

from ....quantities import load
from ....terms.term import Law, Quantity
from ...syntax.nodes import Call, Name, Node, Tuple, Vector
from ..formula import Formula
from ..roles.letters import image_of, key, refuse
from .functionals import Functional


def variables_of(f: Formula, node: Node) -> tuple[str, ...] | None:
    """The random variables of one argument; None if it is none."""
    if isinstance(node, (Tuple, Vector)):
        inner = [variables_of(f, i) for i in node.items]
        return None if any(i is None for i in inner) else tuple(n for i in inner for n in i or ())
    if isinstance(node, Name) and f.roles.is_variable(key(node)):
        if node.upper is not None:
            raise refuse(node, f"a random variable {key(node)} with an index above", "one with an index below")
        return (f.roles.axis(key(node)),)
    image = image_of(node)
    if image is not None and image[0] in f.roles.images:
        return (f.roles.images[image[0]],)
    return None


def groups_of(f: Formula, node: Call) -> tuple[tuple[str, ...], ...] | None:
    """The groups of random variables between semicolons and before and after the bar; None where an argument is none."""
    groups: list[list[str]] = [[]]
    for k, a in enumerate(node.args):
        names = variables_of(f, a)
        if names is None:
            return None
        if f.continuous and {*names} & {n for g in groups for n in g}:
            raise refuse(a, "a variable twice, of which there is no density", "each variable once")  # h(X, X) is minus infinity
        if k and node.separators[k - 1] in (";", "|"):
            groups.append([])
        groups[-1].extend(n for n in names if n not in groups[-1])
    return tuple(tuple(g) for g in groups)


def joint_law(f: Formula, found: Functional) -> Law:
    return f.law(key(found.law)) if found.law is not None else f.law(f.roles.joint)


def quantity(name: str, law: Law, groups: tuple[tuple[str, ...], ...]) -> Quantity:
    return load(name).of(law, *groups)
