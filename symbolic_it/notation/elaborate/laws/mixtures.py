r"""Mixtures of numbered laws: the p_k of \sum_k \lambda_k p_k are p(x|y), their weights p(y), the mixture p(x)

Weights and laws together are one law of a label and an outcome, and any such law is made of them. So the whole formula is one
about p(x, y), if nothing else stands in it of the weights and of the laws: neither a law by its number alone, nor what the text
tells of them beyond signs and a sum of one. That the weights sum to one a law \sum_k \lambda_k p_k says, or the text.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context
from ...syntax.nodes import BigOp, Binder, Call, Chain, Link, Name, Node, Statement
from ...syntax.parts import factors_of
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..shorthand import rebuilt
from .mixtures_told import APART, Mixture, equated, is_told_more, law_arguments, mixture_in, number_of

_OUTCOMES, _LABELS, _LAWS = "xzuv", "yzuv", "pqPQ"


class _Another(Exception):
    """Something stands in the formula that is not of the one law."""


def mixtures(statement: Statement, context: Context) -> Statement:
    """The statement about the one law of a label and an outcome; as it is, where there is no mixture, or more than that."""
    if not any(isinstance(n, BigOp) and n.kind == "sum" for n in walk(statement)):
        return statement
    if (apart := _with_members_apart(statement)) is not None:
        return apart
    found = mixture_in(statement, context)
    if found is None or is_told_more(found, context):
        return statement
    try:
        return _Rewriting(found, statement, context).whole()
    except (_Another, ElaborationError):
        return statement


def _with_members_apart(statement: Statement) -> Statement | None:
    r"""p = \sum_k \pi_k p_k tells what p is: its members under another name, since it is none of them."""
    found = equated(statement.chains[0]) if len(statement.chains) == 1 else None
    if found is None or found.mixed != (Name(found.family),):
        return None

    def change(node: Node) -> Node | None:
        if not isinstance(node, Name) or node.sub is None or node != Name(found.family, sub=node.sub):
            return None
        return replace(node, accents=APART)

    return rebuilt(statement, change)


class _Rewriting:
    """One statement with the one law p(x, y) in the place of weights, laws and mixture."""

    def __init__(self, mixture: Mixture, statement: Statement, context: Context) -> None:
        self.mixture, self.statement = mixture, statement
        self.is_equation = any(link.relation == "=" for chain in statement.chains for link in chain.links)
        replaced = {mixture.family, mixture.weight, *(n.base for n in mixture.mixed if isinstance(n, Name))}
        taken = {n.base for n in walk(statement) if isinstance(n, Name)} - replaced | {f.symbol.split("_")[0] for f in context.facts}
        taken |= {n.base for f in context.constraints() for n in walk(f.value.chain) if isinstance(n, Name)}
        points = {n.args[0] for n in walk(statement) if isinstance(n, Call) and self._is_a_law(n.head) and len(n.args) == 1}
        letters = {p.base for p in points if isinstance(p, Name) and p == Name(p.base)}
        if len(letters) > 1 or len(letters) != len(points):
            raise _Another
        self.outcome = Name(next(iter(letters), "") or _free(_OUTCOMES, taken))
        self.label = Name(_free(_LABELS, taken | {self.outcome.base}))
        self.law = Name(_free(_LAWS, taken))

    def _is_a_law(self, node: Node) -> bool:
        numbered = isinstance(node, Name) and node.base == self.mixture.family and node.sub is not None
        return numbered or self.mixture.is_mixed(node)

    def whole(self) -> Statement:
        out = rebuilt(self.statement, lambda node: self._changed(node, None))
        left = {self.mixture.family, self.mixture.weight, *(n.base for n in self.mixture.mixed if isinstance(n, Name))} - {self.law.base}
        if any(isinstance(n, Name) and n.base in left for n in walk(out)):
            raise _Another
        return out

    def _inside(self, node: Node, number: Node | None) -> Node:
        return rebuilt(node, lambda inner: self._changed(inner, number))

    def _changed(self, node: Node, number: Node | None) -> Node | None:
        m = self.mixture
        if isinstance(node, BigOp) and (own := number_of(node)) is not None and own.base == m.number and self._speaks_of(node, own):
            weighted = sum(m.is_weight(f, own) for f in factors_of(node.body))
            if weighted != 1 or number is not None:
                raise _Another
            return replace(node, binder=Binder((self.label,)), body=self._inside(node.body, own))
        if m.is_weight(node, number):
            return self._at(self.label)
        if isinstance(node, Call) and (arguments := law_arguments(node)):
            return self._of_laws(node, arguments, number)
        if isinstance(node, Call) and len(node.args) == 1 and node.args[0] == self.outcome and not node.juxtaposed:
            if m.is_member(node.head, number):
                return self._given()
            if m.is_mixed(node.head):
                return self._at(self.outcome)
        if isinstance(node, Name) and (node.base in (m.family, m.weight) or m.is_mixed(node)):
            raise _Another
        return None

    def _speaks_of(self, node: BigOp, number: Name) -> bool:
        return any(self.mixture.is_member(n, number) or self.mixture.is_weight(n, number) for n in walk(node.body))

    def _of_laws(self, call: Call, arguments: tuple[Node, ...], number: Node | None) -> Node | None:
        """H(X|Y=y) for H(p_k), H(X) for that of the mixture, H(Y) for that of the weights; D by its laws at x."""
        laws = [self._law(a, number) for a in arguments]
        if all(new is None for new in laws):
            if len(arguments) == 1 and isinstance(arguments[0], Name) and arguments[0] == Name(self.mixture.weight):
                if self.is_equation:  # H(p) = \sum_k \pi_k H(p_k) + H(\pi) holds of disjoint supports, which words tell in many ways
                    raise _Another
                return replace(call, args=(_capital(self.label),))
            return None
        if len(arguments) == 1:
            given = Chain(_capital(self.label), (Link("=", self.label),))
            if self.mixture.is_member(arguments[0], number):
                return replace(call, args=(_capital(self.outcome), given), separators=("|",))
            return replace(call, args=(_capital(self.outcome),))
        others = [Call(a, (self.outcome,)) if new is None and isinstance(a, Name) else new for a, new in zip(arguments, laws, strict=True)]
        if any(a is None for a in others):
            raise _Another
        return replace(call, args=tuple(a for a in others if a is not None))

    def _law(self, node: Node, number: Node | None) -> Node | None:
        if self.mixture.is_member(node, number):
            return self._given()
        return self._at(self.outcome) if self.mixture.is_mixed(node) else None

    def _at(self, letter: Name) -> Call:
        return Call(self.law, (letter,))

    def _given(self) -> Call:
        return Call(self.law, (self.outcome, self.label), ("|",))


def _capital(letter: Name) -> Name:
    return Name(letter.base.upper())


def _free(letters: str, taken: set[str]) -> str:
    free = next((x for x in letters if x not in taken and x.upper() not in taken), None)
    if free is None:
        raise _Another
    return free


__all__ = ["mixtures"]
