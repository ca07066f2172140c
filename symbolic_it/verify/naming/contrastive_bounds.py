r"""The bound of contrastive losses on mutual information: I(X; Y) \ge \log N - L_{InfoNCE}, of N candidates.

Source: van den Oord et al. 2018, equation 5; Poole et al. 2019, section 2.3.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import nodes as n
from .compare import has_form
from .known import titled
from .resolve import symbol_of

_INFO_NCE = titled("InfoNCE loss")
_CONTRASTIVE = frozenset(["infonce", "nce", "cpc", "contrastive", "nt_xent", "ntxent", "simclr", "n", "info_nce"])
TITLE = "bound of the InfoNCE loss on mutual information"


def of_contrastive_bounds(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a bound of a mutual information by a contrastive loss, either way round; None for any other statement."""
    if relation not in (">=", "<=", ">", "<"):
        return None
    if not _is_information(left):
        return (
            of_contrastive_bounds(context, right, {">": "<", "<": ">"}[relation[0]] + relation[1:], left)
            if _is_information(right)
            else None
        )
    match right:
        case n.Sub(n.Log() as size, loss) | n.Add(n.Neg(loss), n.Log() as size):
            minus = True
        case n.Add(n.Log() as size, loss) | n.Add(loss, n.Log() as size) if isinstance(loss, (n.Name, n.Call)):
            minus = False
        case n.Sub(loss, n.Log() as size):
            return (
                Verdict("convention-mismatch", f"not the {TITLE}: it would be with the order of a difference changed")
                if _is_contrastive(context, loss, size)
                else None
            )
        case _:
            return None
    if not _is_contrastive(context, loss, size):
        return None
    if relation[0] == "<":
        return Verdict("convention-mismatch", f"not the {TITLE}: it is a lower bound, here an upper one is written") if minus else None
    if not minus:
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
    return Verdict("definition", f"agrees with the {TITLE}") if relation == ">=" else None


def _is_information(node: n.Node) -> bool:
    if isinstance(node, n.Name):
        return node.base in ("I", "MI") and node.sub is None
    return (
        isinstance(node, n.Call)
        and isinstance(node.head, n.Name)
        and node.head.base in ("I", "MI")
        and len(node.args) == 2
        and node.separators in ((";",), (",",))
    )


def _is_contrastive(context: Context, loss: n.Node, size: n.Log) -> bool:
    """L_{InfoNCE} beside log N or log(K + 1); a bare L_N beside log N."""
    head = loss.head if isinstance(loss, n.Call) else loss
    counted = size.arg.body if isinstance(size.arg, n.Abs) else size.arg
    if isinstance(counted, n.Add) and isinstance(counted.right, n.Number) and counted.right.value == 1:
        counted = counted.left
    if not isinstance(head, n.Name) or head.base not in ("L", "l", "ell", "J") or size.base is not None or not isinstance(counted, n.Name):
        return False
    return symbol_of(head) in _CONTRASTIVE or (head.sub == counted and counted.base in ("N", "K")) or _was_defined(context, head)


def _was_defined(context: Context, head: n.Name) -> bool:
    """Whether the text has defined this loss as -E[log of the share of the positive among all candidates]."""
    fact = context.about(key(head), Meaning)
    body = fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None
    return body is not None and has_form(body, _INFO_NCE)
