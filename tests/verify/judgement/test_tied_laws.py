"""Laws that the text ties to each other are refuted by no two laws that are not so; what is said of others is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.judgement.tied_laws import laws_in, tied


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        "Let $q$ be a permutation of $p$. Then $H(q) = H(p)$.",
        "Let $q(x) = p(\\pi(x))$ for a permutation $\\pi$. Then $H(q) = H(p)$.",
        "Let $p$ majorise $q$. Then $H(p) \\le H(q)$.",
        "Let $p \\succ q$. Then $H(p) \\le H(q)$.",
        "Let $q = W p$ with $W$ doubly stochastic. Then $H(q) \\ge H(p)$.",
        "Let $q = Wp$ with $W$ doubly stochastic. Then $H(q) \\ge H(p)$.",
        "If $q = \\mathcal{T}[p]$, then $H(q) \\ge H(p)$.",
        "Let $q(x) \\propto p(x)^\\beta$ with $\\beta > 1$. Then $H(q) \\le H(p)$.",
        "Let $q(x) = p(x)^\\beta / Z$ with $\\beta > 1$. Then $H(q) \\le H(p)$.",
        "Consider the mixture $p = \\lambda p_1 + (1-\\lambda) p_2$. Then $H(p) \\ge \\lambda H(p_1) + (1-\\lambda) H(p_2)$.",
        "Let $q$ be a mixture of $p_1$ and $p_2$ with weights $\\lambda$ and $1-\\lambda$. Then $H(q) \\ge \\lambda H(p_1) + (1-\\lambda) H(p_2)$.",
    ],
)
def test_it_is_left_open(text: str) -> None:
    assert last(text) == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        "Let $q$ be an approximation of $p$. Then $D(p\\|q) = D(q\\|p)$.",
        "Let $p$ be the true law and $q$ the model. Then $D(p\\|q) = D(q\\|p)$.",
        "Let $q$ be a permutation of $p$. For any $p$ and $q$, $H(q) = H(p)$.",
        "Let $q$ be a permutation of $p$.\n\nNow let $q$ be any distribution. Then $H(q) = H(p)$.",
        "If $q = \\mathcal{T}[p]$, then $H(q) \\ge H(p)$. For all laws, $H(q) = H(p)$.",
        "Let $q$ be a permutation of $p$.\n\n# Next\n\nThen $H(q) = H(p)$.",
        "Let $q$ be a permutation of $p$. Then $H(p) \\ge \\log K$.",
        "Let $m = (p+q)/2$. Then $D(p\\|m) \\ge D(p\\|q)$.",
    ],
)
def test_what_is_false_of_all_is_refuted(text: str) -> None:
    assert last(text) == "refuted"


def test_an_empirical_law_is_that_of_its_samples() -> None:
    told = "Let $P$ be the empirical distribution of $x_1, \\dots, x_n$. "
    assert last(told + r"Then $\prod_{i=1}^n Q(x_i) = \prod_{a \in A} Q(a)^{n P(a)}$.") == "undecided"
    assert last(told + r"Then $D(P\|Q) \le 0$.") == "refuted"


def test_laws_are_told_by_their_letters() -> None:
    assert laws_in("\\lambda p_{1}(x) + q'(y) + \\log P_i") == {"p_1", "q'", "P"}
    assert [(t.one, t.others) for t in tied([], "Set $q(x) = 2 p(x)^2$.")] == [("q", {"p"})]
    assert tied([], "Set $q(x) = p(x)$.") == tied([], "If $q$ is a permutation of $p$, we stop.") == []


def test_a_law_on_one_outcome_is_refuted_by_no_other() -> None:
    smoothed = r"The smoothed target is $q'(k) = (1-\epsilon)\delta_{k,y} + \epsilon u(k)$. Then $H(q', p) = (1-\epsilon) H(q, p) + \epsilon H(u, p)$."
    assert last(r"The label has $q(y) = 1$ and $q(k) = 0$ for all $k \neq y$. " + smoothed) == "undecided"
    assert not tied([], r"One mass is $q(k) = 0$.")


STEP = r"\int \frac{q(x_t|x_0) p_0(x_0)}{p_t(x_t)} \cdot \frac{\nabla_{x_t} q(x_t|x_0)}{q(x_t|x_0)} dx_0"
START = r"\frac{\int \nabla_{x_t} q(x_t|x_0) p_0(x_0) dx_0}{\int q(x_t|x_0) p_0(x_0) dx_0}"


def test_the_law_of_a_step_is_tied_to_that_of_the_step_given_the_start() -> None:
    assert last(f"$${START} = {STEP}$$") != "refuted"
    assert last(r"$$\int p_1(x_1) \log p_1(x_1) dx_1 = \int p_1(x_1) \log p_2(x_1) dx_1$$") == "refuted"


TOLD = r"Mix the channels as $p\left( \tilde{ y } |x \right) = t { p }_{ 1 }\left( y|x \right) + (1-t) { p }_{ 2 }\left( y|x \right)$."


def test_laws_in_the_braces_of_an_editor_are_tied_too_written_or_not() -> None:
    assert tied([], TOLD)[0].others == {"p_1", "p_2"}
    mixed = r"I\left( X;\tilde{ Y } \right) \le t { I }_{ { p }_{ 1 } }\left( X;Y \right) + (1-t) { I }_{ { p }_{ 2 } }\left( X;Y \right)"
    step = r"p\left( x \right) p\left( \tilde{ y } |x \right) = p\left( x \right) t { p }_{ 1 }\left( y|x \right) + p\left( x \right) (1-t) { p }_{ 2 }\left( y|x \right)"
    assert last(f"{TOLD}\n\nThen ${mixed}$.") == last(f"{TOLD}\n\nThen ${step}$.") == "undecided"
    assert last(f"Then ${step}$.") == "refuted"
