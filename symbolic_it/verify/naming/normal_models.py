"""Formulas of models with normal laws and latent variables: the first of the files that knows a formula answers."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from .em_ascent import of_the_ascent
from .independent_data import of_independent_data
from .linear_models import of_linear_models
from .log_densities import of_log_densities
from .means_by_outcome import by_its_samples
from .mixture_models import of_mixture_models
from .mixture_steps import of_mixture_steps
from .monte_carlo import of_monte_carlo
from .normal_entries import of_normal_entries
from .reparametrised import of_noise
from .sample_by_sample import of_samples


def of_normal_models(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a log density, a divergence by entries, a sample by noise or a step of a mixture; None for any other formula."""
    sides = (left, relation, right)
    found = of_log_densities(context, *sides) or of_normal_entries(context, *sides) or of_noise(context, *sides)
    return (
        found
        or of_mixture_models(*sides, words)
        or of_mixture_steps(*sides, words)
        or of_samples(*sides)
        or of_monte_carlo(context, left, relation, by_its_samples(right, words))
        or of_independent_data(*sides, words)
        or of_linear_models(context, *sides, words)
        or of_the_ascent(context, *sides, words)
    )
