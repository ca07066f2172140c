r"""Softmaxes written out, \frac{e^{s(x, y)}}{\sum_{y'} e^{s(x, y')}}: the formula of a law that is made of no other law."""

from __future__ import annotations

from ...syntax.nodes import Apply, BigOp, Call, Div, Name, Node, Pow
from ...syntax.walk import walk
from ..roles.letters import LAWS, stem


def is_softmax_of_scores(body: Node) -> bool:
    """Whether a formula is an exponential over the sum of such exponentials, of scores that are no laws."""
    if not isinstance(body, Div) or not isinstance(body.right, BigOp) or body.right.kind != "sum" or len(body.right.binder.names) != 1:
        return False
    above, below = _score(body.left), _score(body.right.body)
    heads = {stem(x.head) for x in walk(body) if isinstance(x, Call) and isinstance(x.head, Name)}
    return above is not None and below is not None and not any(h.base in LAWS for h in heads) and _head(above) == _head(below) is not None


def _score(power: Node) -> Node | None:
    match power:
        case Apply("exp", (score,)) | Pow(Name("e"), score):
            return score
    return None


def _head(score: Node) -> Node | None:
    return next((x.head for x in walk(score) if isinstance(x, Call) and isinstance(x.head, Name)), None)


__all__ = ["is_softmax_of_scores"]
