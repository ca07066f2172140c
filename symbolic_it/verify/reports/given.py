"""What a verdict rests on, for every report: the hypotheses of its proof and the facts of the text, each with its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_FROM = {"declaration": "declared", "book": "the book", "notation": "usual notation"}


def given(claim: Mapping[str, Any]) -> list[str]:
    """Each fact once: "p is a pmf", "X ~ N(0, 1) (line 12)", "b = 2 (line 3, suggested by words only)"."""
    facts = [f"{p['text']}{_whence(p)}" for p in claim.get("premises", ())]
    told = {p["text"] for p in claim.get("premises", ())}
    return list(dict.fromkeys([*(h for h in claim.get("hypotheses", ()) if h not in told), *facts]))


def given_line(claim: Mapping[str, Any]) -> str:
    """ "given: p is a pmf; X ~ N(0, 1) (line 12)", or nothing."""
    facts = given(claim)
    return f"given: {'; '.join(facts)}" if facts else ""


def is_told(premise: Mapping[str, Any]) -> bool:
    """Whether the chapter itself tells it, at a line."""
    return premise.get("line") is not None


def _whence(premise: Mapping[str, Any]) -> str:
    cell = f"cell {premise['cell']}, " if premise.get("cell") is not None else ""
    where = [f"{cell}line {premise['line']}"] if is_told(premise) else []
    where += [_FROM[premise["origin"]]] if premise["origin"] in _FROM else []
    where += [] if premise["hard"] else ["suggested by words only"]
    return f" ({', '.join(where)})" if where else ""
