r"""The KL-regularised objective as a distance to its optimum: J(\pi) = -\beta D(\pi || \pi^*) + \beta \log Z(x).

The divergence may be written out, and what is to fall is that divided by -\beta. Source: Rafailov et al. 2023, appendix A.1.
"""

from __future__ import annotations

from collections import Counter

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from .summands import summands
from .typed_letters import KINDS, is_reference, marks

_OPTIMAL = frozenset(["*", "star", "opt"])
_NAMES = frozenset(["J", "L", "F", "V", "U"])
TITLE = "objective as a distance to its optimum"


def of_the_distance_to_the_optimum(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on an objective that is a divergence from its optimum and the logarithm of a normaliser; None for any other formula."""
    head = left.head if isinstance(left, n.Call) else left
    if relation not in ("=", ":=") or not isinstance(head, n.Name) or head.base not in _NAMES:
        return None
    parts = [(_kind(part), sign, _weights(right, part)) for part, sign in summands(right, 1)]
    kinds = Counter(kind for kind, _, _ in parts)
    if kinds == Counter(["turned", "normaliser"]):
        return Verdict("undecided", "the divergence is of the optimum from the policy here, where it usually is that of the policy")
    if kinds != Counter(["divergence", "normaliser"]):
        return None
    (one, first, weight), (_, second, other) = parts
    if weight != other:
        return None
    if first == second:
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
    falls = (first if one == "divergence" else second) == 1
    return None if falls and head.base == "J" else Verdict("definition", f"agrees with the {TITLE}")


def _weights(whole: n.Node, part: n.Node) -> frozenset[n.Node]:
    """The weights that stand before a part, anywhere above it."""
    out: set[n.Node] = set()

    def visit(node: n.Node, above: frozenset[n.Node]) -> bool:
        if node == part or (isinstance(part, n.BigOp) and isinstance(node, n.BigOp) and node == part):
            out.update(above)
            return True
        match node:
            case n.Mul(left, right) if KINDS["T"](left):
                return visit(right, above | {left})
            case n.Mul(n.Neg(left), right) if KINDS["T"](left):
                return visit(right, above | {left})
            case n.Neg(body) | n.Vector((body,)):
                return visit(body, above)
            case n.Add(left, right) | n.Sub(left, right):
                return visit(left, above) or visit(right, above)
        return False

    visit(whole, frozenset())
    return frozenset(out)


def _kind(part: n.Node) -> str:
    """A divergence of a policy from the optimal one, the logarithm of a normaliser, or neither."""
    body = part
    if isinstance(part, n.Call) and "||" in part.separators:
        turned = _is_optimal(part.args[0]) and _is_plain(part.args[-1])
        return "turned" if turned else "divergence" if _is_plain(part.args[0]) and _is_optimal(part.args[-1]) else ""
    if isinstance(part, n.BigOp) and part.kind in ("sum", "E"):
        law, body = _law_and_body(part)
        if law is None or not _is_plain(law):
            return ""
    match body:
        case n.Log(n.Div(above, below)) if _is_plain(above) and _is_optimal(below):
            return "divergence" if body is not part else ""
        case n.Log(arg) if KINDS["Z"](arg):
            return "normaliser"
    return ""


def _law_and_body(part: n.BigOp) -> tuple[n.Node | None, n.Node]:
    """pi(y|x) and log Z(x) of sum_y pi(y|x) log Z(x), or of the mean over y ~ pi."""
    if part.kind == "E":
        return part.binder.distribution, part.body
    match part.body:
        case n.Mul(law, body):
            return law, body
    return None, part.body


def _is_plain(law: n.Node) -> bool:
    head = law.head if isinstance(law, n.Call) else law
    return isinstance(head, n.Name) and head.base == "pi" and not _is_optimal(law) and not (isinstance(law, n.Call) and is_reference(law))


def _is_optimal(law: n.Node) -> bool:
    head = law.head if isinstance(law, n.Call) else law
    return isinstance(head, n.Name) and head.base == "pi" and bool(marks(head) & _OPTIMAL)
