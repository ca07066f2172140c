"""Links of any kinds: a <= b by one certificate, b <= c by another, give a <= c

What a link needs to be defined must follow from what the whole supposes, since the ends of the chain do not mention what stands between.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from ..replay import IMPLIES, MAX_LINKS, Replayed, guarded, opened, replay, suppose
from .composed import first_version, form
from .expression import require
from .reading import Reader

KEYS = {"kind", "version", "statement", "hypotheses", "links"}


def replay_links(certificate: Any) -> Replayed:
    """What the certificate proves. Raises ReplayError if it proves nothing."""

    def run(k: Reader) -> Replayed:
        form(certificate, KEYS, "a chain of certificates")
        first_version(certificate)
        statement, hypotheses = certificate["statement"], certificate["hypotheses"]
        form(statement, {"lhs", "relation", "rhs"}, "a statement")
        lhs, relation, rhs = statement["lhs"], statement["relation"], statement["rhs"]
        require(relation in IMPLIES and 0 < len(certificate["links"]) <= MAX_LINKS, "a chain has a relation and links")
        suppose(k, hypotheses, lhs, rhs)
        links = [replay(link) for link in certificate["links"]]
        given: list[Any] = []
        for link in links:
            require(type(link) is Replayed, "a link that is no plain statement")
            require(all(h in hypotheses for h in link.hypotheses), "a link with a hypothesis that the whole lacks")
            given += [h for h in link.hypotheses if h not in given]
            require(all(_is_known(k, kind, term) for kind, term in link.definedness), "a link that may not be defined")
        require(links[0].lhs == lhs and links[-1].rhs == rhs, "ends that are not those of the statement")
        require(all(a.rhs == b.lhs for a, b in pairwise(links)), "two links do not meet")
        relations = {link.relation for link in links} - {"="}
        require(len({r[0] for r in relations}) <= 1, f"links of relations {sorted(relations)}")
        strongest = min(relations, key=len, default="=")
        require(relation in IMPLIES[strongest], f"the links give {strongest}, not {relation}")
        return Replayed(lhs, relation, rhs, tuple(given), ())

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]


def _is_known(k: Reader, kind: Any, term: Any) -> bool:
    _, scope, body = opened(k, term)
    e = k.read(body, scope)
    return k.nonzero(e) if kind == "nonzero" else k.sign(e) == 2 if kind == "positive" else k.sign(e) > 0
