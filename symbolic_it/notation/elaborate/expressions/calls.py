"""Calls: p(x), p(y|x), q(w_t | w_{<t}), r(x, y), sigma(x), c(a + b), and indicators."""

from __future__ import annotations

from dataclasses import replace

from ....terms.domain import OPEN_UNIT_INTERVAL
from ....terms.term import Derivative, Entry, Index, Symbol, Term, kronecker, mul, substitute
from ...context import Constraint, Meaning
from ...syntax.nodes import Call, Chain, Div, Dot, Log, Name, Node, Number
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..functionals.functionals import is_primed, known, may_be_primed
from ..functionals.listed_masses import probability
from ..laws.normal import normal_mass
from ..laws.normal_shape import is_normal
from ..relations.shapes import full_name, is_closed, is_preference
from ..roles.letters import (
    LAWS,
    axis_of,
    index_letters,
    is_variable,
    key,
    refuse,
    stem,
    variable_subscript,
)
from ..roles.outcomes import token
from ..roles.told_kinds import told_kind
from ..unfolding import applied, unfold
from .clipping import clipped, is_clip
from .events import is_indicator
from .indicators import indicator
from .inverse_functions import inverse
from .masses import conditional_subscript, mass, point
from .samples import is_sample, probability_of_sample


def call(f: Formula, env: Env, node: Call) -> Term:
    """The number that a call stands for."""
    from ..functionals.information import information
    from .functions import logistic

    head = node.head
    found = known(node)
    if ":" in node.separators and (found is None or found.name not in ("KL", "JSD")):
        raise refuse(node, "a colon between arguments", "a comma, or D(p : q)")
    if found is not None:
        return information(f, env, node, found)
    if "||" in node.separators:
        raise refuse(node, "two bars between arguments", "one bar, or D(p || q)")
    if is_clip(node) and f.context.about("clip") is None:
        return clipped(f, env, node)
    if is_normal(node):
        return normal_mass(f, env, node)
    if not isinstance(head, Name):
        if (inverted := inverse(f, env, node)) is not None:
            return inverted
        if node.juxtaposed and len(node.args) == 1:
            return mul(f.value(env, head), f.value(env, node.args[0]))
        raise refuse(node, "something called that is no name", "a function or a distribution")
    if is_indicator(node):
        return indicator(f, env, node)
    if is_primed(head) or (may_be_primed(node) and _is_derivative(f, node, head)):
        return _derivative_of(f, env, node)
    if head.base == "delta" and len(node.args) == 2 and head.sub is None:
        left, right = (point(f, env, a, None, None) for a in node.args)
        f.alphabets.unify(left.space, right.space, node)
        return kronecker(left, right)
    if is_sample(f, node):
        return probability_of_sample(f, env, node)
    if is_preference(node):
        return _unknown(f, env, node, key(head))
    law = _law_name(f, head, len(node.args))
    if law is not None and any(isinstance(x, Name) and key(x) in env.bound for x in index_letters(head.sub) or ()):
        raise refuse(node, "a law whose index is summed over", "the sum written out, or p(x|i)")  # one law after the other
    if law is not None and all(token(a) is not None for a in node.args):
        return mass(f, env, node, law)
    name = key(head)
    if name in env.bound:
        raise refuse(node, f"the outcome {name} called", "a function")
    if head.sup and set(head.sup) == {"'"} and len(node.args) == 1 and is_closed(node.args[0]):
        plain = replace(head, sup=None)
        function = f.meaning(key(plain), plain)
        if function is not None and len(function.value.parameters) == 1:
            return applied(f, env, key(plain), function, node.args, node, len(head.sup))
    fact = f.meaning(name, head)
    if fact is not None and fact.value.parameters and len(fact.value.parameters) != len(node.args):
        fact = None  # the reward r(x, y) after the ratio r(theta): another function
    if fact is not None and fact.value.parameters and is_closed(fact.value.body) and tuple(node.args) != fact.value.parameters:
        raise refuse(node, f"{name} of something else than it was given a value of", "its value there")  # c(b) after c(a) = 4
    if fact is not None and fact.value.parameters:
        return applied(f, env, name, fact, node.args, node)
    if fact is not None and node.juxtaposed and not _outcomes(f, env, node):
        return mul(f.value(env, head), f.value(env, node.args[0]))
    if fact is not None:
        at = tuple(point(f, env, a, None, None) for a in node.args)
        return _value_at(f, env, head, at)
    if name == "sigma" and len(node.args) == 1 and f.context.about(name) is None:
        if told_kind(f.context, "sigma") == "another":
            raise refuse(node, "sigma, which the text tells to be another function than the logistic one", "a function that is known")
        f.choices.assume("sigma is the logistic function 1/(1 + e^-x)")
        return logistic(f.value(env, node.args[0]))
    if _outcomes(f, env, node):
        return f.entry(name, tuple(point(f, env, a, None, None) for a in node.args), node)
    is_product = node.juxtaposed and len(node.args) == 1 and not _is_of_variables(node)
    landau = head.base in ("o", "O", "Theta", "omega") and head.sub is None  # o(1), O(1/n): no number times another
    if is_product and not landau and (_is_scalar(f, head) or not isinstance(node.args[0], Name)):
        return mul(f.value(env, head), f.value(env, node.args[0]))
    return _unknown(f, env, node, name)


