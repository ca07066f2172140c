"""A name that a sentence defines behind its formula has that meaning in the formula, and another definition makes it another claim."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def first(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word


JSD = r"$\mathrm{JSD}(p, q) = \frac12 D(p \| m) + \frac12 D(q \| m)$"


@pytest.mark.parametrize("link", [", with", ", where", ", writing", ",", " where we've defined the mixture", " where we have introduced"])
def test_a_mixture_told_behind_its_formula_is_used_in_it(link: str) -> None:
    assert first(rf"We have {JSD}{link} $m = \frac{{p + q}}{{2}}$.") in ("proved", "definition")
    assert first(rf"We have {JSD}{link} $m = \frac{{p + 2q}}{{3}}$.") not in ("proved", "definition", "confirmed")


def test_what_an_earlier_section_let_a_name_mean_gives_way() -> None:
    text = "Let $m = \\frac{p + 2q}{3}$.\n\n# Divergence\n\n" + rf"We have {JSD}, where $m = \frac{{p + q}}{{2}}$."
    words = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert words[1] in ("proved", "definition")


def test_a_sentence_that_opens_with_here_tells_a_letter_of_the_one_before() -> None:
    m = r" Here $m = \lambda p + (1 - \lambda) q$ and $0 \le \lambda \le 1$."
    assert first(r"We have $$H(m) \ge \lambda H(p) + (1 - \lambda) H(q).$$" + m) == "proved"
    assert first(r"We have $$H(m) \le \lambda H(p) + (1 - \lambda) H(q).$$" + m) == "refuted"
    z = r" 여기서 $Z = \sum_x q(x) e^{f(x)}$이고 $q$는 확률 분포이다."
    assert first(r"$\log Z \ge \sum_x q(x) f(x)$이다." + z) == "proved"
    assert first(r"$\log Z \le \sum_x q(x) f(x)$이다." + z) == "refuted"
    assert first(r"For all $q$, $H(p, q) = H(p)$. Here $q = \frac12 p + \frac12 r$.") == "refuted"


def test_what_a_sentence_has_defined_is_not_defined_again_behind() -> None:
    loss = r"The loss $L(\theta) = -\sum_x p(x) \log q(x)$ is the cross-entropy, and $L(\theta) = H(p) + D(%s)$."
    for laws, word in ((r"p \| q", "proved"), (r"q \| p", "refuted")):
        claims = verify_document(parse_chapter(loss % laws, "markdown")).claims
        assert [c.verdict.word for c in claims] == ["definition", word]
