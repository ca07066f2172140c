"""What a reading does not depend on: letters of bound variables, spacing, \\left, the order of declarations; and its own text reads the same."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.meaning import Environment, NotUnderstood, declare, read
from symbolic_it.notation.text import relation_line

from .test_data import DATA, Case, cases

READ = [c for path in sorted(Path(DATA).glob("*.test")) for c in cases(path) if not c.error]


def claims(source: str, told: tuple[str, ...] = ()) -> list[object]:
    return [k.statement.claim for k in read(source, declare(Environment(), told)).links]


@pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in READ])
def test_spacing_and_left_change_nothing(case: Case) -> None:
    wide = case.source.replace("=", " \\, = \\; ").replace("+", " + ")
    sized = (
        case.source if "\\left" in case.source or "\\bigl" in case.source else case.source.replace("(", "\\left(").replace(")", "\\right)")
    )
    expected = claims(case.source, case.given)
    assert claims(wide, case.given) == expected
    assert claims(sized, case.given) == expected


@given(st.sampled_from("xyzuvw"), st.sampled_from(["i", "j", "k", "m"]))
@settings(max_examples=20, deadline=None)
def test_bound_letters_change_nothing(x: str, i: str) -> None:
    assert claims(rf"\sum_{x} p({x}) \log p({x}) \le 0") == claims(r"\sum_x p(x) \log p(x) \le 0")
    assert claims(rf"\log\sum_{i} e^{{a_{i}}} \ge a_y") == claims(r"\log\sum_i e^{a_i} \ge a_y")


def test_order_of_declarations_changes_nothing() -> None:
    told = ("m = (p+q)/2", "u(x) = 1/K", "K > 1")
    readings = [claims(r"D(p\|m) + D(m\|u) \le \log K", order) for order in permutations(told)]
    assert all(r == readings[0] for r in readings)


@pytest.mark.parametrize(
    "source", [r"D(p\|q) = H(p,q) - H(p)", r"I(X;Y) = H(X) - H(X|Y)", r"\sum_x p(x)\log\frac{p(x)}{q(x)} \ge 0", r"\log_2 8 = 3"]
)
def test_the_text_of_a_reading_reads_the_same(source: str) -> None:
    for claim in claims(source):
        assert claims(relation_line(claim)) == [claim]  # type: ignore[arg-type]


def test_an_error_names_the_smallest_part_and_a_declaration() -> None:
    with pytest.raises(NotUnderstood) as e:
        read(r"1 + f(p/q) = 2")
    assert e.value.span.slice(r"1 + f(p/q) = 2") == "f(p/q)"
    assert e.value.declarations == ("f(t) = ...",)


def test_an_opaque_function_is_named() -> None:
    assert read(r"\mathbb{E}_{q}[s] = 0").opaque == ("s",)
