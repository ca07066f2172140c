"""Conditions that a reading does not use: a general claim is not refuted by what they may exclude."""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Masses, Meaning, Scalar
from ...notation.elaborate.functionals.additive_noise import Channel, channels
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk as walk_syntax
from ...terms.statement import Statement
from ...terms.term import Entry, Mass, unfold, walk

SIZES = frozenset({"K", "N", "n", "k", "M", "V", "m"})


def ignores_what_is_given(context: Context, link: LinkMeaning, claim: Statement, v: Verdict) -> bool:
    """Whether a reading made no use of a condition that the context gives: then its refutation says too much."""
    independences = [f for f in context.constraints() if any(x.relation in ("perp", "to", "leftrightarrow") for x in f.value.chain.links)]
    if any(f not in link.cites for f in independences) and any(
        isinstance(t, Mass) for side in (claim.claim.lhs, claim.claim.rhs) for t in walk(side)
    ):
        return True
    laws = {t.law.name for side in (claim.claim.lhs, claim.claim.rhs) for t in walk(unfold(side)) if isinstance(t, Mass)}
    if any(
        f.scope == "given" and isinstance(f.value, (Meaning, Masses)) and f.symbol in laws and f not in link.cites for f in context.facts
    ):
        return True  # H(X) where a law p of X is given
    mine = _names(link.left.node) | _names(link.right.node)
    told = [f for f in context.facts if f.symbol in mine and _variable(f.symbol)]
    laws_of = [f.value.word for f in told if isinstance(f.value, Declared) and f.value.word.startswith("law ")]
    if len(set(laws_of)) < len(laws_of) or any(isinstance(f.value, Scalar) for f in told):
        return True  # X ~ p, Y ~ p; X = 3
    mine |= SIZES  # an alphabet's size stands in a statement without being written
    unused = [f for f in context.constraints() if f not in link.cites and not _met_by_sizes(f.value.chain, v)]
    if not laws:  # in closed form: what tells the channel, Y = X + Z of independent X and Z, has told the law of Y
        unused = [f for f in unused if not any(_tells(f.value.chain, c) for c in channels(context))]
    if context.universal:  # all that was given is about this statement: rho = 0, p(x_1) = p(x_2)
        values = [f for f in context.facts if f.scope == "given" and (isinstance(f.value, Scalar) or "(" in f.symbol)]
        if any(f not in link.cites for f in values):
            return True
        return any(_names(f.value.chain) & mine or not _is_bound(f.value.chain) for f in unused)
    if claim.conditions or (link.entropic is not None and link.entropic.constraints):
        return False
    return any(_names(f.value.chain) & mine for f in unused if not _is_put_in(f.value.chain, link))


def _tells(chain: nodes.Chain, channel: Channel) -> bool:
    """Whether it is the sum that a channel adds up, or says that its parts are independent."""
    sides = [chain.first, *(link.right for link in chain.links)]
    independent = bool(chain.links) and all(link.relation == "perp" for link in chain.links)
    return channel.made in sides or (independent and set(sides) == set(channel.parts))


def _is_bound(chain: nodes.Chain) -> bool:
    """beta > 0: what can always be met where beta does not occur."""
    return all(link.relation in ("<", "<=", ">", ">=", "in", "!=") for link in chain.links)


def _is_put_in(chain: nodes.Chain, link: LinkMeaning) -> bool:
    r"""i = j, i \neq j where both sides are multiplied by \delta_{ij} or by 1 - \delta_{ij}."""
    letters = {chain.first, *(x.right for x in chain.links)}
    deltas = [x for x in walk_syntax(link.left.node) if isinstance(x, nodes.Name) and x.base == "delta" and x.sub is not None]
    return any(letters == {y for y in walk_syntax(x.sub) if isinstance(y, nodes.Name)} for x in deltas if x.sub is not None)


def _variable(name: str) -> bool:
    return name[:1] in "XYZUVWST"


def _met_by_sizes(chain: nodes.Chain, v: Verdict) -> bool:
    """K > 1 where the alphabets of the witness have 2 outcomes; outcomes of random variables can be added with probability 0."""
    if not isinstance(chain.first, nodes.Name) or chain.first.base not in SIZES or len(chain.links) != 1 or v.witness is None:
        return False
    link = chain.links[0]
    if not isinstance(link.right, nodes.Number) or link.relation not in (">", ">="):
        return False
    if "outcomes" in v.witness:
        return True
    sizes = [Fraction(x) for name, x in v.witness.get("values", {}).items() if name in SIZES or name.startswith("|")]
    return bool(sizes) and all(x > link.right.value or (x == link.right.value and link.relation == ">=") for x in sizes)


def _names(node: nodes.Node) -> set[str]:
    return {x.base for x in walk_syntax(node) if isinstance(x, nodes.Name)}


def is_general(link: LinkMeaning) -> bool:
    """Whether the claim is about laws or random variables rather than numbers."""
    terms = [side.term for side in (link.left, link.right) if side.term is not None]
    return link.entropic is not None or any(isinstance(t, (Mass, Entry)) for term in terms for t in walk(unfold(term)))
