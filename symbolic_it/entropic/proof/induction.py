"""Replay of an induction on the length of a sequence, from its certificate alone, in rational arithmetic.

``whole`` W(A) speaks of the block A of earlier members, ``terms`` S(A, X) of a member X after it. If W(X) + S(nothing, X) of both sides
compare, and so do W(A, X) - W(A) + S(A, X) for every X that is independent of A, then so do
W(X_1, ..., X_n) + sum_{i=1}^n S((X_1, ..., X_{i-1}), X_i) for every n >= 1 and independent X_1, ..., X_n: A and X are any variables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from ..statement import Constraint, Statement
from .replay import CertificateError, Joint, _collect, _read, check_certificate

KEYS = {"kind", "earlier", "member", "constraint", "links"}
LINK = {"lhs", "relation", "rhs", "base", "step"}
_RELATIONS = ("=", "<=", ">=")


def check_induction(document: Mapping[str, Any]) -> list[str]:
    """What the certificate shows, a line for each link. Raises CertificateError if it shows nothing."""
    try:
        if set(document) != KEYS or document["kind"] != "shannon-induction" or not document["links"]:
            raise CertificateError(f"an induction has the keys {sorted(KEYS)}")
        earlier, member = document["earlier"], document["member"]
        if not _is_name(earlier) or not _is_name(member) or earlier == member:
            raise CertificateError("an induction is over a block of members and a member")
        independent = _independence(document["constraint"], earlier, member)
        return [f"{_checked(link, earlier, member, independent)}    given {document['constraint']}" for link in document["links"]]
    except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError) as error:
        raise error if isinstance(error, CertificateError) else CertificateError(f"not a certificate: {error}") from error


def _checked(link: Mapping[str, Any], earlier: str, member: str, independent: Constraint) -> str:
    relation = link["relation"]
    if set(link) != LINK or relation not in _RELATIONS:
        raise CertificateError(f"a link has the keys {sorted(LINK)}, and one of the relations {', '.join(_RELATIONS)}")
    sides = [(_read(link[side]["whole"]), _read(link[side]["terms"])) for side in ("lhs", "rhs")]
    if any(member in names for whole, _ in sides for names in whole):
        raise CertificateError("a whole that singles out a member")
    base = [_collect([(1, _at(whole, earlier, {member})), (1, _at(terms, earlier, set()))]) for whole, terms in sides]
    step = [_collect([(1, _at(whole, earlier, {earlier, member})), (-1, whole), (1, terms)]) for whole, terms in sides]
    check_certificate(Statement(base[0], relation, base[1]), link["base"])
    check_certificate(Statement(step[0], relation, step[1], (independent,)), link["step"])
    left, right = (_written(link[side], earlier, member) for side in ("lhs", "rhs"))
    return f"for every n, {left} {relation} {right}"


def _is_name(name: object) -> bool:
    return isinstance(name, str) and name.isidentifier()


def _at(part: Joint, earlier: str, members: set[str]) -> Joint:
    """The part with these members for the block of earlier ones; of none the entropy is 0."""
    return _collect((1, {names - {earlier} | members if earlier in names else names: value}) for names, value in part.items())


def _independence(written: str, earlier: str, member: str) -> Constraint:
    """I(A;X) = 0 or I(A;X|K) = 0, which independent members have: no other condition goes from one member to the next."""
    left, _, right = written.partition(" = ")
    found = _read(left)
    given = frozenset.intersection(*found) if len(found) == 4 else frozenset()
    block, one = frozenset([earlier]), frozenset([member])
    joint = [(1, block | given), (1, one | given), (-1, block | one | given), (-1, given)]
    if right != "0" or given & {earlier, member} or found != _collect((sign, {names: Fraction(1)}) for sign, names in joint):
        raise CertificateError(f"{written} is no independence of {earlier} and {member}")
    return Constraint(found, "=", {})


def _written(side: Mapping[str, str], earlier: str, member: str) -> str:
    """H(A), A = (X_1, ..., X_n), and the sum of H(X), X = X_i, over i."""
    whole, terms = side["whole"].strip(), side["terms"].strip()
    parts = [f"[{whole} at {earlier} = {member}_1, ..., {member}_n]"] if whole != "0" else []
    if terms != "0":
        before = f"{earlier} = {member}_1, ..., {member}_(i-1), " if re.search(rf"\b{earlier}\b", terms) else ""
        parts.append(f"sum_(i=1)^n [{terms} at {before}{member} = {member}_i]")
    return " + ".join(parts) or "0"
