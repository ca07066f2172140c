r"""Conditional moments, E[X | Y], Var(X | Y), Cov(X, Y | Z), by letters: E[E[X | Y]] = E_{p(y)} E_{p(x|y)} x.

What E runs over are the random variables of its body that nothing within has drawn and that are not given. In an inequality a variance
is the mean of a square, and that of X is split by what the others are given: Var X = E Var(X | Y) + Var E[X | Y].
Source: Durrett 2019, section 4.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from ...context import Context
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Binder, Call, Chain, Given, ListNode, Name, Node, Number, Statement
from ...syntax.walk import children, walk
from ..errors import ElaborationError
from ..functionals.functionals import may_be_functional
from ..laws.normal_shape import outside_subscripts
from ..roles.letters import is_variable
from ..shorthand import rebuilt
from .estimates import KINDS, estimates_drawn
from .noise import noise_in

_LAWS = ("p", "P", "rho")
_FUNCTIONS = frozenset(["f", "g", "k", "p", "q", "u", "v", "w", "phi", "psi"])
_TWO = Number("2", Fraction(2))
Scope = Mapping[Name, Name]


class _Other(Exception):
    """A moment that is not understood."""


def by_letters(statement: Statement, context: Context) -> Statement:
    """The formula with its moments as expectations over letters, if one of them is conditional; else unchanged."""
    statement = estimates_drawn(statement, context)
    moments = [x for x in walk(statement) if isinstance(x, BigOp) and x.kind in KINDS]
    if not any(isinstance(x.body, Given) or isinstance(x.binder.distribution, Given) for x in moments):
        return statement
    taken = {x.base for x in walk(statement) if isinstance(x, Name)}
    laws = [x for x in _LAWS if x not in taken and context.about(x) is None]
    if not laws or {"p", "P"} <= taken or not _are_numbers(statement):
        return statement
    relations = {link.relation for chain in statement.chains for link in chain.links}
    unequal = bool(relations & {"<", "<=", ">", ">="})
    try:
        _kept_apart(statement, moments, context)
        given = {frozenset(_conditions(x)) for x in moments} - {frozenset()}
        split = next(iter(given)) if unequal and len(given) == 1 else frozenset()
        return rebuilt(statement, lambda node: _Moments(laws[0], unequal, split).top(node))
    except (_Other, ElaborationError):
        return statement


def _are_numbers(statement: Statement) -> bool:
    """Whether calls of random variables are values of functions and masses; of H(X), P(X > 0), mmse(X|Y) the variables are no numbers."""
    moments = [x for x in walk(statement) if isinstance(x, BigOp) and x.kind in KINDS]
    within = {id(x) for m in moments for x in walk(m)}
    for call in walk(statement):
        if not isinstance(call, Call) or not any(is_variable(x) for a in call.args for x in walk(a)):
            continue
        head = call.head.base if isinstance(call.head, Name) else ""
        if id(call) not in within and not call.juxtaposed and head not in _FUNCTIONS:
            return False
        if any(isinstance(a, Chain) for a in call.args) or may_be_functional(call):
            return False
    return True


def _kept_apart(statement: Statement, moments: list[BigOp], context: Context) -> None:
    """Raises _Other where a letter that stands for a variable is one of the formula already: the x of E[(X - x)^2 | Y].

    It may be the value that the variable has, Y = y, or be summed over beside no variable of that letter.
    """
    spoken = list(outside_subscripts(statement))
    if any(noise_in(m.body, (statement,), context) is not None for m in moments):
        raise _Other
    inner = {id(x) for m in moments for x in walk(m) if x is not m}
    within = inner | {id(m) for m in moments}
    valued = {name for m in moments for name, value in _given_by(m) if value is not None}
    open_ones = [m for m in moments if id(m) not in inner or any(x.binder != Binder() for x in moments)]
    beside = {x for x in spoken if is_variable(x) and id(x) not in within}
    beside |= {name for m in open_ones for name, value in _given_by(m) if value is None}
    variables = {x for x in spoken if is_variable(x)}
    letters = {v.base for v in variables}
    primed = any(isinstance(x, Name) and x.sup and x.base.upper() in letters for x in walk(statement))
    if valued & beside or primed or len(letters) < len(variables) or any(_is_written(statement, v) for v in variables - valued):
        raise _Other


def _is_written(node: Node, variable: Name) -> bool:
    """Whether the letter of a variable occurs, but where it is summed over and the variable does not."""
    letter = variable.base.lower()
    if isinstance(node, BigOp) and node.kind not in KINDS and Name(letter) in node.binder.names:
        return any(x == variable for x in outside_subscripts(node))
    return (isinstance(node, Name) and node.base == letter) or any(_is_written(child, variable) for child in children(node))


def _conditions(node: BigOp) -> list[Name]:
    return [name for name, _ in _given_by(node)]


def _given_by(node: BigOp) -> list[tuple[Name, Name | None]]:
    return [pair for x in (node.binder.distribution, node.body) if isinstance(x, Given) for pair in _given(x.given)]


def _given(node: Node) -> list[tuple[Name, Name | None]]:
    """The variables that are given, and the values they have where those are named: Y, Z; Y = y."""
    out: list[tuple[Name, Name | None]] = []
    for item in node.items if isinstance(node, (ListNode, s.Tuple)) else (node,):
        value: Name | None = None
        name: Node | None = item
        if isinstance(item, Chain) and len(item.links) == 1 and item.links[0].relation == "=":
            (link,) = item.links
            name, value = item.first, link.right if isinstance(link.right, Name) else None
        if not isinstance(name, Name) or not is_variable(name) or name.sub is not None:
            raise _Other
        if isinstance(item, Chain) and value != Name(name.base.lower()):
            raise _Other
        out.append((name, value))
    return out


@dataclass(frozen=True, slots=True)
class _Moments:
    """How moments are written: under which law, whether variances are means of squares, and by what that of a variable is split."""

    law: str
    centred: bool
    split: frozenset[Name]

    def top(self, node: Node) -> Node | None:
        if isinstance(node, BigOp) and node.kind in KINDS:
            return replace(self.moment(node, {}), span=node.span)
        if isinstance(node, Call):
            return replace(node, args=tuple(rebuilt(a, self.top) for a in node.args))
        if isinstance(node, Name) and is_variable(node) and node.sub is None:
            return Name(node.base.lower(), span=node.span)  # the Y of g(Y) E[X | Y]
        return node if isinstance(node, Name) else None

    def moment(self, node: BigOp, scope: Scope) -> Node:
        body, given = (node.body.body, _given(node.body.given)) if isinstance(node.body, Given) else (node.body, [])
        b = node.binder
        if b.conditions or b.domain or b.lower or b.upper:
            raise _Other
        names = {x for x in b.names if isinstance(x, Name)}
        if isinstance(b.distribution, Given):
            given = [*given, *_given(b.distribution.given)]
            names |= {b.distribution.body} if isinstance(b.distribution.body, Name) else set()
        elif b.distribution is not None:
            raise _Other
        if len(names) != len(b.names) + isinstance(b.distribution, Given) or not all(map(is_variable, names)):
            raise _Other
        if any(name in scope and value is not None for name, value in given):
            raise _Other  # a value beside an outer draw: E[Y E[X | Y = y]]
        known = frozenset(name for name, _ in given)
        match node.kind, body:
            case "E", _:
                return self.mean(body, known, names, scope)
            case "Var", _ if self.centred:
                if isinstance(body, Name) and not known and not names and self.split and body not in self.split:
                    return self.split_variance(body, scope)
                of = body
                if isinstance(body, BigOp) and body.kind == "E" and isinstance(body.body, Given) and not given and not body.binder.names:
                    of = body.body.body
                return self.mean(s.Pow(s.Sub(body, _of(of, given)), _TWO), known, names, scope)  # E[E[X | Y]] is E[X]
            case "Var", _:
                return s.Sub(self.mean(s.Pow(body, _TWO), known, names, scope), s.Pow(self.mean(body, known, names, scope), _TWO))
            case "Cov", ListNode((one, other)):
                means = s.Mul(self.mean(one, known, names, scope), self.mean(other, known, names, scope))
                return s.Sub(self.mean(s.Mul(one, other), known, names, scope), means)
        raise _Other

    def split_variance(self, variable: Name, scope: Scope) -> Node:
        """E[(X - E[X | Y])^2] + E[(E[X | Y] - E[X])^2]."""
        given: list[tuple[Name, Name | None]] = [(name, None) for name in sorted(self.split, key=lambda x: x.base)]
        inner = _of(variable, given)
        within, between = s.Pow(s.Sub(variable, inner), _TWO), s.Pow(s.Sub(inner, _of(variable, [])), _TWO)
        return s.Add(self.mean(within, frozenset(), set(), scope), self.mean(between, frozenset(), set(), scope))

    def mean(self, body: Node, known: frozenset[Name], names: set[Name], scope: Scope) -> Node:
        """E over the variables of the body that are drawn: all that are not given, or those that are named below E."""
        free = self.free(body)
        drawn = sorted((free & names if names else free) - known, key=lambda x: x.base)
        if not drawn:
            return self.written(body, scope)
        if any(_is_written(body, x) for x in drawn):
            raise _Other
        letters = {x: _fresh(x, scope) for x in drawn}
        behind = [scope.get(x, Name(x.base.lower())) for x in sorted(known, key=lambda x: x.base)]
        args = (*letters.values(), *behind)
        marks = (*[","] * (len(letters) - 1), *(["|", *[","] * (len(behind) - 1)] if behind else []))
        law = Call(Name(self.law), args, marks)
        return BigOp("E", Binder(distribution=law), self.written(body, {**scope, **letters}), True)

    def written(self, node: Node, scope: Scope) -> Node:
        def change(x: Node) -> Node | None:
            if isinstance(x, BigOp) and x.kind in KINDS:
                return self.moment(x, scope)
            if isinstance(x, Call):
                return replace(x, args=tuple(rebuilt(a, change) for a in x.args))
            if isinstance(x, Name) and is_variable(x):
                if x.sub is not None:
                    raise _Other
                return scope.get(x, Name(x.base.lower()))
            return x if isinstance(x, Name) else None

        return rebuilt(node, change)

    def free(self, node: Node) -> set[Name]:
        """The random variables of which an expression is a function."""
        if isinstance(node, Name):
            return {node} if is_variable(node) else set()
        if isinstance(node, BigOp) and node.kind in KINDS:
            body = node.body.body if isinstance(node.body, Given) else node.body
            names = {x for x in node.binder.names if isinstance(x, Name)}
            if isinstance(node.binder.distribution, Given) and isinstance(node.binder.distribution.body, Name):
                names |= {node.binder.distribution.body}
            inside = self.free(body)
            return (inside - names if names else set()) | set(_conditions(node))
        return {x for child in (node.args if isinstance(node, Call) else children(node)) for x in self.free(child)}


def _of(body: Node, given: list[tuple[Name, Name | None]]) -> Node:
    """E[body | given]."""
    if not given:
        return BigOp("E", Binder(), body, True)
    names = tuple(name for name, _ in given)
    return BigOp("E", Binder(), Given(body, names[0] if len(names) == 1 else ListNode(names)), True)


def _fresh(variable: Name, scope: Scope) -> Name:
    """x, or x' where x stands for an outer draw."""
    outer = scope.get(variable)
    return Name(variable.base.lower()) if outer is None else replace(outer, sup=f"{outer.sup or ''}'")
