"""Context: what a text has said so far, as a log of facts that later claims cite.

Each fact keeps where it was said and how far it holds, so that a wrong scope is visible in a message.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from .syntax.nodes import Node, Span

DOUBTED = "doubted "  # before a name that the text gave a formula which was not shown to be right: no formula of it is taken for granted
LABELS_SO_FAR = "labels so far"  # words may tell other probabilities of the outcomes whose probabilities are known at this place
LAW_OF = "law of "  # before the name of a random variable: the symbol under which its masses are known
EARLIER = "earlier section"  # the scope of what was said of a law before the last heading


@dataclass(frozen=True, slots=True)
class Meaning:
    """`name(parameters) = body`, still as written: `m = (p+q)/2`, `u(x) = 1/K`, `\\sigma(x) = 1/(1+e^{-x})`."""

    parameters: tuple[Node, ...]
    body: Node


@dataclass(frozen=True, slots=True)
class Masses:
    """An exact probability vector, with its outcomes' labels where they are known."""

    values: tuple[Fraction, ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JointTable:
    """An exact joint distribution: ``rows[i][j]`` is the mass at the i-th value of ``axes[0]`` and the j-th of ``axes[1]``."""

    axes: tuple[str, str]
    rows: tuple[tuple[Fraction, ...], ...]
    labels: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True, slots=True)
class SampleSpace:
    """The exact joint law of variables with numbers for values: the values in the order of ``axes``, and the mass of each row of them."""

    axes: tuple[str, ...]
    rows: tuple[tuple[tuple[Fraction, ...], Fraction], ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """The outcomes of an alphabet by name, in the order of its probability vectors: cat, dog, fish."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The probability of one outcome of a law: `P(H) = 0.9`, of a random variable in `P(X = 1) = 1/2`."""

    law: str
    label: str
    value: Fraction
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A number: `K = 4`, `\\epsilon = 0.1`."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Declared:
    """What a name is: pmf, density, variable, logits, rewards, scalar, index, parameter, one-hot, function."""

    word: str


@dataclass(frozen=True, slots=True)
class NamedLaw:
    """What a law or a random variable is: `P ~ N(mu, sigma^2)`, `p(z) = N(z; 0, 1)`, `q(z|x) = N(z; mu(x), sigma(x)^2)`.

    law: the call that names it, without a point. outcomes, given: the letters it was called at; () where it was called at none.
    on: the values of a uniform law, {1, ..., 8}, where they are written.
    """

    law: Node
    outcomes: tuple[Node, ...] = ()
    given: tuple[Node, ...] = ()
    on: Node | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NormalPair:
    """Two random variables are jointly normal, with a correlation."""

    variables: tuple[str, str]
    correlation: Node


@dataclass(frozen=True, slots=True)
class Superseded:
    """A relation that held before another one was told, and may hold still."""

    chain: Node


@dataclass(frozen=True, slots=True)
class Constraint:
    """A relation that holds: `x > 0`, `K > 1`, `p = q`, `X \\to Y \\to Z`, `X \\perp Y`; as written, a Chain."""

    chain: Node


@dataclass(frozen=True, slots=True)
class Measured:
    """The unit ("nats", "bits") in which the text says that a named number is; None where it no longer says one."""

    name: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the log: what was said about ``symbol`` ("" for constraints and conventions), where, and how far it holds."""

    symbol: str
    value: Any
    text: str = ""
    span: Span | None = field(default=None, compare=False)
    scope: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a formula is read. Later facts win over earlier ones about the same symbol.

    log_base: what `\\log` without a base means (None: not stated, natural); 2, 10, or "e".
    unit: the unit in force for H, D and I ("nats", "bits"; None: that of the base in force).
    alphabet: "finite", "continuous" or None where the text does not say.
    universal: a formula about laws without data is asserted for all of them even where it gives one a number (`H(p) = 1`);
    else such a number may be the value of laws that the text describes in words, and only a proof counts.
    products: the text speaks of products of variables, so that XY may be one, and no pair.
    to_prove: only whether a formula is proved is asked: what it leaves open, under which nothing is refuted, is not looked for.
    """

    log_base: int | str | None = None
    unit: str | None = None
    alphabet: str | None = None
    universal: bool = False
    facts: tuple[Fact, ...] = ()
    products: bool = False
    to_prove: bool = False

    def extend(self, *facts: Fact, **changes: Any) -> Context:
        """This context with more facts at the end, and other conventions if given."""
        return replace(self, facts=(*self.facts, *facts), **changes)

    def about(self, symbol: str, *kinds: type) -> Fact | None:
        """The latest fact of one of the kinds about a symbol."""
        for fact in reversed(self.facts):
            if fact.symbol == symbol and (not kinds or isinstance(fact.value, kinds)):
                return fact
        return None

    def constraints(self) -> Iterator[Fact]:
        """All constraints, oldest first."""
        return (f for f in self.facts if isinstance(f.value, Constraint))

    def outcomes(self, law: str) -> Iterable[Fact]:
        """The single probabilities known of a law."""
        return (f for f in self.facts if isinstance(f.value, Outcome) and f.value.law == law)

    def unit_of(self, name: str) -> str | None:
        """The unit that was told last of a named number."""
        told = (f.value.unit for f in reversed(self.facts) if isinstance(f.value, Measured) and f.value.name == name)
        return next(told, None)
