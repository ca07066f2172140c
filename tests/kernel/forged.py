"""Forgeries: certificates that replay and prove less than a forger would like, and alterations of those that are right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from symbolic_it.kernel.prove import prove
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import HALF, ONE, TWO, Mul


def _equivalent() -> Any:
    halved = prove(Statement(Relation(ONE - TWO, "=", Mul((HALF, TWO - TWO * TWO)))))
    assert halved is not None
    first, second = ({"lhs": to_json(a), "relation": ">=", "rhs": to_json(b)} for a, b in ((ONE, TWO), (TWO, TWO * TWO)))
    return {
        "kind": "equivalence", "version": 1, "first": first, "second": second, "hypotheses": [], "factor": to_json(HALF),
        "premise": halved.certificate,
    }  # fmt: skip


#: 1 >= 2 if and only if 2 >= 4, which proves neither.
EQUIVALENT = _equivalent()


def setting(path: list[Any], value: Any) -> Callable[[Any], None]:
    """What puts a value at a path into a certificate, or into a part of one."""

    def alter(certificate: Any) -> None:
        for key in path[:-1]:
            certificate = certificate[key]
        certificate[path[-1]] = value

    return alter
