r"""Outcomes by capitals: \log P(X|\theta) = \log \sum_Z P(X, Z|\theta) sums over the outcomes of a hidden variable Z.

Where a formula speaks of laws at points alone, and of no entropy, its capitals are the points: written small, it says the same. So is
the D of p(D|\theta) the data that are observed, of which no mean is taken, and so are the capitals of P(X) = \sum_y P(X, Y), where the
sign has the small letter and nothing else has.
"""

from __future__ import annotations

from collections import Counter

from ..syntax.nodes import Add, BigOp, Call, Name, Statement, Sub
from ..syntax.walk import walk
from .errors import ElaborationError
from .functionals.functionals import of_call
from .roles.letters import LAWS, is_variable
from .shorthand import rebuilt
from .sums_over_variables import goes_on

_DATA = Name("D")


def capital_outcomes(statement: Statement) -> Statement | None:
    """The statement with small letters for such capitals; None for any other."""
    calls = [n for n in walk(statement) if isinstance(n, Call)]
    laws = [c for c in calls if isinstance(c.head, Name) and c.head.base in LAWS]
    capitals = {a for c in laws for a in c.args if isinstance(a, Name) and is_variable(a) and a.sub is None}
    signs = [n for n in walk(statement) if isinstance(n, BigOp)]
    bound = {a for n in signs if n.kind in ("sum", "int") for a in n.binder.names if a in capitals}
    drawn = [n.binder.distribution for n in signs if isinstance(n.binder.distribution, Call)]
    bound |= {a for law in drawn for a in law.args[:1] if a in capitals}
    small = {a: Name(a.base.lower(), a.accents, span=a.span) for a in capitals}
    below = {n for sign in signs if sign.kind in ("sum", "int") for n in sign.binder.names}
    bound |= {a for a, x in small.items() if x in below}
    bound |= {a for c in laws if below & set(c.args) for a in capitals & set(c.args)}
    written = Counter(n for n in walk(statement) if isinstance(n, Name))
    written.subtract(n for sign in signs for n in sign.binder.names if isinstance(n, Name))
    if not bound and capitals == {_DATA} and _are_given(laws):
        bound = capitals
    if not bound or any(map(_is_of_variables, calls)) or any(written[x] > 0 for x in small.values()):
        return None
    if any(isinstance(n, (Add, Sub)) and goes_on(n) for n in walk(statement)):
        return None
    return rebuilt(statement, lambda n: small.get(n) if isinstance(n, Name) else None)


def _are_given(laws: list[Call]) -> bool:
    r"""Whether data stand beside what is inferred from them: p(D|\theta), p(\theta|D), p(D, w)."""
    mixed = [c for c in laws if _DATA in c.args and len(c.args) > 1]
    return bool(mixed) and all(not is_variable(a) for c in laws for a in c.args if a != _DATA)


def _is_of_variables(call: Call) -> bool:
    """H(X), I(X;Y): of variables, not of their laws at points."""
    try:
        return of_call(call) is not None and any(is_variable(a) for a in call.args)
    except ElaborationError:
        return False
