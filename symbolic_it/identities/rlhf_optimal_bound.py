"""No policy beats beta log Z: E r - beta D(pi||pi_ref) <= beta log Z

With Z the sum of pi_ref exp(r/beta). Source: Rafailov et al. 2023, appendix A.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Log, pmf
from .expressions import kl
from .identity import Identity, relation
from .rlhf_objective_gap import normaliser, optimum, policy, reference, rewards_
from .vocabulary import beta, quantity


def lines() -> tuple[Line, ...]:
    return (
        Line("=", beta * Log(normaliser) - beta * kl(pmf(policy), optimum), "insert π*", "π* = π_ref exp(r/β)/Z", ("π_ref(x) > 0",)),
        Line("<=", beta * Log(normaliser), "Gibbs' inequality", "D(π||π*) ≥ 0"),
    )


IDENTITY = Identity(
    name="rlhf-optimal-bound",
    title="No policy beats beta log Z",
    statement=relation(
        quantity("kl_regularised_objective", policy, reference, rewards_, beta),
        "<=",
        beta * Log(normaliser),
        hypotheses=("π, π_ref pmfs on one finite alphabet", "r real rewards, β > 0"),
    ),
    lines=lines,
    equality="iff π = π*",
    source="Rafailov et al. 2023, appendix A.1",
    where=(Abbreviation("Z", normaliser),),
)
