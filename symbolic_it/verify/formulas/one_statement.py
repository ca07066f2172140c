"""One statement in its place: under each plausible left side and reading, with the base and the laws that the text has."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.relations.expansions import ends_in_an_expansion
from ...notation.syntax import nodes
from ..judgement.across_readings import weigh
from ..judgement.doubtful_readings import Outcome
from ..judgement.entropies_of_densities import of_their_densities
from ..judgement.matched_densities import of_matched_densities
from ..judgement.shortened_names import in_full
from ..judgement.shortened_names import true_in_full as with_its_laws_in_full
from ..judgement.spoken_before import judged_as_spoken
from ..judgement.unit_tells_base import in_told_base
from ..judgement.worked_example import of_its_numbers
from ..model import Claim
from ..policies.optimum_told import by_its_objective
from ..sentences.clauses import supposed
from ..sentences.code_lengths import with_lengths_of_a_code
from ..sentences.labelled_cases import is_labelled_case
from ..sentences.left_cases import beyond_the_case
from ..sentences.markov import is_open
from .all_outcomes import of_all_outcomes
from .at_one_prompt import at_one_prompt
from .blocks_as_variables import with_blocks_as_variables
from .claim import claim_of, not_read
from .data_above import with_data_above
from .defined_otherwise import defined_otherwise
from .drawn_variables import by_drawn_variables, of_drawn_variables
from .entries_evaluated import entries_evaluated
from .equality_case import with_its_case, without_itself
from .in_its_place import in_its_place
from .introduced import introduced
from .joint import joined
from .law_of_its_variable import with_law_of_its_variable
from .laws_by_formula import by_formula, made_of
from .laws_compared import with_its_laws
from .left_sides import LeftSides, from_its_first_side, left_sides, started
from .letters_as_numbers import links_with_letters_as_numbers
from .links_apart import links_apart
from .masses_put_in import with_masses_put_in
from .measured_by_heads import measured_by_heads
from .no_laws import of_no_laws
from .normalisers_told import of_told_normalisers
from .not_understood import Found, each_apart, not_understood
from .of_its_density import of_its_density
from .outcomes_by_other_letters import by_their_variables
from .parameters_left_out import true_in_full, with_parameters
from .place import Place
from .redefined import redefined
from .special_values import as_of_a_case
from .superseded import without_numbers
from .told_by_a_statement import told_by_a_statement


def of_one_statement(place: Place, kept: nodes.Statement, head: nodes.Node | None = None) -> Found:
    """The claims of one statement and what it tells; its links apart where it cannot be understood as a whole.

    ``head``: what the chain of a link that stands apart begins with, which is equal to each of its sides.
    """
    document, formula, state = place.document, place.formula, place.state
    kept = by_their_variables(kept, document.said)
    place, narrowed = _supposing(place, kept)
    here, lefts = place.here, LeftSides((None,))
    try:
        kept, lefts = from_its_first_side(kept, left_sides(kept, formula, state))
        if formula.display:
            state.sides.show(kept)
        kept = with_its_laws(kept, formula, state, here, place.nearby, place.judged)
        outcome = _under_its_left_sides(place, kept, lefts)
    except ElaborationError as e:
        whole = started(kept, lefts)
        outcome = true_in_full(whole, place) or with_its_laws_in_full(whole, here, place.judged)
        outcome = outcome or by_drawn_variables(whole, formula, here, state.section.spoken, place.judged)
        if outcome is None:
            return _by_masses(place, kept) or not_understood(place, kept, lefts, head, e, of_one_statement)
    if outcome is None:
        return [not_read(document, formula, "a relation without a left side: nothing before it names one")], ()
    open_still = any(v.word == "not-understood" for row in outcome[1] for v in row)
    if open_still and (found := _by_masses(place, kept)) is not None:
        return found
    whole = started(kept, lefts)
    outcome = of_all_outcomes(outcome, whole, document.said[: formula.start], formula.sentence, place.judged)
    outcome = _of_code_lengths(place, outcome, whole)
    outcome = entries_evaluated(outcome, whole, formula, here, state, lambda told: place.judged(whole, told))
    outcome = of_drawn_variables(outcome, whole, formula, here, state.section.spoken, place.judged)
    outcome = with_parameters(in_full(outcome, whole, here, place.judged), whole, place)
    before = outcome = of_their_densities(outcome, whole, here, place.before(900), place.judged)
    outcome = of_matched_densities(outcome, whole, here, place.before(900), place.judged)
    narrowed = narrowed and outcome is before
    outcome = of_its_numbers(with_its_case(outcome, whole, here, state, formula, place.seconds, place.nearby))
    reading, rows = joined(introduced(outcome, formula, state, here, place.used, place.around), kept.span)
    if (outcome[0].of_every_length and rows[0][0].word in ("not-understood", "undecided")) or ends_in_an_expansion(kept):
        apart = links_apart(kept)
        if len(apart) == 1 and (by_form := place.by_form(apart[0], head)) is not None:
            return [not_read(document, formula, by_form, kept.span.start, kept.span.end)], ()
        if len(apart) > 1:
            found = each_apart(place, kept, apart, of_one_statement)
            if any(c.verdict.positive for c in found[0]):
                return found
    claims = [
        defined_otherwise(
            redefined(
                claim_of(document, formula, chain, link, k, *in_its_place(place, kept, reading, link, verdict, narrowed), reading),
                link,
                here,
                state,
                formula,
            ),
            written if k == 0 and written is not None else link.left.node,
            link.right.node,
            here,
            state,
        )
        for chain, row, written in zip(reading.chains, rows, _first_sides(whole, len(rows)), strict=True)
        for k, (link, verdict) in enumerate(zip(chain.links, row, strict=True))
    ]
    claims = of_no_laws(measured_by_heads(claims, kept, here, formula), reading, here, state, formula.around)
    claims = of_told_normalisers(by_its_objective(claims, reading, state), reading, state, here, formula.maths_after)
    claims = with_blocks_as_variables(claims, whole, here, lambda one, told: _aside(place, one, told))
    claims = links_with_letters_as_numbers(claims, whole, here, lambda one, told: _aside(place, one, told))
    return claims, told_by_a_statement(place, kept, reading, rows, claims)


def _by_masses(place: Place, kept: nodes.Statement) -> Found | None:
    """The claims with the masses of a joint table put in; by one told above the section, which may be another, nothing is refuted."""
    numbers = with_masses_put_in(kept, place.here)
    if numbers is not None:
        return of_one_statement(place, numbers)
    numbers = with_masses_put_in(kept, place.here, place.state.above_here)
    found = None if numbers is None else of_one_statement(replace(place, state=place.state.apart()), numbers)
    return None if found is None or any(c.verdict.negative for c in found[0]) else found


def _first_sides(statement: nodes.Statement, count: int) -> list[nodes.Node | None]:
    """What each of its chains begins with as it is written, if as many were read."""
    written = [chain.first for chain in statement.chains]
    return written if len(written) == count else [None] * count


def _aside(place: Place, statement: nodes.Statement, told: Context) -> list[Claim]:
    """The claims of another statement in its place, of which nothing is remembered."""
    return of_one_statement(replace(place, state=place.state.apart(), here=told), statement)[0]


_OF_A_CODE = Verdict("undecided", "false of some lengths, but not of those of a prefix code, which the text may mean")


def _of_code_lengths(place: Place, outcome: Outcome, statement: nodes.Statement) -> Outcome:
    """The outcome, less what is refuted by lengths that no prefix code has, in words about codes."""
    if not any(v.word == "refuted" for row in outcome[1] for v in row):
        return outcome
    there = with_lengths_of_a_code(statement, place.nearby, place.here)
    again = None if there is None else place.judged(statement, there)
    if again is None or isinstance(again, ElaborationError) or [len(r) for r in again[1]] != [len(r) for r in outcome[1]]:
        return outcome
    rows = (zip(*both, strict=True) for both in zip(outcome[1], again[1], strict=True))
    return outcome[0], [tuple(_OF_A_CODE if v.word == "refuted" and not w.negative else v for v, w in row) for row in rows]


def _supposing(place: Place, kept: nodes.Statement) -> tuple[Place, bool]:
    """The place with what the sentence supposes, and whether words narrow it that were not understood."""
    formula, state = place.formula, place.state
    own, here, left = beyond_the_case(formula, place.here, state.context)
    here = without_numbers(kept, without_itself(here, kept))
    here, narrowed = supposed(own, here, made_of(kept, state), place.before(500), state.described, state.section.shown)
    here = of_its_density(kept, without_itself(here, kept), formula, place.before(300))
    here = at_one_prompt(kept, here)
    narrowed = narrowed or left or state.section.narrowed or place.follows
    return replace(place, here=here), narrowed or is_open(here, formula.text) or is_labelled_case(formula.before)


def _under_its_left_sides(place: Place, kept: nodes.Statement, lefts: LeftSides) -> Outcome | None:
    """The best outcome over the left sides that it may have; None without one."""
    formula, state = place.formula, place.state

    def of_each(told: Context) -> Outcome | None:
        return weigh([place.judged(kept, told, subject) for subject in lefts.nodes], lefts.firm)

    def as_spoken(told: Context) -> Outcome | None:
        return judged_as_spoken(formula, told, state, of_each)

    def with_laws(told: Context) -> Outcome | None:
        return by_formula(
            kept, state, told, as_spoken, as_of_a_case(formula.before, formula.maths_before), formula.told_ahead, place.said_before(240)
        )

    def of_its_variable(told: Context) -> Outcome | None:
        return with_law_of_its_variable(kept, told, place.said(600, 120), with_laws)

    return in_told_base(kept, place.here, place.around, lambda told: with_data_above(state, told, of_its_variable), state.entropies_in)


__all__ = ["of_one_statement"]
