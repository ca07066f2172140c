r"""Laws that a sentence draws samples from, anywhere in it: "where $y_i \sim \pi_\theta(\cdot|x)$", "samples from $p$"."""

from __future__ import annotations

import re

from ...notation.context import Context, Declared, Fact
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import ReadError, nodes, read_expression
from ...notation.syntax.walk import walk
from ...patterns import regex

_DRAWN = regex(
    r"(?<![A-Za-z\\])(?P<letter>[A-Za-z])(?:_\{?\w+\}?|\^\{?\(?\w+\)?\}?)*\s*\\sim\s*(?P<law>\\?[A-Za-z]+(?:_(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\?[A-Za-z]+))?)"
)
_IN_WORDS = regex(
    r"\b(?:samples?|sampled|sampling|draws?|drawn|drawing|data|generated|observations?|expectation|average[ds]?)\b[^.;]{0,60}?\b(?:from|under|by|of)\s+(?:the |an? |our |some )?(?:[\w-]+ ){0,3}?\$\s*(?P<law>\\?(?:[pqP]|pi)(?:_(?:\{[^{}$]*\}|\\?[A-Za-z]+))?)(?:\s*\([^$]*\))?\s*\$|"
    r"\$\s*(?P<before>\\?(?:[pqP]|pi)(?:_(?:\{[^{}$]*\}|\\?[A-Za-z]+))?)(?:\s*\([^$]*\))?\s*\$\s*(?:中|에서|から)\s*(?:[^。.$]{0,8})(?:采样|抽取|抽样|샘플|표본|추출|サンプル|抽出)",
    re.I,
)
_SAMPLED = "sampled "
_ANY = "whatever is drawn"


def with_samplers(context: Context, sentence: str) -> Context:
    """The context with the laws from which the letters of a sentence, its maths in place, are drawn."""
    facts = []
    told = [(m["letter"], m["law"]) for m in _DRAWN.finditer(sentence)] if "\\sim" in sentence else []
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    told += [(_ANY, m["law"] or m["before"]) for m in _IN_WORDS.finditer(flat)]
    for letter, text in told:
        try:
            law = read_expression(text)
            if isinstance(law, nodes.Name):
                facts.append(Fact(_SAMPLED + letter, Declared(key(law))))
        except (ReadError, ElaborationError):
            continue
    return context.extend(*facts) if facts else context


def law_sampled(context: Context, call: nodes.Call, index: nodes.Node) -> str | None:
    """The law from which the text has drawn what a call is taken at."""
    letters = [x.base for x in walk(call.args[0]) if isinstance(x, nodes.Name) and index in (x.sub, x.upper)]
    fact = (context.about(_SAMPLED + letters[0], Declared) or context.about(_SAMPLED + _ANY, Declared)) if letters else None
    return fact.value.word if fact is not None else None
