"""Whether a right side is a known quantity of its laws, in either order, by the verdict on "quantity = right side"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from ...decide.cross_evaluation import Contradiction
from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.elaborate.meaning import Introduction, LinkMeaning
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.walk import walk
from ..judgement.judge import judge_chain
from .resolve import Resolved
from .roles import fit_roles

SECONDS = 2.0


def exactly(context: Context, link: LinkMeaning, r: Resolved) -> Verdict | None:
    """The verdict on "quantity = right side" as terms: positive if so for some order of the laws, refuted if for none."""
    worst: Verdict | None = None
    open_ones = False
    for text in r.known.exact:
        for left in _instances(text, link.right.node):
            if isinstance(left, n.Call) and text == "H(A, B)" and not fit_roles(text, dict(zip("AB", left.args, strict=True))):
                continue
            verdict = judged(context, link, left)
            if verdict is not None and verdict.positive:
                return verdict
            if verdict is None or verdict.word != "refuted":
                open_ones = True
            worst = worst or verdict
    return None if open_ones or worst is None or worst.word != "refuted" else worst


def _instances(text: str, right: n.Node) -> list[n.Node]:
    pattern = read_expression(text)
    letters = [x for x in ("A", "B") if any(isinstance(y, n.Name) and y.base == x for y in walk(pattern))]
    if not letters:
        return [pattern]
    laws = _laws(right)
    out: list[n.Node] = []
    for chosen in permutations(laws, len(letters)):
        out.append(_of(pattern, chosen))
    return out[:6]


def _of(pattern: n.Node, laws: tuple[n.Node, ...]) -> n.Node:
    """The pattern of these laws: JSD(p, q), or a function of it."""
    if isinstance(pattern, n.Apply):
        return replace(pattern, args=tuple(_of(a, laws) for a in pattern.args))
    assert isinstance(pattern, n.Call)
    return replace(pattern, args=laws)


def _laws(right: n.Node) -> list[n.Node]:
    """The laws that are summed, called or indexed in a formula, as bare names."""
    found: dict[n.Node, None] = {}
    for x in walk(right):
        if isinstance(x, n.Name) and x.base in LAWS | {"m", "y", "a"}:
            sub = x.sub if isinstance(x.sub, n.Name) and len(x.sub.base) > 1 else None
            found[n.Name(x.base, x.accents, sub, x.sup)] = None
    return list(found)[:3]


def unlike(context: Context, link: LinkMeaning, meant: n.Node, message: str) -> Verdict:
    """Refuted with the values at which a right side differs from what is meant; where none are found, a mismatch with the usual form."""
    verdict = judged(context, link, meant)
    if verdict is not None and verdict.word == "refuted" and verdict.witness:
        return replace(verdict, message=f"{message}; {verdict.message}")
    return Verdict("convention-mismatch", message)


def judged(context: Context, link: LinkMeaning, left: n.Node) -> Verdict | None:
    """The verdict on "left = right side"."""
    return equals(context, left, link.right.node)


def equals(context: Context, left: n.Node, right: n.Node, relation: str = "=") -> Verdict | None:
    """The verdict on "left = right" under every reading: refuted if under all, positive if under one, None if open."""
    chain = n.Chain(left, (n.Link(relation, right),))
    try:
        readings = elaborate(n.Statement((chain,)), context)
        judged_links = [
            x
            for r in readings
            for c in r.chains
            for x in zip(c.links, judge_chain(c, log_base=_base(context), seconds=SECONDS), strict=True)
        ]
    except (ElaborationError, Contradiction, RecursionError):
        return None
    if any(isinstance(one.claim, Introduction) for one, _ in judged_links):
        return None  # a name that means nothing yet equals whatever stands beside it
    verdicts = [v for _, v in judged_links]
    if verdicts and all(v.word == "refuted" for v in verdicts):
        return verdicts[0]
    return next((v for v in verdicts if v.positive), None)


def _base(context: Context) -> Fraction | None:
    return Fraction(context.log_base) if isinstance(context.log_base, int) else None
