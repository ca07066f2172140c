r"""Parameters behind a comma: where a gradient is by \theta, p(x, \theta) is the law p(x; \theta), no joint law."""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context, Declared, Fact
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import Call, Derivative, Name, Node, Statement
from ...notation.syntax.walk import walk
from ...patterns import regex

_PARAMETERS = frozenset(["theta", "Theta", "vartheta", "phi", "psi", "lambda", "omega", "w"])
_LAWS = frozenset(["p", "q", "pi", "P", "f"])
_LETTER = rf"\\?(?P<letter>{'|'.join(sorted(_PARAMETERS))})(?![A-Za-z])"
_HAVE_LAWS = (
    regex(rf"(?<![A-Za-z\\])(?:[pqP]|\\pi)(?:_\w|_\{{\w+\}})?\s*\(\s*{_LETTER}\s*(?:\)|\||\\mid|\\vert|,)"),
    regex(rf"(?<![A-Za-z\\])[pqPf]\s*\([^()|]*(?:\||\\mid|\\vert)[^()|]*?(?<![A-Za-z\\]){_LETTER}\s*\)"),  # p(x|\theta) beside it
    regex(rf"\bprior\b[^.;$]{{0,60}}\$\s*{_LETTER}\s*\$"),
    regex(rf"\bjoint\b[^.;$]{{0,60}}\$[^$]*,\s*{_LETTER}\s*\)|,\s*{_LETTER.replace('letter', 'behind')}\s*\)\s*\$[^.;$]{{0,40}}\bjoint\b"),
)
_HAS_A_LAW = "a law of its own: "


def laws_of_parameters(text: str) -> tuple[Fact, ...]:
    r"""A fact for each parameter that has a law itself in a chapter, p(\theta) or p(\theta | x), or is given, p(x | \theta): p(x, \theta) is the joint law with it."""
    found = {m[m.lastgroup or 0] for pattern in _HAVE_LAWS for m in pattern.finditer(text)}
    return tuple(Fact(_HAS_A_LAW + letter, Declared("random")) for letter in sorted(found))


def with_parameters_apart(statement: Statement, context: Context) -> Statement:
    """The statement with a semicolon before the parameters by which it takes gradients, but for those that have a law."""
    gradients = [x for x in walk(statement) if isinstance(x, Derivative) and x.kind == "gradient"]
    by = {
        v
        for x in gradients
        for v in x.variables
        if isinstance(v, Name) and v.base in _PARAMETERS and context.about(_HAS_A_LAW + v.base, Declared) is None
    }
    if not by:
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _LAWS or len(node.args) < 2:
            return None
        if node.args[-1] not in by or set(node.separators) != {","}:
            return None
        return replace(node, separators=(*node.separators[:-1], ";"))

    return rebuilt(statement, change)
