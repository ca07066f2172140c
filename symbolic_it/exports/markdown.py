"""Markdown: one aligned display and a numbered list of reasons"""

from __future__ import annotations

from ..kernel.derivation import Derivation, Step
from ..notation.latex import relation_latex, to_latex
from ..notation.prose import prose_latex, prose_markdown
from .format import Format
from .latex import relation_line


def render(derivation: Derivation) -> str:
    """The derivation as Markdown with TeX mathematics between dollar signs."""
    blocks = [
        f"## {prose_markdown(derivation.title)}",
        "\n".join(["$$", relation_line(derivation.claim), "$$"]),
        _where(derivation),
        "**Derivation.**",
        "\n".join(["$$", aligned(derivation), "$$"]),
        "\n".join(f"{step.n}. {reason}" for step in derivation.lines if (reason := _reason(step))),
        f"**Equality** {prose_markdown(derivation.equality)}." if derivation.equality else "",
        "\n".join(f"- {prose_markdown(remark)}" for remark in derivation.remarks),
        f"*{prose_markdown(derivation.checks)}*" if derivation.checks else "",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def aligned(derivation: Derivation) -> str:
    r"""The lines as an `aligned` environment: left side, relation and expression, number and rule."""
    lines = []
    for k, step in enumerate(derivation.lines):
        left = to_latex(derivation.claim.lhs) if k == 0 else ""
        formula = to_latex(step.expression, mark=step.changed)
        note = prose_latex(f"({step.n}) {step.rule}".rstrip())
        lines.append(rf"{left} &{relation_latex(step.relation)} {formula} && \text{{{note}}}".lstrip())
    body = " \\\\\n".join(lines)
    return f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}"


def _where(derivation: Derivation) -> str:
    """What the letters of the statement stand for, for which laws it holds, and where it is from."""
    names = ", ".join(f"${relation_line(d)}$" for d in derivation.definitions())
    laws = "; ".join(prose_markdown(h) for h in derivation.hypotheses)
    told = ", ".join(part for part in (names and f"where {names}", laws and f"for {laws}") if part)
    source = prose_markdown(derivation.source)
    return " ".join(part for part in (told and f"{told}.", source and f"Source: {source}.") if part)


def _reason(step: Step) -> str:
    words = [prose_markdown(step.rule)]
    if step.because and step.because != step.rule:
        words.append(prose_markdown(step.because))
    text = ": ".join(w for w in words if w)
    needs = "; ".join(prose_markdown(need) for need in step.needs)
    return f"{text} (needs {needs})" if needs else text


FORMAT = Format("markdown", ".md", render)
