r"""H((1 - r)(1 - a), a, r(1 - a)) is the entropy of the masses listed, where they sum to one."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (r"H(\alpha, \beta, 1-\alpha-\beta) = H(\alpha) + (1-\alpha) H(\frac{\beta}{1-\alpha})", "proved"),
        (r"H((1-r)(1-\alpha), \alpha, r(1-\alpha)) = H(\alpha) + (1-\alpha) H(r)", "proved"),
        (r"H((1-r)(1-\alpha), \alpha, r(1-\alpha)) = H(\alpha) + \alpha H(r)", "refuted"),
        (r"H((1-r)(1-\alpha), \alpha, r(1-\alpha)) = H(\alpha) - (1-\alpha) H(r)", "refuted"),
        (r"H((1-r)(1-\alpha), \alpha, r(1+\alpha)) = H(\alpha) + (1-\alpha) H(r)", "not-understood"),
        (r"H(p, (p+q)/2) = H(p) + D(p \| (p+q)/2)", "proved"),
        ("H(X, Y, Z) = H(X) + H(Y|X) + H(Z|X, Y)", "proved"),
    ],
)
def test_masses_in_a_list(text: str, verdict: str) -> None:
    assert check(text).verdict.word == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (r"H(5, 9) = -\frac{5}{14}\log\frac{5}{14} - \frac{9}{14}\log\frac{9}{14}", "confirmed"),
        (r"H(5, 9) = -\frac{5}{14}\log\frac{5}{14} + \frac{9}{14}\log\frac{9}{14}", "refuted"),
        (r"I(3, 4) = -\frac37\log_2\frac37 - \frac47\log_2\frac47 \approx 0.985", "confirmed"),
        (r"\text{Entropy}([9+, 5-]) = -\frac{9}{14}\log_2\frac{9}{14} - \frac{5}{14}\log_2\frac{5}{14} = 0.940", "confirmed"),
        (r"\text{Entropy}([9+, 5-]) = -\frac{9}{14}\log_2\frac{9}{14} - \frac{5}{14}\log_2\frac{5}{14} = 0.904", "refuted"),
        (r"H(4, 0) = 0", "confirmed"),
        (r"H(0.333, 0.333, 0.333) \le \log 3", "confirmed"),
        (r"H(0.5, 0.6) = 1", "not-understood"),
        (r"H(\frac12, \frac13) = 1", "not-understood"),
        (r"\text{Entropy}([1+, 2-]) = \log 3 - \frac23 \log 2", "confirmed"),
        (r"I(1, 2) = 0", "not-understood"),  # of sources 1 and 2
        (r"H(1, 2) = 1.5", "not-understood"),
        (r"H(0.5, 0.5) = \ln 2", "confirmed"),
    ],
)
def test_counts_are_entropies_of_their_shares_and_other_numbers_are_none(text: str, verdict: str) -> None:
    assert check(text).verdict.word == verdict


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (r"h_2''(p) = -\frac{1}{\ln 2}\left(\frac1p + \frac{1}{1-p}\right) < 0", ["proved", "proved"]),
        (r"h_2''(p) = -\frac{1}{\ln 2}\left(\frac1p + \frac{1}{1-p}\right) > 0", ["proved", "refuted"]),
        (r"h_2''(p) = -\frac{1}{\ln 2}\left(\frac1p - \frac{1}{1-p}\right)", ["refuted"]),
        (r"h_2'(t) = \log_2 \frac{1-t}{t}", ["proved"]),
        (r"h_2'(t) = \log_2 \frac{t}{1-t}", ["refuted"]),
        (r"h_2(p) = h_2(1 - p) < 3 - p", ["proved", "proved"]),
        (r"h_2(p) = h_2(1 - p) < 1 - p", ["proved", "refuted"]),
    ],
)
def test_the_number_of_a_binary_entropy_is_a_probability_in_the_whole_chain(text: str, verdicts: list[str]) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(f"We have ${text}$.", "markdown")).claims] == verdicts
