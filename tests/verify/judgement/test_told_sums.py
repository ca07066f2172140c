r"""A refutation beside "\sum_i y_i = 1" is by entries with that sum."""

from __future__ import annotations

from fractions import Fraction

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TEMPERED = (
    r"For logits $z$ and $\tau > 0$, $p_i = e^{z_i/\tau}/\sum_j e^{z_j/\tau}$. The gradient of $\ell = -\sum_i y_i \log p_i$ at $\tau = 1$, "
    r"with $\sum_i y_i = 1$, is $$\frac{\partial\ell}{\partial z_i} = "
)


def test_the_witness_keeps_the_sum() -> None:
    claim = verify_document(parse_chapter(TEMPERED + "p_i + y_i .$$", "markdown")).claims[-1]
    assert claim.verdict.word == "refuted"
    values = (claim.verdict.witness or {})["values"]
    assert sum(map(Fraction, values["y"])) == 1


def test_what_is_true_of_such_entries_is_not_refuted() -> None:
    assert verify_document(parse_chapter(TEMPERED + "p_i - y_i .$$", "markdown")).claims[-1].verdict.word != "refuted"
    convex = r"Weights have $w_i \ge 0$ and $\sum_i w_i = 1$. Then $\sum_i w_i x_i^2 \ge (\sum_i w_i x_i)^2$."
    assert verify_document(parse_chapter(convex, "markdown")).claims[-1].verdict.word != "refuted"
