"""The generator of false and true statements in contexts that mislead draws what it says, and its judge sees what is false."""

from __future__ import annotations

from silent_errors import FALSE, Case, cases, judge


def test_every_class_of_slips_is_drawn() -> None:
    assert {case.of for case in cases(20, 240)} == {*FALSE, "true"}


def test_a_seed_gives_the_same_cases() -> None:
    assert list(cases(3, 20)) == list(cases(3, 20)) != list(cases(4, 20))


def test_the_judge_of_the_gate_sees_what_is_false() -> None:
    text = r"D(p \| q) = H(p, q) + H(p)"
    assert judge(Case("signs", text, f"${text}$", "md")).told
