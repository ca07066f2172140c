"""How the cases of a maximum or an absolute value are told in a derivation: where alpha >= 1, where a is the larger one."""

from __future__ import annotations

from ..notation.text import relation_text, to_text
from ..terms.statement import Relation
from ..terms.term import MINUS_ONE, ZERO, Absolute, Add, Maximum, Mul, Rational, Symbol, Term, mul

TURNED = {"=": "=", "!=": "!=", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}


def cases_of(of: Term) -> list[str]:
    """Each case, in the order of the premises."""
    if isinstance(of, Absolute):
        return [f"where {_told(_alone(Relation(of.arg, r, ZERO)))}" for r in (">=", "<=")]
    assert isinstance(of, Maximum)
    least = all(isinstance(a, Mul) and a.args[0] == MINUS_ONE for a in of.args)
    values = [mul(*a.args[1:]) if least and isinstance(a, Mul) else a for a in of.args]
    most = ("smaller", "larger") if len(values) == 2 else ("smallest", "largest")
    return [f"where {to_text(v)} is the {most[not least]} one" for v in values]


def _alone(r: Relation) -> Relation:
    """a >= 1 for a - 1 >= 0, and for -1 + a >= 0."""
    if isinstance(r.lhs, Add) and len(r.lhs.args) == 2 and r.rhs == ZERO:
        for a, b in (r.lhs.args, r.lhs.args[::-1]):
            if isinstance(a, Rational) and isinstance(b, Symbol):
                return Relation(b, r.relation, Rational(-a.value))
            if isinstance(a, Rational) and isinstance(b, Mul) and b.args[0] == MINUS_ONE and len(b.args) == 2:
                return Relation(b.args[1], TURNED[r.relation], a)
    return r


def _told(r: Relation) -> str:
    return f"{to_text(r.lhs)} {relation_text(r.relation)} {to_text(r.rhs)}"
