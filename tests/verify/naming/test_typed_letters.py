"""Letters that stand for one kind of thing take no other, and letters of one answer go together."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import nodes as n
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.typed_letters import KINDS, assignments

KIND = [
    ("W", r"\pi_\theta(y_w|x)", True),
    ("W", r"\pi_{\text{ref}}(y_w|x)", False),
    ("W", r"\pi_\theta(y_l|x)", False),
    ("L", r"\pi_\theta(y_l|x)", True),
    ("L", r"\pi_\theta(y_w|x)", False),
    ("U", r"\pi_{\theta_{\text{old}}}(a_t|s_t)", True),
    ("V", r"\pi_{ref}(y_r|x)", True),
    ("X", r"|y_w|", True),
    ("Y", r"|y_w|", False),
    ("R", r"r_\phi(x, y)", True),
    ("R", r"f(x, y)", False),
    ("Phi", r"V(s_{t+1})", True),
    ("Phi", r"V(s_t)", False),
    ("Psi", r"V(s_t)", True),
]


@pytest.mark.parametrize(("letter", "text", "fits"), KIND)
def test_a_letter_takes_its_kind_alone(letter: str, text: str, fits: bool) -> None:
    assert KINDS[letter](read_expression(text)) is fits


def test_one_answer_over_one_answer() -> None:
    texts = [r"\pi_\theta(y_w|x)", r"\pi_\theta(y_l|x)", r"\pi_{ref}(y_w|x)", r"\pi_{ref}(y_l|x)"]
    parts: list[n.Node] = [read_expression(t) for t in texts]
    found = list(assignments("WLUV", parts, None))
    assert [[env[k] for k in "WLUV"] for env in found] == [parts]
    assert not list(assignments("WU", [parts[0], parts[3]], None))
