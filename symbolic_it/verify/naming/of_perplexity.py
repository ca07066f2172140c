r"""Cross-entropies by their perplexity: CE = \log_2 PPL is the definition turned round, CE = -\log_2 PPL is negative."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.roles.letters import is_history
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .resolve import is_unnamed_loss, resolve

_LOGARITHMS = frozenset(["cross-entropy", "entropy", "negative log-likelihood", "softmax cross-entropy"])


def of_perplexity(left: n.Node, right: n.Node) -> Verdict | None:
    """The verdict on what a cross-entropy or a loss is by its perplexity; None for any other formula."""
    sign, body = (-1, right.body) if isinstance(right, n.Neg) else (1, right)
    if not isinstance(body, n.Log) or body.power is not None or not _is_perplexity(body.arg):
        return None
    head = left.head if isinstance(left, n.Call) else left
    if not isinstance(head, n.Name):
        return None
    titles = {r.known.title for r in resolve(head, isinstance(left, n.Call))}
    if not titles & _LOGARITHMS and not is_unnamed_loss(head) and head.base.lower() not in ("loss", "entropy"):
        return None
    if sign < 0:
        message = "the logarithm of a perplexity, which is at least 1, with a minus: the other sign would be the cross-entropy"
        return Verdict("refuted", message, witness={"values": {"PPL": "2"}, "lhs": "log 2", "rhs": "-log 2"})
    if titles == {"negative log-likelihood"}:
        return Verdict("undecided", "true of the mean over the tokens")
    return Verdict("definition", "agrees with the definition of perplexity")


def is_of_a_text(left: n.Node, right: n.Node) -> bool:
    """PPL(W) = exp(-1/N sum_i log p(w_i|w_{<i})): of the words of a text by the name W, which is no random variable."""
    return isinstance(left, n.Call) and len(left.args) == 1 and _is_perplexity(left) and any(isinstance(x, n.Name) and is_history(x) for x in walk(right))


def _is_perplexity(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    try:
        found = functional(head) if isinstance(head, n.Name) else None
    except ElaborationError:
        return False
    return found is not None and found.name == "PPL"
