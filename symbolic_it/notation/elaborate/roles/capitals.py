"""Two names of one law: P is the law whose pmf is written p, and data that of p_data, unless the formula compares the two."""

from __future__ import annotations

from ....patterns import regex
from ..choices import Choices
from .uses import Uses

_PAIRS = (("P", "p"), ("Q", "q"), ("R", "r"), ("Pi", "pi"), ("Pr", "p"), ("Pr", "P"))
_LABELLED = ("p", "P", "q", "pi")
_WORD = regex(r"^[a-z]{3,}$|^[A-Z]_cal$")


def capitals_of_one_law(laws: set[str], uses: Uses, choices: Choices) -> dict[str, str]:
    """The small letter for each capital that names the same law."""
    out: dict[str, str] = {}
    for capital, small in _PAIRS:
        if capital not in laws or small not in laws:
            continue
        if not ("compared" in uses.of(small) and "compared" in uses.of(capital)):
            out[capital] = small
            choices.assume(f"{small} is the probability mass function of {capital}")
        elif _in_parallel(uses, small, capital) and choices.among(
            ("capital", capital),
            (True, f"{small} is the probability mass function of {capital}"),
            (False, f"{small} and {capital} are two laws"),
        ):
            out[capital] = small
    for name in sorted(laws):
        base, _, label = name.partition("_")
        if base in _LABELLED and label in laws and _WORD.search(label) and not {"compared"} <= uses.of(name) & uses.of(label):
            out[name] = label
            choices.assume(f"{name} is the probability mass function of {label}")
    return out


def _in_parallel(uses: Uses, small: str, capital: str) -> bool:
    """D(p || q) beside CE(P, Q), whose P and Q correspond to p and q; D(p || q) beside D(P || Q) compares other laws."""
    first, second = uses.compared_in.get(small, set()), uses.compared_in.get(capital, set())
    measures = {m for m, _ in first} & {m for m, _ in second}
    same_partners = {b for _, b in first} == {b.lower() for _, b in second}
    return not measures and bool(first) and same_partners and all(b.islower() for _, b in first)
