"""Entropies in plain text and LaTeX: H(X|Y), I(X;Y|Z) and sums of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from .combination import Combination, mutual_information, natural


@dataclass(frozen=True, slots=True)
class Information:
    """I(A;B;...|K), or H(A|K) where there is one argument."""

    arguments: tuple[frozenset[str], ...]
    given: frozenset[str] = frozenset()

    def combination(self) -> dict[frozenset[str], Fraction]:
        return mutual_information(*self.arguments, given=self.given)

    def text(self) -> str:
        letter = "H" if len(self.arguments) == 1 else "I"
        condition = f"|{_names(self.given)}" if self.given else ""
        return f"{letter}({';'.join(map(_names, self.arguments))}{condition})"

    def latex(self) -> str:
        letter = "H" if len(self.arguments) == 1 else "I"
        condition = rf" \mid {_latex_names(self.given)}" if self.given else ""
        return f"{letter}({'; '.join(map(_latex_names, self.arguments))}{condition})"


def recognise(combination: Combination) -> tuple[Fraction, Information] | None:
    """c * H(A|K) or c * I(A;B|K), if the combination is of this form (c may be negative)."""
    positive = sorted((s for s, c in combination.items() if c > 0), key=len)
    negative = sorted((s for s, c in combination.items() if c < 0), key=len)
    coefficients = {abs(c) for c in combination.values()}
    if len(coefficients) != 1:
        return None
    size = coefficients.pop()
    for more, fewer, sign in ((positive, negative, 1), (negative, positive, -1)):
        if len(more) == 1 and len(fewer) <= 1:
            given = fewer[0] if fewer else frozenset()
            guess = Information((more[0] - given,), given)
        elif len(more) == 2:
            given = more[0] & more[1]
            guess = Information(tuple(sorted((s - given for s in more), key=_key)), given)
        else:
            continue
        if all(guess.arguments) and guess.combination() == {s: sign * c / size for s, c in combination.items()}:
            return sign * size, guess
    return None


def terms(combination: Combination) -> list[tuple[Fraction, Information]]:
    """The combination as coefficient * information: one term where it is one, else its joint entropies."""
    whole = recognise(combination)
    if whole:
        return [whole]
    ordered = sorted(combination.items(), key=lambda item: (item[1] < 0, len(item[0]), _key(item[0])))
    return [(coefficient, Information((names,))) for names, coefficient in ordered]


def text(combination: Combination) -> str:
    """2I(X;Y|Z), H(X) + 1/2H(Y) - H(X,Y), 0."""
    return signed_sum((c, information.text()) for c, information in terms(combination))


def latex(combination: Combination) -> str:
    return signed_sum(((c, information.latex()) for c, information in terms(combination)), latex_fraction)


def latex_fraction(value: Fraction) -> str:
    return str(value) if value.denominator == 1 else rf"\frac{{{value.numerator}}}{{{value.denominator}}} "


def signed_sum(parts: Iterable[tuple[Fraction, str]], number: Callable[[Fraction], str] = str) -> str:
    """c1 t1 + c2 t2 - ..., with coefficients 1 left out; "0" for no terms."""
    out = ""
    for coefficient, term in parts:
        sign = " - " if coefficient < 0 else " + "
        size = abs(coefficient)
        factor = "" if size == 1 else number(size)
        out += sign + factor + term
    out = out or " + 0"
    return out[3:] if out.startswith(" + ") else "-" + out[3:]


def _key(names: frozenset[str]) -> list[tuple[tuple[bool, int, str], ...]]:
    return sorted(map(natural, names))


def _names(names: frozenset[str]) -> str:
    return ",".join(sorted(names, key=natural))


def _latex_names(names: frozenset[str]) -> str:
    return ", ".join(_latex_name(name) for name in sorted(names, key=natural))


def _latex_name(name: str) -> str:
    """X1 -> X_{1}; a name that is LaTeX already stays as it is."""
    stem = name.rstrip("0123456789")
    if stem.isalpha() and stem != name:
        return f"{stem}_{{{name[len(stem):]}}}"
    return name
