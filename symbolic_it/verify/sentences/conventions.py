"""Conventions that a sentence puts in force: the base of the logarithm, the unit, discrete or continuous.

A remark such as "log base 2 gives bits" explains and sets nothing; "we use log base 2" and "Natural logs:" set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...notation.syntax.languages import words as said

_TWO = r"(?:base[- ]?(?:2|two|\$?2\$?)|binary)"
_E = r"(?:natural|naperian|base[- ]?\$?e\$?)"
_LOG = r"(?:log(?:s|arithms?)?\b|logarithm\w*)"
_SET = (
    r"(?:we (?:will )?(?:always |only )?(?:use|take|work with|adopt)|all (?:the )?log\w* (?:are|is)|log\w*\s+(?:here |always |throughout )?"
    r"(?:are|is|denotes?|means?|refers?)|throughout|unless (?:otherwise )?(?:stated|noted|specified)|use\b|using\b|taking\b)"
)
_EXPLAINS = re.compile(r"\b(?:gives?|yields?|depending|instead of|rather than|or\b.*\bor\b|versus|vs\.?)\b|either", re.I)
_SETS_TWO = re.compile(rf"{_SET}.*?{_TWO}.*?{_LOG}|{_SET}.*?{_LOG}.*?{_TWO}|{_SET}.*?{_TWO}", re.I | re.S)
_SETS_E = re.compile(rf"{_SET}.*?{_E}.*?{_LOG}|{_SET}.*?{_LOG}.*?{_E}", re.I | re.S)
_SETS_TEX = re.compile(
    r"(?:use|using|always|refers? to|means?|denotes?|writ(?:e|ing)|stands for)[^.;]{0,40}\\log_\{?2\}?", re.I
)
_IS_LOG = re.compile(r"\\log\s*(?:=|:=|\\equiv|\\triangleq|\\coloneqq|\\leftrightarrow)\s*(?:\\log_\s*\{?\s*(?P<base>2|e|10)\s*\}?|(?P<ln>\\ln))\s*(?:[$.,;)\\]|\Z)")
_TEN = re.compile(r"\b(?:base[- ]?(?:10|ten)|decimal|common)[- ]log|log\w*\s+(?:to|in|with|of) base\s*\$?10", re.I)
_LABEL_E = re.compile(rf"^\W*{_E}\s*{_LOG}\W*$|^\W*in nats\W*$", re.I)
_LABEL_TWO = re.compile(rf"^\W*{_TWO}\s*{_LOG}\W*$|^\W*in bits\W*$", re.I)
_BITS = re.compile(r"(?:measured|expressed|reported|computed|given|entrop\w+|all \w+ (?:are|is)) in (bits|nats)\b", re.I)


@dataclass(frozen=True, slots=True)
class Convention:
    """Changes of the context; ``local`` ones hold until the next heading, the others to the end of the chapter."""

    changes: dict[str, Any]
    local: bool


def conventions(words: str, tex: str = "") -> Convention | None:
    """What a sentence sets. ``words`` is its prose with maths left out, ``tex`` the prose with maths in place."""
    if _LABEL_E.match(words):
        return Convention({"log_base": "e", "unit": "nats"}, True)
    if _LABEL_TWO.match(words):
        return Convention({"log_base": 2, "unit": "bits"}, True)
    if (same := _IS_LOG.search(tex)) is not None:
        two = same["base"] == "2"
        return Convention({"log_base": 2, "unit": "bits"} if two else {"log_base": "e", "unit": "nats"}, False) if same["base"] != "10" else None
    told = _told(tex)
    if told is not None:
        return Convention({"log_base": 2, "unit": "bits"} if told == 2 else {"log_base": "e", "unit": "nats"}, False)
    explains = bool(_EXPLAINS.search(words))
    if not explains and (_SETS_TWO.search(words) or _SETS_TEX.search(tex)):
        return Convention({"log_base": 2, "unit": "bits"}, len(words) < 60 and not re.search(r"always|throughout|all\b|本|장", words, re.I))
    if not explains and _TEN.search(words):
        return Convention({"log_base": 10, "unit": "bans"}, True)
    if not explains and _SETS_E.search(words):
        return Convention(
            {"log_base": "e", "unit": "nats"}, len(words) < 60 and not re.search(r"always|throughout|all\b|本|장", words, re.I)
        )
    return None


_LOGARITHM = re.compile(rf"\\log(?![A-Za-z_])|{said('logarithm')}", re.I)
_BASE_TWO = re.compile(said("base two"), re.I)
_BASE_E = re.compile(said("natural logarithms"), re.I)
_SETS = re.compile(f"{said('sets')}|{said('with')}", re.I)
_SUPPOSES = re.compile(rf"{said('usually')}|{said('if before')}|{said('if behind')}|(?:{said('if')}|{said('or')})(?!\w)|면[\s,]|時|とき|すると|时|[?？]", re.I)


def _told(tex: str) -> int | str | None:
    """2 or "e" where a sentence of another language sets the base of all logarithms; a remark under a condition sets none."""
    text = re.sub(r"\s+", " ", tex.replace("$", " "))
    if _LOGARITHM.search(text) is None or _SETS.search(text) is None or re.search(r"\\log_|\\ln(?![a-z])|\\lb(?![a-z])", text):
        return None
    asked = re.sub(said("base two"), " ", text, flags=re.I)
    if _SUPPOSES.search(re.sub(r"(?:とする|한다|하자)\s*[。.]?\s*\Z", " ", asked)):
        return None
    two, e = _BASE_TWO.search(text) is not None, _BASE_E.search(text) is not None
    return None if two == e else 2 if two else "e"


def is_convention(tex: str) -> bool:
    r"""Whether a formula says which logarithm is meant, `\log = \log_2`, and nothing else."""
    return _IS_LOG.fullmatch(tex.strip()) is not None


def alphabet(words: str) -> str | None:
    """ "continuous" or "finite" where the sentence says so, None where it says both or neither."""
    continuous = bool(re.search(r"\bcontinuous|density|differential|连续|연속|stetig", words, re.I))
    discrete = bool(re.search(r"\bdiscrete|finite alphabet|\bp\.?m\.?f|离散|이산|diskret", words, re.I))
    return "continuous" if continuous and not discrete else "finite" if discrete and not continuous else None
