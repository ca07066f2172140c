r"""Laws that a sentence draws samples from, anywhere in it: "where $y_i \sim \pi_\theta(\cdot|x)$", "with $x_i \sim q$"."""

from __future__ import annotations

from ...notation.context import Context, Declared, Fact
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import ReadError, nodes, read_expression
from ...notation.syntax.walk import walk
from ...patterns import regex

_DRAWN = regex(r"(?<![A-Za-z\\])(?P<letter>[A-Za-z])(?:_\{?\w+\}?|\^\{?\(?\w+\)?\}?)*\s*\\sim\s*(?P<law>\\?[A-Za-z]+(?:_(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\?[A-Za-z]+))?)")
_SAMPLED = "sampled "


def with_samplers(context: Context, sentence: str) -> Context:
    """The context with the laws from which the letters of a sentence, its maths in place, are drawn."""
    facts = []
    for m in _DRAWN.finditer(sentence) if "\\sim" in sentence else ():
        try:
            law = read_expression(m["law"])
            if isinstance(law, nodes.Name):
                facts.append(Fact(_SAMPLED + m["letter"], Declared(key(law))))
        except (ReadError, ElaborationError):
            continue
    return context.extend(*facts) if facts else context


def law_sampled(context: Context, call: nodes.Call, index: nodes.Node) -> str | None:
    """The law from which the text has drawn what a call is taken at."""
    letters = [x.base for x in walk(call.args[0]) if isinstance(x, nodes.Name) and index in (x.sub, x.upper)]
    fact = context.about(_SAMPLED + letters[0], Declared) if letters else None
    return fact.value.word if fact is not None else None
