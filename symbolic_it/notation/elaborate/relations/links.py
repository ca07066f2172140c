"""Links: what one relation of a chain says: a statement, a vector compared, a name introduced, or data given."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace

from ....patterns import regex
from ....terms.statement import RELATIONS
from ....terms.term import Argument, Index, Limit, Symbol, Term, written_size
from ....terms.term import walk as walk_term
from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node, Span
from ...syntax.walk import walk
from ..conditions.moments_supposed import power_told, supposes_a_moment
from ..conditions.supposed import EQUALITIES, is_condition
from ..conditions.told import told
from ..errors import ElaborationError
from ..expressions.literal_vectors import entries, is_softmax_of_numbers
from ..expressions.ranges import told_set
from ..expressions.score import parameter_of
from ..formula import Env, Formula
from ..functionals.functionals import functional, of_call
from ..laws.drawn_laws import drawn_anew
from ..laws.told_laws import named_facts
from ..meaning import Data, Introduction, NotUnderstood, Side, VectorClaim
from ..roles.letters import key, refuse, stem
from ..roles.told_kinds import membership_facts
from .shapes import is_closed, is_preference, is_vector_valued, mentions_name, vector_items
from .sides import Pair, pair, printed_number, vectors

#: X -> Y -> Z, X _|_ Y, x in [0, 1], X ~ p, p << q: they describe what is spoken of, or how much larger one thing is than another.
_MAKES_NO_CLAIM = frozenset(["to", "leftrightarrow", "perp", "in", "sim", "mapsto", "ll", "gg"])
MOST_PARTS = 50_000
_ROUGH = {"simeq": "approx", "cong": "approx"}
#: Above a relation: a question, a demand, equality in distribution, almost surely.
_NO_ASSERTION = frozenset(["?", "??", "!", "d", "D", "dist", "law", "P", "p", "a.s.", "a.e.", "w"])
_IN_THE_LIMIT = regex(r"\bto\b|→|->|\binf\b|\b(?:large|small) [A-Za-z]\b")
_AS_RELATION = {":=": "=", "equiv": "=", "approx": "=", "doteq": "="}


@dataclass(frozen=True, slots=True)
class Draft:
    """A link before its spaces are resolved: the two sides, and the relation of a statement or a finished claim."""

    span: Span
    written: str
    left: Side
    right: Side
    relation: str | None = None
    claim: VectorClaim | Introduction | Data | NotUnderstood | None = None
    restates: str | None = None
    hint: str = ""
    optimised: tuple[str, ...] = ()  # what both sides are the optimum over; they may be equal where the functions are not
    turned: bool = False  # one of these optima is a maximum, the other a minimum
    valued: bool = True  # what the optima are worth is compared, rather than where they are


def draft(f: Formula, left: Node, link: s.Link, chain_unit: str | None, first: bool, span: Span) -> Draft:
    """One link; what cannot be understood becomes a claim that says so."""
    right, written = link.right, _ROUGH.get(link.relation, link.relation)
    blank = Draft(span, written, Side(left), Side(right))
    try:
        if link.annotation in _NO_ASSERTION or _IN_THE_LIMIT.search(link.annotation or "") or written in _MAKES_NO_CLAIM:
            drawn = (*drawn_anew(left, right), *named_facts(left, right)) if written == "sim" else ()
            return replace(blank, claim=Data("", (), drawn or (membership_facts(left, right) if written == "in" else ())))
        if written in ("subset", "subseteq") and isinstance(left, Name) and isinstance(right, Name):
            return replace(blank, claim=Data("", (), (told_set(left, alphabet=False),)))
        if written not in EQUALITIES and written not in RELATIONS:
            raise ElaborationError(link.relation_span, f'the relation "{written}"', "=, <=, >=, <, > or approx")
        ranged = isinstance(left, Name) and is_closed(right) and written not in EQUALITIES  # the mu > 0 of E[X] = mu > 0
        if (first or ranged) and is_condition(f, left, right, written):
            return replace(blank, claim=Data("", ()))
        if (first or ranged) and supposes_a_moment(f, left, right, written):
            return replace(blank, claim=Data("", (), power_told(f, left, right, written)))
        optima = same_optimum(left, right) if written in EQUALITIES else None
        if optima is not None and not optima[3] and all(len(n) == 1 and not f.roles.is_law(n) for n in optima[2]):
            with suppress(ElaborationError):  # max_i z_i is a number of its own
                found = _statement(f, left, right, written, chain_unit, blank, first)
                return found if f.context.universal else replace(found, optimised=optima[2])
        if optima is not None:
            found = _statement(f, *optima[:2], written, chain_unit, blank, False)
            return replace(found, optimised=optima[2], turned=optima[3])
        if written in EQUALITIES:
            fact = told(f, left, right, written, first)
            if fact is not None:
                return replace(blank, claim=fact, left=_shown(left), right=_shown(right))
        return _statement(f, left, right, written, chain_unit, blank, first)
    except ElaborationError as e:
        return replace(blank, claim=NotUnderstood(e.span, e.found, e.expected), left=_shown(left), right=_shown(right))


def same_optimum(left: Node, right: Node) -> tuple[Node, Node, tuple[str, ...], bool] | None:
    """The two sides of max_pi F = max_pi G without the operator: where F = G for all pi, the optima over the same are equal.

    The last tells that one is a maximum and the other a minimum.
    """
    a, b = _optimum(left), _optimum(right)
    if a is None or b is None or a[0][1] != b[0][1]:
        return None
    turned = (a[0][0] in ("max", "sup")) != (b[0][0] in ("max", "sup"))
    if not turned and a[0][0] != b[0][0]:
        return None
    return a[1], b[1], tuple(key(n) for n in a[0][1].names if isinstance(n, Name)), turned


def is_optimum(node: Node) -> bool:
    """Whether a formula is an optimum, \\max_\\pi E[r] - \\beta D, rather than a name of one."""
    return _optimum(node) is not None


def _optimum(node: Node) -> tuple[tuple[str, s.Binder], Node] | None:
    """(operator and what it runs over, what is optimised); the operator reaches to the end, max_pi E[r] - beta D."""
    match node:
        case s.BigOp(("max" | "min" | "sup" | "inf") as kind, binder, body) if binder.names and binder.distribution is None:
            return (kind, binder), body
        case s.Add(first, _) | s.Sub(first, _):
            found = _optimum(first)
            return None if found is None else (found[0], replace(node, left=found[1]))
    return None


def _shown(node: Node) -> Side:
    return Side(node, printed=printed_number(node))


def _statement(f: Formula, left: Node, right: Node, written: str, unit: str | None, blank: Draft, first: bool) -> Draft:
    relation = _AS_RELATION.get(written, written)
    env = Env()
    vector = _vector_claim(f, env, left, right, relation)
    if vector is not None:
        a, b = replace(_shown(left), entries=vector.left), replace(_shown(right), entries=vector.right)
        return replace(blank, claim=vector, left=a, right=b)
    by_parameter = any(parameter_of(f, n) is not None for side in (left, right) for n in walk(side))
    if relation == "=" and not by_parameter and (is_vector_valued(left) or is_vector_valued(right)):
        sides = vectors(f, env, left, right, Index("i", f.alphabets.new()))
    else:
        known = set(f.opaque)
        sides = pair(f, env, left, right, unit)
        for side in (sides.left, sides.right):
            if side.term is not None and written_size(side.term) > MOST_PARTS:  # sigma(sigma(...)) doubles with each
                raise ElaborationError(side.node.span, f"a formula of more than {MOST_PARTS} parts, written out", "a shorter one")
        for name, node in f.opaque.items():
            _refuse_two_functions(left, right, name, node)
        common = _symbols(sides.left.term) & _symbols(sides.right.term)  # a name that both sides unfold to is a number of its own
        names = {n for n in f.opaque if n not in common and (n not in known or mentions_opaque(left, right, n))}
        introduced = _opaque(f, left, right, relation, names)
        if introduced is not None:
            return replace(blank, claim=introduced, left=sides.left, right=sides.right)
    restates = _restated(left, right, written) if first and relation == "=" else None
    return replace(blank, left=sides.left, right=sides.right, relation=relation, restates=restates, hint=_hint(sides))


def _symbols(term: Term | None) -> set[str]:
    return set() if term is None else {t.name for t in walk_term(term) if isinstance(t, Symbol)}


def mentions_opaque(left: Node, right: Node, name: str) -> bool:
    stem_name = name.split("(")[0]
    return mentions_name(left, stem_name) or mentions_name(right, stem_name)


def _hint(sides: Pair) -> str:
    for t in (sides.left.term, sides.right.term):
        if isinstance(t, Argument):
            return "argmin"
        if t is not None and _has_limit(t):
            return "limit"
    return ""


def _has_limit(term: Term) -> bool:
    return any(isinstance(t, Limit) for t in walk_term(term))


def _restated(left: Node, right: Node, written: str) -> str | None:
    """The name of the quantity that `D(p||q) = sum ...` or `H := ...` defines once more."""
    head = left.head if isinstance(left, Call) else left
    found = functional(head)
    if found is None or not isinstance(head, Name):
        return None
    if is_closed(right) and written != ":=":
        return None  # I(X;Z|Y) = 0 says something of it
    again = any(isinstance(n, (Call, Name)) and (of_call(n) if isinstance(n, Call) else functional(n)) is not None for n in walk(right))
    return key(stem(head)) if not again or written == ":=" else None


def _opaque(f: Formula, left: Node, right: Node, relation: str, names: set[str]) -> Introduction | None:
    """A name defined nowhere on one side only: the link introduces it, if it stands alone there (under log or exp)."""
    if not names:
        return None
    on_left, on_right = ({n for n in names if _stands_in(side, n, f.opaque[n])} for side in (left, right))
    if on_left == on_right:
        return None
    name = sorted(names)[0]
    node = f.opaque[name]
    if relation == "=" and len(on_left) == 1 and not on_right and _stands_alone(left, sorted(on_left)[0]):
        return Introduction(sorted(on_left)[0], None)
    plain = isinstance(right.body if isinstance(right, s.Neg) else right, (Name, Call))  # ... = log Z says something of Z
    if relation == "=" and len(on_right) == 1 and not on_left and plain and _stands_alone(right, sorted(on_right)[0]):
        return Introduction(sorted(on_right)[0], None)  # ... = L(theta), at the end of a derivation
    raise refuse(node, f"{name}, which is not defined", "its definition")


def _refuse_two_functions(left: Node, right: Node, name: str, node: Node) -> None:
    """h(x) of an outcome may be any function, and h(1 - x) beside it is an entropy: they are one function, and which is not told."""
    if not isinstance(node, Call) or of_call(node) is not None:
        return
    for other in (n for side in (left, right) for n in walk(side)):
        if isinstance(other, Call) and other.head == node.head and other != node and of_call(other) is not None:
            raise refuse(node, f"{name} of which the function is not told", "its definition")


def _stands_in(side: Node, name: str, node: Node) -> bool:
    """Whether a name stands in a side; P(a > b) beside P(a)/(P(a) + P(b)) is another P, of scores."""
    return any(n == node for n in walk(side)) if is_preference(node) else mentions_name(side, name.split("(")[0])


def _stands_alone(node: Node, name: str) -> bool:
    match node:
        case s.Neg(body) | s.Log(body, _, _, None) | s.Apply("exp", (body,)):
            return _stands_alone(body, name)
        case Name():
            return mentions_name(node, name.split("(")[0])
        case Call():
            return mentions_name(node.head, name.split("(")[0])  # the g of f(g) does not
    return False


# vectors --------------------------------------------------------------------------------------------------------------
def _vector_claim(f: Formula, env: Env, left: Node, right: Node, relation: str) -> VectorClaim | None:
    """A literal vector against another, or against what has known entries: the data's law, softmax([2, 1, 0])."""
    listed = vector_items(left) is not None or vector_items(right) is not None
    if not listed and not (relation == "=" and (is_softmax_of_numbers(left) or is_softmax_of_numbers(right))):
        return None
    if relation != "=":
        raise refuse(right, "vectors compared by an inequality", "an equality of vectors")
    sides = []
    for node in (left, right):
        known = entries(f, env, node)
        if known is None and not listed:
            return None
        if known is None:
            raise refuse(node, "a vector beside something that is none", "a vector whose entries are known")
        sides.append(known)
    return VectorClaim(sides[0], "=", sides[1])
