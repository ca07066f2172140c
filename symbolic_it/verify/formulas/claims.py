"""One formula where it stands: read, elaborated in its context under each plausible left side and reading, judged."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ...chapters import Document
from ...notation.context import Context, Fact
from ...notation.elaborate import read_given
from ...notation.syntax import ReadError, nodes, read_rows, written_out
from ...patterns import regex
from ..diffusion.paths import names_a_path
from ..doubts import doubted_names
from ..judgement.spoken_before import told_by_unread
from ..judgement.unit_tells_base import bases_of_definitions
from ..model import Claim
from ..naming.generalised_divergences import with_signs_of_masses
from ..policies.optimum_told import learn_objective
from ..sentences.conventions import is_convention
from ..sentences.differences import section_before
from ..sentences.goals_told import of_turned_use
from ..sentences.indices_compared import indices_told
from ..sentences.told_in_full import is_told_in_part
from ..sentences.told_preferences import is_told_preference
from ..state import State
from . import row_by_row
from .as_meant import as_meant
from .cases_above import compares, in_cases_above
from .chain_names import to_the_end_of_the_chain, with_names_of_the_chain
from .claim import not_read, where
from .conclusions import concluded
from .derivatives_in_full import derivatives_in_full
from .elided import where_true, with_elided
from .empirical_laws import by_the_empirical_law, settled
from .entries_in_full import by_their_formulas
from .equal_indices import of_two_items
from .equated_names import learn_equated
from .formula import Formula
from .functions_by_name import functions_told
from .functions_of_variables import given_anew, learn_functions, of_a_distance, unfolded
from .given_law_put_in import with_given_law
from .gradients_of_cross_entropy import of_the_cross_entropy, with_the_cross_entropy
from .infinite_divergences import infinite_where_told
from .instances_of_formulas import as_instances
from .laws_compared import remember
from .laws_given_again import given_again
from .left_out import without_dots
from .left_sides import left_sides, started
from .links_apart import links_apart
from .listed_values import learn_formulas, with_listed_values
from .lone_vector import lone_vector
from .mixed_laws import sums_to_its_weights
from .names_of_numbers import learn_numbers, spoken_of, with_numbers
from .of_an_optimum import without_its_optimum
from .of_processes import Judge, by_the_process
from .one_hot_losses import of_one_hot_labels
from .one_statement import of_one_statement
from .orderings import ordering
from .place import Place
from .set_to_zero import learn_zeros, where_it_is_zero
from .softmax_of_told_logits import of_the_softmax
from .softmaxes_in_words import under_the_softmax, with_told_softmax
from .special_values import beyond_the_sentence
from .superseded import restated, without_old, without_superseded
from .tangents_told import of_the_tangent
from .told_by_cases import of_cases
from .turned_laws import of_turned_laws

_RELATION = regex(r"[=<>≈≤≥]|\\(?:le|ge|leq|geq|approx|equiv|leqslant|geqslant)(?![A-Za-z])")
_DANGLING = regex(r"(?<=\S)\s*(?:=|\\approx|≈)\s*\Z")
_SIGN = regex(
    r"\s*(?:[=<>≈≤≥≡≠]|\\(?:le|ge|leq|geq|approx|equiv|leqslant|geqslant|neq?|sim|propto)(?![A-Za-z]))+\s*"
)  # alone between words


def claims_of(document: Document, formula: Formula, state: State, context: Context, seconds: float) -> tuple[list[Claim], Context]:
    """The claims of one formula, and the context with what it says."""
    state.told = ()
    statements, out = _read(document, formula, state)
    for statement in statements:
        claims, context = _of_a_statement(document, formula, statement, state, context, seconds)
        out += claims
    return out, context


def _read(document: Document, formula: Formula, state: State) -> tuple[list[nodes.Statement], list[Claim]]:
    """The statements of a formula, and a claim for each part of it that cannot be read."""
    if is_convention(formula.text) or is_told_preference(formula.text):
        return [], []
    try:
        return read_rows(_less_its_last_sign(formula.text), macros=state.macros, decimal_comma=state.decimal_comma), []
    except ReadError as e:
        state.section.spoken = told_by_unread(state.section.spoken, formula.text)
        if formula.display:
            state.sides.last_display = state.sides.before_aside = state.sides.last = None
        if _RELATION.search(written_out(formula.text, state.macros)) is None or _SIGN.fullmatch(formula.text):
            return [], []
        apart = row_by_row.parts(formula.text, state.macros)
        if apart is None:
            return [], [not_read(document, formula, where(document, formula, e))]
        unread = [not_read(document, formula, where(document, formula, p.error), p.start, p.end) for p in apart if p.error is not None]
        return [s for p in apart for s in p.statements], unread


def _of_a_statement(
    document: Document, formula: Formula, whole: nodes.Statement, state: State, context: Context, seconds: float
) -> tuple[list[Claim], Context]:
    """The claims of one statement of a formula, and the context with what it says."""
    statement, follows = concluded(without_dots(whole))
    if (listed := ordering(document, formula, statement)) is not None:
        return listed, context
    remember(statement, state)
    state.written.learn(statement)
    learn_objective(statement, state)
    learn_equated(statement, formula, state)
    kept = without_its_optimum(replace(statement, chains=tuple(c for c in statement.chains if c.links)))
    kept = as_meant(kept, formula, state, context)
    if not kept.chains:
        spoken_of(statement, state)
        if formula.display and statement.chains:
            state.sides.last_display = statement.chains[-1].first
        return lone_vector(document, formula, statement), context
    here = with_names_of_the_chain(kept, without_old(kept, context, formula.before, formula.after))
    used = frozenset(state.used)
    state.use(kept)
    state.entropies_in = bases_of_definitions(kept, state.entropies_in)

    def judge(one: nodes.Statement, there: Context | None, own: State) -> tuple[list[Claim], tuple[Fact, ...]]:
        return of_one_statement(Place(document, formula, own, here if there is None else there, used, seconds, follows), one)

    claims, facts = _judged(document, formula, unfolded(kept, state.functions), state, here, judge)
    if claims and claims[0].verdict.word == "not-understood" and (introduces := of_a_distance(kept, state.functions)):
        claims[0] = not_read(document, formula, introduces, kept.span.start, kept.chains[0].links[0].right.span.end)
    claims = with_numbers(document, kept, formula, state, of_cases(claims, kept), judge)
    listed, claims = claims, with_listed_values(kept, formula, here, state, claims, judge)
    facts = () if any(c.verdict.negative and not was.verdict.negative for c, was in zip(claims, listed, strict=True)) else facts
    instances, claims = claims, as_instances(kept, claims, state.formulas)
    shown = claims == instances
    learn_formulas(kept, formula, claims, state.formulas)
    if shown:
        learn_numbers(kept, formula, state)
    claims = of_the_softmax(document, formula, kept, of_turned_use(claims, formula.before, formula.after))
    claims = infinite_where_told(formula, kept, of_turned_laws(document, formula, kept, claims))
    judged, claims = claims, where_it_is_zero(formula, kept, learn_zeros(kept, claims, state.section.zeros), state.section.zeros, here)
    if not shown or doubted_names(claims) or (claims[:1] != judged[:1] and not claims[0].verdict.positive):
        facts = ()  # no definition by which the same equation is then proved
    out = given_anew(claims, kept, state.functions, formula.before)
    learn_functions(kept, claims, state.functions)
    if formula.is_denied or is_told_in_part(formula.text, formula.before, formula.after):
        return out, context
    facts = (
        *beyond_the_sentence(to_the_end_of_the_chain(kept, facts), formula.before),
        *restated(kept, here, claims[:1]),
        *functions_told(kept, out),
    )
    state.tell(facts, (*formula.maths_before, formula.text, *formula.maths_after))
    return out, without_superseded(here, facts).extend(*facts) if facts else context


def _judged(
    document: Document, formula: Formula, statement: nodes.Statement, state: State, here: Context, judge: Judge
) -> tuple[list[Claim], tuple[Fact, ...]]:
    """The claims of a statement as it stands, or as it is meant of a process, of samples, of one-hot labels or of a loss told in words."""
    of_processes = state.process.is_diffusion or state.process.noises or state.families or names_a_path(statement)
    parts = links_apart(started(statement, left_sides(statement, formula, state))) if of_processes else []
    claims, facts = by_the_process(statement, parts, formula.display, state, judge, formula.is_mentioned)
    if (sampled := by_the_empirical_law(statement, here, state.empirical) or of_one_hot_labels(statement, formula, here)) is not None:
        claims = settled(claims, judge(sampled[0], sampled[1], state.apart())[0], sampled[2])
    if (called := with_the_cross_entropy(statement, formula, state, here)) is not None:
        claims = of_the_cross_entropy(claims, called[0], lambda one: judge(one, called[1], state.apart())[0])
    text = f"{section_before(document, formula)} {formula.around}"
    if (there := with_told_softmax(statement, claims, text, formula.around, here)) is not None:
        claims = under_the_softmax(claims, there[1], lambda: judge(statement, there[0], state.apart())[0])
    above = section_before(document, formula, with_heading=True)
    others = (*with_elided(statement, formula, state.written), *derivatives_in_full(statement, here))
    claims = where_true(claims, others, lambda one: judge(one, here, state.apart())[0])
    claims = by_their_formulas(claims, statement, here, state.formulas, lambda one: judge(one, here, state.apart())[0])
    if claims and claims[0].verdict.positive:
        state.written.learn_function(statement)
    claims = given_again(claims, statement, formula.before, state.given_laws, lambda one: judge(one, here, state.apart())[0])
    claims = with_given_law(claims, statement, state.given_laws, lambda one: judge(one, here, state.apart())[0])
    claims = with_signs_of_masses(sums_to_its_weights(claims, statement, state.section.compared), statement)
    claims = of_the_tangent(claims, formula, here, lambda one: judge(one, here, state.apart())[0])
    under = partial(_in_the_case, statement=statement, here=here, state=state, judge=judge)
    claims = in_cases_above(claims, statement, above, under, told=bool(indices_told(formula)) or any(map(compares, formula.maths_before)))
    return of_two_items(claims, statement), facts


def _in_the_case(case: str, statement: nodes.Statement, here: Context, state: State, judge: Judge) -> list[Claim]:
    return judge(statement, read_given(case, here), state.apart())[0]


def _less_its_last_sign(text: str) -> str:
    """ "H(p, q) = E_p[-log q] =" without the sign that leads on to words; a formula whose only relation it is stays as it is."""
    last = _DANGLING.search(text)
    if last is None or _RELATION.search(text, 0, last.start()) is None:
        return text
    return text[: last.start()] + " " * (len(text) - last.start())
