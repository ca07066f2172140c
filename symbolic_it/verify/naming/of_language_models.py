"""What is said of language models and of their training by letters: rates, counts, bounds, distillation, rewards."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from .contrastive_bounds import of_contrastive_bounds
from .cosines import of_cosines
from .distance_to_the_optimum import of_the_distance_to_the_optimum
from .distilled_gradients import of_distilled_gradients
from .first_terms import of_first_terms
from .means_by_outcome import by_its_samples
from .means_of_terms import of_means_of_terms
from .ngram_counts import of_ngram_counts
from .sampled_means import of_sampled_means
from .texts_by_tokens import of_texts
from .two_answers import of_reward_gaps
from .whole_answers import of_whole_answers


def of_language_models(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on such a formula; None for any other."""
    sides = (left, relation, right)
    found = (
        of_contrastive_bounds(context, *sides)
        or of_first_terms(*sides)
        or of_sampled_means(context, left, relation, by_its_samples(right, words))
    )
    return (
        found
        or of_distilled_gradients(*sides, words, context)
        or of_reward_gaps(*sides, words)
        or of_ngram_counts(*sides)
        or of_the_distance_to_the_optimum(*sides)
        or of_whole_answers(*sides)
        or of_cosines(*sides, words)
        or of_texts(*sides, words)
        or of_means_of_terms(*sides, words)
    )
