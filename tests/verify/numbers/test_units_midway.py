"""Sides in the middle of a chain that turn nats into bits, or bits into nats, are in the unit that they turn to."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BAD = {"refuted", "convention-mismatch", "rounding-slip"}


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        r"Here $1 \text{ nat} = 1/\ln 2 \approx 1.44$ bits.",
        r"Here $1$ nat $= 1/\ln 2 \approx 1.44$ bits.",
        r"Here $1 \text{ nat} = \log_2 e \approx 1.443 \text{ bits}$.",
        r"Here $1 \text{ bit} = \ln 2 \approx 0.693 \text{ nats}$.",
        r"Here $H = 3.2 \text{ nats} = 3.2 / \ln 2 \approx 4.617$ bits.",
        r"Here $0.417$ nats $= 0.417/0.693 = 0.602$ bits.",
        r"Here $3.2 \text{ bits} = 3.2 \times \ln 2 \approx 2.218$ nats.",
        r"Here $3.2 \text{ bits} = 3.2 \times 0.693 \approx 2.218$ nats.",
        r"Here $3.2 \text{ nats} = 3.2 \times 1.4427 \approx 4.617$ bits.",
    ],
)
def test_units_are_converted_midway(text: str) -> None:
    assert not words(text) & BAD


@pytest.mark.parametrize(
    "text",
    [
        r"Here $1 \text{ bit} = 1/\ln 2 \approx 1.44$ nats.",
        r"Here $1 \text{ nat} = \ln 2 \approx 0.693$ bits.",
        r"Here $3.2 \text{ nats} = 3.2 / \ln 2 \approx 4.167$ bits.",
        r"Here $3.2 \text{ nats} = 2.3 / \ln 2 \approx 3.318$ bits.",
        r"Here $3.2 \text{ nats} = 3.2 \times 0.693 \approx 2.218$ bits.",
        r"Here $3.2 \text{ bits} = 2.3 \times 0.693 \approx 1.594$ nats.",
    ],
)
def test_wrong_conversions_are_refuted(text: str) -> None:
    assert words(text) & BAD
