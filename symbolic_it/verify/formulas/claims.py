"""One formula where it stands: read, elaborated in its context under each plausible left side and reading, judged."""

from __future__ import annotations

from dataclasses import replace

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.context import DOUBTED, Context, Declared, Fact
from ...notation.elaborate import ElaborationError, read_given
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import ReadError, nodes, read_rows, written_out
from ...patterns import regex
from ..diffusion.paths import names_a_path
from ..judgement.across_readings import judged, weigh
from ..judgement.doubtful_readings import Outcome
from ..judgement.judge import FEEDS
from ..judgement.matched_densities import of_matched_densities
from ..judgement.number_of_outcomes import by_number_of_outcomes
from ..judgement.of_another_variable import is_of_another_variable
from ..judgement.repaired import is_said_of_all_pairs, is_true_but_for_a_sign, is_under_a_condition, refuted_of_all
from ..judgement.shortened_names import SHORTENED, in_full, may_be_shortened
from ..judgement.spoken_before import judged_as_spoken, left_open
from ..judgement.stated_base import of_the_stated_base
from ..judgement.told_elsewhere import told_elsewhere
from ..judgement.told_ranges import within_told_ranges
from ..judgement.unit_tells_base import bases_of_definitions, in_told_base
from ..judgement.worked_example import of_its_numbers
from ..model import Claim
from ..naming.by_form import heads_of, of_statement, of_the_head
from ..naming.told_factors import unlike_its_words
from ..policies.optimum_told import by_its_objective, learn_objective
from ..sentences.clauses import supposed
from ..sentences.constraints_in_words import in_place
from ..sentences.conventions import is_convention
from ..sentences.direction_told import of_turned_use
from ..sentences.labelled_cases import is_labelled_case
from ..sentences.left_cases import beyond_the_case
from ..sentences.markov import is_open
from ..sentences.mention import is_of_all
from ..sentences.told_preferences import is_told_preference
from ..state import State
from . import row_by_row
from .as_meant import as_meant
from .chain_names import to_the_end_of_the_chain, with_names_of_the_chain
from .claim import claim_of, not_read, where
from .conclusions import concluded
from .defined_otherwise import defined_otherwise
from .doubted_names import facts_in_doubt, functions_given_anew, speaks_of_doubted, told_otherwise
from .empirical_laws import by_the_empirical_law, settled
from .equal_indices import of_two_items
from .equality_case import with_its_case, without_itself
from .equated_names import learn_equated
from .formula import Formula
from .functions_of_variables import given_anew, learn_functions, of_a_distance, unfolded
from .gradients_of_cross_entropy import of_the_cross_entropy, with_the_cross_entropy
from .introduced import introduced
from .introduced_by_proportion import introduced_by_proportion
from .joint import joined
from .laws_by_formula import by_formula, learn, made_of
from .laws_compared import remember, with_its_laws
from .left_out import without_dots
from .left_sides import LeftSides, from_its_first_side, left_sides, started
from .links_apart import links_apart
from .lone_vector import lone_vector
from .measured_by_heads import measured_by_heads
from .members_as_variables import of_members
from .no_laws import of_no_laws
from .of_an_optimum import without_its_optimum
from .of_its_density import of_its_density
from .of_processes import by_the_process
from .one_hot_losses import of_one_hot_labels
from .pointwise_laws import at_an_outcome
from .redefined import redefined
from .said_to_be import said_to_be
from .signs_given_anew import calls_given_anew, of_another_meaning
from .special_values import as_of_a_case, beyond_the_sentence
from .superseded import as_told, restated, without_numbers, without_old, without_superseded
from .targets_that_sum import targets_that_sum

_RELATION = regex(r"[=<>≈≤≥]|\\(?:le|ge|leq|geq|approx|equiv|leqslant|geqslant)(?![A-Za-z])")
_SIGN = regex(
    r"\s*(?:[=<>≈≤≥≡≠]|\\(?:le|ge|leq|geq|approx|equiv|leqslant|geqslant|neq?|sim|propto)(?![A-Za-z]))+\s*"
)  # alone between words


