r"""Names with the label of an answer, r_w = log pi(y_w|x)/pi_ref(y_w|x) and then r_l: not entries of one array."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Meaning
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk


def of_its_own_label(link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a link: r_w does not refute r_l, nor itself in a reading where w is a number and y_w any answer."""
    left = link.left.node
    if verdict.word != "refuted" or not isinstance(left, nodes.Name) or not isinstance(left.sub, nodes.Name):
        return verdict
    told = [f.value for f in link.cites if isinstance(f.value, Meaning) and f.value.parameters]
    if _labels(link.right.node) != {left.sub.base} or not any(_labels(meaning.body) for meaning in told):
        return verdict
    return Verdict("undecided", "a name of its own, with the label of an answer")


def _labels(node: nodes.Node) -> set[str]:
    """The labels of what stands before the bar of conditional laws: w of pi(y_w|x)."""
    calls = (x for x in walk(node) if isinstance(x, nodes.Call) and "|" in x.separators and x.args)
    return {a.sub.base for c in calls for a in c.args[:1] if isinstance(a, nodes.Name) and isinstance(a.sub, nodes.Name)}
