"""Objectives whose logarithms have the same optimum: arg max_theta prod_i p_i = arg max_theta sum_i log p_i

What is found is one certificate, and the checker accepts it or there is no verdict.
"""

from __future__ import annotations

from dataclasses import replace

from ..kernel.replay import ReplayError, replay
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import Argument, Log
from .verdict import Verdict

PROVED = "the logarithm increases, so that an objective is optimal where its logarithm is"


def decide_objectives(statement: Statement) -> Verdict | None:
    """The verdict on arg opt F = arg opt G from that on the logarithm of F, of G, or of both; None where none is proved."""
    left, right = statement.claim.lhs, statement.claim.rhs
    if statement.claim.relation != "=" or not isinstance(left, Argument) or not isinstance(right, Argument):
        return None
    from .decide import proof_of

    for first, second in ((True, False), (False, True), (True, True)):
        sides = (_logged(left) if first else left, _logged(right) if second else right)
        premise = proof_of(replace(statement, claim=Relation(sides[0], "=", sides[1])))
        if premise is None or not premise.positive:
            continue
        certificate = {
            "kind": "objective",
            "version": 1,
            "statement": {"lhs": to_json(left), "relation": "=", "rhs": to_json(right)},
            "premise": premise.certificate,
        }
        try:
            replay(certificate)
        except ReplayError:
            continue
        return Verdict("proved", PROVED, premise.hypotheses, certificate=certificate)
    return None


def _logged(side: Argument) -> Argument:
    return replace(side, body=Log(side.body))


__all__ = ["decide_objectives"]
