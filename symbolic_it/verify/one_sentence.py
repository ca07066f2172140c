"""The claims of one sentence: its formulas in the context that its words make, and what they tell the sentences behind it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..chapters import Document, Sentence
from ..notation.context import Context, Fact, Meaning
from ..notation.syntax import written_out
from .formulas.braced_parts import labelled_parts
from .formulas.defined_ahead import defined_ahead, without_earlier
from .formulas.formula import Formula, formulas
from .formulas.given_measures import by_given_measures, of_a_named_value, opens_anew
from .formulas.later_cases import as_its_case, is_bound, later_case
from .formulas.laws_in_code import claims_of
from .formulas.named_expressions import named_expression
from .formulas.named_sums import named_sum
from .formulas.related_in_words import related_in_words
from .formulas.slash_conditions import with_bars
from .formulas.told_units import with_told_unit
from .formulas.typed_maths import coded
from .formulas.values_in_words import values_in_words, without_values
from .model import Claim
from .sentences.called_otherwise import with_its_name
from .sentences.carried_on import equations_of_laws
from .sentences.cases import by_cases
from .sentences.clauses import Clauses, clauses, of_an_outcome
from .sentences.hypotheses import hypotheses, independence
from .sentences.law_at_hand import goes_on_about_it, laws_in
from .sentences.names_given import with_given_name
from .sentences.openings import concludes, ends_openly
from .sentences.other_bases import in_another_unit, left_open
from .sentences.other_states import of_what_is_supposed
from .sentences.pointing_back import DATA, as_pointed_to, data_of
from .sentences.provisos import with_proviso
from .sentences.references import named_by_label, referred
from .sentences.scopes import in_its_clause
from .sentences.set_apart import in_its_sentence, left_unfinished
from .sentences.subjects import topic
from .sentences.taken_back import is_tagged_wrong, takes_back
from .sentences.unit_goes_on import counted_on, in_the_unit_before
from .sentences.values_supposed_anew import without_several_values, without_supposed_anew
from .sentences.where_apart import where_apart
from .state import State
from .told_by_a_sentence import Wording, suppose, tell, title, within, wording


def claims_of_sentence(
    document: Document, sentence: Sentence, state: State, seconds: float, following: Sentence | None, row: str = ""
) -> list[Claim]:
    """The claims of a sentence. ``row``: the first words of the row of a table that it is a cell of."""
    sentence = where_apart(sentence)
    said = wording(document, sentence, state)
    tell(document, sentence, said, following, row, state)
    state.section.counted = counted_on(state.section.counted, said.whole, sentence.start, sentence.end, document.text)
    spoken = _formulas(document, sentence, following, row, state)
    suppose(document, sentence, said, state)
    narrowed = state.section.narrowed
    local = within(sentence, said, spoken, state)
    state.section.measures = [] if opens_anew(without_values(said.flat)) else state.section.measures
    out = _claims(document, said, spoken, local, state, seconds)
    out += values_in_words(document, sentence, state, state.context, seconds)
    state.context = without_several_values(state.context, spoken)
    state.history.note(data_of(state.context), said.words + named_by_label(document, sentence.start))
    state.section.narrowed = narrowed
    _leave_behind(said, state)
    state.unfinished = left_unfinished(document, sentence)
    in_code = coded(sentence)  # what is not understood of it is code
    if in_code:
        unread = ("undecided", "not-understood")
        out = [c for c in out if c.verdict.word not in unread or not any(a <= c.start < b for a, b in in_code)]
    out = in_another_unit(out, said.flat) if local.log_base != 10 else out
    if state.unknown_base:
        return left_open(out)
    state.known.macros = state.macros
    for formula in spoken:
        out = state.known.again(document, formula, out, local.log_base, lambda name: state.context.about(name) is not None)
        state.known.learn(document, formula, out)
    return out


def _formulas(document: Document, sentence: Sentence, following: Sentence | None, row: str, state: State) -> list[Formula]:
    """The formulas of a sentence with what its words call them and whether they take them back."""
    beside, out = row or title(document, sentence, state), list[Formula]()
    for f in in_its_sentence(document, sentence, with_proviso(formulas(sentence), following), following, state):
        named = with_its_name(with_given_name(f, state.names), beside)
        f = _written_out(_marked(named, state), state)
        out.append(with_told_unit(with_bars(f) if state.slashes else f))
    return out


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


def _claims(document: Document, said: Wording, spoken: list[Formula], local: Context, state: State, seconds: float) -> list[Claim]:
    """The claims of the formulas of a sentence, each under what those before it tell."""
    twice = by_cases(said.words, [f.text for f in spoken])
    ahead = {} if twice else defined_ahead(state, local, spoken)
    told_here = [fact for facts in ahead.values() for fact in facts]
    local = without_earlier(local, {fact.symbol for fact in told_here}).extend(*told_here)
    pointed = (
        state.history.pointed_to(said.words + referred(document, said.whole), now)
        if (now := data_of(state.context)) == data_of(local) or not now
        else None
    )
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
            local, state.context, said.flat, said.maths, formula, partial(claims_of, document, formula, state, seconds=seconds)
        )

        def again(told: Context, one: Formula = formula) -> list[Claim]:
            return claims_of(document, one, state.apart(), told, seconds)[0]

        claims = in_the_unit_before(claims, state.section.counted, before, again)
        claims = as_pointed_to(claims, pointed, before, again)
        local, state.context = of_what_is_supposed(formula, claims, (local, state.context))
        claims = claims or named_expression(document, formula, state, before, seconds)
        claims = claims or related_in_words(document, formula, state, before, seconds)
        claims = named_sum(document, formula, state, local, claims, seconds)
        claims = by_given_measures(claims, formula, without_values(said.flat), state.section.measures)
        claims = claims or of_a_named_value(document, formula, without_values(said.flat), state.section.measures)
        claims = later_case(document, formula, bound, state, seconds, as_its_case(claims, formula, case))
        state.section.bound = (formula, before) if is_bound(claims, formula) else None if claims else state.section.bound
        out += [*claims, *labelled_parts(document, formula, state, before, claims, seconds)]
        if local is not before or state.told:
            _keep(before, local, state.told, state)
    return out


def _keep(before: Context, after: Context, fresh: tuple[Fact, ...], state: State) -> None:
    """What a formula said holds beyond the sentence; hypotheses do not."""
    gone = {id(f) for f in before.facts} - {id(f) for f in after.facts}
    named = {f.symbol for f in fresh if isinstance(f.value, DATA)}
    kept = tuple(f for f in state.context.facts if id(f) not in gone and not (f.symbol in named and isinstance(f.value, DATA)))
    state.context = replace(state.context, facts=(*kept, *fresh))


def _leave_behind(said: Wording, state: State) -> None:
    """What the sentence supposed and was about, for one that goes on from it."""
    before = state.section.supposed if said.goes_on or state.hanging or concludes(said.words) else Clauses()
    here = clauses(said.flat, "", said.maths, loosely=False)
    chains = tuple(c for c in hypotheses(said.whole) if "->" in c)
    unread = tuple(x for x in here.unknown if not (chains and hypotheses(x)))  # "if X -> Y -> Z is a Markov chain"
    unknown = (*before.unknown, *unread, *equations_of_laws(said.flat, said.maths, here))
    held = hypotheses(said.whole) if ends_openly(said.words) else (*independence(said.whole), *chains)
    told = (*here.given, *held, *of_an_outcome(said.maths))
    state.section.supposed = Clauses((*before.given, *told), unknown)
    if not goes_on_about_it(said.flat, said.maths):
        state.section.laws_at_hand = laws_in(said.flat, said.maths)
    state.section.topic = topic(said.words) or (state.section.topic if len(said.words.split()) < 12 else None)
