"""LaTeX: a complete document that needs amsmath, or its body alone"""

from __future__ import annotations

from ..kernel.derivation import Derivation, Step
from ..notation.latex import relation_latex, to_latex, to_latex_parts
from ..notation.prose import prose_latex
from ..notation.text import to_text
from ..patterns import regex
from ..terms.statement import Relation
from .format import Format

LONG = 60
"""Characters, about, that stay on one line beside the left side."""
_COMMAND = regex(r"\\(?:left|right|mathrm|text)(?![a-z])|\\[a-zA-Z]+|\\.")
PREAMBLE = r"""\documentclass{article}
\usepackage[utf8]{inputenc}
\usepackage{amsmath,amssymb}
\allowdisplaybreaks
\begin{document}
"""


def render(derivation: Derivation, complete: bool = True) -> str:
    r"""The derivation as a document, or as a fragment to \input into one that loads amsmath."""
    body = "\n\n".join(block for block in _blocks(derivation) if block) + "\n"
    return f"{PREAMBLE}\n{body}\n\\end{{document}}\n" if complete else body


def _blocks(derivation: Derivation) -> list[str]:
    statement = relation_line(derivation.claim)
    reasons = [f"\\item[({step.n})] {_reason(step)}" for step in derivation.lines]
    return [
        rf"\section*{{{prose_latex(derivation.title)}}}",
        f"\\[\n{statement}\n\\]",
        _where(derivation),
        "\\begin{align*}\n" + " \\\\\n".join(_line(derivation, k) for k in range(len(derivation.lines))) + "\n\\end{align*}",
        "\\begin{itemize}\n" + "\n".join(reasons) + "\n\\end{itemize}",
        rf"\paragraph{{Equality}} {prose_latex(derivation.equality)}." if derivation.equality else "",
        *(rf"\noindent {prose_latex(remark)}." for remark in derivation.remarks),
        rf"\medskip\noindent\emph{{{prose_latex(derivation.checks)}}}" if derivation.checks else "",
    ]


def _line(derivation: Derivation, k: int) -> str:
    step = derivation.lines[k]
    beside = len(to_text(derivation.claim.lhs))
    left = to_latex(derivation.claim.lhs) if k == 0 else ""
    if beside > LONG // 2:  # a left side on a line of its own
        beside, left = 0, f"&{left} \\\\\n" if left else ""
    formula = " \\\\\n&\\quad ".join(_broken(step, beside))
    return rf"{left} &{relation_latex(step.relation)} {formula} \tag{{{step.n}}}".lstrip()


def _broken(step: Step, left: int) -> list[str]:
    """A formula on as many lines as it needs: parts of its outermost sum as long as they fit beside the left side."""
    if len(to_text(step.expression)) + left <= LONG:
        return [to_latex(step.expression, mark=step.changed)]
    out: list[str] = []
    width = 0
    for part in to_latex_parts(step.expression, mark=step.changed):
        shown = len(_COMMAND.sub("x", part).replace("{", "").replace("}", "").replace(" ", ""))
        if out and width + shown + left <= LONG:
            out[-1] += " " + part
            width += shown
        else:
            out.append(part)
            width = shown
    return out


def relation_line(claim: Relation) -> str:
    """A relation as LaTeX mathematics."""
    return f"{to_latex(claim.lhs)} {relation_latex(claim.relation)} {to_latex(claim.rhs)}"


def _where(derivation: Derivation) -> str:
    """What the letters of the statement stand for, for which laws it holds, and where it is from."""
    names = ", ".join(f"${relation_line(d)}$" for d in derivation.definitions())
    laws = "; ".join(prose_latex(h) for h in derivation.hypotheses)
    told = ", ".join(part for part in (names and f"where {names}", laws and f"for {laws}") if part)
    source = prose_latex(derivation.source)
    words = " ".join(part for part in (told and f"{told}.", source and f"Source: {source}.") if part)
    return rf"\noindent {words}" if words else ""


def _reason(step: Step) -> str:
    words = [rf"\emph{{{prose_latex(step.rule)}}}" if step.rule else ""]
    if step.because and step.because != step.rule:
        words.append(prose_latex(step.because))
    needs = "; ".join(prose_latex(need) for need in step.needs)
    return ": ".join(w for w in words if w) + (f" (needs {needs})" if needs else "")


FORMAT = Format("latex", ".tex", render)
