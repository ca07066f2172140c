"""Induction on the length of a sequence: from one member, and from n - 1 members to n, to every length n

``whole`` W(A) speaks of a block A of members, ``terms`` S(A, X) of a member X after the block A. If W(X) = S(empty, X), and
W(A, X) - W(A) = S(A, X) for all A and X, then W(X_1, ..., X_n) = sum_{i=1}^n S((X_1, ..., X_{i-1}), X_i) for every n >= 1: A and X may be
any alphabets, and that of the earlier members is one. Likewise for <= and >=, with W and S on both sides, and W(A, X) = W(A) S(A, X) for
products. A member may consist of several variables, as (X_i, Y_i) does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..replay import IMPLIES, Replayed, accepted, guarded, suppose, zero
from .algebra import add, subtract
from .composed import first_version, form, of_use
from .expression import require
from .reading import Reader, nodes
from .sequence import Sequence

KEYS = {"kind", "version", "earlier", "member", "index", "length", "hypotheses", "links"}
LINK = {"operation", "mean", "lhs", "relation", "rhs", "base", "step"}


@dataclass(frozen=True, slots=True)
class Induction(Replayed):
    """Proved for every n >= 1: each of ``links``, as in the certificate; lhs, relation and rhs are those of the first.

    ``earlier`` and ``member`` are outcomes (as JSON) of A and of the parts of X; ``mean``: both sides of a link are divided by n.
    """

    earlier: Any
    member: tuple[Any, ...]
    index: str
    length: str
    links: tuple[Any, ...]


def replay_induction(certificate: Any) -> Induction:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(_: Reader) -> Induction:
        form(certificate, KEYS, "an induction")
        first_version(certificate)
        earlier, member, hypotheses, links = (certificate[key] for key in ("earlier", "member", "hypotheses", "links"))
        index, length = certificate["index"], certificate["length"]
        require(isinstance(index, str) and isinstance(length, str) and index != length, "an index and a length have two names")
        k = Sequence(earlier, member, {index, length})
        for hypothesis in hypotheses:
            require(not any(n in k.spaces_of for n in nodes(hypothesis[1])), "a hypothesis about members")
            k.named(hypothesis[1])
        suppose(k, hypotheses)
        require(isinstance(links, list) and bool(links), "an induction has links")
        for link in links:
            _link(k, link, hypotheses)
        first = links[0]
        given, defined = of_use(k.used)
        return Induction(first["lhs"], first["relation"], first["rhs"], given, defined, earlier, tuple(member), index, length, tuple(links))

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


def _link(k: Sequence, link: Any, hypotheses: list[Any]) -> None:
    """One relation between two sides, from its base and its step."""
    form(link, LINK, "a link")
    operation, mean, relation = link["operation"], link["mean"], link["relation"]
    require(operation in ("sum", "product") and type(mean) is bool, "a link is of sums or of products, divided by the length or not")
    require(relation in ("=", "<=", ">="), f"an induction of {relation!r}")
    sides = [link["lhs"], link["rhs"]]
    for side in sides:
        form(side, {"whole", "terms"}, "a side")
        for part in side:
            k.suits(side[part], part == "whole")
    left, given, right = accepted(k, link["base"], hypotheses)
    require(relation in IMPLIES[given], f"the base gives {given}, not {relation}")
    for written, side in zip((left, right), sides, strict=True):
        zero(k, subtract(k.closed(written), add(k.at(side["whole"], k.member), k.at(side["terms"], []))))
    left, given, right = accepted(k, link["step"], hypotheses)
    require(relation in IMPLIES[given], f"the step gives {given}, not {relation}")
    before, after = [k.earlier], [k.earlier, *k.member]
    if operation == "sum":
        for written, side in zip((left, right), sides, strict=True):
            grown = subtract(k.at(side["whole"], after), k.at(side["whole"], before))
            zero(k, subtract(k.closed(written), add(grown, k.at(side["terms"], before))))
        return
    require(relation == "=" and not mean, "products are equal, and not divided by the length")
    require(sides[0]["terms"] is None and sides[1]["whole"] is None, "a whole on the left, and a product on the right")
    zero(k, subtract(k.closed(left), k.at(sides[0]["whole"], after)))
    zero(k, subtract(k.closed(right), k.multiply(k.at(sides[0]["whole"], before), k.at(sides[1]["terms"], before))))