def _is_derivative(f: Formula, node: Call, head: Name) -> bool:
    """h'(p) where p is a number: the derivative of the binary entropy, unless it is a function of its own."""
    if f.context.about(key(head)) is not None or any(isinstance(a, Name) and f.roles.is_law(key(a)) for a in node.args):
        return False
    told = (x.value.chain.first for x in f.context.facts if isinstance(x.value, Constraint) and isinstance(x.value.chain, Chain))
    if any(isinstance(n, Call) and n.head == replace(head, sup=None) for n in told):
        return True  # h(p) = -p log p - (1 - p) log(1 - p) is told
    if not any(isinstance(n, (Log, Div)) for side in f.sides for n in walk(side)):
        return False
    return f.choices.among(
        ("primed", key(head)),
        (True, f"{key(head)} is the derivative of the binary entropy"),
        (False, f"{key(head)} is a function of its own"),
    )


def _derivative_of(f: Formula, env: Env, node: Call) -> Term:
    """sigma'(z), H_b''(p): the derivative by the argument, which is a number by name."""
    assert isinstance(node.head, Name) and node.head.sup is not None
    variable = f.value(env, node.args[0]) if len(node.args) == 1 else None
    if variable is not None and not isinstance(variable, (Symbol, Entry)) and "slope" not in f.parameters:
        return _slope_at(f, env, node, variable)
    if not isinstance(variable, (Symbol, Entry)):
        raise refuse(node, "the derivative of a function at something that is no name", f"{node.head.base}'(z), or d/dz")
    body = call(f, env, replace(node, head=replace(node.head, sup=None)))
    if node.head.base != "sigma":
        probability(f, variable, OPEN_UNIT_INTERVAL)
    for _ in node.head.sup:
        body = Derivative(body, variable)
    return body


def _slope_at(f: Formula, env: Env, node: Call, point: Term) -> Term:
    """sigma'(0), sigma'(a - b): the derivative, with the number put in for its variable."""
    before, f.parameters = f.parameters, {**f.parameters, "slope": "#slope"}
    try:
        slope = _derivative_of(f, env, replace(node, args=(Name("slope", span=node.span),)))
    finally:
        f.parameters = before
    return substitute(slope, {Symbol("#slope"): point})


def _is_of_variables(node: Call) -> bool:
    """N(X), N(X + Y): a functional of random variables that has no definition here, and no product with them."""
    inside = [n for n in walk(node.args[0]) if isinstance(n, Name)]
    return is_variable(node.head) and bool(inside) and all(is_variable(n) and n.base in "XYZ" for n in inside)


def _value_at(f: Formula, env: Env, head: Name, at: tuple[Index, ...]) -> Term:
    return f.value(env.within(*at), head)


def _is_scalar(f: Formula, head: Name) -> bool:
    kinds = f.roles.uses.of(key(head))
    return bool(kinds & {"plain", "implicit", "size", "applied"}) or key(head) in f.declared


