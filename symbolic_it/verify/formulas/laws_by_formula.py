"""p and q that the section has given by a formula: p_i = e^{z_i} / sum_j e^{z_j}, q_k = (1 - eps) y_k + eps/K.

The letters p and q are any laws by custom, and stay so for what holds for all. Where that reading is not shown to be true, the
formula is read again with what the section says that they are: it may be true of these laws, and is false only if it is under
both readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact, Masses, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.conditions.givens import read_given
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.meaning import Data, Introduction, LinkMeaning, Reading
from ...notation.elaborate.relations.shapes import defining_head, mentions_name
from ...notation.elaborate.roles.letters import index_letters
from ...notation.syntax import nodes
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome
from ..naming.compare import has_form
from ..naming.known import titled
from ..sentences.one_hot_said import kind_of_target, may_have_changed
from ..state import State
from .any_laws import of_any_laws, of_any_laws_named
from .correct_classes import of_correct_classes
from .gradients_of_cross_entropy import speaks_of_cross_entropy
from .laws_computed import LAWS, as_computed, is_open, mentions, verdicts_of
from .mixtures_named import is_a_mixture

_SOFTMAX = titled("softmax")
_CLASSES = (nodes.Name("c"), nodes.Name("y"), nodes.Name("t"))
_ENTRY = nodes.Name("i")
_OPEN = (nodes.Ellipsis, nodes.Text, nodes.Cases)


def learn(state: State, reading: Reading) -> None:
    """Remember what a statement says that p or q is; forget it where the text gives it other values."""
    for chain in reading.chains:
        for link in chain.links:
            claim = link.claim
            if isinstance(claim, Data):
                formula = state.section.laws.pop(claim.name, None)
                if formula is not None and any(isinstance(f.value, Masses) for f in claim.facts):
                    state.section.computed[claim.name] = formula
            elif isinstance(claim, Introduction) and claim.name in LAWS:
                state.section.laws.pop(claim.name, None)
                state.section.computed.pop(claim.name, None)
                state.section.contested.discard(claim.name)
                head, body = defining_head(link.left.node), link.right.node
                if claim.facts or head is None or head.name != claim.name or link.relation not in ("=", ":="):
                    continue
                if not head.parameters and isinstance(body, nodes.Apply) and body.function == "softmax":
                    head, body = replace(head, parameters=(_ENTRY,)), nodes.Indexed(body, _ENTRY)  # p = softmax(z), all its entries
                if len(head.parameters) != 1 and (head.parameters or not is_a_mixture(body)):
                    continue
                if head.parameters and head.parameters[0] in _CLASSES and head.parameters[0] not in set(walk(body)):
                    continue  # p_c = 1 - eps: of the correct class alone
                if is_normal(body) or any(isinstance(n, _OPEN) for n in walk(body)) or any(mentions_name(body, x) for x in LAWS):
                    continue
                state.section.laws[claim.name] = Fact(claim.name, Meaning(head.parameters, body))


def made_of(statement: nodes.Statement, state: State) -> frozenset[str]:
    """The letters that the laws of a statement are made of: T where p_i is a softmax of z_i/T."""
    bases = {n.base for n in walk(statement) if isinstance(n, nodes.Name)}
    bodies = [f.value.body for name, f in state.section.laws.items() if name in bases]
    inside = {n.base for body in bodies for n in walk(body) if isinstance(n, nodes.Name)}
    return frozenset(x if len(x) == 1 else f"\\{x}" for x in inside)


def by_formula(
    statement: nodes.Statement, state: State, context: Context, judge: Callable[[Context], Outcome | None], before: str = "", ahead: bool = False,
    earlier: str = "",
) -> Outcome | None:  # fmt: skip
    """The outcome for any laws if it is true, else the one for the laws of the section where that is; what is false is so for both.

    ``before``: the words before the formula; "for T = 1 we recover p_i = ..." speaks of the law that p is already.
    ``ahead``: the formula is what the sentence says a law is, and is not judged by itself. ``earlier``: what stands before the sentence.
    """
    try:
        found = _by_formula(statement, state, context, judge, before, ahead)
    except ElaborationError:
        if (computed := as_computed(None, statement, state, context, judge)) is None:
            raise
        return computed
    if found is not None and (computed := as_computed(found, statement, state, context, judge)) is not None:
        return computed
    found = found if found is None else of_correct_classes(of_any_laws(found, context, judge), statement, context, judge, before, earlier)
    open_ones = (
        [m for v in verdicts_of(found) if (m := (_SUMS_TO_ONE.fullmatch(v.message) or _DEFINED.fullmatch(v.message)))]
        if found is not None
        else []
    )
    summed = {m[1] for m in open_ones}
    kind = kind_of_target(context, *summed) if len(summed) == 1 else None
    if (
        kind is None
        and len(summed) == 1
        and all(m.re.pattern == _SUMS_TO_ONE.pattern for m in open_ones)
        and speaks_of_cross_entropy(before)
    ):
        kind = "a pmf"
    if kind is None:
        return found
    again = _by_formula(statement, state, read_given(f"{summed.pop()} is {kind}", context), judge, before, ahead)
    return again if again is not None and all(v.positive for v in verdicts_of(again)) else found


_SUMS_TO_ONE = regex(r"a condition was not understood: (?:since; )?that (\w) sums to one")
_DEFINED = regex(r"a condition was not understood: the definition of (\w)")


def _by_formula(
    statement: nodes.Statement, state: State, context: Context, judge: Callable[[Context], Outcome | None], before: str, ahead: bool
) -> Outcome | None:  # fmt: skip
    said = {link.right for chain in statement.chains for link in chain.links} if ahead else set()
    told = [f for name, f in state.section.laws.items() if context.about(name, Masses, Declared) is None and f.value.body not in said]
    failed: ElaborationError | None = None
    try:
        first = judge(context)
    except ElaborationError as e:
        first, failed = None, e
    if first is not None and (special := _special_case(first, told, context, judge, before)) is not None:
        if any(v is _OTHERWISE for v in verdicts_of(special)):
            state.section.contested |= {f.symbol for f in told}
        return special
    doubtful = [f for f in told if f.symbol in state.section.contested]
    told = [f for f in told if f not in doubtful]
    if first is not None and not told and doubtful and mentions(statement, context, [f.symbol for f in doubtful]):
        return _link_by_link(first, None, doubtful)  # any laws refute nothing of one that was given otherwise
    if first is None and failed is not None and (derived := _by_earlier_laws(statement, state, context, judge)) is not None:
        return derived
    if first is None and failed is not None and (any_law := of_any_laws_named(statement, context, judge)) is not None:
        return any_law
    if not told or (first is None and failed is None) or (first is not None and not is_open(first)):
        return _reraised(first, failed)
    if not mentions(statement, context, [f.symbol for f in told]):
        return _reraised(first, failed)
    try:
        second = judge(context.extend(*told))
    except ElaborationError:
        second = None
    if first is None:
        return second if second is not None else _reraised(first, failed)
    if second is not None and all(v.positive for v in verdicts_of(second)):
        return second
    if _are_any(told, statement, context) and not _at_the_edge(first):
        return first
    return _link_by_link(first, second, told)


def _by_earlier_laws(
    statement: nodes.Statement, state: State, context: Context, judge: Callable[[Context], Outcome | None]
) -> Outcome | None:
    """The outcome of a derivative by the z of an earlier section's p_i = softmax(z)_i, if that shows it to be true."""
    by = {x.base for n in walk(statement) if isinstance(n, nodes.Derivative) for x in walk(n) if isinstance(x, nodes.Name)}
    laws = [
        f
        for name, f in (state.laws_before | state.section.laws).items()
        if context.about(name, Masses, Declared) is None and name not in state.section.contested
    ]
    used = [
        f for f in laws if any(isinstance(x, nodes.Name) and index_letters(x.sub) is not None and x.base in by for x in walk(f.value.body))
    ]
    if not used or may_have_changed(context):
        return None
    try:
        outcome = judge(context.extend(*used))
    except ElaborationError:
        return None
    if outcome is None or not all(v.positive or _SUMS_TO_ONE.fullmatch(v.message) for v in verdicts_of(outcome)):
        return None
    return outcome


