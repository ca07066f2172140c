"""Conditions that are told in words alone, "X and Y are i.i.d.": the statement is judged behind them as in a chapter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..chapters import parse_chapter
from ..decide.verdict import Verdict
from ..notation.context import Context
from ..notation.elaborate import ElaborationError, read_given
from ..notation.elaborate.conditions.given_words import with_verb
from ..notation.syntax import ReadError
from ..patterns import regex
from .chapter import verify_document
from .model import Claim
from .naming.limits_of_entropies import STATIONARY
from .sentences.hypotheses import leaves_open, read_hypotheses

_NAME = regex(r"[B-HJ-Zb-z](?!\w)|\w*[\\_^={}]\S*|\.{3}|…")  # no "I", no "a": a formula, or a letter that stands for something
_DOTS = regex(r"\.{3}|…|\\[lc]?dots")
_BASE = "All logarithms are to base 2, and all quantities are in bits."


def claims_in_words(statement: str, given: Sequence[str], unit: str, seconds: float) -> tuple[Claim, ...]:
    """What a chapter that supposes the conditions and then says the statement claims with it; () where they are not read there.

    What is true without words that were not understood does not show that they mean anything.
    """
    told = [_sentence(text) for text in given]
    formulas = [g for g in given if _is_formula(g)]
    if any("$$" in t or "\n" in t for t in (*told, statement)):
        return ()
    supposed = [f"Suppose that {t}." for t in told]
    words = [t for g, t in zip(given, supposed, strict=True) if g not in formulas]
    understood = all(read_hypotheses(t).constraints and not leaves_open(t) for t in words)
    found: tuple[Claim, ...] = ()
    for before, then in ((" ".join(supposed), "Then"), (f"If {' and '.join(told)},", "then")):
        start = len(front := f"{_BASE if unit == 'bits' else ''} {f'{before} {then} $' if told else 'Then $'}".lstrip())
        document = parse_chapter(f"{front}{statement}$.\n", None, "words.md")
        claims = tuple(c for c in verify_document(document, seconds=seconds).claims if c.start >= start)
        found = tuple(replace(c, verdict=_earned(c.verdict, bool(understood))) for c in claims)
        if found and all(c.verdict.positive or c.verdict.negative for c in found):
            break
    if not understood and words and all(c.verdict.positive for c in found) and len(formulas) < len(given):
        alone = claims_in_words(statement, formulas, unit, seconds)
        return () if all(c.verdict.positive for c in alone) else found
    return found


def _earned(verdict: Verdict, understood: bool) -> Verdict:
    """A name that is introduced behind words proves nothing of them, and what words left open refutes nothing."""
    introduced = verdict.word == "definition" and verdict.certificate is None and verdict != STATIONARY  # which is what the words say
    if introduced or verdict.word == "convention-mismatch" or (verdict.negative and not understood):
        return Verdict("undecided", "a condition in words was not understood in full")
    return verdict


def _sentence(text: str) -> str:
    """The words with their formulas between dollar signs; a condition that is one formula is one."""
    text = with_verb(text.strip())
    text = text.removesuffix(".") if text.endswith("i.i.d.") else text.rstrip(".")
    if "$" in text:
        return text
    if _is_formula(text):
        return f"${text}$"
    out: list[str] = []
    for word in text.split():
        body = word.rstrip(",;")
        if _NAME.fullmatch(body):
            listed = bool(out) and out[-1].endswith("$,") and (_DOTS.fullmatch(body) or _DOTS.search(out[-1]))  # X_1, ..., X_n is one list
            if listed:
                out[-1] = f"{out[-1][:-2]}, $"
            joined = bool(out) and out[-1].endswith("$")
            out.append(f"{out.pop()[:-1]} {body}$" if joined else f"${body}$")
            out[-1] += word[len(body) :]
        else:
            out.append(word)
    return " ".join(out)


def _is_formula(text: str) -> bool:
    try:
        read_given(text, Context())
    except (ReadError, ElaborationError):
        return False
    return True
