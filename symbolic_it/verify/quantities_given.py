"""Quantities of laws that a condition defines in its own way: Hellinger's with or without a half, D_f of a given f.

What they are called says nothing then: the statement is about the formula. An f-divergence of a function that is given has the usual one.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..notation.context import Meaning
from ..notation.elaborate import ElaborationError
from ..notation.elaborate.functionals.functionals import of_call
from ..notation.elaborate.roles.letters import LAW_CAPITALS, LAWS
from ..notation.elaborate.shorthand import rebuilt
from ..notation.syntax import ReadError, nodes, read
from ..notation.syntax.walk import walk

Given = dict[nodes.Node, Meaning]
_P, _Q = nodes.Name("p"), nodes.Name("q")


def quantities_given(given: Sequence[str]) -> tuple[tuple[str, ...], Given]:
    """The other conditions, and the quantities; an entropy or a divergence D has one definition, which no condition changes."""
    rest, found = list[str](), Given()
    for text in given:
        chain = _equation(text)
        left = chain.first if chain is not None else None
        if chain is None or not isinstance(left, nodes.Call) or left.head in found or not _is_quantity(left):
            rest.append(text)
        elif any(isinstance(n, nodes.BigOp) for n in walk(chain.links[0].right)) and (_varies(left) or _tells_what_2_is(left, chain)):
            found[left.head] = Meaning(left.args, chain.links[0].right)
        else:
            rest.append(text)
    return tuple(rest), found


def with_quantities(statement: nodes.Statement, quantities: Given, given: Sequence[str]) -> nodes.Statement:
    """The statement with the formulas of such quantities in their places."""
    generators = {
        c.first.head for t in given if (c := _equation(t)) is not None and isinstance(c.first, nodes.Call) and len(c.first.args) == 1
    }
    below: Given = {nodes.Name("D", sub=f): _f_divergence(f) for f in generators if isinstance(f, nodes.Name) and f.sub is None}
    known: Given = {**below, **quantities}

    def change(node: nodes.Node) -> nodes.Node | None:
        if not isinstance(node, nodes.Call) or (meaning := known.get(node.head)) is None or len(node.args) != len(meaning.parameters):
            return None
        if not all(isinstance(a, nodes.Name) for a in node.args):
            return None
        out: nodes.Node = rebuilt(meaning.body, dict(zip(meaning.parameters, node.args, strict=True)).get)
        return out

    return rebuilt(statement, change) if known else statement


def _f_divergence(f: nodes.Name) -> Meaning:
    chain = _equation(r"F = \sum_x q(x) f\left(\frac{p(x)}{q(x)}\right)")
    assert chain is not None
    return Meaning((_P, _Q), rebuilt(chain.links[0].right, lambda n: f if n == nodes.Name("f") else None))


def _equation(text: str) -> nodes.Chain | None:
    try:
        (chain,) = read(text).chains
    except (ReadError, ValueError, RecursionError):
        return None
    return chain if len(chain.links) == 1 and chain.links[0].relation in ("=", ":=") else None


def _is_quantity(left: nodes.Call) -> bool:
    """H(p), D_f(p || q): of laws by their letters, each another one."""
    laws = all(isinstance(a, nodes.Name) and (a.base in LAWS or a.base in LAW_CAPITALS) for a in left.args)
    if not laws or not left.args or len(set(left.args)) < len(left.args) or "|" in left.separators:
        return False
    return _is_unknown(left) or of_call(left) is not None


def _varies(left: nodes.Call) -> bool:
    """Whether its head is of no known quantity, or of one that books define in several ways: Hellinger's with a half and without."""
    return _is_unknown(left) or (found := of_call(left)) is None or found.name not in ("H", "h", "KL", "CE")


def _tells_what_2_is(left: nodes.Call, chain: nodes.Chain) -> bool:
    """H_2(p) = -log sum p^2: whether the 2 is an order or a base is told."""
    numbered = isinstance(left.head, nodes.Name) and isinstance(left.head.sub, nodes.Number)
    return numbered and not any(isinstance(n, nodes.Log) and n.base is not None for n in walk(chain.links[0].right))


def _is_unknown(left: nodes.Call) -> bool:
    """Whether its head is one of a quantity that is not known by name."""
    try:
        found = of_call(left)
    except ElaborationError:
        return True
    return found is not None and found.name == "unknown"
