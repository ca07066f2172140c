"""Refutations of what is claimed of all laws, where something was supposed of them in words that were not understood."""

from __future__ import annotations

from ..doubt import Doubt, JudgedLink
from ..judgement.ignored_conditions import is_general
from ..judgement.numbers_alone import is_arithmetic


def _is_narrowed(judged: JudgedLink) -> bool:
    """Whether the witness may be none of what the words leave; that two things differ may be shown by any.

    Arithmetic is of no laws.
    """
    link = judged.link
    general = judged.named or is_general(link) or link.relation in ("<", ">", "<=", ">=")
    return judged.refuted_in_general and judged.narrowed and general and link.relation != "!=" and not is_arithmetic(link)


DOUBT = Doubt("the sentence narrows what the formula is about in words that were not understood", _is_narrowed)
