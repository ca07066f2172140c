"""What is told rather than claimed: definitions, data, and conditions such as x > 0."""

from __future__ import annotations

from ....terms.term import Rational, Term
from ...context import EARLIER, Constraint, Context, Declared, Fact, JointTable, Masses, Meaning, NamedLaw, Outcome, Scalar
from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..expressions.branches import is_readable
from ..expressions.clipping import is_clip
from ..expressions.names import label_text
from ..formula import Env, Formula
from ..functionals.functionals import functional, is_primed, may_be_primed, of_call
from ..functionals.surprises import is_of_an_outcome
from ..laws.aggregated import aggregated
from ..laws.bernoulli import is_mass_by_letter
from ..laws.families import family_of
from ..laws.normal_shape import is_normal, parameters_after
from ..laws.softmaxes_of_scores import is_softmax_of_scores
from ..laws.told_laws import named_facts
from ..laws.uniform_on_a_set import equal_masses
from ..meaning import Data, Introduction
from ..relations.shapes import Head, defining_head, is_closed, is_made_of, lagrangian, mentions_name, vector_items
from ..roles.letters import CALLED_LAWS, LAWS, is_letter, is_variable, key, stem
from ..roles.outcomes import token
from .abbreviations import is_abbreviation
from .function_of_variables import dependence_told, indicated

_CUSTOMARY = frozenset([Name(x) for x in "xyz"])  # the letters of data and latent variables

_DENSITIES = LAWS | {"f", "g", "phi", "varphi"}


def told(f: Formula, left: Node, right: Node, written: str, first: bool) -> Introduction | Data | None:
    """The fact that a link tells, if it asserts nothing about what is known already."""
    if first and isinstance(left, Name) and is_variable(left) and written in ("=", ":=") and indicated(right) is not None:
        return Introduction(key(left), None, dependence_told(left, right))
    if isinstance(left, Name) and isinstance(right, s.Vector) and not is_closed(right) and vector_items(right) is None:
        return Introduction(key(stem(left)), None)
    if isinstance(left, Name) and left.base == "D" and left.sub is None and _is_of_examples(right) and written in ("=", ":="):
        return Introduction(key(left), None)
    data = data_of(f.context, left, right, lambda n: f.value(Env(), n))
    if data is not None and not _known_already(f, left):
        return data
    if written in ("=", ":=") and is_of_an_outcome(left, right):
        return Data("", (), ())
    if is_mass_by_letter(f.context, left, right) and written in ("=", ":="):
        return Data("", (), ())
    if equal_masses(left, right) is not None and written in ("=", ":="):
        return Data("", (), named_facts(left, right))
    if first and isinstance(left, Call) and isinstance(left.head, Name) and left.head.base in _DENSITIES and is_normal(right):
        law = _normal_model(left, right)
        return None if law is None else Introduction(law, None, named_facts(left, right))
    if first and isinstance(left, Call) and isinstance(left.head, Name) and family_of(right) is not None and named_facts(left, right):
        return Introduction(key(left.head), None, named_facts(left, right))
    if first and isinstance(left, Name) and left.base in LAWS and isinstance(right, Call) and named_facts(left, right):
        return Introduction(key(left), None, named_facts(left, right))
    if (
        first
        and written in ("=", ":=")
        and (mixed := aggregated(left, right)) is not None
        and f.context.about(key(mixed.law), Meaning) is None
    ):
        return Introduction(key(mixed.law), None, (Fact("", Constraint(s.Chain(left, (s.Link("=", right),))), "", scope="given"),))
    if isinstance(left, Name) and is_closed(right) and _is_law_element(f.context, left):
        return None
    head = defining_head(left) or lagrangian(left)
    if head is None or not first or written not in ("=", ":=", "equiv", "approx"):
        return None
    return _introduction(f, head, left, right, written)


def _normal_model(left: Node, right: Node) -> str | None:
    """q(z|x) = N(z; mu(x), Sigma(x)): the law is said to be normal; the point, where it is written, is the law's own outcome."""
    if not isinstance(left, Call) or not isinstance(left.head, Name) or left.head.base not in _DENSITIES or not is_normal(right):
        return None
    assert isinstance(right, Call)
    if not left.args or (parameters_after(right) is not None and right.args[0] != left.args[0]):
        return None
    given = set(left.args[1:])
    points = {n for a in right.args[-2:] for n in walk(a) if isinstance(n, Name)}
    if left.args[0] in points or any(is_letter(n) and n in _CUSTOMARY and n not in given for n in points):
        return None  # a law whose parameters depend on what it is not conditioned on
    return key(left.head)


