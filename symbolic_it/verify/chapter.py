"""From a chapter to claims: every formula read in its context, elaborated, judged, and remembered for what follows."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from ..chapters import Document, Heading, Output, Sentence
from ..decide.verdict import Verdict
from ..frames import with_room
from ..notation.context import Context, Meaning, NamedLaw
from ..notation.elaborate import ElaborationError, read_given
from ..notation.syntax import Macro, ReadError, written_out
from ..notation.syntax.languages import words as said
from ..patterns import regex
from .events import events_of
from .formulas.braced_parts import labelled_parts
from .formulas.defined_ahead import defined_ahead, without_earlier
from .formulas.empirical_laws import told_empirical
from .formulas.formula import Formula, formulas
from .formulas.joint_laws import joint_laws, judged_by_joint_tables, of_another_law, with_table, without_tables
from .formulas.later_cases import as_its_case, is_bound, later_case
from .formulas.laws_in_code import claims_of
from .formulas.listed import Listing
from .formulas.macros_in_force import macros_in_force
from .formulas.named_expressions import named_expression
from .formulas.of_processes import learn_of_the_process
from .formulas.parameters_by_commas import laws_of_parameters
from .formulas.slash_conditions import with_bars, writes_slash_conditions
from .formulas.told_units import with_told_unit
from .formulas.typed_maths import coded
from .judgement.spoken_before import spoken
from .judgement.tied_laws import tied
from .listings.laws_written import laws_in_code
from .model import Claim, Report
from .naming.channel_at_hand import with_channel_at_hand
from .numbers.decimal_commas import writes_decimal_commas
from .sentences.called_otherwise import names_of_rows, with_its_name
from .sentences.cases import by_cases
from .sentences.chapter_subjects import told_subjects
from .sentences.clauses import Clauses, assumed, clauses, of_an_outcome, under
from .sentences.conventions import alphabet, conventions
from .sentences.described_letters import described
from .sentences.discounts_told import told_discounts
from .sentences.hypotheses import hypotheses, leaves_open, lists_more
from .sentences.joint_or_cross import told_pairs
from .sentences.labelled_cases import is_case_alone
from .sentences.laws_in_words import determined_anew, said_anew
from .sentences.laws_of_variables import forgotten, with_told_laws, without_told
from .sentences.markov import drawn_chains, read_anew, without_denied
from .sentences.measured import measured
from .sentences.models import equations
from .sentences.names_given import given_names, with_equated_names, with_given_name
from .sentences.negatives_told import told_negatives
from .sentences.openings import goes_on, lasts, opens_a_problem
from .sentences.other_bases import left_open, told_later
from .sentences.other_states import of_told_state, of_what_is_supposed
from .sentences.overlong import LONGEST, LONGEST_WITH_MATHS, Part, parts, squeezed
from .sentences.pointing_back import DATA, as_pointed_to, data_of
from .sentences.posed import posed
from .sentences.products import speaks_of_products
from .sentences.provisos import with_proviso
from .sentences.recalled_chains import recalled, remembered
from .sentences.scopes import in_its_clause
from .sentences.source_coding import with_codes_at_hand
from .sentences.spread_told import told_spread
from .sentences.subjects import topic
from .sentences.taken_back import STEPS, is_tagged_wrong, is_taken_back, struck_through, takes_back
from .sentences.unit_of_sentence import in_unit_of_sentence
from .sentences.values_supposed_anew import without_described_anew, without_supposed_anew
from .sentences.where_apart import where_apart
from .state import EXAMPLES, SOLUTIONS, STATEMENTS, State

SECONDS = 6.0  # a last resort: the work on a claim is counted
_REQUALIFIES = regex(
    r"\b(?:one-hot|uniform\w*|fair|determinis\w+|degenerate|equally likely|equiprobable|suppose|assume|imagine|pretend|for (?:any|all|every)|in general|equality|"
    rf"fair\w*)\b|{said('narrowing')}|{said('in general')}",
    re.I,
)


@with_room
def verify_document(document: Document, *, macros: dict[str, Macro] | None = None, seconds: float = SECONDS) -> Report:
    """Every claim of a chapter with its verdict, in the order of the text."""
    in_force = macros_in_force(document, macros or {})
    state = State(context=Context(products=speaks_of_products(document.text), facts=(*told_subjects(document.text), *told_discounts(document.text), *told_negatives(document.text), *laws_of_parameters(document.text), *told_pairs(document.text))), macros=in_force(0), in_code=laws_in_code(document))
    state.struck, state.decimal_comma = struck_through(document.text), writes_decimal_commas(document.text)
    state.slashes = writes_slash_conditions(document.text)
    learn_of_the_process(document, state)
    claims: list[Claim] = []
    events, outputs = events_of(document), [p for p in document.parts if isinstance(p, Output)]
    tables, until, is_posed, rows = joint_laws(document), len(document.text), posed(document), names_of_rows(document)
    for n, item in enumerate(events):
        while tables and tables[0].end <= item.start:
            until = until if tables[0].until is None else tables[0].until
            state.context = with_table(state.context, tables.pop(0))
        state.context, state.macros = without_tables(state.context) if item.start >= until else state.context, in_force(item.start)
        state.theorem.at(regions := document.regions_at(item.start))
        around = [r for r in reversed(regions) if r.kind.lower() in STATEMENTS]
        state.begin(*next(((r.start, r.kind) for r in around), (None,)))
        if not any(r.kind.lower() in SOLUTIONS for r in regions):  # a solution goes on from its exercise
            state.enter(state.in_example(next((r.start for r in around if r.kind.lower() in EXAMPLES), None)))
        if isinstance(item, Listing):
            claims += _listed(document, item, state, seconds)
            continue
        if isinstance(item, Formula):
            found, context = claims_of(document, item, state, state.context, seconds)
            if any(o.start <= item.start < o.end for o in outputs):
                found = [_printed(c) for c in found if c.verdict.word != "not-understood"]  # what code printed tells the prose nothing, and is judged beside its code
            else:
                state.context = context
            claims += found
            continue
        if isinstance(item, Heading):
            state.heading()
            item = Sentence(item.start, item.end, item.pieces)
            state.section = item.words[:LONGEST]
            state.history.open(state.section, heading=True)
            state.context = with_channel_at_hand(state.context, state.section, heading=True, whole=squeezed(document.said[item.start : item.end]))
            state.earlier = []
        following = next((e for e in events[n + 1 : n + 2] if isinstance(e, Sentence)), None)
        state.taken_back = is_posed(item.start) or is_taken_back(state.earlier, following.words if following is not None else "", state.section)
        base = state.context.log_base
        for part in parts(item):
            claims += _sentence(document, part, state, seconds, following, rows.get(item.start, ""))
        if base is None and state.context.log_base == 2 and state.outside is None:
            claims = told_later(claims)
        state.earlier = [item.words[:LONGEST], *state.earlier[:STEPS]]
    return Report(document.path, tuple(sorted(judged_by_joint_tables(document, claims), key=lambda c: (c.start, c.end))))


def _listed(document: Document, listing: Listing, state: State, seconds: float) -> list[Claim]:
    """What a block of plain text claims; what it tells holds in it alone, and what is not understood of it is no formula."""
    own, out = state.apart(), list[Claim]()
    for sentence, anew in listing.anew():
        own = state.apart() if anew else own
        found = _sentence(document, sentence, own, seconds, None)
        out += [c for c in found if c.verdict.word not in ("undecided", "not-understood")]
        own.earlier = [sentence.words[:LONGEST], *own.earlier[:STEPS]]
    return out


def _printed(claim: Claim) -> Claim:
    """A line that code printed: its names and its unit are the code's, and may mean other things in the prose."""
    if not claim.verdict.negative:
        return claim
    return replace(claim, verdict=Verdict("undecided", "printed by code, in which names and units are its own"), kind="data")


