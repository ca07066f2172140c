r"""Cases of two indices told above a formula, by a label: behind "Case 2: $i \neq k$" it is of two entries

Such a case may last for any number of paragraphs. What is false of all indices is judged once more in each case that its section has told:
it is refuted where it is false in all of them, proved where the last label above says the case in which it is true, and else left open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim

_COMPARED = regex(
    r"(?:\$|\\\()\s*(?P<one>[a-z])\s*(?P<how>=|\\neq?(?![A-Za-z])|≠|\\not\s*=|!=)\s*(?P<other>[a-z])\s*(?:\$|\\\))"
)  # the whole formula
_LABEL = regex(r"\s*(?:#{1,6}\s|\*\*|__|[-*+]\s+\*\*|\\(?:sub)*(?:section|paragraph)\*?\{|\\(?:textbf|emph|item)\b)")
_OTHERWISE = regex(r"\b(?:unless|not|or|and|both|any|all|excluding|except)\b|[或和且除무또]|그리고", re.I)
_LONGEST_LABEL = 80
_OPEN = Verdict("undecided", "false of some indices, and the text above tells cases of them")


def in_cases_above(
    claims: list[Claim], statement: n.Statement, above: str, judged_under: Callable[[str], list[Claim]], *, told: bool
) -> list[Claim]:
    """The claims; refuted derivatives by what they are in the cases of their indices that ``above`` tells. ``told``: their sentence has one."""
    open_ones = {c.verdict.word for c in claims} & {"refuted", "not-understood"}
    if told or not open_ones or not any(isinstance(x, n.Derivative) for x in walk(statement)):
        return claims
    label = _last_label(above)
    cases = [c for c in _cases(above) if _letters(c) <= _indices(statement) and (c == label or "refuted" in open_ones)]
    under = {c: judged_under(c) for c in cases}
    return [
        _in_its_case(claim, {c: x[k] if len(x) == len(claims) else None for c, x in under.items()}, label) for k, claim in enumerate(claims)
    ]


def compares(tex: str) -> bool:
    """Whether a formula of the sentence compares two indices: what it makes of the claim is that sentence's own, "unless $i = j$"."""
    return _COMPARED.fullmatch(f"${tex}$") is not None


def _in_its_case(claim: Claim, under: dict[str, Claim | None], label: str | None) -> Claim:
    """The claim as it is in the case of the label; a refuted one as it is in all cases."""
    own = under.get(label) if label is not None else None
    if claim.verdict.word not in ("refuted", "not-understood") or not under:
        return claim
    if own is not None and own.verdict.word == "proved":
        return _of_the_case(own, label)
    holds = any(x is None or x.verdict.word != "refuted" for x in under.values())
    return replace(claim, verdict=_OPEN) if claim.verdict.word == "refuted" and holds else claim


def _of_the_case(claim: Claim, case: str | None) -> Claim:
    said = f"in the case {case} of the label above: {claim.verdict.message}".replace(r"\neq", "≠")
    return replace(claim, verdict=replace(claim.verdict, message=said))


def _cases(text: str) -> list[str]:
    """The cases that a text tells, each once, as TeX."""
    return list(dict.fromkeys(_written(m) for m in _COMPARED.finditer(text) if m["one"] != m["other"]))


def _written(m: re.Match[str]) -> str:
    one, other = sorted((m["one"], m["other"]))
    return rf"{one} {'=' if m['how'] == '=' else chr(92) + 'neq'} {other}"


def _letters(case: str) -> set[str]:
    return {case[0], case[-1]}


def _indices(statement: n.Statement) -> set[str]:
    """The letters below the names of a statement."""
    subs = (x.sub for x in walk(statement) if isinstance(x, n.Name) and x.sub is not None)
    return {x.base for sub in subs for x in walk(sub) if isinstance(x, n.Name)}


def _last_label(text: str) -> str | None:
    """The case that the last heading or bold label tells, where it tells one and nothing else."""
    labels = [line for line in text.splitlines() if _LABEL.match(line) is not None]
    if not labels or len(labels[-1]) > _LONGEST_LABEL or _OTHERWISE.search(labels[-1]) is not None:
        return None
    told = _cases(labels[-1])
    return told[0] if len(told) == 1 else None
