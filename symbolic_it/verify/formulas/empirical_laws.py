r"""Sums over samples as expectations under their empirical law: \sum_n f(x_n) = N \sum_x \hat p(x) f(x)

That a law is the empirical one is said in words ("the empirical distribution $\hat p$"), or by its hat where nothing else is said of it: then
only what is true is said to be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact, Masses, Meaning
from ...notation.elaborate import ElaborationError, read_given
from ...notation.elaborate.roles.letters import LAWS, is_letter, key, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.errors import ReadError
from ...notation.syntax.walk import children, walk
from ...notation.text import text_of
from ...patterns import regex
from ..model import Claim

_M = r"\$([^$]{1,50})\$"
_LAW = r"(?:distribution|law|measure|pmf|probabilit(?:y|ies)|frequenc(?:y|ies)|histogram)"
_TOLD = (
    regex(rf"empirical (?:data )?{_LAW}(?: of (?:the|our|these) [\w ]{{1,30}}?)?(?: (?:by|as|is|be|:))?\s*,?\s*{_M}", re.I),
    regex(rf"{_M},?\s*(?:(?:for|is|be|as|denotes?|denote|being|of)\s+)?(?:\(?the\s+|an\s+)?\(?empirical (?:data )?{_LAW}", re.I),
)
_OF_DATA = frozenset(["data", "D", "emp", "empirical", "train", "n", "N", "m"])  # \hat p_data
_ACCENTS = frozenset(["hat", "tilde", "widehat", "widetilde", "bar"])


def told_empirical(words: str) -> frozenset[str]:
    """The laws that a sentence calls empirical, by their names as read; its maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", words)
    found = set()
    for m in (m for pattern in _TOLD for m in pattern.finditer(flat)):
        try:
            node = read_expression(m[1])
        except ReadError:
            continue
        head = node.head if isinstance(node, n.Call) else node
        if isinstance(head, n.Name) and head.base in LAWS:
            found.add(_key(head))
    return frozenset(found - {""})


def by_the_empirical_law(statement: n.Statement, context: Context, told: frozenset[str]) -> tuple[n.Statement, Context, bool] | None:
    """The statement with its sums over samples as expectations, its context, and whether words tell it; None where there are none."""
    laws = {_key(x): x for x in walk(statement) if isinstance(x, n.Name) and x.base in LAWS and _may_be_empirical(x, told)}
    laws = {name: x for name, x in laws.items() if name and context.about(name, Meaning, Masses, Declared) is None}
    if len(laws) != 1:
        return None
    ((name, law),) = laws.items()
    law = replace(law, span=n.Span(0, 0))
    calls = [c for c in walk(statement) if isinstance(c, n.Call) and c.head == law]
    uppers = {x.binder.upper for x in walk(statement) if isinstance(x, n.BigOp) and isinstance(x.binder.upper, n.Name)}
    counts = {
        x: n.Name(x.base, x.accents, _SAMPLES) for x in uppers if isinstance(x, n.Name) and x.sub is None
    }  # N is no alphabet's size here
    done = False

    def change(node: n.Node) -> n.Node | None:
        nonlocal done
        if not isinstance(node, n.BigOp):
            return None
        letters = _samples(node, law)
        if not letters or node.binder.upper not in counts or any(len(c.args) != len(letters) or "|" in c.separators for c in calls):
            return None
        (index,) = node.binder.names
        one = {x: n.Name(x.base, x.accents) for x in walk(node.body) if isinstance(x, n.Name) and _index(x) == index}
        outcomes = _in_order(set(one.values()), statement, law)
        body = rebuilt(node.body, lambda x: one.get(x) if isinstance(x, n.Name) else None)
        mass = n.Call(law, outcomes, (",",) * (len(outcomes) - 1))
        done = True
        return n.Mul(counts[node.binder.upper], n.BigOp("sum", n.Binder(outcomes), n.Mul(mass, body)), span=node.span)

    changed = rebuilt(statement, change)
    if not done:
        return None
    for count in counts.values():
        context = read_given(f"{text_of(count)} > 0", context).extend(Fact(key(count), Declared("scalar")))
    return rebuilt(changed, lambda x: counts.get(x) if isinstance(x, n.Name) else None), context, name in told


