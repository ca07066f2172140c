"""Names tell roles: the truth and the model, the preferred and the rejected answer, the reference."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.roles import fit_roles


@pytest.mark.parametrize(
    ("form", "a", "b", "fits"),
    [
        (r"-S(A \log B)", "y_i", r"\hat y_i", True),
        (r"-S(A \log B)", r"\hat y_i", "y_i", False),
        (r"-S(A \log B)", "p", "q", True),
        (r"-S(A \log B)", "q_\\theta", "p", False),
        (r"e^{S(A \log \frac{1}{B})}", "T", "q_t", False),
        (r"e^{S(A \log \frac{1}{B})}", "p_t", "q_t", True),
        (r"-\log \sigma(A - B)", "r(x, y_w)", "r(x, y_l)", True),
        (r"-\log \sigma(A - B)", "r(x, y_l)", "r(x, y_w)", False),
        (r"\frac{e^{A}}{S(e^{B})}", "z_i/T", "z_j/T", True),
        (r"\frac{e^{A}}{S(e^{B})}", "z_i/T", "z_j", False),
        (r"-(A \log B + (1 - A) \log(1 - B))", "y", r"\hat y", True),
        (r"-(A \log B + (1 - A) \log(1 - B))", "1 - y", r"1 - \hat y", True),
        (r"-(A \log B + (1 - A) \log(1 - B))", "1 - y", r"\hat y", False),
        (r"-(A \log B + (1 - A) \log(1 - B))", r"\hat y", "y", False),
        ("e^{A}", "L", "L", True),
        ("e^{A}", "x", "x", False),
    ],
)
def test_expressions_play_the_parts_that_their_names_allow(form: str, a: str, b: str, fits: bool) -> None:
    assert fit_roles(form, {"A": read_expression(a), "B": read_expression(b)}) is fits
