r"""Forms that a text supposes of names it has used before: Y = X^2 of a variable, f(t) = t \log t of "the convex function".

How a variable comes from others is an assumption, which no value of theirs makes false: it makes no claim. A function with a
property in words is introduced where the form has that property, by a proof.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, read_given
from ...notation.elaborate.functionals.functionals import functional, of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ..naming.exactly import equals
from ..naming.jensen import kind_in_words
from .formula import Formula

SUPPOSED = "how a variable comes from others is supposed, not claimed"
#: Letters of functions whose primes are derivatives.
FUNCTIONS = ("f", "g", "phi", "varphi", "psi", "F", "G", "u", "h")
_RELATIONS = {"convex": ">=", "concave": "<="}
_OTHER = {"convex": "concave", "concave": "convex"}


def supposed_form(link: LinkMeaning, formula: Formula, context: Context) -> Verdict | None:
    """The verdict on a form that is supposed; None for any other."""
    left, right = link.left.node, link.right.node
    if link.relation not in ("=", "equiv"):
        return None
    if comes_from_others(left, right):
        return Verdict("data", SUPPOSED)
    kind = kind_of_function(left, right, formula.before, formula.after, context)
    return None if kind is None else Verdict("definition", f"introduces a {kind} function, by its second derivative")


# variables ------------------------------------------------------------------------------------------------------------
def equation_of_variables(statement: n.Statement) -> str:
    r"""Z = X \oplus Y, Y = X: a statement that is one such equation, as text; "" for any other."""
    (chain, *others) = statement.chains
    if (
        others
        or chain.first is None
        or [x.relation for x in chain.links] != ["="]
        or not comes_from_others(chain.first, chain.links[0].right)
    ):
        return ""
    return f"{text_of(chain.first)} = {text_of(chain.links[0].right)}"


def comes_from_others(left: n.Node, right: n.Node) -> bool:
    r"""Y = g(X), Y = \rho X + \sqrt{1 - \rho^2} N: of variables alone, and of no quantity of theirs."""
    if not _is_plain(left) or right == left:
        return False
    parts = list(walk(right))
    if any(isinstance(x, (n.BigOp, n.Log, n.Chain, n.Ellipsis, n.Text)) or _is_quantity(x) for x in parts):
        return False
    return any(_is_plain(x) for x in parts) and left not in parts


def _is_plain(node: n.Node) -> bool:
    """A random variable by its letter, which names no quantity: H, I and D do."""
    return isinstance(node, n.Name) and is_variable(node) and not _is_quantity(node)


def _is_quantity(node: n.Node) -> bool:
    try:
        if isinstance(node, n.Call):
            return of_call(node) is not None or _has_law_for_head(node)
        return isinstance(node, n.Name) and functional(node) is not None
    except ElaborationError:
        return True


def _has_law_for_head(node: n.Call) -> bool:
    return isinstance(node.head, n.Name) and (node.head.base in ("p", "q", "P", "Q", "E", "Pr", "Var") or "|" in node.separators)


# functions ------------------------------------------------------------------------------------------------------------
def kind_of_function(left: n.Node, right: n.Node, before: str, after: str, context: Context) -> str | None:
    """What words call a function of one letter, convex or concave, where its second derivative shows it; None for any other."""
    kind = _called(left, right, before, after)
    return kind if kind is not None and _has_kind(left, right, kind, context) else None


def is_of_the_other_kind(left: n.Node, right: n.Node, before: str, after: str, context: Context) -> bool:
    """Whether words call a function convex that is concave by its second derivative, or concave that is convex."""
    kind = _called(left, right, before, after)
    return kind is not None and not _has_kind(left, right, kind, context) and _has_kind(left, right, _OTHER[kind], context)


def _called(left: n.Node, right: n.Node, before: str, after: str) -> str | None:
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or left.head.base not in FUNCTIONS or left.head.sub is not None:
        return None
    if len(left.args) != 1 or not isinstance(left.args[0], n.Name) or not left.args[0].base.islower() or left.args[0].sub is not None:
        return None
    return kind_in_words(before, after) if {x for x in walk(right) if isinstance(x, n.Name)} == {left.args[0]} else None


def _has_kind(left: n.Node, right: n.Node, kind: str, context: Context) -> bool:
    assert isinstance(left, n.Call)
    (letter,) = left.args
    put: dict[n.Node, n.Node] = {n.Name("x"): letter, n.Name("Q"): right}
    second = rebuilt(read_expression(r"\frac{d^2}{d x^2} (Q)"), put.get)
    logs = any(isinstance(x, n.Log) and x.arg == letter for x in walk(right))
    try:
        there = read_given(f"{text_of(letter)} > 0", context) if logs else context
        found = equals(there, second, read_expression("0"), _RELATIONS[kind])
    except ElaborationError:
        return False
    return found is not None and found.positive
