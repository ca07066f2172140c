"""Conventions that a sentence puts in force: the base of the logarithm, the unit, discrete or continuous.

A remark such as "log base 2 gives bits" explains and sets nothing; "we use log base 2" and "Natural logs:" set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...notation.syntax.languages import words as said
from ...patterns import regex
from .other_bases import with_base_two
from .signs_of_logarithms import computes_with, logarithms_told
from .unit_of_sentence import stated_unit, turned_to

_TWO = r"(?:base[- ]?(?:2|two|\$?2\$?)|binary|dyadic)"
_E = r"(?:natural|naperian|base[- ]?\$?e\$?)"
_LOG = r"(?:log(?:s|arithms?)?\b|logarithm\w*)"
_SET = (
    r"(?:we (?:will )?(?:always |only )?(?:use|take|work with|adopt)|all (?:the |our )?log\w*(?:(?: (?:in|of|throughout) (?:this|the|our) \w+)? (?:are|is)|(?= (?:to |in |with )?(?:base|natural)))|log\w*\s+(?:here |always |throughout )?"
    r"(?:are|is|both mean|denotes?|means?|refers?)|throughout|unless (?:otherwise )?(?:stated|noted|specified)|use\b|using\b|taking\b)"
)
_EXPLAINS = regex(
    r"\b(?:would|if (?:(?:we|you|one) )?(?:us(?:e|ed|ing)|tak(?:e|ing)|took|working)|gives?|yields?|depending|instead of|rather than|or\b.*\bor\b|versus|vs\.?)\b|either",
    re.I,
)
_SETS_TWO = regex(rf"{_SET}.*?{_TWO}.*?{_LOG}|{_SET}.*?{_LOG}.*?{_TWO}|{_SET}.*?{_TWO}", re.I | re.S)
_SETS_E = regex(rf"{_SET}.*?{_E}.*?{_LOG}|{_SET}.*?{_LOG}.*?{_E}", re.I | re.S)
_SETS_TEX = regex(
    r"(?:use|using|always|refers? to|means?|denotes?|writ(?:e|ing)|stands for)[^.;]{0,40}\\log_\{?2\}?(?!\}?\$?\s+(?:if|when|whenever|where|only|for bits)\b)",
    re.I,
)
#: What the words say to be of a part of the chapter alone.
_OF_A_PART = regex(
    r"\b(?:in|for|throughout|of) (?:this|the present) (?:sub)?(?:section|example|exercise|problem|paragraph)\b|\b(?:in|für) diese[mnrs] (?:abschnitt|beispiel)|"
    r"\bdans (?:cette section|cet exemple)|\ben est[ae] (?:sección|ejemplo)|в этом (?:разделе|примере)|本[小]?[节節]|[这這]一[节節]|이 절|この[節例]",
    re.I,
)
_IS_LOG = regex(
    r"(?<![Ii]f \$)(?<![Ii]f )(?<![Ww]hen \$)(?<![Ww]here \$)(?<![Ww]enn \$)(?<![Ss]i \$)(?<!сли \$)\\log\s*\$?\s*(?:(?:(?:here|below|always|always|everywhere|hier|immer|ici|toujours|aquí|siempre)\s+)?(?:be|is|means?|denotes?|ist|bezeichnet|bedeutet|steht für|désigne|est|pour|es|denota|significa|обозначает|означает|—|– это|это)(?!\w)(?:\s+(?:always|here|just|simply|это|immer|toujours|siempre|der|le|el))*|=|:=|\\equiv|\\triangleq|\\coloneqq|\\leftrightarrow)\s*\$?\s*(?:\\log_\s*\{?\s*(?P<base>2|e|10)\s*\}?|(?P<ln>\\ln))\s*(?:[$.,;)\\]|\Z)"
)
_FROM_NOW_ON = regex(
    r"(?:\A|[.;]\s*)\W*(?:from (?:now|here) on|henceforth|below|in what follows),? (?:(?:we|everything|all values|all entropies) (?:\w+ ){0,3})?(?:in )?(?P<unit>bits|nats|hartleys)(?= again| once more|[.,;]|\Z)",
    re.I,
)
_OF_UNIT: dict[str, dict[str, Any]] = {
    "bits": {"log_base": 2, "unit": "bits"}, "nats": {"log_base": "e", "unit": "nats"}, "hartleys": {"log_base": 10, "unit": "bans"}, "bans": {"log_base": 10, "unit": "bans"},
}  # fmt: skip
_TEN = regex(
    r"\b(?:measured?|expressed|reported|computed|given|count\w*|work\w*)\b[^.;]{0,40} in (?:hartleys|bans|dits)\b|\b(?:base[- ]?(?:10|ten)|decimal|common)[- ]log|log\w*\s+(?:(?:here |always |throughout |below )?(?:are|is)(?: always| here| all| taken| understood| meant| computed)* )?(?:to|in|with|of|on) (?:the )?base\s*\$?(?:10|ten\b)",
    re.I,
)
_LASTS = regex(
    r"always|throughout|all\b|本|장|\b(?:in|for) (?:this|the|our) (?:\w+ )?(?:chapter|text|book|notes?|lecture|course|paper|article|post|tutorial|appendix|thesis|report|notebook)\b",
    re.I,
)
_LABEL_E = regex(rf"^\W*{_E}\s*{_LOG}\W*$|^\W*in nats\W*$", re.I)
_LABEL_TWO = regex(rf"^\W*{_TWO}\s*{_LOG}\W*$|^\W*in bits\W*$", re.I)
#: "All entropies are in bits", "We measure everything in nats": of all, with nothing more specific said.
_OF_ALL = regex(
    r"(?:\A|[;.]\s*)\W*(?:throughout,?\s+|(?:in|for) (?:this|the|our) (?:chapter|book|text|paper|article|notes?|section|rest|course)[^,;.]{0,30},?\s+|here,?\s+|we (?:will )?(?:always )?(?:measure|express|report|give|state|quote)\s+)?"
    r"(?:all|every|everything)\b(?:(?!\b(?:these|those|table|columns?|rows?|figures?|except|but)\b)[^,;.$]){0,60}\b(?:in|are|is) (?P<unit>bits|nats|hartleys|bans)(?=\s*(?:[.;,)(]|\Z|throughout|unless|here|below|, not))",
    re.I,
)
#: "$\\log$는 $\\log_2$를 뜻한다", "$\\log$ 均指 $\\log_2$", "$\\log$ は $\\log_2$ を表す".
_MEANS = regex(
    r"(?:\A|[。.，,、])(?!\s*(?:若|如果|当|假如|만약|もし))[^。.，,、]*?\\log\s*(?:\([^()]*\)\s*)?(?:는|은|이란|は|とは|[均都皆]?(?:是指|指|表示|代表|意为|即为?|就是|为|是))\s*(?:항상|모두|すべて|常に|밑이 2인)?\s*\\(?:log_\s*\{?\s*(?P<base>2|e)\s*\}?|(?P<ln>ln))"
    r"(?![A-Za-z])\s*(?:[를을]?\s*(?:뜻|의미|나타|가리|말)|이다|입니다|を(?:表|意味|指)|である|とする|です|[，。,.]|\Z)"
)
#: "Logs to base 2.", "(logarithms in base two)": no more than that.
_ALONE = regex(
    rf"\W*(?:here,?\s+)?(?:all\s+)?{_LOG}(?:\s+(?:are|is))?(?:\s+(?:taken|always|here|throughout))*\s*(?:to|in|with|of)?\s*(?:the\s+)?(?:(?P<two>{_TWO})|(?P<e>base[- ]?\$?e\$?))(?:\s+(?:throughout|here|below|everywhere|in what follows))?\W*",
    re.I,
)
_BASE_IS = regex(
    r"\bbase of (?:the|all|our|every|each) log\w*\s+(?:here |always |throughout )?(?:is|are|equals|will be)\s+(?:always |taken (?:as|to be) )?(?P<base>2|two|e)\b",
    re.I,
)
_REMARKS = regex(
    r"\b(?:if|when|whenever|once|should|often|usually|sometimes|some|many|commonly|typically|can|may|might|could|would|example|e\.g|alternatively|either|instead|"
    r"gives?|yields?|not|other)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Convention:
    """Changes of the context; ``local`` ones hold until the next heading, the others to the end of the chapter."""

    changes: dict[str, Any]
    local: bool
    unknown: bool = False  # logarithms to base 3, or D


def conventions(words: str, tex: str = "") -> Convention | None:
    """What a sentence sets. ``words`` is its prose with maths left out, ``tex`` the prose with maths in place."""
    parts = list(zip(words.split(";"), tex.split(";"), strict=True)) if words.count(";") == tex.count(";") else []
    first = next((c for w, t in parts[:-1] if (c := conventions(w, t)) is not None), None)
    if first is not None:
        return first  # "we use natural logarithms; with base 2, one has bits"
    found = _conventions(words, tex)
    if found is not None and found.changes.get("log_base") != "e":
        return found
    plain, whole = with_base_two(words), with_base_two(tex)
    base = whole[1] if whole is not None else plain[1] if plain is not None else ""
    set_so = _conventions(plain[0] if plain is not None else words, whole[0] if whole is not None else tex) if base else None
    if set_so is None or set_so.changes.get("log_base") != 2:
        return found
    return Convention(
        {"log_base": 10, "unit": "bans"} if base == "10" else {"log_base": None, "unit": None}, set_so.local, unknown=base != "10"
    )


def is_of_a_part(words: str) -> bool:
    """Whether a sentence speaks of its section, example or paragraph alone: "In this section we use natural logarithms"."""
    return _OF_A_PART.search(words) is not None


def _conventions(words: str, tex: str) -> Convention | None:
    alone = "$" not in tex  # "In nats, $H(p) = 0.611$" is of one sentence
    if _LABEL_E.match(words) and (alone or re.match(r"\W*in\b", words, re.I) is None):
        return Convention({"log_base": "e", "unit": "nats"}, True)
    if _LABEL_TWO.match(words) and (alone or re.match(r"\W*in\b", words, re.I) is None):
        return Convention({"log_base": 2, "unit": "bits"}, True)
    if (base := _ALONE.fullmatch(tex.replace("$", ""))) is not None:
        return Convention({"log_base": 2, "unit": "bits"} if base["two"] else {"log_base": "e", "unit": "nats"}, False)
    if (same := _IS_LOG.search(tex)) is not None:
        two = same["base"] == "2"
        if same["base"] == "10":
            return Convention({"log_base": 10, "unit": "bans"}, False)
        return Convention({"log_base": 2, "unit": "bits"} if two else {"log_base": "e", "unit": "nats"}, False)
    if (means := _MEANS.search(tex.replace("$", " "))) is not None:
        two = means["base"] == "2"
        return Convention({"log_base": 2, "unit": "bits"} if two else {"log_base": "e", "unit": "nats"}, False)
    if (said_of := _OF_ALL.search(tex) or _FROM_NOW_ON.search(tex)) is not None and _REMARKS.search(tex) is None:
        local = (
            re.search(r"\b(?:this|the present) (?:section|subsection|example|exercise|problem|paragraph)\b", said_of[0], re.I) is not None
        )
        return Convention(_OF_UNIT[said_of["unit"].lower()], local)
    if (unit := stated_unit(tex)) is not None:
        return Convention(_OF_UNIT[unit], is_of_a_part(tex))
    if (unit := turned_to(tex)) is not None and _EXPLAINS.search(words) is None:
        return Convention(_OF_UNIT[unit], True)
    if (signs := logarithms_told(tex)) is not None:
        return None if not signs.base else Convention(_OF_UNIT["bits" if signs.base == 2 else "nats"], False)
    told = _told(tex)
    if told is not None:
        return Convention({"log_base": 2, "unit": "bits"} if told == 2 else {"log_base": "e", "unit": "nats"}, False)
    explains = bool(_EXPLAINS.search(words))
    if not explains and (_SETS_TWO.search(words) or (_SETS_TEX.search(tex) and not computes_with(tex))):
        return Convention({"log_base": 2, "unit": "bits"}, _is_a_passing_remark(words))
    if not explains and _TEN.search(words):
        return Convention({"log_base": 10, "unit": "bans"}, True)
    if not explains and _SETS_E.search(words):
        return Convention({"log_base": "e", "unit": "nats"}, _is_a_passing_remark(words))
    return _in_formulas(words, tex)


def _is_a_passing_remark(words: str) -> bool:
    """A short sentence that does not say how long it holds."""
    return len(words) < 60 and _LASTS.search(words) is None


def _in_formulas(words: str, tex: str) -> Convention | None:
    """The same where the logarithm or its base is a formula: "$\\log$ is to base 2", "logarithms in base $2$"."""
    plain = re.sub(r"\$\s*\\log\s*(?:\(?\s*\\cdot\s*\)?|\([a-z]\)|[a-z])?\s*\$", "log", tex)
    plain = re.sub(r"\$\s*(2|e|\\mathrm\{e\})\s*\$", lambda m: m[1][-2:-1] or m[1], plain)
    plain = re.sub(r"\$[^$]*\$", " ", plain)
    if _REMARKS.search(plain) is not None or re.search(r"\\[a-z]", plain) is not None:
        return None
    is_two = _SETS_TWO.search(plain) is not None or ((m := _BASE_IS.search(plain)) is not None and m["base"] != "e")
    is_e = _SETS_E.search(plain) is not None or ((m := _BASE_IS.search(plain)) is not None and m["base"] == "e")
    if is_two == is_e:
        return None
    local = re.search(r"\b(?:this|the present) (?:section|example|exercise|problem|paragraph)\b", words) is not None
    return Convention({"log_base": 2, "unit": "bits"} if is_two else {"log_base": "e", "unit": "nats"}, local)


#: A logarithm that is spoken of; log 4 computes.
_LOGARITHM = regex(rf"\\log(?![A-Za-z_]|\s*(?:\d|\\d?frac|[({{]\s*\d))|{said('logarithm')}", re.I)
_BASE_TWO = regex(said("base two"), re.I)
_BASE_E = regex(said("natural logarithms"), re.I)
_UNLESS_STATED = regex(said("unless stated"), re.I)
_SETS = regex(f"{said('sets')}|{said('with')}", re.I)
_SUPPOSES = regex(
    rf"{said('usually')}|{said('if before')}|{said('if behind')}|(?:{said('if')}|{said('or')})(?!\w)|면[\s,]|時|とき|すると|时|[?？]", re.I
)


def _told(tex: str) -> int | str | None:
    """2 or "e" where a sentence of another language sets the base of all logarithms; a remark under a condition sets none."""
    text = re.sub(r"\s+", " ", tex.replace("$", " "))
    firm = _UNLESS_STATED.search(text)
    if (
        _LOGARITHM.search(text) is None
        or (_SETS.search(text) is None and firm is None and not _says_no_more(text))
        or re.search(r"\\log_|\\ln(?![a-z])|\\lb(?![a-z])", text)
    ):
        return None
    asked = re.sub(said("base two"), " ", text, flags=re.I)
    if firm is not None:  # the unit of all that follows, and no remark on units
        asked = re.sub(said("unit"), " ", _UNLESS_STATED.sub(" ", asked), flags=re.I)
    if _SUPPOSES.search(re.sub(r"(?:とする|한다|하자)\s*[。.]?\s*\Z", " ", asked)):
        return None
    two, e = _BASE_TWO.search(text) is not None, _BASE_E.search(text) is not None
    return None if two == e else 2 if two else "e"


def _says_no_more(text: str) -> bool:
    """ "Le logarithme est en base 2.": a logarithm, its base and hardly a letter beyond."""
    left = re.sub(rf"{said('base two')}|{said('natural logarithms')}|{said('logarithm')}|\\log(?![A-Za-z])", " ", text, flags=re.I)
    return len(re.findall(r"[^\W\d_]", left)) <= (4 if re.search(r"[\u3040-\ud7af]", text) else 8)


def is_convention(tex: str) -> bool:
    r"""Whether a formula says which logarithm is meant, `\log = \log_2`, and nothing else."""
    return _IS_LOG.fullmatch(tex.strip()) is not None


def alphabet(sentence: str) -> str | None:
    """ "continuous" or "finite" where the sentence says so of all its formulas, None where it says both or neither."""
    clauses = _CLAUSES.split(sentence)
    kinds = {_alphabet(clause) for clause in clauses if re.search(r"\$|\\\(", clause) is not None} or {_alphabet(sentence)}
    return kinds.pop() if len(kinds) == 1 else None


_CLAUSES = regex(r"[;；]|,?\s\b(?:but|while|whereas|aber|während|mais|tandis que|pero|mientras que|но)\b|，而|，但")


_CONTINUOUS = regex(
    r"\bcontinuous|density|differential|连续|連続|연속|stetig|微分(?:熵|エントロピー)|미분 ?엔트로피|密度|밀도|differentielle|différentielle|diferencial",
    re.I,
)
_DISCRETE = regex(r"\bdiscrete|finite alphabet|\bp\.?m\.?f|离散|離散|이산|diskret", re.I)


def _alphabet(words: str) -> str | None:
    continuous, discrete = _CONTINUOUS.search(words) is not None, _DISCRETE.search(words) is not None
    return "continuous" if continuous and not discrete else "finite" if discrete and not continuous else None
