r"""What follows from the formula of a conditional law.

After $p(y|x) = e^{z_y}/\sum_k e^{z_k}$ it is $-\log p(y|x) = \log\sum_k e^{z_k} - z_y$. The law stands for its formula where the claim is open without it; only what is proved so is taken over.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import over_children, walk
from ...patterns import regex
from ..model import Claim
from ..names_used import name_of

_OPEN = regex(r"a condition was not understood: the definition of \S+(?:; the definition of \S+)*\Z")


def with_given_law(
    claims: list[Claim],
    statement: n.Statement,
    given: dict[str, tuple[n.Node, n.Node]],
    judged: Callable[[n.Statement], list[Claim]],
) -> list[Claim]:
    """The claims; those that only the definition of a letter leaves open are proved where they are with the formula of the law.

    A law to which a text gives another formula, that is not shown to be the same, has left ``given`` behind it.
    """
    found = _with_given_law(claims, statement, given, judged) if any(map(_is_open, claims)) else claims
    if statement.chains and found and not found[0].verdict.positive:
        match statement.chains[0]:
            case n.Chain(first=n.Call(head=n.Name() as head), links=(n.Link(relation="=" | ":="), *_)):
                given.pop(f"{name_of(head)} of Call", None)
    return found


def _with_given_law(
    claims: list[Claim],
    statement: n.Statement,
    given: dict[str, tuple[n.Node, n.Node]],
    judged: Callable[[n.Statement], list[Claim]],
) -> list[Claim]:
    spelled = _put(statement, given)
    if spelled == statement:
        return claims
    found = judged(spelled)
    if len(found) != len(claims):
        return claims
    return [
        replace(c, verdict=replace(f.verdict, message=f"with the formula of the law: {f.verdict.message}"), kind=f.kind, reading=f.reading)
        if _is_open(c) and f.verdict.word == "proved"
        else c
        for c, f in zip(claims, found, strict=True)
    ]


def _is_open(claim: Claim) -> bool:
    word = claim.verdict.word
    return word == "not-understood" or (word == "undecided" and _OPEN.match(claim.verdict.message) is not None)


def _put(statement: n.Statement, given: dict[str, tuple[n.Node, n.Node]]) -> n.Statement:
    """The statement with the formulas of such laws in the places of their calls."""

    def put(node: n.Node) -> n.Node:
        if isinstance(node, n.Call) and isinstance(node.head, n.Name) and "|" in node.separators:
            told = given.get(f"{name_of(node.head)} of Call")
            body = None if told is None else _at(node, *told)
            if body is not None:
                return body
        return over_children(node, put)

    return replace(
        statement,
        chains=tuple(
            replace(c, first=None if c.first is None else put(c.first), links=tuple(replace(k, right=put(k.right)) for k in c.links))
            for c in statement.chains
        ),
    )


def _at(call: n.Call, left: n.Node, right: n.Node) -> n.Node | None:
    """The formula at the outcomes of a call; None where they are no plain letters. What it sums over has letters of its own."""
    if not isinstance(left, n.Call) or left.head != call.head or left.separators != call.separators or len(left.args) != len(call.args):
        return None
    if not all(isinstance(a, n.Name) for a in (*left.args, *call.args)):
        return None
    bound = {x for b in walk(right) if isinstance(b, n.BigOp) for x in b.binder.names}
    taken = {x.base for side in (call, left, right) for x in walk(side) if isinstance(x, n.Name)}
    free = (n.Name(x) for x in "lmrkij" if x not in taken)
    names: dict[n.Node, n.Node] = {x: next(free, x) for x in bound if x in {y for a in call.args for y in walk(a)}}
    if any(x == new for x, new in names.items()):
        return None
    return _renamed(_renamed(right, names), dict(zip(left.args, call.args, strict=True)))


def _renamed(node: n.Node, names: dict[n.Node, n.Node]) -> n.Node:
    return names[node] if node in names else over_children(node, lambda x: _renamed(x, names))
