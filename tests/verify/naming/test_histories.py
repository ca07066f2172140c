"""x_{<t} is the part of a sequence before t, whatever stands around its members."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"x_{<t} = (x_1, \ldots, x_{t-1})", "definition"),
        (r"x_{<t} = [x_0, x_1, \dots, x_{t-1}]", "definition"),
        (r"x_{<t} = x_1, \ldots, x_{t-1}", "definition"),
        (r"x_{\le t} = (x_1, \ldots, x_t)", "definition"),
        (r"x_{>t} = (x_{t+1}, \ldots, x_T)", "definition"),
        (r"w_{1:n} = (w_1, w_2, \ldots, w_n)", "definition"),
        (r"s_t = (x, y_{<t})", "definition"),
        (r"x_{<t} = (x_1, \ldots, x_t)", "convention-mismatch"),
        (r"x_{>t} = (x_t, \ldots, x_T)", "convention-mismatch"),
        (r"x_{\le t} = (x_1, \ldots, x_{t-1})", "undecided"),
        (r"w_{1:n} = (w_1, \ldots, w_{n-1})", "undecided"),
        (r"x_{<t} = (x_2, \ldots, x_{t-1})", "undecided"),
        (r"x_{<t} = (y_1, \ldots, y_{t-1})", "not-understood"),
    ],
)
def test_parts_of_a_sequence(formula: str, word: str) -> None:
    assert words(f"Here ${formula}$.")[-1] == word
