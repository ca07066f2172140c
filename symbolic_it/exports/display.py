"""What objects show of themselves in a notebook and at a prompt: derivations, answers, quantities, named results.

The classes open this module when they are asked to show themselves (`_repr_markdown_`, `str`); formulas are TeX between
dollar signs, which notebooks render.
"""

from __future__ import annotations

from ..identities import Identity, Refutation
from ..kernel.derivation import Derivation, definitions
from ..notation.latex import to_latex
from ..notation.prose import prose_markdown
from ..notation.text import relation_line as text_line
from ..notation.text import to_text
from ..quantities import Definition
from ..terms.term import unfold
from ..verify.check import Answer
from . import markdown, text
from .latex import relation_line


def derivation_text(derivation: Derivation) -> str:
    return text.render(derivation).rstrip("\n")


def derivation_markdown(derivation: Derivation) -> str:
    return markdown.render(derivation)


def answer_markdown(answer: Answer) -> str:
    """The verdict, how the statement was read as a formula, and the reasons as a list."""
    first = f"**{answer.verdict.word}** &nbsp; {_formula(answer)}"
    return "\n\n".join([first, "\n".join(f"- {prose_markdown(line)}" for line in answer.details())]).rstrip()


def _formula(answer: Answer) -> str:
    """The reading as it was printed: a formula in the tool's own notation."""
    if not answer.reading:
        return f"`{answer.statement}`" if "`" not in answer.statement else prose_markdown(answer.statement)
    return f"${answer.latex}$" if answer.latex else prose_markdown(answer.reading)


def quantity_text(quantity: Definition) -> str:
    """D(p‖q) = ∑ₓ p(x) log(p(x)/q(x)) nats."""
    unit = "" if quantity.unit == "1" else f" {quantity.unit}"
    return f"{to_text(quantity.term)} = {to_text(unfold(quantity.term.meaning))}{unit}"


def quantity_markdown(quantity: Definition) -> str:
    formula = f"$${to_latex(quantity.term)} = {to_latex(unfold(quantity.term.meaning))}$$"
    facts = [("unit", quantity.unit if quantity.unit != "1" else ""), ("for", quantity.domain), ("sign", quantity.sign)]
    told = [f"{name} {prose_markdown(value)}" for name, value in facts if value]
    return "\n\n".join([formula, "; ".join(told) + (f". Source: {prose_markdown(quantity.source)}." if quantity.source else "")])


def result_text(result: Identity | Refutation) -> str:
    """The statement of a named result on one line, with its title."""
    if isinstance(result, Refutation):
        return f"{result.title}: {text_line(result.statement.claim)} is false"
    names = ", ".join(map(text_line, definitions(result.where)))
    return f"{result.title}: {text_line(result.claim)}" + (f", where {names}" if names else "")


def result_markdown(result: Identity | Refutation) -> str:
    if isinstance(result, Refutation):
        claim = f"$${relation_line(result.statement.claim)}$$"
        told = [prose_markdown(result.account()), prose_markdown(result.lesson) + "."]
        parts = [f"**{prose_markdown(result.title)}** (false)", claim, *told]
    else:
        given = "; ".join(prose_markdown(h) for h in result.statement.hypotheses)
        equality = f"equality {prose_markdown(result.equality)}" if result.equality else ""
        named = f"where {', '.join(f'${relation_line(d)}$' for d in definitions(result.where))}" if result.where else ""
        told = [given and f"for {given}", named, equality]
        parts = [f"**{prose_markdown(result.title)}**", f"$${relation_line(result.claim)}$$", "; ".join(filter(None, told))]
    return "\n\n".join(filter(None, [*parts, f"Source: {prose_markdown(result.source)}." if result.source else ""]))
