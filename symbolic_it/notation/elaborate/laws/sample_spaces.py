r"""Sample spaces: the joint law of variables that are drawn, and of those that a text makes of them.

"Let X be uniform on {1, ..., 8} and Y = X mod 2", "X and Y are independent fair bits, and Z = X \oplus Y": every probability of these is
known exactly. Only where all that was told of the variables is in it: what else ties them is not forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import product
from math import prod

from ...context import EARLIER, LAW_OF, Constraint, Context, Fact, Masses, Meaning, NamedLaw, SampleSpace, Scalar
from ...syntax.nodes import Call, Chain, Ellipsis, Link, Name, Node, Number, SetLiteral, Statement, Sub
from ...syntax.parts import unbracketed
from ...syntax.walk import walk
from ..roles.letters import is_variable, key_if_any
from .bernoulli import is_bernoulli
from .known_laws import known
from .numbers_of_a_space import with_numbers
from .values_at_outcomes import holds_at, value_at

MOST = 4096  # outcomes
_MANY = 64  # values of one variable
Values = dict[Fraction, Fraction]


@dataclass(slots=True)
class _Collected:
    """The variables in question: those that are drawn, and those made of others, each behind what it is made of."""

    context: Context
    drawn: dict[str, Values] = field(default_factory=dict)
    made: dict[str, Node] = field(default_factory=dict)

    def take(self, name: str, above: frozenset[str] = frozenset()) -> bool:
        """Whether the variable, with all that it is made of, is known."""
        if name in self.drawn or name in self.made:
            return True
        values, made = drawn_values(self.context, name), _made(self.context, name)
        if (values is None) == (made is None) or name in above:
            return False
        if values is not None:
            self.drawn[name] = values
            return True
        assert made is not None
        parts = variables_in(made)
        if not parts or not all(self.take(part, above | {name}) for part in sorted(parts)):
            return False
        self.made[name] = made
        return True

    def is_all(self, chain: Node) -> bool:
        """Whether a relation that was told is one of those from which the space is made."""
        if not isinstance(chain, Chain) or chain.first is None:
            return False
        if all(link.relation == "perp" for link in chain.links):
            return {key_if_any(x) for x in (chain.first, *(link.right for link in chain.links))} <= set(self.drawn)
        match chain.first, chain.links:
            case Number(value=none), (Link("=", Sub(Call(args=(Name() as one,)), Call(args=(Name() as other,)))),) if none == 0:
                return _masses(self.drawn.get(key_if_any(one))) == _masses(self.drawn.get(key_if_any(other))) != []  # of one law
        name = key_if_any(chain.first)
        made = self.made.get(name) or (None if name in self.drawn else _made(self.context, name))  # or makes another one of them
        return made is not None and len(chain.links) == 1 and chain.links[0].relation in ("=", ":=") and chain.links[0].right == made


def sample_space(context: Context, names: Iterable[str]) -> SampleSpace | None:
    """The joint law of the variables and of all that they are made of; None where it is not known, or has more than MOST outcomes."""
    found = _Collected(context)
    if not all([found.take(name) for name in sorted(names)]) or not found.drawn:
        return None
    if prod(map(len, found.drawn.values())) > MOST or not _are_independent(context, found.drawn):
        return None
    axes = (*found.drawn, *found.made)
    told = [f for f in context.constraints() if f.scope != EARLIER and set(axes) & variables_in(f.value.chain)]
    rows = []
    for at in product(*(values.items() for values in found.drawn.values())):
        outcome = dict(zip(found.drawn, (value for value, _ in at), strict=True))
        for name, body in found.made.items():
            value = value_at(body, outcome)
            if value is None:
                return None
            outcome[name] = value
        rows.append((tuple(outcome[name] for name in axes), prod((mass for _, mass in at), start=Fraction(1))))
    space = SampleSpace(axes, tuple(rows))
    return space if all(found.is_all(f.value.chain) or _is_so(f.value.chain, space) for f in told) else None


def _is_so(chain: Node, space: SampleSpace) -> bool:
    """Whether what was told is true of the space, by its numbers: P(S = 7) = 1/6."""
    if not isinstance(chain, Chain):
        return False
    (numbers,) = with_numbers(Statement((chain,)), space).chains
    return holds_at(numbers, {}) is True


def of_a_space(context: Context, space: SampleSpace) -> Context:
    """The context in which p is the law of the space, and nothing else is told of its variables."""
    return replace(context, facts=(*(f for f in context.facts if not _is_of(f, frozenset(space.axes))), Fact("p", space)))


def _is_of(fact: Fact, names: frozenset[str]) -> bool:
    if isinstance(fact.value, Constraint):
        return bool(variables_in(fact.value.chain) & names)
    return isinstance(fact.value, (Masses, Meaning, NamedLaw)) and fact.symbol.removeprefix(LAW_OF) in names


def variables_in(node: Node) -> frozenset[str]:
    """The names of random variables in a formula."""
    return frozenset(key_if_any(x) for x in walk(node) if isinstance(x, Name) and is_variable(x))


def _masses(values: Values | None) -> list[Fraction]:
    return sorted((values or {}).values())


def _are_independent(context: Context, drawn: Iterable[str]) -> bool:
    """Whether one variable alone is drawn, or one relation says that all of them are independent."""
    names = set(drawn)
    chains = (f.value.chain for f in context.constraints() if f.scope != EARLIER)
    told = (c for c in chains if isinstance(c, Chain) and c.first is not None and all(link.relation == "perp" for link in c.links))
    return len(names) == 1 or any(names <= {key_if_any(x) for x in (c.first, *(link.right for link in c.links))} for c in told)


def _made(context: Context, name: str) -> Node | None:
    """The f(X) of Y = f(X)."""
    fact = context.about(name, Meaning, Scalar)  # Y = 3 is told of a case
    if fact is None or not isinstance(fact.value, Meaning) or fact.value.parameters or fact.scope == EARLIER:
        return None
    return fact.value.body


def drawn_values(context: Context, name: str) -> Values | None:
    """The values of a variable with their probabilities, where they are told as numbers."""
    listed = context.about(LAW_OF + name, Masses)
    laws = known(context, name)
    if listed is not None:
        return None if laws else _numbered(listed.value)
    law = laws[-1] if laws else None
    if law is None or law.scope == EARLIER:
        return None
    if isinstance(law.value.law, Call) and is_bernoulli(law.value.law):
        chance = value_at(law.value.law.args[0], {})
        return None if chance is None or not 0 <= chance <= 1 else {Fraction(0): 1 - chance, Fraction(1): chance}
    among = None if law.value.on is None else _elements(law.value.on)
    return None if among is None else dict.fromkeys(among, Fraction(1, len(among)))


def _numbered(masses: Masses) -> Values | None:
    try:
        values = [Fraction(label) for label in masses.labels]
    except ValueError:
        return None
    whole = len(values) == len(masses.values) == len(set(values)) and sum(masses.values) == 1 and min(masses.values) >= 0
    return dict(zip(values, masses.values, strict=True)) if whole else None


def _elements(among: SetLiteral) -> list[Fraction] | None:
    """{-1, 0, 1} and {1, ..., 8} as numbers."""
    dots = [k for k, item in enumerate(among.items) if isinstance(item, Ellipsis)]
    values = [None if isinstance(item, Ellipsis) else value_at(unbracketed(item), {}) for item in among.items]
    if among.condition is not None or any(v is None for k, v in enumerate(values) if k not in dots):
        return None
    numbers = [v for v in values if v is not None]
    if dots:
        if len(dots) > 1 or dots[0] not in (1, 2) or dots[0] != len(values) - 2:
            return None
        first, last = numbers[0], numbers[-1]
        step = numbers[1] - first if dots[0] == 2 else Fraction(1)
        if step <= 0 or (last - first) / step > _MANY or (last - first) % step or last <= first:
            return None
        numbers = [first + k * step for k in range(int((last - first) / step) + 1)]
    return numbers if 2 <= len(numbers) == len(set(numbers)) <= _MANY else None
