r"""The terms of the variational bound of a diffusion model and its paths, known by their form; also its simple loss.

L_T = D(q(x_T|x_0) || p(x_T)), L_{t-1} = D(q(x_{t-1}|x_t, x_0) || p_\theta(x_{t-1}|x_t)), L_0 = -log p_\theta(x_0|x_1); the bound is their sum.
Source: Ho, Jain and Abbeel 2020, equations 1, 2, 5 and 14.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes, read_expression
from ...notation.syntax.letters import FONTS_OF_A_LETTER
from ...notation.syntax.nodes import Add, BigOp, Call, Ellipsis, Name, Node, Number, Sub
from ...notation.syntax.walk import walk
from .drawn import draws, opened
from .simple_loss import of_the_simple_loss

#: A term by its subscript, and what it is; P is any of p and p_theta.
_TERMS = {
    "T": (r"D(q(x_T|x_0) \| P(x_T))",),
    "t-1": (r"D(q(x_{t-1}|x_t, x_0) \| P(x_{t-1}|x_t))", r"D(q(x_{t-1}|x_0, x_t) \| P(x_{t-1}|x_t))"),
    "t": (
        *(r"D(q(x_{t-1}|x_t, x_0) \| P(x_{t-1}|x_t))", r"D(q(x_{t-1}|x_0, x_t) \| P(x_{t-1}|x_t))"),
        *(r"D(q(x_t|x_{t+1}, x_0) \| P(x_t|x_{t+1}))", r"D(q(x_t|x_0, x_{t+1}) \| P(x_t|x_{t+1}))"),
    ),
    "0": (r"-\log P(x_0|x_1)",),
}
_PATHS = (
    (r"q(x_{1:T}|x_0)", r"\prod_{t=1}^T q(x_t|x_{t-1})"),
    (r"P(x_{0:T})", r"P(x_T) \prod_{t=1}^T P(x_{t-1}|x_t)"),
    (r"q(x_{0:T})", r"q(x_0) \prod_{t=1}^T q(x_t|x_{t-1})"),
)
_MIDDLES = (r"\sum_{t=2}^T L_{t-1}", r"\sum_{t=1}^{T-1} L_t", r"\sum_{t>1} L_{t-1}")
#: L_0 + \dots + L_T with the terms that may be shown before and behind the dots; its reverse is as good.
_SEQUENCES = [
    [*(read_expression(rf"L_{k}") for k in range(first)), Ellipsis(), *(read_expression(f"L_{{{t}}}") for t in last)]
    for first in (1, 2, 3)
    for last in (("T",), ("T-1", "T"), ("T-2", "T-1", "T"))
]
_PARAMETERS = (Name("theta"), Name("phi"))
_AGREES = "agrees with the variational bound of a diffusion model"
_OTHER = "a term of the variational bound; that it is this is not shown"


def of_the_bound(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on what a term of the bound, a path or the simple loss is; None for any other equation."""
    if relation not in ("=", ":=", "equiv"):
        return None
    one, (other, means) = _of_parameters(_plain(left)), _opened(_plain(right))
    found = None if means else _of_a_path(one, other)
    if found is None and isinstance(one, Name) and one.base == "L":
        simple = of_the_simple_loss(right)
        if simple is not None and (simple.word != "undecided" or _is_simple(one)):
            return simple
        found = False if _is_simple(one) else _of_a_term(one, other, means)
    if found is None:
        return None
    return Verdict("definition", _AGREES) if found else Verdict("undecided", _OTHER)


def _opened(node: Node) -> tuple[Node, list[BigOp]]:
    """What expectations are taken of, and they; -E[log p] is E[-log p]."""
    if isinstance(node, nodes.Neg) and isinstance(node.body, BigOp):
        body, means = opened(node.body)
        return nodes.Neg(body), means
    return opened(node)


def _of_parameters(node: Node) -> Node:
    r"""L_simple for L_simple(\theta)."""
    named = isinstance(node, Call) and isinstance(node.head, Name) and node.head.base == "L" and all(a in _PARAMETERS for a in node.args)
    return node.head if isinstance(node, Call) and named else node


def _plain(node: Node) -> Node:
    """Without fonts; p_theta, p and p_phi are P, every name of a divergence is D."""

    def change(x: Node) -> Node | None:
        if isinstance(x, Call) and x.separators == ("||",) and isinstance(x.head, Name) and x.head.base in ("D", "KL"):
            return Call(Name("D"), tuple(rebuilt(a, change) for a in x.args), ("||",))
        if not isinstance(x, Name):
            return None
        if x.base == "p" and (x.sub is None or x.sub in (Name("theta"), Name("phi"))) and not x.sup:
            return Name("P")
        return Name(x.base, tuple(a for a in x.accents if a not in FONTS_OF_A_LETTER), x.sub, x.sup, x.upper)

    return rebuilt(node, change)


def _of_a_path(left: Node, right: Node) -> bool | None:
    for whole, product in _PATHS:
        if left == _form(whole):
            return right == _form(product)
    return None


def _of_a_term(name: Name, right: Node, means: list[BigOp]) -> bool | None:
    """Whether L_T, L_{t-1}, L_t or L_0 is what it is; None where the right side has no law of a step."""
    step = _step(name.sub)
    if any(isinstance(x, Call) and x.head in (Name("q"), Name("P")) for x in walk(right)):
        return None if step is None else any(right == _form(text) for text in _TERMS[step]) and draws(means, *_given(right))
    terms = _terms(right) if step is None else None
    if terms is None or len(terms) < 2:
        return None
    return all(added for added, _ in terms) and _is_whole([term for _, term in terms]) and draws(means)


def _given(term: Node) -> list[Node]:
    """The state that the model's law in a term is given."""
    laws = [x for x in walk(term) if isinstance(x, Call) and x.head == Name("P")]
    return [x.args[-1] for x in laws if "|" in x.separators]


def _step(sub: Node | None) -> str | None:
    match sub:
        case Name("T" | "t" as base, sub=None):
            return base
        case Sub(Name("t", sub=None), Number(_, one)) if one == 1:
            return "t-1"
        case Number(_, zero) if zero == 0:
            return "0"
    return None


def _terms(node: Node) -> list[tuple[bool, Node]] | None:
    """The L_k and sums of them that are added (True) or taken away; None where anything else is added."""
    match node:
        case Add(left, right) | Sub(left, right):
            one, other = _terms(left), _terms(right)
            if one is None or other is None:
                return None
            return [*one, *((added is isinstance(node, Add), term) for added, term in other)]
        case Name("L") | Ellipsis():
            return [(True, node)]
        case BigOp("sum", _, Name("L")):
            return [(True, node)]
    return None


def _is_whole(terms: list[Node]) -> bool:
    r"""L_T + \sum_{t=2}^T L_{t-1} + L_0, L_0 + L_1 + \dots + L_T in either order."""
    if not {"0", "T"} <= {_step(x.sub) for x in terms if isinstance(x, Name)}:
        return False
    sums = [x for x in terms if isinstance(x, BigOp)]
    if any(isinstance(x, Ellipsis) for x in terms):
        return not sums and (terms in _SEQUENCES or terms[::-1] in _SEQUENCES)
    return len(terms) == 3 and len(sums) == 1 and sums[0] in map(_form, _MIDDLES)


def _is_simple(name: Name) -> bool:
    return isinstance(name.sub, (Name, nodes.Text)) and "simple" in str(getattr(name.sub, "base", "") or getattr(name.sub, "words", ""))


def _form(text: str) -> Node:
    return read_expression(text)
