"""A line of printed decimals is judged literal by literal against the exact parts that they stand for."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.numbers.arithmetic import closed, summands, value
from symbolic_it.verify.numbers.rounding import align


@pytest.mark.parametrize(
    ("exact", "printed", "verdict"),
    [
        (r"0.5 \cdot (\ln 0.5 - \ln 0.6)", "0.5 (-0.6931 + 0.5108)", "confirmed"),
        (r"0.5 \cdot (\ln 0.5 - \ln 0.6)", "0.5 (-0.6932 + 0.5108)", "rounding-slip"),
        (r"0.5 \cdot (\ln 0.5 - \ln 0.6)", "0.5 (-0.6391 + 0.5108)", "wrong"),
        (r"0.5 \cdot (\ln 0.5 - \ln 0.4)", "0.5(0.2231)", "confirmed"),
        (r"-0.5\ln 0.6 - 0.5\ln 0.4", "0.5(0.511) + 0.5(0.916)", "confirmed"),
        (r"-0.5\ln 0.6 - 0.5\ln 0.4", "0.5(0.511) + 0.5(0.961)", "wrong"),
        (r"-0.9 \log_2 0.9", r"-0.9 \cdot (-0.152)", "confirmed"),
        (r"-0.9 \log_2 0.9", r"-0.9 \cdot (-0.125)", "wrong"),
        (r"\frac{1}{3}", "0.333", "confirmed"),
        (r"-\frac{4}{6} \log_2 \frac{4}{6}", r"-0.667 \times (-0.585)", "confirmed"),
        (r"-\frac{4}{6} \log_2 \frac{4}{6}", r"-0.667 \times (-0.589)", "wrong"),
        (r"-\frac{4}{6} \log_2 \frac{4}{6}", r"-0.664 \times (-0.585)", "wrong"),
        (r"\frac{1 - 0.8^6}{1 - 0.8}", r"\frac{1 - 0.262}{0.2}", "confirmed"),
        (r"\frac{1 - 0.8^6}{1 - 0.8}", r"\frac{1 - 0.266}{0.2}", "wrong"),
        (r"\frac{5}{14} \cdot 0.971 + \frac{4}{14} \cdot 0 + \frac{5}{14} \cdot 0.971", "0.347 + 0 + 0.347", "confirmed"),
        (r"\frac{5}{14} \cdot 0.971 + \frac{4}{14} \cdot 0 + \frac{5}{14} \cdot 0.971", "0.347 + 0.347", "confirmed"),
        (r"\frac{5}{14} \cdot 0.971 + \frac{4}{14} \cdot 0 + \frac{5}{14} \cdot 0.971", "0.347 + 0.374", "wrong"),
        ("0.5 + 0.5", "1", "confirmed"),
    ],
)
def test_each_literal_is_judged_by_itself(exact: str, printed: str, verdict: str) -> None:
    fit = align(read_expression(exact), read_expression(printed), None, True)
    assert fit is not None
    assert fit.verdict == verdict


@pytest.mark.parametrize(("exact", "printed"), [(r"\ln 2 + \ln 3", "0.6931"), ("2 + 3", "1.1 + 2.2 + 1.8")])
def test_lines_of_different_shape_are_not_forced_to_fit(exact: str, printed: str) -> None:
    fit = align(read_expression(exact), read_expression(printed), None, True)
    assert fit is None or fit.verdict == "wrong"


@pytest.mark.parametrize(
    ("exact", "printed"),
    [(r"-\frac{1}{3} \log_2 \frac{1}{3}", r"-0.333 \times (-1.5864)"), (r"-\frac{2}{3} \log_2 \frac{2}{3}", r"-0.667 \times 0.585")],
)
def test_logarithms_of_rounded_numbers_and_factors_of_another_sign_are_left_alone(exact: str, printed: str) -> None:
    assert align(read_expression(exact), read_expression(printed), None, True) is None


def test_closed_expressions_have_exact_values_and_names_have_none() -> None:
    assert closed(read_expression(r"\log_2 8 + e^{2} \cdot \pi")) is not None
    assert closed(read_expression("p + 1")) is None
    assert value(read_expression(r"\frac{1}{0}")) is None


def test_summands_carry_their_signs() -> None:
    assert [s for s, _ in summands(read_expression("a - (b - c) + d"))] == [1, -1, 1, 1]


DIGITS = {
    r"$2/3 = 0.66\ldots$": "confirmed",
    r"$2/3 = 0.67\ldots$": "confirmed",
    r"$2/3 = 0.65\ldots$": "rounding-slip",
    r"$2/3 = 0.66$": "rounding-slip",
    r"$\ln 0.3 = -1.2039728\ldots$": "confirmed",
    r"$\ln 2 = 0.69313\ldots$": "rounding-slip",
    r"$\ln 2 = 0.6931471\ldots$": "confirmed",
    r"$e^5 = 148$": "undecided",
    r"$2{,}300/\ln 2 = 3{,}318$ bits": "undecided",
    r"$e^5 \approx 148$": "confirmed",
    r"$e^5 = 149$": "refuted",
    r"$e^5 = 184$": "refuted",
    r"$\log_2 100 = 7$": "refuted",
}


@pytest.mark.parametrize("text", DIGITS)
def test_digits_cut_off_and_whole_numbers(text: str) -> None:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert claims[-1].verdict.word == DIGITS[text]


def test_a_whole_number_of_printed_terms_that_is_the_nearest_of_the_exact_value() -> None:
    document = parse_chapter(r"In bits, $C = 1000[1+(0.1 \log_2 0.1+0.9 \log_2 0.9)] = 1000[1-0.469] = 531$ bits.", "markdown")
    assert [c.verdict.word for c in verify_document(document).claims][-1] == "confirmed"
