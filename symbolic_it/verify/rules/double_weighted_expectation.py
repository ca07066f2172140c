"""A density inside the expectation that already averages over it.

What it finds: E[p(x, y) log ...] in the place of E[log ...], as a definition of mutual information, entropy or divergence.
Why that is bad: the weight is counted twice; for two equal fair bits it gives 0.25 bit in the place of 1.
Example: `$I(X;Y) = E_x E_y\\{p(x,y) \\log\\frac{p(x,y)}{p(x)p(y)}\\}$`
Use instead: `$\\sum_{x,y} p(x,y) \\log(...)$`, or `$E_{(x,y) \\sim p}[\\log(...)]$`.
Source: X = Y a fair bit: sum over x, y of p(x,y)^2 log(p(x,y)/(p(x)p(y))) = 1/2 bit, and with product weights 1/4 bit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.mention import is_mention

_E = r"(?:\\mathbb\s*\{?E\}?|\\mathrm\{E\}|\\operatorname\{E\}|\\E(?![A-Za-z])|(?<![A-Za-z\\])E)"
_SUB = r"\s*+(?:_\s*+(?:\{(?:[^{}]|\{[^{}]*\})*+\}|\\?\w+))?\s*+"
_OPEN = r"(?:\\left\s*+|\\[bB]igg?l?\s*+)?(?:\\\{|\[|\()\s*+"
_DENSITY = r"(?P<letter>[pPqf])\s*+(?:_\s*+(?:\{[^{}]*\}|\w))?\s*+\((?P<of>[^()]*)\)\s*+(?:\\[,;! ]|\\cdot|\s)*\\log"
_FALSE = regex(rf"{_E}{_SUB}(?:{_E}{_SUB})?{_OPEN}-?\s*{_DENSITY}")
_LEFT = regex(r"(?:\b[IHD]|D_\{?(?:\\\w+\{)?KL|MI|KL)\s*+\}*+\s*+(?:_\{[^{}]*\})?\s*+(?:\\left)?\s*+[(\[]")


def _check(page: Page) -> Iterator[Finding]:
    for s in page.document.maths:
        for m in _FALSE.finditer(s.tex):
            before = s.tex[: m.start()]
            if "=" not in before or not _LEFT.search(before) or re.search(r"\\(?:ne|neq)\b", before):
                continue
            inside = m.group().partition(m["letter"])[0]
            if "\\sim" in inside and re.search(r"unif|U\b|\\mathcal\{?U", inside):
                continue
            if is_mention(
                page.document.text[max(0, s.outer_start - 120) : s.outer_start].split(".")[-1],
                page.document.text[s.outer_end : s.outer_end + 60],
            ):
                continue
            message = "the expectation averages over the density already; inside it the density is counted twice"
            witness = {"outcomes": [{"p": "1/2", "values": {"X": "0", "Y": "0"}}, {"p": "1/2", "values": {"X": "1", "Y": "1"}}]}
            end = s.start + len(s.tex.rstrip(" .\n"))
            yield Finding(
                s.start + m.start(),
                max(end, s.start + m.end()),
                message,
                "leave the density out, or write a sum",
                refuted(message, witness=witness),
                kind="identity",
            )


RULE = Rule("IT302", "double-weighted-expectation", "error", _check)
