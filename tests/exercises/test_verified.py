"""The printed solutions are a chapter that `verify` finds nothing wrong in; keys are read back as what they are."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it import catalogue
from symbolic_it.chapters import parse_chapter
from symbolic_it.exercises.answer_key import answer_key, load
from symbolic_it.exercises.grading.marking import Marker
from symbolic_it.exercises.paper import Paper
from symbolic_it.exercises.sheets.markdown import render
from symbolic_it.verify.chapter import verify_document

NAMES = [entry.name for entry in catalogue.entries("templates")]


def test_there_are_fifty_templates_with_numbers_of_their_own() -> None:
    assert sorted(load(name)[1].code for name in NAMES) == [f"T{n:02d}" for n in range(1, 51)]


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_solution_is_true(name: str) -> None:
    """Two seeds here; tests/benchmarks/exercises.py walks twenty."""
    _, template = load(name)
    for seed in (0, 1):
        key = answer_key(template, name, seed)
        report = verify_document(parse_chapter(render([Paper("Exercises", 1, 1, seed, (key,))])))
        bad = [c for c in report.claims if c.verdict.negative or c.verdict.word == "not-understood"]
        assert [c.verdict.message for c in bad] == []
        assert sum(c.verdict.positive for c in report.claims) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_the_exact_answer_and_the_decimal_are_marked_correct_and_no_mistake_is(name: str) -> None:
    _, template = load(name)
    for seed in (0, 7):
        item = answer_key(template, name, seed).to_json()
        marker = Marker(item)
        answer = item["answer"]
        assert marker.mark(answer["exact"]).credit == 1
        if answer["tolerance"]["kind"] != "exact":
            assert marker.mark(answer["decimal"]).credit == 1
        for d in item["distractors"]:
            mark = marker.mark(d["exact"])
            assert mark.credit == Fraction(0) and d["code"] in mark.mistakes, (d, mark)
