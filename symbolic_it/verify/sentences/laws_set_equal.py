"""Laws that are made equal earlier in the clause of a formula, in whatever words: "At q = p ...", "setting q = p gives"."""

from __future__ import annotations

import re

from ...patterns import regex
from .cases_in_brackets import in_cases
from .constraints_in_words import is_equality
from .mention import is_conceded
from .negations import is_denied, is_excepted, is_unsupposed
from .told_in_full import is_told_in_full

_M = "\ufffc"
_DENIED_NEXT = regex(
    r"(?:\b(?:unless|not|never|if and only if|iff)|当且仅当|當且僅當|仅当|除非)\Z"
)  # the equation behind it is not supposed


def set_equal(before: str, maths: tuple[str, ...]) -> list[str]:
    """ "At q = p ...", "setting q = p gives": laws made equal earlier in the clause."""
    return [tex for tex, place in _made_equal(before, maths) if is_told_in_full(before, place, place + 1)]


def is_set_equal_in_part(before: str, maths: tuple[str, ...]) -> bool:
    """ "At q = p on the training set ...": the words around what is made equal take some of it back, or are not understood."""
    return any(not is_told_in_full(before, place, place + 1) for _, place in _made_equal(before, maths))


def _made_equal(before: str, maths: tuple[str, ...]) -> list[tuple[str, int]]:
    """The equations of two laws in the clause, with their places."""
    start = max(
        (
            m.end()
            for m in re.finditer(
                r"[;.；。]\s?|\b(?:but|whereas|while|unless|not|never|if and only if|iff)\b|当且仅当|當且僅當|仅当|除非", before
            )
        ),
        default=0,
    )
    first = before[:start].count(_M) + (_DENIED_NEXT.search(before[:start]) is not None)
    behind, places = before.split(_M)[1:], [m.start() for m in re.finditer(_M, before)]
    if is_conceded(before):
        return []
    return [
        (tex, places[k])
        for k, tex in enumerate(maths)
        if k >= first
        and k not in in_cases(before)
        and not is_denied(_M.join(behind[k:]))
        and not is_excepted(before, places[k])
        and not is_unsupposed(before[: places[k]])
        and is_equality(tex)
        and not re.search(r"[A-Z]", tex)
    ]


__all__ = ["is_set_equal_in_part", "set_equal"]
