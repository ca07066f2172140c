r"""$H_\infty$ in a text on sources is no min-entropy; in a text on Rényi's orders it is."""

from __future__ import annotations

from tests.verify.answers import words


def test_rates_and_min_entropies() -> None:
    for text, word in (
        (r"For a Markov source with state $S$ we have $H_\infty(X) = H(X|S)$.", "undecided"),
        (r"马尔可夫信源的极限熵为 $H_{\infty}(X)=H(X|S)$。", "undecided"),
        (r"The entropy rate obeys $H_\infty(X) \ge H(X)$.", "undecided"),
        (r"The min-entropy of a source obeys $H_\infty(X) \ge H(X)$.", "refuted"),
        (r"Of Rényi's entropies, $H_\infty(X) \le H(X)$ holds for every source.", "proved"),
        (r"We have $H_\infty(X) = H(X|S)$.", "refuted"),
    ):
        assert words(text)[-1] == word, text
