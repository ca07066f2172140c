"""Doubts: one file per reason for which the words around a formula leave its verdict open.

The folder is the registry: a new file here that binds DOUBT, with its test, is a new doubt. Those that apply only turn a verdict into
"undecided"; which of them speaks, by the order of their names, changes nothing but the message.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import Data, Introduction
from ..doubt import Doubt, JudgedLink
from ..model import Claim


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
    if told and judged.verdict.word != "definition":
        return None
    names = told and judged.verdict.message.startswith("introduces")
    asked = (d for d in doubts() if d.of_names or (not names and (d.of_forms or not told)))
    return next((Verdict("undecided", d.message) for d in asked if d.applies(judged)), None)


def doubted_names(claims: Sequence[Claim]) -> bool:
    """Whether the first of them introduces a name that is doubted: no later claim is proved by it."""
    return bool(claims) and claims[0].verdict.message in {d.message for d in doubts() if d.of_names}


__all__ = ["doubted", "doubted_names", "doubts"]
