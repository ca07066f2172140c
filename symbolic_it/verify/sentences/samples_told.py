r"""Samples by letter: "let $x_1, \dots, x_N$ be i.i.d. samples", "the tokens $w_t$": a sum over them runs over no alphabet."""

from __future__ import annotations

import re

from ...notation.context import Context, Fact
from ...notation.elaborate.laws.drawn_laws import outcomes_fact, samples_fact
from ...patterns import regex

_SAMPLES = (
    r"\b(?:samples?|sampled|draws?|drawn|observ(?:ed|ations?)|data ?points?|data ?sets?|(?:training|test|validation) (?:set|data|examples?)|data|examples?|"
    r"documents?|corpus|corpora|sentences?|tokens?|sequences?|(?:mini-?)?batch(?:es)?|instances?|prompts?|i\.?i\.?d\b\.?|"
    r"Stichproben?|Beobachtung(?:en)?|Daten|échantillons?|données|muestras?|datos|campioni|dati|amostras?|dados)(?!\w)|"
    r"样本|数据|词元|句子|序列|サンプル|標本|データ|トークン|系列|표본|샘플|데이터|토큰|문장|выборк|наблюдени|данны"
)
_OUTCOMES = (
    r"\b(?:outcomes?|alphabet|support|possible|(?:take|assume)s?(?: on)? (?:the )?values?|values? in|categor\w+|class(?:es)?|states?|symbols?|vocabular\w+|atoms?)\b|"
    r"取值|値|값|Werte|valeurs|valores|значени"
)
_FORMULA = r"\$([^$]+)\$"
_NUMBERED = regex(
    r"(?:\\(?:mathbf|boldsymbol|bm)\s*\{?\s*)?(?<![A-Za-z\\])([a-z])\}?\s*_\s*(?:\{\s*(?:1|i|j|n|t|m|k)\s*(?:[:,}])|(?:1|i|j|n|t|m|k)(?!\w))"
)
_LIST = regex(r"_\s*\{?\s*1\s*\}?\s*,.*\\?dots|…|\.\.\.|_\s*\{?1\s*:|^[^,=|]*$")
_NEAR = 60


def with_samples(context: Context, sentence: str) -> Context:
    """The context with the letters that a sentence uses for samples, or for outcomes once more."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    facts: list[Fact] = []
    outcomes = re.search(_OUTCOMES, flat, re.I) is not None
    for m in re.finditer(_FORMULA, flat):
        letters = {x[1] for x in _NUMBERED.finditer(m[1])}
        if not letters or not _LIST.search(m[1]) or re.search(r"\\(?:sum|log|ln|prod|frac|exp)|p\s*\(", m[1]):
            continue
        around = flat[max(0, m.start() - _NEAR) : m.start()] + " " + flat[m.end() : m.end() + _NEAR]
        if outcomes:
            facts += [outcomes_fact(x) for x in sorted(letters)]
        elif re.search(_SAMPLES, around, re.I):
            facts += [samples_fact(x) for x in sorted(letters)]
    return context.extend(*facts) if facts else context
