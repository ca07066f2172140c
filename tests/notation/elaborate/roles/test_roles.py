"""What a name stands for: values that do not sum to 1 are scores, not a law, unless the letter says so."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"\max_i z_i = 2", "confirmed"),
        (r"\max_i z_i = 3", "refuted"),
        (r"\sum_i e^{z_i} \approx 11.107", "confirmed"),
        (r"\sum_i e^{z_i} \approx 12.107", "refuted"),
        (r"\mathrm{softmax}(z)_1 \approx 0.665", "confirmed"),
    ],
)
def test_scores_have_their_values(claim: str, word: str) -> None:
    assert words(f"With logits $z = (2, 1, 0)$ we have ${claim}$.") == ["data", word]


def test_a_vector_that_sums_to_one_may_be_a_law() -> None:
    assert words(r"Let $w = (0.5, 0.5)$. Then $H(w) = \log 2$.") == ["data", "confirmed"]
    assert words(r"Let $q = (0.5, 0.6)$. Then $H(q) = 1$.")[0] == "refuted"


#: What is true of one model written with and without its parameters; a model beside the law that it is fitted to is another one.
ONE_MODEL = [r"p_\theta(x,z) = p_\theta(x|z) p(z)", r"p_\theta(z|x) = \frac{p_\theta(x|z) p(z)}{p_\theta(x)}"]
TWO_LAWS = [r"p_\theta(a|b) p(b) = p(b|a) p(a)", r"p_\theta(y|x) = p(y|x)", r"p(z|x) = \frac{p_\theta(x|z) p(z)}{p_\theta(x)}"]


def test_conditional_laws_with_and_without_parameters_are_two() -> None:
    assert [check(s).verdict.word for s in ONE_MODEL] == ["proved"] * 2
    assert not any(check(s).verdict.positive for s in TWO_LAWS)


#: Greek letters of which the text says that they are random, in several languages; the last claim of each is judged.
RANDOM = (
    r"Let $\alpha$ be a random variable with the values $a_1, \dots, a_k$.",
    r"For random variables $\alpha$ and $\beta$ the following holds.",
    r"Let $\xi$ be a random variable. Let $\alpha$ and $\beta$ be random variables.",
    r"Пусть даны случайные величины $\alpha$ и $\beta$.",
    r"确定随机变量 $\alpha$ 和 $\beta$。",
)
OF_RANDOM = (
    (r"H(\alpha) = \sum_{i=1}^k p_i \log \frac{1}{p_i}", r"H(\alpha) = \sum_{i=1}^k p_i \log p_i"),
    (r"H(\alpha) \le \log k", r"H(\alpha) \ge \log k"),
)  # fmt: skip
OF_TWO = (
    (r"H(\alpha,\beta) \le H(\alpha) + H(\beta)", r"H(\alpha,\beta) \ge H(\alpha) + H(\beta)"),
    (r"H(\alpha) \le H(\alpha,\beta)", r"H(\alpha) \ge H(\alpha,\beta)"),
)


@pytest.mark.parametrize("told", RANDOM)
@pytest.mark.parametrize(("true", "false"), OF_RANDOM)
def test_a_greek_letter_is_a_random_variable_where_the_text_says_so(told: str, true: str, false: str) -> None:
    assert words(f"{told} Then ${true}$.")[-1] in ("proved", "definition")
    assert words(f"{told} Then ${false}$.")[-1] == "refuted"


@pytest.mark.parametrize("told", RANDOM[1:])
@pytest.mark.parametrize(("true", "false"), OF_TWO)
def test_and_so_are_two(told: str, true: str, false: str) -> None:
    assert words(f"{told} Then ${true}$.")[-1] == "proved"
    assert words(f"{told} Then ${false}$.")[-1] not in ("proved", "definition")


@pytest.mark.parametrize(("true", "false"), [*OF_RANDOM, (OF_TWO[0])])
def test_where_nothing_is_said_it_may_be_one(true: str, false: str) -> None:
    assert check(true).verdict.word != "refuted"
    assert not check(false).verdict.positive


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"H(\epsilon) \le \log 2", "proved"),
        (r"H(\epsilon) = H(1 - \epsilon)", "proved"),
        (r"H(\theta) = -\theta \log \theta - (1 - \theta) \log (1 - \theta)", "definition"),
        (r"H(\theta) = -\theta \log \theta + (1 - \theta) \log (1 - \theta)", "refuted"),
        (r"H(\epsilon) \ge 1", "refuted"),
    ],
)
def test_a_probability_is_still_one(claim: str, word: str) -> None:
    assert check(claim).verdict.word == word


@pytest.mark.parametrize("letter", ["x", "y", "z"])
def test_the_letter_of_numbered_outcomes_is_a_variable_below_h(letter: str) -> None:
    assert check(rf"H({letter}) = -\sum_{{i=1}}^n p({letter}_i) \log p({letter}_i)").verdict.word == "definition"
    assert check(rf"H({letter}) = \sum_{{i=1}}^n p({letter}_i) \log p({letter}_i)").verdict.word == "refuted"
    assert check(rf"H({letter}) = \mathbb{{E}}_{{{letter} \sim p}}[I({letter})]").verdict.positive
    assert check(rf"H({letter}) = -{letter} \log {letter} - (1-{letter}) \log(1-{letter})").verdict.word != "refuted"


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"D(p\|q) = \mathrm{CE}(P, Q) - H(P)", "proved"),
        (r"D(p\|q) = \mathrm{CE}(P, Q) + H(P)", "refuted"),
        (r"D(p\|q) = \mathrm{CE}(Q, P) - H(P)", "refuted"),
        (r"D(p\|q) = D(P\|Q)", "refuted"),  # beside each other they are two pairs
        (r"-\sum_i p_i \log p_i = -\sum_i \Pr(X=x_i) \log \Pr(X=x_i)", "proved"),
        (r"-\sum_i p_i \log p_i = \sum_i \Pr(X=x_i) \log \Pr(X=x_i)", "refuted"),
    ],
)
def test_capitals_of_another_measure_are_the_same_laws(claim: str, word: str) -> None:
    assert check(claim).verdict.word == word


def test_what_has_an_index_is_no_entry_of_a_number() -> None:
    claim = r"$$-\sum_{i,j} p_{i,j} \log p_{i,j} = -\sum_{i,j} P(X=x_i, Y=y_j) \log P(X=x_i, Y=y_j)$$"
    assert words(rf"It is largest at $p = \frac12$. {claim}")[-1] == "proved"
    assert words(rf"It is largest at $p = \frac12$. {claim.replace('= -', '= ')}")[-1] == "refuted"


@pytest.mark.parametrize("letter", ["t", r"\theta", r"\alpha", "u", "p"])
def test_a_small_h_may_be_the_entropy_of_a_coin_by_any_letter(letter: str) -> None:
    assert words(rf"The binary entropy satisfies $h({letter}) \le \log 2$.") == ["proved"]
    assert words(rf"The binary entropy satisfies $h({letter}) \ge \log 2$.") in (["refuted"], ["undecided"])


def test_but_not_that_of_a_density() -> None:
    assert words(r"For every density $f$ we have $h(f) \le \log 2$.")[-1] != "proved"


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        (r"\mathbb{E}_{x\sim data}[-\log p(x)] \ge \mathbb{E}_{x\sim data}[-\log p_{data}(x)]", "proved"),
        (r"\mathbb{E}_{x\sim\text{data}}[-\log p_{\text{data}}(x)] \ge \mathbb{E}_{x\sim\text{data}}[-\log p(x)]", "refuted"),
        (r"\mathbb{E}_{x\sim\mathcal{D}}[-\log p(x)] \ge \mathbb{E}_{x\sim\mathcal{D}}[-\log p_{\mathcal{D}}(x)]", "proved"),
        (r"\mathbb{E}_{x\sim data}[-\log p(x)] \ge \mathbb{E}_{x\sim data}[-\log p_{model}(x)]", "refuted"),
        (r"\mathbb{E}_{x\sim q}[-\log p(x)] \ge \mathbb{E}_{x\sim q}[-\log p_q(x)]", "refuted"),
        (r"D(data \,\|\, p_{data}) = 0", "undecided"),
    ],
)
def test_a_word_is_the_law_that_it_labels(claim: str, word: str) -> None:
    assert words(f"For every model ${claim}$.") == [word]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Additive for independent events: $h(x, y) = h(x) + h(y)$ where $p(x, y) = p(x) p(y)$.", "not-understood"),
        ("Additive for independent events: $p(x, y) = p(x) p(y)$.", "proved"),
    ],
)
def test_an_information_of_outcomes_is_no_law(text: str, word: str) -> None:
    assert words(text)[0] == word


@pytest.mark.parametrize(("sign", "word"), [("w_1", "proved"), ("w_2", "not-understood")])
def test_a_chain_over_displays_holds_for_any_length(sign: str, word: str) -> None:
    root = r"\sqrt[N]{\frac{1}{P(w_1,w_2,\cdots,w_N)}}"
    product = rf"\sqrt[N]{{\frac{{1}}{{\prod_{{i=1}}^{{N}} P(w_i|{sign},\cdots,w_{{i-1}})}}}}"
    assert words(f"The perplexity is\n\n$$PPL(w_1,\\cdots,w_N) = {root}$$\n\nand by the chain rule\n\n$$= {product}$$\n")[-1] == word


def test_a_letter_told_outcome_by_outcome_is_no_probability() -> None:
    """H(t) of t(x) = (p(x) + q(x))/2 is the entropy of a mixture, and no binary entropy of a number t."""
    assert words(r"Let $t(x) = \frac12 p(x) + \frac12 q(x)$. Then $H(t) \ge \frac12 H(p)$.")[1] == "proved"
    assert words(r"Let $t(x) = \frac12 p(x) + \frac12 q(x)$. Then $H(t) \le \frac12 H(p)$.")[1] == "refuted"
    assert words(r"Let $0 \le t \le 1$. Then $H(t) = -t \log t - (1 - t) \log (1 - t)$.")[-1] in ("proved", "definition")
