r"""Which of two laws the text calls the truth and which the model: "the teacher $p$", "here $q$ is the data distribution"."""

from __future__ import annotations

import re

from ...patterns import regex

TRUTH, MODEL = "truth", "model"
_TRUTH = r"data|true|truth|target|teacher|ground[- ]truth|empirical|real|Daten\w*|Lehrer\w*|wahre[nrs]?|vraie|données|datos|verdadera|教师|数据|真实|目标|教師|データ|真の|데이터|교사"
_MODEL = (
    r"models?|model['’]s|student|predicted|predictions?|approximat\w+|learned|learnt|variational|generator|generated|Modell\w*|Schüler\w*|"
    r"modèle|élève|modelo|模型|学生|预测|生徒|モデル|모델|학생"
)
_ROLE = regex(rf"(?<![A-Za-z0-9_À-ɏ-])(?:(?P<truth>{_TRUTH})|(?P<model>{_MODEL}))(?![A-Za-z0-9_À-ɏ-])", re.I)
_LETTER = r"(?:\$|\\\()\s*(?P<name>(?:\\(?:hat|tilde|bar)\s*\{?\s*)?(?:[pqfgPQ]|\\(?:pi|mu|nu))\}?(?:_\{?(?:\\[a-z]+|\\(?:text|mathrm)\s*\{\w+\}|\w+)\}?)?)\s*(?:\(\s*(?:\\cdot|[a-z])?\s*\))?\s*(?:\$|\\\))"
_VERB = r"is|are|be|as|denotes?|for|being|stands for|ist|sei|est|es|,|为|是|は|는|은"
_ARTICLE = r"our|the|an?|its|der|die|das|la|le|el|les|los"
_NAMED = regex(
    rf"(?P<before>(?:[\w'’-]+ ){{0,3}}){_LETTER}"
    rf"(?P<behind>\s*(?:(?:{_VERB})\s*(?:(?:{_ARTICLE}) )?|,?\s*(?:{_ARTICLE}) )(?:[^\s.;:,$]+ ?){{0,2}})?"
)
_HEADS = regex(r"(?:distribution|law|model|network|policy|LM|probabilities|density)\s*\Z", re.I)


def told_roles(text: str) -> dict[str, str]:
    """By letter, as it is written, what the text last calls it; a letter that is told to be both is in neither role."""
    found: dict[str, str] = {}
    for m in _NAMED.finditer(text):
        role = _behind(m["behind"] or "") or _in_front(m["before"] or "")
        if role is not None:
            found[_plain(m["name"])] = role
    return found


def _plain(name: str) -> str:
    """Without an index: p for p_i."""
    return re.sub(r"_[ijkxvnc]\Z", "", re.sub(r"[\s{}\\]|text|mathrm", "", name))


def _behind(words: str) -> str | None:
    m = _ROLE.search(words)
    return None if m is None else TRUTH if m["truth"] else MODEL


def _in_front(words: str) -> str | None:
    """The last role, of which "the teacher model" has the first."""
    last = None
    for m in _ROLE.finditer(words):
        role = TRUTH if m["truth"] else MODEL
        if last is not None and role == MODEL and re.fullmatch(r"models?", m[0], re.I):
            continue
        last = role
    nearest = re.search(r"([\w'’-]+)\s*\Z", words)
    if last is None or nearest is None:
        return None
    return last if _ROLE.fullmatch(nearest[1]) or _HEADS.search(words) else None
