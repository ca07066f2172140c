r"""Mixtures of numbered laws: the p_k of \sum_k \lambda_k p_k are p(x|y), their weights p(y), the mixture p(x)

Weights and laws together are one law of a label and an outcome, and any such law is made of them. So the whole formula is one
about p(x, y), if nothing else stands in it of the weights and of the laws: neither a law by its number alone, nor what the text
tells of them beyond signs and a sum of one. That the weights sum to one a law \sum_k \lambda_k p_k says, or the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...context import Constraint, Context, Declared, Fact, Meaning
from ...syntax.nodes import BigOp, Binder, Call, Chain, Link, Name, Node, Number, Statement
from ...syntax.parts import factors_of, unbracketed
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import is_functional, of_call
from ..roles.letters import key
from ..shorthand import rebuilt

_NUMBERS = frozenset("ijklmnst")
_FAMILIES = frozenset("pqPQfrg") | {"mu", "nu", "rho"}
_APART = ("mathring",)  # above the members of a mixture that has their letter
_OUTCOMES, _LABELS, _LAWS = "xzuv", "yzuv", "pqPQ"
_OF_ONE, _OF_TWO = frozenset(["H", "h"]), frozenset(["KL"])


@dataclass(frozen=True, slots=True)
class Mixture:
    """The numbered laws and their weights, by their letters; mixed: the name of the mixture, where the text or the formula gives it one."""

    family: str
    weight: str
    number: str
    mixed: tuple[Node, ...] = ()

    def is_member(self, node: Node | None, number: Node | None) -> bool:
        """The p_k of the number that is summed over."""
        return number is not None and _is_numbered(node, self.family, number)

    def is_weight(self, node: Node, number: Node | None) -> bool:
        return number is not None and _is_numbered(node, self.weight, number)

    def is_mixed(self, node: Node) -> bool:
        r"""The mixture: by its name, or \sum_k \lambda_k p_k."""
        found = _mixture_in(unbracketed(node))
        return node in self.mixed or (found is not None and (found.family, found.weight) == (self.family, self.weight))


class _Another(Exception):
    """Something stands in the formula that is not of the one law."""


def mixtures(statement: Statement, context: Context) -> Statement:
    """The statement about the one law of a label and an outcome; as it is, where there is no mixture, or more than that."""
    if not any(isinstance(n, BigOp) and n.kind == "sum" for n in walk(statement)):
        return statement
    if (apart := _with_members_apart(statement)) is not None:
        return apart
    found = _found(statement, context)
    if found is None or _is_told_more(found, context):
        return statement
    try:
        return _Rewriting(found, statement, context).whole()
    except (_Another, ElaborationError):
        return statement


def _with_members_apart(statement: Statement) -> Statement | None:
    r"""p = \sum_k \pi_k p_k tells what p is: its members under another name, since it is none of them."""
    chain = statement.chains[0] if len(statement.chains) == 1 else None
    if chain is None or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
        return None
    left, at = (chain.first.head, chain.first.args) if isinstance(chain.first, Call) else (chain.first, ())
    found = _mixture_in(chain.links[0].right, *at)
    if found is None or len(at) > 1 or left != Name(found.family):
        return None
    return rebuilt(
        statement,
        lambda n: replace(n, accents=_APART) if isinstance(n, Name) and n == Name(found.family, sub=n.sub) and n.sub is not None else None,
    )


def _found(statement: Statement, context: Context) -> Mixture | None:
    """The mixture that stands in the statement as a law, or is told and named in it."""
    inside = [n for n in walk(statement) if isinstance(n, Call) and _law_arguments(n)]
    here = [m for call in inside for a in _law_arguments(call) if (m := _mixture_in(unbracketed(a))) is not None]
    names = dict.fromkeys(n for n in walk(statement) if isinstance(n, Name))
    told = [m for name in names if (m := _told(name, context)) is not None]
    first = next(iter([*told, *here]), None)
    return first if first is not None and all((m.family, m.weight) == (first.family, first.weight) for m in (*told, *here)) else None


def _told(name: Name, context: Context) -> Mixture | None:
    """The mixture that the text calls by this name."""
    for told in context.constraints():
        if (found := _equated(told.value.chain)) is not None and found.mixed == (name,):
            return found
    try:
        fact = context.about(key(name), Meaning)
    except ElaborationError:
        return None
    if fact is None or len(fact.value.parameters) > 1:
        return None
    found = _mixture_in(fact.value.body, *fact.value.parameters)
    return None if found is None else replace(found, mixed=(name,))


def _equated(chain: Node) -> Mixture | None:
    r"""The mixture of p = \sum_k \lambda_k p_k, named."""
    if not isinstance(chain, Chain) or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
        return None
    left, at = (chain.first.head, chain.first.args) if isinstance(chain.first, Call) else (chain.first, ())
    found = _mixture_in(chain.links[0].right, *at) if len(at) <= 1 else None
    return replace(found, mixed=(left,)) if found is not None and isinstance(left, Name) else None


def _mixture_in(node: Node, *at: Node) -> Mixture | None:
    r"""\sum_k \lambda_k p_k, and \sum_k \lambda_k p_k(x) where it is told at x."""
    number = _number_of(node)
    factors = factors_of(node.body) if number is not None and isinstance(node, BigOp) else []
    if len(factors) != 2:
        return None
    weight, law = factors
    if at and isinstance(law, Call) and law.args == at:
        law = law.head
    if isinstance(law, Name) and law.accents == _APART:
        law = replace(law, accents=())
    if not all(isinstance(x, Name) and _is_numbered(x, x.base, number) for x in (weight, law)):
        return None
    assert isinstance(weight, Name) and isinstance(law, Name) and isinstance(number, Name)
    return Mixture(law.base, weight.base, number.base) if law.base in _FAMILIES and weight.base != law.base else None


def _number_of(node: Node) -> Name | None:
    r"""The k of \sum_k and \sum_{k=1}^K."""
    if not isinstance(node, BigOp) or node.kind != "sum" or len(node.binder.names) != 1:
        return None
    name, b = node.binder.names[0], node.binder
    plain = isinstance(name, Name) and name == Name(name.base) and name.base in _NUMBERS
    whole = b.lower is None or (isinstance(b.lower, Number) and b.lower.value == 1 and (b.upper is None or isinstance(b.upper, Name)))
    return name if plain and whole and not b.conditions and b.domain is None and b.distribution is None else None  # type: ignore[return-value]


def _is_numbered(node: Node | None, base: str, number: Node | None) -> bool:
    return isinstance(node, Name) and node == Name(base, sub=node.sub) and node.sub == number


def _law_arguments(call: Call) -> tuple[Node, ...]:
    """What stands as a law in H(p) and D(p || q)."""
    found = of_call(call) if is_functional(call) else None
    if found is None or found.order is not None or found.binary or found.law is not None:
        return ()
    one = found.name in _OF_ONE and len(call.args) == 1
    return call.args if one or (found.name in _OF_TWO and len(call.args) == 2) else ()


def _is_told_more(mixture: Mixture, context: Context) -> bool:
    """Whether the text tells of the weights or of the laws what a formula for all of them must not forget."""
    return any(_is_more(fact, mixture) for fact in context.facts)


def _is_more(fact: Fact, mixture: Mixture) -> bool:
    own = {mixture.family, mixture.weight, *(n.base for n in mixture.mixed if isinstance(n, Name))}
    if isinstance(fact.value, Meaning) and _mixture_in(fact.value.body, *fact.value.parameters) is not None:
        return False
    if isinstance(fact.value, Constraint) and isinstance(fact.value.chain, Chain):
        chain = fact.value.chain
        if not any(isinstance(n, Name) and n.base in own for n in walk(chain)) or _equated(chain) is not None:
            return False
        return not _is_of_weights(chain, mixture)
    return fact.symbol.split("_")[0] in own and fact.value not in (Declared("pmf"), Declared("density"))


def _is_of_weights(chain: Chain, mixture: Mixture) -> bool:
    r"""\lambda_k \ge 0, \lambda_k > 0, \sum_k \lambda_k = 1."""
    if chain.first is None or len(chain.links) != 1 or not isinstance(chain.links[0].right, Number):
        return False
    link, value = chain.links[0], chain.links[0].right.value
    number = _number_of(chain.first)
    if number is not None and isinstance(chain.first, BigOp):
        return link.relation == "=" and value == 1 and mixture.is_weight(chain.first.body, number)
    return link.relation in (">=", ">") and value == 0 and isinstance(chain.first, Name) and chain.first.base == mixture.weight


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
        if isinstance(node, BigOp) and (own := _number_of(node)) is not None and own.base == m.number and self._speaks_of(node, own):
            weighted = sum(m.is_weight(f, own) for f in factors_of(node.body))
            if weighted != 1 or number is not None:
                raise _Another
            return replace(node, binder=Binder((self.label,)), body=self._inside(node.body, own))
        if m.is_weight(node, number):
            return self._at(self.label)
        if isinstance(node, Call) and (arguments := _law_arguments(node)):
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
