"""From what sentences declare (`documents`) to what formulas are read under (`meaning`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..documents import Fact
from ..meaning import Environment, declare
from ..meaning.letters import key
from ..notation.syntax import nodes
from ..notation.syntax.reader import read_expression

#: Kind of the lexicon -> the word of `meaning` for it.
WORDS = {
    **dict.fromkeys(("pmf", "law", "density", "one-hot"), "law"),
    **dict.fromkeys(("variable", "continuous variable"), "variable"),
    **dict.fromkeys(("logits", "vector"), "array"),
    **dict.fromkeys(("function", "convex function", "concave function"), "function"),
    **dict.fromkeys(("number", "probability", "positive number", "non-negative number", "integer", "positive integer"), "number"),
    **{"index": "index", "outcome": "outcome"},
}
_DOMAINS = {"positive number": "{} > 0", "non-negative number": "{} >= 0", "positive integer": "{} >= 1", "probability": "0 <= {} <= 1"}


def environment(facts: Iterable[Fact]) -> Environment:
    """The environment in which the facts hold. Raises DeclarationError where two contradict each other."""
    known = Environment()
    for fact in facts:
        match fact.what, fact.value:
            case "base", "e":
                known = replace(known, log_base=None)
            case "base", base:
                known = replace(known, log_base=int(base))
            case "unit", unit:
                known = replace(known, unit=unit.removesuffix("s"))
            case _:
                known = declare(known, texts(fact))
    return known


def texts(fact: Fact) -> Iterator[str]:
    """A fact about names in the grammar of `meaning.declare`; nothing for what it has no words for."""
    match fact.what:
        case "kind" if fact.value in WORDS:
            (name,) = fact.about
            yield f"{named(name)}: {WORDS[fact.value]}"
            if fact.value in _DOMAINS:
                yield _DOMAINS[fact.value].format(name)
        case "law":
            yield rf"{', '.join(fact.about)} \\sim {fact.value}"
        case "relation":
            yield fact.value
        case "uniform":
            yield f"{fact.about[0]}(x) = 1/K"
        case "independent" if len(fact.about) == 2 and not fact.value:
            yield f"I({fact.about[0]};{fact.about[1]}) = 0"
        case "independent" if len(fact.about) == 2:
            yield f"I({fact.about[0]};{fact.about[1]}|{fact.value}) = 0"
        case "markov":
            yield r" \to ".join(fact.about)


def named(written: str) -> str:
    r"""The one-line name of what is written: pi_ref for \pi_{\mathrm{ref}}(\cdot | x)."""
    node = read_expression(written)
    return key(node.head if isinstance(node, nodes.Call) else node) or written
