"""Entropies in plain text and LaTeX: H(X|Y), I(X;Y|Z) and sums of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from ..combination import Combination
from ..information import Information, Written, sort_key


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
            guess = Information(tuple(sorted((s - given for s in more), key=sort_key)), given)
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
    ordered = sorted(combination.items(), key=lambda item: (item[1] < 0, len(item[0]), sort_key(item[0])))
    return [(coefficient, Information((names,))) for names, coefficient in ordered]


def text(combination: Combination, written: Written = ()) -> str:
    """2I(X;Y|Z), H(X) + 1/2H(Y) - H(X,Y), 0; as it was written where that is known."""
    return signed_sum((c, information.text()) for c, information in written or terms(combination))


def latex(combination: Combination, written: Written = ()) -> str:
    shown = written or terms(combination)
    return signed_sum(((c, information.latex()) for c, information in shown), latex_fraction)


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