def settled(plain: list[Claim], empirical: list[Claim], told: bool) -> list[Claim]:
    """The claims of a formula, from those for any law and those for the empirical one; false is only what is so of both, if the text tells."""
    if len(plain) != len(empirical):
        return [c if not c.verdict.negative else replace(c, verdict=_OPEN) for c in plain]
    return [_of_both(a, b, told) for a, b in zip(plain, empirical, strict=True)]


def _of_both(plain: Claim, empirical: Claim, told: bool) -> Claim:
    if plain.verdict.positive or plain.verdict.word == "data":
        return plain
    if empirical.verdict.positive:
        return empirical if told else replace(empirical, notes=(*empirical.notes, "the law with the hat is that of the samples"))
    if plain.verdict.negative:
        return empirical if told and empirical.verdict.negative else replace(plain, verdict=_OPEN)
    return empirical if told and empirical.verdict.negative else plain


_OPEN = Verdict("undecided", "the law may be the empirical one of the samples, of which this was not shown")


def _may_be_empirical(law: n.Name, told: frozenset[str]) -> bool:
    if _key(law) in told:
        return True
    data = isinstance(law.sub, (n.Name, n.Text)) and str(getattr(law.sub, "base", "") or getattr(law.sub, "words", "")).strip() in _OF_DATA
    return bool(_ACCENTS & set(law.accents)) and law.base in ("p", "P") and (law.sub is None or data)


def _samples(node: n.Node, law: n.Name) -> tuple[n.Name, ...]:
    """The samples x_n, y_n that a sum over n is about, each as written; () where the index stands elsewhere too."""
    if not isinstance(node, n.BigOp) or node.kind != "sum" or len(node.binder.names) != 1 or node.binder.distribution is not None:
        return ()
    (index,) = node.binder.names
    b = node.binder
    if not is_letter(index) or not isinstance(b.upper, n.Name) or b.lower != _ONE or b.conditions or b.domain is not None:
        return ()
    found: dict[n.Name, None] = {}
    for x in _outside_samples(node.body, index):
        if isinstance(x, n.Name) and _index(x) == index:
            found[x] = None
        elif x in (index, law) or (isinstance(x, n.BigOp) and index in x.binder.names):
            return ()
    plain = {x.base for x in walk(node.body) if isinstance(x, n.Name) and x.sub is None and x.upper is None}
    heads = {c.head.base for c in walk(node.body) if isinstance(c, n.Call) and isinstance(c.head, n.Name)}
    return () if {x.base for x in found} & (plain | heads) else tuple(found)


_ONE = read_expression("1")
_SAMPLES = n.Name("samples")


def _in_order(outcomes: set[n.Name], statement: n.Statement, law: n.Name) -> tuple[n.Name, ...]:
    """The outcomes in the order in which the law takes them elsewhere."""
    for x in walk(statement):
        listed = (
            x.args
            if isinstance(x, n.Call) and x.head == law
            else x.binder.names
            if isinstance(x, n.BigOp) and x.binder.distribution == law
            else ()
        )
        if len(listed) == len(outcomes) and set(listed) == outcomes:
            return tuple(x for x in listed if isinstance(x, n.Name))
    return tuple(sorted(outcomes, key=lambda x: x.base))


def _outside_samples(node: n.Node, index: n.Node) -> Iterator[n.Node]:
    """The nodes of a body; of samples only the names."""
    yield node
    if isinstance(node, n.Name) and _index(node) == index:
        return
    for child in children(node):
        yield from _outside_samples(child, index)


def _index(name: n.Name) -> n.Node | None:
    """The n of x_n or x^{(n)}."""
    if name.base not in "xyzw" or name.sup:
        return None
    return name.sub if name.upper is None else name.upper if name.sub is None else None


def _key(name: n.Name) -> str:
    try:
        return key(name) or key(stem(name))
    except ElaborationError:
        return ""