def claims_of(document: Document, formula: Formula, state: State, context: Context, seconds: float) -> tuple[list[Claim], Context]:
    """The claims of one formula, and the context with what it says."""
    out, state.told = list[Claim](), ()
    try:
        silent = is_convention(formula.text) or is_told_preference(formula.text)
        statements = [] if silent else read_rows(formula.text, macros=state.macros, decimal_comma=state.decimal_comma)
    except ReadError as e:
        if formula.display:
            state.sides.last_display = state.sides.before_aside = state.sides.last = None
        if _RELATION.search(written_out(formula.text, state.macros)) is None or _SIGN.fullmatch(formula.text):
            return [], context
        apart = row_by_row.parts(formula.text, state.macros)
        if apart is None:
            return [not_read(document, formula, where(document, formula, e))], context
        out += [not_read(document, formula, where(document, formula, p.error), p.start, p.end) for p in apart if p.error is not None]
        statements = [s for p in apart for s in p.statements]
    for whole in statements:
        statement, follows = concluded(without_dots(whole))
        remember(statement, state)
        learn_objective(statement, state)
        learn_equated(statement, formula, state)
        kept = without_its_optimum(replace(statement, chains=tuple(c for c in statement.chains if c.links)))
        kept = as_meant(kept, formula, state, context)
        if not kept.chains:
            out += lone_vector(document, formula, statement)
            if formula.display and statement.chains:
                state.sides.last_display = statement.chains[-1].first
            continue
        here = with_names_of_the_chain(kept, without_old(kept, context, formula.before))
        used = frozenset(state.used)
        state.use(kept)
        state.entropies_in = bases_of_definitions(kept, state.entropies_in)
        as_defined = unfolded(kept, state.functions)

        def judge(
            one: nodes.Statement,
            context: Context | None,
            own: State,
            here: Context = here,
            used: frozenset[str] = used,
            follows: bool = follows,
        ) -> tuple[list[Claim], tuple[Fact, ...]]:
            return _of_statement(document, formula, own, here if context is None else context, one, used, seconds, follows)

        of_processes = state.process.is_diffusion or state.process.noises or state.families or names_a_path(as_defined)
        parts = links_apart(started(as_defined, left_sides(as_defined, formula, state))) if of_processes else []
        claims, facts = by_the_process(as_defined, parts, formula.display, state, judge, formula.is_mentioned)
        if (sampled := by_the_empirical_law(as_defined, here, state.empirical) or of_one_hot_labels(as_defined, formula, here)) is not None:
            claims = settled(claims, judge(sampled[0], sampled[1], state.apart())[0], sampled[2])
        if (called := with_the_cross_entropy(as_defined, formula, state, here)) is not None:
            claims = of_the_cross_entropy(claims, called[0], lambda one, there=called[1], judge=judge: judge(one, there, state.apart())[0])  # type: ignore[misc]
        claims = of_two_items(claims, as_defined)
        if claims and claims[0].verdict.word == "not-understood" and (introduces := of_a_distance(kept, state.functions)):
            claims[0] = not_read(document, formula, introduces, kept.span.start, kept.chains[0].links[0].right.span.end)
        claims = of_turned_use(claims, formula.before)
        out += given_anew(claims, kept, state.functions, formula.before)
        learn_functions(kept, claims, state.functions)
        facts = (*beyond_the_sentence(to_the_end_of_the_chain(kept, facts), formula.before), *restated(kept, here, claims[:1]))
        state.tell(facts, (*formula.maths_before, formula.text, *formula.maths_after))
        context = without_superseded(here, facts).extend(*facts) if facts else context
    return out, context


