"""Typical sequences and pairs drawn apart: each step replaces one bound; another sign is a slip, another bound is not known."""

from __future__ import annotations

from tests.verify.answers import POSITIVE, words

A = r"A_{\epsilon}^{(n)}"
PAIR = rf"\Pr((\tilde{{X}}^n,\tilde{{Y}}^n)\in {A})"


def test_what_is_typical() -> None:
    told = r"The typical set: $\big|-\frac{1}{n}\log p(x^n)-H(X)\big|<\epsilon$, $\left|\frac{1}{n}\log \frac{1}{p(y^n)}-H(Y)\right| \le \epsilon$, $|-\frac{1}{n}\log p(x^n,y^n)-H(X,Y)|<\epsilon$."
    assert words(told) == ["definition"] * 3
    assert words(r"The typical set: $\big|-\frac{1}{n}\log p(x^n)+H(X)\big|<\epsilon$.") == ["convention-mismatch"]
    open_ones = words(
        r"The typical set: $|-n\log p(x^n)-H(X)|<\epsilon$, $|-\frac{1}{n}\log p(x^n)-H(X)|>\epsilon$, $|-\frac{1}{n}\log p(x)-H(X)|<\epsilon$."
    )
    assert not POSITIVE & set(open_ones)


def test_pairs_drawn_apart() -> None:
    above = rf"$$\begin{{aligned}}{PAIR}&=\sum_{{{A}}}p(x^n)p(y^n)\\&\leq|{A}|2^{{-n(H(X)-\epsilon)}}2^{{-n(H(Y)-\epsilon)}}\\&\leq2^{{n(H(X,Y)+\epsilon)}}2^{{-n(H(X)-\epsilon)}}2^{{-n(H(Y)-\epsilon)}}\\&=2^{{-n(I(X;Y)-3\epsilon)}}\end{{aligned}}$$"
    assert set(words(above)) <= POSITIVE
    below = rf"${PAIR} \geq (1-\epsilon)2^{{-n(I(X;Y)+3\epsilon)}}$"
    assert words(below) == ["definition"]
    slips = rf"${PAIR} \le 2^{{-n(I(X;Y)+3\epsilon)}}$ and ${PAIR} \ge (1-\epsilon)2^{{-n(I(X;Y)-3\epsilon)}}$"
    assert words(slips) == ["convention-mismatch"] * 2
    for old, new in (
        (r"p(x^n)p(y^n)", r"p(x^n,y^n)"),
        (r"\leq|", r"\geq|"),
        (r"H(X)-\epsilon)}2^{-n(H(Y)-\epsilon)}\\&\leq2", r"H(X)+\epsilon)}2^{-n(H(Y)-\epsilon)}\\&\leq2"),
        (r"H(X,Y)+", r"H(X,Y)-"),
        (r"-3\epsilon", r"-\epsilon"),
    ):
        false = above.replace(old, new)
        assert false != above and not set(words(false)) <= POSITIVE, new
    other = rf"$\Pr((X^n,Y^n)\in {A}) \le 2^{{-n(I(X;Y)-3\epsilon)}}$, ${PAIR} \le 2^{{n(I(X;Y)-3\epsilon)}}$, ${PAIR} \le 2^{{-n(I(X;Y)-2\epsilon)}}$"
    assert not POSITIVE & set(words(other))


def test_pairs_that_are_not_drawn_apart_and_claims_of_all_sequences() -> None:
    bound = rf"${PAIR} \le 2^{{-n(I(X;Y)-3\epsilon)}}$."
    apart = r"Let $\tilde X^n$ and $\tilde Y^n$ be independent with the marginals of $p$. "
    together = r"Let $(\tilde X^n, \tilde Y^n)$ be drawn from the joint law. "
    assert words(apart + bound) == ["definition"] and words(together + apart + bound) == ["definition"]
    for told in (together, r"The pairs $(\tilde X^n, \tilde Y^n)$ are dependent. ", "As they are not independent, "):
        assert not {*POSITIVE, "convention-mismatch"} & set(words(told + bound)), told
    assert not POSITIVE & set(words(bound.replace("tilde", "hat")))
    assert not POSITIVE & set(words(r"For every sequence $x^n$, $|-\frac1n \log p(x^n) - H(X)| \le \epsilon$."))
