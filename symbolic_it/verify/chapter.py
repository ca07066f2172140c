"""From a chapter to claims: every formula read in its context, elaborated, judged, and remembered for what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..chapters import Document, Heading, Output, Sentence
from ..decide.verdict import Verdict
from ..documents import Declaration
from ..frames import with_room
from ..notation.context import Context
from ..notation.syntax import Macro
from .declared import Declarations
from .environments import EXAMPLES, SOLUTIONS, STATEMENTS, begin, enter
from .events import events_of, rows_begin
from .formulas.formula import Formula
from .formulas.joint_laws import joint_laws, judged_by_joint_tables, with_table, without_tables
from .formulas.laws_in_code import claims_of
from .formulas.listed import Listing
from .formulas.listed_laws import keep_probabilities, with_probabilities
from .formulas.macros_in_force import macros_in_force
from .formulas.of_processes import learn_of_the_process
from .formulas.parameters_by_commas import laws_of_parameters
from .formulas.slash_conditions import writes_slash_conditions
from .listings.laws_written import laws_in_code
from .model import Claim, Report
from .naming.channel_at_hand import with_channel_at_hand
from .numbers.decimal_commas import writes_decimal_commas
from .one_sentence import claims_of_sentence
from .sentences.called_otherwise import names_of_rows
from .sentences.chapter_subjects import told_subjects
from .sentences.discounts_told import told_discounts
from .sentences.hellinger_told import told_hellinger
from .sentences.joint_or_cross import told_pairs
from .sentences.negatives_told import told_negatives
from .sentences.numbers_of_terms import numbers_of_terms
from .sentences.openings import hangs_on, solves
from .sentences.orders_told import told_orders
from .sentences.other_bases import told_later
from .sentences.overlong import LONGEST, parts, squeezed
from .sentences.posed import posed
from .sentences.products import speaks_of_products
from .sentences.single_bars_told import told_single_bars
from .sentences.taken_back import STEPS, is_taken_back, struck_through
from .sentences.unit_goes_on import counted_below
from .sentences.usual_letters import UNTOLD
from .state import State
from .told_in_rows import ToldInRows, places

SECONDS = 6.0  # a last resort: the work on a claim is counted


@with_room
def verify_document(
    document: Document, *, macros: dict[str, Macro] | None = None, seconds: float = SECONDS, declared: Sequence[Declaration] = ()
) -> Report:
    """Every claim of a chapter with its verdict, in the order of the text, under what it and `declared` declare."""
    in_force = macros_in_force(document, macros or {})
    state = State(
        context=Context(
            products=speaks_of_products(document.said),
            facts=(
                *told_subjects(document.said),
                *told_discounts(document.said),
                *told_negatives(document.said),
                *told_hellinger(document.said),
                *told_single_bars(document.said),
                *told_orders(document.said),
                *numbers_of_terms(document.said),
                *laws_of_parameters(document.said),
                *told_pairs(document.said),
                UNTOLD,
            ),
        ),
        macros=in_force(0),
        in_code=laws_in_code(document),
    )
    state.struck, state.decimal_comma = struck_through(document.said), writes_decimal_commas(document.text)
    state.slashes = writes_slash_conditions(document.said)
    learn_of_the_process(document, state)
    declarations = Declarations.of(document, declared)
    claims: list[Claim] = []
    events, outputs = events_of(document), [p for p in document.parts if isinstance(p, Output)]
    tables, until, is_posed, rows = joint_laws(document), len(document.text), posed(document), names_of_rows(document)
    begins, cells, told_in_rows = rows_begin(document), places(document), ToldInRows()
    for n, item in enumerate(events):
        while tables and tables[0].end <= item.start:
            until = until if tables[0].until is None else tables[0].until
            state.context = with_table(state.context, tables.pop(0))
        ends = item.start >= until and not isinstance(item, Heading)  # what a heading ends may still be meant below it
        state.context, state.macros = without_tables(state.context) if ends else state.context, in_force(item.start)
        state.context = declarations.at(item.start, state.context)
        state.known.told = declarations.in_force(item.start)
        state.theorem.at(regions := document.regions_at(item.start))
        around = [r for r in reversed(regions) if r.kind.lower() in STATEMENTS]
        begin(state, *next(((r.start, r.kind) for r in around), (None,)))
        if not any(r.kind.lower() in SOLUTIONS for r in regions):  # a solution goes on from its exercise
            enter(state, state.environments.in_example(next((r.start for r in around if r.kind.lower() in EXAMPLES), None)))
        if isinstance(item, Listing):
            claims += _listed(document, item, state, seconds)
            continue
        if isinstance(item, Formula):
            found, context = claims_of(document, item, state, state.context, seconds)
            if any(o.start <= item.start < o.end for o in outputs):
                found = [
                    _printed(c) for c in found if c.verdict.word != "not-understood"
                ]  # what code printed tells the prose nothing, and is judged beside its code
            else:
                state.context = context
            claims += found
            continue
        if item.start in begins:
            state.sides.previous = []
        if isinstance(item, Heading):
            counted = counted_below(item.text, item.level, item.end, state.section.counted)
            state.heading(item.level, solves(document.said[item.start : item.end]))
            state.section.counted = counted
            state.context = declarations.at(item.start, state.context, anew=True)
            item = Sentence(item.start, item.end, item.pieces)
            state.section.title = item.words[:LONGEST]
            state.history.open(state.section.title, heading=True)
            state.context = with_channel_at_hand(
                state.context, state.section.title, heading=True, whole=squeezed(document.said[item.start : item.end])
            )
            state.earlier = []
        following = next((e for e in events[n + 1 : n + 2] if isinstance(e, Sentence)), None)
        state.taken_back = is_posed(item.start) or is_taken_back(
            state.earlier, following.words if following is not None else "", state.section.title
        )
        base = state.context.log_base
        state.hanging = hangs_on(item.words, state.earlier, state.hanging)
        so_far, cell = len(claims), cells.get(item.start)
        state.context = told_in_rows.opened(cell, [p.span.tex for p in item.pieces if p.span is not None], state.context)
        for part in (stretch for one in declarations.split(item) for stretch in parts(one)):
            state.context = declarations.at(part.start, state.context)
            state.known.told = declarations.in_force(part.start)
            claims += claims_of_sentence(document, part, state, seconds, following, rows.get(item.start, ""))
        state.context = told_in_rows.settled(cell, claims[so_far:], state.context)
        if base is None and state.context.log_base == 2 and state.outside is None:
            claims = told_later(claims)
        state.earlier = [item.words[:LONGEST], *state.earlier[:STEPS]]
        declarations.heard(item.start, item.end, state.context)
    judged = sorted(judged_by_joint_tables(document, claims), key=lambda c: (c.start, c.end))
    return Report(document.path, tuple(judged), tuple(declarations.contradictions()))


def _listed(document: Document, listing: Listing, state: State, seconds: float) -> list[Claim]:
    """What a block of plain text claims; what is not understood of it is no formula.

    What it tells holds in it alone, but for the probabilities of outcomes, which hold for the blocks behind it, too.
    """
    own, out = with_probabilities(state), list[Claim]()
    for sentence, anew in listing.anew():
        own = state.apart() if anew else own
        found = claims_of_sentence(document, sentence, own, seconds, None)
        out += [c for c in found if c.verdict.word not in ("undecided", "not-understood")]
        own.earlier = [sentence.words[:LONGEST], *own.earlier[:STEPS]]
        if document.format == "text":  # where displays are set in such blocks
            state.section.rounded |= own.section.rounded
    keep_probabilities(state, own)
    return out


def _printed(claim: Claim) -> Claim:
    """A line that code printed: its names and its unit are the code's, and may mean other things in the prose."""
    if not claim.verdict.negative:
        return claim
    return replace(claim, verdict=Verdict("undecided", "printed by code, in which names and units are its own"), kind="data")
