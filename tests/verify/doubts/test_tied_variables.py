"""I(X;Y) = H(Y) is true of a Y that X determines, in whatever words that is told; of any two variables it is false."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

CHAPTERS = [
    (r"$Y$ is the parity of $X$. Hence $I(X;Y) = H(Y)$.", "undecided"),
    (r"Knowing $X$ tells us $Y$ exactly, so $I(X;Y) = H(Y)$.", "undecided"),
    (r"$Y$ 由 $X$ 和 $Z$ 共同决定，因此 $I(X,Z;Y) = H(Y)$。", "undecided"),
    (r"$X$를 알면 $Y$를 정확히 알 수 있으므로 $I(X;Y) = H(Y)$이다.", "undecided"),
    (r"Wer $X$ kennt, kennt auch $Y$; also ist $I(X;Y) = H(Y)$.", "undecided"),
    (r"Connaître $X$ suffit pour connaître $Y$, donc $I(X;Y) = H(Y)$.", "undecided"),
    (r"Knowing $X$ tells us something about $Y$, so $I(X;Y) = H(X) + H(X \mid Y)$.", "refuted"),
    (r"互信息满足 $I(X;Y) = H(X)$。", "refuted"),
    (r"임의의 $X$, $Y$에 대하여 $I(X;Y) = H(X)$이다.", "refuted"),
    (r"$Y$ 由 $X$ 唯一确定，故 $I(X;Y) = H(Y)$。", "proved"),
    (r"$Y$는 $X$에 의해 결정된다. 따라서 $I(X;Y) = H(X) + H(X \mid Y)$이다.", "refuted"),
    (r"$Y$ 由 $X$ 唯一确定，故 $I(X;Y) = H(X)$。", "refuted"),
    (r"Da $Y$ durch $X$ eindeutig bestimmt ist, gilt $I(X;Y) = H(Y)$.", "proved"),
    (r"Da $Y$ durch $X$ eindeutig bestimmt ist, gilt $I(X;Y) = H(X)$.", "refuted"),
    (r"Comme $Y$ est déterminée par $X$, on a $I(X;Y) = H(Y)$.", "proved"),
]


@pytest.mark.parametrize(("text", "word"), CHAPTERS)
def test_tied_variables(text: str, word: str) -> None:
    assert words(text)[-1] == word
