"""Evidence lower bound ELBO(q) = sum_z q(z) log(p(x, z)/q(z))

In nats, at one observation x: of a pmf q on the latent states z and of p(x, z) as a function of z. log p(x) - ELBO is
D(q||p(z|x)) >= 0; -inf where p(x, z) = 0 < q(z). Source: Blei, Kucukelbir and McAuliffe 2017, section 2.2.
"""

from __future__ import annotations

from ..terms.term import UNIT_INTERVAL, Array, Lambda, Law, Log, Space, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(q: Lambda, joint: Lambda) -> Term:
    """sum_z q(z) log(p(x, z)/q(z))."""
    return sum_over_outcomes(q.spaces, lambda *z: apply(q, *z) * Log(apply(joint, *z) / apply(q, *z)))


_STATES = Space("Z", letter="z")

QUANTITY = Definition(
    name="elbo",
    symbol="ELBO({0}, {1})",
    latex=r"\mathrm{{ELBO}}({0}, {1})",
    parameters=("pmf", "function"),
    build=build,
    domain="pmf q on a finite set of latent states, p(x, z) >= 0 for each of them",
    sign="ELBO(q) <= log p(x)",
    source="Blei, Kucukelbir and McAuliffe 2017, section 2.2",
    standard=(Law("q", (("z", _STATES),)), Array("p_x", (_STATES,), UNIT_INTERVAL)),
)