def _special_case(
    first: Outcome, told: list[Fact], context: Context, judge: Callable[[Context], Outcome | None], before: str
) -> Outcome | None:  # fmt: skip
    """The outcome on a formula for p as a claim about the p that there is: where it is that, or where the words say that it should be.

    Another formula for p, where the words give it none, is not shown: "for every T, p_i = ..." and "hence p_i = ..." define nothing.
    """
    names = {link.claim.name for chain in first[0].chains for link in chain.links if isinstance(link.claim, Introduction)}
    own = [f for f in told if f.symbol in names]
    if not own:
        return None
    try:
        found = judge(context.extend(*own))
    except ElaborationError:
        return None
    if found is None or any(isinstance(link.claim, Introduction) for chain in found[0].chains for link in chain.links):
        return None
    said = _RECOVERED.search(before[-60:]) is not None
    if all(v.positive or (said and v.negative) for v in verdicts_of(found)):
        return found
    if _CLAIMED.search(before) is None or GIVEN_ANEW.search(before) is not None:
        return None
    return found[0], [tuple(v if v.positive else _OTHERWISE for v in row) for row in found[1]]


_OTHERWISE = Verdict("undecided", "it was given by another formula before; that it is this is not shown")
_CLAIMED = regex(
    r"\b(?:for|with|at) (?:any|every|all|each|arbitrary|general)\b|\b(?:always|never|in general|generally|regardless|no matter|hence|thus|therefore|so|then|"
    r"it follows|consequently|we (?:have|see|get|obtain|find|conclude)|still|again|also|because|since)\b|"
    + words("in general")
    + "|"
    + words("follows")
    + "|"
    + words("then")
    + r"|任意|所有|总是|因此|所以|任意の|すべて|したがって|よって|임의|모든|항상|따라서|그러므로",
    re.I,
)
GIVEN_ANEW = regex(
    r"\b(?:let|define|defined?|set|now|suppose|assume|take|consider|denote|instead|another|alternative\w*|call|put|where|if|write|redefine|given by)\b|"
    + words("let")
    + "|"
    + words("defines"),
    re.I,
)
_RECOVERED = regex(
    r"\b(?:recovers?|(?:reduces|simplifies|specializes|specialises|collapses) to|get back|coincides with|returns to|becomes(?: the)?)\b[^.;:]*\Z",
    re.I,
)


