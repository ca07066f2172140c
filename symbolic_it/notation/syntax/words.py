r"""Words inside formulas, from `\text{...}` or plain text: units, clauses such as `where` and `iff`, and names."""

from __future__ import annotations

import re

from ...patterns import regex
from .languages import unit_of, units
from .languages import words as said

UNIT_WORDS = {
    "nat": "nat",
    "bit": "bit",
    "ban": "ban",
    "dit": "dit",
    "hartley": "hartley",
    "shannon": "shannon",
    "byte": "byte",
}
_UNIT = regex(
    rf"((?:nat|bit|ban|dit|hartley|shannon|byte)s?|(?:Nat|Ban|Dit)s|(?:Bit|Byte|Hartley|Shannon)s?|{units()})(?:\s*(?:/|\b(?:per|par|por|pro|на)\b|每|毎|\\,/)\s*([^\W\d_]+))?"
)
_SHORTHANDS = {"bpc": ("bit", "character"), "bpb": ("bit", "byte"), "bpt": ("bit", "token"), "bpw": ("bit", "word")}

# The longest phrase that fits decides, so the order is from long to short.
_CLAUSES: list[tuple[str, str]] = [
    ("with equality if and only if", "equality-iff"),
    ("equality holds if and only if", "equality-iff"),
    ("with equality iff", "equality-iff"),
    ("with equality when", "equality-iff"),
    ("with equality if", "equality-iff"),
    ("equality iff", "equality-iff"),
    ("if and only if", "iff"),
    ("exactly when", "iff"),
    ("iff", "iff"),
    ("and where", "where"),
    ("where", "where"),
    ("with", "where"),
    ("for all", "forall"),
    ("for every", "forall"),
    ("for each", "forall"),
    ("for any", "forall"),
    ("forall", "forall"),
    ("for", "for"),
    ("such that", "such-that"),
    ("subject to", "such-that"),
    ("s.t.", "such-that"),
    ("s.t", "such-that"),
    ("provided that", "if"),
    ("provided", "if"),
    ("assuming", "if"),
    ("whenever", "if"),
    ("when", "if"),
    ("if", "if"),
    ("unless", "unless"),
    ("given that", "given"),
    ("given", "given"),
    ("since", "since"),
    ("because", "since"),
    ("otherwise", "otherwise"),
    ("else", "otherwise"),
    ("as", "as"),
    ("or", "or"),
    ("and", "and"),
    ("hence", "so"),
    ("thus", "so"),
    ("therefore", "so"),
    ("so", "so"),
    ("then", "so"),
    ("当且仅当", "iff"),
    ("當且僅當", "iff"),
    ("若且唯若", "iff"),
    ("其中", "where"),
    ("如果", "if"),
    ("否则", "otherwise"),
    ("其他", "otherwise"),
    ("若", "if"),
    ("当", "if"),
    ("當", "if"),
    ("或", "or"),
    ("且", "and"),
    ("和", "and"),
    ("일 때만", "iff"),
    ("여기서", "where"),
    ("단", "where"),
    ("만약", "if"),
    ("일 때", "if"),
    ("이면", "if"),
    ("그렇지 않으면", "otherwise"),
    ("그 외", "otherwise"),
    ("또는", "or"),
    ("그리고", "and"),
]
CLAUSE_WORDS = {phrase: word for phrase, word in _CLAUSES if re.fullmatch("[a-z]+", phrase)}
_NAME = regex(r"[A-Za-z][A-Za-z0-9]*")


def unit(words: str) -> tuple[str, str | None] | None:
    """(unit, per) when the words name a unit of information, else None."""
    if words in _SHORTHANDS:
        return _SHORTHANDS[words]
    match = _UNIT.fullmatch(words)
    if match is None:
        return None
    word = match.group(1)
    return UNIT_WORDS.get(word.removesuffix("s").lower()) or unit_of(word) or word, match.group(2)


