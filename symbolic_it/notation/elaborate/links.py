"""Links: what one relation of a chain says: a statement, a vector compared, a name introduced, or data given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ...terms.statement import RELATIONS
from ...terms.term import Argument, Index, Limit, Rational, Term
from ..context import Context, Declared, Fact, JointTable, Masses, Meaning, Outcome, Scalar
from ..syntax import nodes as s
from ..syntax.nodes import Call, Name, Node, Span
from ..syntax.walk import walk
from .calls import call
from .errors import ElaborationError
from .expression import value
from .formula import Env, Formula
from .functionals import functional
from .letters import CALLED_LAWS, is_letter, is_variable, key, refuse, stem
from .meaning import Data, Introduction, NotUnderstood, Side, VectorClaim
from .names import label_text
from .shapes import Head, defining_head, is_bare_vector, is_closed, is_gradient, mentions_name, vector_items
from .sides import Pair, pair, printed_number, vectors
from .uses import token

EQUALITIES = frozenset(["=", ":=", "equiv", "approx", "simeq", "doteq", "cong"])
#: X -> Y -> Z, X _|_ Y, x in [0, 1], X ~ p: they describe what is spoken of.
_MAKES_NO_CLAIM = frozenset(["to", "leftrightarrow", "perp", "in", "sim", "mapsto"])
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_AS_RELATION = {":=": "=", "equiv": "=", "approx": "=", "simeq": "=", "doteq": "=", "cong": "="}


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


def draft(f: Formula, left: Node, link: s.Link, chain_unit: str | None, first: bool, span: Span) -> Draft:
    """One link; what cannot be understood becomes a claim that says so."""
    right, written = link.right, link.relation
    blank = Draft(span, written, Side(left), Side(right))
    try:
        if link.annotation in ("?", "??"):
            raise ElaborationError(link.relation_span, "a questioned relation", "an assertion")
        if written in _MAKES_NO_CLAIM:
            return replace(blank, claim=Data("", ()))
        if written not in EQUALITIES and written not in RELATIONS:
            raise ElaborationError(link.relation_span, f'the relation "{written}"', "=, <=, >=, <, > or approx")
        if first and _is_condition(f, left, right, written):
            return replace(blank, claim=Data("", ()))
        if written in EQUALITIES:
            told = _told(f, left, right, written, first)
            if told is not None:
                return replace(blank, claim=told, left=_shown(left), right=_shown(right))
        return _statement(f, left, right, written, chain_unit, blank, first)
    except ElaborationError as e:
        return replace(blank, claim=NotUnderstood(e.span, e.found, e.expected), left=_shown(left), right=_shown(right))


def _is_condition(f: Formula, left: Node, right: Node, written: str) -> bool:
    """x > 0, 0 < x, q(x) > 0, p = q, q near 0: what is supposed rather than claimed."""
    if isinstance(left, Name) and isinstance(right, Name) and written in EQUALITIES:
        return functional(left) is None and functional(right) is None and not _is_defined(f, left) and not _is_defined(f, right)
    if is_closed(left) and not is_closed(right):
        left, right, written = right, left, _FLIPPED.get(written, written)
    if not is_closed(right) or written not in ("<", "<=", ">", ">=", "!=", "approx"):
        return False
    if isinstance(left, Name):
        return functional(left) is None and left.base not in ("e", "pi") and not _is_defined(f, left)
    if isinstance(left, Call) and isinstance(left.head, Name) and functional(left.head) is None and written in (">", "!=", "approx"):
        return f.roles.is_law(key(stem(left.head))) and value(f, Env(), right) == Rational(Fraction(0))
    return False


def _is_defined(f: Formula, node: Name) -> bool:
    """Whether the context gives the name a value or a definition, so that a relation about it is a claim."""
    fact = f.context.about(key(node))
    return fact is not None and isinstance(fact.value, (Scalar, Masses, Meaning))


def _shown(node: Node) -> Side:
    return Side(node, printed=printed_number(node))


def _statement(f: Formula, left: Node, right: Node, written: str, unit: str | None, blank: Draft, first: bool) -> Draft:
    relation = _AS_RELATION.get(written, written)
    env = Env()
    vector = _vector_claim(f, env, left, right, relation)
    if vector is not None:
        return replace(blank, claim=vector, left=replace(_shown(left), entries=vector.left), right=replace(_shown(right), entries=vector.right))
    if relation == "=" and (is_gradient(left) or is_gradient(right) or is_bare_vector(left) or is_bare_vector(right)):
        sides = vectors(f, env, left, right, Index("i", f.alphabets.new()))
    else:
        known = set(f.opaque)
        sides = pair(f, env, left, right, unit)
        introduced = _opaque(f, left, right, relation, {n for n in f.opaque if n not in known or mentions_opaque(left, right, n)})
        if introduced is not None:
            return replace(blank, claim=introduced, left=sides.left, right=sides.right)
    restates = _restated(left, right, written) if first and relation == "=" else None
    return replace(blank, left=sides.left, right=sides.right, relation=relation, restates=restates, hint=_hint(sides))


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
    from ...terms.term import walk as walk_term

    return any(isinstance(t, Limit) for t in walk_term(term))


def _restated(left: Node, right: Node, written: str) -> str | None:
    """The name of the quantity that `D(p||q) = sum ...` or `H := ...` defines once more."""
    head = left.head if isinstance(left, Call) else left
    found = functional(head)
    if found is None or not isinstance(head, Name):
        return None
    again = any(isinstance(n, (Call, Name)) and functional(n.head if isinstance(n, Call) else n) is not None for n in walk(right))
    return key(stem(head)) if not again or written == ":=" else None


def _opaque(f: Formula, left: Node, right: Node, relation: str, names: set[str]) -> Introduction | None:
    """A name defined nowhere on one side only: the link introduces it, if it stands alone there (under log or exp)."""
    if not names:
        return None
    on_left = {n for n in names if mentions_name(left, n.split("(")[0])}
    on_right = {n for n in names if mentions_name(right, n.split("(")[0])}
    if on_left == on_right:
        return None
    name = sorted(names)[0]
    node = f.opaque[name]
    if relation == "=" and len(on_left) == 1 and not on_right and _stands_alone(left, sorted(on_left)[0]):
        return Introduction(sorted(on_left)[0], None)
    raise refuse(node, f"{name}, which is not defined", "its definition")


def _stands_alone(node: Node, name: str) -> bool:
    match node:
        case s.Neg(body) | s.Log(body, _, _, None) | s.Apply("exp", (body,)):
            return _stands_alone(body, name)
        case Name() | Call():
            return mentions_name(node, name.split("(")[0])
    return False


# vectors --------------------------------------------------------------------------------------------------------------
def _vector_claim(f: Formula, env: Env, left: Node, right: Node, relation: str) -> VectorClaim | None:
    """A literal vector against another, or against a law of the context given by data or a definition."""
    a, b = vector_items(left), vector_items(right)
    if a is None and b is None:
        return None
    if relation != "=":
        raise refuse(right, "vectors compared by an inequality", "an equality of vectors")
    if a is not None and b is not None:
        return VectorClaim(tuple(value(f, env, i) for i in a), "=", tuple(value(f, env, i) for i in b))
    other, items = (left, b) if b is not None else (right, a)
    assert items is not None
    fact = f.context.about(key(other), Masses) if isinstance(other, Name) else None
    if fact is None:
        raise refuse(other, "a vector beside something that is none", "a distribution with known values")
    f.cites[fact] = None
    known = tuple(Rational(v) for v in fact.value.values)
    literal = tuple(value(f, env, i) for i in items)
    return VectorClaim(known, "=", literal) if b is not None else VectorClaim(literal, "=", known)


# what makes no claim --------------------------------------------------------------------------------------------------
def _told(f: Formula, left: Node, right: Node, written: str, first: bool) -> Introduction | Data | None:
    """The fact that a link tells, if it asserts nothing about what is known already."""
    data = data_of(f.context, left, right, lambda n: value(f, Env(), n))
    if data is not None and not _known_already(f, left, right):
        return data
    head = defining_head(left)
    if head is None or not first or written not in ("=", ":=", "equiv", "approx"):
        return None
    return _introduction(f, head, left, right, written)


def _known_already(f: Formula, left: Node, right: Node) -> bool:
    """Data about something whose value follows from the context: a claim, not data."""
    if isinstance(left, Name):
        name = key(left)
        fact = f.context.about(name)
        if fact is None:
            return False
        return isinstance(fact.value, Meaning) or isinstance(fact.value, Masses) and fact.scope == "given"
    if isinstance(left, Call) and isinstance(left.head, Name):
        return f.context.about(key(stem(left.head)), Masses, JointTable) is not None
    return False


def _introduction(f: Formula, head: Head, left: Node, right: Node, written: str) -> Introduction | Data | None:
    name = head.name
    node = left.head if isinstance(left, Call) else left
    assert isinstance(node, Name)
    found = functional(node)
    if mentions_name(right, name) and written != ":=":
        return None
    fact = f.context.about(name)
    if fact is not None and not isinstance(fact.value, (Declared, Scalar)) and written != ":=":
        return None
    if found is not None:
        if _is_bare_claim(f, found.name, right):
            return None
        f.introduced |= {name}
        if is_closed(right):
            return Data(name, (value(f, Env(), right),))
        return Introduction(name, None, _learned(f, name, Meaning((), right)) if isinstance(left, Name) else ())
    if f.roles.is_variable(name) or name in ("e", "pi", "delta") and not head.called:
        return None
    if not head.called and f.roles.is_law(name) and not _is_law_definition(f, head):
        return None
    if head.called and f.roles.is_law(name) and name in ("p", "P") and f.roles.variables:
        return None
    if isinstance(fact, Fact) and isinstance(fact.value, Scalar) and is_closed(right):
        return None if value(f, Env(), right) == Rational(fact.value.value) else Data(name, (), ())
    return Introduction(name, None, _learned(f, name, Meaning(head.parameters, right)))


def _learned(f: Formula, name: str, meaning: Meaning) -> tuple[Fact, ...]:
    """The definition as a fact for what follows; none for p and q, which mean another law in every example."""
    if name in ("p", "q", "P", "Q") or any(isinstance(n, (s.Ellipsis, s.Text, s.Cases)) for n in walk(meaning.body)):
        return ()
    return (Fact(name, meaning),)


def _is_law_definition(f: Formula, head: Head) -> bool:
    """p_i = 1/K, m = (p + q)/2: a law that gets its masses, rather than a claim about one that is given."""
    kinds = f.roles.uses.of(head.name)
    return not kinds & {"divergence", "conditional"} and (bool(head.parameters) or not kinds & {"argument", "called"})


def _is_bare_claim(f: Formula, name: str, right: Node) -> bool:
    """`H = -sum p log p`, about the one law that is there; `H = 0.469 bits` where the context has one law."""
    laws = {f.roles.law(n) for n in f.roles.laws}
    if name in ("H", "h") and len(laws) == 1 and not is_closed(right):
        return True
    return any(isinstance(n, Name) and (found := functional(n)) is not None and found.name == name for n in walk(right))


def data_of(context: Context, left: Node, right: Node, number: object) -> Data | None:
    """p = [0.5, 0.5], K = 4, P(H) = 0.9, q(x) = 0."""
    items = vector_items(right)
    if items is not None and isinstance(left, (Name, Call)):
        name = _vector_name(left)
        if name is not None:
            terms = tuple(number(i) for i in items)  # type: ignore[operator]
            return Data(name, terms, (vector_fact(name, terms),) if all(isinstance(t, Rational) for t in terms) else ())
    if not is_closed(right):
        return None
    body = right.value if isinstance(right, s.WithUnit) else right
    if isinstance(left, Name) and functional(left) is None and left.base != "e" and not _is_law_element(context, left):
        term = number(body)  # type: ignore[operator]
        name = key(left)
        if context.about(name, Meaning) is None and context.about(key(stem(left)), Meaning) is None and left.base != "delta":
            return Data(name, (term,), _scalar_facts(name, term))
    if isinstance(left, Call) and isinstance(left.head, Name) and functional(left.head) is None and len(left.args) == 1:
        return _outcome(left, body, number)
    return None


def _vector_name(left: Node) -> str | None:
    if isinstance(left, Name):
        return key(left) if functional(left) is None else None
    if isinstance(left, Call) and isinstance(left.head, Name) and functional(left.head) is None and all(is_letter(a) for a in left.args):
        return key(left.head)
    return None


def vector_fact(name: str, terms: tuple[Term, ...]) -> Fact:
    values = tuple(t.value for t in terms if isinstance(t, Rational))
    return Fact(name, Masses(values))


def _scalar_facts(name: str, term: Term) -> tuple[Fact, ...]:
    return (Fact(name, Scalar(term.value)),) if isinstance(term, Rational) else ()


def _is_law_element(context: Context, left: Name) -> bool:
    """p_1 of a law with known values is a claim."""
    return left.sub is not None and context.about(key(stem(left)), Masses) is not None


def _outcome(left: Call, right: Node, number: object) -> Data | None:
    """P(H) = 0.9, P(X = 1) = 1/2, q(x) = 0."""
    assert isinstance(left.head, Name)
    arg = left.args[0]
    if token(arg) is None or left.head.base not in CALLED_LAWS and left.head.base not in ("Pr", "f"):
        return None
    term = number(right)  # type: ignore[operator]
    target = arg.links[0].right if isinstance(arg, s.Chain) and arg.links else arg
    label = label_text(target)
    name = key(stem(left.head))
    if label is None or not isinstance(term, Rational):
        return Data(f"{name}", (term,))
    return Data(f"{name}({label})", (term,), (Fact(f"{name}({label})", Outcome(name, label, term.value)),))


__all__ = ["EQUALITIES", "Draft", "Fraction", "call", "data_of", "draft", "is_variable"]
