"""Numbers by labelled names: the r_w that a text has given a value is that number, and no entry at an outcome w."""

from __future__ import annotations

from tests.verify.answers import words

_REWARDS = "The rewards are $r_w = 2$ and $r_l = 0.5$. "
_IN_FULL = "The scores are $r(x, y_w) = 2$ and $r(x, y_l) = 0.5$. "
CASES = (
    (_REWARDS + r"Then $r_w - r_l = 1.5$.", "confirmed"),
    (_REWARDS + r"Then $r_w - r_l = 2.5$.", "refuted"),
    (_REWARDS + r"Then $-\log\sigma(r_w - r_l) = 0.2014$.", "confirmed"),
    (_REWARDS + r"Then $-\log\sigma(r_l - r_w) = 0.2014$.", "refuted"),
    (_REWARDS + r"Then $\sum_w r_w = 2$.", "undecided"),
    (r"Let $r_i = 2$ be the reward of a right answer. Then $r_i + r_j = 2$.", "undecided"),
    (_IN_FULL + r"Then $r(y_w) - r(y_l) = 1.5$.", "confirmed"),
    (_IN_FULL + r"Then $r(y_w) - r(y_l) = 2.5$.", "refuted"),
    (_IN_FULL + r"For another prompt $r(z, y_w) = 1$. Then $r(y_w) - r(y_l) = 1.5$.", "undecided"),
)


def test_values_of_labelled_names() -> None:
    found = [words(text)[-1] for text, _ in CASES]
    assert [w if w not in ("data", "not-understood") else "undecided" for w in found] == [word for _, word in CASES]
