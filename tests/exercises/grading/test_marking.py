"""Marks: right answers in every dress, wrong ones in the dress of right ones."""

from __future__ import annotations

import pytest

from symbolic_it.exercises.grading.marking import Marker


def key(exact: str, unit: str) -> Marker:
    return Marker({"answer": {"exact": exact, "unit": unit, "decimal": "-", "tolerance": {"kind": "relative", "value": "1e-3"}}})


BITS, THREE, NATS, PLAIN, INFINITE = (
    key("2 - 3/4 log_2 3", "bits"),
    key("3", "bits"),
    key("1/2 log 2", "nats"),
    key("8", ""),
    key("inf", "nats"),
)

RIGHT = [
    (BITS, ["0.8113", "0,8113", "0.8113bits", "0.8113.", "0.8113;", "~0.8113", "=0.8113", "81.13%"]),
    (BITS, ["0.8113 bits per symbol", "0.8113 bits/symbol", "0.8113 (bits)", "(0.8113 bits)", "0.8113 Sh", "0.5623 nats", "0.24422 hartleys",
            r"\(0.8113\)", r"0.8113~\mathrm{bits}", "H(X) = 2 - 3/4 log2 3 ≈ 0.8113 bits"]),
    (BITS, ["2 - 3/4 log2 3", "2 - 0,75 lb 3", "2 - 3/4 ld 3", "2 - 3/4 lg 3", "2 - 3/4 log 3", "2 - 3/4 ln3/ln2", "2 - 3/4 ln 3/ln 2",
            "1/4 log2 4 + 3/4 log2(4/3)", "log2(4/3^(3/4))"]),
    (THREE, ["3", "3,0", "3,000", "log 8", "log 8 bits", "ln 8 nats", "2½ + ½", "2^log2(3)", "-log2(1/8)", "2.0794 nats", "0.375 bytes", "3/8 byte"]),
    (NATS, ["0.34657", "1/2 log 2", "½ ln 2", "ln 2 / 2", "ln √2", "0.5 bits", "1/2 Sh"]),
    (PLAIN, ["8", "2^3", "8,0", "exp(ln 8)", "0.8·10^1"]), (INFINITE, ["inf", "∞", "+infinity nats"]),
]  # fmt: skip

WRONG = [
    (BITS, ["0.5623", "0.5623 bits", "0.8113 nats", "0.8113 (nats)", "0.8113 hartley", "0.24422", "2 - 3/4 ln 3", "2 + 3/4 log2 3", "81.13", "0.8113 bytes", "0.8113 byte", r"0.8113 \text{ bytes}",
            "-0.8113", "1", "0.8113 or 0.9", "[0.8, 0.9]", "0.8113, 0.9", "undefined", "8,113", "0.8113 = 0.9"]),
    (THREE, ["ln 8", "3 nats", "2.0794", "3000", "3,1", "3,000.5", "log_2(16/2) + 1"]),
    (NATS, ["0.5", "1/2 log_2 2", "1½ ln 2", "0.34657 bits", "ln 2", "2 ln 2"]), (PLAIN, ["3", "1/8", "8e1"]),
    (INFINITE, ["-inf", "1e10", "undefined"]),
]  # fmt: skip


@pytest.mark.parametrize(("marker", "answer"), [(m, a) for m, answers in RIGHT for a in answers])
def test_right_answers(marker: Marker, answer: str) -> None:
    assert marker.mark(answer).verdict == "correct"


@pytest.mark.parametrize(("marker", "answer"), [(m, a) for m, answers in WRONG for a in answers])
def test_wrong_answers(marker: Marker, answer: str) -> None:
    assert marker.mark(answer).credit == 0


def test_few_digits_earn_half() -> None:
    assert BITS.mark("0.81").verdict == BITS.mark("0,8").verdict == "partial"
