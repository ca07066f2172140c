"""A statement read by kinds (`meaning`) and judged as ever: what `check` answers where that reader is chosen.

Only links from the new reading to what `judge_chain` takes; it goes when the old reader does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from ..decide.decide import decide
from ..decide.verdict import Verdict
from ..entropic.combination import Combination, mutual_information, weighted_sum
from ..entropic.statement import Constraint, independence
from ..entropic.statement import Statement as Entropic
from ..meaning import Environment, declare, read
from ..meaning.letters import key, signature
from ..meaning.reading import Link, Reading
from ..notation.elaborate.meaning import ChainMeaning, Introduction, Kind, LinkMeaning, Side
from ..notation.elaborate.relations.sides import printed_number
from ..notation.syntax import nodes
from ..notation.syntax.nodes import Abs, Name, Node, Number
from ..notation.syntax.walk import walk
from ..notation.text import relation_line
from ..terms.domain import NATURAL
from ..terms.node import Add, Derivative, Entry, Index, Mass, Mul, Quantity, Rational, Symbol, Variables
from ..terms.statement import Independence, Relation, Statement
from ..terms.term import OO, Term, laws
from ..terms.term import walk as walk_term
from .judgement.judge import ONLY_PROOF, judge_chain

SURE = ("p", "q", "P", "Q", "pi")  # letters of laws
UNITS = {"nat": "nats", "bit": "bits", "ban": "bans"}
Told = TypeVar("Told", Entropic, Constraint)
Judged = list[tuple[str, Verdict]]


def judged(statement: str, given: Sequence[str], unit: str, seconds: float) -> Judged:
    """Each relation of a statement as it was read, with its verdict; raises NotUnderstood or DeclarationError."""
    base = Environment() if unit == "nats" else Environment(log_base=2, unit="bit")
    reading = read(statement, declare(base, given))
    if not reading.links:
        return [("", Verdict("data", "makes no claim; feeds the context"))]
    plain = not any("_" in text for text in (statement, *given))
    links = tuple(_link(k, plain) for k in reading.links)
    log_base = None if unit == "nats" else Fraction(2)
    verdicts = judge_chain(ChainMeaning(links[0].span, links), log_base=log_base, seconds=seconds)
    for other in reading.alternatives if any(v.negative for v in verdicts) else ():
        also = tuple(_link(k, plain) for k in other.links)
        under = judge_chain(ChainMeaning(also[0].span, also), log_base=log_base, seconds=seconds)
        verdicts = tuple(_unless(v, w, other) for v, w in zip(verdicts, under, strict=True))
    supposed = " and ".join(relation_line(c) if isinstance(c, Relation) else str(c) for c in reading.supposed)
    texts = (relation_line(k.statement.claim) + (f" if {supposed}" if supposed else "") for k in reading.links)
    return [(text, _as_opaque(v, reading)) for text, v in zip(texts, verdicts, strict=True)]


@dataclass(frozen=True, slots=True)
class Reread:
    """A link that was proved as it is read by kinds."""

    statement: Statement
    verdict: Verdict
    reading: str


def judged_reading(tree: nodes.Statement, environment: Environment, seconds: float) -> Reread | None:
    """The proof of a statement with one relation, under its reading by kinds; None without one. Raises NotUnderstood.

    What customs of letters alone make true, that rho is a law or M a size, is left open.
    """
    reading = read(tree, environment)
    (link,) = reading.links
    claim = link.statement.claim
    if link.relation == "approx" or (claim.lhs == claim.rhs and not reading.facts) or _by_custom(tree, claim, environment):
        return None
    meaning = _link(link, False)
    if not isinstance(meaning.claim, Statement):
        return None
    verdict = decide(meaning.claim, entropic=meaning.entropic, seconds=seconds, points=ONLY_PROOF)
    if verdict.word != "proved" or verdict.certificate is None:
        return None
    return Reread(link.statement, verdict, relation_line(claim))


def is_refuted(tree: nodes.Statement, environment: Environment, seconds: float) -> bool:
    """Whether a statement about laws with one relation has a counterexample under every reading by kinds. Raises NotUnderstood.

    One with parameters or entries is of laws that the text has told. Of variables words tell too much that this reader does not see: that they are independent, that a process is stationary.
    """
    reading = read(tree, environment)
    for one in (reading, *reading.alternatives):
        (link,) = one.links
        meaning = _link(link, False)
        if not isinstance(meaning.claim, Statement) or any(
            isinstance(t, Variables | Symbol | Entry) for side in sides(one) for t in walk_term(side)
        ):
            return False
        (verdict,) = judge_chain(ChainMeaning(meaning.span, (meaning,)), log_base=None, seconds=seconds)
        if not _as_opaque(verdict, one).negative:
            return False
    return True


def sides(reading: Reading) -> tuple[Term, ...]:
    """The terms of its relations."""
    return tuple(side for k in reading.links for side in (k.statement.claim.lhs, k.statement.claim.rhs))


def _by_custom(tree: nodes.Statement, claim: Relation, environment: Environment) -> bool:
    """Whether a letter is a law, or the size of something, by custom alone."""
    shown = {key(a) for n in walk(tree) if isinstance(n, nodes.Call) and signature(n) is not None for a in n.args}
    for n in walk(tree):
        if isinstance(n, nodes.BigOp) and n.kind == "E":
            source = n.binder.distribution or (n.binder.names[0] if n.binder.names else None)
            shown.add(key(source.head if isinstance(source, nodes.Call) else source) if source is not None else None)
    calls = [n for n in walk(tree) if isinstance(n, nodes.Call)]
    if any(isinstance(n.head, Name) and n.head.base == "D" and "|" in n.separators for n in calls):  # D(p|q) may be any distance
        return True
    used = {law.name for side in (claim.lhs, claim.rhs) for law in laws(side)}
    if any(n not in shown and n not in environment.names and n.partition("_")[0] not in SURE for n in used):
        return True
    sizes = {s.size.name for side in (claim.lhs, claim.rhs) for law in laws(side) for _, s in law.axes if isinstance(s.size, Symbol)}
    free = {t.name for side in (claim.lhs, claim.rhs) for t in walk_term(side) if isinstance(t, Symbol) and t.domain == NATURAL}
    written = {key(n) for n in walk(tree) if isinstance(n, nodes.Name)}
    if (sizes & written) - environment.names.keys():
        return True
    bounds = (n.binder for n in walk(tree) if isinstance(n, nodes.BigOp))
    if used and any(b.domain or b.lower or b.upper or b.conditions for b in bounds):  # a sum to k, or over D, may be one of a part
        return True
    return claim.relation != "=" and bool(free - sizes - environment.names.keys())


def _unless(verdict: Verdict, other: Verdict, reading: Reading) -> Verdict:
    """A negative verdict that does not hold under another reading as likely is none."""
    if not verdict.negative or other.negative:
        return verdict
    return Verdict("undecided", f"it depends on whether {', '.join(reading.facts)}")


def _as_opaque(verdict: Verdict, reading: Reading) -> Verdict:
    """What fails for some function that nothing defines is not false."""
    if not verdict.negative:
        return verdict
    if any(isinstance(k.left, Abs) and isinstance(k.left.body, Name) for k in reading.links):
        return Verdict("undecided", "it may say how large a set is")
    used = {law.name for k in reading.links for side in (k.statement.claim.lhs, k.statement.claim.rhs) for law in laws(side)}
    if alike := sorted(n for n in used if any(m != n and m.startswith(f"{n}_") for m in used)):
        return Verdict("undecided", f"it depends on whether {', '.join(alike)} is the law with a parameter of the same letter")
    if not reading.opaque:
        return verdict
    return Verdict("undecided", f"it fails for some {', '.join(reading.opaque)}, which nothing defines")


def _link(link: Link, plain: bool) -> LinkMeaning:
    claim = link.statement.claim
    left, right = _side(link.left, claim.lhs, link.unit), _side(link.right, claim.rhs, link.unit)
    numbers = not any(_varies(t) for side in (claim.lhs, claim.rhs) for t in walk_term(side) if t != OO)
    kind: Kind = "inequality" if claim.relation != "=" else "numeric" if numbers else "definition" if link.relation == ":=" else "identity"
    if introduces(link):
        introduced = Introduction(key(link.left) or "", claim.rhs)
        return LinkMeaning(link.span, "definition", link.relation, left, right, introduced)
    joint = entropic(link.statement)
    if joint is not None and plain:  # X1 in plain text is X1 in a certificate, not X_1
        joint = replace(_plain(joint), constraints=tuple(_plain(c) for c in joint.constraints))
    return LinkMeaning(link.span, kind, link.relation, left, right, link.statement, entropic=joint)


def introduces(link: Link) -> bool:
    """Whether a relation gives a name a meaning: a number's name alone on the left, nowhere else, and not a number on the right."""
    claim = link.statement.claim
    if link.relation not in ("=", ":=") or not isinstance(claim.lhs, Symbol) or key(link.left) != claim.lhs.name:
        return False
    conditions = [side for c in link.statement.conditions if isinstance(c, Relation) for side in (c.lhs, c.rhs)]
    elsewhere = any(t == claim.lhs for side in (claim.rhs, *conditions) for t in walk_term(side))
    return not elsewhere and any(_varies(t) for t in walk_term(claim.rhs))


