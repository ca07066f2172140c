"""Data of a law refute nothing of a variable that they were not told of: X has the law p, and H(Y) = 2 may well be."""

from __future__ import annotations

from ...notation.context import Masses
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex

_VARIABLE = regex(r"(?<![A-Za-z\\])[A-CS-Z](?![A-Za-z(])")


def variables_in(formulas: tuple[str, ...]) -> frozenset[str]:
    """The random variables in the formulas of a sentence."""
    return frozenset(v for tex in formulas for v in _VARIABLE.findall(tex))


def is_of_another_variable(link: LinkMeaning, told_of: dict[str, frozenset[str]]) -> bool:
    """Whether a claim about variables is measured by masses that the text has not told of them.

    ``told_of``: by law, the variables in the sentence that gave its masses; where it named none, they may be those of X.
    """
    laws = {f.symbol for f in link.cites if isinstance(f.value, Masses)}
    if not laws:
        return False
    calls = [x for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, n.Call) and of_call(x) is not None]
    named = {a.base for c in calls for a in c.args if isinstance(a, n.Name) and a.sub is None and _VARIABLE.fullmatch(a.base)}
    known = frozenset().union(*(told_of.get(law) or frozenset("X") for law in laws))
    return bool(named - known)
