r"""Outcomes by other letters than their variables: H(Y|X) = -\sum_{u,y} p(u,y) \log p(y|u), of the values u of X.

By its letter u is one of a variable U. Where a text has no such variable, and just as many variables of a formula have no outcome in it as
sums run over letters of none, these go together in the order of the alphabet: a sum says the same by any letter.
"""

from __future__ import annotations

import re

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import LAW_CAPITALS, LAWS, is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_SET = re.compile(r"\\(?:mathcal|cal|mathscr|mathbb)\s*\{?\s*[A-Z]\}?")


def by_their_variables(statement: n.Statement, text: str) -> n.Statement:
    """The statement with the letter of its variable for each outcome that it sums over; itself where that is not told. ``text``: up to it."""
    inside = list(walk(statement))
    told = {x.links[0].right: x.first for x in inside if isinstance(x, n.Chain) and len(x.links) == 1 and is_variable(x.first)}
    masses = [x for x in inside if isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base in LAWS]
    drawn = {a for m in masses for a in m.args if is_variable(a)} | {
        y for x in inside if isinstance(x, n.BigOp) and x.kind == "E" for y in x.binder.names if is_variable(y)
    }
    if not told and not drawn and all(len(m.args) == 1 for m in masses):
        return statement
    of_quantities = {a for x in inside if isinstance(x, n.Call) and of_call(x) is not None for a in x.args if is_variable(a)}
    variables = sorted({a.base for a in drawn | of_quantities if isinstance(a, n.Name) and a.sub is None and a.base not in LAW_CAPITALS})
    names = {x.base for x in inside if isinstance(x, n.Name)}
    summed = {y for x in inside if isinstance(x, n.BigOp) and x.kind == "sum" for y in x.binder.names if isinstance(y, n.Name)}
    letters = {x.base for x in summed if x == n.Name(x.base) and len(x.base) == 1 and x.base.islower()}
    given = {x: v.base for x in letters if isinstance(v := told.get(n.Name(x)), n.Name) and v.sub is None and v.base.lower() not in names}
    beside = {a for m in masses if any(n.Name(x) in m.args for x in letters) for a in m.args}  # P(X, y): X is a point itself
    bare = [v for v in variables if v.lower() not in names and v not in given.values() and n.Name(v) not in beside]
    stray = sorted(x for x in letters - given.keys() if x.upper() not in variables and any(n.Name(x) in m.args for m in masses))
    if len(bare) == len(stray):
        given |= dict(zip(stray, bare, strict=True))
    if not given or any(_writes(text, x.upper()) for x in given):
        return statement
    other = {n.Name(x): v.lower() for x, v in given.items()}

    def renamed(node: n.Node) -> n.Node | None:
        return n.Name(other[node], span=node.span) if isinstance(node, n.Name) and node in other else None

    return rebuilt(statement, renamed)


def _writes(text: str, letter: str) -> bool:
    """Whether a capital stands anywhere in the chapter; \\mathcal{U} is a set, and no variable."""
    return re.search(rf"(?<![A-Za-z\\]){letter}(?![A-Za-z])", _SET.sub("", text)) is not None
