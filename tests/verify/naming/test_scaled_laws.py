"""A law times a number is introduced as no law; the law itself, and a multiple under another name, are."""

from __future__ import annotations

from answers import words

LAWS = [r"$p = \mathrm{softmax}(z)$", r"$p(x|z) = \mathcal{N}(x; f(z), s^2)$", r"$u(x) = 1/|\mathcal X|$", r"$p_X = (0.4, 0.6)$"]
SCALED = [
    r"$p = 2\,\mathrm{softmax}(z)$",
    r"$t = \frac12 \mathrm{softmax}(z/T)$",
    r"$p(x|z) = -\mathcal{N}(x; f(z), s^2)$",
    r"$u(x) = 2/|\mathcal X|$",
    r"$p_X = -(0.4, 0.6)$",
    r"$P = -Q$",
]


def test_only_what_sums_to_one_is_introduced_as_a_law() -> None:
    assert [words(f"Let {x}.")[-1] for x in LAWS] == ["definition", "definition", "definition", "confirmed"]
    assert {words(f"Let {x}.")[-1] for x in SCALED} == {"undecided"}
    assert words(r"Let $F = 2 H(p)$.") == ["definition"]
