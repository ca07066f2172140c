r"""What a formula leaves out is what the text has written out: the law below E, the parameter of nabla, the laws of KL

A formula that is not understood without it is read with it, and counts only where it is then true: nothing is refuted by what was put in.
The verdict shows the formula that was proved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ...notation.elaborate import ElaborationError
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import over_children, walk
from ...patterns import regex
from ..model import Claim
from ..written_out import DIVERGENCES, WrittenOut
from .formula import Formula

_UNDERSTOOD_NOT = "a condition was not understood"
#: The direction of a divergence, and a law that samples come from anew: what was written out last may be another one.
_DIRECTION = regex(r"\b(?:forward|reverse|backward|other)\b|正向|反向|前向|逆向|순방향|역방향|逆|順", re.I)
_SAMPLED = regex(r"\b(?:sampl\w*|drawn?|draws|under|from|instead|averag\w*)\b|采样|抽样|样本|샘플|표본|下的", re.I)


def where_true(claims: list[Claim], others: Iterable[n.Statement], judged: Callable[[n.Statement], list[Claim]]) -> list[Claim]:
    """The claims; those that were not understood are those of the formula in another form, where that makes them true."""
    if not any(map(_is_open, claims)):
        return claims
    for other in others:
        try:
            found = judged(other)
        except ElaborationError:
            continue
        if len(found) != len(claims):
            found = found if found and all(map(_is_shown, found)) else []
            claims = found or claims
        else:
            claims = [new if _is_open(old) and _is_shown(new) else old for old, new in zip(claims, found, strict=True)]
        if not any(map(_is_open, claims)):
            break
    return claims


def _is_open(claim: Claim) -> bool:
    word, message = claim.verdict.word, claim.verdict.message
    return word == "not-understood" or (word == "undecided" and message.startswith(_UNDERSTOOD_NOT))


def _is_shown(claim: Claim) -> bool:
    return claim.verdict.word in ("proved", "confirmed")


def with_elided(statement: n.Statement, formula: Formula, told: WrittenOut) -> Iterator[n.Statement]:
    """The statement with what it leaves out; then with the laws that it writes in short, too."""
    law = told.laws[0] if len(told.laws) == 1 and _SAMPLED.search(formula.before) is None else None
    parameter = told.parameters[0] if len(told.parameters) == 1 else None
    pair = told.divergences[0] if len(told.divergences) == 1 and _DIRECTION.search(formula.sentence) is None else None

    function = told.functions[0] if len(told.functions) == 1 else None

    def whole(node: n.Node) -> n.Node:
        match node:
            case n.BigOp(kind="E", binder=binder) if law is not None and not binder.names and binder.distribution is None:
                node = replace(node, binder=replace(binder, names=(replace(law, span=node.span),)))
            case n.Derivative(body=body, variables=variables, kind="gradient") if function is not None and _is_divergence(body):
                return whole(replace(node, body=function, variables=variables))
            case n.Derivative(variables=(), kind="gradient") if parameter is not None:
                node = replace(node, variables=(replace(parameter, span=node.span),))
            case n.Name(base=base, sub=None) if pair is not None and base in DIVERGENCES:
                return replace(pair, span=node.span)
            case n.Call(head=n.Name(base=base)) if base in DIVERGENCES:
                return node
        return over_children(node, whole)

    full = over_children(statement, whole)
    if full is not statement:
        yield full
    short = _in_short(full, parameter, told) if parameter is not None else full
    if short is not full:
        yield short


def _is_divergence(node: n.Node) -> bool:
    r"""KL, KL(\theta)."""
    head = node.head if isinstance(node, n.Call) and len(node.args) == 1 else node
    return isinstance(head, n.Name) and head.base in DIVERGENCES and head.sub is None


def _in_short(statement: n.Statement, parameter: n.Name, told: WrittenOut) -> n.Statement:
    r"""\pi_\theta for the policy \pi, differentiated by \theta, where the text writes no other: the p beside p_\theta may be that of data."""
    policies = {x for x in walk(statement) if isinstance(x, n.Name) and x.base == "pi"}
    short, full = n.Name("pi"), replace(parameter, base="pi", sub=parameter)
    by = any(isinstance(x, n.Derivative) and x.variables == (parameter,) for x in walk(statement))
    if not by or not {short} <= policies <= {short, full} or told.policies != [full]:
        return statement

    def longer(node: n.Node) -> n.Node:
        return replace(full, span=node.span) if node == short else over_children(node, longer)

    return over_children(statement, longer)


__all__ = ["where_true", "with_elided"]
