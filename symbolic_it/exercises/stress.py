"""Stress: a template drawn at many seeds, every key solved and re-checked."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..enclosure.digits import significant
from ..enclosure.number import Number
from ..enclosure.value import compare
from .answer_key import answer_key
from .recheck import faults
from .template import Template

OFTEN = 0.2  # an answer that comes in more than this share of the seeds can be guessed


@dataclass(frozen=True, slots=True)
class Stress:
    """What happened at ``seeds`` seeds."""

    template: str
    seeds: int
    different: int
    rejected: int
    smallest: str
    largest: str
    infinite: int
    guessable: tuple[tuple[str, float], ...]
    faults: tuple[str, ...]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """The report as a JSON object."""
        return {
            "template": self.template,
            "seeds": self.seeds,
            "different": self.different,
            "rejected": self.rejected,
            "answers": {"smallest": self.smallest, "largest": self.largest, "infinite": self.infinite},
            "guessable": [{"answer": answer, "share": share} for answer, share in self.guessable],
            "faults": list(self.faults),
            "seconds": round(self.seconds, 3),
        }


def stress(name: str, template: Template, seeds: Iterable[int]) -> Stress:
    """Draw, solve and re-check a template at every seed."""
    started = time.perf_counter()
    answers: Counter[str] = Counter()
    variants: set[str] = set()
    found: list[str] = []
    least: Number | None = None
    most: Number | None = None
    count = rejected = infinite = 0
    for seed in seeds:
        key = answer_key(template, name, seed)
        count += 1
        rejected += key.rejected
        variants.add(key.variant)
        answers[key.decimal] += 1
        found += [f"seed {seed}: {fault}" for fault in faults(key)]
        if not isinstance(key.value, Number):
            infinite += 1
            continue
        least = key.value if least is None or compare(key.value, least) == "less" else least
        most = key.value if most is None or compare(key.value, most) == "greater" else most
    often = tuple((answer, n / count) for answer, n in answers.most_common(3) if n > OFTEN * count)
    small = "" if least is None else significant(least, 4) or ""
    large = "" if most is None else significant(most, 4) or ""
    return Stress(name, count, len(variants), rejected, small, large, infinite, often, tuple(found), time.perf_counter() - started)
