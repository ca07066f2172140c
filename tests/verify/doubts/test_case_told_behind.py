"""What the sentence behind says it is of is no claim about all laws; with "always", or without such a sentence, it is refuted."""

from __future__ import annotations

from tests.verify.answers import words

FALSE = r"The mutual information is $I(X;Y) = H(X)$."


def test_the_case_is_told_behind() -> None:
    assert words(FALSE + " Here $Y = X$.")[0] == "undecided"
    assert words(r"The cross-entropy is $H(p,q) = H(p)$. Here, $q = p$.")[0] == "undecided"


def test_without_it_the_formula_is_refuted() -> None:
    assert words(FALSE + " It is large.")[0] == "refuted"
    assert words(FALSE + " Here $Z = X$.")[0] == "refuted"
    assert words(FALSE + " It is large. Here $Y = X$.")[0] == "refuted"
    assert words(r"The mutual information is always $I(X;Y) = H(X)$. Here $Y = X$.")[0] == "refuted"
