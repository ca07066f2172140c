r"""Units: H beside log_2 is in bits, a value with its unit is converted, and plain numbers are left alone."""

from __future__ import annotations

import pytest
from reads import is_identity, link, readings, relation

from symbolic_it.notation.context import Context


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (r"H(p) = -\sum_x p(x) \log_2 p(x)", "bits"),
        (r"H(p) = -\sum_x p(x) \ln p(x)", "nats"),
        (r"H(p) \le \log_2 K", "bits"),
        (r"-\ln 0.5 \approx 0.693 \text{ nats}", "nats"),
        (r"-\ln 0.5 = 1 \text{ bit}", "bits"),
        (r"1 \text{ nat} \approx 1.44 \text{ bits}", "bits"),
        (r"-0.9 \log_2 0.9 \approx 0.137", None),
        (r"e^{2.5} \approx 12.18", None),
        (r"\mathrm{PPL}(p, q) = e^{H(p,q)}", None),
    ],
)
def test_a_link_is_in_one_unit(text: str, unit: str | None) -> None:
    assert link(text).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        r"H(p) = -\sum_x p(x) \log_2 p(x)",
        r"\frac{H(p)}{\ln 2} = -\sum_x p(x) \log_2 p(x)",
        r"-\ln 0.5 = 1 \text{ bit}",
        r"-\log_2 0.5 = \ln 2 \text{ nats}",
        r"0.5 + 0.5 = 1 \text{ bit}",
        r"H(0.5, 0.5) = 1 \text{ bit}",
        r"H(0.5, 0.5) = \ln 2",
        r"8 \text{ bits} = 1 \text{ byte}",
        r"1 \text{ ban} = \log_2 10 \text{ bits}",
        r"2^{-\sum_x p(x) \log_2 q(x)} = e^{H(p, q)}",
    ],
)
def test_conversion_between_units(text: str) -> None:
    assert is_identity(text)


@pytest.mark.parametrize("text", [r"H(0.5, 0.5) = 1", r"1 \text{ nat} = \ln 2 \text{ bits}", r"-\log_2 0.5 = 1 \text{ nat}"])
def test_false_twins(text: str) -> None:
    assert not is_identity(text)


def test_the_unit_in_force_comes_from_the_context() -> None:
    assert is_identity(r"H(0.5, 0.5) = 1", context=Context(unit="bits"))
    assert is_identity(r"H(0.5, 0.5) = 1", context=Context(log_base=2))


def test_against_a_stated_unit_both_readings_are_given() -> None:
    """Where the text has fixed nats, H = -sum p log_2 p is true only in bits."""
    first, second = readings(r"H(p) = -\sum_x p(x) \log_2 p(x)", context=Context(unit="nats"))
    assert (first.links[0].unit, second.links[0].unit) == ("nats", "bits")


def test_the_entropy_in_an_exponent_of_2_is_in_bits_unless_the_text_fixed_nats() -> None:
    assert is_identity(r"\mathrm{PPL}(p, q) = 2^{H(p, q)}")
    first, second = readings(r"\mathrm{PPL}(p, q) = 2^{H(p, q)}", context=Context(unit="nats"))
    assert first.links[0].claim != second.links[0].claim


def test_printed_digits_stay_visible() -> None:
    side = link(r"-\ln 0.1 \approx -2.30 \text{ nats}").right
    assert side.printed is not None and side.printed.negative and side.printed.number.decimals == 2
    assert [n.text for n in link(r"0.137 + 0.332 \approx 0.469").left.rounded] == ["0.137", "0.332"]


def test_mixed_logs_without_a_quantity_are_plain_numbers() -> None:
    assert is_identity(r"-\sum_x p(x) \log_2 p(x) = -\frac{1}{\ln 2} \sum_x p(x) \ln p(x)")
    assert relation(r"\ln 2 = \log_2 4").lhs == relation(r"\ln 2 \le 1").lhs


def test_the_logarithm_of_a_chain_sets_the_unit_of_all_its_links() -> None:
    """H(X) = (terms with log_2) = 1.5 speaks of bits from end to end."""
    (chain,) = readings(r"H(X) = \frac12 \log_2 2 + \frac12 \log_2 4 = 1.5")[0].chains
    assert chain.whole is not None and chain.whole.unit == "bits"
