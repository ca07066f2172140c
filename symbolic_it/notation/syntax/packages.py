r"""Macros that formulas use without a definition: those of packages, and those that most authors define alike.

A document's own definition of such a name wins. `\KL{p}{q}` and `\E{f}` with their arguments in braces stand for what the file of
macros, which is not read, most likely says; without braces they are names.
"""

from __future__ import annotations

from .macros import Macro
from .symbols import CUSTOMARY as NAMES


def _derivative(name: str, sign: str) -> Macro:
    r"""`\dv{x}`, `\dv{f}{x}`, `\dv[2]{f}{x}`."""
    power = "\\IfValueT{#2}{^{#2}}"
    of = f"\\frac{{{sign}{power} #3}}{{{sign} #4{power}}}"
    operator = f"\\frac{{{sign}{power}}}{{{sign} #3{power}}}"
    return Macro(name, 4, f"\\IfValueTF{{#4}}{{{of}}}{{{operator}}}", None, ("s", "o", "b", "B"))


def _bracket(name: str, left: str, right: str) -> Macro:
    return Macro(name, 2, f"\\left{left} #2 \\right{right}", None, ("s", "b"))


def _divergence(name: str, sign: str, *, first: str = "B") -> Macro:
    r"""`\KL{p}{q}`, `\KL{p \| q}` and a bare `\KL`."""
    both = f"{sign}\\left(#1 \\,\\|\\, #2\\right)"
    return Macro(name, 2, f"\\IfValueTF{{#1}}{{\\IfValueTF{{#2}}{{{both}}}{{{sign}\\left(#1\\right)}}}}{{{sign}}}", None, (first, "B"))


def _expectation(name: str) -> Macro:
    r"""`\E{f}`, `\E{x \sim p}{f}` and a bare `\E`."""
    sign = "\\mathbb{E}"
    return Macro(name, 2, f"{sign}\\IfValueT{{#1}}{{\\IfValueTF{{#2}}{{_{{#1}}\\left[#2\\right]}}{{\\left[#1\\right]}}}}", None, ("B", "B"))


#: Macros that authors define all the time; used, with a caution, where no definition was given.
CUSTOMARY: dict[str, Macro] = {
    **{name: Macro(name, 0, body) for name, body in NAMES.items()},
    **{name: _expectation(name) for name in ("E", "EE", "EX", "Ex", "Expect", "expect", "EV")},
    **{name: _divergence(name, NAMES[name]) for name in ("KL", "JS", "JSD")},
    **{name: _divergence(name, "\\mathrm{KL}", first="b") for name in ("kl", "DKL", "KLD", "kld", "Dkl", "dkl", "KLdiv", "kldiv")},
}

PACKAGES: dict[str, Macro] = {
    m.name: m
    for m in (
        *(Macro(name, 3, "#2\\,#3", None, ("o", "n", "u")) for name in ("SI", "qty")),
        Macro("num", 2, "#2", None, ("o", "n")),
        *(Macro(name, 2, "#2", None, ("o", "u")) for name in ("si", "unit")),
        *(_derivative(name, "d") for name in ("dv", "derivative", "odv")),
        *(_derivative(name, "\\partial") for name in ("pdv", "partialderivative")),
        Macro("vcentcolon", 0, ":"),
        _bracket("pqty", "(", ")"),
        _bracket("bqty", "[", "]"),
        _bracket("abs", "|", "|"),
        _bracket("norm", "\\|", "\\|"),
    )
}
