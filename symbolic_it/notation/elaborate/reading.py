"""From a read formula to its meanings: one reading for each plausible way to take what is ambiguous."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...terms.statement import Relation, Statement
from ...terms.term import Derivative, Entry, Index, Mass, OO, Rational, Symbol, Term, walk as walk_term
from ..context import Constraint, Context, Declared, Fact, Meaning, Scalar
from ..syntax import nodes as s
from ..syntax.nodes import Chain, Name, Node, Number, Span
from ..syntax.walk import walk
from .choices import Choices, Readings
from .constraints import Conditions, apply_constraints, equal_laws, names_in, relevant, scan_constraint
from .entropies import combination
from .errors import ElaborationError
from .formula import Formula
from .ground import Data as GroundData
from .letters import key
from .links import Draft, draft
from .meaning import ChainMeaning, Data, EqualityCase, Introduction, Kind, LinkMeaning, NotUnderstood, Reading, VectorClaim
from .resolve import Resolution
from .roles import Roles
from .sentences import hypotheses
from .shapes import is_closed
from .sides import unit_in_chain
from .sizes import candidates, settle_sizes
from .uses import Uses

_COMPOSED = {("=", r): r for r in ("=", "<=", "<", ">=", ">")} | {
    ("<=", "<="): "<=", ("<=", "<"): "<", ("<", "<="): "<", ("<", "<"): "<",
    (">=", ">="): ">=", (">=", ">"): ">", (">", ">="): ">", (">", ">"): ">",
}  # fmt: skip
_SILENT_WORDS = frozenset(["forall", "or", "for"])


def elaborate(statement: s.Statement, context: Context | None = None, subject: Node | None = None) -> tuple[Reading, ...]:
    """The readings of a formula in a context, most plausible first, at most six.

    subject: the left side of a chain that begins with a relation. Raises ElaborationError (span, found, expected) if no link
    of the formula has a meaning.
    """
    context = context or Context()
    statement, context, missing, equality = _with_conditions(statement, context)
    found = Readings(lambda choices: _read(statement, context, subject, choices, missing, equality)).results
    whole = [r for r in found if not _gaps(r)]
    readings = whole or found
    if not whole and all(isinstance(k.claim, NotUnderstood) for k in readings[0].links):
        claim = readings[0].links[0].claim
        assert isinstance(claim, NotUnderstood)
        raise ElaborationError(claim.span, claim.found, claim.expected)
    return tuple(readings)


def _gaps(r: Reading) -> int:
    return sum(isinstance(k.claim, NotUnderstood) for k in r.links)


# conditions -----------------------------------------------------------------------------------------------------------
def _with_conditions(
    statement: s.Statement, context: Context
) -> tuple[s.Statement, Context, tuple[str, ...], tuple[Chain, ...]]:  # fmt: skip
    """The formula without its clauses; what they say is in the context, or listed as missing where it is words."""
    from .givens import facts_of_chain

    missing: list[str] = []
    equality: list[Chain] = []
    for c in statement.conditions:
        if c.word == "equality-iff":
            if isinstance(c.body, Chain):
                equality.append(c.body)
            continue
        if isinstance(c.body, Chain) and c.body.links and c.word in ("where", "if", "such-that", "given", "for", "with", "forall", "and"):
            try:
                context = context.extend(*facts_of_chain(c.body, context, ""))
                continue
            except ElaborationError:
                pass
        if c.word in _SILENT_WORDS and not isinstance(c.body, Chain) or c.body is None and c.word == "and":
            continue
        missing.append(c.word)
    return statement, context, tuple(missing), tuple(equality)


# one reading ----------------------------------------------------------------------------------------------------------
def _read(
    statement: s.Statement,
    context: Context,
    subject: Node | None,
    choices: Choices,
    missing: tuple[str, ...],
    equality: tuple[Chain, ...],
) -> Reading:
    chains = [_started(c, subject) for c in statement.chains if c.links]
    if not chains:
        raise ElaborationError(statement.span, "no relation", "a relation such as =, <= or approx")
    uses = Uses(body_of=_bodies(context))
    for chain in chains:
        for node in _sides(chain):
            uses.scan(node)
    for chain in equality:
        for node in _sides(chain):
            uses.scan(node, "argument" if isinstance(node, Name) and node.sub is None else "plain")
    constraints = relevant(context.facts, set(uses.kinds) | {n.rstrip("*") for n in uses.stems.values()})
    for fact in constraints:
        scan_constraint(uses, fact.value.chain)
    roles = Roles(uses, context, choices).conclude()
    same = equal_laws(constraints, roles.is_law)
    roles.alias.update({a: roles.law(b) for a, b in same.items() if roles.law(a) != roles.law(b)})
    f = Formula(context, choices, roles)
    f.continuous = uses.integral or context.alphabet == "continuous" or _differential(chains)
    f.alphabets.continuous = f.continuous
    f.declared = frozenset(x.symbol for x in context.facts if isinstance(x.value, (Scalar, Declared)))
    for chain in chains:
        candidates(f, chain)
    drafts = [(chain, list(_drafts(f, chain)), _whole_draft(f, chain)) for chain in chains]
    conditions = apply_constraints(f, constraints)
    cases = tuple(_equality_draft(f, c) for c in equality)
    settle_sizes(f, chains[0])
    resolve = Resolution(f, conditions.domains)
    done = [
        ChainMeaning(
            chain.span,
            tuple(_link(f, d, resolve, conditions, missing, cases) for d in links),
            _link(f, whole, resolve, conditions, missing, ()) if whole is not None else None,
            original.first is None,
        )
        for original, (chain, links, whole) in zip([c for c in statement.chains if c.links], drafts, strict=True)
    ]
    return Reading(tuple(done), tuple(choices.assumptions))


def _started(chain: Chain, subject: Node | None) -> Chain:
    if chain.first is not None:
        return chain
    if subject is None:
        raise ElaborationError(chain.span, "a relation without a left side", "an expression before it")
    return replace(chain, first=subject)


def _sides(chain: Chain) -> Iterator[Node]:
    if chain.first is not None:
        yield chain.first
    for link in chain.links:
        yield link.right


def _bodies(context: Context) -> object:
    def body_of(name: str) -> Node | None:
        fact = context.about(name)
        return fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None

    return body_of


def _differential(chains: list[Chain]) -> bool:
    """h(X) of a random variable is a differential entropy."""
    from .letters import is_variable

    return any(
        isinstance(n, s.Call) and isinstance(n.head, Name) and n.head.base == "h" and n.head.sub is None and all(is_variable(a) for a in n.args)
        for c in chains
        for n in walk(c)
    )


def _drafts(f: Formula, chain: Chain) -> Iterator[Draft]:
    unit = unit_in_chain(list(_sides(chain)))
    left = chain.first
    assert left is not None
    for k, link in enumerate(chain.links):
        for a in left.items if isinstance(left, s.ListNode) else (left,):
            rights = link.right.items if isinstance(link.right, s.ListNode) else (link.right,)
            for b in rights:
                span = link.relation_span.cover(link.right.span) if k else a.span.cover(link.right.span)
                yield draft(f, a, replace(link, right=b), unit, k == 0, span)
        left = link.right


def _whole_draft(f: Formula, chain: Chain) -> Draft | None:
    """First side against last, where there are several links and their relations compose."""
    if len(chain.links) < 2 or any(isinstance(n, s.ListNode) for n in _sides(chain)):
        return None
    relation, approximate = "=", False
    for link in chain.links:
        plain = {":=": "=", "equiv": "=", "approx": "="}.get(link.relation, link.relation)
        approximate |= link.relation == "approx"
        composed = _COMPOSED.get((relation, plain)) or (relation if plain == "=" else None)
        if composed is None:
            return None
        relation = composed
    if approximate and relation != "=":
        return None
    assert chain.first is not None
    last = chain.links[-1]
    link = replace(last, relation="approx" if approximate else relation)
    unit = unit_in_chain(list(_sides(chain)))
    return draft(f, chain.first, link, unit, True, chain.span)


def _equality_draft(f: Formula, chain: Chain) -> tuple[list[Draft], str]:
    unit = unit_in_chain(list(_sides(chain)))
    assert chain.first is not None
    out, left = [], chain.first
    for link in chain.links:
        out.append(draft(f, left, link, unit, False, chain.span))
        left = link.right
    return out, "equality"


def _link(
    f: Formula,
    d: Draft,
    resolve: Resolution,
    conditions: Conditions,
    missing: tuple[str, ...],
    cases: tuple[tuple[list[Draft], str], ...],
) -> LinkMeaning:
    left, right = (replace(x, term=resolve(x.term), entries=resolve(x.entries)) for x in (d.left, d.right))
    if d.claim is not None or d.relation is None:
        assert d.claim is not None
        claim = d.claim
        kind: Kind = "definition" if isinstance(claim, Introduction) else "data" if isinstance(claim, Data) else "identity"
        if isinstance(claim, VectorClaim):
            claim, kind = VectorClaim(resolve(claim.left), claim.relation, resolve(claim.right)), "numeric"
        return LinkMeaning(d.span, kind, d.written, left, right, claim, cites=tuple(f.cites))
    assert left.term is not None and right.term is not None
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
        _case(cases, resolve),
        point,
        ground,
        (*f.cites, *(c for c in data.cites if c not in f.cites)),
        (*missing, *conditions.missing, *_unvalued(f, d, terms, ground)),
        _specific(f, d, terms),
    )


def _told_late(f: Formula, d: Draft, terms: list[Term], ground: bool) -> Data | None:
    """A defined name, or an outcome named by a label, that gets a number without the data to check it: it is told, not claimed."""
    if ground or d.relation != "=" or not is_closed(d.right.node):
        return None
    node = d.left.node
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


def _unvalued(f: Formula, d: Draft, terms: list[Term], ground: bool) -> tuple[str, ...]:
    """What the text must have given in words where laws without data, or a labelled outcome, are said to have one value."""
    if ground:
        return ()
    here = {t.name for x in terms for t in walk_term(x) if isinstance(t, Index)}
    labels = sorted(i.name for i in f.labels.values() if i.name in here)
    if labels:
        return tuple(f"the outcome {n}" for n in labels)
    if f.context.universal:
        return ()
    open_sides = [any(isinstance(t, (Mass, Entry)) for t in walk_term(x)) for x in terms]
    if sum(open_sides) != 1:
        return ()
    node = (d.right if open_sides[0] else d.left).node
    if not is_closed(node) or d.relation not in ("=", "!=") and not any(isinstance(n, Number) and n.decimals is not None for n in walk(node)):
        return ()
    return ("the values of " + ", ".join(sorted({_named(t) for x in terms for t in walk_term(x) if isinstance(t, (Mass, Entry))})),)


def _named(t: Mass | Entry) -> str:
    return t.law.name if isinstance(t, Mass) else t.array.name


def _kind(d: Draft, terms: list[Term], ground: bool, relation: str) -> Kind:
    if d.hint:
        return d.hint  # type: ignore[return-value]
    closed = not any(isinstance(t, (Symbol, Mass, Entry, Index, Derivative)) for x in terms for t in walk_term(x) if t != OO)
    printed = d.right.printed is not None or d.left.printed is not None
    if relation not in ("=",):
        return "inequality"
    if closed or ground and printed:
        return "numeric"
    if d.restates is not None or d.written == ":=":
        return "definition"
    return "identity"


def _entropic(f: Formula, d: Draft, conditions: Conditions) -> object:
    if f.continuous or not f.roles.variables or d.relation in (None, "!=") or conditions.missing:
        return None
    a, b = combination(f, d.left.node), combination(f, d.right.node)
    if a is None or b is None or not (a or b):
        return None
    from ...entropic.statement import Statement as EntropicStatement

    return EntropicStatement(a, d.relation, b, tuple(conditions.entropic))  # type: ignore[arg-type]


def _case(cases: tuple[tuple[list[Draft], str], ...], resolve: Resolution) -> EqualityCase | None:
    for drafts, text in cases:
        statements = tuple(
            Statement(Relation(resolve(x.left.term), x.relation, resolve(x.right.term)))
            for x in drafts
            if x.relation is not None and x.left.term is not None and x.right.term is not None
        )
        return EqualityCase(statements, text)
    return None


__all__ = ["Constraint", "Fact", "Rational", "Span", "elaborate", "key", "names_in"]