def _sentence(document: Document, sentence: Sentence, state: State, seconds: float, following: Sentence | None, row: str = "") -> list[Claim]:
    """The claims of a sentence. ``row``: the first words of the row of a table that it is a cell of."""
    sentence = where_apart(sentence)
    said = document.said[sentence.start : min(sentence.end, sentence.start + LONGEST_WITH_MATHS)]
    whole = squeezed(written_out(said, state.macros))
    words = " ".join(p.text for p in sentence.pieces if p.kind == "text").strip()
    if opens_a_problem(words):
        state.enter(state.of_problem(sentence.start))
    state.context = state.history.taken_up(state.context, words)
    state.context = with_channel_at_hand(state.context, row, heading=True) if row else with_channel_at_hand(state.context, words, whole=whole)
    found = conventions(words, whole)
    if found is not None:
        if found.local and state.outside is None:
            state.outside = state.context
        state.context, state.unknown_base = state.context.extend(**found.changes), found.unknown
    state.measure(measured(whole))
    state.spread, state.names = told_spread(whole) or state.spread, state.names | given_names(whole)
    state.tied, state.described = tied(state.tied, whole), state.described | described(whole)
    state.note_labels(words)
    state.empirical |= told_empirical(whole)
    anew = said_anew(whole)  # "Let X be a mixture": another law than the one named before, even where it is not understood
    if anew:
        others = (f for f in state.context.facts if not (isinstance(f.value, NamedLaw) and f.symbol in anew))
        state.context = replace(state.context, facts=tuple(others))
    state.supersede(determined_anew(whole))
    state.context = with_equated_names(without_denied(forgotten(state.context, anew), whole), whole)
    beside = row or _title(document, sentence, state)
    state.context = with_codes_at_hand(state.context, f"{state.section} {beside}" if beside != state.section else beside)
    spoken = [_written_out(_marked(with_its_name(with_given_name(f, state.names), beside), state), state) for f in with_proviso(formulas(sentence), following)]
    spoken = [with_told_unit(with_bars(f) if state.slashes else f) for f in spoken]
    flat = squeezed("".join("\ufffc" if p.kind == "math" else p.text for p in sentence.pieces))
    maths = tuple(written_out(p.span.tex, state.macros) for p in sentence.pieces if p.kind == "math" and p.span is not None)
    state.context = with_told_laws(state.context, whole, maths, document.text[following.start : following.end] if following is not None else "")
    state.context = without_described_anew(state.context, whole)
    known = {id(f) for f in state.context.facts}
    context, narrowed = assumed(flat, maths, state.context)
    # "Let r = p/q" is a definition: its formula tells it, and is not judged by itself
    told = {f.symbol for f in context.facts if isinstance(f.value, Meaning) and id(f) not in known and _is_written(f.symbol, maths)}
    state.context = replace(context, facts=tuple(f for f in context.facts if id(f) in known or f.symbol not in told))
    if (narrowed or state.splits_a_channel or leaves_open(whole)) and not state.narrowed:
        state.narrowed = True
        state.narrowed_at = state.statement if any(r.start == state.statement for r in document.regions_at(sentence.start)) else None
    section_narrowed = state.narrowed
    state.narrowed = section_narrowed or isinstance(sentence, Part) or lists_more(whole) or is_case_alone(state.earlier)  # what the other parts suppose is not known here
    for made, equation in equations(words, maths):
        state.supersede(frozenset({made}))
        state.context = read_given(equation, state.context)
    local = _local(state, words, whole, spoken)
    local = in_unit_of_sentence(local, whole)
    if goes_on(words):
        local, narrowed = under(state.supposed, local)
        state.narrowed = state.narrowed or narrowed
    told_before = state.supposed if goes_on(words) else Clauses()
    twice = by_cases(words, [f.text for f in spoken])
    ahead = {} if twice else defined_ahead(state, local, spoken)
    told_here = [fact for facts in ahead.values() for fact in facts]
    local = without_earlier(local, {fact.symbol for fact in told_here}).extend(*told_here)
    pointed = state.history.pointed_to(words, now) if (now := data_of(state.context)) == data_of(local) or not now else None
    out: list[Claim] = []
    bound, state.bound = state.bound, None  # which "Equality holds iff ..." right behind it is about
    for k, formula in enumerate(spoken):
        own = {id(fact) for fact in ahead.get(k, ())}  # a definition is not judged by itself
        own |= {id(fact) for fact in local.facts if isinstance(fact.value, Meaning) and fact.symbol in twice}  # nor by that of another case
        before = local = replace(local, facts=tuple(f for f in local.facts if id(f) not in own)) if own else local
        formula = replace(formula, told_ahead=k in ahead)
        local, state.context = (without_supposed_anew(c, formula) for c in (local, state.context))
        case, state.case = state.case, None
        claims, local = in_its_clause(local, state.context, flat, maths, formula, partial(claims_of, document, formula, state, seconds=seconds))
        claims = as_pointed_to(claims, pointed, before, lambda told, one=formula: claims_of(document, one, state.apart(), told, seconds)[0])  # type: ignore[misc]
        local, state.context = of_what_is_supposed(formula, claims, (local, state.context))
        claims = claims or named_expression(document, formula, state, before, seconds)
        claims = later_case(document, formula, bound, state, seconds, as_its_case(claims, formula, case))
        state.bound = (formula, before) if is_bound(claims, formula) else None if claims else state.bound
        out += [*claims, *labelled_parts(document, formula, state, before, claims, seconds)]
        if local is not before or state.told:  # what the formula said holds beyond the sentence; hypotheses do not
            fresh = state.told
            gone = {id(f) for f in before.facts} - {id(f) for f in local.facts}
            named = {f.symbol for f in fresh if isinstance(f.value, DATA)}
            kept = tuple(f for f in state.context.facts if id(f) not in gone and not (f.symbol in named and isinstance(f.value, DATA)))
            state.context = replace(state.context, facts=(*kept, *fresh))
    state.history.note(data_of(state.context), words)
    state.narrowed = section_narrowed
    said_here = clauses(flat, "", maths, loosely=False)
    state.supposed = Clauses((*told_before.given, *said_here.given, *of_an_outcome(maths)), (*told_before.unknown, *said_here.unknown))
    state.topic = topic(words) or (state.topic if len(words.split()) < 12 else None)
    in_code = coded(sentence)  # what is not understood of it is code
    out = [c for c in out if c.verdict.word not in ("undecided", "not-understood") or not any(a <= c.start < b for a, b in in_code)] if in_code else out
    return left_open(out) if state.unknown_base else out


