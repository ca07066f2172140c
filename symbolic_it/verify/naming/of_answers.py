"""What is said of answers, policies and students by form, whatever its name: preferences, penalties, values, distillation."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from .desirable import of_desirable_answers
from .distillation import of_distillation
from .penalty import adds_penalty
from .preference import adds_the_rewards, favours_the_other
from .preference_likelihood import of_preference_likelihoods
from .sums_of_losses import of_sums_of_losses
from .temperature import multiplies_temperature
from .two_answers import of_two_answers


def of_answers(left: n.Node, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a preference, a penalised reward, a loss under a teacher or the value of an answer; None for any other formula."""
    if (preferred := of_two_answers(left, right, sentence)) is not None:
        return preferred
    if favours_the_other(left, right, sentence):
        return Verdict(
            "convention-mismatch", "the probability of preferring an answer falls with its own reward here: the two answers are turned over"
        )
    if favours_the_other(left, right, ""):
        return Verdict("undecided", "the probability of preferring an answer falls with its own reward, as the words around it may say")
    if adds_penalty(left, right, sentence):
        return Verdict("convention-mismatch", "a divergence from the reference is taken from a reward, here it is added")
    if adds_the_rewards(left, right, sentence):
        equal = {"values": {"either reward": "1"}, "lhs": "2 sigma(2)", "rhs": "1"}
        return Verdict(
            "refuted", "the probabilities of preferring each of the two answers are equal here, and do not sum to one", witness=equal
        )
    found = (
        of_preference_likelihoods(left, right, sentence)
        or of_distillation(left, right, sentence)
        or of_desirable_answers(left, right, sentence)
        or of_sums_of_losses(left, right, sentence)
    )
    if found is not None:
        return found
    if multiplies_temperature(right, sentence):
        return Verdict("undecided", "a temperature divides the logits: here it multiplies them")
    return None
