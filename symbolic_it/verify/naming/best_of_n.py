r"""The best of n answers of a reference: D(\pi_{bon} || \pi_{ref}) is at most log n - (n - 1)/n.

Sources: Stiennon et al. 2020, appendix G.3; Beirami et al. 2024, theorem 1 (that it is a bound).
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import read_given
from ...notation.elaborate.roles.letters import SIZES
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .compare import has_form
from .exactly import equals
from .exchanged import exchanges
from .known_quantity import Known
from .near_miss import SIGN, negated, single_changes
from .typed_letters import marks

_BOUND = Known("bound", frozenset(), "", (r"\log A - \frac{A - 1}{A}", r"\log A - 1 + \frac{1}{A}"))
_MARKS = frozenset(["bon", "bo", "bestofn", "best", "best-of-n", "n"])
_WORDS = regex(r"best[- ]of[- ]|\bBoN\b|rejection sampling|拒绝采样|最佳|베스트", re.I)
_CHANGES = 24
_ONE = n.Number("1", Fraction(1))
TITLE = "divergence of the best of n answers from their reference"


def of_best_of_n(left: n.Node, relation: str, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on the divergence of the best of n answers; None for any other formula."""
    if relation not in ("=", ":=", "approx", "<=", ">=") or not _is_divergence(left, sentence):
        return None
    if not all(x.base in SIZES for x in walk(right) if isinstance(x, n.Name)):
        return None
    if has_form(right, _BOUND):
        if relation == ">=":
            return Verdict("convention-mismatch", f"not a lower, but an upper bound of the {TITLE}")
        return None if _is_turned(left) else Verdict("definition", f"agrees with the known bound of the {TITLE}")
    if relation in ("<=", ">=") and not _is_too_small(right):
        return None  # a weaker bound is one, too; a lower bound is not known here
    for what, changed in ((SIGN, negated(right)), *islice(single_changes(right), _CHANGES), *islice(exchanges(right), _CHANGES)):
        if has_form(changed, _BOUND):
            return Verdict("convention-mismatch", f"not the known bound of the {TITLE}: it would be with {what} changed")
    return None


def _is_too_small(right: n.Node) -> bool:
    """Whether values show that a right side is not always above the known bound, which is attained."""
    size = next((x for x in walk(right) if isinstance(x, n.Name)), n.Name("n"))
    bound = n.Sub(n.Log(size), n.Div(n.Sub(size, _ONE), size))
    found = equals(read_given(f"{size.base} >= 1", Context()), right, bound, ">=")
    return found is not None and found.word == "refuted"


def _is_divergence(left: n.Node, sentence: str) -> bool:
    """D(pi_bon || pi_ref), KL_bon; or D_KL and KL_n, where the words speak of the best of n."""
    if isinstance(left, n.Call):
        named = isinstance(left.head, n.Name) and left.head.base in ("D", "KL", "d")
        return named and "||" in left.separators and any(_is_of_best(a, sentence) for a in left.args)
    return isinstance(left, n.Name) and left.base in ("KL", "D") and (bool(_marked(left) & _MARKS) or _WORDS.search(sentence) is not None)


def _is_of_best(law: n.Node, sentence: str) -> bool:
    head = law.head if isinstance(law, n.Call) else law
    found = _marked(head)
    return bool(found & _MARKS - {"n"}) or ("n" in found and _WORDS.search(sentence) is not None)


def _is_turned(left: n.Node) -> bool:
    return isinstance(left, n.Call) and not _is_of_best(left.args[0], "best-of-n")


def _marked(node: n.Node) -> frozenset[str]:
    return frozenset(x.lower().strip("()") for x in marks(node))
