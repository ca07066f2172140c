"""By the letters of a formula alone: notions of the field, policies, latent variables, channels, events, normal laws."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ..notions.judged import of_notions
from ..policies.judged import of_policies
from ..sentences.shannon_lengths import of_shannon_lengths
from ..sentences.source_coding import codes_at_hand, of_source_coding
from .alphabets import of_alphabets
from .best_of_n import of_best_of_n
from .binary_channels import of_binary_channels
from .bits_per_unit import of_bits_per_unit
from .bregman import of_bregman
from .capacity_bounds import of_capacity_bounds
from .change_of_variables import of_change_of_variables
from .channel_at_hand import channel_at_hand
from .channel_capacities import of_channel_capacities
from .conditional_normals import of_conditional_normals
from .drafted_tokens import of_drafted_tokens
from .entropy_rates import of_entropy_rates
from .error_indicators import of_error_indicators
from .estimators import of_estimators
from .expanded_divergences import of_expanded_divergences
from .f_divergences import of_f_divergences
from .fano import of_fano
from .fisher_information import of_fisher_information
from .free_energy import of_free_energy
from .gaussian_capacity import of_gaussian_capacity
from .gaussian_rates import of_gaussian_rates
from .histories import of_histories
from .importance_weights import of_importance_weights
from .latent_variables import of_latent_variables
from .likelihood_calculus import of_likelihoods
from .maximum_likelihood import of_maximum_likelihood
from .mean_field import of_mean_field
from .means_over_values import of_means_over_values
from .natural import in_natural_logarithms, is_in_bits
from .normal_likelihood import of_normal_likelihood
from .normal_models import of_normal_models
from .of_events import of_events
from .of_language_models import of_language_models
from .quadratic_forms import of_quadratic_forms
from .rate_distortion import of_rate_distortion
from .score_matching import of_score_matching
from .split_entropies import of_split_entropies
from .splits import of_splits
from .stationary import of_stationary_laws
from .tilted_proportions import value_of_the_optimum
from .transformed_densities import of_transformed_densities
from .typical_sets import of_typical_sets


def by_letters(context: Context, left: n.Node, relation: str, right: n.Node, before: str, after: str) -> Verdict | None:
    """As a notion of the field, or by the letters of policies, of tilted laws, of latent variables, of estimators."""
    sides = (left, relation, right)
    notion = of_notions(*sides, before, after)
    if notion is not None and notion.word != "undecided":
        return notion
    found = _by_other_letters(context, left, relation, right, before, after)
    return notion if found is None else found


def _by_other_letters(context: Context, left: n.Node, relation: str, right: n.Node, before: str, after: str) -> Verdict | None:
    sides, words = (left, relation, right), f"{before} {after}"
    bits = is_in_bits(context, words, left, right)
    rate = of_rate_distortion(*sides, before, after) or of_gaussian_rates(*sides, f"{words} {context.unit}")
    if (rate := rate or of_bits_per_unit(context, *sides, words)) is not None:
        return rate  # in the unit of its logarithm
    found = (
        of_drafted_tokens(context, *sides, words)
        or of_policies(*sides, words)
        or value_of_the_optimum(context, *sides, words)
        or of_best_of_n(*sides, words)
    )
    found = (
        found
        or of_latent_variables(context, *sides, words)
        or of_estimators(*sides)
        or of_stationary_laws(context, *sides)
        or of_language_models(context, *sides, words)
    )
    if found is None and (counted := of_capacities(context, *sides, before, after, bits)) is not None:
        return counted  # in the unit of its logarithm
    found = (
        found
        or of_events(*sides)
        or of_splits(*sides, words)
        or of_f_divergences(*sides)
        or of_importance_weights(context, *sides)
        or of_normal_likelihood(*sides, words)
        or of_quadratic_forms(context, *sides)
        or of_conditional_normals(*sides)
        or of_expanded_divergences(context, *sides, words)
        or of_fisher_information(context, *sides, words)
        or of_likelihoods(context, *sides, words)
        or of_maximum_likelihood(context, *sides, words)
        or of_score_matching(context, *sides, words)
        or of_bregman(*sides, words)
    )
    found = (
        found
        or of_alphabets(*sides)
        or of_change_of_variables(*sides)
        or of_transformed_densities(context, *sides)
        or of_mean_field(*sides)
        or of_histories(*sides)
        or of_free_energy(*sides, words)
        or of_means_over_values(context, *sides)
    )
    return in_natural_logarithms(found or of_normal_models(context, *sides, words), context, left, right)


def of_capacities(context: Context, left: n.Node, relation: str, right: n.Node, before: str, after: str, bits: bool) -> Verdict | None:
    sides, words = (left, relation, right), f"{before} {after}"
    found = (
        of_shannon_lengths(*sides, f"{codes_at_hand(context)} {words}", bits)
        or of_split_entropies(*sides)
        or of_gaussian_capacity(*sides)
        or of_capacity_bounds(context, *sides)
    )
    found = (
        found
        or of_entropy_rates(context, *sides, words)
        or of_source_coding(*sides, words, bits, context)
        or of_fano(*sides, words, context)
        or of_typical_sets(context, *sides, words, bits)
        or of_error_indicators(context, *sides)
        or of_binary_channels(context, channel_at_hand(context), *sides, bits)
    )
    return found or of_channel_capacities(left, relation, right, before, after, bits, channel_at_hand(context))
