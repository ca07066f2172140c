r"""Losses of logits: in CE(z, y) = -\log \mathrm{softmax}(z)_y the z are logits and y is a class, and neither is a law."""

from __future__ import annotations

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ..doubt import Doubt, JudgedLink


def _has_logits_for_a_law(judged: JudgedLink) -> bool:
    """Whether a letter stands in a quantity of laws and as the logits of a softmax."""
    if not judged.refuted_in_general:
        return False
    both = judged.nodes
    laws = {a for x in both if isinstance(x, n.Call) and of_call(x) is not None for a in x.args if isinstance(a, n.Name)}
    logits = {a for x in both if isinstance(x, n.Apply) and x.function == "softmax" for a in x.args}
    return bool(laws & logits)


DOUBT = Doubt("what it takes for a law are the logits of a softmax", _has_logits_for_a_law)
