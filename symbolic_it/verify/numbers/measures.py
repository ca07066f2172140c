"""Information measures as sums of joint entropies of variables, or of entropies H(p) and cross-entropies H(p, q) of laws.

I(X; Y | Z) = H(X, Z) + H(Y, Z) - H(X, Y, Z) - H(Z), H(X | Y) = H(X, Y) - H(Y), D(p || q) = H(p, q) - H(p) [Cover and Thomas, chapter 2].
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from fractions import Fraction

from ...notation.syntax import nodes as n

Form = dict[Hashable, Fraction]
_DIVERGENCES = ("D", "KL")


def form_of(node: n.Node) -> Form | None:
    """The sum that an expression of measures is; None where it has anything else in it."""
    match node:
        case n.Call():
            return _measure(node)
        case n.Neg(body=body):
            return _scaled(form_of(body), -1)
        case n.Add(left=left, right=right):
            return _plus(form_of(left), form_of(right), 1)
        case n.Sub(left=left, right=right):
            return _plus(form_of(left), form_of(right), -1)
    return None


def solved(form: Form, given: Sequence[Form]) -> list[Fraction] | None:
    """The factors with which the given sums, which are independent, add up to the form; None where they do not."""
    atoms = sorted({a for f in (form, *given) for a in f}, key=repr)
    rows = [[f.get(a, Fraction(0)) for f in given] + [form.get(a, Fraction(0))] for a in atoms]
    width, done = len(given), 0
    for column in range(width):
        pivot = next((k for k in range(done, len(rows)) if rows[k][column]), None)
        if pivot is None:
            return None  # of given sums that are not independent there are several ways
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [x / rows[done][column] for x in rows[done]]
        for k, row in enumerate(rows):
            if k != done and row[column]:
                rows[k] = [x - row[column] * y for x, y in zip(row, rows[done], strict=True)]
        done += 1
    if any(row[width] for row in rows[done:]):
        return None
    return [rows[k][width] for k in range(width)]


def _measure(call: n.Call) -> Form | None:
    head, args = call.head, call.args
    if not isinstance(head, n.Name) or head.accents or head.sup is not None or not all(_is_plain(a) for a in args) or not args:
        return None
    if head.base in _DIVERGENCES and (head.sub is None or head.sub == n.Name("KL")):
        if len(args) != 2 or call.separators != ("||",) or not all(map(_is_law, args)):
            return None
        return _sum((("H", args[0], args[1]), 1), (("H", args[0]), -1))
    if head.sub is not None or head.base not in ("H", "h", "I"):
        return None
    if all(map(_is_law, args)):
        return _sum(((head.base, *args), 1)) if head.base == "H" and call.separators in ((), (",",)) else None
    if any(map(_is_law, args)):
        return None
    return _of_variables(head.base, args, call.separators)


def _of_variables(kind: str, args: Sequence[n.Node], separators: Sequence[str]) -> Form | None:
    """H(A | C) or I(A; B | C), of lists of variables."""
    parts: list[list[n.Node]] = [[args[0]]]
    marks: list[str] = []
    for mark, arg in zip(separators, args[1:], strict=True):
        if mark == ",":
            parts[-1].append(arg)
        else:
            marks.append(mark)
            parts.append([arg])
    a, *others = (frozenset(p) for p in parts)
    if kind in ("H", "h") and marks in ([], ["|"]):
        return _sum(((kind, a.union(*others)), 1), *(((kind, c), -1) for c in others))
    if kind == "I" and marks in ([";"], [";", "|"]):
        b, c = others[0], frozenset().union(*others[1:])
        rest = ((("H", c), -1),) if c else ()
        return _sum((("H", a | c), 1), (("H", b | c), 1), (("H", a | b | c), -1), *rest)
    return None


def _is_plain(node: n.Node) -> bool:
    return isinstance(node, n.Name) and not node.accents and node.sup is None


def _is_law(node: n.Node) -> bool:
    return isinstance(node, n.Name) and (node.base in ("P", "Q", "pi") or node.base[:1].islower())


def _sum(*terms: tuple[Hashable, int]) -> Form:
    out: Form = {}
    for atom, factor in terms:
        out[atom] = out.get(atom, Fraction(0)) + factor
    return {a: f for a, f in out.items() if f}


def _scaled(form: Form | None, factor: int) -> Form | None:
    return None if form is None else {a: factor * f for a, f in form.items()}


def _plus(one: Form | None, other: Form | None, sign: int) -> Form | None:
    if one is None or other is None:
        return None
    out = {a: one.get(a, Fraction(0)) + sign * other.get(a, Fraction(0)) for a in {*one, *other}}
    return {a: f for a, f in out.items() if f}
