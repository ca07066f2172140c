"""A joint law in a table is what every link of the formulas behind it is measured by, until the text begins something else."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TABLE = "The joint distribution of $X$ and $Y$ is\n\n| $P(X,Y)$ | Y=0 | Y=1 |\n|---|---|---|\n| X=0 | 1/2 | 1/4 |\n| X=1 | 0 | 1/4 |\n\n"


def words(text: str) -> list[str]:
    document = parse_chapter(TABLE + text + "\n", "markdown")
    return [c.verdict.word for c in verify_document(document).claims if c.start >= len(TABLE)]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (r"Then $H(X) = -\frac34\log_2\frac34 - \frac14\log_2\frac14 = 0.811$ bits.", ["confirmed", "confirmed"]),
        (r"Then $H(X) = -\frac34\log_2\frac34 - \frac18\log_2\frac18 = 0.811$ bits.", ["refuted", "refuted"]),
        (r"Then $H(Y|X) = H(X,Y) - H(X) = 0.689$ bits.", ["proved", "confirmed"]),
        (r"Then $H(Y|X) = H(X,Y) - H(X) = 0.669$ bits.", ["proved", "refuted"]),
        (
            r"Then $H(X) = 0.811$ bits and $H(Y|X) = H(X,Y) - H(X) = 1.5 - 0.811 = 0.689$ bits.",
            ["confirmed", "proved", "confirmed", "confirmed"],
        ),
        (r"Then $H(X|Y) = \sum_y p(y) H(X|Y=y) = \frac12 \cdot 0 + \frac12 \cdot 1 = 0.5$ bits.", ["proved", "confirmed", "confirmed"]),
        (r"Then $H(X|Y) = \sum_y p(y) H(X|Y=y) = \frac14 \cdot 0 + \frac34 \cdot 1 = 0.75$ bits.", ["proved", "refuted", "confirmed"]),
        ("Then $H(Y|X=0) = 0.918$ bits and $H(Y|X=1) = 0$ bits.", ["confirmed", "confirmed"]),
        ("Then $H(Y|X=0) = 0.918$ bits and $H(Y|X=1) = 0.981$ bits.", ["confirmed", "refuted"]),
        (r"In bits: $H(Y|X) = \frac34 \cdot 0.918 + \frac14 \cdot 0 = 0.689$.", ["confirmed", "confirmed"]),
    ],
)
def test_every_link_is_judged_by_the_table(text: str, verdicts: list[str]) -> None:
    assert words(text) == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "If $X$ and $Y$ are independent, then $I(X;Y) = 0$.",
        "For independent variables $I(X;Y) = 0$.",
        "Let $X$ be uniform on four letters. Then $H(X) = 2$ bits.",
        r"Now let $X \sim (1/2, 1/4, 1/8, 1/8)$. Then $H(X) = 1.75$ bits.",
        "For a fair coin $X$ we have $H(X) = 1$ bit.",
        "Flip two coins $X$ and $Y$. Then $H(X,Y) = 2$ bits.",
        "In general $H(X,Y) = H(X) + H(Y|X)$.",
        "As letters of another law, $H(p) = 1.4$ bits.",
    ],
)
def test_other_variables_are_not_judged_by_the_table(text: str) -> None:
    assert not {"refuted", "rounding-slip", "convention-mismatch"} & set(words(text))


def test_an_integer_after_an_equals_sign_is_exact() -> None:
    assert words("Then $H(X) = 1$ bit.") == ["refuted"]