def _unknown(f: Formula, env: Env, node: Call, name: str) -> Term:
    """A function that is defined nowhere: a number of its own, known only by how it is written."""
    full = full_name(node) if is_preference(node) or all(isinstance(a, (Name, Number)) for a in node.args) else None
    if full is None or not isinstance(node.head, Name):
        raise refuse(node, f"the function {name}, which is not known", "a known function, or its definition")
    full = _in_full(f, node, full)
    fact = f.meaning(full, node.head)
    if fact is not None:
        return unfold(f, env, full, fact)
    if any(isinstance(n, Name) and (key(n) in env.bound or key(n) in f.parameters) for a in node.args for n in walk(a)):
        raise refuse(node, f"{full}, which changes with what is summed over", "its definition")
    f.opaque.setdefault(full, node)
    return Symbol(full)


def _in_full(f: Formula, node: Call, full: str) -> str:
    """The r(x, y_w) that the text has given a value, for r(y_w) without the prompt; where several end so, none of them."""
    if len(node.args) != 1 or f.context.about(full) is not None or not isinstance(node.head, Name):
        return full
    head, _, rest = full.partition("(")
    ends = {
        x.symbol for x in f.context.facts if x.symbol.startswith(f"{head}(") and x.symbol.endswith(f",{rest}") and x.symbol.count(",") == 1
    }
    return ends.pop() if len(ends) == 1 else full


def _law_name(f: Formula, head: Name, count: int) -> str | None:
    if variable_subscript(head.sub) is not None or conditional_subscript(head) is not None:
        name = key(stem(head))
        return name if f.roles.is_law(name) else None
    name = key(head)
    meaning = f.context.about(name, Meaning)
    if meaning is not None and head.base in LAWS and len(meaning.value.parameters) not in (0, count):
        meaning = None  # p(x, z) beside a definition of p(z): the joint law
    return name if f.roles.is_law(name) and meaning is None else None


def _outcomes(f: Formula, env: Env, node: Call) -> bool:
    """Whether every argument is an outcome of some law here, so that the head is a function of outcomes."""
    if not node.args or "|" in node.separators:
        return False
    return all(_is_outcome(f, env, a) for a in node.args) or _bound_elsewhere(f, node)


def _bound_elsewhere(f: Formula, node: Call) -> bool:
    """r(y) beside sum_z q(z) r(z), s(x, y) beside sum_z e^{s(x, z)}: what is a function of outcomes there is one here."""
    uses = f.roles.uses
    letters = [uses.of(key(a)) for a in node.args if isinstance(a, Name) and a.sub is None]
    if len(letters) < len(node.args) or not all("outcome" in kinds and "plain" not in kinds for kinds in letters):
        return False
    others = uses.written.get(key(node.head), []) if isinstance(node.head, Name) else []
    alike = [c for c in others if len(c.args) == len(node.args)]
    return any(any(isinstance(a, Name) and "bound" in uses.of(key(a)) for a in c.args) for c in alike)


def _is_outcome(f: Formula, env: Env, node: Node) -> bool:
    if isinstance(node, Dot):
        return len(env.at) == 1
    if not isinstance(node, Name):
        return False
    if is_variable(node):
        return key(node) in env.variables
    axis, uses = axis_of(node), f.roles.uses.of(key(node))
    if key(node) in env.bound or "point" in uses:
        return True
    if axis not in (None, *(a for axes in f.roles.axes.values() for a in axes)) and "outcome" in uses:
        axis = axis_of(stem(node))  # the y_1 of pi(y_1|x): an outcome of Y
    known = any(axis in axes for axes in f.roles.axes.values()) or _is_of_a_defined_law(f, node)
    return axis is not None and known and "plain" not in uses


def _is_of_a_defined_law(f: Formula, node: Name) -> bool:
    """The x of f(x) beside p(x), where the text has said what p is."""
    calls = (c for law in f.roles.laws if f.context.about(law, Meaning) for c in f.roles.uses.written.get(law, []))
    return any(node in c.args for c in calls)


__all__ = ["call"]
