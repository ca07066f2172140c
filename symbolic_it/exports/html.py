"""HTML: one self-contained page with MathML, for light and dark screens, without script or network"""

from __future__ import annotations

from html import escape

from ..kernel.derivation import Derivation, Step
from ..notation.mathml import math, relation_mathml, to_mathml, to_mathml_parts
from ..notation.prose import prose_text
from ..notation.text import to_text
from ..terms.statement import Relation
from ..terms.term import Term
from .format import Format

LONG = 48  # characters of a formula that stays on one line

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #5c5c5c; --line: #d8d8d8; --paper: #fff; --changed: #fff1b8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e3; --soft: #a8a5a0; --line: #3a3a3a; --paper: #16181b; --changed: #4d4215; }
}
body { margin: 2rem auto; max-width: 64rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
math { font-size: 1.1em; }
.statement { margin: .75rem 0; padding: .25rem 0; overflow: auto hidden; text-align: center; }
.given, .where, .source, .checks { color: var(--soft); margin: .25rem 0; }
.lines { overflow: auto hidden; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
td { padding: .5rem .4rem; vertical-align: baseline; border-top: 1px solid var(--line); }
td.n { color: var(--soft); text-align: right; }
td.left { text-align: right; }
td.formula math { padding: .15rem 0; }
td.why { min-width: 15rem; padding-left: 1.5rem; }
td.why .rule { font-weight: 600; }
td.why .needs, td.why .check { display: block; color: var(--soft); font-size: .9em; }
.changed { background: var(--changed); border-radius: .15em; }
"""


def render(derivation: Derivation) -> str:
    """The derivation as one HTML page."""
    name = _prose(derivation.title)
    claim = derivation.claim
    short = len(to_text(claim.lhs) + to_text(claim.rhs)) <= 2 * LONG
    statement = _relation(claim, "block") if short else _long_relation(claim)
    rows = "\n".join(_row(derivation, k) for k in range(len(derivation.lines)))
    return "\n".join(
        part
        for part in [
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{name}</h1>",
            f'<div class="statement">{statement}</div>',
            _where(derivation),
            _paragraph("given", "for " + "; ".join(derivation.hypotheses) if derivation.hypotheses else ""),
            _paragraph("source", derivation.source),
            f'<div class="lines"><table>\n<tbody>\n{rows}\n</tbody>\n</table></div>',
            _paragraph("equality", "Equality " + derivation.equality if derivation.equality else ""),
            *(_paragraph("remark", remark) for remark in derivation.remarks),
            _paragraph("checks", derivation.checks),
            "</main>\n</body>\n</html>\n",
        ]
        if part
    )


def _relation(claim: Relation, display: str = "inline") -> str:
    return math(to_mathml(claim.lhs, element=False) + relation_mathml(claim.relation) + to_mathml(claim.rhs, element=False), display)


def _long_relation(claim: Relation) -> str:
    return f"{to_mathml_parts(claim.lhs)} {math(relation_mathml(claim.relation))} {to_mathml_parts(claim.rhs)}"


def _where(derivation: Derivation) -> str:
    names = ", ".join(_relation(d) for d in derivation.definitions())
    return f'<p class="where">where {names}</p>' if names else ""


def _prose(text: str) -> str:
    return escape(prose_text(text))


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{_prose(text)}</p>' if text else ""


def _row(derivation: Derivation, k: int) -> str:
    step = derivation.lines[k]
    left = _formula(derivation.claim.lhs) if k == 0 else ""
    formula = _formula(step.expression, step.changed)
    return (
        f'<tr id="step-{step.n}"><td class="n">{step.n}</td><td class="left">{left}</td>'
        f'<td class="relation">{math(relation_mathml(step.relation))}</td><td class="formula">{formula}</td>'
        f'<td class="why">{_why(step)}</td></tr>'
    )


def _formula(term: Term, mark: Term | None = None) -> str:
    """A term in its cell; a long sum in parts, so that it goes on below and not beside its reasons."""
    if len(to_text(term)) <= LONG:
        return to_mathml(term, mark=mark, display="style")
    return to_mathml_parts(term, mark=mark)


def _why(step: Step) -> str:
    out = f'<span class="rule">{_prose(step.rule)}</span>' if step.rule else ""
    if step.because and step.because != step.rule:
        out += f": {_prose(step.because)}" if out else _prose(step.because)
    if step.needs:
        out += f'<span class="needs">needs {_prose("; ".join(step.needs))}</span>'
    return out + (f'<span class="check">checked: {_prose(step.check)}</span>' if step.check else "")


FORMAT = Format("html", ".html", render)
