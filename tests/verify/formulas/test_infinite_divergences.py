"""A divergence is infinite where the law behind has no mass and the one in front has some; told the other way round it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: Sentences, and the kind of the verdict on what is infinite: + for positive, - for negative, ? for neither.
SENTENCES = [
    (r"If $p(x) > 0$ and $q(x) = 0$ for some $x$, then $D(p\|q) = \infty$.", "+"),
    (r"We have $H(p, q) = \infty$ as soon as $q(x) = 0$ for an $x$ with $p(x) > 0$.", "+"),
    (r"若存在 $P(x)>0$ 但 $Q(x)=0$，则 $D_{\mathrm{KL}}(P\|Q) = +\infty$。", "+"),
    (r"With $p_i > 0$ and $q_i = 0$ the divergence is $D_{KL}(p \| q) = \infty$.", "+"),
    (r"In short $p(x) > 0, q(x) = 0 \Rightarrow D(p\|q) = \infty$.", "+"),
    (r"If $p(x) = 0$ and $q(x) > 0$ for some $x$, then $D(p\|q) = \infty$.", "-"),
    (r"If $p(x) > 0$ and $q(x) = 0$ for some $x$, then $D(q\|p) = \infty$.", "-"),
    (r"In short $p(x) = 0, q(x) > 0 \Rightarrow H(p, q) = \infty$.", "-"),
    (r"If $q(x) = 0$ for some $x$, then $D(p\|q) = \infty$.", "?"),
    (r"If $p(x) > 0$ and $q(y) = 0$, then $D(p\|q) = \infty$.", "?"),
    (r"If $p(x) > 0$ and $r(x) = 0$, then $D(p\|q) = \infty$.", "?"),
    (r"If $p(x) > 0$ and $q(x) = 0$ for no $x$, then $D(p\|q) = \infty$.", "?"),
    (r"The terms with $p(x) = 0$ are $0$ even if $q(x) > 0$; it is $D(p\|q) = \infty$ if the support of $q$ is smaller.", "?"),
    (r"With $q(x) > 0$ and $p(x) = 0$ one term is gone, but for the laws exchanged $D(p\|q) = \infty$.", "?"),
    (r"As $p(x) = 0$ for $x < 0$ and $q(x) > 0$, $D(p\|q) = \infty$ by its heavy tail.", "?"),
    (r"If $p(x) = 0$ and $q(x) > 0$, it is not so that $D(p\|q) = \infty$.", "?"),
]


@pytest.mark.parametrize(("text", "kind"), SENTENCES)
def test_what_is_infinite(text: str, kind: str) -> None:
    verdict = next(c.verdict for c in verify_document(parse_chapter(text, "markdown")).claims if r"\infty" in c.text)
    assert ("+" if verdict.positive else "-" if verdict.negative else "?") == kind
