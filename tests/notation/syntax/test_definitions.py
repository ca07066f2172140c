r"""Definitions as documents write them: delimiters with a star or a size, xparse's arguments, optional arguments that are empty."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, dump, read, read_macros

DEFINITIONS = r"""
\DeclarePairedDelimiter\paren{(}{)}
\DeclarePairedDelimiterX{\infdivx}[2]{(}{)}{#1\;\delimsize\|\;#2}
\newcommand{\infdiv}{D\infdivx}
\DeclarePairedDelimiterXPP\Ex[1]{\mathbb{E}}{[}{]}{}{#1}
\NewDocumentCommand{\ent}{m}{H\left(#1\right)}
\NewDocumentCommand{\mi}{s m m o}{I\left(#2;#3\IfValueT{#4}{\mid #4}\right)}
\NewDocumentCommand{\ex}{O{p} +m}{\mathbb{E}_{#1}[#2]}
\DeclareDocumentCommand{\sgn}{s}{\IfBooleanTF{#1}{x}{y}}
\newcommand{\I}[3][]{I_{#1}(#2;#3)}
"""


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (r"H\paren{p}", "H(p)"),
        (r"H\paren*{p}", "H(p)"),
        (r"H\paren[\big]{p}", "H(p)"),
        (r"\infdiv{p}{q} \ge 0", r"D(p\|q) \ge 0"),
        (r"\infdiv*{p}{q}", r"D(p\|q)"),
        (r"\infdiv[\Big]{p}{q}", r"D(p\|q)"),
        (r"\Ex{X}", r"\mathbb{E}[X]"),
        (r"\Ex*{X}", r"\mathbb{E}[X]"),
        (r"\ent{X,Y}", "H(X,Y)"),
        (r"\mi{X}{Y}", "I(X;Y)"),
        (r"\mi{X}{Y}[Z]", r"I(X;Y \mid Z)"),
        (r"\mi*{X}{Y}", "I(X;Y)"),
        (r"\ex{f}", r"\mathbb{E}_p[f]"),
        (r"\ex[q]{f}", r"\mathbb{E}_q[f]"),
        (r"\sgn* + \sgn", "x + y"),
        (r"\I{X}{Y}", "I(X;Y)"),
        (r"\I[p]{X}{Y}", "I_p(X;Y)"),
    ],
)
def test_a_use_means_what_it_prints(text: str, same: str) -> None:
    macros = read_macros(DEFINITIONS)
    assert dump(read(text, macros=macros)) == dump(read(same))


def test_definitions_of_an_unknown_kind_define_nothing() -> None:
    assert read_macros(r"\NewDocumentCommand{\x}{r()}{#1} \DeclarePairedDelimiterX{\y}{(}{)}{#1}") == {}


@pytest.mark.parametrize("text", [r"\infdiv{p}", r"\mi{X}", r"\ent"])
def test_a_use_without_its_arguments_is_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read(text, macros=read_macros(DEFINITIONS))
