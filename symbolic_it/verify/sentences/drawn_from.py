r"""Laws by name that sentences give to variables: "$X$ is drawn from $q$", "sample $x$ from the model $q$", as `X \sim q`."""

from __future__ import annotations

import re

from ...notation.context import Context, Fact
from ...notation.elaborate.laws.drawn_laws import drawn_facts
from ...notation.syntax import ReadError, read_expression

_OUTCOME = r"\$\s*(?P<name>[A-Za-z](?:_\{?\w\}?)?)\s*\$"
_LAW = r"\$\s*(?P<law>\\?(?:[pqPQ]|pi|rho|hat\{?p\}?|tilde\{?p\}?)(?![A-Za-z])[^$=,|]*)\$"
_OF = r"(?:(?:the|an?|its|some|our|your)\s+)?(?:[\w-]+\s+){0,3}?"
_NOT = r"(?:i\.i\.d\.|(?!\b(?:not|never|if|instead)\b)[^.;:$])"
_PATTERNS = (
    re.compile(rf"{_OUTCOME}{_NOT}{{0,40}}?\b(?:drawn|sampled|distributed|generated|coming|comes?)\b{_NOT}{{0,25}}?\b(?:from|according to|as|by|under)\s+{_OF}{_LAW}", re.I),
    re.compile(rf"\b(?:draw|drawing|draws|sample|sampling|samples)\s+{_OF}{_OUTCOME}\s+(?:i\.?i\.?d\.?\s+)?(?:from|according to|under|by)\s+{_OF}{_LAW}", re.I),
    re.compile(rf"{_OUTCOME}\s+(?:follows?|(?:has|have|having|with|of)\s+{_OF}(?:law|distribution|pmf|p\.m\.f\.|density|mass function))\s+{_LAW}", re.I),
)  # fmt: skip


def drawn(sentence: str) -> tuple[Fact, ...]:
    """What a sentence says of the laws of its variables. ``sentence`` has its maths in place, between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    out: list[Fact] = []
    for pattern in _PATTERNS:
        for m in pattern.finditer(flat):
            try:
                out += drawn_facts(read_expression(m["name"]), read_expression(m["law"]))
            except ReadError:
                continue
    return tuple(out)


def with_drawn(context: Context, sentence: str) -> Context:
    """The context with what a sentence says of the laws of its variables."""
    facts = drawn(sentence)
    return context.extend(*facts) if facts else context
