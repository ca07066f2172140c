"""What others write, what a slip would give, and what its own sentence takes back is not refuted; what the author says is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TURNED = r"$D(p\|q) = D(q\|p)$"
SIGN = r"$H(p) = \sum_x p(x)\log p(x)$"


def words(text: str) -> list[str]:
    text = text.replace("{}", TURNED).replace("[]", SIGN)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Some authors claim {}; they are mistaken.",
        "The formula [] found in many blog posts has the wrong sign.",
        "Note the missing minus: the blog writes [].",
        "In the first edition we had {}.",
        "A friend of mine once claimed that {}.",
        r"A language model answered: $\log_2 10 = 3.12$. Grade this answer.",
        r"Teacher: compute $\log_2 8$. Student: $\log_2 8 = 4$.",
        "It was long believed that {}.",
        "By symmetry one would expect {}, yet this is so only for some laws.",
        "If we forget the minus sign we obtain [], which is negative.",
        "Dropping the minus sign gives [].",
        r"Swapping the arguments (that is, using $D(p\|q)=\sum_x q(x)\log\frac{q(x)}{p(x)}$) seeks modes.",
        "It is impossible that {} for all laws.",
        "The misprint {} in the second printing is corrected here.",
        "Erratum: replace {} by something else.",
        "{}, but that isn't true.",
        "At first glance {} looks plausible, but it isn't so.",
        "{} was a typo.",
        "We don't have {}.",
        "Avoid:\n\n$${}$$".replace("${}$", "[]"),
    ],
)
def test_it_is_mentioned(text: str) -> None:
    found = words(text)
    assert found and "refuted" not in found


@pytest.mark.parametrize(
    "text",
    [
        "We write [] for the entropy.",
        "The minus sign is missing in many blogs. We have [].",
        "Do not forget that {}.",
        "Shannon showed that {}.",
        "As the paper shows, {}.",
        "The model answers with probability $p$. We have {}.",
        "Dropout drops units. The entropy is [].",
        "Dropping the subscript, the entropy is [].",
        "{}, which is not new.",
        "[], and it is never negative.",
        r"Swapping $p$ and $q$ gives $D(q\|p) = \sum_x q(x)\log\frac{p(x)}{q(x)}$.",
    ],
)
def test_it_is_asserted(text: str) -> None:
    assert "refuted" in words(text)
