"""Values given to an entropy on both sides: H(Y) - H(Y|X) = H(Y) - 1 says what H(Y|X) is, as it may be of these variables."""

from __future__ import annotations

from ...kernel.normal_form import NoNormalForm, NormalForm
from ...kernel.polynomial import TooLarge
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk as walk_syntax
from ...terms.term import Entry, Index, Mass, Symbol, walk
from .ignored_conditions import SIZES

_EQUALITIES = ("=", "approx", ":=", "equiv")


def gives_a_value(link: LinkMeaning) -> bool:
    """H(Y) - H(Y|X) = H(Y) - 1 says that H(Y|X) is 1, as it may be of particular variables; H(Y) = H(Y) - 1 is true of none.

    So does H(Y) - H(Y|X) = H(Y) + e log e + (1 - e) log(1 - e) of a channel with such a parameter; a number of outcomes is none.
    """
    if link.relation not in _EQUALITIES or link.ground or link.left.term is None or link.right.term is None:
        return False
    calls = [x for side in (link.left, link.right) for x in walk_syntax(side.node) if isinstance(x, nodes.Call)]
    if not any(getattr(of_call(x), "name", "") in ("H", "I") and all(map(is_variable, x.args)) for x in calls):
        return False
    try:
        difference = NormalForm()(link.left.term - link.right.term)
    except (NoNormalForm, TooLarge):
        return False
    parts = [[t for factor, _ in m for t in walk(factor)] for m in difference]
    given = [m for m in parts if not any(isinstance(t, (Mass, Entry, Index)) for t in m)]
    letters = {t.name for m in given for t in m if isinstance(t, Symbol)}
    others = {t.name for m in parts if m not in given for t in m if isinstance(t, Symbol)}
    sizes = any(name in SIZES or name.startswith("|") for name in letters)
    return 0 < len(given) < len(difference) and not letters & others and not sizes
