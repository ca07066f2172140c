"""What every template's test asks: the worked instance, and soundness over seeds."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from symbolic_it.enclosure.decimal import judge
from symbolic_it.enclosure.number import Number
from symbolic_it.exercises import exact
from symbolic_it.exercises.answer_key import AnswerKey, answer_key, discriminates, load
from symbolic_it.exercises.draw import Reject
from symbolic_it.exercises.recheck import faults
from symbolic_it.exercises.rendered import line_latex
from symbolic_it.exercises.template import Draft


def agrees(value: Any, printed: str, slack: tuple[str, ...] = ("confirmed",)) -> bool:
    """An exact value against a table's number: exactly for a fraction, else at its printed digits."""
    if not isinstance(value, Number):
        return exact.text(value) == printed
    return value == Number.of(Fraction(printed)) or ("." in printed and judge(value, printed).verdict in slack)


SLACK = ("confirmed", "rounding-slip")  # the table's wrong answers were printed from floats


@pytest.fixture
def instance() -> Callable[..., Draft]:
    def check(name: str, parameters: dict[str, Any], answer: str, wrong: dict[str, str], symmetric: bool = False) -> Draft:
        found, template = load(name)
        draft = template.write(**parameters)
        assert agrees(draft.answer, answer), exact.text(draft.answer)
        values = {m.code: m.value for m in draft.mistakes}
        assert {code: exact.text(values[code]) for code, text in wrong.items() if not agrees(values[code], text, SLACK)} == {}
        if symmetric:  # the table's instance would be drawn again: a mistake gives its answer
            with pytest.raises(Reject):
                discriminates(draft, draft.wanted)
            return draft
        discriminates(draft, draft.wanted)
        key = AnswerKey(found, template.code, template.title, 1, 0, {}, draft, draft.wanted, Fraction(1), 0)
        assert faults(key) == []
        return draft

    return check


@pytest.fixture
def sound() -> Callable[[str], None]:
    def check(name: str) -> None:
        _, template = load(name)
        for seed in range(20):
            key = answer_key(template, name, seed)
            assert faults(key) == [], (seed, key.parameters)
            assert len(key.distractors) >= 2
            assert not key.alike, (seed, [key.shown(m) for m in key.distractors])
            assert all(line_latex(line) for line in key.draft.lines)

    return check
