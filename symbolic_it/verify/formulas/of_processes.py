"""Equations of diffusion models in chapters about them: judged in the free numbers of the schedule, each link by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.context import Context, Fact
from ...notation.syntax import nodes
from ..diffusion.bound import of_the_bound
from ..diffusion.last_step import of_the_end
from ..diffusion.letters import speaks_of_another_process, speaks_of_diffusion
from ..diffusion.one_step_off import next_steps, one_step_off, ratio_turned_over
from ..diffusion.paths import of_a_path
from ..diffusion.posterior_mean import of_the_posterior_mean
from ..diffusion.process import BY_LAWS, OfProcess, of_the_process
from ..diffusion.recursion import of_the_recursion
from ..diffusion.sampling import of_sampling
from ..diffusion.told_noise import says_how_it_is_drawn, speaks_of_scores, told_noises
from ..diffusion.told_schedule import agreeing_kinds, corroborate, told_schedule
from ..diffusion.whole_bound import of_the_whole_bound
from ..model import Claim
from ..naming.exactly import equals
from ..naming.exponential_families import of_the_family, speaks_of_families, told_families
from ..state import State
from .formula import formulas

Found = tuple[list[Claim], tuple[Fact, ...]]
#: The claims of a statement in a context, or in the one in force; and the state that remembers it.
Judge = Callable[[nodes.Statement, Context | None, State], Found]
OF_TWO_STEPS = "of two steps of the process, whose order and distance are left open"
ONE_STEP_OFF = Verdict("convention-mismatch", "one step off: it holds with the step before for the next one")
TURNED_OVER = Verdict("convention-mismatch", "it holds of any laws of the process with one ratio turned over")
NOT_SHOWN = "a letter of the process; that it is this is not shown"


def learn_of_the_process(document: Document, state: State) -> None:
    """Whether a chapter is about diffusion models, and what it says of their process anywhere in it."""
    if speaks_of_scores(document.said):
        state.process.noises = told_noises((f.text for s in document.sentences for f in formulas(s)), state.macros, document.said)
    if speaks_of_families(document.said):
        state.families = told_families((f.text for s in document.sentences for f in formulas(s)), state.macros)
    state.process.is_markov = not speaks_of_another_process(document.said)
    if not speaks_of_diffusion(document.said):
        return
    texts = [f.text for s in document.sentences for f in formulas(s)]
    told, kinds = told_schedule(texts, state.macros), agreeing_kinds(texts, state.macros) if state.process.is_markov else frozenset()
    of_alpha = "posterior mean" in kinds or told_schedule([t for t in texts if "prod" in t], state.macros) is True
    state.process.is_corroborated = corroborate(kinds) and (told is not False or of_alpha)
    state.process.is_diffusion, state.process.has_usual_schedule = (
        told is not False or state.process.is_corroborated,
        told is True or state.process.is_corroborated,
    )
    state.process.names_next_steps = next_steps(document.said) > 1


def by_the_process(
    statement: nodes.Statement, parts: list[nodes.Statement], display: bool, state: State, judge: Judge, mentioned: bool = False
) -> Found:
    """The claims of a statement; ``parts``: its links, each with its left side; ``mentioned``: it is not asserted."""
    found: list[OfProcess | None] = [of_the_process(one, state.process.is_markov) if state.process.is_diffusion else None for one in parts]
    found = [of_the_posterior_mean(one, state.process.noises) or known for one, known in zip(parts, found, strict=True)]
    forms = [_of_form(one, state) for one in parts]
    slips = [_slip(one, state, judge) if not mentioned else None for one in parts]
    if not any(found) and not any(forms) and not any(slips):
        return judge(statement, None, state)
    claims: list[Claim] = []
    facts: tuple[Fact, ...] = ()
    for one, known, form, slip in zip(parts, found, forms, slips, strict=True):
        if slip is not None:
            mine, told = _by_form(one, slip, state, judge, mentioned)
        elif form is not None and known is not None and form.positive and _is_proved_by_laws(known, state, judge):
            mine, told = _of_link(one, known, display, state, judge)
        elif form is not None:
            mine, told = _by_form(one, form, state, judge, mentioned)
        else:
            mine, told = judge(one, None, state) if known is None else _of_link(one, known, display, state, judge)
        claims += mine
        facts += told
    return claims, facts


def _slip(one: nodes.Statement, state: State, judge: Judge) -> Verdict | None:
    """The verdict on a formula that is about the process but for one step, or for one ratio of laws that is turned over."""
    if not state.process.is_diffusion:
        return None
    if not state.process.names_next_steps and any(_is_of_the_process(x, state, judge) for x in one_step_off(one)):
        return ONE_STEP_OFF
    known = of_the_process(one, state.process.is_markov)
    if (
        known is None
        or known.assumption != BY_LAWS
        or not all(c.verdict.word == "refuted" for c in _in_numbers(known.statement, known, state, judge))
    ):
        return None
    return TURNED_OVER if any(_is_of_the_process(x, state, judge) for x in ratio_turned_over(one)) else None


def _is_of_the_process(meant: nodes.Statement, state: State, judge: Judge) -> bool:
    form, known = _of_form(meant, state.apart()), of_the_process(meant, state.process.is_markov)
    if form is not None and form.positive:
        return True
    if known is None or known.statement is meant:
        return False
    claims = _in_numbers(known.statement, known, state, judge)
    return len(claims) == 1 and claims[0].verdict.word == "proved"


def _is_proved_by_laws(known: OfProcess, state: State, judge: Judge) -> bool:
    """Whether what a form tells is proved of any laws: that is more."""
    claims = _in_numbers(known.statement, known, state, judge) if known.assumption == BY_LAWS else []
    return len(claims) == 1 and claims[0].verdict.word == "proved"


def _of_link(one: nodes.Statement, known: OfProcess, display: bool, state: State, judge: Judge) -> Found:
    claims = _in_numbers(known.statement, known, state, judge) if known.statement is not one else []
    if len(claims) == 1 and (
        known.of_told_noise or (claims[0].verdict.word == "data" and not known.contrary)
    ):  # in numbers, whatever their letters are elsewhere
        (chain,) = known.statement.chains
        assert chain.first is not None
        claims = [replace(claims[0], verdict=equals(known.context, chain.first, chain.links[0].right) or Verdict("undecided"))]
    verdict = claims[0].verdict if len(claims) == 1 else Verdict("not-understood")
    if verdict.positive or (
        verdict.negative
        and (known.firm or (state.process.is_corroborated and known.firm_by_others))
        and (state.process.has_usual_schedule or known.of_told_noise)
        and _is_never_so(known, state, judge)
    ):
        if display:
            state.sides.show(one)
        state.sides.remember(one)
        kind = "definition" if known.named and verdict.positive else claims[0].kind
        return [replace(claims[0], kind=kind, notes=(*claims[0].notes, known.assumption))], ()
    if known.begins and not state.process.is_corroborated:
        state.process.is_diffusion = False  # another schedule, or one with a slip: what rests on it is left open
    claims, facts = judge(one, None, state)
    if not known.named:
        return claims, facts
    doubted = [c.verdict.positive or (known.of_two_steps and c.verdict.negative) for c in claims]
    said = OF_TWO_STEPS if known.of_two_steps else NOT_SHOWN
    return [replace(c, verdict=Verdict("undecided", said)) if doubt else c for c, doubt in zip(claims, doubted, strict=True)], ()


def _in_numbers(one: nodes.Statement, known: OfProcess, state: State, judge: Judge) -> list[Claim]:
    """The claims of a statement where nothing is told but what the process supposes of its numbers."""
    apart = state.apart()
    apart.context = known.context
    return judge(one, known.context, apart)[0]


def _is_never_so(known: OfProcess, state: State, judge: Judge) -> bool:
    """Whether what values refute holds of no schedule, as far as that has to be shown."""
    others = (_in_numbers(one, known, state, judge) for one in known.contrary)
    return not known.contrary or any(len(claims) == 1 and claims[0].verdict.word == "proved" for claims in others)


def _of_form(one: nodes.Statement, state: State) -> Verdict | None:
    (chain,) = one.chains
    (link,) = chain.links
    if chain.first is None:
        return None
    if (of_family := of_the_family(state.families, chain.first, link.relation, link.right)) is not None:
        return of_family
    if state.process.is_markov and (of_path := of_a_path(chain.first, link.relation, link.right)) is not None:
        return of_path
    if not state.process.is_diffusion:
        drawn = link.relation in ("=", ":=") and says_how_it_is_drawn(chain.first, link.right, state.process.noises)
        return Verdict("definition", "says how it is drawn") if drawn else None
    sides = (chain.first, link.relation, link.right)
    steps = of_the_recursion(*sides) if state.process.is_markov else None
    if steps is not None and steps.negative and not state.process.has_usual_schedule:
        steps = None
    return (
        steps or of_the_whole_bound(*sides, state.process.bound_signs) or of_the_bound(*sides) or of_sampling(*sides) or of_the_end(*sides)
    )


def _by_form(one: nodes.Statement, form: Verdict, state: State, judge: Judge, mentioned: bool) -> Found:
    """What a form tells counts, where nothing else was proved or refuted."""
    claims, facts = judge(one, None, state)
    merely = [c.verdict.word in ("not-understood", "definition", "undecided") for c in claims]
    if form.negative and mentioned:
        return claims, facts
    if form.negative:
        return [replace(c, kind="definition", verdict=form) if open_ else c for c, open_ in zip(claims, merely, strict=True)], ()
    if not form.positive:
        return [replace(c, verdict=form) if c.verdict.word == "definition" else c for c in claims], ()
    return [replace(c, kind="definition", verdict=form) if open_ else c for c, open_ in zip(claims, merely, strict=True)], facts
