"""Linear combinations of joint entropies, the coordinates of every statement about random variables.

H(X|Z) and I(X;Y|Z) of any number of arguments are combinations of joint entropies H(S); as functions of a
distribution of unrestricted alphabets the H(S) are linearly independent, so two combinations agree everywhere exactly
when their coefficients do (R. W. Yeung, Information Theory and Network Coding, 2008, section 3.4 and chapter 13).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import combinations
from typing import TypeAlias

#: Set of variables -> coefficient of their joint entropy; no zero coefficients, no empty set (its entropy is 0).
Combination: TypeAlias = Mapping[frozenset[str], Fraction]


def weighted_sum(parts: Iterable[tuple[Fraction | int, Combination]]) -> dict[frozenset[str], Fraction]:
    """sum of coefficient * combination, without the terms that cancel."""
    total: dict[frozenset[str], Fraction] = {}
    for factor, part in parts:
        for names, coefficient in part.items():
            total[names] = total.get(names, Fraction(0)) + factor * coefficient
    return {names: coefficient for names, coefficient in total.items() if names and coefficient}


def entropy(of: Iterable[str], given: Iterable[str] = ()) -> dict[frozenset[str], Fraction]:
    """H(of | given) = H(of, given) - H(given)."""
    return mutual_information(of, given=given)


def mutual_information(*arguments: Iterable[str], given: Iterable[str] = ()) -> dict[frozenset[str], Fraction]:
    """I(A;B;...|K) = sum over the non-empty choices C of arguments of (-1)^(|C|+1) H(union of C | K).

    One argument gives H(A|K), two the mutual information, more the multivariate (interaction) information of
    W. J. McGill, 1954, in the sign of Yeung: I(X;Y;Z) = I(X;Y) - I(X;Y|Z).
    """
    sets, condition = [frozenset(argument) for argument in arguments], frozenset(given)
    choices = (chosen for size in range(1, len(sets) + 1) for chosen in combinations(sets, size))
    return weighted_sum(
        ((-1) ** (len(chosen) + 1), {frozenset().union(*chosen, condition): Fraction(1), condition: Fraction(-1)})
        if frozenset().union(*chosen, condition) != condition
        else (0, {})
        for chosen in choices
    )


def variables(combination: Combination) -> frozenset[str]:
    """All variables that occur."""
    return frozenset().union(*combination)


def natural(name: str) -> tuple[tuple[bool, int, str], ...]:
    """Sort key that puts X2 before X10."""
    return tuple((not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.findall(r"\d+|\D+", name))
