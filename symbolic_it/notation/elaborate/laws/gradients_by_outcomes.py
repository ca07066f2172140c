r"""Gradients by the point of a density: \nabla_x \log p(x|y), \nabla_x f(x), of laws and functions that are left open.

Sums, logarithms and products are differentiated coordinate by coordinate, so an equation between gradients that stand alone, times
numbers, says the same of each coordinate. A product of two gradients, or a norm, does not: such a formula is left as it is.
"""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Meaning
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Call, Derivative, Name, Node, Statement
from ...syntax.walk import mentions, walk
from ..functionals.functionals import of_call
from ..roles.letters import axis_of, key
from ..roles.outcomes import has_key
from ..roles.told_kinds import told_kind
from ..shorthand import rebuilt
from .normal_shape import is_normal

POINT = "point"  # the kind of a derivative by one coordinate of an outcome
_LETTERS = "xyzuw"
_FUNCTIONS = frozenset(["E", "U", "V", "F", "f", "g"])  # of the point, though E(x) might be a product elsewhere
_ALONE = frozenset(["=", ":=", "equiv"])


def by_outcome(statement: Statement, context: Context) -> Statement:
    """The formula with its gradients by one outcome taken for one coordinate; unchanged where it is about anything else."""
    written, statement = statement, rebuilt(statement, lambda n: _gradient_by_name(n, context))
    made = _by_outcome(statement)
    return written if made is statement or _has_a_factor_by_the_point(statement, context) else made


def _has_a_factor_by_the_point(statement: Statement, context: Context) -> bool:
    r"""Whether a letter beside the laws depends on the point other than by a law or a function there: the w of w = \|x\| is no constant."""
    points = {v for n in walk(statement) if isinstance(n, Derivative) for v in n.variables}
    arguments = {a for n in walk(statement) if isinstance(n, Call) for a in n.args}
    pending, seen = [n for n in walk(statement) if isinstance(n, Name)], points | arguments
    while pending:
        name = pending.pop()
        if name in seen or not has_key(name):
            continue
        seen.add(name)
        if told_kind(context, name.base) == "function":
            return True
        fact = context.about(key(name), Meaning)
        if fact is None or not isinstance(fact.value, Meaning) or fact.value.parameters:
            continue
        inside = [*walk(fact.value.body)]
        at_points = sum(a in points for n in inside if isinstance(n, Call) for a in n.args)
        if mentions(fact.value.body, points) and sum(n in points for n in inside) != at_points:
            return True
        pending += [n for n in inside if isinstance(n, Name)]
    return False


def _gradient_by_name(node: Node, context: Context) -> Node | None:
    r"""What s_\theta(x) is, where the text has defined it to be a gradient at its argument."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or len(node.args) != 1 or not has_key(node.head):
        return None
    fact = context.about(key(node.head), Meaning)
    if fact is None or not isinstance(fact.value, Meaning) or len(fact.value.parameters) != 1 or not isinstance(node.args[0], Name):
        return None
    (parameter,), body = fact.value.parameters, fact.value.body
    gradients = [n for n in walk(body) if isinstance(n, Derivative) and n.variables == (parameter,)]
    if not gradients:
        return None
    return rebuilt(body, lambda n: node.args[0] if n == parameter else None)


def _by_outcome(statement: Statement) -> Statement:
    gradients = [n for n in walk(statement) if isinstance(n, Derivative)]
    variables = {v for g in gradients for v in g.variables}
    if len(variables) != 1 or any(len(g.variables) != 1 or g.order != 1 for g in gradients):
        return statement
    (variable,) = variables
    if not isinstance(variable, Name) or not _is_outcome(variable) or not all(map(_is_of_each_coordinate, statement.chains)):
        return statement
    calls = [n for n in walk(statement) if isinstance(n, Call) and variable in n.args]
    within = sum(a == variable for c in calls for a in c.args)
    if not all(map(_is_open, calls)) or sum(n == variable for n in walk(statement)) != within + len(gradients):
        return statement
    if not any(c in calls for g in gradients for c in walk(g.body)):
        return statement
    names = _letters(statement)
    if names is None:
        return statement

    def change(node: Node) -> Node | None:
        if isinstance(node, Derivative):
            return replace(node, body=rebuilt(node.body, change), variables=(names[variable],), kind=POINT)
        return names.get(node) if isinstance(node, Name) else None

    return rebuilt(statement, change)


def _is_outcome(name: Name) -> bool:
    """x, y, x_t, \\tilde x."""
    return axis_of(Name(name.base, sub=name.sub)) not in (None, "*") and name.base in _LETTERS and not name.sup


def _is_open(call: Call) -> bool:
    """A law or a function that is known by its name alone."""
    known = isinstance(call.head, Name) and (call.head.base in ("sigma", "delta", "exp") or bool(call.head.sup))
    product = call.juxtaposed and not (isinstance(call.head, Name) and call.head.base in _FUNCTIONS)
    return isinstance(call.head, Name) and not known and not product and of_call(call) is None and not is_normal(call)


def _letters(statement: Statement) -> dict[Node, Name] | None:
    """A plain letter for each outcome that has a mark or a number; None where there are too few of them."""
    args = dict.fromkeys(a for n in walk(statement) if isinstance(n, Call) for a in n.args if isinstance(a, Name) and _is_outcome(a))
    marked = [a for a in args if a.accents or a.sub is not None]
    taken = {n.base for n in walk(statement) if isinstance(n, Name) and n not in marked}
    free = [x for x in _LETTERS if x not in taken]
    if len(free) < len(marked):
        return None
    own = {a: Name(a.base) for a in marked if a.base in free}
    if len(set(own.values())) < len(own) or len(own) < len(marked):
        own = {a: Name(x) for a, x in zip(marked, free, strict=False)}
    return dict([*((a, a) for a in args), *own.items()])


def _is_of_each_coordinate(chain: s.Chain) -> bool:
    sides = [side for side in (chain.first, *(link.right for link in chain.links)) if side is not None]
    if not any(_has(side) for side in sides):
        return True
    return all(link.relation in _ALONE for link in chain.links) and all(_is_linear(side) for side in sides)


def _has(node: Node) -> bool:
    return any(isinstance(n, Derivative) for n in walk(node))


def _is_linear(node: Node) -> bool:
    """Whether gradients only stand added up, and times numbers."""
    if not _has(node):
        return True
    match node:
        case Derivative(body):
            return not _has(body)
        case s.Add(left, right) | s.Sub(left, right):
            return _is_linear(left) and _is_linear(right)
        case s.Mul(left, right):
            return not (_has(left) and _has(right)) and _is_linear(left) and _is_linear(right)
        case s.Div(above, below):
            return not _has(below) and _is_linear(above)
        case s.Neg(body) | BigOp(kind="E" | "sum" | "int", body=body) | s.Vector((body,)):
            return _is_linear(body)
    return False
