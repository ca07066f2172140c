"""What a theorem supposes holds in the proof behind it: X -> Y -> Z of "If X -> Y -> Z, then I(X;Z) <= I(X;Y)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..chapters.model import Region
from ..patterns import regex

_THEOREMS = frozenset(["theorem", "lemma", "proposition", "corollary", "claim", "fact", "property", "thm", "lem", "prop", "cor"])
_EQUIVALENT = regex(
    r"\bif and only if\b|\biff\b|\bonly if\b|\bnecessary\b|\bconversely\b|当且仅当|充要|반대로|필요충분|必要十分|\\iff|\\Leftrightarrow",
    re.I,
)
_OTHERWISE = regex(r"\bcontra(?:diction|positive)|\bsuppose not\b|\bconversely\b|\bconverse\b|反证|逆否|귀류|대우|背理|対偶", re.I)

_OF_OTHERS = regex(
    r"\bin general\b|\b(?:for|of) (?:any|every|all|each|arbitrary|general)\b|\bdependent\b|\bwithout\b|\barbitrar|\botherwise\b|\bunless\b|\bfails?\b|"
    r"\bnot (?:independent|a markov)|\beven (?:if|when)\b|\bregardless\b|一般|任意|不独立|没有|일반|임의|독립이 아",
    re.I,
)


@dataclass(slots=True)
class Supposed:
    """The conditions of the last theorem, if one sentence of it has all of them."""

    theorem: int | None = None
    proof: int | None = None
    inside: bool = False
    conditions: tuple[str, ...] = ()
    settled: bool = False  # that they are none: of an equivalence, of several parts, of a proof that goes another way or is another's

    def at(self, regions: tuple[Region, ...]) -> None:
        """Goes on to a place in these environments: another theorem supposes other things, and a theorem has one proof."""
        theorem = next((r.start for r in reversed(regions) if r.kind.lower() in _THEOREMS), None)
        proof = next((r.start for r in reversed(regions) if r.kind.lower() == "proof"), None)
        if theorem is not None and theorem != self.theorem:
            self.theorem, self.proof, self.conditions, self.settled = theorem, None, (), False
        self.inside = theorem is not None
        if proof is not None and proof != self.proof and self.proof is not None:
            self.settled = True
        self.proof = proof if self.proof is None else self.proof
        if theorem is None and proof is None:  # a proof stands right behind its theorem
            self.settled = True

    def with_own(self, found: tuple[str, ...], words: str) -> tuple[str, ...]:
        """The conditions of a sentence: in the proof of a theorem those of the theorem, too."""
        if self.inside:
            self.settled = self.settled or bool(_EQUIVALENT.search(words)) or bool(found and self.conditions)
            self.conditions = self.conditions or found
            return found
        if self.proof is None or self.settled:
            return found
        self.settled = bool(_OTHERWISE.search(words))
        return found if self.settled or _OF_OTHERS.search(words) else (*(c for c in self.conditions if c not in found), *found)
