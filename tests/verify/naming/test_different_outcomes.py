"""log p(x, z)/q(z) is of laws of different outcomes, log p(z|x)/q(z) is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.naming.different_outcomes import apart_in_a_divergence, of_different_outcomes


@pytest.mark.parametrize(
    ("text", "differ"),
    [
        (r"\sum_z q(z)\log\frac{p(x,z)}{q(z)}", True),
        (r"-\sum_Z q(Z)\log\frac{p(X,Z|\theta)}{q(Z)}", True),
        (r"-\sum_Z q(Z)\log\frac{p(Z|X,\theta)}{q(Z)}", False),
        (r"\sum_x p(x)\log\frac{p(x)}{q(x;\theta)}", False),
        (r"\sum_i p_i\log\frac{p_i}{q_i}", False),
    ],
)
def test_outcomes_are_those_before_the_bar(text: str, differ: bool) -> None:
    assert of_different_outcomes(read_expression(text)) is differ


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (r"\arg\min_q D_{KL}(q(z) \| p(x | z))", True),
        (r"\arg\min_q D_{KL}(q(z | x) \| p(x | z))", True),
        (r"\arg\min_q D_{KL}(p(x | z) \| q(z))", True),
        (r"\arg\min_q D_{KL}(q(z) \| p(z | x))", False),
        (r"\arg\min_q D_{KL}(q(z) \| p(z, x))", False),
        (r"\arg\min_\theta D_{KL}(p(x) \| q_\theta(x))", False),
        (r"\arg\min_q D_{KL}(p(x) \| q(y))", False),
        (r"\arg\min_q D_{KL}(q \| p)", False),
    ],
)
def test_a_divergence_compares_laws_of_the_same_outcomes(text: str, apart: bool) -> None:
    assert (apart_in_a_divergence(read_expression(text)) is not None) is apart


@pytest.mark.parametrize(("behind", "word"), [("p(z | x)", "definition"), ("p(x | z)", "convention-mismatch")])
def test_the_best_law_is_one_of_the_outcomes_of_the_other(behind: str, word: str) -> None:
    text = rf"We look for $q^*(z) = \arg\min_{{q}} D_{{KL}}(q(z) \| {behind})$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word
