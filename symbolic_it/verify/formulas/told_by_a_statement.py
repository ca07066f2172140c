"""What a statement that was judged tells of what comes behind it."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import DOUBTED, Declared, Fact
from ...notation.elaborate.meaning import Reading
from ...notation.syntax import nodes
from ..judgement.judge import FEEDS
from ..judgement.spoken_before import left_open
from ..model import Claim
from ..naming.adversarial_games import game_told
from ..sentences.entries_of_a_case import is_of_a_case
from ..sentences.labelled_cases import is_labelled_case
from ..sentences.named_lengths import are_code_words
from ..sentences.ranges import ranges
from .domains import domains
from .doubted_names import derivatives_told_again, facts_in_doubt, functions_given_anew, told_otherwise
from .laws_by_formula import learn
from .laws_computed import LAWS
from .piecewise_laws import law_of_two_cases
from .place import Place
from .said_to_be import said_to_be
from .signs_given_anew import calls_given_anew
from .superseded import as_told
from .targets_that_sum import targets_that_sum


def told_by_a_statement(
    place: Place, kept: nodes.Statement, reading: Reading, rows: list[tuple[Verdict, ...]], claims: list[Claim]
) -> tuple[Fact, ...]:
    """The facts that it tells; what is remembered of it otherwise goes into the state."""
    formula, state = place.formula, place.state
    state.sides.remember(kept)
    feeding = [c.text for c in claims if c.verdict.message == FEEDS]
    state.section.ranges += [formula.text] if claims and len(feeding) == len(claims) else feeding
    state.section.ranges += ranges((*formula.maths_before, formula.text, *formula.maths_after))  # "f(x) = x ln x on (0, 1)"
    state.section.domains += domains(kept)
    state.section.shown |= {formula.text.strip()} if claims and all(c.verdict.word == "proved" for c in claims) else set()
    verdicts, doubted = [c.verdict for c in claims], facts_in_doubt(reading, rows)
    if not is_labelled_case(formula.before):  # of which what follows says nothing
        state.section.spoken = left_open(state.section.spoken, list(reading.links), verdicts)
    of_a_case = is_of_a_case(formula)
    if not of_a_case:
        learn(state, reading)
    state.section.doubted -= derivatives_told_again(reading, rows)
    state.section.doubted |= {f.symbol for f in doubted} | functions_given_anew(reading, rows) | said_to_be(reading, verdicts)
    state.told_otherwise = told_otherwise(state.told_otherwise, reading, [v.word for v in verdicts], place.here)
    whole = law_of_two_cases(kept, formula, state) if claims and not any(c.verdict.negative for c in claims) else None
    if whole is not None and whole.symbol in LAWS:
        state.section.laws[whole.symbol] = whole
        state.section.contested.discard(whole.symbol)
    nothing = of_a_case or are_code_words(kept.chains, f"{state.section.title} {formula.sentence}")
    facts = () if nothing else as_told(reading.facts, formula.sentence)
    facts = (whole,) if whole is not None and whole.symbol not in LAWS else facts
    told = tuple(state.section.labelled(f) for f in facts if f not in doubted)
    return (
        *told,
        *targets_that_sum(reading, claims),
        *game_told(state.context, kept, bool(claims) and claims[0].verdict.positive),
        *calls_given_anew(reading, claims),
        *(Fact(DOUBTED + f.symbol, Declared("doubted")) for f in doubted),
    )
