"""Numbers that a sentence converts: losses and perplexities, nats and bits, tokens and bytes, logarithms and their values.

The number may stand at the end of its computation: "a loss of 2 bits is $2 \\ln 2 = 1.386$ nats".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..listings.running import real as r
from ..listings.running.real import Real
from .told_numbers import CLAIM, HEDGE, NUMBER, N, Stated, in_unit, is_rough

_LOSS = r"(?:(?:average |mean |test |validation |training )?(?:cross[- ]?entropy(?: loss)?|loss|entropy|negative log-likelihood|NLL))"
_LINKS = (
    r"(?P<fill>,? ?(?:per (?:token|symbol|character|word) ?)?(?:therefore |thus |then |so |"
    r"hence )?(?:(?:corresponds?|is equivalent|translates?|equates?|amounts?|leads?) (?:to )?|means? |gives? |"
    r"yields? |has |is |implies |equals |that is |, (?=the |its )|(?=(?:the|its) perplexity))+(?:an? |the |its )?(?:model )?)"
)
#: Before the number it comes to: "a perplexity of $e^3 \\approx 20.1$".
_POWER = r"(?:\$?\s*(?:e|2)\s*\^\s*\{?\s*[\d.]+\s*\}?\s*(?:=|≈|\\approx|\\simeq)\s*)?"
#: The same of any computation: "2.0 bits is 2.0 · ln 2 = 1.386 nats".
_COMPUTED = r"(?:(?:[\d\s.,·⋅×*/^()+−-]|ln|log|exp|e)(?:[\d\s.,·⋅×*/^()+−-]|ln|log|exp|e){0,60}[=≈] ?)?"
_TO_PERPLEXITY = regex(
    rf"\b{_LOSS} (?:of|is|equals|=) {HEDGE.replace('hedge', 'h0')}(?P<loss>{N}) ?(?P<lossunit>nats?|"
    rf"bits?)?\b{_LINKS}perplexity (?:(?:of|is|equals|=) )?{_POWER}{NUMBER}",
    re.I,
)
_TO_LOSS = regex(
    rf"\bperplexity (?:of|is|equals|"
    rf"=) {HEDGE.replace('hedge', 'h0')}(?P<ppl>{N})\b{_LINKS}(?:(?:cross[- ]?entropy|loss|entropy) (?:of|is|"
    rf"equals|=) )?{CLAIM}",
    re.I,
)
_FACTOR = regex(
    rf"\bfrom (?P<a>{N}) (?:nats? )?to (?P<b>{N}) (?P<lossunit>nats?|bits?)\b[^.;:!?\d]{{0,60}}?perplexity by a factor of {NUMBER}", re.I
)
_CONVERSION = regex(
    rf"(?P<from>(?<![\d./^]){N}|\bone|\ba) ?(?P<fromunit>nats?|bits?)(?: per \w+)?(?:,? (?:is|are|equals?|equal to|"
    rf"corresponds? to|i\.e\.,?|which is|that is|=|≈|makes?) |, or |,? ?\(|,? ?(?:=|≈) ?)"
    rf"(?:(?:which|this|it) is )?{_COMPUTED}{CLAIM}", re.I
)  # fmt: skip
#: What may stand before the rate that it comes to; "up from", "while another has" tell of other numbers.
_COMES_TO = (
    r"(?:,? (?:so|thus|hence|therefore|then|and|or|i\.e\.,?|that|this|which|it|we|the|an?|is|are|has|have|gets?|gives?|giving|means?|yields?|yielding|equals?|makes?|corresponds?|amounts?|"
    r"translates?|comes?|works?|out|to|of|at|loss|rate|cross-entropy|compression|model)\b)*,?"
)
_RATE = regex(
    rf"\b{_LOSS} (?:of|is|equals|=) {HEDGE.replace('hedge', 'h0')}(?P<loss>{N}) ?(?P<lossunit>nats?|bits?)?(?: ?(?:per |/)(?:token|word|subword))?,? (?:and|with|at) (?:an average of |on average |about )?"
    rf"(?P<rate>{N}) (?P<per>bytes?|characters?|chars?) (?:per|/) ?(?:token|word|subword){_COMES_TO}\s{_COMPUTED}{HEDGE}(?P<claim>{N}) ?(?P<unit>bits?|nats?)(?: per |/)(?P<of>byte|character|char)\b",
    re.I,
)
#: "the loss is ln 2, which is 0.6931"
_LOGARITHM = regex(rf"\b(?P<log>ln|log)(?P<base>_?2|₂)?(?: | ?\()(?P<of>\d+)\)?,? ?(?:which is|that is|i\.e\.,?|or) {NUMBER}")


def converted_values(text: str) -> Iterator[Stated]:
    """Every conversion of a sentence that is understood."""
    yield from _perplexities(text)
    yield from _conversions(text)
    yield from _rates(text)
    yield from _logarithms(text)


def _perplexities(text: str) -> Iterator[Stated]:
    for m in _TO_PERPLEXITY.finditer(text):
        loss = Real(Fraction(m["loss"].replace(",", "")))
        unit = (m["lossunit"] or "").lower()
        values = tuple(v for u, v in (("nat", r.exp(loss)), ("bit", Real(2) ** loss)) if unit.startswith(u) or not unit)
        yield Stated(m.start("claim"), m.end("claim"), m["claim"], values, m.group(), is_rough(m["hedge"]), m["loss"])
    for m in _TO_LOSS.finditer(text):
        ppl = Real(Fraction(m["ppl"].replace(",", "")))
        if ppl > 0:
            yield Stated(
                m.start("claim"), m.end("claim"), m["claim"], in_unit(r.log(ppl), m["unit"]), m.group(), is_rough(m["hedge"]), m["ppl"]
            )
    for m in _FACTOR.finditer(text):
        d = abs(Real(Fraction(m["a"])) - Real(Fraction(m["b"])))
        v = r.exp(d) if m["lossunit"].lower().startswith("nat") else Real(2) ** d
        yield Stated(m.start("claim"), m.end("claim"), m["claim"], (v, 1 / v), m.group(), is_rough(m["hedge"]))


def _conversions(text: str) -> Iterator[Stated]:
    for m in _CONVERSION.finditer(text):
        source, target = m["fromunit"].lower()[:3], m["unit"].lower()[:3]
        if source == target:
            continue
        given = m["from"]
        x = Real(1) if given.lower() in ("one", "a") else Real(Fraction(given.replace(",", "")))
        v = x / r.log(2) if source == "nat" else x * r.log(2)
        yield Stated(
            m.start("claim"),
            m.end("claim"),
            m["claim"],
            (v,),
            m.group(),
            is_rough(m["hedge"]),
            "" if given.lower() in ("one", "a", "1") else given,
        )


def _rates(text: str) -> Iterator[Stated]:
    """2.3 nats per token at 4 bytes per token are 2.3/(4 ln 2) bits per byte."""
    for m in _RATE.finditer(text):
        told, per = (Real(Fraction(m[g].replace(",", ""))) for g in ("loss", "rate"))
        unit = (m["lossunit"] or "").lower()
        if not per > 0 or m["per"][:4].lower() != m["of"][:4].lower():
            continue
        nats = tuple(v for u, v in (("nat", told), ("bit", told * r.log(2))) if unit.startswith(u) or not unit)
        values = tuple(x for v in nats for x in in_unit(v / per, m["unit"]))
        yield Stated(m.start("claim"), m.end("claim"), m["claim"], values, m.group(), is_rough(m["hedge"]), m["loss"])


def _logarithms(text: str) -> Iterator[Stated]:
    for m in _LOGARITHM.finditer(text):
        number = Real(Fraction(m["of"]))
        if number > 1:
            values = (
                (r.log(number) / r.log(2),)
                if m["base"]
                else (r.log(number),)
                if m["log"] == "ln"
                else (*in_unit(r.log(number), None), r.log(number) / r.log(10))
            )
            yield Stated(m.start("claim"), m.end("claim"), m["claim"], values, m.group(), is_rough(m["hedge"]))
