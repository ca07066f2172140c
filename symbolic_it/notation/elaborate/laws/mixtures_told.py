r"""The mixtures that a formula and its text speak of: \sum_k \lambda_k p_k as a law, and its name where it has one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...context import Constraint, Context, Declared, Fact, Meaning
from ...syntax.nodes import BigOp, Call, Chain, Name, Node, Number, Statement
from ...syntax.parts import factors_of, unbracketed
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import is_functional, of_call
from ..roles.letters import key

APART = ("mathring",)  # above the members of a mixture that has their letter
_NUMBERS = frozenset("ijklmnst")
_FAMILIES = frozenset("pqPQfrg") | {"mu", "nu", "rho"}
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
        found = _mixed(unbracketed(node))
        return node in self.mixed or (found is not None and (found.family, found.weight) == (self.family, self.weight))


def mixture_in(statement: Statement, context: Context) -> Mixture | None:
    """The mixture that stands in the statement as a law, or is told and named in it."""
    inside = [n for n in walk(statement) if isinstance(n, Call) and law_arguments(n)]
    here = [m for call in inside for a in law_arguments(call) if (m := _mixed(unbracketed(a))) is not None]
    names = dict.fromkeys(n for n in walk(statement) if isinstance(n, Name))
    told = [m for name in names if (m := _told(name, context)) is not None]
    first = next(iter([*told, *here]), None)
    return first if first is not None and all((m.family, m.weight) == (first.family, first.weight) for m in (*told, *here)) else None


def _told(name: Name, context: Context) -> Mixture | None:
    """The mixture that the text calls by this name."""
    for told in context.constraints():
        if (found := equated(told.value.chain)) is not None and found.mixed == (name,):
            return found
    try:
        fact = context.about(key(name), Meaning)
    except ElaborationError:
        return None
    if fact is None or len(fact.value.parameters) > 1:
        return None
    found = _mixed(fact.value.body, *fact.value.parameters)
    return None if found is None else replace(found, mixed=(name,))


def equated(chain: Node) -> Mixture | None:
    r"""The mixture of p = \sum_k \lambda_k p_k, named."""
    if not isinstance(chain, Chain) or len(chain.links) != 1 or chain.links[0].relation not in ("=", ":="):
        return None
    left, at = (chain.first.head, chain.first.args) if isinstance(chain.first, Call) else (chain.first, ())
    found = _mixed(chain.links[0].right, *at) if len(at) <= 1 else None
    return replace(found, mixed=(left,)) if found is not None and isinstance(left, Name) else None


def _mixed(node: Node, *at: Node) -> Mixture | None:
    r"""\sum_k \lambda_k p_k, and \sum_k \lambda_k p_k(x) where it is told at x."""
    number = number_of(node)
    factors = factors_of(node.body) if number is not None and isinstance(node, BigOp) else []
    if len(factors) != 2:
        return None
    weight, law = factors
    if at and isinstance(law, Call) and law.args == at:
        law = law.head
    if isinstance(law, Name) and law.accents == APART:
        law = replace(law, accents=())
    if not all(isinstance(x, Name) and _is_numbered(x, x.base, number) for x in (weight, law)):
        return None
    assert isinstance(weight, Name) and isinstance(law, Name) and isinstance(number, Name)
    return Mixture(law.base, weight.base, number.base) if law.base in _FAMILIES and weight.base != law.base else None


def number_of(node: Node) -> Name | None:
    r"""The k of \sum_k and \sum_{k=1}^K."""
    if not isinstance(node, BigOp) or node.kind != "sum" or len(node.binder.names) != 1:
        return None
    name, b = node.binder.names[0], node.binder
    plain = isinstance(name, Name) and name == Name(name.base) and name.base in _NUMBERS
    whole = b.lower is None or (isinstance(b.lower, Number) and b.lower.value == 1 and (b.upper is None or isinstance(b.upper, Name)))
    return name if plain and whole and not b.conditions and b.domain is None and b.distribution is None else None  # type: ignore[return-value]


def _is_numbered(node: Node | None, base: str, number: Node | None) -> bool:
    return isinstance(node, Name) and node == Name(base, sub=node.sub) and node.sub == number


def law_arguments(call: Call) -> tuple[Node, ...]:
    """What stands as a law in H(p) and D(p || q)."""
    found = of_call(call) if is_functional(call) else None
    if found is None or found.order is not None or found.binary or found.law is not None:
        return ()
    one = found.name in _OF_ONE and len(call.args) == 1
    return call.args if one or (found.name in _OF_TWO and len(call.args) == 2) else ()


def is_told_more(mixture: Mixture, context: Context) -> bool:
    """Whether the text tells of the weights or of the laws what a formula for all of them must not forget."""
    return any(_is_more(fact, mixture) for fact in context.facts)


def _is_more(fact: Fact, mixture: Mixture) -> bool:
    own = {mixture.family, mixture.weight, *(n.base for n in mixture.mixed if isinstance(n, Name))}
    if isinstance(fact.value, Meaning) and _mixed(fact.value.body, *fact.value.parameters) is not None:
        return False
    if isinstance(fact.value, Constraint) and isinstance(fact.value.chain, Chain):
        chain = fact.value.chain
        if not any(isinstance(n, Name) and n.base in own for n in walk(chain)) or equated(chain) is not None:
            return False
        return not _is_of_weights(chain, mixture)
    return fact.symbol.split("_")[0] in own and fact.value not in (Declared("pmf"), Declared("density"))


def _is_of_weights(chain: Chain, mixture: Mixture) -> bool:
    r"""\lambda_k \ge 0, \lambda_k > 0, \sum_k \lambda_k = 1."""
    if chain.first is None or len(chain.links) != 1 or not isinstance(chain.links[0].right, Number):
        return False
    link, value = chain.links[0], chain.links[0].right.value
    number = number_of(chain.first)
    if number is not None and isinstance(chain.first, BigOp):
        return link.relation == "=" and value == 1 and mixture.is_weight(chain.first.body, number)
    return link.relation in (">=", ">") and value == 0 and isinstance(chain.first, Name) and chain.first.base == mixture.weight


__all__ = ["APART", "Mixture", "equated", "is_told_more", "law_arguments", "mixture_in", "number_of"]
