"""Cases of equality in words become equations of laws; words about other things stay words."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.cases_of_equality import as_laws


@pytest.mark.parametrize(
    ("condition", "law"),
    [
        (r"X \sim \mathrm{DiscreteUniform}(|\mathcal{X}|)", r"p(x) = 1/|\mathcal{X}|"),
        ("X -> Z -> Y", r"X \perp Y \mid Z"),
        ("p is one-hot", "0 = H(p)"),
        ("p = q", "p = q"),
        (r"X \sim \mathrm{DiscreteUniform}(|\mathcal{Y}|)", r"X \sim \mathrm{DiscreteUniform}(|\mathcal{Y}|)"),
    ],
)
def test_a_condition_is_written_as_laws(condition: str, law: str) -> None:
    assert as_laws((condition,), "", "") == (law,)


@pytest.mark.parametrize(
    ("said", "formula", "law"),
    [
        (", with equality iff the two distributions are identical.", r"D_{\mathrm{KL}}(p \| q) \ge 0", ("p = q",)),
        (", with equality iff both laws coincide.", r"D(P \,\|\, Q) \ge 0", None),
        (", with equality iff the distribution is uniform.", r"H(p) \le \log K", ("p(x) = 1/K",)),
        (", with equality iff all outcomes are equally likely.", r"H(X) \ge 0", (r"p(x) = 1/|\mathcal{X}|",)),
        (", with equality iff \ufffc is a constant.", r"H(X) \ge 0", ("0 = H(X)",)),
        (", with equality iff \ufffc is a constant.", r"D(p\|q) \ge 0", None),
        (", with equality iff all outcomes are equally likely.", r"H(X) + H(Y) \ge 0", None),
        (", with equality iff all outcomes are equally likely or certain.", r"H(X) \ge 0", None),
        (", with equality iff the two distributions are identical up to order.", r"D(p\|q) \ge 0", None),
        (", with equality iff the two distributions are not identical.", r"D(p\|q) \ge 0", None),
    ],
)
def test_words_without_letters_are_about_the_laws_of_the_formula(said: str, formula: str, law: tuple[str, ...] | None) -> None:
    assert as_laws(None, said, formula) == law