def _known_already(f: Formula, left: Node) -> bool:
    """Data about something whose value follows from the context: a claim, not data."""
    if isinstance(left, Name):
        name = key(left)
        fact = f.context.about(name)
        if fact is None:
            return False
        given = isinstance(fact.value, Masses) or (isinstance(fact.value, Scalar) and f.context.universal)
        return isinstance(fact.value, Meaning) or (given and fact.scope == "given")
    if isinstance(left, Call) and isinstance(left.head, Name):
        told = f.context.about(key(left.head), Meaning)
        if told is not None and told.value.parameters and not is_closed(told.value.body) and left.args and all(map(is_closed, left.args)):
            return True  # f(0.1) of a function with a formula
        return f.context.about(key(stem(left.head)), Masses, JointTable) is not None
    return False


def _introduction(f: Formula, head: Head, left: Node, right: Node, written: str) -> Introduction | Data | None:
    name = head.name
    node = left.head if isinstance(left, Call) else left
    assert isinstance(node, Name)
    found = of_call(left) if isinstance(left, Call) else functional(node)
    if is_abbreviation(left, right) and f.context.about(name) is None:
        return Introduction(name, None, _learned(name, Meaning((), right)))
    if (mentions_name(right, name) or _rests_on(f, right, name)) and written != ":=":
        return None
    if (node.sup or "").startswith("'") and f.context.about(node.base, Meaning) is not None:
        return None  # the derivative of a known function
    fact = f.context.about(name)
    before = fact is not None and isinstance(fact.value, NamedLaw) and fact.scope == EARLIER  # p = N(m, s), of another section
    claimed = not head.called and f.roles.is_law(name) and not _is_law_definition(f, head)
    mixed = claimed and is_made_of(right, lambda n: f.roles.is_law(key(n)))
    if fact is not None and isinstance(fact.value, Meaning) and is_closed(right) and _is_value_of_another(fact.value, head):
        return Data(name, (), ())  # c(a) = 4, c(b) = 2: values at labels, and no function that is constant
    if fact is not None and not before and not mixed and not isinstance(fact.value, (Declared, Scalar)) and written != ":=":
        return None
    if found is not None:
        if _is_bare_claim(f, found.name, right):
            return None
        f.introduced |= {name}
        introduces = Introduction(name, None, _learned(name, Meaning(head.parameters, right)) if isinstance(left, Name) else ())
        return Data(name, (f.value(Env(), right),)) if is_closed(right) else introduces
    if f.roles.is_variable(name) or (name in ("e", "pi", "delta") and not head.called and not (name == "delta" and _is_log_ratio(right))):
        return None
    if (claimed and not mixed) or is_one_of_ours(left):
        return None
    if head.called and f.roles.is_law(name) and name in ("p", "P") and f.roles.variables:
        return None
    if isinstance(left, Call) and "(" in name and f.roles.is_law(key(stem(node))):
        return None  # p(w_1, w_2) of a law that is called elsewhere
    if fact is not None and isinstance(fact.value, Scalar) and is_closed(right):
        given = f.context.universal and fact.scope == "given"
        return None if given or f.value(Env(), right) == Rational(fact.value.value) else Data(name, (), ())
    learned = _learned(name, Meaning(head.parameters, right), node.upper is not None)  # q^{(T)}
    return Introduction(name, None, (*learned, *dependence_told(left, right)))


def _is_log_ratio(node: Node) -> bool:
    """delta = log r and delta = log q(x) - log p(x) name a log-ratio; the delta of H(X|Y) = delta H(X) is some number."""
    match node:
        case s.Log(arg=arg):
            return not is_closed(arg)
        case s.Sub(s.Log(arg=one), s.Log(arg=other)):
            return not is_closed(one) and not is_closed(other)
    return False


def _is_of_examples(right: Node) -> bool:
    r"""\{(x^{(i)}, y^{(i)})\}_{i=1}^N, \{x_1, \dots, x_N\}: data, from which examples are drawn like from a law, and no formula of it."""
    while isinstance(right, (s.Pow, s.Indexed)):
        right = right.base if isinstance(right, s.Pow) else right.body
    return isinstance(right, s.SetLiteral) and not is_closed(right)


def _is_value_of_another(known: Meaning, head: Head) -> bool:
    """Whether all that is known of a function is its value at another label."""
    return is_closed(known.body) and bool(known.parameters) and bool(head.parameters) and head.parameters != known.parameters


def is_one_of_ours(left: Node) -> bool:
    """Cov(f, g), sigma'(z), H_b'(p): notation with a meaning of its own, which no equation introduces."""
    head = left.head if isinstance(left, Call) else left
    if not isinstance(head, Name):
        return False
    return head.base in ("Cov", "Var", "E", "diag") or is_primed(head) or is_clip(left) or (isinstance(left, Call) and may_be_primed(left))


