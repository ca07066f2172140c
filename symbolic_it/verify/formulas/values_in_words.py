r"""Values that stand outside maths: "The entropy of $p$ is 1.485 bits.", "its perplexity is about 2.8".

They are judged as if they stood in dollar signs, as what the words before them name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...chapters import Document, Sentence
from ...notation.context import Context
from ...patterns import regex
from ..model import Claim
from ..sentences.law_at_hand import ends_there
from ..state import State
from .formula import UNIT, Formula
from .given_measures import of_a_named_value
from .named_sums import named_sum

_M = "\ufffc"
_VALUE = regex(
    rf"(?<![A-Za-z\d_.,^/\\+*=<>≤≥({{\[−-])(?P<number>\d+\.\d+|\d{{1,4}})(?![.,]*\d|[A-Za-z_]|\s*[-−+*/^=×·%–—]|\s*{_M})(?:\s*(?P<unit>{UNIT}))?(?![a-zA-Z\d_-])",
    re.I,
)
_NAMES = regex(
    r"entrop|perplexit|\bKL\b|divergence|information|熵|散度|困惑度|互信息|엔트로피|발산|퍼플렉시티|정보|エントロピー|ダイバージェンス",
    re.I,
)
_UNITLESS = regex(r"perplexit|困惑度|퍼플렉시티|パープレキシティ", re.I)


def values_in_words(document: Document, sentence: Sentence, state: State, context: Context, seconds: float) -> list[Claim]:
    """The claims of the numbers in the words of a sentence which say what a quantity is."""
    whole = "".join(p.text for p in sentence.pieces if p.kind == "text")
    if _NAMES.search(whole) is None or not any(c.isdigit() for c in whole) or len(whole) > 2000:
        return []
    out, words = list[Claim](), without_values("".join(_M if p.kind == "math" else p.text for p in sentence.pieces))
    for f in filter(lambda f: ends_there(f.after), _values(sentence)):
        out += named_sum(document, f, state, context, [], seconds) or of_a_named_value(document, f, words, state.section.measures)
    return out


def without_values(flat: str) -> str:
    """The words with a sign for each number that has a unit, as for what stands in maths."""
    return _VALUE.sub(lambda m: _M if m["unit"] else m[0], flat)


def _values(sentence: Sentence) -> list[Formula]:
    """The numbers with a unit, or of a perplexity, as formulas of their sentence."""
    pieces, out = sentence.pieces, list[Formula]()
    flat = "".join(_M if p.kind == "math" else p.text for p in pieces)
    maths = tuple(p.span.tex if p.span is not None else "" for p in pieces if p.kind == "math")
    at, formulas_before = 0, 0
    for piece in pieces:
        if piece.kind == "math":
            at, formulas_before = at + 1, formulas_before + 1
            continue
        if piece.kind == "text" and piece.end - piece.start == len(piece.text):
            for m in _VALUE.finditer(piece.text):
                before = flat[: at + m.start()]
                if m["unit"] is None and _UNITLESS.search(before[-80:]) is None:
                    continue
                start, end = piece.start + m.start(), piece.start + m.end("unit" if m["unit"] else "number")
                text = m["number"] + (rf" \text{{{m['unit'].lower()}}}" if m["unit"] else "")
                made = Formula(text, (0,), (start,), (end - start,), start, end, _line(before), _line(flat[at + m.end() :]))
                out.append(replace(made, sentence=_line(flat), maths_before=maths[:formulas_before], maths_after=maths[formulas_before:]))
        at += len(piece.text)
    return out


def _line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)
