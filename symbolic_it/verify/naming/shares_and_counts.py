"""Shares of the largest value and numbers of equal choices by name: evenness, effective numbers, rates of codes ..."""

from __future__ import annotations

from .known_quantity import SAMPLES, Known
from .known_quantity import names as _names

_LARGEST = ("H_{max}", r"H_{\max}", "H_0")
_BOTTLENECK = tuple(
    form for kept in ("I(B; C)", "I(A; C)", "I(C; B)", "I(C; A)") for form in (f"I(A; B) - T {kept}", f"T I(A; B) - {kept}")
)

SHARES_AND_COUNTS: tuple[Known, ...] = (
    Known(
        "normalised entropy",
        frozenset(),
        r"normali[sz]ed (?:shannon )?entropy|(?:Pielou(?:['’]s)? )?evenness(?: index)?",
        (r"\frac{H(A)}{\log B}", r"\frac{H(A)}{\log |B|}", r"\frac{-S(A \log A)}{\log B}", r"-\frac{S(A \log A)}{\log B}", r"-\frac{1}{\log B} S(A \log A)", r"\frac{H}{\log B}",
         *(rf"\frac{{{over}}}{{{m}}}" for m in _LARGEST for over in ("H(A)", "H"))),
    ),
    Known(
        "normalised pointwise mutual information",
        _names("npmi"),
        r"normali[sz]ed (?:pointwise mutual information|PMI)|\bNPMI\b",
        (r"\frac{A}{-\log B}", r"-\frac{A}{\log B}", r"\frac{\log \frac{A}{B C}}{-\log A}", r"-\frac{\log \frac{A}{B C}}{\log A}"),
        settled=True,
    ),
    Known(
        "effective number",
        _names("n_eff k_eff"),
        r"effective (?:number|count) of (?!parameters|samples|observations|degrees)(?:[\w-]+ )?[\w-]+|effective (?:vocabulary|alphabet|support) size|Hill number",
        (r"e^{H(A)}", r"2^{H(A)}", r"e^{H}", r"2^{H}", r"e^{-S(A \log A)}", r"2^{-S(A \log A)}", r"\frac{1}{S(A^2)}", r"\frac{S(A)^2}{S(A^2)}",
         r"S(A^B)^{\frac{1}{1 - B}}", r"S(A^B)^{1/(1 - B)}"),
        settled=True,
    ),
    Known(
        "effective sample size",
        _names("ess n_ess"),
        r"effective sample size|\bESS\b",
        (r"\frac{S(A)^2}{S(A^2)}", r"\frac{1}{S(A^2)}", r"\frac{(S(A))^2}{S(A^2)}", r"\frac{A}{1 + 2 S(B)}"),
    ),
    Known(
        "rate of a code",
        frozenset(),
        r"(?:code|coding) rate|rate of (?:the|an?|this) (?:block |linear |channel )?code",
        (r"\frac{k}{n}", r"\frac{\log M}{n}", r"\frac{1}{n} \log M", r"\frac{\log A}{n}", r"\frac{1}{n} \log A"),
    ),
    Known(
        "information bottleneck",
        _names("ib"),
        r"information bottleneck(?:['’]s)?(?: (?:objective|lagrangian|loss|functional|problem|method|principle))?(?: (?:minimi[sz]es|maximi[sz]es))?",
        _BOTTLENECK,
        settled=True,
    ),
    Known(
        "load-balancing loss",
        _names("aux balance bal lb"),
        r"(?:auxiliary )?load[- ]balanc(?:e|ing)(?: loss)?",
        ("S(A B)", "A S(B C)", "A B S(C D)", r"\frac{A}{B} S(C D)", r"A \frac{B}{C} S(D A)"),
        SAMPLES,
    ),
    Known(
        "uncertainty coefficient",
        frozenset(),
        r"uncertainty coefficient|Theil['’]s U",
        (r"\frac{I(A; B)}{H(A)}", r"\frac{I(A; B)}{H(B)}", r"\frac{H(A) - H(A | B)}{H(A)}", r"1 - \frac{H(A | B)}{H(A)}"),
    ),
    Known(
        "G-statistic",
        frozenset(),
        r"G[- ](?:test|statistic)(?: statistic)?",
        (r"2 S(A \log \frac{A}{B})", r"2 A D_{KL}(B \| C)", r"2 A S(B \log \frac{B}{C})"),
        settled=True,
    ),
)  # fmt: skip
