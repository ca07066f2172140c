r"""Divergences by one sample, as in GRPO: D(\pi || \pi_{ref}) = \pi_{ref}/\pi - \log(\pi_{ref}/\pi) - 1.

Source: Schulman 2020, "Approximating KL divergence" (k3); Shao et al. 2024, equation 4.
"""

from __future__ import annotations

from itertools import islice

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.compare import has_form
from ..naming.exchanged import exchanges
from ..naming.known_quantity import Known
from ..naming.near_miss import single_changes
from .penalised_parts import direction

_K3 = Known("k3", frozenset(), "", (r"\frac{U}{W} - \log \frac{U}{W} - 1",))
_CHANGES = 60  # tried of one formula
TITLE = "estimate k3 of the divergence by one sample"


def of_sampled_divergences(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on D(pi || pi_ref) = k3; None for any other formula."""
    if relation not in ("=", ":=", "approx", "equiv") or direction(left) != "usual" or any(isinstance(x, n.BigOp) for x in walk(right)):
        return None
    if sum(isinstance(x, n.Log) for x in walk(right)) != 1:
        return None
    body = _with_answers(right)
    if has_form(body, _K3):
        return Verdict("definition", f"agrees with the {TITLE}")
    for what, changed in islice((*single_changes(body), *exchanges(body)), _CHANGES):
        if has_form(changed, _K3):
            return Verdict("convention-mismatch", f"not the {TITLE}: it would be with {what} changed")
    return None


def _with_answers(node: n.Node) -> n.Node:
    """pi_ref/pi_theta, where the answer at which both are taken is left out."""
    if any(isinstance(x, n.Call) for x in walk(node)):
        return node
    return rebuilt(node, lambda x: n.Call(x, (n.Name("y"), n.Name("x")), ("|",)) if isinstance(x, n.Name) and x.base == "pi" else None)
