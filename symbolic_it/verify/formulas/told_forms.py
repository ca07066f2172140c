r"""Forms of names that other formulas used before: the Z of p = e^f/Z, z = \mu + \sigma \epsilon, \Sigma = \sigma^2 I

A normaliser is what makes its law sum to one; a sample by noise has the law that was named, or is said to reparametrise it; a covariance
of another form is supposed; the output of a channel is a sum that nothing else was said of.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.conditions.linear_dependence import linear_dependence
from ...notation.elaborate.laws.normal_shape import is_identity, is_normal
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.exactly import equals
from ..naming.reparametrised import is_of_another_law
from ..naming.told_normaliser import of_its_sum
from ..state import State
from .formula import Formula

_SUPPOSES = regex(r"\b(?:for|if|when|suppose|assum\w+|isotropic|diagonal|spherical|special case|case of|restrict\w*)\b[^.;]{0,80}\Z", re.I)
_REPARAMETRISES = regex(r"re-?param[eé]t|재매개변수|재파라미터|重参数|重參數|再パラメータ|репараметр", re.I)
_NOISES = frozenset(["epsilon", "eta", "xi", "zeta", "n"])
_NORMALISER = Verdict("definition", "what makes its law sum to one")
_ONE = n.Number("1", 1)  # type: ignore[arg-type]


def told_form(link: LinkMeaning, formula: Formula, state: State, context: Context, earlier: str) -> Verdict | None:
    """The verdict on a form that is shown, or supposed, rather than claimed; None for any other. ``earlier``: the text before it."""
    left, right = link.left.node, link.right.node
    if link.relation not in ("=", "equiv"):
        return None
    if _normalises(left, right, state, context):
        return _NORMALISER
    for law, masses in reversed(state.defined):
        if isinstance(law, n.Call) and left in set(walk(masses)) and (found := of_its_sum(law, masses, right)) is not None:
            return _NORMALISER if found.positive else found
    if isinstance(left, n.Name) and left.base == "Sigma" and _is_covariance_form(right) and _SUPPOSES.search(formula.before) is not None:
        return Verdict("data", "a covariance of this form is supposed")
    drawn = _is_drawn_by_noise(left, right, state, context, earlier + formula.before)
    if drawn is not None:
        return drawn
    if _is_output(left, right, context):
        return Verdict("definition", "introduces the sum of these variables")
    return None


# normalisers ----------------------------------------------------------------------------------------------------------
def _normalises(name: n.Node, total: n.Node, state: State, context: Context) -> bool:
    """Whether a law that was given by this name sums to one with the total in its place."""
    if not isinstance(total, n.BigOp) or total.kind not in ("sum", "int"):
        return False
    for left, body in state.defined:
        if (
            not isinstance(left, n.Call)
            or not left.args
            or any(s not in ("|", ";") for s in left.separators)
            or name not in set(walk(body))
        ):
            continue
        index = left.args[0]
        bound = n.Name("u") if isinstance(index, n.Name) else None
        if bound is None or any(x == bound for x in (*walk(body), *walk(total))):
            continue
        masses = rebuilt(body, lambda x, old=index, new=bound: new if x == old else None)  # type: ignore[misc]
        masses = rebuilt(masses, lambda x: total if x == name else None)
        whole = n.BigOp(total.kind, n.Binder(names=(bound,)), masses, bracketed=True)
        found = equals(replace(context, universal=True), whole, _ONE)
        if found is not None and found.word == "proved":
            return True
    return False


# samples --------------------------------------------------------------------------------------------------------------
def _is_drawn_by_noise(name: n.Node, right: n.Node, state: State, context: Context, before: str) -> Verdict | None:
    match right:
        case n.Add(mean, n.Mul(scale, n.Name(noise))) if noise in _NOISES and not is_of_another_law(noise, context):
            pass
        case _:
            return None
    laws = [
        law
        for left, law in state.defined
        if isinstance(left, n.Call) and left.args[:1] == (name,) and isinstance(law, n.Call) and is_normal(law)
    ]
    if any(law.args[-2] == mean and _deviation(law.args[-1]) == scale for law in laws):
        return Verdict("definition", "a sample of the normal law that was named, by its noise")
    if laws:
        return None
    means, scales = _base(mean), _base(scale)
    if means in ("mu", "m") and scales in ("sigma", "s", "L") and _REPARAMETRISES.search(before[-400:]) is not None:
        return Verdict("definition", "reparametrises a sample by its noise")
    return None


def _base(node: n.Node) -> str:
    while isinstance(node, n.Call):
        node = node.head
    return node.base if isinstance(node, n.Name) and not node.sup else ""


def _deviation(spread: n.Node) -> n.Node | None:
    """sigma, where the variances are sigma^2, diag(sigma^2) or sigma^2 I; Sigma^{1/2} of a matrix."""
    match spread:
        case n.Apply("diag", (body,)):
            return _deviation(body)
        case n.Mul(left, right) if is_identity(right):
            return _deviation(left)
        case n.Pow(base, n.Number(_, two)) if two == 2:
            return base
        case n.Call(n.Pow(base, n.Number(_, two)), args) if two == 2:
            return replace(spread, head=base, juxtaposed=False) if args else None
    return None


def _is_covariance_form(node: n.Node) -> bool:
    match node:
        case n.Apply("diag", _):
            return True
        case n.Mul(_, right):
            return is_identity(right)
    return is_identity(node)


# sums -----------------------------------------------------------------------------------------------------------------
def _is_output(name: n.Node, right: n.Node, context: Context) -> bool:
    """Whether Y = X + Z is the first that is said of how these variables depend on each other."""
    if not isinstance(name, n.Name) or not is_variable(name) or not isinstance(right, (n.Add, n.Sub)):
        return False
    parts = {right.left, right.right}
    if not all(isinstance(x, n.Name) and is_variable(x) for x in parts) or len(parts | {name}) != 3:
        return False
    for fact in context.constraints():
        chain = fact.value.chain
        if isinstance(chain, n.Chain) and linear_dependence(chain) is not None:
            names = {x for x in walk(chain) if isinstance(x, n.Name)}
            if len(names & (parts | {name})) > 1 and not (chain.first == name and chain.links[0].right == right):
                return False
    return True