def _plain(relation: Told) -> Told:
    def side(combination: Combination) -> Combination:
        return {frozenset(n.replace("_", "") for n in names): v for names, v in combination.items()}

    return replace(relation, lhs=side(relation.lhs), rhs=side(relation.rhs))


def _varies(term: Term) -> bool:
    return isinstance(term, (Symbol, Mass, Entry, Index, Derivative))


def _side(node: Node, term: Term, unit: str | None) -> Side:
    rounded = tuple(n for n in walk(node) if isinstance(n, Number) and n.decimals is not None)
    return Side(node, term, UNITS.get(unit or ""), None, printed_number(node), rounded)


def entropic(statement: Statement) -> Entropic | None:
    """The statement as one about joint entropies, where both sides are combinations of entropies of discrete variables."""
    claim = statement.claim
    if claim.relation == "!=" or any(isinstance(t, Mass) and any(s.kind != "finite" for _, s in t.law.axes) for t in walk_term(claim.lhs)):
        return None
    left, right = combination(claim.lhs), combination(claim.rhs)
    if left is None or right is None or not (left or right):
        return None
    known: list[Constraint] = []
    for condition in statement.conditions:
        if isinstance(condition, Independence):
            known.append(independence(condition.left, condition.right, condition.given))
        elif isinstance(condition, Relation):
            a, b = combination(condition.lhs), combination(condition.rhs)
            if a is None or b is None or condition.relation not in ("=", "<=", ">="):
                return None
            known.append(Constraint(a, condition.relation, b))
    return Entropic(left, claim.relation, right, tuple(known))


