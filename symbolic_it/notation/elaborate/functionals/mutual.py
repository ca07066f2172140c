"""Information: I(X;Y), I(X;Y|Z), I(X;Y;Z), the self-information I(x), and the pointwise pmi(x, y)."""

from __future__ import annotations

from itertools import combinations

from ....terms.term import Law, Log, Term, add, mul, neg
from ...syntax.nodes import Call, Name, Node
from ..expressions.masses import point
from ..formula import Env, Formula
from ..relations.shapes import is_closed
from ..roles.letters import axis_of, is_variable, key, refuse
from .functionals import Functional
from .variables import groups_of, joint_law, quantity


def mutual(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    args, separators = node.args, node.separators
    if len(args) == 1:
        return _self_information(f, env, node, args[0], found)
    of_a_pair = separators == (",",) and found.name == "I" and all(isinstance(a, Name) and a.base.islower() for a in args)
    if of_a_pair and f.choices.among(
        ("of a pair", node),
        (False, "I of two lower-case letters is an information that they share"),
        (True, "I of two lower-case letters is the self-information of the pair"),
    ):
        return neg(Log(_of_the_pair(f, env, node)))
    if ";" not in separators and "|" not in separators and len(args) == 2:
        node = Call(node.head, args, (";",), node.bracket, span=node.span)
    if separators[:2] == (",", "|") and ";" not in separators:  # I(X, Y | Z)
        node = Call(node.head, args, (";", *separators[1:]), node.bracket, span=node.span)
    if all(isinstance(a, Name) and a.base.islower() for a in args) and len(args) == 2 and found.name == "I":
        of_outcomes = f.choices.among(
            ("pointwise", node),
            (False, "I of lower-case letters is the mutual information of the random variables"),
            (True, "I of lower-case letters is the pointwise mutual information of the outcomes"),
        )
        if of_outcomes:
            return pointwise(f, env, node)
    groups = groups_of(f, node)
    if groups is None:
        raise refuse(node, "I of something that is no random variable", "I(X; Y) or I(X; Y | Z)")
    law = joint_law(f, found)
    if missing := [n for group in groups for n in group if n not in dict(law.axes)]:
        raise refuse(node, f"a variable {missing[0]} of which {law.name} is no law", f"variables of {law.name}")
    given = "|" in node.separators
    count = len(groups) - given
    if ";" not in node.separators:
        raise refuse(node, "I without a semicolon", "I(X; Y) or I(X; Y | Z)")
    if count == 2:
        return quantity("conditional_mutual_information" if given else "mutual_information", law, groups)
    return _interaction(law, groups[:count], groups[count] if given else ())


def _interaction(law: Law, groups: tuple[tuple[str, ...], ...], given: tuple[str, ...]) -> Term:
    """I(A;B;C|K) = sum over choices of groups, with alternating signs, of H(choice | K)."""

    parts: list[Term] = []
    for size in range(1, len(groups) + 1):
        for chosen in combinations(groups, size):
            names = tuple(sorted({n for g in chosen for n in g}))
            h = quantity("conditional_entropy", law, (names, given)) if given else quantity("joint_entropy", law, (names,))
            parts.append(h if size % 2 else neg(h))
    return add(*parts)


def _self_information(f: Formula, env: Env, node: Call, arg: Node, found: Functional) -> Term:
    """I(x) = -log p(x); I(X) where the event's probability is a number p of its own; I(p) = -log p of a probability."""
    if is_closed(arg) or _is_probability(f, arg):
        f.choices.assume("I of a probability is its negative logarithm")
        return neg(Log(f.value(env, arg)))
    if isinstance(arg, Name) and is_variable(arg):
        drawn = env.variables.get(key(arg))
        if drawn is None:
            if "p" in f.roles.uses.kinds and not f.roles.is_law("p"):
                f.choices.assume(f"I({key(arg)}) is the self-information of an event of probability p")
                return neg(Log(f.symbol("p")))
            raise refuse(node, f"I({key(arg)}) of one random variable", "I(X; Y), or an outcome")
    if found.law is not None and not f.roles.is_law(key(found.law)):
        raise refuse(node, f"the self-information under {key(found.law)}", "a law of the formula below I")
    law = f.law(key(found.law)) if found.law is not None else _law_for_self_information(f, node)
    axis = axis_of(arg)
    names = [a for a, _ in law.axes]
    if axis not in names:
        if len(names) != 1:
            raise refuse(arg, "an outcome", f"an outcome of {', '.join(names)}")
        axis = names[0]
    at = point(f, env, arg, law, axis)
    return neg(Log(f.mass(law, {axis: at}, node)))


def _of_the_pair(f: Formula, env: Env, node: Call) -> Term:
    """p(x, y) of I(x, y)."""
    law = f.law(f.roles.joint if f.roles.variables else "p")
    found = {axis_of(a): a for a in node.args}
    names = [a for a, _ in law.axes]
    if set(found) != set(names):
        raise refuse(node, "the information of a pair", f"outcomes of {', '.join(names)}")
    return f.mass(law, {axis: point(f, env, a, law, axis) for axis, a in found.items() if axis is not None}, node)


def _is_probability(f: Formula, node: Node) -> bool:
    """A number by name, or a probability such as p(x), as the argument of I."""
    if isinstance(node, Name):
        own = key(node)
        return not f.roles.is_law(own) and "plain" in f.roles.uses.of(own) and not is_variable(node)
    return isinstance(node, Call) and isinstance(node.head, Name) and f.roles.is_law(key(node.head))


def _law_for_self_information(f: Formula, node: Node) -> Law:
    for name in ("p", "P"):
        if f.roles.is_law(name) or (name == f.roles.joint and f.roles.variables):
            return f.law(name)
    laws = sorted({f.roles.law(n) for n in f.roles.laws})
    if len(laws) > 1:
        raise refuse(node, "the self-information under one of several laws", "I under one law")
    if not laws:
        f.roles.axes.setdefault("p", ("x",))
        return f.law("p")
    return f.law(laws[0])


def pointwise(f: Formula, env: Env, node: Call) -> Term:
    """log p(x, y)/(p(x) p(y)) at two outcomes."""
    if len(node.args) != 2:
        raise refuse(node, f"the pointwise mutual information of {len(node.args)} outcomes", "two")
    law = f.law(f.roles.joint if f.roles.variables else "p")
    at = {}
    for a in node.args:
        axis = axis_of(a)
        if axis is None or axis not in dict(law.axes):
            raise refuse(a, "an outcome", f"outcomes of {law.name}")
        at[axis] = point(f, env, a, law, axis)
    product = mul(*(f.mass(law, {axis: i}, node) for axis, i in at.items()))
    return Log(f.mass(law, at, node) / product)
