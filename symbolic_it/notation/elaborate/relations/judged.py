"""From drafts to links: spaces resolved, conditions and data attached, and what kind of claim it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from ....terms.statement import Relation, Statement
from ....terms.term import OO, Derivative, Entry, Index, Mass, Rational, Symbol, Term, spaces, unfold
from ....terms.term import walk as walk_term
from ...context import Meaning, Scalar
from ...syntax.nodes import Name
from ..conditions.constraints import Conditions
from ..conditions.ground import Data as GroundData
from ..conditions.sentences import hypotheses
from ..expressions.outcome_slope import open_slopes
from ..expressions.real_values import open_values
from ..formula import Formula
from ..functionals.entropies import combination
from ..meaning import Data, EqualityCase, Introduction, Kind, LinkMeaning, NotUnderstood, VectorClaim
from ..resolve import Resolution
from ..roles.letters import key
from .described import described
from .equality_cases import CaseDraft, shown
from .left_open import left_open
from .links import Draft
from .scaled_objectives import of_other_sign
from .shapes import is_closed

if TYPE_CHECKING:
    from ....entropic.statement import Statement as EntropicStatement


def link_meaning(
    f: Formula,
    d: Draft,
    resolve: Resolution,
    conditions: Conditions,
    missing: tuple[str, ...],
    case: CaseDraft | None,
) -> LinkMeaning:
    left, right = (replace(x, term=resolve(x.term), entries=resolve(x.entries)) for x in (d.left, d.right))
    if d.claim is not None or d.relation is None:
        assert d.claim is not None
        claim = d.claim
        kind: Kind = "definition" if isinstance(claim, Introduction) else "data" if isinstance(claim, Data) else "identity"
        if isinstance(claim, VectorClaim):
            claim = VectorClaim(resolve(claim.left), claim.relation, resolve(claim.right))
            table = GroundData(f.context, (*claim.left, *claim.right), f.roles.alias)
            at, _ = table.point()
            cites = tuple(dict.fromkeys((*f.cites, *table.cites)))
            return LinkMeaning(d.span, "numeric", d.written, left, right, claim, point=at, cites=cites)
        return LinkMeaning(d.span, kind, d.written, left, right, claim, cites=tuple(f.cites))
    assert left.term is not None and right.term is not None
    if d.optimised and not d.valued and (scaled := of_other_sign(left.term, right.term, d.turned, d.optimised)) is not None:
        right, d = replace(right, term=scaled), replace(d, optimised=(), turned=False)
    assert right.term is not None and d.relation is not None
    if d.turned:
        opposite = NotUnderstood(d.span, "a maximum beside a minimum", "optima of one kind")
        return LinkMeaning(d.span, "identity", d.written, left, right, opposite, cites=tuple(f.cites))
    claim_relation = Relation(left.term, d.relation, right.term)
    relations = tuple(Relation(resolve(a), r, resolve(b)) for a, r, b in conditions.relations)
    terms = [left.term, right.term]
    joint = f.roles.law(f.roles.joint)
    data = GroundData(f.context, terms, f.roles.alias)
    point, ground = data.point()
    if point is not None and not ground:
        known = ((x, v) for x, v in point.symbols.items() if isinstance(v, Fraction))
        relations = (*relations, *(Relation(x, "=", Rational(v)) for x, v in known))
    statement = Statement(claim_relation, (*relations, *conditions.independences), hypotheses(terms, f.roles.variables, joint))
    for sentence in data.assumed:
        f.choices.assume(sentence)
    told = _told_late(f, d, terms, ground)
    if told is not None:
        return LinkMeaning(d.span, "data", d.written, left, right, told, cites=tuple(f.cites))
    kind = _kind(d, terms, ground, d.relation)
    return LinkMeaning(
        d.span,
        kind,
        d.written,
        left,
        right,
        statement,
        d.restates if kind == "definition" else None,
        _entropic(f, d, conditions),
        _case(case, resolve),
        point,
        ground,
        (*f.cites, *(c for c in data.cites if c not in f.cites)),
        (
            *missing,
            *conditions.missing,
            *conditions.weaker,
            *left_open(f, d, terms, ground),
            *described(f, d, conditions, ground),
            *open_values(f, terms, d.relation, relations),
            *open_slopes(f, conditions),
            *_apart_from_itself(f, terms),
        ),
        _specific(f, d, terms),
        fixed=_fixed(f, terms),
    )


def _fixed(f: Formula, terms: list[Term]) -> tuple[Relation, ...]:
    """The numbers that the sentence itself, or a given, gives to symbols of the claim: for T = 1."""
    inside = {t for term in terms for t in walk_term(term) if isinstance(t, Symbol)}
    inside |= {s.size for term in terms for s in spaces(term) if isinstance(s.size, Symbol)}
    given = {x.symbol: x.value.value for x in f.context.facts if x.scope == "given" and isinstance(x.value, Scalar)}
    latest = {x: f.context.about(x.name, Scalar, Meaning) for x in inside if x.name in given}
    same = [x for x, fact in latest.items() if fact is not None and isinstance(fact.value, Scalar) and fact.value.value == given[x.name]]
    return tuple(Relation(x, "=", Rational(given[x.name])) for x in sorted(same, key=lambda x: x.name))


def _apart_from_itself(f: Formula, terms: list[Term]) -> Iterator[str]:
    """r(y) or z_1 taken as a number of its own beside the function r or z: a proof holds for any number, values need not be those of r."""
    for name in sorted({t.name for term in terms for t in walk_term(term) if isinstance(t, Symbol)}):
        if name.split("(")[0] in f.arrays or (re.fullmatch(r"\w+?_\{?\d+\}?", name) is not None and name.split("_")[0] in f.arrays):
            yield f"{name} beside the function {re.split('[(_]', name)[0]}"


def _told_late(f: Formula, d: Draft, terms: list[Term], ground: bool) -> Data | None:
    """A defined name, or an outcome named by a label, that gets a number without the data to check it: it is told, not claimed."""
    if ground or d.relation != "=" or not is_closed(d.right.node):
        return None
    node = d.left.node
    if f.context.universal and not any(isinstance(t, (Symbol, Mass, Entry, Index)) for t in walk_term(unfold(terms[0]))):
        return None  # C = 0.6, given C = 1 - 0.4
    if isinstance(node, Name) and isinstance(getattr(f.context.about(key(node)), "value", None), Meaning):
        return Data(key(node), (terms[1],))
    here = {t.name for t in walk_term(terms[0]) if isinstance(t, Index)}
    labels = sorted(i.name for i in f.labels.values() if i.name in here)
    return Data(labels[0], (terms[1],)) if labels else None


def _specific(f: Formula, d: Draft, terms: list[Term]) -> bool:
    """Whether a side is a number, or prints a decimal, or an outcome is named."""
    here = {t.name for x in terms for t in walk_term(x) if isinstance(t, Index)}
    if any(i.name in here for i in f.labels.values()) or d.left.rounded or d.right.rounded:
        return True
    return any(is_closed(x.node) and not (x.printed is not None and x.printed.number.value == 0) for x in (d.left, d.right))


def _kind(d: Draft, terms: list[Term], ground: bool, relation: str) -> Kind:
    if d.hint:
        return d.hint  # type: ignore[return-value]
    closed = not any(isinstance(t, (Symbol, Mass, Entry, Index, Derivative)) for x in terms for t in walk_term(x) if t != OO)
    printed = d.right.printed is not None or d.left.printed is not None
    if relation not in ("=",):
        return "inequality"
    if closed or (ground and printed):
        return "numeric"
    if d.restates is not None or d.written == ":=":
        return "definition"
    return "identity"


def _entropic(f: Formula, d: Draft, conditions: Conditions) -> EntropicStatement | None:
    if f.continuous or not f.roles.variables or d.relation in (None, "!=") or conditions.missing:
        return None
    a, b = combination(f, d.left.node), combination(f, d.right.node)
    if a is None or b is None or not (a or b):
        return None
    from ....entropic.statement import Statement as Entropic

    return Entropic(a, d.relation, b, tuple(conditions.entropic), complete=conditions.all_entropic, sums=tuple(conditions.sums))


def _case(case: CaseDraft | None, resolve: Resolution) -> EqualityCase | None:
    if case is None:
        return None
    if case.laws is None:
        return EqualityCase(case.word, case.text)
    laws = (resolve(case.laws[0]), resolve(case.laws[1]))
    return EqualityCase(case.word, shown(laws), laws)
