r"""Whether the words of a chapter call H(p, q) a joint entropy or H(X, Y) a cross-entropy, against the custom of letters.

By custom H(p, q) of two laws is a cross-entropy and H(X, Y) of two variables a joint one. Where the words alone say otherwise, what was
read by custom is neither proved nor refuted.
"""

from __future__ import annotations

import re

from ...notation.context import Context, Declared, Fact
from ...notation.elaborate.roles.letters import CALLED_LAWS, is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...patterns import regex

JOINT, CROSS = "joint entropy", "cross-entropy"
_LETTER = r"(?:\\(?:math|bold|text)\w+\s*\{\s*)?(\\?[A-Za-z]+)(?:_\{?\w\}?)?\s*\}?"
_ENTROPY = (
    r"(?:\bH|\\(?:[Ee]nt(?:ropy)?|H)(?![A-Za-z])|\\(?:math\w+|operatorname)\s*\{\s*H\s*\})(?:_\{?\w+\}?)?\s*(?:\\[!,])*(?:\\left|\\[bB]igl?)?\(\s*"
    rf"{_LETTER}\s*,\s*{_LETTER}\s*(?:\\right|\\[bB]igr?)?\)"
)
_NAME = rf"(?P<joint>\bjoint entrop(?:y|ies)\b|{words('joint entropy')})|(?P<cross>\bcross[- ]?entrop(?:y|ies)\b|{words('cross-entropy')})"
_NAMED = regex(rf"{_NAME}|{_ENTROPY}|(?P<end>[.;。；!?](?=\s|\Z)|\n\s*\n)", re.I)
_REACH = 90


def told_pairs(text: str) -> tuple[Fact, ...]:
    """A fact for each H(a, b) that the chapter names by one of the two words and never by the other, the nearest before it."""
    found: dict[tuple[str, str], set[str]] = {}
    name, place = "", 0
    for m in _NAMED.finditer(text):
        if m["joint"] or m["cross"]:
            name, place = JOINT if m["joint"] else CROSS, m.end()
        elif m["end"]:
            name = ""
        elif name and m.start() - place <= _REACH:
            a, b = (x.lstrip("\\") for x in m.groups() if x and x not in (m["joint"], m["cross"], m["end"]))
            found.setdefault((a, b), set()).add(name)
    return tuple(Fact(_key(*pair), Declared(names.pop())) for pair, names in found.items() if len(names) == 1)


def is_called_otherwise(context: Context, call: n.Node) -> bool:
    """Whether a call H(a, b) is by its words the other of the two things than by its letters."""
    if not (
        isinstance(call, n.Call) and len(call.args) == 2 and "|" not in call.separators and all(isinstance(a, n.Name) for a in call.args)
    ):
        return False
    one, other = (a.base for a in call.args if isinstance(a, n.Name))
    said = {
        fact.value.word
        for pair in ((one, other), (other, one))
        if (fact := context.about(_key(*pair), Declared)) is not None and isinstance(fact.value, Declared)
    }
    of_laws = {one, other} <= CALLED_LAWS | {"r", "R"}
    return said == {JOINT} if of_laws else said == {CROSS} and all(map(is_variable, call.args))


def _key(one: str, other: str) -> str:
    return f"entropy of {one}, {other}"
