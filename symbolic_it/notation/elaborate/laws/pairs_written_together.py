r"""Pairs without a comma: H(XY) beside H(X) or p_{ij} is H(X, Y), p(x_i y_j) beside p(x_i) is p(x_i, y_j).

So do books on channels write (Gallager 1968, Yeung 2008). Where a product of the same letters stands elsewhere, in the formula or in
what the text has told, or is written with a sign, XY may be that product, and nothing is changed.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Constraint, Context, Meaning
from ...syntax.nodes import BigOp, Call, Mul, Name, Node, Statement
from ...syntax.walk import children, walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import LAWS, OUTCOMES, is_variable
from ..shorthand import rebuilt

_VARIABLES = frozenset("XYZWUVST")


def pairs_written_together(statement: Statement, context: Context) -> Statement:
    """The formula with commas between such letters."""
    calls = [n for n in walk(statement) if isinstance(n, Call) and any(_together(n, a) for a in n.args)]
    if not calls or context.products:
        return statement
    pairs = [_together(c, a) for c in calls for a in c.args]
    letters = {x for pair in pairs for x in pair}
    if any(_multiplied(tree, letters, _set_together(tree)) for tree in (statement, *_told(context))):
        return statement
    alone = {a for n in walk(statement) if isinstance(n, Call) for a in n.args if isinstance(a, Name)}
    summed = {x for n in walk(statement) if isinstance(n, BigOp) and n.kind in ("sum", "int") for x in n.binder.names}
    indexed = any(
        isinstance(n, Name) and n.base in LAWS and n.sub is not None and len({*walk(n.sub)} & summed) == 2 for n in walk(statement)
    )
    if not all(_stand_alone(pair, alone, summed) or (indexed and len(pair) == 2) for pair in pairs if pair):
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not any(_together(node, a) for a in node.args):
            return None
        args: list[Node] = []
        separators: list[str] = []
        for k, a in enumerate(node.args):
            members = _together(node, a) or (a,)
            if k:
                separators.append(node.separators[k - 1])
            separators += [","] * (len(members) - 1)
            args += members
        return replace(node, args=tuple(args), separators=tuple(separators), juxtaposed=False)

    return rebuilt(statement, change)


def _set_together(tree: Node) -> set[int]:
    """The arguments of calls that set letters side by side."""
    calls = (n for n in walk(tree) if isinstance(n, Call) and any(_together(n, a) for a in n.args))
    return {id(a) for c in calls for a in c.args}


def _stand_alone(pair: tuple[Name, ...], alone: set[Name], summed: set[Node]) -> bool:
    """Whether one of the variables, or each of the outcomes, is spoken of by itself."""
    if pair[0].base.isupper():
        return any(x in alone or replace(x, base=x.base.lower()) in summed for x in pair)
    return all(x in alone or x in summed or (x.sub is not None and x.sub in summed) for x in pair)


def _together(call: Call, argument: Node) -> tuple[Name, ...]:
    """The letters that an argument of H, I or a law sets side by side; none where it is anything else."""
    if not isinstance(argument, Mul) or not isinstance(call.head, Name):
        return ()
    found = _factors(argument)
    if len(set(found)) != len(found) or not found:
        return ()
    if call.head.base == "I" and all(x.base in OUTCOMES and not x.accents for x in found):
        return found  # the surprise of both
    if call.head.base in ("H", "I", "h") and _is_information(call):
        return found if all(is_variable(x) and x.base in _VARIABLES for x in found) else ()
    if call.head.base in LAWS and not _is_information(call):
        return found if all(x.base in OUTCOMES and not x.accents for x in found) else ()
    return ()


def _is_information(call: Call) -> bool:
    try:
        found = of_call(call)
    except ElaborationError:
        return False
    return found is not None and found.name in ("H", "I", "h")


def _factors(node: Node) -> tuple[Name, ...]:
    if isinstance(node, Name):
        return (node,)
    if not isinstance(node, Mul) or node.explicit:
        return ()
    left, right = _factors(node.left), _factors(node.right)
    return (*left, *right) if left and right else ()


def _told(context: Context) -> list[Node]:
    """What the text has defined and supposed."""
    facts = [x.value for x in context.facts]
    return [v.body if isinstance(v, Meaning) else v.chain for v in facts if isinstance(v, (Meaning, Constraint))]


def _multiplied(tree: Node, letters: set[Name], within: set[int]) -> bool:
    """Whether two of the letters are multiplied, other than in one of the arguments."""
    pending = [tree]
    while pending:
        node = pending.pop()
        if id(node) in within:
            continue
        if isinstance(node, Mul):
            factors = set(_names(node))
            if len(factors & letters) > 1:
                return True
        pending += children(node)
    return False


def _names(node: Node) -> list[Name]:
    if isinstance(node, Name):
        return [node]
    return [*_names(node.left), *_names(node.right)] if isinstance(node, Mul) else []
