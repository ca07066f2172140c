r"""Second moments of a normal vector: E[x^T A x] = tr(A S) + m^T A m, E[(x - m)(x - m)^T] = S where x ~ N(m, S).

Each holds for any matrix A. Source: Petersen and Pedersen 2012, equations 377 and 378.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.laws.normal_shape import is_covariance
from ...notation.elaborate.laws.quadratic_means import law_of_vector
from ...notation.elaborate.shorthand import Tree, rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Add, Apply, BigOp, Call, Mul, Name, Neg, Node, Number, Pow, Sub, Transpose
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk

_Part = tuple[str, frozenset[Node] | Node, Node | None]
_TITLE = "agrees with the moments of a normal vector"


def of_quadratic_forms(context: Context, left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on a second moment of a vector whose normal law is known; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(left, BigOp) or left.kind != "E":
        return None
    found = law_of_vector(left, unbracketed(left.body), context)
    if found is None or not is_covariance(found[1].args[-1]):
        return None
    vector, law = found
    expected = _moment(_labelled(unbracketed(left.body)), vector, _labelled(law))
    written = None if expected is None else _parts(_labelled(right))
    if expected is None or written is None:
        return None
    if written == expected:
        return Verdict("definition", _TITLE)
    if set(written) != set(expected):
        return None  # of other matrices, which may be the same ones by other names, or of a mean that may be 0 here
    return Verdict("convention-mismatch", "not the second moment of a normal vector: a sign or a factor of it differs")


def _labelled(node: Tree) -> Tree:
    r"""With one way to write the p of \mu_p, which is a word where p is a law."""

    def change(x: Node) -> Node | None:
        return replace(x, sub=Name(x.sub.words)) if isinstance(x, Name) and isinstance(x.sub, n.Text) else None

    return rebuilt(node, change)


def _moment(body: Node, vector: Name, law: Call) -> Counter[_Part] | None:
    """What the mean is a sum of, each part with how often it is added."""
    mean, spread = law.args[-2:]
    factors = list(_factors(body))
    out: Counter[_Part] = Counter()
    match factors:
        case [row, matrix, column] if (u := _row(row)) is not None and unbracketed(column) == u and vector not in walk(matrix):
            at = _at_the_mean(u, vector, mean)
            if at is None:
                return None
            out[_trace(matrix, spread)] += 1
            if not isinstance(at, int):
                out[_form(matrix, at)] += 1
            return out
        case [column, row] if (u := _row(row)) is not None and unbracketed(column) == u:
            at = _at_the_mean(u, vector, mean)
            if at is None:
                return None
            out[("matrix", spread, None)] += 1
            if not isinstance(at, int):
                out[_outer(at)] += 1
            return out
        case [Sub(one, other)] if one == vector and other == mean:
            return out
    return None


def _at_the_mean(node: Node, vector: Name, mean: Node) -> Node | int | None:
    """x - a at the mean of x, 0 where it is the mean itself; None for no such vector."""
    match node:
        case Name() if node == vector:
            return 0 if isinstance(mean, Number) and mean.value == 0 else mean
        case Sub(one, other) if (one == vector) != (other == vector) and sum(x == vector for x in walk(node)) == 1:
            apart = rebuilt(node, lambda x: mean if x == vector else None)
            return 0 if isinstance(apart, Sub) and apart.left == apart.right else apart
    return None


def _parts(node: Node, sign: int = 1) -> Counter[_Part] | None:
    """A sum of traces, forms and matrices; None where anything else stands in it."""
    out: Counter[_Part] = Counter()
    match unbracketed(node):
        case Add(one, other) | Sub(one, other):
            for part in (_parts(one, sign), _parts(other, sign if isinstance(node, Add) else -sign)):
                if part is None:
                    return None
                for key, k in part.items():
                    out[key] += k
            return out
        case Neg(body):
            return _parts(body, -sign)
        case Number(_, zero) if zero == 0:
            return out
        case Apply("tr", (body,)) | Call(Name("tr" | "Tr"), (body,)):
            factors = list(_factors(body))
            if len(factors) != 2:
                return None
            out[_trace(*factors)] += sign
            return out
    factors = list(_factors(node))
    match factors:
        case [row, matrix, column] if (u := _row(row)) is not None and unbracketed(column) == u:
            out[_form(matrix, u)] += sign
        case [column, row] if (u := _row(row)) is not None and unbracketed(column) == u:
            out[_outer(u)] += sign
        case [matrix] if is_covariance(matrix):
            out[("matrix", matrix, None)] += sign
        case _:
            return None
    return out


def _trace(one: Node, other: Node) -> _Part:
    return "trace", frozenset([unbracketed(one), unbracketed(other)]), None


def _form(matrix: Node, vector: Node) -> _Part:
    return "form", unbracketed(matrix), _either_way(vector)


def _outer(vector: Node) -> _Part:
    return "outer", _either_way(vector), None


def _either_way(vector: Node) -> Node:
    """a - b and b - a are one in a form."""
    match vector:
        case Sub(one, other) if _letters(other) < _letters(one):
            return Sub(other, one)
    return vector


def _letters(node: Node) -> list[str]:
    return [x.base if isinstance(x, Name) else x.text for x in walk(node) if isinstance(x, (Name, Number))]


def _factors(node: Node) -> Iterator[Node]:
    match node:
        case Mul(left, right):
            yield from _factors(left)
            yield from _factors(right)
        case Call(head, (arg,), juxtaposed=True):
            yield from _factors(head)
            yield unbracketed(arg)
        case _:
            yield unbracketed(node)


def _row(node: Node) -> Node | None:
    match unbracketed(node):
        case Transpose(body) | Pow(body, Name("T" | "top")):
            return unbracketed(body)
    return None
