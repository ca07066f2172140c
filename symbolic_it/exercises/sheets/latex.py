"""LaTeX: a complete document that needs amsmath and nothing else"""

from __future__ import annotations

from collections.abc import Sequence

from ...notation.prose import prose_latex
from ..answer_key import AnswerKey
from ..paper import Paper
from .formulas import formula_text
from .sheet import Sheet, label, pieces, worth

LINE = 80
"""Characters of a formula that fit on a line."""
PREAMBLE = r"""\documentclass[a4paper]{article}
\usepackage[utf8]{inputenc}
\usepackage[margin=25mm]{geometry}
\usepackage{amsmath,amssymb}
\allowdisplaybreaks
\begin{document}
"""


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """All papers, each on a page of its own."""
    return PREAMBLE + "\n\\clearpage\n".join(_paper(paper, solutions) for paper in papers) + "\n\\end{document}\n"


def prose(text: str) -> str:
    """Prose with formulas, which may go on below after a comma; the prose is escaped."""
    return "".join("$" + piece.replace(", ", r", \allowbreak ") + "$" if maths else prose_latex(piece) for piece, maths in pieces(text))


def _paper(paper: Paper, solutions: bool) -> str:
    out = [rf"\section*{{{prose_latex(paper.heading)}}}", r"\begin{enumerate}"]
    for key in paper.keys:
        out.append(rf"\item \textbf{{{prose_latex(key.title)}}} ({worth(key)}). {prose(key.question)}")
        if solutions:
            out += _solution(key)
        out.append(rf"{{\footnotesize\par\noindent\textit{{{prose_latex(label(key))}}}\par}}\medskip")
    return "\n".join([*out, r"\end{enumerate}"])


def _display(formula: str) -> str:
    """A formula, its sides one below the other where they are too long for a line."""
    sides = formula.split(" = ")
    if len(sides) == 1 or len(formula_text(formula)) <= LINE or any(side.count("{") != side.count("}") for side in sides):
        return formula
    return "\\begin{aligned}\n" + sides[0] + " &= " + " \\\\\n&= ".join(sides[1:]) + "\n\\end{aligned}"


def _solution(key: AnswerKey) -> list[str]:
    out = [r"\par\smallskip\noindent\textbf{Solution.}"]
    out += [rf"\par\noindent {prose_latex(because)}:" + "\n\\[\n" + _display(formula) + "\n\\]" for formula, because in key.formulas()]
    out.append(rf"\textbf{{Answer: {prose_latex(key.result)}}}")
    wrong = [rf"\item {prose_latex(key.shown(m))}: {prose_latex(m.words)}" for m in key.distractors]
    return [*out, r"\par\noindent Common mistakes:", r"\begin{itemize}", *wrong, r"\end{itemize}"]


SHEET = Sheet("latex", ".tex", render)
