"""Names without their subscripts: q(z|x) beside an L that was said to be of q_phi may be that law, and refutes nothing.

In a formula of its own, q and q_phi are two laws where both are written; what an abbreviation stands for was written elsewhere.
Only the q of E_q[...] and D(q || p), of which no probability is written in the formula, may be the q_phi inside, and p_X the margin of
a joint law p.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import LAWS, key, variable_subscript
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import BigOp, Call, Chain, Link, Name, Node, Statement, Text
from ...notation.syntax.walk import walk
from ...terms.term import Mass, unfold
from ...terms.term import walk as walk_term
from .doubtful_readings import Outcome
from .laws_by_capitals import drawn_from, laws_by_capitals

SHORTENED = Verdict("undecided", "a law of it may be the one that its abbreviation was said to be of, written without a subscript")
_VARIABLES = tuple("XYZUVW")
Judge = Callable[[Statement], Outcome | ElaborationError]
Laws = Mapping[Name, Node]


def may_be_shortened(link: LinkMeaning, statement: Statement, judge: Judge) -> bool:
    """Whether a law of it differs by its subscript alone from one that only a cited definition names, or stands below E alone."""
    return _names_a_cited_law(link) or _has_a_margin_apart(link) or _is_drawn_from_in_short(link, statement, judge)


def _has_a_margin_apart(link: LinkMeaning) -> bool:
    """D(p || q) >= D(p_X || q_X): p_X, read as a law of its own, may be the margin of a joint law p."""
    names = {x for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, Name) and x.base in LAWS}
    margins = {x.base for x in names if variable_subscript(x.sub) is not None or (isinstance(x.sub, Text) and x.sub.words in _VARIABLES)}
    whole = {
        a for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, Call) for a in x.args if isinstance(a, Name)
    }
    return any(x.sub is None and x.base in margins for x in names & whole)


def in_full(outcome: Outcome, statement: Statement, context: Context, judge: Judge) -> Outcome:
    """D(q || p(z|x)) = E_q[log q_phi(z|x) - ...]: read with the one law that q can stand for, where more is true then, and no more is false."""
    verdicts = [v for row in outcome[1] for v in row]
    if all(v.word not in ("undecided", "refuted") for v in verdicts):
        return outcome
    for found in _in_full(statement, context, judge):
        if _is_better([v for row in found[1] for v in row], verdicts):
            return found
    return outcome


def true_in_full(statement: Statement, context: Context, judge: Judge) -> Outcome | None:
    """What cannot be read with the names as they stand, and is all true with the laws that they are short for."""
    return next((x for x in _in_full(statement, context, judge) if all(v.positive for row in x[1] for v in row)), None)


def _in_full(statement: Statement, context: Context, judge: Judge) -> Iterator[Outcome]:
    """The verdicts with the laws that names may be short for: conditional ones, or the densities of their capitals."""
    sides = [x for c in statement.chains for x in (c.first, *(link.right for link in c.links)) if x is not None]
    for laws in _readings(sides):
        conditional = any("|" in law.separators for law in laws.values() if isinstance(law, Call))
        capital = all(isinstance(law, Call) and isinstance(law.head, Name) and law.head.base != short.base for short, law in laws.items())
        if any(context.about(key(short)) is not None for short in laws) or not (conditional or capital):
            continue
        found = judge(_rebuilt(statement, laws))
        if not isinstance(found, ElaborationError):
            yield found


def _is_better(found: Sequence[Verdict], before: Sequence[Verdict]) -> bool:
    """Whether more is positive, nothing less, and nothing is negative that was not."""
    if len(found) != len(before):
        return False
    pairs = list(zip(found, before, strict=True))
    kept = all((new.positive or not old.positive) and (old.negative or not new.negative) for new, old in pairs)
    return kept and any(new.positive and not old.positive for new, old in pairs)


def _rebuilt(statement: Statement, laws: Laws) -> Statement:
    """The statement with other laws for names."""
    chains = (
        replace(
            c,
            first=None if c.first is None else _with(c.first, laws),
            links=tuple(replace(x, right=_with(x.right, laws)) for x in c.links),
        )
        for c in statement.chains
    )
    return replace(statement, chains=tuple(chains))


def _readings(sides: Sequence[Node]) -> Iterator[Laws]:
    """The laws that names of the formula may be short for: a q without its subscript, and all capitals of densities at once."""
    for short, full in _shortened(sides):
        yield {short: _law(full, sides)}
    capitals = {c: law for c, law in laws_by_capitals(sides).items() if law is not None}
    if capitals:
        yield capitals


def _law(full: Name, whole: Sequence[Node]) -> Node:
    """The full name, as q_phi(z|x) where that is how the formula has it and no other way."""
    calls = {x for one in whole for x in walk(one) if isinstance(x, Call) and x.head == full}
    return calls.pop() if len(calls) == 1 else full


def _shortened(sides: Iterable[Node]) -> Iterator[tuple[Name, Name]]:
    """The q that stands below E and in D(q || p) alone, with the one q_phi beside it."""
    nodes = [x for side in sides for x in walk(side)]
    names = [x for x in nodes if isinstance(x, Name) and x.base in LAWS]
    below = [drawn_from(x) for x in nodes if isinstance(x, BigOp) and x.kind == "E"]
    below += [a for x in nodes if isinstance(x, Call) and of_call(x) is not None for a in x.args if isinstance(a, Name)]
    applied = {x.head for x in nodes if isinstance(x, Call)}  # p_t(x), where q_y is a mass
    for short in dict.fromkeys(x for x in below if x is not None and x.sub is None):
        marked = {x for x in names if x.base == short.base and isinstance(x.sub, Name) and x.sup is None}
        full = {x for x in marked if x in applied or (isinstance(x.sub, Name) and (len(x.sub.base) > 1 or x.sub.base.isupper()))}
        if len(full) == 1 and names.count(short) == below.count(short):
            yield short, full.pop()


def _is_drawn_from_in_short(link: LinkMeaning, statement: Statement, judge: Judge) -> bool:
    """E_q[log q_phi/p] = D(q_phi || p): whether it is not refuted with the one law that has a subscript for the q below E or in D(q || p)."""
    sides = (link.left.node, link.right.node)
    if any(law is None for law in laws_by_capitals(sides).values()):
        return True
    for laws in _readings(sides):
        left, right = (_with(side, laws) for side in sides)
        outcome = judge(replace(statement, chains=(Chain(left, (Link(link.relation, right, span=link.span),), span=link.span),)))
        if isinstance(outcome, ElaborationError) or not any(v.negative for row in outcome[1] for v in row):
            return True
    return False


def _with(side: Node, laws: Laws) -> Node:
    """The side with these laws for their names."""

    def change(x: Node) -> Node | None:
        if isinstance(x, BigOp) and x.kind == "E" and (short := drawn_from(x)) in laws and short is not None:
            return replace(x, binder=replace(x.binder, names=(), distribution=laws[short]), body=_with(x.body, laws))
        return laws.get(x) if isinstance(x, Name) else None

    return rebuilt(side, change)


def _names_a_cited_law(link: LinkMeaning) -> bool:
    """Whether a law of the formula differs by its subscript alone from one that only a cited definition names."""
    own = _laws((link.left.node, link.right.node))
    cited = _laws(f.value.body for f in link.cites if isinstance(f.value, Meaning))
    terms = [side.term for side in (link.left, link.right) if side.term is not None]
    read = {t.law.name for term in terms for t in walk_term(unfold(term)) if isinstance(t, Mass)}
    mine = {n for n in own - cited if key(n) in read}  # the others were read as one with another
    priors = {n for n in cited - own if key(n) in read}  # the p(z) of an L beside D(q_phi || p_theta) may be p_theta's own
    return any(one.base == other.base for one in mine for other in cited - own) or any(
        one.base == other.base for one in own if one.sub is None or not _is_index(one.sub) for other in priors
    )


def _is_index(sub: Node) -> bool:
    """The i of p_i, an outcome: neither the phi of q_phi nor a word."""
    return isinstance(sub, Name) and len(sub.base) == 1 and not sub.base.isupper()


def _laws(nodes: Iterable[Node]) -> set[Name]:
    """The names of laws, with those of their subscripts that are words or parameters."""
    return {
        Name(n.base, (), n.sub if isinstance(n.sub, Name) else None)
        for x in nodes
        for n in walk(x)
        if isinstance(n, Name) and n.base in LAWS
    }
