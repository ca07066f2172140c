"""HTML: one self-contained page with MathML, solutions to open, without script or network"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...notation.prose import prose_text
from ..answer_key import AnswerKey
from ..paper import Paper
from .formulas import formula_mathml
from .sheet import Sheet, label, pieces, worth

STYLE = """
:root { color-scheme: light dark; --soft: #5c5c5c; --line: #d8d8d8; }
@media (prefers-color-scheme: dark) { :root { --soft: #a8a5a0; --line: #3a3a3a; } }
body { margin: 2rem auto; max-width: 50rem; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0 0 .4rem; }
math { font-size: 1.1em; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
.points, .label { color: var(--soft); font-weight: normal; font-size: .85rem; }
.formula { overflow: auto hidden; margin: .3rem 0 .8rem 1.5rem; }
.because { margin: 0; color: var(--soft); }
summary { cursor: pointer; font-weight: 600; }
.answer { font-weight: 600; }
@media print {
  body { margin: 0; max-width: none; font-size: 11pt; }
  .formula { break-inside: avoid; overflow: visible; }
  h2, summary { break-after: avoid; }
  section + section { break-before: page; }
}
"""
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
"""


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """All papers on one page; each prints on pages of its own."""
    title = _prose(papers[0].title if papers else "Exercises")
    body = "\n".join(_paper(paper, solutions) for paper in papers)
    return f"{_HEAD}<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"


def _prose(text: str) -> str:
    return escape(prose_text(text))


def prose(text: str) -> str:
    """Prose with formulas as MathML."""
    return "".join(formula_mathml(piece) if maths else _prose(piece) for piece, maths in pieces(text))


def _paper(paper: Paper, solutions: bool) -> str:
    out = [f"<section>\n<h1>{_prose(paper.heading)}</h1>"]
    for number, key in enumerate(paper.keys, 1):
        head = f'{number}. {_prose(key.title)} <span class="points">({worth(key)})</span>'
        out.append(f'<article id="paper-{paper.number}-question-{number}">\n<h2>{head}</h2>\n<p>{prose(key.question)}</p>')
        if solutions:
            out.append(f"<details>\n<summary>Solution</summary>\n{solution(key)}\n</details>")
        out.append(f'<p class="label">{_prose(label(key))}</p>\n</article>')
    return "\n".join([*out, "</section>"])


def solution(key: AnswerKey) -> str:
    """The lines of the solution, the answer and the mistakes."""
    out = [
        f'<p class="because">{_prose(because)}</p>\n<div class="formula">{formula_mathml(formula, "style")}</div>'
        for formula, because in key.formulas()
    ]
    out.append(f'<p class="answer">Answer: {_prose(key.result)}</p>\n<p>Common mistakes:</p>\n<ul>')
    out += [f"<li>{_prose(key.shown(m))}: {_prose(m.words)}</li>" for m in key.distractors]
    return "\n".join([*out, "</ul>"])


SHEET = Sheet("html", ".html", render)
