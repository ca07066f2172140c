"""Names in doubt: what a definition says that was not shown to be right, and letters that name another function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate.meaning import ChainMeaning, Introduction, LinkMeaning, Reading
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk as walk_syntax
from ...patterns import regex
from ...terms.term import Entry, Symbol, unfold, walk
from ..names_used import name_of, names_in
from .supposed_forms import SUPPOSED

_ANEW = regex(r"is another function|whether \S+ is defined anew\Z")


def numbers_in(link: LinkMeaning) -> set[str]:
    """The scalars and arrays of a claim, which are no laws."""
    terms = [t for side in (link.left, link.right) if side.term is not None for t in walk(unfold(side.term))]
    names = {name_of(n).split("_")[0] for side in (link.left, link.right) for n in walk_syntax(side.node) if isinstance(n, nodes.Name)}
    return (names - LAWS) | {t.name for t in terms if isinstance(t, Symbol)} | {t.array.name for t in terms if isinstance(t, Entry)}


def speaks_of_doubted(link: LinkMeaning, doubted: set[str], otherwise: set[str]) -> bool:
    """Whether a claim is about a name that was given a meaning not shown to be its own, or another one than before."""
    return bool(numbers_in(link) & doubted) or any(names_in(side.node) & otherwise for side in (link.left, link.right))


def is_derivative_in_doubt(link: LinkMeaning, doubted: set[str]) -> bool:
    """Whether a claim is about f'(t), where the text may mean another f than the one whose form is known."""
    left = link.left.node
    body = left.body if isinstance(left, nodes.Derivative) else None
    head = body.head if isinstance(body, nodes.Call) else body
    return isinstance(head, nodes.Name) and name_of(head) + "'" in doubted


def derivatives_told_again(reading: Reading, rows: list[tuple[Verdict, ...]]) -> set[str]:
    """The f' and f'' of an f whose form the text tells, or tells again, and that is its own."""
    links = ((link, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links[:1], row[:1], strict=True))
    calls = (link.left.node for link, v in links if v.positive and link.relation in ("=", ":=") and isinstance(link.left.node, nodes.Call))
    heads = (c.head for c in calls if all(isinstance(a, nodes.Name) for a in c.args))
    return {name_of(head) + primes for head in heads if isinstance(head, nodes.Name) for primes in ("'", "''")}


def facts_in_doubt(reading: Reading, rows: list[tuple[Verdict, ...]]) -> list[Fact]:
    """What definitions say that were found wrong or not shown to be right: later formulas are not measured by it."""
    links = ((link.claim, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links, row, strict=True))
    return [
        f
        for claim, v in links
        if isinstance(claim, Introduction) and (v.negative or v.word == "undecided" or v.message == SUPPOSED)
        for f in claim.facts
    ]


def told_otherwise(before: set[str], reading: Reading, words: Sequence[str], context: Context) -> set[str]:
    """Names that the context defines, and that an equation which was not shown to be true gives another formula: a code for q, l_i = -log q_i.

    With them those that are defined by them; a name that is defined once more means that from there on.
    """
    heads = [(chain.links[0], k) for k, chain in _first_links(reading) if chain.links[0].relation in ("=", ":=")]
    out = set(before)
    for link, k in heads if len(words) == len(reading.links) else ():
        left, right = link.left.node, link.right.node
        if not isinstance(left, nodes.Name) or (name := name_of(left)) in LAWS:
            continue
        if words[k] == "definition":
            out = out | {name} if names_in(right) & out else out - {name}
        elif words[k] == "undecided" and not isinstance(right, (nodes.Number, nodes.WithUnit)) and context.about(name, Meaning) is not None:
            out.add(name)
    return out


def _first_links(reading: Reading) -> Iterator[tuple[int, ChainMeaning]]:
    """The chains, and the number that the first link of each has among all links."""
    k = 0
    for chain in reading.chains:
        if chain.links:
            yield k, chain
        k += len(chain.links)


def functions_given_anew(reading: Reading, rows: list[tuple[Verdict, ...]]) -> set[str]:
    """The h of "Let h(t) = -t log t", a letter of a known quantity that names another function from here on; an f that may, and its derivatives."""
    links = ((link, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links[:1], row[:1], strict=True))
    heads = (
        link.left.node.head
        for link, v in links
        if v.word == "undecided" and _ANEW.search(v.message) is not None and isinstance(link.left.node, nodes.Call)
    )
    return {name_of(head) + primes for head in heads if isinstance(head, nodes.Name) for primes in ("", "'", "''")}