def _rests_on(f: Formula, right: Node, name: str) -> bool:
    """Whether what the right side is made of was defined by the name: r in r = beta log pi*/pi_ref + beta log Z."""
    pending, seen = [right], {name}
    while pending:
        for n in walk(pending.pop()):
            for label in _labels(n):
                fact = f.context.about(label, Meaning) if label not in seen else None
                if fact is not None and isinstance(fact.value, Meaning):
                    seen.add(label)
                    if mentions_name(fact.value.body, name):
                        return True
                    pending.append(fact.value.body)
    return False


def _labels(node: Node) -> tuple[str, ...]:
    try:
        return (key(node), key(stem(node))) if isinstance(node, Name) else ()
    except ElaborationError:
        return ()


def _learned(name: str, meaning: Meaning, marked: bool = False) -> tuple[Fact, ...]:
    """The definition as a fact for what follows; none for p and q, which mean another law in every example, unless they are ``marked``."""
    law = name.split("(")[0].split("_")[0] in ("p", "q", "P", "Q")
    if law and len(meaning.parameters) > 1 and not ("_" in name and is_softmax_of_scores(meaning.body)):
        return ()  # p_theta(x, z) = p(x|z) p(z) says how a joint law splits; its marginals are its own
    if (name.split("(")[0] in ("p", "q", "P", "Q") and ">" not in name and not marked) or _is_open(meaning.body):
        return ()
    return (Fact(name, meaning),)


def _is_open(body: Node) -> bool:
    """Whether words or dots stand in a definition, other than the `otherwise` of a case, or cases that no formula can use."""
    if any(isinstance(n, s.Cases) and not is_readable(n) for n in walk(body)) or is_of_event(body):
        return True
    rest = {id(row.condition) for n in walk(body) if isinstance(n, s.Cases) for row in n.rows}
    means = [n.binder for n in walk(body) if isinstance(n, s.BigOp) and n.kind == "E"]
    rest |= {id(x) for b in means for x in walk(b) if isinstance(x, s.Ellipsis)}  # z_1, ..., z_K ~ q
    rest |= {id(n.sub) for n in walk(body) if isinstance(n, Name) and isinstance(n.sub, s.Text) and len(n.sub.words) == 1}  # the T of q_T
    return any(isinstance(n, (s.Ellipsis, s.Text)) and id(n) not in rest for n in walk(body))


def is_of_event(body: Node) -> bool:
    r"""\Pr(X \ne \hat X): a number that words or other formulas would have to give."""
    calls = [n for n in walk(body) if isinstance(n, Call) and isinstance(n.head, Name) and n.head.base in ("Pr", "P", "Prob")]
    return any(isinstance(a, s.Chain) and any(link.relation != "=" for link in a.links) for c in calls for a in c.args)


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
            return Data(name, (term,), (Fact(name, Scalar(term.value)),) if isinstance(term, Rational) else ())
    if isinstance(left, Call) and isinstance(left.head, Name) and of_call(left) is None and len(left.args) == 1:
        return _outcome(left, body, number)
    return None


def _vector_name(left: Node) -> str | None:
    if isinstance(left, Name):
        return key(left) if functional(left) is None else None
    if isinstance(left, Call) and isinstance(left.head, Name) and of_call(left) is None and all(is_letter(a) for a in left.args):
        return key(left.head)
    return None


def vector_fact(name: str, terms: tuple[Term, ...]) -> Fact:
    values = tuple(t.value for t in terms if isinstance(t, Rational))
    return Fact(name, Masses(values))


def _is_law_element(context: Context, left: Name) -> bool:
    """p_1 of a law with known values is a claim."""
    return left.sub is not None and context.about(key(stem(left)), Masses) is not None


def _outcome(left: Call, right: Node, number: object) -> Data | None:
    """P(H) = 0.9, P(X = 1) = 1/2, q(x) = 0."""
    assert isinstance(left.head, Name)
    arg = left.args[0]
    if token(arg) is None or (left.head.base not in CALLED_LAWS and left.head.base not in ("Pr", "f")):
        return None
    term = number(right)  # type: ignore[operator]
    target = arg.links[0].right if isinstance(arg, s.Chain) and arg.links else arg
    label = label_text(target)
    name = key(left.head if isinstance(left.head.sub, s.Number) else stem(left.head))  # q_1(cat), q_2(cat): of two laws
    if label is None or not isinstance(term, Rational):
        return Data(f"{name}", (term,))
    variable = key(arg.first) if isinstance(arg, s.Chain) and isinstance(arg.first, Name) else ""
    symbol = f"{name}({variable}={label})" if variable else f"{name}({label})"
    return Data(f"{name}({label})", (term,), (Fact(symbol, Outcome(name, label, term.value, variable)),))