def clause(words: str) -> tuple[str, str] | None:
    """(kind of clause, the prose after its opening words) when the words open a clause, else None."""
    lower = words.lower()
    for phrase, word in _CLAUSES:
        if lower.startswith(phrase):
            rest = words[len(phrase) :]
            if not rest or not phrase.isascii() or not (rest[0].isalnum() and rest[0].isascii()):
                return word, rest.strip(" .,:;")
    return None


def clause_phrase(text: str) -> tuple[str, int]:
    """(kind of clause, length of its opening words) for text that begins with one of CLAUSE_WORDS."""
    lower = text.lower()
    for phrase, word in _CLAUSES:
        if lower.startswith(phrase) and not re.match("[a-z]", lower[len(phrase) :]):
            return word, len(phrase)
    raise ValueError(f"no clause begins {text!r}")


def is_name(words: str) -> bool:
    """Whether the words can serve as the name of a symbol."""
    return _NAME.fullmatch(words) is not None


_CALLED = {
    "binary cross-entropy": "BinaryCrossEntropy",
    "cross-entropy": "CrossEntropy",
    "information gain": "InformationGain",
    "mutual information": "MutualInformation",
    "perplexity": "Perplexity",
    "entropy": "Entropy",
    "divergence": "KLDivergence",
}
_KINDS = "(?: ?(?:损失|損失|손실|函数|函數|関数|함수|값|值))*"
#: Quantities of several words, in lower case too, and the name of each.
_QUANTITIES = {
    r"cross[- ]entropy(?: loss)?": "CrossEntropy",
    r"binary cross[- ]entropy": "BinaryCrossEntropy",
    r"(?:KL|Kullback[-–]Leibler)[- ]divergence|relative entropy": "KLDivergence",
    r"(?:JS|Jensen[-–]Shannon)[- ]divergence": "JSDivergence",
    r"mutual information": "MutualInformation",
    r"information gain": "InformationGain",
    r"joint entropy": "JointEntropy",
    r"conditional entropy": "ConditionalEntropy",
    r"(?:Shannon )?entropy": "Entropy",
    r"log[- ]likelihood": "LogLikelihood",
}
_ENGLISH = regex("|".join(_QUANTITIES), re.I)
_AT = regex(rf"(?:{_ENGLISH.pattern})(?![A-Za-z-])|(?:{said('divergence')})", re.I)
QUANTITY = rf"(?:{_ENGLISH.pattern}|perplexity)(?![A-Za-z-])|(?:{'|'.join(said(called) for called in _CALLED)})"


def title_of(words: str) -> str | None:
    """The name of a quantity of several words, "cross entropy", or in another language: "交叉熵", "교차 엔트로피"."""
    if words.isascii():
        return _english(words) if re.search("[ -]", words) else None
    return next((title for called, title in _CALLED.items() if re.fullmatch(f"(?:{said(called)}){_KINDS}", words)), None)


def _english(words: str) -> str | None:
    return next((name for pattern, name in _QUANTITIES.items() if re.fullmatch(pattern, words, re.I)), None)


def quantity_at(text: str, start: int) -> tuple[str, str] | None:
    """The words of a quantity that plain text names at a place, "cross-entropy", "KL divergence", and its name."""
    found = _AT.match(text, start)
    name = None if found is None else title_of(found[0])
    return None if found is None or name is None else (found[0], name)


_TITLE = regex(
    r"[A-Z][A-Za-z0-9]*(?:[ -]"
    r"(?:[A-Z][A-Za-z0-9]*|of|per|entropy|gain|loss|divergence|information|impurity|score|ratio|error|byte|token)){1,3}"
)


def is_title(words: str) -> bool:
    """Whether two to four words can be the name of a quantity: "Weighted Entropy", "Information gain", no "Correct label for"."""
    return _TITLE.fullmatch(words) is not None


def joined(words: str) -> str:
    """Such a name as one word."""
    return re.sub(r"[ -](\w)", lambda m: m[1].upper(), words)
