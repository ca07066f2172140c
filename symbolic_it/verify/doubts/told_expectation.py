r"""A bare E whose law is told in words: "let $\mathbb{E}$ denote the mean over $p$", and $\mathbb{E}[-\log q(x)] = H(q)$."""

from __future__ import annotations

from collections.abc import Iterator

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ...terms import term as t
from ...terms.binder import children
from ..doubt import Doubt, JudgedLink

_TOLD = regex(
    r"(?:\\mathbb\s*\{?\s*E\s*\}?\s*\$?|\$E\$|\b(?:all |the |our )?(?:expectations?|means?|averages?)\b(?! of))[^.$\n]{0,40}?\b(?:over|under|with respect to|w\.r\.t\.|by|from)\s[^.$\n]{0,40}\$\s*"
    r"(?P<law>\\?[a-zA-Z]+)[^$]{0,20}\$"
)


def _is_under_another(judged: JudgedLink) -> bool:
    """Whether a bare E is proved under other laws than the one that was told, and those that stand in its body."""
    if judged.verdict.word not in ("proved", "confirmed", "definition"):
        return False
    told = [m["law"].lstrip("\\") for m in _TOLD.finditer(judged.section)]
    if not told:
        return False
    for side in (judged.link.left, judged.link.right):
        bare = [
            x for x in walk(side.node) if isinstance(x, n.BigOp) and x.kind == "E" and not x.binder.names and x.binder.distribution is None
        ]
        if not bare or side.term is None:
            continue
        read = set(_weights(t.unfold(side.term)))
        written = {x.head.base for e in bare for x in walk(e) if isinstance(x, n.Call) and isinstance(x.head, n.Name)}
        if told[-1] not in read or read - written - {told[-1]}:
            return True
    return False


def _weights(term: t.Term) -> Iterator[str]:
    """The laws whose masses stand outside of logarithms."""
    if isinstance(term, t.Mass):
        yield term.law.name
    elif not isinstance(term, t.Log):
        for part in children(term):
            yield from _weights(part)


DOUBT = Doubt("the text has told another law below E than the one it was read with", _is_under_another)
