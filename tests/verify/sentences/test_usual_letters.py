"""u is the uniform law, m the mixture and sigma the logistic function unless the text tells of another thing by the letter."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

U, M, S = r"$D(p\|u) = \log K - H(p)$", r"$\mathrm{JSD}(p,q) = \frac12D(p\|m)+\frac12D(q\|m)$", r"$\sigma(2X) = 2\sigma(X)$"
CASES = [
    (U, "proved", "We have @.", "The uniform distribution $u$ has @.", "Die Gleichverteilung $u$ erfüllt @.", "均匀分布 $u$ 满足 @。", "La loi $u$, uniforme, vérifie @."),
    (U, "undecided", "Let $u$ be any distribution. Then @.", "The unigram model $u$ has @.", "Sea $u$ una distribución cualquiera. Entonces @.", "设 $u$ 为任意分布，则 @。"),
    (r"$H(p,u) = \log K$", "data", "With the unigram distribution $u$, @."),
    (M, "proved", "We have @.", "With the mixture distribution $m$, @.", "Let $m$ be the average distribution. Then @.", "平均分布 $m$ 给出 @。", "Mit der Mischverteilung $m$ gilt @."),
    (M, "undecided", "With the model distribution $m$, @.", "Let $m$ be a third distribution. Then @."),
    (S, "not-understood", r"Let $\sigma$ be the standard deviation. Then @.", r"The standard deviation $\sigma$ satisfies @."),
    (S, "refuted", r"Let $\sigma$ be the logistic function. Then @.", r"The standard deviation is $\sigma$. Now let $\sigma$ be the sigmoid. Then @."),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "word", "frames"), [(f, w, frames) for f, w, *frames in CASES])
def test_what_a_letter_is_told_to_be_decides(formula: str, word: str, frames: list[str]) -> None:
    found = {t: verify_document(parse_chapter(t.replace("@", formula), "markdown")).claims[-1].verdict.word for t in frames}
    assert {t: w for t, w in found.items() if w != word and not (word == "data" and w == "undecided")} == {}
