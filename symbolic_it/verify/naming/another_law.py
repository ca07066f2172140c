"""An entropy or information of a variable whose law is told, by a formula in another law: X ~ p and I(x) = -log q(x)."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Context
from ...notation.elaborate.laws.drawn_laws import law_drawn
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import LAWS, is_letter, is_variable, key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex

_HEADS = frozenset(["H", "h", "I", "i", "S", "s", "Ent", "Entropy"])
_MODEL = regex(r"\b(?:model\w*|under|predict\w*|estimat\w*|approximat\w*|assign\w*)\b|模型|모델|모형|モデル", re.I)


def of_another_law(context: Context, link: LinkMeaning, before: str) -> Verdict | None:
    """Undecided where X ~ p and H(X), I(x) or h(x) is given by a formula that has laws, but not p; None elsewhere."""
    left = link.left.node
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or left.head.base not in _HEADS:
        return None
    if isinstance(left.head.sub, n.Name) and left.head.sub.base in LAWS:
        return None
    laws = {x.base for x in walk(link.right.node) if isinstance(x, n.Name) and x.base in LAWS and not x.accents}
    said = {n_: law for a in left.args if isinstance(a, n.Name) and (is_variable(a) or is_letter(a)) for n_, law in _told(context, a)}
    others = {name: law for name, law in said.items() if law.partition("_")[0].lower() not in {x.lower() for x in laws}}
    if not laws or not others or len(others) < len(said):
        return None
    sentence = re.split(r"[.;。；](?!\d)", before)[-1]
    if _MODEL.search(sentence) is not None or any(re.search(rf"(?<![A-Za-z\\]){re.escape(x)}(?![A-Za-z])", sentence) for x in laws):
        return None
    name, law = next(iter(others.items()))
    return Verdict("undecided", f"{name} was said to have the law {law}, which {text_of(link.right.node)} does not speak of")


def _told(context: Context, letter: n.Name) -> list[tuple[str, str]]:
    """What this section says of the law of X, by its name or by that of its outcomes."""
    own = key(letter)
    names = (own, own[0].swapcase() + own[1:])
    return [(own, fact.value.word) for x in names if (fact := law_drawn(context, x)) is not None and fact.scope != EARLIER][:1]
