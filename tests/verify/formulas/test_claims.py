"""What is not understood of a chain is said of its own links alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAIN = r"$$\text{CE}(y, \hat y) = -\sum_i y_i \log \hat y_i = -\sum_i \sum_j y_{ij}^2 \log p(y_{ij} | x_i)$$"


def test_a_link_that_is_not_understood_begins_behind_the_one_before() -> None:
    first, second = verify_document(parse_chapter(f"The cross-entropy loss is {CHAIN}", "markdown")).claims
    assert (first.verdict.word, second.verdict.word) == ("definition", "not-understood")
    assert first.end <= second.start


def test_a_sign_alone_between_words_claims_nothing() -> None:
    text = r"Minimising the cross-entropy $\equiv$ minimising KL $\Rightarrow$ making $q$ match $p$; we write $=$ or $\leq$."
    assert [c for c in verify_document(parse_chapter(text, "markdown")).claims] == []


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        (r"If $D(p \| q) = 0$, both must hold.", "mention", "data"),
        (r"$H(X|Y) = 0$인 경우, 모두 성립해야 한다.", "mention", "data"),
        (r"We get $H(X|Y) = 0$.", "identity", "undecided"),
        (r"Here $p(x) \ge 0$. By symmetry ($p(x) = 1/n$).", "definition", "undecided"),
        (r"Here $p(x) \ge 0$. 등호는 $p$가 균등분포($p(x) = 1/n$)일 때 성립한다.", "mention", "data"),
        (r"$I(X;Y) = D(p_{XY} \| p_X p_Y) \ge 0$. 등호는 $p_{XY} = p_X p_Y$ 즉 독립.", "mention", "data"),
        (r"Here $x > 0$ and $-\log x \ge 1 - x$. $x = q(X)/p(X)$를 대입하자.", "mention", "data"),
        (r"Here $x > 0$ and $-\log x \ge 1 - x$. We substitute $x = q(X)/p(X)$.", "mention", "data"),
        (r"Here $x > 0$ and $-\log x \ge 1 - x$. We find $x = q(X)/p(X)$.", "definition", "undecided"),
        (r"A finite alphabet has $|\mathcal{X}| < \infty$.", "inequality", "data"),
        (r"$p \ll q$", "data", "data"),
        (r"$H(0.5) = \log 3 \gg 0.05$", "data", "data"),
    ],
)
def test_a_condition_that_the_letters_leave_open_is_no_claim(text: str, kind: str, word: str) -> None:
    found = verify_document(parse_chapter(text, "markdown")).claims[-1]
    assert (found.kind, found.verdict.word) == (kind, word)


def test_a_last_sign_that_leads_on_to_words_is_no_part_of_the_claim() -> None:
    from tests.verify.answers import words

    assert words(r"We have $H(p, q) = \mathbb{E}_p[-\log q] = $ what is paid.") == ["definition"]
    assert words(r"We have $H(p, q) = \mathbb{E}_q[-\log q] = $ what is paid.") == ["refuted"]
    assert words("We have $H(p) =$ something.") == ["not-understood"]
