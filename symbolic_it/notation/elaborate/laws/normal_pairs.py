r"""Entropies of named normal variables: of X, of Y = X + Z with independent noise, of pairs with a correlation.

h(X) = log(2 pi e v)/2, the variance of a sum of independent ones is the sum, and of two of X, Z, X + Z the covariance matrix has the
determinant Var(X) Var(Z); that of a pair with the correlation r is Var(X) Var(Y) (1 - r^2). Source: Cover and Thomas 2006, section 8.4.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from fractions import Fraction

from ...context import EARLIER, LAW_OF, Constraint, Context, Fact, JointTable, Masses, Meaning, NamedLaw, NormalPair, Outcome
from ...syntax import nodes as s
from ...syntax.nodes import Call, Chain, Log, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..functionals.functionals import Functional, of_call
from ..roles.letters import is_variable
from ..shorthand import rebuilt
from .known_laws import known
from .normal_shape import is_covariance, is_normal, outside_subscripts
from .told_laws import key_of

_ZERO = Number("0", Fraction(0))
_ONE, _TWO = Number("1", Fraction(1)), Number("2", Fraction(2))
_HALF = s.Div(_ONE, _TWO)
_PER_VARIABLE = s.Mul(s.Mul(_TWO, Name("pi")), Name("e"))


class _Other(Exception):
    """An entropy that these laws do not determine."""


@dataclass(slots=True)
class _Pairs:
    """What the text has told. ``variances``: by name; ``sums``: of two independent variables, by the name of the sum."""

    variances: dict[str, Node] = field(default_factory=dict)
    sums: dict[str, tuple[str, str]] = field(default_factory=dict)
    correlations: dict[frozenset[str], Node] = field(default_factory=dict)
    facts: dict[Fact, None] = field(default_factory=dict)


def with_normal_pairs(
    statement: Statement, context: Context, subject: Node | None
) -> tuple[Statement, Node | None, tuple[Fact, ...]] | None:  # fmt: skip
    """The formula with the entropies and informations of normal variables by their closed forms; None where one is of others."""
    calls = [x for x in walk(statement) if isinstance(x, Call) and _is_of_variables(x)]
    if not calls or subject is not None:
        return None
    told = _told(context)
    if not told.sums and not told.correlations:
        return None
    try:
        made = rebuilt(statement, lambda x: _value(told, x) if isinstance(x, Call) and _is_of_variables(x) else None)
    except _Other:
        return None
    left = any(_is_told(told, x) for x in outside_subscripts(made))
    return None if left else (replace(made, conditions=(*made.conditions, *_supposed(told))), None, tuple(told.facts))


def _supposed(told: _Pairs) -> list[s.Condition]:
    """Variances are positive, correlations lie between -1 and 1."""
    chains = [Chain(v, (s.Link(">", _ZERO),)) for v in told.variances.values() if not isinstance(v, Number)]
    chains += [Chain(s.Neg(_ONE), (s.Link("<", r), s.Link("<", _ONE))) for r in told.correlations.values()]
    return [s.Condition("where", chain) for chain in chains]


def _is_told(told: _Pairs, name: Name) -> bool:
    own = key_of(name)
    return own in told.variances or own in told.sums or any(own in pair for pair in told.correlations)


def _told(context: Context) -> _Pairs:
    out = _Pairs()
    independent: set[frozenset[str]] = set()
    sums: dict[str, tuple[str, str]] = {}
    for fact in context.facts:
        anew = _determined(fact)
        for told, correlation in list(out.correlations.items()):
            if anew & {*told, *(n.base for n in walk(correlation) if isinstance(n, Name))}:
                del out.correlations[told]
        same = _sum_of(fact.symbol, fact.value.body) if isinstance(fact.value, Meaning) else {}
        sums = {name: parts for name, parts in sums.items() if name not in anew or same == {name: parts}}
        if isinstance(fact.value, NormalPair) and fact.scope != EARLIER:
            out.correlations[frozenset(fact.value.variables)] = fact.value.correlation
            out.facts[fact] = None
        if isinstance(fact.value, NamedLaw) and fact.symbol[:1].isupper() and fact.scope != EARLIER:
            latest = known(context, fact.symbol)
            law = latest[-1].value.law if latest else None
            if isinstance(law, Call) and is_normal(law) and not is_covariance(law.args[-1]) and not latest[-1].value.outcomes:
                out.variances[fact.symbol] = law.args[-1]
                out.facts[latest[-1]] = None
        if isinstance(fact.value, Constraint) and isinstance(fact.value.chain, Chain):
            pair = _independent(fact.value.chain)
            independent |= {pair} if pair is not None else set()
            sums |= _sum(fact.value.chain)
    for name, parts in sums.items():
        if frozenset(parts) in independent and set(parts) <= set(out.variances) and name not in out.variances:
            out.sums[name] = parts
    return out


def _determined(fact: Fact) -> set[str]:
    """The names that a fact determines anew, by a formula, by masses, by another law than a normal one, or as independent."""
    value = fact.value
    if isinstance(value, (Meaning, Masses, Outcome)):
        return {fact.symbol.removeprefix(LAW_OF)}
    if isinstance(value, JointTable):
        return set(value.axes)
    if isinstance(value, NamedLaw):
        return set() if isinstance(value.law, Call) and is_normal(value.law) else {fact.symbol.removeprefix(LAW_OF)}
    if isinstance(value, Constraint) and isinstance(value.chain, Chain):
        sides = [x for x in (value.chain.first, *(x.right for x in value.chain.links if x.relation == "perp")) if x is not None]
        if all(x.relation in ("=", ":=", "perp") for x in value.chain.links):
            return {own for x in sides for n in walk(x) if isinstance(n, Name) and is_variable(n) and (own := key_of(n)) is not None}
    return set()


def _independent(chain: Chain) -> frozenset[str] | None:
    if len(chain.links) != 1 or chain.links[0].relation != "perp":
        return None
    names = {key_of(x) for x in (chain.first, chain.links[0].right) if isinstance(x, Name)}
    return frozenset(n for n in names if n is not None) if len(names) == 2 else None


def _sum(chain: Chain) -> dict[str, tuple[str, str]]:
    """Y = X + Z."""
    if len(chain.links) != 1 or chain.links[0].relation not in ("=", ":=") or not isinstance(chain.first, Name):
        return {}
    return _sum_of(key_of(chain.first), chain.links[0].right)


def _sum_of(name: str | None, node: Node) -> dict[str, tuple[str, str]]:
    match node:
        case s.Add(Name() as one, Name() as other) if is_variable(one) and is_variable(other) and one != other:
            names = name, key_of(one), key_of(other)
            return {names[0]: (names[1], names[2])} if None not in names else {}  # type: ignore[dict-item]
    return {}


def _is_of_variables(call: Call) -> bool:
    """h(X), h(Y|X), I(X;Y)."""
    found = of_call(call)
    if found is None or found.name not in ("h", "I") or found != Functional(found.name):
        return False
    return bool(call.args) and all(isinstance(a, Name) and is_variable(a) for a in call.args)


def _value(told: _Pairs, call: Call) -> Node:
    groups: list[list[str]] = [[]]
    marks: list[str] = []
    for k, a in enumerate(call.args):
        if k and call.separators[k - 1] != ",":
            marks.append(call.separators[k - 1])
            groups.append([])
        groups[-1].append(key_of(a) or "" if isinstance(a, Name) else "")
    if isinstance(call.head, Name) and call.head.base == "I":
        if marks not in ([";"], [";", "|"]):
            raise _Other
        given = groups[2] if len(groups) > 2 else []
        pair = told.correlations.get(frozenset((*groups[0], *groups[1])))
        if pair is not None and not given and len(groups[0]) == len(groups[1]) == 1:
            return s.Neg(s.Mul(_HALF, Log(s.Sub(_ONE, s.Pow(pair, _TWO)))))
        parts = s.Add(_entropy(told, {*groups[0], *given}), _entropy(told, {*groups[1], *given}))
        joint = s.Sub(parts, _entropy(told, {*groups[0], *groups[1], *given}))
        return s.Sub(joint, _entropy(told, set(given))) if given else joint
    if marks not in ([], ["|"]):
        raise _Other
    whole = _entropy(told, {x for g in groups for x in g})
    return whole if not marks else s.Sub(whole, _entropy(told, set(groups[1])))


def _entropy(told: _Pairs, names: Collection[str]) -> Node:
    """The differential entropy of one or two of the variables."""
    if len(names) == 1:
        (name,) = names
        return s.Mul(_HALF, Log(s.Mul(_PER_VARIABLE, _variance(told, name))))
    if len(names) == 2:
        for name, parts in told.sums.items():
            if set(names) <= {name, *parts}:
                return s.Add(_entropy(told, {parts[0]}), _entropy(told, {parts[1]}))
        correlation = told.correlations.get(frozenset(names))
        if correlation is not None:
            one, other = sorted(names)
            determinant = s.Mul(s.Mul(_variance(told, one), _variance(told, other)), s.Sub(_ONE, s.Pow(correlation, _TWO)))
            return s.Mul(_HALF, Log(s.Mul(s.Pow(_PER_VARIABLE, _TWO), determinant)))
    raise _Other


def _variance(told: _Pairs, name: str) -> Node:
    if name in told.variances:
        return told.variances[name]
    if name in told.sums:
        one, other = told.sums[name]
        return s.Add(told.variances[one], told.variances[other])
    raise _Other
