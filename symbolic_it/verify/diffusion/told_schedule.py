r"""What a text tells of \bar\alpha_t, anywhere in it: that it is the product of \alpha_s = 1 - \beta_s, or another.

"q(x_t|x_0) = N(\bar\alpha_t x_0, ...), where \bar\alpha_t = \prod_s \sqrt{1-\beta_s}" is true: what is said behind a formula counts for it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from ...notation.syntax import Macro, ReadError, read_rows
from ...notation.syntax.nodes import BigOp, Call, Mul, Name, Node, Number, Statement, Sub
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.exactly import equals
from .letters import BEFORE, NOW, START, Letter, letter_of, steps_of_call
from .process import of_the_process
from .schedule import Outside, Scalars

_PRODUCT, _ALPHA, _BETA = Letter("product", NOW), Letter("alpha", NOW), Letter("beta", NOW)
_WORTH_READING = regex(r"alpha|beta|[αβ]")


def told_schedule(formulas: Iterable[str], macros: dict[str, Macro]) -> bool | None:
    """True for the usual schedule, False for another one, None where no formula tells; another one beside the usual one leaves both open."""
    found: set[bool] = set()
    for one in _read(formulas, macros):
        found |= {told for left, right in _equations(one) if (told := _told(left, right)) is not None}
    return None if not found else found == {True}


def agreeing_kinds(formulas: Iterable[str], macros: dict[str, Macro]) -> frozenset[str]:
    r"""Which kinds of formulas say what they say for the usual schedule: of a step, of x_t given x_0, of the posterior."""
    found: set[str] = set()
    for one in (x for s in _read(formulas, macros) for x in _links(s)):
        (chain,) = one.chains
        kind = _kind(chain.first, chain.links[0].right)
        if kind and kind not in found and _agrees(one):
            found.add(kind)
    return frozenset(found)


def _read(formulas: Iterable[str], macros: dict[str, Macro]) -> Iterator[Statement]:
    """The equations among the formulas that may be of a schedule."""
    for text in formulas:
        if _WORTH_READING.search(text) is not None and "=" in text:
            try:
                yield from read_rows(text, macros=macros)
            except ReadError:
                continue


def corroborate(kinds: frozenset[str]) -> bool:
    r"""Whether they leave no other schedule: q(x_t|x_{t-1}) and q(x_t|x_0) make \bar\alpha_t the product of 1 - \beta_s."""
    return {"step", "noised"} <= kinds or len(kinds) > 2


def _links(statement: Statement) -> Iterable[Statement]:
    for chain in statement.chains:
        left = chain.first
        for link in chain.links:
            if left is not None and link.relation in ("=", ":="):
                yield replace(statement, chains=(replace(chain, first=left, links=(link,)),))
            left = link.right


def _kind(left: Node | None, right: Node) -> str:
    if not isinstance(left, (Name, Call)):
        return ""
    kinds = {k.kind for x in walk(right) if isinstance(x, (Name, Call)) and (k := letter_of(x)) is not None}
    if isinstance(left, Call) and left.head == Name("q") and (steps := steps_of_call(left)) is not None:
        if steps == ((NOW,), (BEFORE,)):
            return "step" if "beta" in kinds else ""
        return "noised" if steps == ((NOW,), (START,)) and "product" in kinds else ""
    known = letter_of(left)
    if known == Letter("x", NOW):
        return "noised" if {"product", "noise"} <= kinds else "step" if {"beta", "noise"} <= kinds else ""
    if known is not None and known.kind in ("posterior variance", "posterior mean"):
        return known.kind if "product" in kinds else ""
    return ""


def _agrees(one: Statement) -> bool:
    known = of_the_process(one)
    if known is None or known.statement is one:
        return False
    (chain,) = known.statement.chains
    verdict = equals(known.context, chain.first, chain.links[0].right) if chain.first is not None else None
    return verdict is not None and verdict.positive


def _equations(statement: Statement) -> Iterable[tuple[Node, Node]]:
    for chain in statement.chains:
        left = chain.first
        for link in chain.links:
            if left is not None and link.relation in ("=", ":=", "equiv"):
                yield left, link.right
            left = link.right


def _told(left: Node, right: Node) -> bool | None:
    head = letter_of(left) if isinstance(left, Name) else None
    inside = {letter_of(x) for x in walk(right) if isinstance(x, (Name, Call))}
    if head in (_ALPHA, _BETA):
        other = _BETA if head == _ALPHA else _ALPHA
        if other not in inside or len(inside - {None}) > 1:
            return None
        usual = isinstance(right, Sub) and right.left == Number("1", Fraction(1)) and letter_of(right.right) == other
        return None if usual else False
    if head != _PRODUCT:
        return None
    if isinstance(right, Mul):
        return True if {letter_of(right.left), letter_of(right.right)} == {_ALPHA, Letter("product", BEFORE)} else None
    if not any(isinstance(x, BigOp) and x.kind == "prod" for x in walk(right)):
        return None
    try:
        return Scalars.of(left, right).written(right) == Scalars.of(left).written(left)
    except Outside:
        return False
