"""Givens: what a constraint or a sentence's formula tells, as facts of the context."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from ....patterns import regex
from ....terms.term import Rational
from ...context import Constraint, Context, Declared, Fact, Masses, Meaning, Outcome, Scalar
from ...syntax import ReadError
from ...syntax import nodes as s
from ...syntax.nodes import Call, Chain, Name, Node
from ...syntax.reader import read
from ...syntax.walk import children, walk
from ..choices import Choices
from ..errors import ElaborationError
from ..formula import Env, Formula
from ..functionals.functionals import functional, of_call
from ..laws.bernoulli import tells_a_coin
from ..laws.told_laws import named_facts
from ..laws.uniform_on_a_set import equal_masses, is_on_a_set
from ..relations.shapes import defining_head, mentions_name, vector_items
from ..roles.letters import is_variable, key, stem
from ..roles.mixed_laws import mixes_laws
from ..roles.roles import Roles
from ..roles.uses import Uses
from ..shorthand import error_rates
from .given_words import in_signs, says_nothing
from .shared_values import apart
from .told import data_of, is_of_event

_MEASURED = (
    r"(?:(?:all |the |every )?(?:(?:mutual )?informations?|(?:cross[- ])?entrop(?:y|ies)|(?:kl )?divergences?|kl|quantit(?:y|ies)|"
    r"everything|logarithms|units?|(?:code )?lengths?)(?: (?:and|or) \w+)?(?: (?:is|are|be))?"
    r"(?: (?:measured|given|expressed|counted|taken|computed))?,? ?)?"
)
_WORDS: list[tuple[str, dict[str, object]]] = [
    (r"discrete|finite(?: alphabets?)?", {"alphabet": "finite"}),
    (r"continuous|densit(?:y|ies)", {"alphabet": "continuous"}),
    (rf"(?:{_MEASURED}in |units?[: ]*)?bits?", {"unit": "bits"}),
    (rf"(?:{_MEASURED}in |units?[: ]*)?nats?", {"unit": "nats"}),
    (r"(?:log(?:arithm)?s?[ :]*)?(?:to )?base[ =]*2|log *= *log_?2", {"log_base": 2}),
    (r"(?:log(?:arithm)?s?[ :]*)?(?:to )?base[ =]*10", {"log_base": 10}),
    (r"natural log(?:arithm)?s?|(?:log(?:arithm)?s?[ :]*)?(?:to )?base[ =]*e|log *= *ln", {"log_base": "e"}),
]
_RUN = regex(r"\s{2,}")
_LAW_WORDS = r"pmfs?|(?:probability )?distributions?|probability (?:vectors?|mass functions?)|laws?"
_OTHER_WORDS = r"densit(?:y|ies)|one-hot|logits|rewards?|scalars?|random variables?"
_ON = r"(?:\s+(?:on|over)\s+(?:a finite (?:set|alphabet)|the (?:same )?alphabet|K\s+(?:outcomes|tokens|classes|values|symbols|labels)))?"
_DECLARED = regex(rf"\s*(.+?)\s+(?:is|are)\s+(?:an? )?({_LAW_WORDS}|{_OTHER_WORDS}){_ON}\s*\Z")
_KINDS = {"density": "density", "densities": "density", "one-hot": "one-hot", "logits": "logits"}


class GivenError(ElaborationError):
    """A condition that was not understood, and why."""

    def __init__(self, text: str, error: ReadError | ElaborationError) -> None:
        super().__init__(error.span, error.found, error.expected)
        self.args = (f'given "{text}": {error}',)
        self.text, self.error = text, error

    def __reduce__(self) -> tuple[type[GivenError], tuple[str, ReadError | ElaborationError]]:  # type: ignore[override]
        return (type(self), (self.text, self.error))


def read_givens(texts: Sequence[str], context: Context) -> Context:
    """The context extended by all of them, in whatever order: A = log Z may stand before Z = sum_y rho(y) e^{r(y)}.

    Raises GivenError, which names the text that is not understood.
    """
    known = context
    for again in (False, True)[: len(texts)]:
        meanings = [f for f in known.facts[len(context.facts) :] if isinstance(f.value, Meaning)] if again else []
        known = context.extend(*meanings)
        for text in texts:
            try:
                known = read_given(text, known)
            except (ReadError, ElaborationError) as e:
                raise GivenError(text, e) from None
    return known


def read_given(text: str, context: Context | None = None) -> Context:
    """The context extended by what a text says: `m = (p+q)/2`, `K > 1`, `X -> Y -> Z`, `p = [1/2, 1/2]`, `log base 2`.

    Raises ReadError or ElaborationError for what is not understood.
    """
    context = context or Context()
    for pattern, changes in _WORDS:
        if re.fullmatch(pattern, text.strip(), re.I):
            return context.extend(**changes)
    said = _RUN.sub(lambda run: "\n" if "\n" in run[0] else " ", text)  # the patterns take the cube of a run of blanks
    if says_nothing(said):
        return context
    declared = _DECLARED.match(said)
    if declared is not None:
        return context.extend(*_declarations(declared[1], declared[2], text))
    statement = error_rates(read(in_signs(said)))
    chains = [c for c in statement.chains if c.links]
    if not chains:
        raise ElaborationError(statement.span, "no relation", "a constraint such as K > 1, or a definition")
    for chain in (one for several in chains for one in apart(several)):
        context = context.extend(*facts_of_chain(chain, context, text))
    return context


def _declarations(names: str, word: str, text: str) -> list[Fact]:
    kind = _KINDS.get(word.rstrip("s") if word != "logits" else word, "variable" if "variable" in word else word.rstrip("s"))
    kind = "pmf" if re.fullmatch(_LAW_WORDS, word) else kind
    out = []
    for chain in read(names).chains:
        for node in [chain.first] if not isinstance(chain.first, s.ListNode) else list(chain.first.items):
            if isinstance(node, Name):
                out.append(Fact(key(node), Declared(kind), text, scope="given"))
    return out


def facts_of_chain(chain: Chain, context: Context, text: str) -> list[Fact]:
    """The facts that a chain tells. Equalities define or give data where the left side can take them; the rest are constraints."""
    if chain.first is None:
        raise ElaborationError(chain.span, "a relation without a left side", "an expression before it")
    if len(chain.links) == 1:
        link = chain.links[0]
        left, right = chain.first, link.right
        if link.relation in ("=", ":=", "equiv", "approx"):
            found = _equality(left, right, context)
            if found is not None:
                return [_marked(f, text, chain) for f in found]
        if link.relation == "sim":
            return [_marked(f, text, chain) for f in _drawn(left, right)]
    return [Fact("", Constraint(chain), text, chain.span, "given")]


def _marked(fact: Fact, text: str, chain: Chain) -> Fact:
    return Fact(fact.symbol, fact.value, text, chain.span, "given")


def _number(node: Node) -> object:

    uses = Uses()
    uses.scan(node)
    context = Context()
    choices = Choices()
    return Formula(context, choices, Roles(uses, context, choices).conclude()).value(Env(), node)


def _equality(left: Node, right: Node, context: Context) -> list[Fact] | None:
    one_hot = isinstance(right, Name) and right.base == "delta" and right.sub is not None  # p_k = delta_{ky} is a definition
    if isinstance(left, Name) and isinstance(right, Name) and functional(left) is None and not one_hot:
        return None  # p = q, X = Y: constraints
    items = vector_items(right)
    if items is not None and isinstance(left, Name):
        values = [_number(i) for i in items]
        if all(isinstance(v, Rational) for v in values):
            return [Fact(key(left), Masses(tuple(v.value for v in values if isinstance(v, Rational))))]
        raise ElaborationError(right.span, "a vector with entries that are not rational", "exact numbers")
    if tells_a_coin(context, left, right):
        return []
    data = data_of(Context(), left, right, _number)
    if data is not None and data.facts:
        return list(data.facts)
    if isinstance(left, Call) and of_call(left) is not None:
        return None
    named = named_facts(left, right)
    head = defining_head(left)
    if equal_masses(left, right) is not None and head is not None and not mentions_name(right, head.name):
        return [*named, Fact(head.name, Meaning(head.parameters, right))]
    if named and not is_variable(left):
        return list(named)
    if head is None or mentions_name(right, head.name):
        return None
    if (
        isinstance(left, Name)
        and is_variable(left)
        and (is_of_event(right) or not (_is_number(context, right) or (left.base in ("M", "R") and mixes_laws(right))))
    ):
        return None
    if is_of_event(right):
        return []
    return [Fact(head.name, Meaning(head.parameters, right))]


def _is_number(context: Context, node: Node) -> bool:
    """Whether no random variable is left free: Z = sum_y rho(y) e^{r(y)}, L = H(p, q), R = I(X;Y) are numbers, Z = X + Y is none.

    The T of L = T^2 D(p || q) is no variable, but a temperature: nobody adds or multiplies variables and quantities.
    """
    if any(isinstance(n, Call) and of_call(n) is not None for n in walk(node)):
        return True
    if isinstance(node, s.BigOp):
        return node.kind in ("E", "Var", "Cov") or _is_number(context, node.body)
    if isinstance(node, Name):
        return not is_variable(node) or node == Name("K") or context.about(key(node), Meaning, Scalar) is not None
    return all(_is_number(context, n) for n in children(node))


def _drawn(left: Node, right: Node) -> list[Fact]:
    """X ~ p: X is a random variable of law p."""
    named = named_facts(left, right)
    if named:
        return list(named)
    if not isinstance(left, Name):
        raise ElaborationError(left.span, "something drawn that is no name", "X ~ p")
    if isinstance(right, Name):
        return [Fact(key(left), Declared(f"law {key(right)}")), Fact(key(right), Declared("pmf"))]
    if isinstance(right, Call) and isinstance(right.head, Name) and not is_on_a_set(right):
        return [Fact(key(left), Declared(f"law {key(stem(right.head))}"))]
    raise ElaborationError(right.span, "an unknown law", "the name of a law")


__all__ = ["Fraction", "GivenError", "Outcome", "Scalar", "facts_of_chain", "read_given", "read_givens"]
