"""The ELBO is a lower bound on the evidence: ELBO(q) <= log p(x)

For any pmf q on the latent states; p_x(z) stands for p(x, z). Source: Blei, Kucukelbir and McAuliffe 2017, section
2.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, Array, Entry, Index, Law, Log, Mass, Space, Term, function_of, pmf
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import quantity, total

states = Space("Z", letter="z")
state = Index("z", states)
approximation = Law("q", (("z", states),))
likelihood = Array("p_x", (states,), POSITIVE)


def q_of(i: Term) -> Term:
    return Mass(approximation, (("z", i),))


def p_of(i: Term) -> Term:
    return Entry(likelihood, (i,))


evidence = total(p_of, state)
posterior = function_of((state,), p_of(state) / evidence, "p(z|x)")
bound = quantity("elbo", pmf(approximation), function_of((state,), p_of(state), "p_x"))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(evidence) - kl(pmf(approximation), posterior), "decomposition"),
        Line("<=", Log(evidence), "Gibbs' inequality", "D(q||p(z|x)) >= 0"),
    )


IDENTITY = Identity(
    name="elbo-bound",
    title="The ELBO is a lower bound on the evidence",
    statement=relation(bound, "<=", Log(evidence), hypotheses=("q a pmf on the latent states z", "p_x(z) = p(x, z) > 0, with sum p(x)")),
    lines=lines,
    equality="iff q(z) = p(z|x)",
    source="Blei, Kucukelbir and McAuliffe 2017, section 2.2",
)
