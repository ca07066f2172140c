"""The ELBO is a lower bound on the evidence: ELBO(q) <= log p(x)

At one observation x, for any pmf q on the latent states; q may depend on x, as q(z|x) does. Source: Blei, Kucukelbir
and McAuliffe 2017, section 2.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Index, Law, Log, Mass, Space, Term, function_of, pmf
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import quantity

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
        Line("=", Log(evidence) - kl(pmf(approximation), posterior), "decomposition", "see elbo-decomposition"),
        Line("<=", Log(evidence), "Gibbs' inequality", "D(q||p(z|x)) >= 0"),
    )


IDENTITY = Identity(
    name="elbo-bound",
    title="The ELBO is a lower bound on the evidence",
    statement=relation(bound, "<=", Log(evidence), hypotheses=("q a pmf on the latent states z", "p a joint pmf of (x, z), positive")),
    lines=lines,
    equality="iff q(z) = p(z|x)",
    source="Blei, Kucukelbir and McAuliffe 2017, section 2.2",
)
