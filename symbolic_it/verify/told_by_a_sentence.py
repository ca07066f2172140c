"""What a sentence tells the chapter and supposes for itself, step by step, before its formulas are judged."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..chapters import Document, Sentence
from ..notation.context import Context, Fact, Meaning, NamedLaw, Scalar
from ..notation.elaborate import ElaborationError, read_given
from ..notation.syntax import ReadError, written_out
from ..notation.syntax.languages import words as worded
from ..patterns import regex
from .environments import enter
from .formulas.empirical_laws import told_empirical
from .formulas.formula import Formula
from .formulas.joint_laws import of_another_law
from .judgement.spoken_before import spoken
from .judgement.tied_laws import tied
from .naming.channel_at_hand import with_channel_at_hand
from .naming.jointly_typical import with_pairs_together
from .sentences.assumptions import assumed
from .sentences.carried_on import in_conclusions
from .sentences.chapter_subjects import with_other_channels
from .sentences.clauses import Clauses, under
from .sentences.conventions import alphabet, conventions, is_of_a_part
from .sentences.described_letters import described
from .sentences.evenly_spaced import evenly_spaced
from .sentences.functions_told import with_functions_told
from .sentences.hypotheses import hypotheses, leaves_open, lists_more
from .sentences.labelled_cases import is_case_alone
from .sentences.laws_in_words import determined_anew, said_anew
from .sentences.laws_introduced import without_laws_of_before
from .sentences.laws_of_sources import laws_of_sources
from .sentences.laws_of_variables import forgotten, with_told_laws, without_told
from .sentences.letters_set_free import with_letters_free
from .sentences.markov import drawn_chains, read_anew, without_denied
from .sentences.measured import measured
from .sentences.models import equations
from .sentences.named_lengths import with_named_lengths
from .sentences.names_given import given_names, with_equated_names
from .sentences.noisy_copies import noisy_copies
from .sentences.normal_pairs import supposed_pairs
from .sentences.openings import concludes, goes_on, lasts, may_be_of_that_case, opens_a_problem
from .sentences.other_states import calls_another_uniform, of_told_state, tells_a_further_law
from .sentences.overlong import LONGEST_WITH_MATHS, Part, squeezed
from .sentences.pointing_back import DATA, with_data_of
from .sentences.recalled_chains import recalled, remembered
from .sentences.set_apart import is_of_the_sentence_before
from .sentences.signs_told import signs_told
from .sentences.source_coding import with_codes_at_hand
from .sentences.spread_told import told_spread
from .sentences.sums_solved import solved_anew
from .sentences.unit_of_sentence import in_unit_of_sentence
from .sentences.values_supposed_anew import without_described_anew
from .state import State

_REQUALIFIES = regex(
    r"\b(?:one-hot|uniform\w*|fair|determinis\w+|degenerate|equally likely|equiprobable|suppose|assume|imagine|pretend|for (?:any|all|every)|in general|equality|"
    rf"fair\w*)\b|{worded('narrowing')}|{worded('in general')}",
    re.I,
)
_OF_ALL = regex(rf"\b(?:for (?:any|all|every)|in general|equality)\b|{worded('in general')}", re.I)
_SUPPOSES = regex(r"\b(?:suppose|assume|imagine)\b", re.I)
_UNIFORM = regex(r"\b(?:for )?(?:the )?uniform\w*", re.I)
_OF_A_CODE = regex(
    r"\b(?:suppose|assume|imagine)\b(?: that)? (?:we|you|one|they) (?:use|have|choose|take|are given)s? (?:the following |this |the |an? )?(?:\w+ )?code\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence in the forms that patterns look at."""

    words: str  # its text alone
    whole: str  # with its maths, macros written out
    flat: str  # with one sign for each formula
    maths: tuple[str, ...]  # the formulas of those signs
    goes_on: bool = False  # it goes on with the sentence before: "Then ...", or a display that ends one in plain text


