r"""The variational formulas of Gibbs and of Donsker and Varadhan are proved with the place where they are attained; twins are not."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = [
    r"\log \sum_x p(x) e^{f(x)} = \max_q \left\{ \sum_x q(x) f(x) - D(q\|p) \right\}",
    r"\log \mathbb{E}_{P}[e^{f(x)}] = \sup_Q \left\{ \mathbb{E}_{Q}[f(x)] - D(Q\|P) \right\}",
    r"\log\sum_i e^{z_i} = \max_{q \in \Delta} \sum_i q_i z_i + H(q)",
    r"\min_q \left\{ D(q\|p) - \mathbb{E}_q[f(x)] \right\} = -\log \mathbb{E}_p[e^{f(x)}]",
    r"D(Q\|P) = \sup_f \left\{ \mathbb{E}_{Q}[f(h)] - \log \mathbb{E}_{P}[e^{f(h)}] \right\}",
    r"D_{KL}(P\|Q) = \sup_{T} \mathbb{E}_P[T] - \log \mathbb{E}_Q[e^T]",
]
FALSE = [
    r"\log \sum_x p(x) e^{f(x)} = \max_q \left\{ \sum_x q(x) f(x) + D(q\|p) \right\}",
    r"\log \mathbb{E}_{P}[e^{f(x)}] = \sup_Q \left\{ \mathbb{E}_{Q}[f(x)] - D(P\|Q) \right\}",
    r"\log\sum_i e^{z_i} = \max_{q \in \Delta} \sum_i q_i z_i - H(q)",
    r"\min_q \left\{ D(q\|p) - \mathbb{E}_q[f(x)] \right\} = \log \mathbb{E}_p[e^{f(x)}]",
    r"D(Q\|P) = \sup_f \left\{ \mathbb{E}_{P}[f(h)] - \log \mathbb{E}_{Q}[e^{f(h)}] \right\}",
    r"D_{KL}(P\|Q) = \sup_{T} \mathbb{E}_P[T] + \log \mathbb{E}_Q[e^T]",
    r"\log\sum_i e^{z_i} = \max_{q \in C} \sum_i q_i z_i + H(q)",
]


@pytest.mark.parametrize("text", TRUE)
def test_an_optimum_is_proved_with_its_place(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", FALSE)
def test_twins_are_not(text: str) -> None:
    assert not check(text).verdict.positive


def test_the_optimal_policy_beside_its_reference() -> None:
    right = r"\max_{\pi} \mathbb{E}_{y\sim\pi}[r(y)] - \beta D(\pi\|\pi_0) = \beta\log \sum_y \pi_0(y) e^{r(y)/\beta}"
    assert check(right, given=[r"\beta > 0"]).verdict.word == "proved"
    assert check(right.replace(r"r(y)/\beta", r"\beta r(y)"), given=[r"\beta > 0"]).verdict.word == "refuted"


def test_a_normaliser_that_the_text_has_named_is_opened() -> None:
    told = r"Let $Z = \sum_x e^{-E(x)}$. Then $\min_q \left( \mathbb{E}_q[E(x)] - H(q) \right) = -\log Z$."
    words = [c.verdict.word for c in verify_document(parse_chapter(told, "markdown")).claims]
    assert words[-1] == "proved"
    wrong = [c.verdict for c in verify_document(parse_chapter(told.replace(r"= -\log Z", r"= \log Z"), "markdown")).claims]
    assert not wrong[-1].positive
