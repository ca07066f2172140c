r"""Means of scores and fields as sums of products: E_p[|s - \nabla \log p|^2], \int \nabla p \cdot s, E_p[\nabla \cdot s].

A mean is an integral against its law; \nabla p is p \nabla \log p, and E_p[\nabla \log p \cdot s] is -E_p[\nabla \cdot s] where p s vanishes at infinity.
Sources: Hyvarinen 2005, theorem 1; Vincent 2011, equation 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import (
    Abs,
    Add,
    Apply,
    BigOp,
    Call,
    Derivative,
    Div,
    Log,
    Mul,
    Name,
    Neg,
    Node,
    Norm,
    Number,
    Pow,
    Sub,
    Transpose,
)
from ...notation.syntax.walk import walk
from .algebra import ONE, Atom, Exact, Form, Monomial, constant, plus, power_of, times
from .score_letters import Letter, Letters, Outside, factors_of, head_of, letter

Vector = dict[Atom, Form]
_CONSTANTS = frozenset(["c", "C", "const", "constant"])
CONSTANT: Atom = ("a constant",)
_HERE: Letter = ("the point", (), "")


def value(known: Letters, node: Node) -> Form | Vector:
    """A number as a sum of products, a vector by its parts."""
    match node:
        case Number(value=number):
            return constant(number)
        case Neg(body):
            return _scaled(value(known, body), constant(-1))
        case Add(left, right):
            return _added(value(known, left), value(known, right))
        case Sub(left, right):
            return _added(value(known, left), _scaled(value(known, right), constant(-1)))
        case n.Vector((body,)) | Transpose(body) | Pow(body, Name("T" | "top")):
            return value(known, body)
        case n.Vector((one, other), bracket="<"):
            return _dot(value(known, one), value(known, other))
        case Pow(Abs(body) | Norm(body, None | Number("2")), Number(value=two)) if two == 2:
            inner = value(known, body)
            return _dot(inner, inner)
        case Div(left, right):
            below = value(known, right)
            if isinstance(below, dict) or len(below) != 1:
                raise Outside
            ((monomial, c),) = below
            return _scaled(value(known, left), frozenset([(frozenset((a, -e) for a, e in monomial), Fraction(1) / c)]))
        case Mul():
            return _product(known, node)
        case Call(head, (_,), juxtaposed=True) if not isinstance(head, Name):
            return _product(known, node)
        case Derivative(body, variables, order=1, kind="gradient"):
            return _slope(known, body, variables)
        case Apply("tr", (Derivative(Log() as body, variables, order=2, kind="gradient"),)):
            return _divergence(_slope(known, body, variables))
        case Apply("tr", (Derivative(body, _, order=1, kind="gradient"),)) | Apply("div", (body, *_)):
            return _divergence(value(known, body))
        case BigOp("int", binder, body) if binder.names and binder.distribution is None:
            return _integral(value(known, body), frozenset(map(letter, binder.names)))
        case BigOp("E"):
            return _mean(known, node)
        case n.Text(words) if words.strip(" .,").lower() in _CONSTANTS:
            return power_of(CONSTANT, 1)
        case Name() | Call():
            return _named(known, node)
    raise Outside


def _named(known: Letters, node: Name | Call) -> Form | Vector:
    head = head_of(node)
    if isinstance(node, Name) and node.base in _CONSTANTS and node.sub is None:
        return power_of(CONSTANT, 1)
    if head in known.laws:
        return power_of(_law("law", node), 1)
    if head in known.fields:
        args = tuple(letter(a) if isinstance(a, Name) else repr(a) for a in node.args) if isinstance(node, Call) else ()
        return {("field", repr(_plain(head)), args): constant(1)}
    if isinstance(node, Call) and not isinstance(node.head, Name):
        raise Outside
    return power_of(("number", repr(_plain(node)), tuple(letter(x) for x in walk(node) if isinstance(x, Name))), 1)


def _plain(node: Node | None) -> Node | None:
    """Without its place in the text."""
    if isinstance(node, Name):
        return replace(
            node, span=n.Span(0, 0), sub=_plain(node.sub), accents=tuple(a for a in node.accents if a in ("tilde", "hat", "bar"))
        )
    if isinstance(node, Number):
        return replace(node, span=n.Span(0, 0))
    if isinstance(node, Call):
        return replace(node, span=n.Span(0, 0), head=_plain(node.head), args=tuple(p for a in node.args if (p := _plain(a)) is not None))  # type: ignore[arg-type]
    return node


def _law(kind: str, node: Name | Call) -> Atom:
    """A density, or the score of one: its name, its point, and what is given."""
    head = repr(_plain(head_of(node)))
    if isinstance(node, Name):
        return kind, head, _HERE, ()
    if not node.args or any(s not in ("|", ",", ";") for s in node.separators):
        raise Outside
    if node.separators[:1] == (",",):
        raise Outside  # of two variables
    given = tuple(map(letter, node.args[1:])) if node.separators[:1] == ("|",) else ()
    return kind, head, letter(node.args[0]), given


def _slope(known: Letters, body: Node, variables: tuple[Node, ...]) -> Vector:
    law = body.arg if isinstance(body, Log) and body.base is None and body.power is None else body
    if not isinstance(law, (Name, Call)) or head_of(law) not in known.laws or len(variables) > 1:
        raise Outside
    score = _law("score", law)
    if variables and (letter(variables[0])[0] not in ("x", "y", "z") if score[2] == _HERE else score[2] != letter(variables[0])):
        raise Outside
    return {score: constant(1) if isinstance(body, Log) else power_of(_law("law", law), 1)}


def _product(known: Letters, node: Node) -> Form | Vector:
    number, vectors = constant(1), list[Vector]()
    dotted = any(
        (isinstance(x, Mul) and x.explicit) or isinstance(x, Transpose) or (isinstance(x, Pow) and x.exponent in (Name("T"), Name("top")))
        for x in walk(node)
    )
    for factor in factors_of(node):
        v = value(known, factor)
        if isinstance(v, dict):
            vectors.append(v)
        else:
            number = times(number, v)
    if len(vectors) > 2 or (len(vectors) == 2 and not dotted):
        raise Outside
    return number if not vectors else _scaled(vectors[0] if len(vectors) == 1 else _dot(*vectors), number)


def _added(a: Form | Vector, b: Form | Vector) -> Form | Vector:
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: v for k in {**a, **b} if (v := plus(a.get(k, frozenset()), b.get(k, frozenset())))}
    if isinstance(a, dict) or isinstance(b, dict):
        raise Outside
    return plus(a, b)


def _scaled(a: Form | Vector, by: Form) -> Form | Vector:
    return {k: times(v, by) for k, v in a.items()} if isinstance(a, dict) else times(a, by)


def _dot(a: Form | Vector, b: Form | Vector) -> Form:
    if not isinstance(a, dict) or not isinstance(b, dict):
        raise Outside
    out: Form = frozenset()
    for x, c in a.items():
        for y, d in b.items():
            out = plus(out, times(times(c, d), power_of(("dot", *sorted((x, y), key=repr)), 1)))
    return out


def _divergence(of: Form | Vector) -> Form:
    if not isinstance(of, dict):
        raise Outside
    out: Form = frozenset()
    for x, c in of.items():
        if any(a[0] not in ("number",) or a[2] for m, _ in c for a, _ in m):
            raise Outside
        out = plus(out, times(c, power_of(("divergence", x), 1)))
    return out


def _mean(known: Letters, node: BigOp) -> Form | Vector:
    """E[...]: the integral against the product of the laws that it and the means right inside it name."""
    weights, points = constant(1), set[Letter]()
    inner: Node = node
    while isinstance(inner, BigOp) and inner.kind == "E":
        named = list(_laws_below(known, inner))
        for law in named:
            if not isinstance(law, Call):
                raise Outside
            atom = _law("law", law)
            points.add(atom[2])
            weights = times(weights, power_of(atom, 1))
        if not named:
            raise Outside
        inner = inner.body
        inner = inner.items[0] if isinstance(inner, n.Vector) and len(inner.items) == 1 else inner
    return _integral(_scaled(value(known, inner), weights), frozenset(points))


def _laws_below(known: Letters, node: BigOp) -> Iterator[Node]:
    b = node.binder
    if b.distribution is not None:
        for part in b.distribution.items if isinstance(b.distribution, n.Tuple) else factors_of(b.distribution):
            if isinstance(part, Name) and len(b.names) == 1:
                yield Call(part, b.names)
            elif isinstance(part, Name):
                yield Call(part, (_only_point(known, node.body),))
            else:
                yield part
        return
    if b.names and all(head_of(x) in known.laws for x in b.names):
        yield from (Call(x, (_only_point(known, node.body),)) for x in b.names)
        return
    if b.names:
        raise Outside
    point = _only_point(known, node.body)
    told = known.drawn.get(point.base) if isinstance(point, Name) else None
    if told is None:
        scores = {head_of(x.body.arg) for x in walk(node.body) if isinstance(x, Derivative) and isinstance(x.body, Log)}
        if len(scores) != 1 and not known.assumed:
            raise Outside
        told = next(iter(scores)) if len(scores) == 1 else next(iter(known.assumed.values()))
        assert told is not None and isinstance(point, Name)
        known.assumed[point.base] = told
    yield Call(told, (point,))


def _only_point(known: Letters, body: Node) -> Node:
    calls = [x for x in walk(body) if isinstance(x, Call) and head_of(x) in known.laws | known.fields]
    points = {letter(x.args[0]): x.args[0] for x in calls if x.args}
    if len(points) != 1:
        raise Outside
    return next(iter(points.values()))


def _integral(of: Form | Vector, over: frozenset[Letter]) -> Form | Vector:
    if isinstance(of, dict):
        for score, weight in of.items():
            if score[0] != "score" or weight != power_of(("law", *score[1:]), 1) or score[2] not in over:
                raise Outside
        return {}  # \int \nabla p = 0
    out: Form = frozenset()
    for monomial, c in of:
        inside = frozenset((a, e) for a, e in monomial if _letters(a) & over)
        done, sign = _by_parts(dict(inside), over)
        factor: Form = frozenset([(frozenset(monomial - inside), c * sign)])
        out = plus(out, times(factor, constant(1) if not done else power_of(("integral", frozenset(done.items())), 1)))
    return out


def _letters(atom: object) -> set[Letter]:
    if isinstance(atom, tuple):
        if len(atom) == 3 and isinstance(atom[0], str) and isinstance(atom[1], tuple) and isinstance(atom[2], str):
            return {atom}
        return set().union(*map(_letters, atom)) if atom else set()
    return set().union(*map(_letters, atom)) if isinstance(atom, frozenset) and atom else set()


def _by_parts(inside: dict[Atom, Exact], over: frozenset[Letter]) -> tuple[dict[Atom, Exact], int]:
    """What is left under the integral, and its sign: laws given another variable are put together, and scores taken to the other side."""
    laws = [a for a, e in inside.items() if a[0] == "law" and e == 1]
    rest = {a: e for a, e in inside.items() if a not in laws}
    for law in laws:
        if len(law[3]) == 1 and law[3][0] in over:
            prior = [x for x in laws if x[2] == law[3][0] and not x[3]]
            others = [a for a in rest if law[3][0] in _letters(a)]
            if len(prior) == 1 and len(laws) == 2 and (not others or (len(rest) == 1 and _field_of(rest, ("score", *law[1:])) is not None)):
                margin = (law[0], law[1], law[2], ())
                if not others:
                    return _by_parts({**rest, margin: 1}, over)
                field = _field_of(rest, ("score", *law[1:]))
                return {margin: 1, ("divergence", field): 1}, -1
    if len(laws) == 1 and not rest:
        return {}, 1
    if len(laws) == 1 and (field := _field_of(rest, ("score", *laws[0][1:]))) is not None:
        return {laws[0]: 1, ("divergence", field): 1}, -1
    return inside, 1


def _field_of(rest: dict[Atom, Exact], score: Atom) -> Atom | None:
    """The s of a lone score . s, of the point of the score alone."""
    if len(rest) != 1:
        return None
    ((atom, e),) = rest.items()
    if e != 1 or atom[0] != "dot" or score not in atom[1:]:
        return None
    other: Atom = atom[2] if atom[1] == score else atom[1]
    return other if other[0] in ("field", "score") and not (set(score[3]) & _letters(other)) else None


def moments(form: Form) -> dict[Monomial, Exact]:
    """Its summands but constants."""
    return {m: c for m, c in form if m != ONE and not any(a == CONSTANT for a, _ in m)}