def wording(document: Document, sentence: Sentence, state: State) -> Wording:
    """The sentence as patterns look at it, on one line."""
    text = document.said[sentence.start : min(sentence.end, sentence.start + LONGEST_WITH_MATHS)]
    words = " ".join(p.text for p in sentence.pieces if p.kind == "text").replace("\n", " ").strip()
    return Wording(
        words,
        squeezed(evenly_spaced(written_out(text.replace("\n", " "), state.macros))),
        squeezed("".join("\ufffc" if p.kind == "math" else p.text.replace("\n", " ") for p in sentence.pieces)),
        tuple(written_out(p.span.tex, state.macros) for p in sentence.pieces if p.kind == "math" and p.span is not None),
        goes_on(words) or is_of_the_sentence_before(document, sentence, state.unfinished),
    )


def tell(document: Document, sentence: Sentence, said: Wording, following: Sentence | None, row: str, state: State) -> None:
    """What the words of a sentence tell: what it is about, conventions, names, and laws."""
    _tell_subject(sentence, said, row, state)
    _tell_conventions(said, state)
    _tell_names(said, state)
    beside = row or title(document, sentence, state)
    state.context = with_codes_at_hand(state.context, f"{state.section.title} {beside}" if beside != state.section.title else beside)
    state.context = with_told_laws(
        state.context, said.whole, said.maths, document.text[following.start : following.end] if following is not None else ""
    )
    state.context = without_described_anew(state.context, said.whole)
    state.context = with_letters_free(state.context, state.section, said.whole)


def title(document: Document, sentence: Sentence, state: State) -> str:
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


def _tell_subject(sentence: Sentence, said: Wording, row: str, state: State) -> None:
    """The problem, the example and the channel that the sentence is about."""
    if opens_a_problem(said.words):
        enter(state, state.environments.of_problem(sentence.start))
    state.context = with_data_of(state.history, state.history.taken_up(state.context, said.words), said.whole)
    state.context = (
        with_channel_at_hand(state.context, row, heading=True) if row else with_channel_at_hand(state.context, said.words, whole=said.whole)
    )
    state.context = with_other_channels(with_pairs_together(state.context, said.words, said.whole), said.whole)


def _tell_conventions(said: Wording, state: State) -> None:
    """The base of logarithms, the units, and what the second parameter of a normal law is."""
    found = conventions(said.words, said.whole)
    if found is not None:
        anew = state.context.log_base is not None and is_of_a_part(said.words)  # another base than the chapter's, for this section
        if (found.local or anew) and state.outside is None:
            state.outside, state.outside_of = state.context, state.level if anew else None
        state.context, state.unknown_base = state.context.extend(**found.changes), found.unknown
    state.measure(measured(said.whole))
    state.spread = told_spread(said.whole) or state.spread


def _tell_names(said: Wording, state: State) -> None:
    """What letters stand for, and which no longer stand for what they stood for."""
    state.names = state.names | given_names(said.whole)
    state.section.tied, state.described = tied(state.section.tied, said.whole), state.described | described(said.whole)
    state.section.ranges += signs_told(said.whole)
    state.section.name_outcomes(said.words)
    state.context = with_functions_told(with_named_lengths(state.context, said.flat, said.maths), said.words, said.whole)
    state.empirical |= told_empirical(said.whole)
    anew = said_anew(said.whole)  # "Let X be a mixture": another law than the one named before, even where it is not understood
    if anew:
        others = (f for f in state.context.facts if not (isinstance(f.value, NamedLaw) and f.symbol in anew))
        state.context = replace(state.context, facts=tuple(others))
    state.context = without_laws_of_before(state.context, said.whole)
    state.supersede(determined_anew(said.whole) - solved_anew(said.whole, state.context))
    state.context = with_equated_names(without_denied(forgotten(state.context, anew), said.whole), said.whole)


def _is_of_no_law(fact: Fact) -> bool:
    """The f = 0.11 of a channel whose input is uniform: no probability of an outcome, and no number of outcomes."""
    return isinstance(fact.value, Scalar) and fact.symbol in _NUMBERS


_NUMBERS = frozenset(["f", "epsilon", "alpha", "beta", "gamma", "delta", "lambda", "eta", "T", "tau", "sigma", "mu", "a", "b", "c"])


