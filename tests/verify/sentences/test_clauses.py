"""Conditions in words: hypotheses where they can be said as constraints, else nothing is refuted under them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        r"If $p$ is uniform, then $H(p) = \log K$.",
        r"For uniform $q$, $D_{KL}(p\|q) = \log K - H(p)$.",
        r"When $q = p$, $H(p,q) = H(p)$.",
        r"For a one-hot target $p$, $H(p,q) = D(p\|q)$.",
        r"If the label $y$ is one-hot, $H(y,q) = D_{KL}(y\|q)$.",
        r"When $p$ is deterministic, $H(p) = 0$.",
        r"We have $H(p, q) = H(p)$ if $p$ equals $q$.",
        r"We have $H(p, q) = H(p)$ when $p$ and $q$ are equal.",
        r"For a one-hot $p$, $H(p, q) = -\log q_y$.",
    ],
)
def test_what_holds_under_the_condition_is_proved(text: str) -> None:
    assert last(text) in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"For uniform $q$, $D_{KL}(p\|q) = \log K + H(p)$.",
        r"For uniform $q$, $D_{KL}(p\|q) = H(p) - \log K$.",
        r"When $p$ is uniform, $H(p) = \log K - 1$.",
        r"If $p$ is deterministic, $H(p) = \log K$.",
        r"When $p = q$, $H(p, q) = 2 H(p)$.",
        r"If $X$ and $Y$ are independent, $H(X,Y) = H(X)$.",
        r"For a one-hot $p$, $H(p, q) = \log q_y$.",
        r"If we expand the logarithm, $D(p\|q) = H(p) - H(p,q)$.",
        r"For all distributions $p$ and $q$, $D(p\|q) = H(p) - H(p,q)$.",
    ],
)
def test_what_is_false_with_the_condition_too_is_refuted(text: str) -> None:
    assert last(text) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"Unless $p = q$, $D(p\|q) > 0$.",
        r"$H(p,q) = H(p)$ for a calibrated model.",
        r"Because the two distributions agree, $H(p,q) = H(p)$.",
        r"The optimal code has $H(p,q) = H(p)$.",
        r"Assume $p \ne q$. Then $D(p\|q) > 0$.",
        r"If $p$ has full support, $H(p) > 0$.",
        r"For a biased coin, $H(X) < 1$ bit.",
        r"If the model has converged, $H(p, q) = H(p)$.",
        r"When the temperature is high, $H(p) = H(q)$.",
        r"$H(p,q) = H(p)$ whenever the model is calibrated.",
        r"Wenn das Modell perfekt ist, $H(p,q) = H(p)$.",
        r"如果模型完美, $H(p,q) = H(p)$。",
        r"As $T \to \infty$, $H(q) = \log K$.",
    ],
)
def test_under_a_condition_that_is_not_understood_nothing_is_refuted(text: str) -> None:
    assert last(text) not in NEGATIVE


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(p) = 0", "p is one-hot", POSITIVE),
        ("H(p, q) = D(p||q)", "p is one-hot", POSITIVE),
        ("H(p, q) = 0", "p is one-hot", {"refuted"}),
        ("D(p||q) > 0", "p != q", {"undecided", "proved"}),
        ("D(p||q) >= 1/4", "p != q", {"refuted"}),
        ("H(p, q) = H(p)", "q = p", POSITIVE),
        ("H(p) <= 1/2", "K = 2", {"refuted"}),
        ("H(X) = log K", "p(x) = 1/K", {"undecided", "definition", "proved"}),
    ],
)
def test_what_is_given_is_used(statement: str, given: str, verdict: set[str]) -> None:
    assert check(statement, [given]).verdict.word in verdict


def test_a_condition_is_listed() -> None:
    assert "p is one-hot" in check("H(p, q) = D(p||q)", ["p is one-hot"]).verdict.hypotheses


@pytest.mark.parametrize(
    "one, other", [("entropy = 0", "entropy = log n"), ("$H = 0$", r"$H = \log n$"), ("$H(X) = 0$", r"$H(X) = \log n$")]
)
def test_a_value_in_one_case_supposes_nothing_for_the_value_in_another(one: str, other: str) -> None:
    assert not NEGATIVE & set(verdicts(f"We have {one} when the outcome is certain, and {other} for a uniform law."))


def test_a_sentence_that_goes_on_after_with_sets_no_condition() -> None:
    text = r"Now $\mathrm{JSD}(p,q) = D(p\|m) + \frac12 D(q\|m)$ with $m = \frac{p+q}{2}$ is symmetric and strictly bounded."
    assert "refuted" in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"If $X$ is discrete, $$H(X) = \sum_i p_i \log p_i \textrm{, where } p_i = P(X_i).$$",
        r"If $(X, Y)$ is a pair of discrete random variables, then $$H(Y \mid X) = \sum_{x} \sum_{y} p(x, y) \log p(y \mid x).$$",
        r"If $P$ is discrete with $k$ classes and a p.m.f. $p$, then $H(P) \geq \log(k)$.",
    ],
)
def test_what_only_says_of_which_kind_a_thing_is_narrows_nothing(text: str) -> None:
    assert "refuted" in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "If $p$ is the true distribution $q$, then $D(p||q) = 0$.",
        "If $X$ is a function of $Y$, then $H(X|Y) = 0$.",
        r"If $X$ follows $\mathrm{Bern}(1/2)$, then $H(X) = 1$.",
        "If $q$ has the distribution $p$, then $H(p, q) = H(p)$.",
        "If $p$ is a distribution with one outcome, then $H(p) = 0$.",
        "A feature of it is that if the one is twice as likely as the other we will have that $p_i = 2 p_j$.",
        "We see that if one class is four times as frequent as another it holds that $p_i = 4 p_j$.",
    ],
)
def test_what_narrows_forbids_a_refutation(text: str) -> None:
    assert "refuted" not in verdicts(text)


def test_a_reason_narrows_nothing() -> None:
    said = r"$\arg\max_\theta H(p, q_\theta) = \arg\min_\theta D(p \| q_\theta)$, because $H(p)$ does not depend on $\theta$."
    assert verdicts(said)[0] == "refuted"
    assert verdicts(said.replace("max", "min"))[0] == "proved"


@pytest.mark.parametrize("lead", ["Whether or not", "Regardless of whether", "Irrespective of whether", "No matter whether"])
def test_what_is_conceded_is_not_supposed(lead: str) -> None:
    assert verdicts(rf"{lead} $p = q$, $D(p \| q) = 0$.")[-1] not in ("proved", "confirmed")
    assert verdicts(rf"{lead} $p = q$, $D(p \| q) \ge 0$.")[-1] == "proved"
    assert verdicts(r"It is not the case that $p = q$: $D(p \| q) = 0$.")[-1] not in ("proved", "confirmed")


def test_a_sentence_without_maths_may_suppose_for_those_behind() -> None:
    text = r"Consider the {} distribution. The cross-entropy to any $q$ is $H(p,q) = -\frac1K\sum_x\log q(x)$."
    assert [last(text.replace("{}", word)) for word in ("uniform", "empirical")] == ["undecided", "refuted"]


@pytest.mark.parametrize("words", ["To first order,", "To leading order", "In the limit,", "To a good approximation,"])
def test_what_holds_nearly_is_not_refuted(words: str) -> None:
    assert last(rf"{words} $D(p\|q) = \frac12\sum_x\frac{{(p(x)-q(x))^2}}{{q(x)}}$.") == "undecided"


def test_in_order_to_narrows_nothing() -> None:
    assert last(r"In order to train, we use $D(p\|q) = \frac12\sum_x\frac{(p(x)-q(x))^2}{q(x)}$.") == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"It is zero if and only if $p = q$, and not symmetric: $D_{KL}(p \Vert q) \ne D_{KL}(q \Vert p)$.",
        r"当且仅当 $p = q$ 时为零，且不对称：$D_{KL}(p \Vert q) \neq D_{KL}(q \Vert p)$。",
        r"KL은 $p = q$일 때만 0이고 비대칭이다: $D_{KL}(p \Vert q) \ne D_{KL}(q \Vert p)$.",
        r"KLは $p = q$ のときに限り0であり、対称ではない（$D_{KL}(p \Vert q) \ne D_{KL}(q \Vert p)$）。",
    ],
)
def test_laws_that_are_one_are_not_supposed_where_divergences_differ(text: str) -> None:
    assert last(text) in ("undecided", "not-understood")
