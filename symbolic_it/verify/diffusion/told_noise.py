r"""How an observation is made of signal and normal noise, as a text tells it: y = x + \sigma z, q(y|x) = N(a x, s^2 I)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...notation.elaborate.laws.normal_shape import is_normal, is_scaled_identity, parameters_after, scale_of
from ...notation.syntax import Macro, ReadError, read_rows
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.densities import same_form
from .letters import NOISES

ONE = n.Number("1", Fraction(1))
TWO = n.Number("2", Fraction(2))
_WORTH_READING = regex(r"\\(?:mathcal|cal|sigma|alpha|epsilon|varepsilon|xi|eta)|[εσα]|\bN\s*\(")
_LETTERS = NOISES | {"eta", "n", "zeta", "Z", "W", "N"}


_NORMAL_SIGNAL = regex(
    r"\b(?:standard|unit)[- ](?:gaussian|normal|variance)\s+(?:prior|signal|source|data)|\b(?:prior|signal|data|clean)\b[^.]{0,40}\b(?:standard|unit)[- ](?:gaussian|normal|variance)\b|"
    r"标准(?:高斯|正态)先验|先验[^。]{0,10}标准(?:高斯|正态)|표준 ?(?:정규|가우시안) ?사전",
    re.I,
)
_SCORES = regex(r"\\nabla|∇|E\}?\s*(?:\\(?:left|big|Big|bigl|Bigl))?\s*\[[^\]$]{1,40}?(?:\||\\mid|\\vert)")


def speaks_of_scores(text: str) -> bool:
    """Whether gradients stand in a text, as the slopes of log densities, or expectations given something."""
    return _SCORES.search(text) is not None


@dataclass(frozen=True, slots=True)
class Noise:
    """An observation of a signal: its mean is ``scale`` times the signal; ``prior``: mean and variance of the signal, if the text tells that it is normal."""

    observed: n.Name
    signal: n.Name
    scale: n.Node
    variance: n.Node
    prior: tuple[n.Node, n.Node] | None = None
    normal_in_words: bool = False  # the text may speak of a standard normal signal

    @property
    def deviation(self) -> n.Node:
        """The root of the variance."""
        match self.variance:
            case n.Pow(base, n.Number(value=exponent)) if exponent == 2:
                return base
        return n.Apply("sqrt", (self.variance,))


def told_noises(formulas: Iterable[str], macros: dict[str, Macro], text: str = "") -> tuple[Noise, ...]:
    """What the formulas of a text tell; what is told in two ways is left out."""
    normal = _NORMAL_SIGNAL.search(text) is not None
    chains = [c for text in formulas if _WORTH_READING.search(text) for c in _chains(text, macros)]
    drawn: dict[n.Name | None, list[tuple[n.Node, n.Node]]] = {}
    for left, relation, right in (x for c in chains for x in _links(c)):
        if relation == "sim" and isinstance(right, n.Call) and is_normal(right) and parameters_after(right) is None:
            drawn.setdefault(plain(left), []).append((right.args[-2], _variance(right.args[-1])))
    standard = {
        left.base
        for c in chains
        for left, relation, right in _links(c)
        if relation == "sim" and isinstance(left, n.Name) and isinstance(right, n.Call) and _is_standard(right)
    }
    found: dict[tuple[n.Name, n.Name], list[Noise]] = {}
    otherwise: set[tuple[n.Name, n.Name]] = set()
    for chain in chains:
        for left, relation, right in _links(chain):
            made = _of_a_law(left, relation, right) or (_of_a_sum(left, right, standard) if relation in ("=", ":=") else None)
            if isinstance(made, Noise):
                found.setdefault((made.observed, made.signal), []).append(made)
            elif made is not None:
                otherwise.add(made)
    return tuple(
        Noise(x.observed, x.signal, x.scale, x.variance, drawn[x.signal][0] if x.signal in drawn else None, normal)
        for pair, (x, *others) in found.items()
        if pair not in otherwise
        and all(same_form(x.scale, y.scale) and same_form(x.variance, y.variance) for y in others)
        and len(drawn.get(x.signal, ())) < 2
    )


def says_how_it_is_drawn(left: n.Node, right: n.Node, noises: tuple[Noise, ...]) -> bool:
    """Whether a formula is x_t = a_t x_0 + s_t z itself, of which the text says nothing else anywhere."""
    if not isinstance(left, n.Name) or left.sub is None:
        return False  # y = x + s z introduces y
    made = _of_a_sum(left, right, {x.base for x in walk(right) if isinstance(x, n.Name)})
    told = [x for x in noises if made is not None and (x.observed, x.signal) == (made.observed, made.signal)]
    return made is not None and len(told) == 1 and same_form(made.scale, told[0].scale) and same_form(made.variance, told[0].variance)


def _chains(text: str, macros: dict[str, Macro]) -> list[n.Chain]:
    try:
        return [c for s in read_rows(text, macros=macros) for c in s.chains]
    except ReadError:
        return []


def _links(chain: n.Chain) -> Iterator[tuple[n.Node, str, n.Node]]:
    if chain.first is not None and chain.links:
        yield chain.first, chain.links[0].relation, chain.links[0].right


def plain(node: n.Node) -> n.Name | None:
    """A letter without its font: x, x_t, \\tilde x."""
    if not isinstance(node, n.Name) or node.sup or node.upper is not None:
        return None
    return n.Name(node.base, tuple(a for a in node.accents if a in ("tilde", "bar", "hat")), node.sub)


def _is_standard(law: n.Call) -> bool:
    """N(0, I), N(0, 1)."""
    if not is_normal(law):
        return False
    mean, spread = law.args[-2:]
    zero = isinstance(mean, n.Number) and mean.value == 0
    return zero and ((isinstance(spread, n.Number) and spread.value == 1) or (is_scaled_identity(spread) and scale_of(spread) == ONE))


def _of_a_law(left: n.Node, relation: str, right: n.Node) -> Noise | tuple[n.Name, n.Name] | None:
    """q(y | x) = N(y; a x, v I), y | x ~ N(a x, v I); the names alone of y and x where the law is another normal one."""
    match left:
        case n.Call(n.Name(), (at, given), ("|",)) if relation in ("=", ":="):
            pass
        case n.Given(at, given) if relation == "sim":
            pass
        case _:
            return None
    observed, signal = plain(at), plain(given)
    if observed is None or signal is None or observed == signal or not isinstance(right, n.Call) or not is_normal(right):
        return None
    if parameters_after(right) is not None and plain(right.args[0]) != observed:
        return None
    mean, spread = right.args[-2:]
    scale = _factor(mean, signal)
    return (
        (observed, signal)
        if scale is None or not _is_free(scale) or not _is_free(spread)
        else Noise(observed, signal, scale, _variance(spread))
    )


def _variance(spread: n.Node) -> n.Node:
    return scale_of(spread) if is_scaled_identity(spread) else spread


def _of_a_sum(left: n.Node, right: n.Node, standard: set[str]) -> Noise | None:
    """y = a x + s z, of a z that the text says to be standard normal."""
    observed = plain(left)
    if observed is None or not isinstance(right, n.Add):
        return None
    for signal_part, noise_part in ((right.left, right.right), (right.right, right.left)):
        noise = next((x for x in walk(noise_part) if isinstance(x, n.Name) and x.base in _LETTERS and x.base in standard), None)
        deviation = None if noise is None else _factor(noise_part, plain(noise))
        names = [x for x in walk(signal_part) if isinstance(x, n.Name) and plain(x) != observed]
        for signal in (plain(x) for x in names):
            scale = _factor(signal_part, signal)
            if signal is None or scale is None or deviation is None or not _is_free(scale) or not _is_free(deviation):
                continue
            of_a_signal = (
                signal.base.lower() == "x" and observed.base.lower() in ("y", "z", "u") and signal.base.isupper() == observed.base.isupper()
            )
            if signal.base == observed.base or of_a_signal or scale == ONE:
                return Noise(observed, signal, scale, _square(deviation))
    return None


def _square(node: n.Node) -> n.Node:
    return node.args[0] if isinstance(node, n.Apply) and node.function == "sqrt" and len(node.args) == 1 else n.Pow(node, TWO)


def _factor(node: n.Node, letter: n.Name | None) -> n.Node | None:
    """The a of a x, 1 of x and 1/a of x/a; None for what is no multiple of x."""
    if letter is None:
        return None
    match node:
        case n.Name() if plain(node) == letter:
            return ONE
        case n.Mul(left, right) if plain(right) == letter:
            return left
        case n.Mul(left, right) if plain(left) == letter:
            return right
        case n.Div(above, below) if (inner := _factor(above, letter)) is not None:
            return n.Div(inner, below)
        case n.Call(head, (arg,), juxtaposed=True) if plain(arg) == letter:
            return head
    return None


def _is_free(node: n.Node) -> bool:
    """Whether it is made of numbers and letters alone, and no noise, network or norm stands in it."""
    allowed = (n.Name, n.Number, n.Add, n.Sub, n.Mul, n.Div, n.Pow, n.Neg)
    return all(isinstance(x, allowed) or (isinstance(x, n.Apply) and x.function == "sqrt") for x in walk(node))