def _title(document: Document, sentence: Sentence, state: State) -> str:
    """The title of what a sentence begins: a definition, or a section."""
    around = next((r for r in document.regions_at(sentence.start) if r.title and not document.text[r.start : sentence.start].rpartition("]")[2].strip()), None)
    return around.title if around is not None else state.section if state.earlier[:1] == [state.section] else ""


def _marked(formula: Formula, state: State) -> Formula:
    """The formula, marked where the text around it takes it back."""
    if state.taken_back or takes_back(formula.after) or is_tagged_wrong(formula.text) or any(start <= formula.start < end for start, end in state.struck):
        return replace(formula, taken_back=True)
    return formula


def _written_out(formula: Formula, state: State) -> Formula:
    """The formula with the macros of those around it replaced: what they suppose is read from their text."""
    around = (tuple(written_out(tex, state.macros) for tex in maths) for maths in (formula.maths_before, formula.maths_after))
    return replace(formula, maths_before=next(around), maths_after=next(around)) if state.macros else formula


def _is_written(name: str, maths: tuple[str, ...]) -> bool:
    """Whether a formula of the sentence defines the name: it begins with it and goes on with an equals sign."""
    return any(re.match(rf"\s*\\?{re.escape(name[:1])}[^=]*=", tex) for tex in maths)


def _local(state: State, words: str, whole: str, parts: list[Formula]) -> Context:
    """The context of one sentence: its hypotheses."""
    local = of_told_state(of_another_law(without_told(state.context, words), words), words, parts)
    if _REQUALIFIES.search(words):  # "for a one-hot p", "suppose": not about the data of an earlier example
        local = replace(local, facts=tuple(f for f in local.facts if not isinstance(f.value, DATA)))
        if lasts(words):
            state.context = local
    kind = alphabet(whole)
    if kind is not None:
        local = local.extend(alphabet=kind)
    found = state.theorem.with_own((*hypotheses(whole), *drawn_chains(words, tuple(f.text for f in parts))), whole)
    found = (*found, *recalled(state.chains, whole, found))
    state.chains = remembered(state.chains, found)
    state.spoken = state.spoken if lasts(words) else spoken(state.spoken, whole, found)  # what lasts is in the context
    for text in found:
        try:
            local = read_anew(text, local, words)
            if lasts(words):  # "Let X -> Y -> Z be a Markov chain." holds for the section
                state.context = read_anew(text, state.context, words)
        except (ReadError, ElaborationError):
            continue
    return local
