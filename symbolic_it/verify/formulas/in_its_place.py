"""The verdict on a link in its place: what the words around it, or what was told before, may make of it."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError, read_given
from ...notation.elaborate.meaning import LinkMeaning, Reading
from ...notation.syntax import ReadError, nodes
from ..judgement.comparisons import OF_SOME, may_be_of_some
from ..judgement.matched_densities import is_of_matched_densities
from ..judgement.number_of_outcomes import by_number_of_outcomes
from ..judgement.of_another_variable import is_of_another_variable
from ..judgement.one_sign_off import refuted_but_for_a_sign
from ..judgement.own_marginals import of_own_marginals
from ..judgement.repaired import is_said_of_all_pairs, is_true_but_for_a_sign, is_under_a_condition, refuted_of_all
from ..judgement.shortened_names import SHORTENED, may_be_shortened
from ..judgement.stated_base import of_the_stated_base
from ..judgement.told_elsewhere import told_elsewhere
from ..judgement.told_ranges import within_told_ranges
from ..judgement.told_sizes import on_told_sizes
from ..naming.told_factors import unlike_its_words
from ..sentences.constraints_in_words import in_place
from ..sentences.entries_of_a_case import case_of
from ..sentences.mention import is_of_all
from ..sentences.signs_told import signs_told
from .doubted_names import is_derivative_in_doubt, speaks_of_doubted
from .joint import joined
from .parameters_left_out import is_refuted_in_full, may_be_one_law
from .place import Place
from .signs_given_anew import of_another_meaning
from .turned_divergences import TURNED, is_true_turned


def in_its_place(
    place: Place, kept: nodes.Statement, reading: Reading, link: LinkMeaning, verdict: Verdict, narrowed: bool
) -> tuple[Verdict, bool]:
    """The verdict, and whether words that were not understood could still take it back."""
    formula, state, here = place.formula, place.state, place.here
    if (
        verdict.word == "definition"
        and (doubt := unlike_its_words(here, link.left.node, link.right.node, verdict.message, formula.around)) is not None
    ):
        return doubt, narrowed
    if verdict.negative and not link.ground and (case := case_of(formula)) is not None and case.others and case.index is None:
        return Verdict("undecided", "of the other entries alone, as the words behind it say"), narrowed
    if verdict.positive and is_derivative_in_doubt(link, state.section.doubted):
        return Verdict("undecided", "the derivative of a function that may have been defined anew"), narrowed
    verdict = refuted_but_for_a_sign(kept, link, verdict, state.section.spoken, place.judged, place.seconds)
    verdict = on_told_sizes(link, verdict, formula.sentence, place.said(600, 200), place.seconds)
    verdict = of_own_marginals(link, verdict, place.seconds)
    verdict = by_number_of_outcomes(link, verdict, formula.sentence, place.said(600, 200))
    own, ranges = (*formula.maths_before, formula.text, *formula.maths_after), tuple(state.section.ranges)
    signs = (
        (*signs_told(in_place(formula.before, formula.maths_before)), *dict.fromkeys(state.section.domains))
        if verdict.word == "refuted"
        else ()
    )
    verdict = within_told_ranges(link, verdict, own, ranges, lambda told: _under_a_range(place, kept, reading, link, told), signs)
    verdict = of_another_meaning(
        link,
        told_elsewhere(
            link, verdict, place.follows, bool(state.section.spoken) or is_of_all(formula.sentence), f"{place.around} {formula.text}"
        ),
        here,
        in_place(formula.before, formula.maths_before),
        f"{formula.after} {place.before(120)}",
    )
    if verdict.word == "refuted" and not link.ground and speaks_of_doubted(link, state.section.doubted, state.told_otherwise):
        return Verdict("undecided", "it speaks of what was given a meaning before that was not shown to be its own"), narrowed
    if verdict.word == "refuted" and may_be_shortened(link, kept, place.judged) and not is_refuted_in_full(link, place):
        return SHORTENED, narrowed
    if verdict.word == "refuted" and not link.ground and may_be_one_law(kept, place):
        return SHORTENED, narrowed
    understood = is_of_matched_densities(reading.assumptions)
    if not understood and may_be_of_some(kept, link, verdict, formula, place.said_before(300), place.judged):
        return OF_SOME, narrowed
    if verdict.word == "refuted" and is_true_turned(kept, reading, link, place):
        return TURNED, narrowed
    if verdict.negative and is_of_another_variable(link, state.told_of):
        return Verdict("undecided", "the probabilities that the text has given may be those of another variable"), narrowed
    open_ones = narrowed or is_under_a_condition(link, verdict)
    found = refuted_of_all(link, verdict, place.seconds) if open_ones else verdict
    if not open_ones or found.word != "refuted":
        return of_the_stated_base(link, verdict, here.log_base, place.around), narrowed
    firmly = is_said_of_all_pairs(formula.sentence, place.said_before(3000), link)
    firmly = firmly or is_true_but_for_a_sign(kept, link, place.judged)
    return (found, False) if firmly else (verdict, narrowed)


def _under_a_range(place: Place, kept: nodes.Statement, reading: Reading, link: LinkMeaning, told: str) -> Verdict | None:
    """The verdict on the link where a letter is in a range that the text has told."""
    try:
        outcome = place.judged(kept, read_given(told, place.here))
    except (ReadError, ElaborationError):
        return None
    links = [x for chain in reading.chains for x in chain.links]
    found = [] if isinstance(outcome, ElaborationError) else [v for row in joined(outcome, kept.span)[1] for v in row]
    return found[links.index(link)] if len(found) == len(links) else None


__all__ = ["in_its_place"]
