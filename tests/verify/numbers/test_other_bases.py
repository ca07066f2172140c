"""Lines of decimals that are the values of bare logarithms to base 10 are mismatches; twins that fit no base are refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.kind == "numeric"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"All logarithms are natural. So $\log(0.5) + \log(0.13) = -0.301 - 0.886 = -1.187$.", ["convention-mismatch", "confirmed"]),
        (r"So $\log(0.5) + \log(0.13) = -0.301 - 0.886 = -1.187$.", ["undecided", "confirmed"]),
        (r"So $\log(0.5) + \log(0.13) + \log(0.043) = -0.301 - 0.886 - 1.366 = -2.554$.", ["convention-mismatch", "confirmed"]),
        (r"So $\log(0.5) + \log(0.13) = -1.000 - 2.943 = -3.943$.", ["convention-mismatch", "confirmed"]),
        (
            r"So $-0.7\log 0.7 - 0.3 \log 0.3 = 0.36 + 0.47 = 0.881$.",
            ["refuted", "undecided"],
        ),  # the masses' entropy in bits, but not the sum
        (r"So $-0.7\log 0.7 - 0.3 \log 0.3 = 0.36 + 0.47 = 0.611$.", ["refuted", "confirmed"]),
        (r"So $-0.7\log 0.7 - 0.3 \log 0.3 = 0.35 + 0.52 = 0.881$.", ["convention-mismatch", "confirmed"]),
        (r"So $\ln(0.5) + \ln(0.13) = -0.301 - 0.886$.", ["refuted"]),
        (r"So $\log(0.5) + \log(0.13) = -0.301 - 0.868$.", ["refuted"]),
        (r"So $\log(0.5) + \log(0.13) = -0.301 - 2.040$.", ["refuted"]),
    ],
)
def test_lines_of_decimals_to_another_base(text: str, expected: list[str]) -> None:
    assert words(text) == expected
