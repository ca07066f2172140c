r"""User macros: definitions, expansion, spans, and bombs."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import Macro, ReadError, children, dump, read, read_macros, walk
from symbolic_it.notation.syntax.nodes import Node, Number

DEFINITIONS = r"""
\newcommand{\E}{\mathbb{E}}
\newcommand{\KLD}[2]{D_{\mathrm{KL}}\left(#1 \,\middle\|\, #2\right)}
\DeclareMathOperator*{\amin}{arg\,min}
\def\bx{\mathbf{x}}
\newcommand{\Ex}[2][p]{\mathbb{E}_{#1}\left[#2\right]}
\DeclarePairedDelimiter{\abs}{\lvert}{\rvert}
\let\eps\epsilon
\newcommand\given{\,|\,}
\newcommand{\half}{\frac12}
"""


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"\E[X]", "{(bigop E (binder) X bracketed)}"),
        (r"\KLD{p}{q} = 0.5", "{(call D_KL p q ||) = 0.5}"),
        (r"\KLD pq", "{(call D_KL p q ||)}"),
        (r"\KLD{p(x)}{q(x)} \ge 0", "{(call D_KL (call p x) (call q x) ||) >= 0}"),
        (r"\amin_\theta f", "{(bigop argmin (binder nam=theta) f)}"),
        (r"\Ex{\log q(x)}", "{(bigop E (binder nam=p) (log (call q x) log bare) bracketed)}"),
        (r"\Ex[x \sim q]{f}", "{(bigop E (binder nam=x distribution=q) f bracketed)}"),
        (r"\abs{x - 0.25}", "{(abs (- x 0.25))}"),
        (r"\eps + \bx", "{(+ epsilon bold:x)}"),
        (r"H(X \given Y)", "{(call H X Y |)}"),
        (r"\half x", "{(mul (div 1 2) x)}"),
        (r"\half\KLD{p}{m}", "{(mul (div 1 2) (call D_KL p m ||))}"),
    ],
)
def test_expansion(text: str, tree: str) -> None:
    """A macro means what its body means."""
    assert dump(read(text, macros=read_macros(DEFINITIONS))) == tree


def test_spans_go_back_to_the_source() -> None:
    """Arguments keep their own place; signs of the body stand where the macro was used."""
    text = r"\KLD{p}{q} = 0.25 + \Ex{1.50}"
    statement = read(text, macros=read_macros(DEFINITIONS))
    assert [part.span.slice(text) for part in walk(statement) if isinstance(part, Number)] == ["0.25", "1.50"]
    assert statement.chains[0].first is not None
    assert statement.chains[0].first.span.slice(text) == r"\KLD{p}{q}"
    assert _nested(statement)


def _nested(node: Node) -> bool:
    return all(node.span.start <= child.span.start and child.span.end <= node.span.end and _nested(child) for child in children(node))


def test_definitions_inside_the_formula_count() -> None:
    assert dump(read(r"\newcommand{\q}{q_\theta} \q(x)")) == "{(call q_theta x)}"


def test_a_formula_of_definitions_says_nothing() -> None:
    assert read(r"\DeclareMathOperator{\diag}{diag}").chains == ()


def test_a_definition_beats_the_built_in_meaning() -> None:
    assert dump(read(r"\phi", macros={"phi": Macro("phi", 0, r"\varphi + 1")})) == "{(+ phi 1)}"


def test_customary_macros_are_read_with_a_warning() -> None:
    statement = read(r"\E_{x \sim p}[f(x)]")
    assert [warning.code for warning in statement.warnings] == ["undefined-macro"]


@pytest.mark.parametrize(
    "text",
    [
        r"\def\a{\a\a}\a",
        r"\def\a{\b}\def\b{\a}\a",
        r"\newcommand{\b}[1]{#1#1}\b{\b{\b{\b{\b{\b{\b{\b{\b{\b{x}}}}}}}}}}",
        r"\newcommand{\c}{" + r"x+" * 300 + r"1}\newcommand{\e}{" + r"\c+" * 300 + r"1}\e",
    ],
)
def test_bombs_end_in_an_error(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)


@pytest.mark.parametrize("text", [r"\newcommand", r"\def", r"\newcommand{\a}", r"\newcommand{\a}[1]{#1}\a", r"\newcommand{\a}[1]{#2}\a{x}"])
def test_unfinished_definitions_and_uses_are_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)


@pytest.mark.parametrize("name", ["input", "write", "include", "openout", "csname", "catcode", "special", "unknown", "over"])
def test_unknown_macros_are_never_factors(name: str) -> None:
    with pytest.raises(ReadError, match=rf"\\{name}"):
        read(rf"x \{name} y")


def test_a_definition_of_something_else_leaves_the_others() -> None:
    macros = read_macros(r"\newcommand{\,}{x}\newcommand{\0}{\mathbf{0}}\renewcommand{\d}{\mathrm{d}}\newcommand\unfinished")
    assert sorted(macros) == ["0", "d"]
