r"""Tokens foretold from those before them: p(x_t | x_1, ..., x_{t-1}), p(x_t | x_{1:t-1}), p(x_t | x_{<t}).

The loss of a language model is the sum, or the mean, of -\log p over them. Source: Bengio et al. 2003, section 2.
"""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from .algebra import ONE, Exact, TooLong
from .forms import Forms


def is_of_a_next_token(call: n.Call) -> bool:
    """Whether a law is of one member of a sequence given all those before it."""
    found = _member_and_history(call)
    if found is None:
        return False
    index, _, last = found
    return _gap(last, index) == -1


def foretells_itself(call: n.Call) -> bool:
    """p(x_t | x_1, ..., x_t): whether the member that is foretold is among those that are given."""
    found = _member_and_history(call)
    if found is None:
        return False
    index, first, last = found
    before, behind = _gap(first, index), _gap(last, index)
    return behind is not None and behind >= 0 and (before is None or before <= 0)


def _member_and_history(call: n.Call) -> tuple[n.Node, n.Node | None, n.Node] | None:
    """The index of what is foretold, and the first and the last one of what is given."""
    bar = call.separators.index("|") + 1 if "|" in call.separators else len(call.args)
    one, given = call.args[0], call.args[bar:]
    if bar != 1 or not isinstance(one, n.Name) or one.sub is None:
        return None
    alike = [k for k, x in enumerate(given) if isinstance(x, n.Name) and (x.base, x.accents, x.sup) == (one.base, one.accents, one.sup)]
    parts = [given[k].sub for k in alike if isinstance(given[k].sub, (n.Range, n.Before))]  # type: ignore[attr-defined]
    if len(alike) == len(parts) == 1:
        (part,) = parts
        if isinstance(part, n.Range):
            return one.sub, part.lower, part.upper
        last = n.Sub(part.body, _one()) if part.relation == "<" else part.body
        return (one.sub, None, last) if part.relation in ("<", "<=") else None
    dots = [k for k, x in enumerate(given) if isinstance(x, n.Ellipsis)]
    if parts or len(dots) != 1 or len(alike) < 2 or not alike[0] < dots[0] < alike[-1]:
        return None
    first, last_of_them = given[alike[0]].sub, given[alike[-1]].sub  # type: ignore[attr-defined]
    if first is None or last_of_them is None:
        return None
    gap = _gap(first, last_of_them)
    begins = _gap(first, one.sub)
    turned = gap > 0 if gap is not None else _gap(last_of_them, one.sub) is None and begins is not None and begins <= 0
    return (one.sub, last_of_them, first) if turned else (one.sub, first, last_of_them)  # x_{t-1}, ..., x_1


def _one() -> n.Number:
    return n.Number("1", Fraction(1))


def _gap(one: n.Node | None, other: n.Node) -> Exact | None:
    """one - other, where that is a number."""
    if one is None:
        return None
    try:
        form = dict(Forms().of(n.Sub(one, other)))
    except (TooLong, RecursionError):
        return None
    return 0 if not form else form[ONE] if set(form) == {ONE} else None
