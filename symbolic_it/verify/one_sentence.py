"""The claims of one sentence: its formulas in the context that its words make, and what they tell the sentences behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from ..chapters import Document, Sentence
from ..notation.context import Context, Meaning, NamedLaw
from ..notation.elaborate import ElaborationError, read_given
from ..notation.syntax import ReadError, written_out
from ..notation.syntax.languages import words as said
from ..patterns import regex
from .environments import enter
from .formulas.braced_parts import labelled_parts
from .formulas.defined_ahead import defined_ahead, without_earlier
from .formulas.empirical_laws import told_empirical
from .formulas.formula import Formula, formulas
from .formulas.joint_laws import of_another_law
from .formulas.later_cases import as_its_case, is_bound, later_case
from .formulas.laws_in_code import claims_of
from .formulas.named_expressions import named_expression
from .formulas.slash_conditions import with_bars
from .formulas.told_units import with_told_unit
from .formulas.typed_maths import coded
from .judgement.spoken_before import spoken
from .judgement.tied_laws import tied
from .model import Claim
from .naming.channel_at_hand import with_channel_at_hand
from .naming.jointly_typical import with_pairs_together
from .sentences.assumptions import assumed
from .sentences.called_otherwise import with_its_name
from .sentences.carried_on import equations_of_laws, in_conclusions
from .sentences.cases import by_cases
from .sentences.clauses import Clauses, clauses, of_an_outcome, under
from .sentences.conventions import alphabet, conventions
from .sentences.described_letters import described
from .sentences.evenly_spaced import evenly_spaced
from .sentences.hypotheses import hypotheses, independence, leaves_open, lists_more
from .sentences.labelled_cases import is_case_alone
from .sentences.laws_in_words import determined_anew, said_anew
from .sentences.laws_of_variables import forgotten, with_told_laws, without_told
from .sentences.markov import drawn_chains, read_anew, without_denied
from .sentences.measured import measured
from .sentences.models import equations
from .sentences.names_given import given_names, with_equated_names, with_given_name
from .sentences.openings import concludes, goes_on, lasts, may_be_of_that_case, opens_a_problem
from .sentences.other_bases import left_open
from .sentences.other_states import of_told_state, of_what_is_supposed
from .sentences.overlong import LONGEST_WITH_MATHS, Part, squeezed
from .sentences.pointing_back import DATA, as_pointed_to, data_of
from .sentences.provisos import with_proviso
from .sentences.recalled_chains import recalled, remembered
from .sentences.scopes import in_its_clause
from .sentences.source_coding import with_codes_at_hand
from .sentences.spread_told import told_spread
from .sentences.subjects import topic
from .sentences.taken_back import is_tagged_wrong, takes_back
from .sentences.unit_of_sentence import in_unit_of_sentence
from .sentences.values_supposed_anew import without_described_anew, without_supposed_anew
from .sentences.where_apart import where_apart
from .state import State

_REQUALIFIES = regex(
    r"\b(?:one-hot|uniform\w*|fair|determinis\w+|degenerate|equally likely|equiprobable|suppose|assume|imagine|pretend|for (?:any|all|every)|in general|equality|"
    rf"fair\w*)\b|{said('narrowing')}|{said('in general')}",
    re.I,
)


def claims_of_sentence(
    document: Document, sentence: Sentence, state: State, seconds: float, following: Sentence | None, row: str = ""
) -> list[Claim]:
    """The claims of a sentence. ``row``: the first words of the row of a table that it is a cell of."""
    sentence = where_apart(sentence)
    said = document.said[sentence.start : min(sentence.end, sentence.start + LONGEST_WITH_MATHS)]
    whole = squeezed(evenly_spaced(written_out(said, state.macros)))
    words = " ".join(p.text for p in sentence.pieces if p.kind == "text").strip()
    if opens_a_problem(words):
        enter(state, state.environments.of_problem(sentence.start))
    state.context = state.history.taken_up(state.context, words)
    state.context = (
        with_channel_at_hand(state.context, row, heading=True) if row else with_channel_at_hand(state.context, words, whole=whole)
    )
    state.context = with_pairs_together(state.context, words, whole)
    found = conventions(words, whole)
    if found is not None:
        if found.local and state.outside is None:
            state.outside = state.context
        state.context, state.unknown_base = state.context.extend(**found.changes), found.unknown
    state.measure(measured(whole))
    state.spread, state.names = told_spread(whole) or state.spread, state.names | given_names(whole)
    state.section.tied, state.described = tied(state.section.tied, whole), state.described | described(whole)
    state.section.name_outcomes(words)
    state.empirical |= told_empirical(whole)
    anew = said_anew(whole)  # "Let X be a mixture": another law than the one named before, even where it is not understood
    if anew:
        others = (f for f in state.context.facts if not (isinstance(f.value, NamedLaw) and f.symbol in anew))
        state.context = replace(state.context, facts=tuple(others))
    state.supersede(determined_anew(whole))
    state.context = with_equated_names(without_denied(forgotten(state.context, anew), whole), whole)
    beside = row or _title(document, sentence, state)
    state.context = with_codes_at_hand(state.context, f"{state.section.title} {beside}" if beside != state.section.title else beside)
    spoken = [
        _written_out(_marked(with_its_name(with_given_name(f, state.names), beside), state), state)
        for f in with_proviso(formulas(sentence), following)
    ]
    spoken = [with_told_unit(with_bars(f) if state.slashes else f) for f in spoken]
    flat = squeezed("".join("\ufffc" if p.kind == "math" else p.text for p in sentence.pieces))
    maths = tuple(written_out(p.span.tex, state.macros) for p in sentence.pieces if p.kind == "math" and p.span is not None)
    state.context = with_told_laws(
        state.context, whole, maths, document.text[following.start : following.end] if following is not None else ""
    )
    state.context = without_described_anew(state.context, whole)
    known = {id(f) for f in state.context.facts}
    context, narrowed = assumed(flat, maths, state.context)
    # "Let r = p/q" is a definition: its formula tells it, and is not judged by itself
    told = {f.symbol for f in context.facts if isinstance(f.value, Meaning) and id(f) not in known and _is_written(f.symbol, maths)}
    state.context = replace(context, facts=tuple(f for f in context.facts if id(f) in known or f.symbol not in told))
    if (narrowed or state.section.splits_a_channel or leaves_open(whole)) and not state.section.narrowed:
        state.section.narrowed = True
        state.section.narrowed_at = (
            state.environments.statement
            if any(r.start == state.environments.statement for r in document.regions_at(sentence.start))
            else None
        )
    section_narrowed = state.section.narrowed
    state.section.narrowed = (
        section_narrowed or isinstance(sentence, Part) or lists_more(whole) or is_case_alone(state.earlier)
    )  # what the other parts suppose is not known here
    for made, equation in equations(words, maths):
        state.supersede(frozenset({made}))
        state.context = read_given(equation, state.context)
    local = _local(state, words, whole, spoken)
    local = in_unit_of_sentence(local, whole)
    if goes_on(words):
        local, narrowed = under(state.section.supposed, local)
        state.section.narrowed = state.section.narrowed or narrowed
    elif concludes(words):
        local, narrowed = under(in_conclusions(state.section.supposed), local)
        state.section.narrowed = state.section.narrowed or narrowed
    elif may_be_of_that_case(words):
        state.section.narrowed = state.section.narrowed or state.section.supposed != Clauses()
    told_before = state.section.supposed if goes_on(words) or concludes(words) else Clauses()
    twice = by_cases(words, [f.text for f in spoken])
    ahead = {} if twice else defined_ahead(state, local, spoken)
    told_here = [fact for facts in ahead.values() for fact in facts]
    local = without_earlier(local, {fact.symbol for fact in told_here}).extend(*told_here)
    pointed = state.history.pointed_to(words, now) if (now := data_of(state.context)) == data_of(local) or not now else None
    out: list[Claim] = []
    bound, state.section.bound = state.section.bound, None  # which "Equality holds iff ..." right behind it is about
    for k, formula in enumerate(spoken):
        own = {id(fact) for fact in ahead.get(k, ())}  # a definition is not judged by itself
        own |= {id(fact) for fact in local.facts if isinstance(fact.value, Meaning) and fact.symbol in twice}  # nor by that of another case
        before = local = replace(local, facts=tuple(f for f in local.facts if id(f) not in own)) if own else local
        formula = replace(formula, told_ahead=k in ahead)
        local, state.context = (without_supposed_anew(c, formula) for c in (local, state.context))
        case, state.case = state.case, None
        claims, local = in_its_clause(
            local, state.context, flat, maths, formula, partial(claims_of, document, formula, state, seconds=seconds)
        )
        claims = as_pointed_to(claims, pointed, before, lambda told, one=formula: claims_of(document, one, state.apart(), told, seconds)[0])  # type: ignore[misc]
        local, state.context = of_what_is_supposed(formula, claims, (local, state.context))
        claims = claims or named_expression(document, formula, state, before, seconds)
        claims = later_case(document, formula, bound, state, seconds, as_its_case(claims, formula, case))
        state.section.bound = (formula, before) if is_bound(claims, formula) else None if claims else state.section.bound
        out += [*claims, *labelled_parts(document, formula, state, before, claims, seconds)]
        if local is not before or state.told:  # what the formula said holds beyond the sentence; hypotheses do not
            fresh = state.told
            gone = {id(f) for f in before.facts} - {id(f) for f in local.facts}
            named = {f.symbol for f in fresh if isinstance(f.value, DATA)}
            kept = tuple(f for f in state.context.facts if id(f) not in gone and not (f.symbol in named and isinstance(f.value, DATA)))
            state.context = replace(state.context, facts=(*kept, *fresh))
    state.history.note(data_of(state.context), words)
    state.section.narrowed = section_narrowed
    said_here = clauses(flat, "", maths, loosely=False)
    unknown = (*told_before.unknown, *said_here.unknown, *equations_of_laws(flat, maths, said_here))
    state.section.supposed = Clauses((*told_before.given, *said_here.given, *independence(whole), *of_an_outcome(maths)), unknown)
    state.section.topic = topic(words) or (state.section.topic if len(words.split()) < 12 else None)
    in_code = coded(sentence)  # what is not understood of it is code
    out = (
        [c for c in out if c.verdict.word not in ("undecided", "not-understood") or not any(a <= c.start < b for a, b in in_code)]
        if in_code
        else out
    )
    return left_open(out) if state.unknown_base else out


def _title(document: Document, sentence: Sentence, state: State) -> str:
    """The title of what a sentence begins: a definition, or a section."""
    around = next(
        (
            r
            for r in document.regions_at(sentence.start)
            if r.title and not document.text[r.start : sentence.start].rpartition("]")[2].strip()
        ),
        None,
    )
    return around.title if around is not None else state.section.title if state.earlier[:1] == [state.section.title] else ""


def _marked(formula: Formula, state: State) -> Formula:
    """The formula, marked where the text around it takes it back."""
    if (
        state.taken_back
        or takes_back(formula.after)
        or is_tagged_wrong(formula.text)
        or any(start <= formula.start < end for start, end in state.struck)
    ):
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
    found = state.theorem.with_own((*hypotheses(whole), *drawn_chains(words, tuple(f.text for f in parts), whole)), whole)
    found = (*found, *recalled(state.chains, whole, found))
    state.chains = remembered(state.chains, found)
    state.section.spoken = (
        state.section.spoken if lasts(words) else spoken(state.section.spoken, whole, found)
    )  # what lasts is in the context
    for text in found:
        try:
            local = read_anew(text, local, words)
            if lasts(words):  # "Let X -> Y -> Z be a Markov chain." holds for the section
                state.context = read_anew(text, state.context, words)
        except (ReadError, ElaborationError):
            continue
    return local
