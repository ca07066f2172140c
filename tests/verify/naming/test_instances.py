"""A form with letters put in is the form of the formula with these written out, whatever its parts were made into before."""

from __future__ import annotations

from itertools import permutations

import pytest

from symbolic_it.notation.syntax import nodes as n
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.forms import Forms
from symbolic_it.verify.naming.instances import Instance, Made, names_in, parsed

PARTS = ["p_i", r"\frac{p_i}{q_i}", "q_i + 1", r"\sigma(z)"]


@pytest.mark.parametrize("form", [r"A \log B", r"A - B \log A", r"\frac{A}{B} - \log(A + B)", r"A^2 - e^{B}"])
def test_parts_made_for_other_letters_change_nothing(form: str) -> None:
    plain = Forms()
    shared: Made = {}
    parts = {text: read_expression(text) for text in PARTS}
    for one, other in permutations(PARTS, 2):
        env = {"A": parts[one], "B": parts[other]}
        written = form.replace("A", "{(" + one + ")}").replace("B", "{(" + other + ")}")
        got = Instance(env, plain, None, None, (), names_in(form), shared).of(parsed(form))
        assert got == Forms().of(read_expression(written))


def test_a_sum_of_the_formula_is_that_of_the_form() -> None:
    core = read_expression(r"\sum_i p_i \log q_i")
    assert isinstance(core, n.BigOp)
    env = {"A": read_expression("p_i"), "B": read_expression("q_i")}
    form = r"S(A \log B)"
    assert Instance(env, Forms(), core, None, (), names_in(form), {}).of(parsed(form)) == Forms().of(core)
    assert Instance(env, Forms(), core, None, (), names_in(r"S(B \log A)"), {}).of(parsed(r"S(B \log A)")) != Forms().of(core)