def combination(term: Term) -> Combination | None:
    """A term as a combination of joint entropies; None where it is none."""
    match term:
        case Rational(value) if value == 0:
            return {}
        case Quantity(name, args) if args and all(isinstance(a, Variables) for a in args):
            groups = [a.names for a in args if isinstance(a, Variables)]
            return _of_quantity(name, groups)
        case Add(args):
            parts = [combination(a) for a in args]
            return None if any(p is None for p in parts) else weighted_sum((1, p) for p in parts if p is not None)
        case Mul(args):
            factors = [a for a in args if not isinstance(a, Rational)]
            whole = combination(factors[0]) if len(factors) == 1 else None
            scale = Fraction(1)
            for a in args:
                scale *= a.value if isinstance(a, Rational) else 1
            return None if whole is None else weighted_sum([(scale, whole)])
    return None


def _of_quantity(name: str, groups: Sequence[tuple[str, ...]]) -> Combination | None:
    match name, groups:
        case "joint_entropy", [x]:
            return mutual_information(x)
        case "conditional_entropy", [x, y]:
            return mutual_information(x, given=y)
        case "mutual_information", [x, y]:
            return mutual_information(x, y)
        case "conditional_mutual_information", [x, y, z]:
            return mutual_information(x, y, given=z)
    return None
