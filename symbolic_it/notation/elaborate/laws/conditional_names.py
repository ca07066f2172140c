r"""Laws by subscript, spelled out: P_{Y|X}(y|x) is P(y|x), P_{Y|X=x} is P(.|x), H(P_X) is the entropy of X under P.

D(P_{Y|X}‖Q_{Y|X}|P_X) is a mean over x. Only where the arguments say by their letters which variable
each belongs to; any other call keeps its subscript.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Binder, Call, Chain, Dot, Given, Link, Mul, Name, Node, Number, Seq, Statement, Text, Tuple
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import axis_of, is_variable, stem, variable_subscript
from ..shorthand import rebuilt


def conditional_laws(statement: Statement) -> Statement:
    """The statement with its conditional laws as calls."""
    if not any(isinstance(n, Name) and (isinstance(n.sub, Given) or _is_marginal(n)) for n in walk(statement)):
        return statement
    names = tuple(n for n in walk(statement) if isinstance(n, Name))

    def change(node: Node) -> Node | None:
        if isinstance(node, Call) and node.head in (Name("H"), Name("h")) and len(node.args) == 1 and _is_marginal(node.args[0]):
            return _entropy_of_variables(node, node.args[0])  # type: ignore[arg-type]
        if isinstance(node, Call) and node.separators == ("||", "|"):
            return _averaged(node, names)
        if isinstance(node, BigOp) and (mean := _as_averaged(node)) is not None:
            return _averaged(mean, names)
        if isinstance(node, Call) and isinstance(node.head, Name) and isinstance(node.head.sub, Given):
            return _called(node, node.head)
        if isinstance(node, Name) and isinstance(node.sub, Given):
            return _at_value(node)
        return None

    return rebuilt(statement, change)


def _is_marginal(node: Node) -> bool:
    """P_X, p_{XY}: the law P of these variables."""
    return isinstance(node, Name) and node.base in ("p", "q", "P", "Q") and variable_subscript(node.sub) is not None


def _entropy_of_variables(node: Call, law: Name) -> Call:
    """H(P_X) as H_P(X): the entropy of X under P; P_X is no random variable."""
    variables = variable_subscript(law.sub) or ()
    head = replace(node.head, sub=stem(law))  # type: ignore[call-arg]
    return replace(node, head=head, args=variables, separators=tuple("," for _ in variables[1:]))


def _sides(law: Name) -> tuple[tuple[Name, ...], tuple[Node, ...]] | None:
    """The variables before the bar of a subscript, and what stands behind it."""
    if not isinstance(law.sub, Given) or (is_variable(stem(law)) and law.base not in "PQW"):
        return None
    body = variable_subscript(law.sub.body)
    given = law.sub.given.items if isinstance(law.sub.given, (Seq, Tuple)) else (law.sub.given,)
    if body is None:
        return None
    return tuple(v for v in body if isinstance(v, Name)), given


def _valued(node: Node) -> tuple[Name, Node] | None:
    """X = x below a law: the variable and its value."""
    if isinstance(node, Chain) and isinstance(node.first, Name) and len(node.links) == 1 and is_variable(node.first):
        link = node.links[0]
        return (node.first, link.right) if link.relation == "=" else None
    return None


def _called(node: Call, head: Name) -> Call | None:
    """P_{Y|X}(y|x) as P(y|x), and P_{Y|X=x}(y) as P(y|x)."""
    sides = _sides(head)
    if sides is None:
        return None
    body, given = sides
    valued = [_valued(g) for g in given]
    if all(v is not None for v in valued):
        if "|" in node.separators:
            return None
        separators = (*node.separators, "|", *("," for _ in given[1:]))
        node = replace(node, args=(*node.args, *(v[1] for v in valued if v is not None)), separators=separators)
        given = tuple(v[0] for v in valued if v is not None)
    expected = (*("," for _ in body[1:]), "|", *("," for _ in given[1:]))
    if node.separators != expected or len(node.args) != len(body) + len(given):
        return None
    args = [_argument(a, v) for a, v in zip(node.args, (*body, *given), strict=True)]
    if any(a is None for a in args):
        return None
    return replace(node, head=stem(head), args=tuple(a for a in args if a is not None))


def _argument(node: Node, variable: Node) -> Node | None:
    """An argument that belongs to a variable by its letter, or a label that is said to be of it."""
    if not isinstance(variable, Name) or not is_variable(variable):
        return None
    if isinstance(node, Name):
        own = node == variable if is_variable(node) else axis_of(node) == axis_of(variable)
        return node if own else None
    if isinstance(node, (Number, Text)):
        return Chain(variable, (Link("=", node, span=node.span),), span=node.span)
    return None


def _at_value(law: Name) -> Call | None:
    """P_{Y|X=x} as P(.|x)."""
    sides = _sides(law)
    valued = [_valued(g) for g in sides[1]] if sides is not None else []
    if sides is None or len(sides[0]) != 1 or any(v is None for v in valued):
        return None
    args = [_argument(v[1], v[0]) for v in valued if v is not None]
    if any(a is None for a in args):
        return None
    separators = ("|", *("," for _ in args[1:]))
    return Call(stem(law), (Dot(span=law.span), *(a for a in args if a is not None)), separators, span=law.span)


def _as_averaged(node: BigOp) -> Call | None:
    """E_X D(P_{Y|X} ‖ Q_Y) and E_{X ~ P_X} D(P_{Y|X} ‖ Q_Y) as D(P_{Y|X} ‖ Q_Y | P_X)."""
    body, b = node.body, node.binder
    if node.kind != "E" or len(b.names) != 1 or not is_variable(b.names[0]) or not isinstance(body, Call) or body.separators != ("||",):
        return None
    (variable,), (first, _) = b.names, body.args
    if not isinstance(first, Name) or not isinstance(first.sub, Given) or b.lower is not None or b.domain is not None or b.conditions:
        return None
    weight = replace(stem(first), sub=variable) if b.distribution is None else b.distribution
    return replace(body, args=(*body.args, weight), separators=("||", "|"), span=node.span)


def _averaged(node: Call, names: tuple[Name, ...]) -> Node | None:
    """D(P_{Y|X} ‖ Q_{Y|X} | P_X) as the sum over x of P_X(x) D(P(.|x) ‖ Q(.|x)); Q_Y may stand in place of Q_{Y|X}.

    Of several outputs by their outcomes: D(P_{XY|Z} ‖ P_{X|Z} P_{Y|Z} | P_Z) is of P(x,y|z) and P(x|z) P(y|z).
    """
    first, second, weight = node.args
    found = of_call(node)
    if found is None or found.name != "KL" or not isinstance(first, Name) or not isinstance(weight, Name):
        return None
    over, sides = variable_subscript(weight.sub), _sides(first)
    if over is None or sides is None or sides[1] != over or len(over) != 1 or not isinstance(over[0], Name):
        return None
    letter = replace(over[0], base=over[0].base.lower())
    if any(n.base == letter.base for n in names):
        return None
    if isinstance(second, Name) and len(sides[0]) == 1:
        output = replace(second, sub=sides[0][0])
        if any(n == output and second != output for n in names):
            return None  # Q_Y may be what P_X makes of the channel Q_{Y|X}, rather than the marginal of Q
        at_letter = [_at_letter(law, sides, letter) for law in (first, second)]
    else:
        at_letter = [_at_outcomes(law, sides, letter) for law in (first, second)]
    if any(a is None for a in at_letter):
        return None
    inner = replace(node, args=tuple(a for a in at_letter if a is not None), separators=("||",))
    mass = Call(weight, (letter,), span=weight.span)
    return BigOp("sum", Binder((letter,), span=weight.span), Mul(mass, inner, span=node.span), True, span=node.span)


def _at_outcomes(law: Node, sides: tuple[tuple[Name, ...], tuple[Node, ...]], letter: Name) -> Node | None:
    """P_{XY|Z} as P(x, y|z), and products of such laws; None for any other variables."""
    if isinstance(law, Mul):
        parts = [_at_outcomes(part, sides, letter) for part in (law.left, law.right)]
        return None if parts[0] is None or parts[1] is None else replace(law, left=parts[0], right=parts[1])
    own = _sides(law) if isinstance(law, Name) else None
    if own is None or not isinstance(law, Name) or own[1] != sides[1] or not set(own[0]) <= set(sides[0]):
        return None
    letters = tuple(replace(v, base=v.base.lower()) for v in own[0])
    return Call(stem(law), (*letters, letter), (*("," for _ in letters[1:]), "|"), span=law.span)


def _at_letter(law: Name, sides: tuple[tuple[Name, ...], tuple[Node, ...]], letter: Name) -> Node | None:
    """P_{Y|X} as P(.|x); P_Y as it stands."""
    if law.sub is not None and variable_subscript(law.sub) == sides[0]:
        return law
    if _sides(law) != sides:
        return None
    return Call(stem(law), (Dot(span=law.span), letter), ("|",), span=law.span)
