"""A function or a number that the text alone determines refutes nothing; one that stands on both sides may be any."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


OPEN = [
    r"With the surprise $i$, $H(X) = \mathbb{E}_{X}[i_X(X)]$.",
    r"The tuned one costs at most $D(\pi_{new} \| \pi_{ref}) \le \log n - \frac{n-1}{n}$.",
    r"At the best outcome $\max_x f(x) = f(x^*)$ and $\max_k z_k = z_y$.",
    r"Every mass is at least $p_{\min}$, so that $H(p) \le -\log p_{\min}$.",
    r"Then $|H(p) - H(q)| \le \epsilon \log\frac{K}{\epsilon}$.",
    r"Then $H(p) \le \epsilon \log K$.",
    r"The expected length is $\mathbb{E}_p[L_q(X)] = -\sum_x p(x) \log q(x)$.",
]
REFUTED = [
    r"Let $\bar{p} = 1 - p$. So $p \log \frac{1}{p} - \bar{p} \log \frac{1}{\bar{p}} = h(p)$.",
    r"For every $f$, $\mathbb{E}_p[f(X)] = 2\sum_x p(x) f(x)$.",
    r"Any prefix code has $H(X) \leq -H(X)$.",
    r"For every $z$, $\max_k z_k = 2 \min_k z_k$.",
    r"Always $H(p) \ge \log K$.",
    r"Always $D(p \| q) \le \log K$ and $H(p) \ge \log n$.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_function_on_one_side_only_is_the_texts_own(text: str) -> None:
    assert "refuted" not in verdicts(text) and "undecided" in verdicts(text)


@pytest.mark.parametrize("text", REFUTED)
def test_what_is_claimed_of_any_function_is_refuted_by_one(text: str) -> None:
    assert "refuted" in verdicts(text)


def test_a_defined_law_is_itself_at_an_index() -> None:
    assert verdicts("The mixture $m = (p+q)/2$ has $m_i = (p_i + q_i)/2$.") == ["definition", "proved"]
    assert verdicts("The mixture $m = (p+q)/2$ has $m_i = (p_i + q_i)/3$.") == ["definition", "refuted"]


def test_an_index_below_a_defined_number_names_another_number() -> None:
    text = "$$S = -\\sum_i p_i \\log p_i$$\n\nFor the node $m$,\n\n$$S_m = -p_m \\log p_m - (1-p_m) \\log (1-p_m).$$"
    assert "refuted" not in verdicts(text)


def test_an_interval_is_no_distribution() -> None:
    assert verdicts("Each probability is in $[0, 1]$, a uniform distribution on $[0, 2]$.") == []
    assert verdicts("The target distribution is $[0.5, 0.6]$.") == ["refuted"]


def test_entropy_spelled_out_takes_the_unit_of_its_logarithm() -> None:
    assert verdicts("$$Entropy = -\\sum_i p_i \\log_2 p_i$$") == ["definition"]
    assert "definition" not in verdicts("$$Entropy = \\sum_i p_i \\log_2 p_i$$")


def test_the_mean_length_of_a_prefix_code_is_bounded_by_the_entropy_and_not_the_other_way() -> None:
    assert verdicts(r"Any prefix code has $H(X) \leq \mathbb{E}[L(X)]$.") == ["definition"]
    assert verdicts(r"Any prefix code has $H(X) \geq \mathbb{E}[L(X)]$.") != ["definition"]


BARS = r"So $(a \bar{b} + \bar{a} b) \log \frac{1}{a \bar{b} + \bar{a} b} + (a b + \bar{a} \bar{b}) \log \frac{1}{a b + \bar{a} \bar{b}} = H(a \bar{b} + \bar{a} b)$."


def test_a_bar_that_no_text_explains_may_be_that_of_the_other_outcome() -> None:
    assert verdicts(BARS)[-1] == "undecided"
