"""Chains that end in numbers are about the laws whose numbers they are: "H(X) = H(Y) = -0.4 log 0.4 - 0.6 log 0.6 = 0.97"."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import nodes
from .doubtful_readings import Outcome

_OPEN = Verdict("undecided", "of the laws that the numbers behind are of, which are not known here")


def of_its_numbers(outcome: Outcome) -> Outcome:
    """The outcome, in which "H(X) = H(Y)" is not refuted by other laws where the chain goes on to numbers."""
    reading, rows = outcome
    kept = []
    for chain, row in zip(reading.chains, rows, strict=True):
        verdicts = list(row)
        for k, (link, verdict) in enumerate(zip(chain.links, row, strict=True)):
            ends_in_numbers = any(is_closed(later.right.node) for later in chain.links[k + 1 :])
            followed = ends_in_numbers and (_of_one_kind(link) or (link.relation in ("<", ">") and _is_valued(chain.links[k + 1], link)))
            if verdict.word == "refuted" and not link.ground and followed:
                verdicts[k] = _OPEN
        kept.append(tuple(verdicts))
    return reading, kept


def _is_valued(following: LinkMeaning, link: LinkMeaning) -> bool:
    """1 > H(Y) = 0.81: of a quantity that the next link gives a number."""
    return following.relation in ("=", "approx") and is_closed(following.right.node) and isinstance(link.right.node, nodes.Call)


def _of_one_kind(link: LinkMeaning) -> bool:
    """The same quantity of two things: H(X) = H(Y)."""
    left, right = link.left.node, link.right.node
    if link.relation != "=" or not isinstance(left, nodes.Call) or not isinstance(right, nodes.Call) or left.head != right.head:
        return False
    try:
        return functional(left.head) is not None and left.separators == right.separators
    except ElaborationError:
        return False
