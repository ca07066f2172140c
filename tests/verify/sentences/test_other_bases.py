"""Base 10 in any wording; to base 3 or D nothing is confirmed or refuted; remarks on a base set none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "words",
    [
        "All logarithms are to base 10 here.",
        "Logarithms are taken in base $10$.",
        "Logarithms are to the base ten.",
        "Here $\\log$ is the decimal logarithm.",
        "Let $\\log$ be $\\log_{10}$.",
        "Here $\\log = \\log_{10}$.",
        "We measure information in hartleys.",
        "Le logarithme est en base 10.",
        "对数以10为底。",
        "로그의 밑은 10이다.",
        "対数の底は10とする。",
    ],
)
def test_base_ten(words: str) -> None:
    assert last(rf"{words} We have $\log 1000 = 3$.") == "confirmed"
    assert last(rf"{words} We have $\log 1000 = 6.9$.") in ("refuted", "convention-mismatch")


@pytest.mark.parametrize(
    "words", ["We use logarithms to base 3.", "Here $\\log$ is the logarithm to base 4.", "All logarithms are to base $D$."]
)
@pytest.mark.parametrize("claim", [r"$\log 9 = 2$", r"$\log 9 = 2.197$", r"$H(p) \le 1$"])
def test_a_base_that_is_not_known(words: str, claim: str) -> None:
    assert last(f"{words} We have {claim}.") == "undecided"


@pytest.mark.parametrize("words", ["Le logarithme est en base 2.", "对数以2为底。", "로그의 밑은 2이다.", "Let $\\log$ be $\\log_{2}$."])
def test_base_two(words: str) -> None:
    assert last(rf"{words} We have $\log 8 = 3$.") == "confirmed"


@pytest.mark.parametrize(
    "words",
    [
        "In base 10 one writes 42.",
        "We use natural logarithms; with base 10, one has bans.",
        "We use natural logarithms; with base 2, one has bits.",
        "Changing the base to 10 multiplies entropy by a constant.",
        "Logarithms to base 2 give bits.",
    ],
)
def test_a_remark_sets_none(words: str) -> None:
    assert last(rf"{words} We have $\log 8 = 2.08$.") == "confirmed"


@pytest.mark.parametrize(
    ("claim", "base", "word"),
    [
        (r"$\log 8 = 2.079$", "to base 2", "undecided"),
        (r"$\log 8 = 3$", "to base 2", "undecided"),
        (r"$\log 8 = 2.079$", "natural", "confirmed"),
        (r"$\ln 8 = 2.079$", "to base 2", "confirmed"),
        (r"$\log_2 8 = 3$", "to base 2", "confirmed"),
        (r"$H(1/2, 1/2) = 1$ bit", "to base 2", "confirmed"),
        (r"$2^3 = 9$", "to base 2", "refuted"),
        (r"$0 \log 0 = 0$", "to base 2", "confirmed"),
        (r"$0 \log 0 = 1$", "to base 2", "refuted"),
    ],
)
def test_a_base_that_is_told_behind_the_formula(claim: str, base: str, word: str) -> None:
    assert last(f"We have {claim}.\n\nAll logarithms in this chapter are {base}.") == word


def test_a_sentence_that_counts_in_trits_or_hartleys_proves_no_number_wrong() -> None:
    told = r"Let $p = (0.5, 0.25, 0.25)$. "
    said = [
        "In trits, $H(p) = 0.946$.",
        "In base ten, $H(p) = 0.452$.",
        r"In units of $\log 3$, $H(p) = 1.04$.",
        "It is $H(p) = 0.946$ trits.",
        "In nats, $H(p) = 1.3$.",
        "We get $H(p) = 1.5$ bits or $H(p) = 0.452$ hartleys.",
    ]
    claims = verify_document(parse_chapter("\n\n## Next\n\n".join(told + s for s in said), "markdown")).claims
    words = [c.verdict.word for c in claims if "H(p)" in c.text]
    assert words == [*["undecided"] * 4, "refuted", "confirmed", "confirmed"]


def test_bytes_per_token_are_sizes_and_no_unit_of_information() -> None:
    told = r"With a loss of $2.85$ nats and $4.3$ bytes per token we find $\mathrm{BPB} = \frac{2.85}{4.3\ln 2}\approx @$."
    assert [last(told.replace("@", x)) for x in ("0.956", "0.965")] == ["confirmed", "refuted"]
