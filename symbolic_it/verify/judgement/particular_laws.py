"""A formula whose laws the text has named: judged for all laws first, then for those.

After "P ~ N(mu, sigma^2)" a formula about P that is true of every law is proved as such; any other is one about that law, so that a
counterexample with another law says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import repeat

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Constraint, Context, Fact, NamedLaw
from ...notation.elaborate import Data, ElaborationError, Introduction, LinkMeaning, Reading, speaks_of_named_laws, with_named_laws
from ...notation.elaborate.functionals.additive_noise import noise_apart
from ...notation.elaborate.functionals.flipped_bits import flips_apart
from ...notation.elaborate.laws.normal_pairs import with_normal_pairs
from ...notation.elaborate.laws.told_laws import key_of
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.elaborate.roles.alphabets import SUM_AND_INTEGRAL
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ..naming.normal_entries import TITLE
from .doubtful_readings import Outcome
from .repaired import is_true_but_for_a_sign, is_true_turned_round

Judge = Callable[[nodes.Statement, nodes.Node | None], Outcome]


def judged_in_particular(statement: nodes.Statement, context: Context, subject: nodes.Node | None, judge: Judge) -> Outcome:
    """The outcome for all laws, or that for the laws named. Raises ElaborationError where neither is understood."""
    apart, told, supposed = noise_apart(statement, context)
    apart, told, flipped = flips_apart(apart, told)
    supposed = (*supposed, *flipped)
    put_in = with_normal_pairs(statement, context, subject) or with_named_laws(apart, told, subject)
    general: Outcome | None
    if put_in is None:
        general = judge(statement, subject)
        return _opened(general, statement, subject, judge, context) if speaks_of_named_laws(statement, context) else general
    tree, left, facts = put_in
    general = None
    try:
        general = judge(statement, subject)
        if all(_holds(link, v) for link, v in _links(general)):
            return general if not _is_known_by_its_form(general) else _proved(judge, tree, left, general)
        if all(f.scope == EARLIER for f in facts) and _holds_beside_a_name(general):
            return general  # what holds of every law is not about those of a section before
        reading, rows = judge(tree, left)
    except ElaborationError as e:
        if general is not None and e.found == SUM_AND_INTEGRAL and all(f.scope == EARLIER for f in facts):
            return general  # sums are not taken over the densities of a section before: these are other laws
        if general is not None:
            return _opened(general, statement, subject, judge, context)
        reading, rows = judge(tree, left)
    if any(f.scope == EARLIER for f in facts):
        rows = _false_of_both(general, reading, rows)
    rows = _of_their_letters(statement, facts, reading, rows)
    notes = tuple(f"{f.symbol} is {text_of(f.value.law)}" for f in facts if isinstance(f.value, NamedLaw))
    particular = replace(reading, assumptions=(*supposed, *notes, *reading.assumptions), named=True), rows
    return particular if general is None else _merged(general, particular)


def _is_known_by_its_form(outcome: Outcome) -> bool:
    return any(v.word == "definition" and v.message.endswith(TITLE) for _, v in _links(outcome))


def _proved(judge: Judge, tree: nodes.Statement, left: nodes.Node | None, general: Outcome) -> Outcome:
    """The proof with the normal laws put in, where there is one; a divergence of theirs is known by its form without it."""
    try:
        found = judge(tree, left)
    except ElaborationError:
        return general
    return found if all(v.word == "proved" for _, v in _links(found)) else general


_CONSTANTS = frozenset(["e", "pi", "log", "ln"])


def _of_their_letters(
    statement: nodes.Statement, facts: tuple[Fact, ...], reading: Reading, rows: list[tuple[Verdict, ...]]
) -> list[tuple[Verdict, ...]]:  # fmt: skip
    """Less the bounds in letters that the laws do not have: the s of h(X) <= log(2 pi e s)/2 may be the variance of any law."""
    heads = {id(n.head) for n in walk(statement) if isinstance(n, nodes.Call)}
    letters = {n.base for n in walk(statement) if isinstance(n, nodes.Name) and id(n) not in heads and not is_variable(n)} - _CONSTANTS
    own = {n.base for f in facts if isinstance(f.value, NamedLaw) for n in walk(f.value.law) if isinstance(n, nodes.Name)}
    if letters <= own:
        return rows
    links = [[link.relation for link in chain.links] for chain in reading.chains]
    return [
        tuple(v if r in ("=", "approx") else _open(v) for r, v in zip(rs, row, strict=True)) for rs, row in zip(links, rows, strict=True)
    ]


def _holds_beside_a_name(outcome: Outcome) -> bool:
    """PPL = e^H(p, q) >= e^H(p): a name is given, and all else holds."""
    links = list(_links(outcome))
    claims = [(link, v) for link, v in links if not isinstance(link.claim, Introduction)]
    return 0 < len(claims) < len(links) and all(_holds(link, v) for link, v in claims)


def _false_of_both(general: Outcome | None, reading: Reading, rows: list[tuple[Verdict, ...]]) -> list[tuple[Verdict, ...]]:
    """What is false of the laws of a section before stays so where it is false of other laws too."""
    others = [] if general is None else [v for row in general[1] for v in row]
    it = iter(others if len(others) == sum(len(row) for row in rows) else repeat(None))
    return [
        tuple(
            v if ((other := next(it)) is not None and other.negative) or is_of_numbers_alone(link) else _open(v)
            for link, v in zip(c.links, row, strict=True)
        )
        for c, row in zip(reading.chains, rows, strict=True)
    ]


def is_of_numbers_alone(link: LinkMeaning) -> bool:
    """Whether both sides are numbers as they are written, about which no law says anything."""
    return is_closed(link.left.node) and (link.right.printed is not None or is_closed(link.right.node))


def _merged(general: Outcome, particular: Outcome) -> Outcome:
    """Link by link: what holds of every law, else what is known of these."""
    pairs, others = list(_links(general)), list(_links(particular))
    if len(pairs) != len(others) or [len(row) for row in general[1]] != [len(row) for row in particular[1]]:
        return particular
    chosen = iter([a if _holds(*a) or _names(a[0], b[0]) else b for a, b in zip(pairs, others, strict=True)])
    chains, rows = [], []
    for chain in particular[0].chains:
        own = [next(chosen) for _ in chain.links]
        chains.append(replace(chain, links=tuple(link for link, _ in own)))
        rows.append(tuple(v for _, v in own))
    return replace(particular[0], chains=tuple(chains)), rows


def _names(general: LinkMeaning, particular: LinkMeaning) -> bool:
    """Whether a name is given either way: that it fits what it names is told by the formula as it is written."""
    return isinstance(general.claim, Introduction) and isinstance(particular.claim, Introduction)


def _links(outcome: Outcome) -> Iterator[tuple[LinkMeaning, Verdict]]:
    for chain, row in zip(outcome[0].chains, outcome[1], strict=True):
        yield from zip(chain.links, row, strict=True)


def _holds(link: LinkMeaning, verdict: Verdict) -> bool:
    """Whether a claim is true of every law; p(x) = exp(-x^2/2)/sqrt(2 pi) of a law that is not known is a definition and no claim."""
    return verdict.positive and not isinstance(link.claim, (Introduction, Data))


def _opened(outcome: Outcome, statement: nodes.Statement, subject: nodes.Node | None, judge: Judge, context: Context) -> Outcome:
    """Open where other laws refute it, but for a sign without which it holds of every law, or an inequality that holds the other way."""
    free = _has_free_laws(statement, context)

    def firm(link: LinkMeaning, verdict: Verdict) -> bool:
        if is_of_numbers_alone(link):
            return True
        if verdict.word != "refuted":
            return False
        if free and is_true_turned_round(statement, link, lambda tree: judge(tree, subject)):
            return True
        return is_true_but_for_a_sign(statement, link, lambda tree: judge(tree, subject))

    kept = [
        tuple(v if firm(link, v) else _open(v) for link, v in zip(chain.links, row, strict=True))
        for chain, row in zip(outcome[0].chains, outcome[1], strict=True)
    ]
    return outcome[0], kept


def _has_free_laws(statement: nodes.Statement, context: Context) -> bool:
    """Whether a normal law of the formula has parameters that nothing determines: both sides of a bound are equal for some of them at most."""
    heads = {key_of(n) for n in walk(statement) if isinstance(n, nodes.Name)}
    laws = {
        f.symbol: f.value.law for f in context.facts if isinstance(f.value, NamedLaw) and f.scope != EARLIER and f.value.law is not None
    }
    own = [law for symbol, law in laws.items() if symbol in heads]
    letters = {n.base for law in own for n in walk(law) if isinstance(n, nodes.Name)} - {"N", "I", "diag", "Normal"}
    tied = any(
        isinstance(f.value, Constraint) and letters & {n.base for n in walk(f.value.chain) if isinstance(n, nodes.Name)}
        for f in context.facts
    )
    return bool(letters) and not tied and len(set(map(text_of, own))) == len(own)


def _open(verdict: Verdict) -> Verdict:
    return Verdict("undecided", "false of other laws; the text has named these") if verdict.negative else verdict
