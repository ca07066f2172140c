"""Definitions that no longer hold: nobody introduces a name for what is always 1, and what is let anew is no claim.

Once r(x, y) = beta log pi(y|x)/pi_ref(y|x) was the implicit reward, and now Z(x) = sum_y pi_ref(y|x) e^{r(x,y)/beta} is
introduced: under that r it were a sum of probabilities, so that every formula with log Z would hold with any factor. The r of
the new formula is another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from ...decide.cross_evaluation import Contradiction
from ...notation.context import EARLIER, Constraint, Context, Fact, Masses, Meaning, Scalar, Superseded
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.elaborate.roles.letters import LAWS, is_letter, key, key_if_any
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.judge import judge_chain
from ..model import Claim
from ..naming.capacity_bounds import as_capacities, without_capacities
from .redefined import given_anew
from .supposed_forms import kind_of_function

SECONDS = 1.0
_ANEW = regex(r"\b(?:let|redefine|instead (?:set|take|put|write)|now (?:set|take|put|write|define|denote))\b[^.;:\ufffc]{0,12}\Z", re.I)


_NOT_FIXED = regex(
    r"\b(?:random(?:i[sz]ed|ly)?|stochastic\w*|noisy|probabilistic|non-?deterministic)\s+(?:\w+\s+)?(?:functions?|maps?|mappings?|transform\w*|encoders?|channels?|codes?|policy)\b|"
    r"随机(?:函数|映射|编码)|확률적(?:인)? ?(?:함수|사상|인코더)|確率的(?:な)?(?:関数|写像|エンコーダ)",
    re.I,
)


def as_told(facts: Sequence[Fact], sentence: str) -> tuple[Fact, ...]:
    """Facts of a definition as its sentence tells them: a "random function" of X is none of X alone."""
    facts = as_capacities(facts)
    if _NOT_FIXED.search(sentence) is None:
        return facts
    return tuple(replace(f, value=Superseded(f.value.chain)) if isinstance(f.value, Constraint) else f for f in facts)


def without_old(statement: nodes.Statement, context: Context, before: str, after: str = "") -> Context:
    """The context without what the statement tells anew: data for p = [0.5, 0.5], a meaning for "now let L = H(p)".

    ``before``, ``after``: the words around the formula.
    """
    chain, context = statement.chains[0], without_capacities(context, statement)
    if isinstance(chain.first, nodes.Call) and isinstance(chain.first.head, nodes.Name) and len(chain.links) == 1:
        name, link = key_if_any(chain.first.head), chain.links[0]
        known = link.relation == "=" and context.about(name, Meaning) is not None
        if known and kind_of_function(chain.first, link.right, before, after, _without(context, {name})) is not None:
            return _without(context, {name})
    if chain.links and chain.links[0].relation in ("=", ":=") and (other := _of_other_arguments(context, chain.first)) is not None:
        return _without(context, {other})
    if (
        chain.first is not None
        and chain.links
        and chain.links[0].relation in ("=", ":=")
        and given_anew(context, chain.first, chain.links[0].right, before)
    ):
        return _without(context, {key(chain.first.head if isinstance(chain.first, nodes.Call) else chain.first)})  # type: ignore[arg-type]
    if not isinstance(chain.first, nodes.Name):
        return context
    name = chain.first.base
    if len(chain.links) == 1 and isinstance(chain.links[0].right, nodes.Vector):
        return replace(context, facts=tuple(f for f in context.facts if not (f.symbol == name and isinstance(f.value, Masses))))
    if chain.links and chain.links[0].relation in ("=", ":=") and _ANEW.search(before):
        try:
            return _without(context, {key(chain.first)})
        except ElaborationError:
            return context
    return context


def _of_other_arguments(context: Context, left: nodes.Node | None) -> str | None:
    """The name of a function that the text has defined of another number of arguments: L(x, y) once, and L(theta) here."""
    if not isinstance(left, nodes.Call) or not isinstance(left.head, nodes.Name) or left.juxtaposed or left.head.base in LAWS:
        return None
    name = key_if_any(left.head)
    fact = None if name is None else context.about(name, Meaning)
    return name if fact is not None and 0 < len(fact.value.parameters) != len(left.args) else None


def restated(statement: nodes.Statement, context: Context, claims: Sequence[Claim]) -> tuple[Fact, ...]:
    """What an earlier section let a name mean, where this one says so again."""
    chain = statement.chains[0]
    if (
        not claims
        or not claims[0].verdict.positive
        or not isinstance(chain.first, nodes.Name)
        or chain.links[0].relation not in ("=", ":=")
    ):
        return ()
    try:
        fact = context.about(key(chain.first), Meaning)
    except ElaborationError:
        return ()
    again = fact is not None and fact.scope == EARLIER and fact.value.body == chain.links[0].right
    return (replace(fact, scope=""),) if fact is not None and again else ()


def without_numbers(statement: nodes.Statement, context: Context) -> Context:
    """The context without the numbers that were told for names which are laws here: p = 1/2 once, and now E_{x ~ p}."""
    laws: set[nodes.Node] = set()
    for x in (x for chain in statement.chains for x in walk(chain)):
        match x:
            case nodes.Call(nodes.Name() as head, args) if head.base in LAWS and args and all(map(is_letter, args)) and not x.juxtaposed:
                laws.add(head)
            case nodes.Call(_, args) if "||" in x.separators and not all(_is_told_number(context, a) for a in args):
                laws |= set(args)
            case nodes.Binder(distribution=nodes.Name() as law):
                laws.add(law)
    names = {key(x) for x in laws if isinstance(x, nodes.Name) and (x.sub is None or isinstance(x.sub, nodes.Name))}
    return replace(context, facts=tuple(f for f in context.facts if not (f.symbol in names and isinstance(f.value, Scalar))))


def _is_told_number(context: Context, node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and (fact := context.about(node.base)) is not None and isinstance(fact.value, Scalar)


def without_superseded(context: Context, facts: tuple[Fact, ...]) -> Context:
    """The context without the definitions under which what ``facts`` introduce would be the number 1."""
    for fact in facts:
        if isinstance(fact.value, Meaning) and isinstance(fact.value.body, nodes.BigOp) and fact.value.body.kind in ("sum", "int"):
            functions = _functions(context, fact.value.body)
            if functions and _is_one(context, fact.value.body):
                context = _without(context, functions)
    return context


def _functions(context: Context, body: nodes.Node) -> set[str]:
    """The functions in a formula that the text has defined."""
    found = set()
    for n in walk(body):
        if isinstance(n, nodes.Call) and isinstance(n.head, nodes.Name):
            try:
                name = key(n.head)
            except ElaborationError:
                continue
            told = context.about(name)
            if told is not None and isinstance(told.value, Meaning) and told.value.parameters:
                found.add(name)
    return found


def _is_one(context: Context, body: nodes.Node) -> bool:
    chain = nodes.Chain(body, (nodes.Link("=", nodes.Number("1", Fraction(1))),))
    try:
        rows = [judge_chain(c, seconds=SECONDS) for r in elaborate(nodes.Statement((chain,)), context) for c in r.chains]
    except (ElaborationError, Contradiction, RecursionError):
        return False
    return any(v.word == "proved" for row in rows for v in row)


def _without(context: Context, names: set[str]) -> Context:
    return replace(context, facts=tuple(f for f in context.facts if not (f.symbol in names and isinstance(f.value, Meaning))))
