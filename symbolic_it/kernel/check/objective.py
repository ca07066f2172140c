"""Objectives and their logarithms: the logarithm increases, so that F > 0 is largest and least where log F is

arg max F = arg max log F where F >= 0 (where F is 0 nothing is largest unless all is), arg min F = arg min log F where F > 0.
"""

from __future__ import annotations

from typing import Any

from ..replay import Replayed, guarded, replay, suppose
from .composed import first_version, form
from .expression import require
from .reading import Reader, top

KEYS = {"kind", "version", "statement", "premise"}


def replay_objective(certificate: Any) -> Replayed:
    """What the certificate proves: its premise with log F put back to F on either side. Raises ReplayError if it proves nothing."""

    def run(k: Reader) -> Replayed:
        form(certificate, KEYS, "an objective")
        first_version(certificate)
        statement, found = certificate["statement"], replay(certificate["premise"])
        form(statement, {"lhs", "relation", "rhs"}, "a statement")
        require(type(found) is Replayed and found.relation == statement["relation"] == "=", "a premise that is no equation")
        suppose(k, list(found.hypotheses))
        changed = 0
        for written, logged in ((statement["lhs"], found.lhs), (statement["rhs"], found.rhs)):
            top(written)
            require(written[0] == logged[0] == "Argument" and written[1:3] == logged[1:3], "another operator or parameter")
            if written == logged:
                continue
            kind, body, logarithm = written[1], written[3], logged[3]
            require(logarithm == ["Log", body, None], "a premise about something else than its logarithm")
            require(k.written(body, {}, True) >= (1 if kind == "max" else 2), "an objective that may be negative, or least at zero")
            changed += 1
        require(changed > 0, "nothing is changed")
        return Replayed(statement["lhs"], "=", statement["rhs"], found.hypotheses, found.definedness)

    return guarded(run, certificate)[0]  # type: ignore[no-any-return]
