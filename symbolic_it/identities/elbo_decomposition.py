"""Evidence is ELBO plus divergence from the posterior: log p(x) = ELBO(q) + D(q||p(z|x))

At one observation x, for any pmf q on the latent states; q may depend on x, as q(z|x) does. Source: Blei, Kucukelbir
and McAuliffe 2017, section 2.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Index, Law, Log, Mass, Space, Term, function_of, pmf
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import quantity, total

states = Space("Z", letter="z")
state = Index("z", states)
approximation = Law("q", (("z", states),))
observations = Space("X", letter="x")
observation = Index("x", observations)
model = Law("p", (("x", observations), ("z", states)))


def q_of(i: Term) -> Term:
    return Mass(approximation, (("z", i),))


def p_of(i: Term) -> Term:
    return Mass(model, (("x", observation), ("z", i)))


evidence = Mass(model, (("x", observation),))
posterior = function_of((state,), p_of(state) / evidence)
bound = quantity("elbo", pmf(approximation), function_of((state,), p_of(state)))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda z: q_of(z) * Log(evidence), state), "normalisation", "q sums to 1"),
        Line(
            "=",
            total(lambda z: q_of(z) * (Log(p_of(z) / q_of(z)) + Log(q_of(z) / (p_of(z) / evidence))), state),
            "Bayes' rule",
            "p(x) = p(x, z)/p(z|x)",
            ("q(z) > 0",),
        ),
        Line(
            "=",
            total(lambda z: q_of(z) * Log(p_of(z) / q_of(z)), state)
            + total(lambda z: q_of(z) * Log(q_of(z) / (p_of(z) / evidence)), state),
            "linearity",
        ),
        Line("=", bound + kl(pmf(approximation), posterior), "definition"),
    )


IDENTITY = Identity(
    name="elbo-decomposition",
    title="Evidence is ELBO plus divergence from the posterior",
    statement=relation(
        Log(evidence),
        "=",
        bound + kl(pmf(approximation), posterior),
        hypotheses=("q a pmf on the latent states z", "p a joint pmf of (x, z), positive"),
    ),
    lines=lines,
    source="Blei, Kucukelbir and McAuliffe 2017, section 2.2",
)
