"""Certificates made of certificates: cases of equality, maxima, signs, inductions, roots, equivalences, objectives

Each kind is read by an extension of its own, and imported only for a certificate of that kind.
"""

from __future__ import annotations

from typing import Any

from ..replay import Replayed
from .expression import require
from .knowledge import Fact


def replay_composed(certificate: Any) -> Replayed:
    """What a composed certificate proves. Raises ReplayError if it proves nothing."""
    if certificate["kind"] == "induction":
        from .induction import replay_induction

        return replay_induction(certificate)
    if certificate["kind"] in ("cases", "pointwise", "square", "infinite"):
        from .cases import replay_cases

        return replay_cases(certificate)
    if certificate["kind"] == "links":
        from .links import replay_links

        return replay_links(certificate)
    if certificate["kind"] == "termwise":
        from .termwise import replay_termwise

        return replay_termwise(certificate)
    if certificate["kind"] == "slope":
        from .slope import replay_slope

        return replay_slope(certificate)
    if certificate["kind"] == "attained":
        from .attained import replay_attained

        return replay_attained(certificate)
    if certificate["kind"] == "equivalence":
        from .equivalence import replay_equivalence

        return replay_equivalence(certificate)
    if certificate["kind"] == "objective":
        from .objective import replay_objective

        return replay_objective(certificate)
    require(certificate["kind"] == "equality-case", f"unknown kind {certificate['kind']!r}, expected 'kernel'")
    from .equality_case import replay_case

    return replay_case(certificate)


def form(document: Any, keys: set[str], what: str) -> None:
    require(isinstance(document, dict) and set(document) == keys, f"{what} has the keys {sorted(keys)}")


def first_version(certificate: Any) -> None:
    require(type(certificate["version"]) is int and certificate["version"] == 1, f"version {certificate['version']!r}, expected 1")


def of_use(facts: dict[str, Fact]) -> list[tuple[Any, ...]]:
    """The hypotheses that were used, and what was used because the statement is defined."""
    return [tuple([fact.kind, fact.source] for fact in facts.values() if fact.hypothesis is own) for own in (True, False)]
