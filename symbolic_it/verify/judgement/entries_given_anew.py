r"""A number for an entry of a told list: "a second coin has $p_2 = 0.4$" need not speak of the $p = (0.7, 0.3)$ before.

It does where the sentence writes the list, or draws a conclusion: "so $p_2 = 0.4$".
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Masses
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..formulas.formula import Formula
from ..formulas.redefined import FOLLOWS

_LIST = regex(r"=\s*(?:\\left\s*)?\\?[\[({]|\\begin\{\w*(?:matrix|array)\}")


def of_entries_given_anew(formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict; undecided where a number for an entry is refuted by a list of another sentence, and nothing is concluded."""
    if not verdict.negative or not is_closed(link.right.node) or not _is_entry(link):
        return verdict
    if FOLLOWS.search(formula.before[-80:]) is not None or any(map(_LIST.search, formula.maths_before)):
        return verdict
    return Verdict("undecided", "another number than in the list that was told before; the text may speak of another one")


def _is_entry(link: LinkMeaning) -> bool:
    told = {f.symbol for f in link.cites if isinstance(f.value, Masses)}
    match link.left.node:
        case n.Name(base=name, sub=n.Number()) | n.Call(n.Name(base=name), (n.Number(),)):
            return name in told
    return False