def _of_statement(
    document: Document, formula: Formula, state: State, here: Context, kept: nodes.Statement, used: frozenset[str], seconds: float, follows: bool,
    head: nodes.Node | None = None,
) -> tuple[list[Claim], tuple[Fact, ...]]:  # fmt: skip
    """The claims of one statement and what it tells; its links apart where it cannot be understood as a whole.

    ``head``: what the chain of a link that stands apart begins with, which is equal to each of its sides.
    """
    own, here, left = beyond_the_case(formula, here, state.context)
    here = without_numbers(kept, without_itself(here, kept))
    here, narrowed = supposed(own, here, made_of(kept, state), document.text[max(0, formula.start - 500) : formula.start], state.described)
    here = of_its_density(kept, without_itself(here, kept), formula, document.text[max(0, formula.start - 300) : formula.start])
    narrowed = narrowed or left or state.section.narrowed or follows or is_open(here, formula.text) or is_labelled_case(formula.before)
    around, lefts = document.said[max(0, formula.start - 240) : formula.end + 160], LeftSides((None,))
    nearby = document.said[max(0, formula.start - 1200) : formula.end + 400]

    def anew(tree: nodes.Statement, told: Context = here) -> Outcome | ElaborationError:
        return judged(tree, told, state, None, seconds, formula, nearby)

    try:
        kept, lefts = from_its_first_side(kept, left_sides(kept, formula, state))
        if formula.display:
            state.sides.show(kept)
        kept = with_its_laws(kept, formula, state, here, nearby, anew)

        def under(told: Context) -> Outcome | None:
            return judged_as_spoken(
                formula,
                told,
                state,
                lambda c: weigh([judged(kept, c, state, subject, seconds, formula, nearby) for subject in lefts.nodes], lefts.firm),
            )

        outcome = in_told_base(
            kept,
            here,
            around,
            lambda c: by_formula(kept, state, c, under, as_of_a_case(formula.before, formula.maths_before), formula.told_ahead),
            state.entropies_in,
        )
    except ElaborationError as e:
        links = links_apart(kept)
        if len(links) > 1:
            heads = heads_of(kept)
            found = [
                _of_statement(document, formula, state, here, one, used, seconds, follows, h) for one, h in zip(links, heads, strict=True)
            ]
            return [c for claims, _ in found for c in claims], tuple(f for _, facts in found for f in facts)
        if formula.is_mentioned:
            return [replace(not_read(document, formula, where(document, formula, e), kept.span.start, kept.span.end), kind="mention")], ()
        by_form = of_statement(here, started(links[0], lefts), formula.before, formula.after, (formula.maths_before, formula.maths_after))
        if by_form is None and head is not None:
            by_form = of_the_head(here, head, links[0], formula.before, formula.after)
        by_form = by_form or introduced_by_proportion(kept, here, state)
        if by_form is None and (pointwise := at_an_outcome(kept, here, e)) is not None:
            return _of_statement(document, formula, state, here, pointwise, used, seconds, follows, head)
        if by_form is None and (
            proved := of_members(
                kept, e, here, lambda one, c: _of_statement(document, formula, state.apart(), c, one, used, seconds, follows, head)[0]
            )
        ):
            return proved, ()
        state.doubt(kept)
        return [not_read(document, formula, by_form or where(document, formula, e), kept.span.start, kept.span.end)], ()
    if outcome is None:
        return [not_read(document, formula, "a relation without a left side: nothing before it names one")], ()
    before = outcome = in_full(outcome, started(kept, lefts), here, anew)
    outcome = of_matched_densities(outcome, started(kept, lefts), here, document.text[max(0, formula.start - 900) : formula.start], anew)
    narrowed = narrowed and outcome is before
    outcome = of_its_numbers(with_its_case(outcome, started(kept, lefts), here, state, formula, seconds, nearby))
    reading, rows = joined(introduced(outcome, formula, state, here, used, around), kept.span)
    apart = links_apart(kept) if outcome[0].of_every_length and rows[0][0].word in ("not-understood", "undecided") else []
    if len(apart) == 1:
        by_form = of_statement(here, apart[0], formula.before, formula.after, (formula.maths_before, formula.maths_after))
        if by_form is None and head is not None:
            by_form = of_the_head(here, head, apart[0], formula.before, formula.after)
        if by_form is not None:
            return [not_read(document, formula, by_form, kept.span.start, kept.span.end)], ()
    if len(apart) > 1:
        found = [
            _of_statement(document, formula, state, here, x, used, seconds, follows, h) for x, h in zip(apart, heads_of(kept), strict=True)
        ]
        if any(c.verdict.positive for claims, _ in found for c in claims):
            return [c for claims, _ in found for c in claims], tuple(f for _, facts in found for f in facts)

    def under_a_range(link: LinkMeaning, told: str) -> Verdict | None:
        try:
            outcome = anew(kept, read_given(told, here))
        except (ReadError, ElaborationError):
            return None
        links = [x for chain in reading.chains for x in chain.links]
        found = [] if isinstance(outcome, ElaborationError) else [v for row in outcome[1] for v in row]
        return found[links.index(link)] if len(found) == len(links) else None

    def firm(link: LinkMeaning, verdict: Verdict) -> tuple[Verdict, bool]:
        """The verdict, and whether words that were not understood could still take it back."""
        if (
            verdict.word == "definition"
            and (doubt := unlike_its_words(here, link.left.node, link.right.node, verdict.message, formula.around)) is not None
        ):
            return doubt, narrowed
        verdict = by_number_of_outcomes(link, verdict, formula.sentence, document.said[max(0, formula.start - 600) : formula.end + 200])
        here_told = (*formula.maths_before, formula.text, *formula.maths_after)
        verdict = within_told_ranges(link, verdict, (*here_told, *state.section.ranges), lambda told: under_a_range(link, told))
        verdict = of_another_meaning(
            link,
            told_elsewhere(link, verdict, follows, bool(state.section.spoken) or is_of_all(formula.sentence), f"{around} {formula.text}"),
            here,
            in_place(formula.before, formula.maths_before),
            f"{formula.after} {document.text[max(0, formula.start - 120) : formula.start]}",
        )
        if verdict.word == "refuted" and not link.ground and speaks_of_doubted(link, state.section.doubted, state.told_otherwise):
            return Verdict("undecided", "it speaks of what was given a meaning before that was not shown to be its own"), narrowed
        if verdict.word == "refuted" and may_be_shortened(link, kept, anew):
            return SHORTENED, narrowed
        if verdict.negative and is_of_another_variable(link, state.told_of):
            return Verdict("undecided", "the probabilities that the text has given may be those of another variable"), narrowed
        open_ones = narrowed or is_under_a_condition(link, verdict)
        found = refuted_of_all(link, verdict, seconds) if open_ones else verdict
        if not open_ones or found.word != "refuted":
            return of_the_stated_base(link, verdict, here.log_base, around), narrowed
        firmly = is_said_of_all_pairs(formula.sentence, document.said[max(0, formula.start - 3000) : formula.start], link)
        firmly = firmly or is_true_but_for_a_sign(kept, link, anew)
        return (found, False) if firmly else (verdict, narrowed)

    out = [
        defined_otherwise(
            redefined(claim_of(document, formula, chain, link, k, *firm(link, verdict), reading), link, here, state, formula),
            link,
            here,
            state,
        )
        for chain, row in zip(reading.chains, rows, strict=True)
        for k, (link, verdict) in enumerate(zip(chain.links, row, strict=True))
    ]
    out = by_its_objective(of_no_laws(measured_by_heads(out, kept, here, formula), reading, here, state, formula.around), reading, state)
    state.sides.remember(kept)
    state.section.ranges += [formula.text] if out and all(c.verdict.message == FEEDS for c in out) else []
    verdicts, doubted = [c.verdict for c in out], facts_in_doubt(reading, rows)
    if not is_labelled_case(formula.before):  # of which what follows says nothing
        state.section.spoken = left_open(state.section.spoken, list(reading.links), verdicts)
    learn(state, reading)
    state.section.doubted |= {f.symbol for f in doubted} | functions_given_anew(reading, rows) | said_to_be(reading, verdicts)
    state.told_otherwise = told_otherwise(state.told_otherwise, reading, [c.verdict.word for c in out], here)
    told = tuple(state.section.labelled(f) for f in as_told(reading.facts, formula.sentence) if f not in doubted)
    return out, (
        *told,
        *targets_that_sum(reading, out),
        *calls_given_anew(reading, out),
        *(Fact(DOUBTED + f.symbol, Declared("doubted")) for f in doubted),
    )
