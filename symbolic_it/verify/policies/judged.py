"""Formulas about policies, judged by what their letters customarily are; about others nothing is said."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from .gradients import of_gradients
from .leave_one_out import of_leave_one_out
from .objectives import of_objectives
from .penalised import of_penalised
from .rankings import of_rankings
from .rewards_of_answers import of_rewards_of_answers
from .sampled_divergences import of_sampled_divergences
from .soft_values import of_soft_values
from .squared_errors import of_squared_errors
from .steps_ahead import of_steps_ahead
from .token_divergences import of_token_divergences
from .trajectories import of_trajectories
from .values import of_values
from .whose import of_one_policy

OF_TWO_POLICIES = "the values and means written here are not those of one policy"


def of_policies(left: n.Node, relation: str, right: n.Node, words: str = "") -> Verdict | None:
    """The verdict on an equation between values, returns, rewards and their gradients; None for any other formula.

    ``words``: those around it.
    """
    whole = of_trajectories(left, relation, right) or of_penalised(left, relation, right, words) or of_rankings(left, relation, right)
    whole = whole or of_leave_one_out(left, relation, right, words) or of_token_divergences(left, relation, right)
    whole = whole or of_sampled_divergences(left, relation, right) or of_rewards_of_answers(left, relation, right)
    if whole is not None:
        return whole
    found = of_squared_errors(left, relation, right)
    if found is not None:
        return found
    found = of_objectives(left, relation, right, words) or of_gradients(left, relation, right, words)
    found = found or of_steps_ahead(left, relation, right) or of_soft_values(left, relation, right) or of_values(left, relation, right)
    if found is None or found.word in ("data", "undecided") or of_one_policy(left, right):
        return found
    return Verdict("undecided", OF_TWO_POLICIES)
