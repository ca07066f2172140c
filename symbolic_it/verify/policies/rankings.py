r"""Rankings by Plackett and Luce: \prod_k e^{r(y_k)}/\sum_{j \ge k} e^{r(y_j)}, each among those that are left.

Source: Plackett 1975; Luce 1959; Rafailov et al. 2023, equation 18.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import is_exponential
from ...notation.syntax.walk import walk
from ..naming.algebra import minus, plus
from ..naming.forms import Forms
from ..naming.near_miss import SIGN, single_changes

_CHANGES = 12
TITLE = "law of a ranking by Plackett and Luce"


def of_rankings(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on the probability of a ranking; None for any other formula."""
    if (
        relation not in ("=", ":=", "equiv")
        or not isinstance(left, n.Call)
        or not isinstance(left.head, n.Name)
        or left.head.base not in ("p", "P")
    ):
        return None
    if isinstance(right, n.Neg):
        found = of_rankings(left, relation, right.body)
        return (
            Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
            if found is not None and found.positive
            else None
        )
    if (
        not isinstance(right, n.BigOp)
        or right.kind not in ("prod", "sum")
        or len(right.binder.names) != 1
        or not isinstance(right.body, n.Div)
    ):
        return None
    if isinstance(right.body.left, n.BigOp):
        turned = of_rankings(left, relation, replace(right, body=n.Div(right.body.right, right.body.left)))
        return (
            Verdict("convention-mismatch", f"not the {TITLE}: it would be with a ratio changed")
            if turned is not None and turned.positive
            else None
        )
    above, total = right.body.left, right.body.right
    if not isinstance(total, n.BigOp) or total.kind != "sum" or len(total.binder.names) != 1 or total.binder.upper != right.binder.upper:
        return None
    (k,), (j,) = right.binder.names, total.binder.names
    if total.binder.lower != k or total.binder.upper is None or total.binder.conditions or right.binder.conditions:
        return None
    if not isinstance(right.binder.lower, n.Number) or right.binder.lower.value not in (0, 1) or not is_exponential(above):
        return None
    summand = rebuilt(total.body, lambda x: k if x == j else None)
    if above == summand:
        if right.kind == "prod" and not _lists_as_many(left, right):
            return Verdict("undecided", f"that this is the {TITLE} is not shown: it is of another number of answers")
        if right.kind == "prod":
            return Verdict("definition", f"agrees with the {TITLE}")
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a product for the sum")
    if any(what == SIGN and changed == summand for what, changed in islice(single_changes(above), _CHANGES)):
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
    return None


def _lists_as_many(left: n.Call, right: n.BigOp) -> bool:
    r"""Whether a_0, ..., a_{K-1} are as many as the factors from 0 to K - 1, where the answers are listed with dots, and from the same on in a_k."""
    binder = right.binder
    if not any(isinstance(a, n.Ellipsis) for a in left.args) or binder.lower is None or binder.upper is None:
        return True
    listed = [a for a in left.args if isinstance(a, n.Name) and isinstance(a.sub, (n.Number, n.Name, n.Add, n.Sub))]
    ends = [a.sub for a in listed if a.base == listed[-1].base]
    if len(ends) < 2 or ends[0] is None or ends[-1] is None:
        return True
    forms = [Forms().of(x) for x in (ends[-1], ends[0], binder.upper, binder.lower)]
    if any(isinstance(x, n.Name) and x.base == listed[-1].base and x.sub == binder.names[0] for x in walk(right.body)):
        return forms[0] == forms[2] and forms[1] == forms[3]
    return plus(forms[0], minus(forms[1])) == plus(forms[2], minus(forms[3]))