def _reraised(outcome: Outcome | None, failed: ElaborationError | None) -> Outcome | None:
    if failed is not None:
        raise failed
    return outcome


def _are_any(told: list[Fact], statement: nodes.Statement, context: Context) -> bool:
    """Whether the laws are softmaxes of logits of their own that nothing else is said of: they may be any positive laws."""
    seen: set[str] = set()
    for fact in told:
        if not has_form(fact.value.body, _SOFTMAX):
            return False
        logits = {n.base for n in walk(fact.value.body) if isinstance(n, nodes.Name) and index_letters(n.sub) is not None}
        if not logits or logits & seen:
            return False
        seen |= logits
    return not mentions(statement, context, seen)


def _at_the_edge(outcome: Outcome) -> bool:
    """Whether a witness has a mass of 0, which no softmax has."""
    return any("'0'" in repr(v.witness) for v in verdicts_of(outcome))


def _link_by_link(first: Outcome, second: Outcome | None, told: list[Fact]) -> Outcome:
    """Each link as any laws have it, or as those of the section have it where that says more."""
    others = verdicts_of(second) if second is not None else []
    if second is None or len(others) != len(verdicts_of(first)):
        reading, rows = first
        return reading, [tuple(_UNSETTLED if v.word == "refuted" else v for v in row) for row in rows]
    chains, rows = [], []
    for one, other, row, beside in zip(first[0].chains, second[0].chains, first[1], second[1], strict=True):
        chosen = [_of_both(a, b, v, w, told) for a, b, v, w in zip(one.links, other.links, row, beside, strict=True)]
        chains.append(replace(one, links=tuple(link for link, _ in chosen)))
        rows.append(tuple(v for _, v in chosen))
    return replace(first[0], chains=tuple(chains)), rows


_UNSETTLED = Verdict("undecided", "a condition was not understood: the laws as the text defines them")
_SLOPE = regex(r"g\d*_(?=.)")  # of a law or a function by its point
_DEFINITIONS = regex(r"a condition was not understood: ((?:the definition of \w+(?:; )?)+)")


def _of_both(any_law: LinkMeaning, its_own: LinkMeaning, v: Verdict, w: Verdict, told: list[Fact]) -> tuple[LinkMeaning, Verdict]:
    """What one link is, where ``v`` is said of any laws and ``w`` of those of the section."""
    if v.word == "data" or v.positive:
        return any_law, v
    if w.positive or v.word == "not-understood":
        return its_own, w
    if v.word == "refuted" and not w.negative:
        return any_law, _UNSETTLED
    left_open = _DEFINITIONS.fullmatch(v.message)
    if w.word == "refuted" and left_open is not None:  # what is left open is what the laws are made of
        names = [_SLOPE.sub("", x) for x in re.findall(r"the definition of (\w+)", left_open[1])]
        if all(any(f.symbol == x or mentions_name(f.value.body, x) for f in told) for x in names):
            return its_own, w
    return any_law, v