def suppose(document: Document, sentence: Sentence, said: Wording, state: State) -> None:
    """What the sentence supposes for the section, and whether any of that was not understood."""
    known = {id(f) for f in state.context.facts}
    context, narrowed = assumed(said.flat, said.maths, state.context)
    # "Let r = p/q" is a definition: its formula tells it, and is not judged by itself
    told = {f.symbol for f in context.facts if isinstance(f.value, Meaning) and id(f) not in known and _is_written(f.symbol, said.maths)}
    state.context = replace(context, facts=tuple(f for f in context.facts if id(f) in known or f.symbol not in told))
    if (narrowed or state.section.splits_a_channel or leaves_open(said.whole)) and not state.section.narrowed:
        state.section.narrowed = True
        state.section.narrowed_at = (
            state.environments.statement
            if any(r.start == state.environments.statement for r in document.regions_at(sentence.start))
            else None
        )


def _is_written(name: str, maths: tuple[str, ...]) -> bool:
    """Whether a formula of the sentence defines the name: it begins with it and goes on with an equals sign."""
    return any(re.match(rf"\s*(?:\\(?:math\w+|text\w*|bm|boldsymbol)\s*\{{?\s*)?\\?{re.escape(name[:1])}[^=]*=", tex) for tex in maths)


def within(sentence: Sentence, said: Wording, parts: list[Formula], state: State) -> Context:
    """The context of the sentence alone: its hypotheses, and those of the sentence before that it goes on from."""
    if isinstance(sentence, Part) or lists_more(said.whole) or is_case_alone(state.earlier):
        state.section.narrowed = True  # what the other parts suppose is not known here
    for made, equation in equations(said.words, said.maths):
        if made in solved_anew(said.whole, state.context):
            continue
        state.supersede(frozenset({made}))
        state.context = read_given(equation, state.context)
    local = in_unit_of_sentence(_under_hypotheses(said, parts, state), said.whole)
    if said.goes_on or state.hanging or concludes(said.words):
        before = state.section.supposed if said.goes_on or state.hanging else in_conclusions(state.section.supposed)
        local, narrowed = under(before, local)
        state.section.narrowed = state.section.narrowed or narrowed
    elif may_be_of_that_case(said.words):
        state.section.narrowed = state.section.narrowed or state.section.supposed != Clauses()
    return local


def _under_hypotheses(said: Wording, parts: list[Formula], state: State) -> Context:
    words, whole = said.words, said.whole
    both = (state.context, replace(state.context, facts=state.above))
    local, above = (of_told_state(of_another_law(without_told(told, words), words), words, parts) for told in both)
    state.above_here = tuple(f for f in state.above if f in above.facts)
    further = tells_a_further_law(local, parts) or laws_of_sources(whole) or _OF_A_CODE.search(words) is not None
    supposed = _SUPPOSES.sub(" ", words) if further else words
    supposed = _UNIFORM.sub(" ", supposed) if calls_another_uniform(local, whole) else supposed
    if _REQUALIFIES.search(supposed):  # "for a one-hot p", "suppose": not about the data of an earlier example
        general = _OF_ALL.search(words) is not None
        kept = tuple(f for f in local.facts if not isinstance(f.value, DATA) or (not general and _is_of_no_law(f)))
        local, state.above_here = replace(local, facts=kept), ()
        if lasts(words):
            state.context, state.above = local, ()
    local = local.extend(*supposed_pairs(whole))
    kind = alphabet(whole)
    if kind is not None:
        local = local.extend(alphabet=kind)
    found = state.theorem.with_own((*hypotheses(whole), *drawn_chains(words, tuple(f.text for f in parts), whole)), whole)
    found = (*found, *recalled(state.chains, whole, found))
    state.chains = remembered(state.chains, found)
    state.section.spoken = (
        state.section.spoken if lasts(words) else spoken(state.section.spoken, whole, found)
    )  # what lasts is in the context
    told_of_copies = noisy_copies(whole)
    for text in found:
        try:
            local = read_anew(text, local, words)
            if lasts(words) or text in told_of_copies:  # "Let X -> Y -> Z be a Markov chain." holds for the section
                state.context = read_anew(text, state.context, words)
        except (ReadError, ElaborationError):
            continue
    return local
