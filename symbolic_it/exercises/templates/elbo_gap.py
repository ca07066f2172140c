"""Gap of the evidence bound: divergence from the posterior"""

from __future__ import annotations

from fractions import Fraction

from ...terms.term import mul
from .. import exact, measured
from ..draw import Draw, Reject
from ..template import Draft, Mistake, Template, line
from ..written import log, num, ratio_logs, tex, vector


def draw(rng: Draw) -> dict[str, Fraction]:
    """Prior, likelihoods and variational probability of the first of two states, in tenths."""
    return {name: rng.fraction(1, 9, 10) for name in ("prior", "first", "second", "q")}


def write(prior: Fraction, first: Fraction, second: Fraction, q: Fraction) -> Draft:
    """ln p(x) - ELBO = D(q||posterior)."""
    joint = (prior * first, (1 - prior) * second)
    evidence = sum(joint, Fraction(0))
    posterior = tuple(x / evidence for x in joint)
    guess = (q, 1 - q)
    if posterior == guess:
        raise Reject("the bound is tight")
    nats = measured.kl(guess, posterior)
    bound = ratio_logs(guess, joint, None)
    return Draft(
        rf"A latent state is 1 or 2, with prior ${vector((prior, 1 - prior), decimal=True)}$. "
        rf"The observed data have probability ${tex(first, decimal=True)}$ in state 1 and ${tex(second, decimal=True)}$ in state 2. "
        rf"The variational distribution is ${vector(guess, decimal=True)}$. By how much does $\ln p(x)$ exceed the ELBO?",
        (
            line(
                "prior times likelihood, summed: the evidence",
                mul(num(prior), num(first)) + mul(num(1 - prior), num(second)),
                exact.of(evidence),
            ),
            line("the posterior of state 1", num(joint[0]) / num(evidence), exact.of(posterior[0])),
            line("the posterior of state 2", num(joint[1]) / num(evidence), exact.of(posterior[1])),
            line("log-evidence minus ELBO", log(evidence, None) + bound, nats),
            line("the same as the divergence of the guess from the posterior", ratio_logs(guess, posterior, None), nats),
        ),
        nats,
        (
            Mistake("PRIOR", "the divergence from the prior, not from the posterior", measured.kl(guess, (prior, 1 - prior))),
            Mistake("SWAP", "the divergence of the posterior from the guess: the arguments are swapped", measured.kl(posterior, guess)),
            Mistake("SIGN", "the ELBO minus the log-evidence", exact.opposite(nats)),
        ),
        "nats",
    )


TEMPLATE = Template("T46", "Gap of the evidence bound", draw, write)
