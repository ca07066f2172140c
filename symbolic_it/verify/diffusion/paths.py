r"""Products of steps as paths: p(x_T) \prod_t p(x_{t-1}|x_t) is p(x_{0:T}), \prod_t q(x_t|x_{t-1}) is q(x_{1:T}|x_0)

So is q(x_T|x_0) \prod_{t=2}^T q(x_{t-1}|x_t, x_0), by Bayes' rule. A product of anything else is left as it is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.letters import FONTS_OF_A_LETTER
from ...notation.syntax.nodes import BigOp, Call, Mul, Name, Node
from ...notation.syntax.walk import walk

_P = Name("p")
#: What a path is, and the factors that make it.
_PATHS = (
    (r"p(x_{0:T})", (r"p(x_T)", r"\prod_{t=1}^T p(x_{t-1}|x_t)")),
    (r"p(x_{0:T})", (r"p(x_T)", r"p(x_0|x_1)", r"\prod_{t=2}^T p(x_{t-1}|x_t)")),
    (r"q(x_{1:T}|x_0)", (r"\prod_{t=1}^T q(x_t|x_{t-1})",)),
    (r"q(x_{1:T}|x_0)", (r"q(x_1|x_0)", r"\prod_{t=2}^T q(x_t|x_{t-1})")),
    (r"q(x_{1:T}|x_0)", (r"q(x_T|x_0)", r"\prod_{t=2}^T q(x_{t-1}|x_t, x_0)")),
    (r"p(x_{0:T})", (r"p(x_0)", r"\prod_{t=1}^T p(x_t|x_{t-1})")),
)
_FROM_THE_START = {read_expression("q(x_{0:T})"): read_expression("q(x_{1:T}|x_0) q(x_0)")}


def plain(node: Node) -> Node:
    """Without fonts, and with p for p_theta."""

    def change(x: Node) -> Node | None:
        if not isinstance(x, Name):
            return None
        if x.base == "p" and x.sub in (Name("theta"), Name("phi")) and not x.sup:
            return _P
        return (
            Name(x.base, tuple(a for a in x.accents if a not in FONTS_OF_A_LETTER), x.sub, x.sup, x.upper)
            if set(x.accents) & FONTS_OF_A_LETTER
            else None
        )

    return rebuilt(node, change)


def paths_put_together(node: Node) -> Node:
    """A formula, plain, with its products of steps as laws of paths."""

    def change(x: Node) -> Node | None:
        if not isinstance(x, Mul) and not (isinstance(x, BigOp) and x.kind == "prod"):
            return None
        factors = [rebuilt(f, change) if not isinstance(f, BigOp) else f for f in _factors(x)]
        for path, wanted in _PATHS:
            parts = [read_expression(text) for text in wanted]
            if all(factors.count(part) == 1 for part in parts):
                kept = [f for f in factors if f not in parts]
                return reduce(Mul, [read_expression(path), *kept])
        return None

    return rebuilt(node, change)


def of_a_path(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on the law of a whole path by its steps; None for anything else."""
    models = {x.sub for side in (left, right) for x in walk(side) if isinstance(x, Name) and x.base == "p" and isinstance(x.sub, Name)}
    if len(models) > 1:
        return None  # p_theta by the steps of p_phi
    path, made = _of_usual_steps(plain(left), plain(right))
    if relation not in ("=", ":=") or not isinstance(path, Call) or not names_a_path(path) or not any(map(_is_product, walk(made))):
        return None
    whole = (path, _FROM_THE_START.get(path))
    if paths_put_together(made) in whole:
        return Verdict("definition", "agrees with the law of a Markov chain by its steps")
    turned = rebuilt(made, _turned)
    if paths_put_together(turned) in whole:
        return Verdict("convention-mismatch", "its steps go the other way: each is of the step that it should be given")
    return None


def _of_usual_steps(left: Node, right: Node) -> tuple[Node, Node]:
    r"""p(X_0, X_1, \dots, X_n) = p(X_0) \prod_{i=1}^n p(X_i|X_{i-1}) with x_{0:T} and t."""
    if not isinstance(left, Call) or len(left.separators) > left.separators.count(","):
        return left, right
    first, last = left.args[0], left.args[-1]
    products = [x for x in walk(right) if isinstance(x, BigOp) and x.kind == "prod" and len(x.binder.names) == 1]
    if not isinstance(first, Name) or not isinstance(last, Name) or not isinstance(last.sub, Name) or len(products) != 1:
        return left, right
    letter, end, (index,), upper = first.base, last.sub, products[0].binder.names, products[0].binder.upper
    shown = [a.sub for a in left.args if isinstance(a, Name) and a.base == letter]
    steps = [x.value for x in shown[:-1] if isinstance(x, n.Number)]
    listed = any(isinstance(a, n.Ellipsis) for a in left.args) and len(shown) == len(left.args) - 1 and steps == list(range(len(shown) - 1))
    if not listed or upper != end or index == end:
        return left, right

    def change(x: Node) -> Node | None:
        if x == end:
            return Name("T")
        if x == index:
            return Name("t")
        if isinstance(x, Name) and x.base == letter:
            return Name("x", (), None if x.sub is None else rebuilt(x.sub, change))
        return None

    whole = read_expression(f"{left.head.base if isinstance(left.head, Name) else ''}(x_{{0:T}})")
    return whole, rebuilt(right, change)


def _is_product(node: Node) -> bool:
    return isinstance(node, BigOp) and node.kind == "prod"


def _turned(node: Node) -> Node | None:
    """x_{t-1} given x_t for x_t given x_{t-1}."""
    if isinstance(node, Call) and len(node.args) == 2 and node.separators == ("|",):
        return replace(node, args=node.args[::-1])
    return None


def _factors(node: Node) -> list[Node]:
    match node:
        case Mul(one, other):
            return [*_factors(one), *_factors(other)]
        case n.Vector((body,)):
            return _factors(body)
        case BigOp("prod", body=n.Vector((body,))):
            return [BigOp("prod", node.binder, body)]
    return [node]


def may_be_one_model(node: Node) -> bool:
    """Whether p beside p_theta is the law that the model begins with, or a path of it: p(x_0) may be the law of the data, which is another."""
    calls = {x for x in walk(node) if isinstance(x, Call) and isinstance(x.head, Name) and x.head.base == "p"}
    learned = {x for x in calls if x.head != _P}
    beside = {x.args for x in calls - learned} if learned else set()
    return all(args == (Name("x", sub=Name("T")),) or isinstance(getattr(args[0], "sub", None), n.Range) for args in beside) and not (
        {x.args for x in learned} & beside
    )


def names_a_path(node: Node) -> bool:
    """Whether a path x_{0:T} stands in it."""
    return any(isinstance(x, Name) and x.base == "x" and isinstance(x.sub, n.Range) for x in walk(node))


def has_paths(node: Node) -> bool:
    """Whether a path x_{0:T} or a product over steps stands in it."""
    return names_a_path(node) or any(
        isinstance(x, BigOp) and x.kind == "prod" and any(isinstance(y, Call) for y in walk(x.body)) for x in walk(node)
    )


def is_path(node: Node) -> bool:
    """x_{0:T} or x_{1:T}."""
    return isinstance(node, Name) and node.base == "x" and isinstance(node.sub, n.Range)
