"""Papers: numbered questions drawn without repetition, from templates or from a set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from .answer_key import AnswerKey, NoInstance, answer_key
from .draw import Draw
from .precision import Precision
from .template import Template

MOST_SEEDS = 200  # seeds that are tried for a question that the set does not have yet


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many questions of one template, each worth ``points``."""

    name: str
    template: Template
    count: int = 1
    points: Fraction = Fraction(1)
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its title, its number among the variants (from 1), and its questions in order."""

    title: str
    number: int
    of: int
    seed: int
    keys: tuple[AnswerKey, ...]

    @property
    def points(self) -> Fraction:
        """What the paper is worth."""
        return sum((k.points for k in self.keys), Fraction(0))

    @property
    def heading(self) -> str:
        """The title, with the paper's number where there are several."""
        return self.title if self.of == 1 else f"{self.title}, paper {self.number} of {self.of}"


def papers(wanted: Sequence[Wanted], seed: int, variants: int = 1, title: str = "Exercises", shuffled: bool = False) -> list[Paper]:
    """The papers of a set. A question never comes twice in a paper; it comes again in another only where a template runs out.

    The k-th question of a template is drawn at seed + k, passing over seeds whose question was used.
    Raises NoInstance if a template has fewer different questions than one paper wants.
    """
    used: dict[str, set[str]] = {}
    following: dict[str, int] = {}
    out = []
    for number in range(1, variants + 1):
        keys: list[AnswerKey] = []
        here: set[str] = set()
        for one in wanted:
            seen = used.setdefault(one.name, set())
            for _ in range(one.count):
                key = _fresh(one, following.get(one.name, seed), seen, here)
                following[one.name] = key.seed + 1
                seen.add(key.variant)
                here.add(key.variant)
                keys.append(key)
        order = Draw(f"order/{seed}/{number}").shuffled(keys) if shuffled else tuple(keys)
        out.append(Paper(title, number, variants, seed, tuple(order)))
    return out


def _fresh(one: Wanted, seed: int, seen: set[str], here: set[str]) -> AnswerKey:
    spare: AnswerKey | None = None
    for k in range(MOST_SEEDS):
        key = answer_key(one.template, one.name, seed + k, one.precision, one.points)
        if key.variant not in seen:
            return key
        if spare is None and key.variant not in here:
            spare = key
    if spare is None:
        raise NoInstance(f"{one.name}: fewer different questions than the {one.count} that one paper wants")
    return spare
