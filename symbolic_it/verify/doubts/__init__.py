"""Doubts: one file per reason for which the words around a formula leave its verdict open.

The folder is the registry: a new file here that binds DOUBT, with its test, is a new doubt. Those that apply only turn a verdict into
"undecided"; which of them speaks, by the order of their names, changes nothing but the message.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import Data, Introduction
from ..doubt import Doubt, JudgedLink


@cache
def doubts() -> tuple[Doubt, ...]:
    """All of them, by the names of their files."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__")
    return tuple(import_module(f".{name}", __name__).DOUBT for name in names)


def doubted(judged: JudgedLink) -> Verdict | None:
    """ "undecided" with the message of a doubt that applies; None where the verdict stands."""
    if not judged.verdict.negative and not judged.verdict.positive:
        return None
    told = isinstance(judged.link.claim, (Introduction, Data))
    if told and (judged.verdict.word != "definition" or judged.verdict.message.startswith("introduces")):
        return None
    return next((Verdict("undecided", d.message) for d in doubts() if (d.of_forms or not told) and d.applies(judged)), None)


__all__ = ["doubted", "doubts"]
