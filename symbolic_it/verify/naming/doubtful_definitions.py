"""Definitions of a usual form that their own letters, or what the text has said, speak against: they are left open."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ..diffusion.cumulative import is_another_cumulative, is_no_share_kept
from ..judgement.unit_of_a_line import stated_unit, unit_of_logs
from ..policies.conventions import departs, is_of_no_discount
from ..policies.penalised import FORM_OF_AN_OBJECTIVE, leaves_out, turns_a_named_part
from ..sentences.discounts_told import first_reward, is_discounted, is_undiscounted
from ..sentences.penalty_weights import penalty_weights
from .bits_per_unit import goes_over_told_counts
from .distillation import is_of_the_student
from .letters_of_both_sides import letters_of_one_side
from .marked_names import UNSHOWN, is_marked_otherwise, leaves_out_lambda
from .marked_units import converts_otherwise
from .named_by_use import (
    is_a_logarithm_of_a_name,
    is_a_slope,
    is_no_chance,
    is_no_largest_entropy,
    leaves_out_a_law,
    weighs_one_logarithm_twice,
)
from .one_prompt import of_one_prompt
from .parts_of_alphabets import sums_over_a_part
from .preferences import ODDS_RATIO, has_odds
from .probabilities import is_a_bare_ratio, sums_otherwise
from .scaled_laws import is_scaled_law
from .stray_letters import has_stray_letters, sums_what_has_another_index
from .told_ratios import is_upside_down
from .whole_sums import counts_otherwise


def doubt_about_its_words(context: Context, left: n.Node, right: n.Node, found: Verdict) -> Verdict | None:
    """The verdict on a definition whose name or letters say that it is of another thing; None where they do not."""
    if is_of_the_student(left, right):
        return Verdict(
            "undecided", "the cross-entropy is that of the teacher under the student here, where it usually is the other way round"
        )
    if not found.message.startswith("introduces"):
        return None
    if (alone := letters_of_one_side(left, right)) is not None:
        return Verdict("undecided", alone)
    if is_a_slope(left):
        return Verdict("undecided", f"that the derivative {text_of(left)} is this is not shown")
    if is_no_chance(left, right) or is_no_largest_entropy(left, right) or is_a_logarithm_of_a_name(left):
        return Verdict("undecided", f"that {text_of(left)} is this is not shown")
    if leaves_out_a_law(left, right):
        return Verdict("undecided", f"{text_of(left)} is written as a divergence, but not of the laws of its formula")
    if sums_what_has_another_index(left, right):
        return Verdict("undecided", "a letter of it belongs to nothing else in it")
    if is_scaled_law(left, right):
        return Verdict("undecided", f"{text_of(left)} is written as a law, which a multiple of one is not")
    if is_marked_otherwise(left, right) or converts_otherwise(left, right):
        return Verdict("undecided", f"that {text_of(left)} {UNSHOWN}")
    if is_another_cumulative(context, left, right):
        return Verdict("undecided", f"beside such an alpha {text_of(left)} is the product of its values: that it is this is not shown")
    if is_no_share_kept(left, right):
        return Verdict("undecided", f"that {text_of(left)} {UNSHOWN}")
    if is_a_bare_ratio(left, right):
        return Verdict("undecided", "a ratio that is not of the one answer to both: that it is its probability is not shown")
    return None


def unless_doubtful(context: Context, left: n.Node, right: n.Node, found: Verdict, words: str) -> Verdict:
    """A definition by form, if what it is of agrees; other verdicts as they are."""
    doubt = _doubt(context, left, right, found.message, words) if found.word == "definition" else None
    return found if doubt is None else Verdict("undecided", doubt)


def _doubt(context: Context, left: n.Node, right: n.Node, message: str, words: str) -> str | None:
    if message.startswith("agrees"):
        if any(map(weighs_one_logarithm_twice, walk(right))):
            return "it weighs one logarithm by a weight and by what is left of it"
        if has_stray_letters(left, right):
            return "a letter of it belongs to nothing else in it"
        if (alone := letters_of_one_side(left, right)) is not None:
            return alone
        if not message.endswith(" answers") and sums_over_a_part(context, right):
            return "it sums over what may be a part of the alphabet"
    if isinstance(right, n.WithUnit) and (given := unit_of_logs(right.value)) not in (None, stated_unit(right)):
        return f"its logarithms give {given}, which is not the unit that is printed"
    if sums_otherwise(right, message):
        return "its form is a usual one, but what it sums over may be a part of all outcomes"
    if message.startswith("agrees"):
        if counts_otherwise(context, right) and not goes_over_told_counts(context, right):
            return "its form is a usual one, but its sum leaves out an index or counts one too many"
        if is_upside_down(context, right, message):
            return "the ratio that the text defines may be turned over here"
    if message.startswith(FORM_OF_AN_OBJECTIVE):
        if leaves_out(right, penalty_weights(context)):
            return "the weight of the penalty that the text names is not in it"
        if turns_a_named_part(context, right, message):
            return "the text has defined a part of it with the other sign"
    if message.endswith(ODDS_RATIO) and not has_odds(right):
        return "a loss of an odds ratio, but what it compares are no odds"
    if departs(left, right, message, is_discounted(context, message), first_reward(context)):
        return "a usual form, but the text discounts by gamma or counts the first reward otherwise"
    if is_of_no_discount(left, right, message) and not is_undiscounted(context):
        return "a residual without a discount, which the text does not say to be left out"
    if not of_one_prompt(left, right) or leaves_out_lambda(left, right, words):
        return "its policies, rewards and normalisers are not of one prompt and one policy"
    return None
