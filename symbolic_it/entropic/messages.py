"""One line about a verdict: what was shown and how."""

from __future__ import annotations

import flint

from .proof.certificate import Certificate
from .search.distribution import Distribution, ball
from .statement import Statement


def proved_message(statement: Statement, certificate: Certificate) -> str:
    counts = [len(direction.terms) for direction in certificate.directions]
    used = list(dict.fromkeys(c.source for d in certificate.directions for _, c in d.constraints if c in statement.constraints))
    listed = ", ".join(filter(None, used))
    given = f", given {listed}" if listed else ""
    if certificate.copies:
        copies = "; ".join(copy.text() for copy in certificate.copies)
        return f"not provable from Shannon's inequalities alone; {max(counts)} of them prove it with {copies}{given}"
    if not any(counts):
        return f"follows from {listed or 'the constraints'}" if used else "an identity: both sides are the same in joint entropies"
    terms = "one non-negative term" if max(counts) == 1 else f"a sum of {max(counts)} non-negative terms"
    return f"the difference of the sides is {terms}{given}"


def refuted_message(statement: Statement, distribution: Distribution) -> str:
    left, right = distribution.value(statement.lhs), distribution.value(statement.rhs)
    where = _where(distribution)
    shown = [_decimal(ball(side, 256)) for side in (left, right)]
    if shown[0] == shown[1] and not statement.is_strict:
        difference = ball(distribution.value(statement.slack()), 256)
        return f"{where} the sides are about {shown[0]} nats and differ by {_decimal(abs(difference))} nats"
    return f"{where} the left side is {shown[0]} nats and the right side {shown[1]} nats"


def _where(distribution: Distribution) -> str:
    """At which law: its outcomes where they are few."""
    outcomes, several = distribution.outcomes, len(distribution.variables) > 1
    if len(outcomes) > 4 or len(distribution.variables) > 4:
        return f"at a joint distribution with {len(outcomes)} outcomes"
    order = sorted(range(len(distribution.variables)), key=lambda k: distribution.variables[k])

    def tupled(row: tuple[str, ...]) -> str:
        text = ", ".join(row[k] for k in order)
        return f"({text})" if several else text

    alike = len({p for p, _ in outcomes}) == 1
    rows = sorted((tupled(values), p) for p, values in outcomes)
    parts = [text if alike else f"{text} with probability {p}" for text, p in rows]
    listed = " or ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    each = f", each with probability {rows[0][1]}," if alike and len(rows) > 1 else ""
    return f"at {tupled(distribution.variables)} = {listed}{each}"


def undecided_message(*, variables: int, complete: int, out_of_time: bool, polymatroid: bool, copies: int) -> str:
    if out_of_time:
        known = "not provable from Shannon's inequalities; " if polymatroid else ""
        return f"{known}the time ran out before a proof or a counterexample was found"
    if polymatroid:
        tried = f", and no proof with up to {copies} copies" if copies else ""
        return f"not provable from Shannon's inequalities; no distribution was found that breaks it{tried}"
    if variables > complete:
        return (
            f"{variables} variables are too many for a complete decision (up to {complete}); "
            "no short proof and no small counterexample was found"
        )
    return "neither a proof nor a counterexample was found"


def _decimal(value: flint.arb) -> str:
    text: str = value.str(5, radius=False)
    return text
