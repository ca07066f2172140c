"""Moodle XML: numerical questions with tolerance, feedback for each named mistake, and the worked solution"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape
from xml.sax.saxutils import escape as xml

from ...enclosure.digits import significant
from ...enclosure.number import Number
from ...notation.prose import prose_text
from ..answer_key import AnswerKey
from ..paper import Paper
from ..precision import MARGIN, plain
from .html import prose, solution
from .sheet import NotHeld, Sheet, label


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """One quiz file; without solutions the general feedback is left out."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    for paper in papers:
        out.append(f'<question type="category"><category><text>{_plain(paper.heading)}</text></category></question>')
        out += [_question(number, key, solutions) for number, key in enumerate(paper.keys, 1)]
    return "\n".join([*out, "</quiz>"]) + "\n"


def _question(number: int, key: AnswerKey, solutions: bool) -> str:
    if not isinstance(key.value, Number):
        return _short_answer(number, key, solutions)
    tolerance = accepted(key)
    answers = [_answer(100, number_text(key.value), tolerance, "Correct.")]
    answers += [
        _answer(0, number_text(m.value), tolerance, m.words[:1].upper() + m.words[1:] + ".")
        for m in key.distractors
        if isinstance(m.value, Number)
    ]
    return _wrap("numerical", number, key, answers, solutions)


def _short_answer(number: int, key: AnswerKey, solutions: bool) -> str:
    """An infinite answer is no number on the platform: it is asked as a word."""
    words = ("inf", "infinity", "oo", "∞")
    answers = [
        f'<answer fraction="100" format="plain_text"><text>{w}</text><feedback><text>Correct.</text></feedback></answer>' for w in words
    ]
    return _wrap("shortanswer", number, key, answers, solutions)


def _wrap(kind: str, number: int, key: AnswerKey, answers: list[str], solutions: bool) -> str:
    body = f"<p>{prose(key.question)}</p><p><small>{escape(label(key))}</small></p>"
    feedback = solution(key) if solutions else ""
    return "\n".join(
        [
            f'<question type="{kind}">',
            f"<name><text>{_plain(f'{number:02d} {key.title}')}</text></name>",
            f'<questiontext format="html"><text>{xml(body)}</text></questiontext>',
            f'<generalfeedback format="html"><text>{xml(feedback)}</text></generalfeedback>',
            f"<defaultgrade>{plain(key.points)}</defaultgrade>",
            f"<idnumber>{xml(key.variant)}</idnumber>",
            *answers,
            "</question>",
        ]
    )


def _answer(fraction: int, value: str, tolerance: Fraction, feedback: str) -> str:
    return (
        f'<answer fraction="{fraction}" format="moodle_auto_format"><text>{value}</text><tolerance>{plain(tolerance)}</tolerance>'
        f'<feedback format="html"><text>{xml(escape(prose_text(feedback)))}</text></feedback></answer>'
    )


def _plain(text: str) -> str:
    return xml(prose_text(text))


def accepted(key: AnswerKey) -> Fraction:
    """The tolerance a platform gets: an exact answer that is no short decimal is accepted rounded to 3 decimals."""
    return key.tolerance or (MARGIN if key.precision.kind == "exact" and Fraction(key.decimal) != key_fraction(key) else Fraction(0))


def key_fraction(key: AnswerKey) -> Fraction | None:
    """The answer as a fraction, if it is one."""
    return key.value.fraction if isinstance(key.value, Number) else None


def number_text(value: Number) -> str:
    """A value with 12 significant digits, or as the short decimal it is. Raises NotHeld if it has no such form."""
    q = value.fraction
    if q is not None and "/" not in (text := plain(q)):
        return text
    digits = significant(value, 12)
    if digits is None:
        raise NotHeld("an answer could not be rounded to 12 digits")
    return digits


SHEET = Sheet("moodle", ".xml", render)
