"""A definition no longer holds once the text names what would be 1 under it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

IMPLICIT = r"The implicit reward is $r(x, y) = \beta \log \frac{\pi_r(y|x)}{\pi_{\text{ref}}(y|x)}$." + "\n\n"
PARTITION = r"Let $Z(x) = \sum_y \pi_{\text{ref}}(y|x) \exp\left(\frac{1}{\beta} r(x,y)\right)$." + "\n\n"
SIDE = r"\log \frac{\pi(y|x)}{\pi_{\text{ref}}(y|x)} - \frac{1}{\beta} r(x,y)"


def last(text: str) -> str:
    return verify_document(parse_chapter(text)).claims[-1].verdict.word


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(("signs", "verdict"), [("+-", "proved"), ("--", "refuted"), ("++", "refuted")])
def test_the_partition_function_of_a_reward_is_not_that_of_the_implicit_one(signs: str, verdict: str) -> None:
    one, two = signs
    assert last(rf"{IMPLICIT}{PARTITION}$${SIDE} = {SIDE} {one} \log Z(x) {two} \log Z(x)$$") == verdict


def test_a_definition_holds_on_where_nothing_trivial_is_named() -> None:
    ratio = r"Let $r(y) = \frac{\pi(y)}{\rho(y)}$." + "\n\n" + r"$$\sum_y \rho(y) r(y) = 1$$"
    assert last(ratio) == "proved"


CHAIN = (
    r"Let $Z(x) = \sum_y \rho(y|x) e^{r(x,y)}$." + "\n\n"
    r"Hence $\pi^*(y|x) = \pi(y|x) = \frac{1}{Z(x)} \rho(y|x) e^{r(x,y)}$." + "\n\n"
)


@pytest.mark.parametrize(("sign", "verdict"), [("-", "proved"), ("+", "refuted")])
def test_a_name_that_is_another_name_is_what_the_next_link_says(sign: str, verdict: str) -> None:
    assert last(rf"{CHAIN}$$\log \pi^*(y|x) = \log \rho(y|x) + r(x,y) {sign} \log Z(x)$$") == verdict


def test_what_is_let_anew_is_another_thing() -> None:
    """ "Now let L = H(p)" is no claim that H(p, q) is H(p), and what follows is about the new L."""
    text = r"Let $L = H(p,q)$. Then $L = H(p) + D(p\|q)$. Now let $L = H(p)$. Then "
    assert words(text + r"$L \le \log K$.") == ["definition", "proved", "definition", "proved"]
    assert words(text + r"$L = H(p) + D(p\|q)$.")[-1] not in ("proved", "confirmed", "definition")


@pytest.mark.parametrize("later", ["Later, let $Y = X$.", "Now let $Y = X$.", "Now suppose $Y$ is a function of $X$."])
def test_variables_that_are_determined_anew_are_independent_no_more(later: str) -> None:
    text = r"Let $X$ and $Y$ be independent. Then $H(X,Y) = H(X) + H(Y)$. "
    assert words(text + r"Let $Z$ be given. So $H(X,Y) = H(X) + H(Y)$.")[-1] == "proved"
    assert words(text + later + r" Then $H(X,Y) = H(X) + H(Y)$.")[-1] not in ("proved", "confirmed", "definition")
    assert words(text + later + r" Then $I(X;Y) = 0$.")[-1] not in ("proved", "confirmed", "definition")


REDUNDANCY = r"The redundancy of $p$ on $K$ symbols is $R = \ln K - H(p)$"


@pytest.mark.parametrize(
    "text",
    [
        REDUNDANCY + r"; with $u$ the uniform distribution, $R = D(p \| u)$.",
        REDUNDANCY + r". With $u$ the uniform distribution, $R = D(p \| u)$.",
        REDUNDANCY + ".\n\n# Again\n\n" + REDUNDANCY + r". With $u$ the uniform distribution, $R = D(p \| u)$.",
    ],
)
def test_what_is_said_of_a_name_behind_a_comma_is_judged_by_its_definition(text: str) -> None:
    def last(one: str) -> str:
        return [c.verdict.word for c in verify_document(parse_chapter(one, "markdown")).claims][-1]

    assert last(text) == "proved"
    assert last(text.replace(r"D(p \| u)", r"D(u \| p)")) == "refuted"
    assert last(text.replace(r"R = D(p \| u)", r"R = -D(p \| u)")) == "refuted"


def test_a_name_that_is_told_behind_a_comma_for_what_stands_before_it_is_still_defined() -> None:
    text = r"The divergence is $\mathrm{JSD}(p, q) = \frac12 D(p\|m) + \frac12 D(q\|m)$, $m = (p + q)/2$."
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_a_function_of_other_arguments_is_another_one() -> None:
    """L(x, y), a squared error, and then L(phi), the evidence bound: what follows of L(phi) is of the bound."""
    loss = r"The loss $\mathcal{L}(x, y) = \lVert x - y\rVert^2$ is small. "
    bound = r"The bound is $\mathcal{L}(\phi) = \mathbb{E}_{q_\phi(z|x)}[\log p(x|z)] - D_{KL}(q_\phi(z|x)\|p(z))$. "
    assert words(loss + bound + r"Then $\log p(x) \ge \mathcal{L}(\phi)$.")[-1] == "proved"
    assert words(loss + bound + r"Then $\log p(x) \le \mathcal{L}(\phi)$.")[-1] == "refuted"
