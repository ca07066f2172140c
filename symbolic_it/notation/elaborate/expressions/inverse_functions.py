r"""Inverse functions: \sigma^{-1}(p), the logit of p, and f^{-1}(x), which may be x/f as well where nothing says what f is."""

from __future__ import annotations

from fractions import Fraction

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge
from ....terms.domain import OPEN_UNIT_INTERVAL
from ....terms.term import ONE, Log, Symbol, Term, unfold
from ...syntax.nodes import Call, Name, Neg, Number, Pow
from ...syntax.walk import walk
from ...text import text_of
from ..formula import Env, Formula
from ..functionals.listed_masses import probability
from ..roles.letters import key
from ..unfolding import applied
from .functions import logistic


def inverse(f: Formula, env: Env, node: Call) -> Term | None:
    """The value of the inverse of a function; None where the head is no inverse, or one number divided by another."""
    match node.head:
        case Pow(Name() as name, Neg(Number(value=Fraction(numerator=1, denominator=1)))) if node.juxtaposed and len(node.args) == 1:
            fact = f.meaning(key(name), name)
        case _:
            return None
    if (fact is not None and not fact.value.parameters) or _stands_alone(f, name):
        return None
    logit = name.base == "sigma" and name.sub is None and _is_logistic(f, env, name, node)
    inverts, divides = (True, f"{key(name)}^-1 is the inverse of a function"), (False, f"{key(name)}^-1 is one over a number")
    if fact is None and not f.choices.among(("inverse", key(name)), *((inverts, divides) if logit else (divides, inverts))):
        return None
    if logit:
        f.choices.assume("sigma is the logistic function 1/(1 + e^-x)")
        p = f.value(env, node.args[0])
        probability(f, p, OPEN_UNIT_INTERVAL)
        return Log(p / (ONE - p))
    full = text_of(node)
    f.opaque.setdefault(full, node)
    return Symbol(full)


def _stands_alone(f: Formula, name: Name) -> bool:
    r"""Whether the name stands for a number elsewhere: in (x - \mu)/\sigma, not before its arguments."""
    everywhere = [x for side in f.sides for x in walk(side)]
    called = [x.head.base if isinstance(x.head, Pow) else x.head for x in everywhere if isinstance(x, Call)]
    return everywhere.count(name) > called.count(name)


def _is_logistic(f: Formula, env: Env, name: Name, node: Call) -> bool:
    """Whether the text has defined the function as the logistic one, or said nothing of it."""
    fact = f.meaning(key(name), name)
    if fact is None:
        return f.context.about(key(name)) is None
    form, at = NormalForm(), node.args[0]
    try:
        return form.is_zero(form(unfold(applied(f, env, key(name), fact, (at,), node) - logistic(f.value(env, at)))))
    except (NoNormalForm, TooLarge, ValueError, RecursionError):
        return False
