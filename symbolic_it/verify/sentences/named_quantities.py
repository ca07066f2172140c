r"""The quantity that words say an expression to be: "the entropy of X is $-\sum p \log p$", "交叉熵定义为", "X의 엔트로피는".

Only words that say no more than the name, of which laws or variables, and that it is this: "the negative entropy", "an upper bound on the
entropy" and "the entropy rate" are other things. Where the order of two laws is a matter of taste, either may be meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...notation.syntax.languages import words as said
from ...patterns import regex
from .constraints_in_words import in_place
from .law_of_subject import law_in_words

_M = "\ufffc"
_LAW = regex(r"\s*(?:[a-zP-R]|\\(?:pi|rho|mu|nu))(?:_\{?\\?\w+\}?)?\s*(?:\([a-z]\))?\s*")
#: A quantity by name, or a name of one letter: what stands alone in maths before "is".
_SYMBOL = regex(r"\\?[A-Za-z]+(?:_\{?[\\\w]+(?:\{\w+\})?\}?)?\s*(?:\([^=<>+]{1,40}\))?")
#: The masses behind the letter of a law: p = (1/2, 1/4, 1/4).
_LISTED = regex(r"\s*(?:=|:=|\\approx)\s*(?:\\left)?[(\[][^=]*\Z")
_VARIABLE = regex(r"\s*[A-OS-Z](?:_\{?\w\}?)?\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """Left sides that the words may give to an expression, and what else they say: a law of the variable, ``given``."""

    sides: tuple[str, ...]
    given: tuple[str, ...] = ()
    turned: bool = False  # with its two laws in the other order it may be meant as well
    alone: bool = False  # the words name no laws or variables: the formula does
    rough: bool = False  # "is around": a number need not be a rounding
    sign: str = "="  # or that of "is about"


_NAMES: tuple[tuple[str, str], ...] = (
    ("jsd", rf"(?:jensen[–-]shannon divergence(?: \(JSD?\))?|JS divergence|{said('jensen-shannon')})"),
    ("conditional", rf"(?:conditional entropy|{said('conditional entropy')})"),
    ("joint", rf"(?:joint entropy|{said('joint entropy')})"),
    ("information", rf"(?:mutual information|{said('mutual information')})"),
    ("cross", rf"(?:cross[- ]entropy|{said('cross-entropy')})"),
    ("divergence", rf"(?:(?:KL|kullback[–-]leibler)[- ]divergence(?: \((?:KL|KLD)\))?|relative entropy|{said('divergence')})"),
    ("self", r"(?:self[- ]information|surprisal|information content)"),
    ("binary", r"(?:binary entropy(?: function)?)"),
    ("differential", r"(?:differential entropy)"),
    ("entropy", rf"(?:(?:shannon |information )?entropy|{said('entropy')})"),
    ("perplexity", rf"(?:perplexity|{said('perplexity')})"),
    ("dpo", r"(?:(?:DPO|direct preference optimi[sz]ation)(?: \(DPO\))? loss)"),
    ("elbo", r"(?:ELBO|(?:evidence|variational) lower bound(?: \(ELBO\))?)"),
)  # fmt: skip
#: Known by their own form, whatever their letters are.
_OWN_FORM = {"dpo": r"\mathcal{L}_{\mathrm{DPO}}", "elbo": r"\mathrm{ELBO}"}
#: A mean over samples estimates the bound, and one with a weight is another.
_OF_SAMPLES = regex(
    r"\\[dt]?frac\s*\{?\s*1\s*\}?\s*\{?\s*[A-Z]|\\sum\s*_\s*\{\s*\w+\s*=|\\approx|/\s*[A-Z]|\\(?:beta|lambda|gamma|alpha)(?![A-Za-z])"
)
_WHICH = "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _NAMES)
_ARGUMENTS = (
    rf"(?:\s+(?:of|for)\s+(?:(?:an?|the)\s+)?(?:discrete\s+|random\s+|probability\s+)*(?:variable|distribution|law|source|pmf|vector)?s?\s*{_M}"
    rf"(?:\s*(?P<and>and|given|from|relative to|with respect to)\s*(?:the\s+)?(?:distribution\s+|variable\s+)?{_M})?"
    rf"|\s+(?P<between>between|from)\s+(?:the\s+)?(?:(?:two\s+)?distributions?\s+|(?:random\s+)?variables?\s+)?{_M}\s+(?:and|to)\s+(?:distribution\s+|variable\s+)?{_M}"
    r"|\s+(?:of|for)\s+(?:an?|the|any)\s+(?P<law>(?:standard |unit |discrete |continuous |univariate )?(?:normal|gaussian|exponential|bernoulli|geometric|laplace|uniform)\b[^.;:,]*?"
    r"|(?:fair|unbiased) (?:coin(?: (?:flip|toss))?|(?:six-sided )?(?:die|dice)(?: roll)?))"
    r"|\s+of\s+(?:this|that|the)\s+(?:distribution|law|source|pmf|variable)(?![\w-]|\s+\ufffc))?"
)
_HEDGE = (
    r"(?P<hedge>(?:\s*(?:\b(?:about|approximately|approx\.?|exactly|precisely|only|just|roughly|around|nearly|almost|some|close to)\b|≈|~|"
    r"(?:大约|大約|约|約|약|대략|およそ)))+)?"
)
_IS = (
    r"\s*(?:(?:is|equals|reads|becomes|comes to|works out to(?: be)?|turns out to be|evaluates to|amounts to|,?\s*defined as)(?:\s+(?:then|thus|just|simply|also|therefore|exactly))?"
    r"(?:\s+(?:defined|given|written|computed|expressed|calculated)(?:\s+(?:as|by|to be))?)?|(?:can|may) be (?:written|expressed|computed|calculated) as|[:—–])\s*:?"
    rf"{_HEDGE}\s*\Z"
)
_OPENS = r"(?:\A|[.;:!?。，,]\s|\n|(?:\b(?:bits?|nats?)|\d),? (?:and|but|while|whereas) (?=the |its ))\s*(?:(?:then|so|hence|thus|therefore|here|now|recall(?: that)?|note that|and|where|that|by definition|formally|[-*•]|\d+[.)]),?\s+)*"
_ENGLISH = rf"{_OPENS}(?:(?:the|an?|its|our|their)\s+)?(?:{_WHICH}){_ARGUMENTS}{_IS}"
_BESIDE = (
    rf"(?:\A|[.;:!?,]\s|\b(?:minimi[sz]e|maximi[sz]e|minimi[sz]ing|maximi[sz]ing|comput(?:e|es|ing)|estimat(?:e|ing)|is|as|consider|defines?|recall|call)\s)\s*"
    rf"(?:the|an?)\s+(?:{_WHICH}){_ARGUMENTS}\s*\Z"
)
_EAST_ASIAN = (
    rf"(?:\A|[.;:!?。，、；：,]\s*)(?:(?:则|那么|因此|所以|그러면|따라서|그래서|このとき)[，,、]?\s*)?(?:离散|随机变量|이산|확률변수|분포|分布|两个|두|\s)*"
    r"(?:其|它的?|[这该此]个?(?:分布|信源|变量)的|(?:이|그) ?(?:(?:확률 ?)?(?:분포|변수)의)?\s+|その)?"
    rf"(?:{_M}\s*(?P<and>和|与|及|와|과|と)\s*(?:分布|분포)?\s*{_M}\s*(?:之间的?|的|의|사이의|の|間の)\s*|{_M}\s*(?:的|의|の)\s*)?(?:{_WHICH})\s*(?:公式|的公式|的定义|的计算公式|の定義|공식|식|의 정의|의 식)?\s*"
    r"(?:[은는이가はが]|(?:大?约)?(?:为|是)|：|:|(?:被|可)?(?:定义|定義)(?:为|為)|(?:可以|可)?表示为|等于|如下|定义如下)?\s*"
    r"(?:다음과 같(?:다|습니다|이 (?:정의(?:된다|됩니다|한다|합니다)|쓸 수 있(?:다|습니다)))|(?:次|以下)のように定義される|如下|为|은|는)?\s*[:：.。]?"
    rf"{_HEDGE}\s*\Z"
)
#: "The joint entropy $H(X, Y)$ of X and Y is $...$": the quantity by its own symbol.
_BY_SYMBOL = regex(
    rf"{_OPENS}(?:(?:the|an?|its|our|this)\s+)?(?:(?!(?:of|between|from|for|to|and|with|by|in|on|under|at)\b)[a-zA-Z-]+\s+){{0,4}}?{_M}(?:\s+(?:of|between|for|from)\s+(?:(?:an?|the|two|and|to|pair|of|discrete|random|variables?|"
    rf"distributions?|laws?|probability|model|policy|source|with|given)\s+|{_M}\s+)*)?{_IS}",
    re.I,
)
_DENIES = regex(
    r"\b(?:not|never|no|than|if|unless|when|suppose|assume|minus|negative|times|twice|half|except|without|average|expected|gradient|derivative|rate)\b",
    re.I,
)
_DISCRETE = regex(
    r"fair|unbiased|bernoulli|geometric|discrete|uniform (?:\w+ )*(?:on|over|across|among) (?!(?:the )?interval|\$?\s*[\[(])", re.I
)
_GOES_ON = regex(
    r"\s*(?:\Z|[.,;:。，；)]|(?:where|with|for|over|with respect to)\s+(?:(?:all|any|every|each)\b|{_M})|in (?:bits|nats)\b|이다|입니다|으?로|이고|となる|です|である|其中)"
)
#: What may follow a number and is no condition of it.
_BEHIND_A_NUMBER = regex(
    r"\s*(?:\(|(?:and|but|while|whereas|so|hence|thus)\s+(?:the|its|that|this|a|it)\b|or\s+(?:about\s+)?\d|per (?:symbol|outcome|letter|draw)\b)"
)
_NUMBER = regex(r"\s*\d*\.?\d+(?:\s*\\text\{|\s*\Z)")
_ROUGH = regex(r"roughly|around|nearly|almost|some|close", re.I)
_ROUNDED = regex(r"about|approx|[≈~约約약]|大约|대략|およそ", re.I)
_LETTERS = regex(r"[가-힣぀-ヿ一-鿿]")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Few chapters name an expression in words: what reads them is compiled for the first that does."""
    return regex(pattern, re.I)


def named_quantity(before: str, maths: tuple[str, ...], after: str, formula: str) -> Named | None:
    """What the words before an expression say that it is; None where they say no such thing, or more."""
    number = _NUMBER.match(formula) is not None
    ends = _GOES_ON.match(after) or (number and _BEHIND_A_NUMBER.match(after))
    by_symbol = _BY_SYMBOL.search(before[-400:]) if ends else None
    if by_symbol is not None and _DENIES.search(by_symbol[0]) is None:
        symbol = maths[before[: len(before) - len(before[-400:]) + by_symbol.start()].count(_M) :][0].strip()
        rough, sign = _accuracy(by_symbol["hedge"])
        return Named((symbol,), rough=rough, sign=sign) if _SYMBOL.fullmatch(symbol) else None
    patterns = (_EAST_ASIAN,) if _LETTERS.search(before) else (_ENGLISH, _BESIDE)
    m = next((m for pattern in patterns if (m := _compiled(pattern).search(before[-400:])) is not None), None)
    if m is None or (m.re.pattern != _BESIDE and not ends):
        return None
    name = next(key for key, _ in _NAMES if m[key])
    hedge = m.groupdict().get("hedge") or ""
    if not number and (hedge or name == "perplexity"):
        return None
    own = tuple(_LISTED.sub("", x.strip()) for x in maths[before[: len(before) - len(before[-400:]) + m.start()].count(_M) :])
    if name in _OWN_FORM:
        return None if own or number or (name == "elbo" and _OF_SAMPLES.search(formula)) else Named((_OWN_FORM[name],))
    told = m.groupdict()
    if told.get("law"):
        words = in_place(" ".join(told["law"].split()), own)
        fair = re.match(r"(?:fair|unbiased) (?:(coin)|)", words, re.I)
        law = law_in_words(words, formula) if fair is None else r"\mathrm{Bernoulli}(1/2)" if fair[1] else r"\mathrm{DiscreteUniform}(6)"
        if law is None or name not in ("entropy", "differential", "binary"):
            return None
        return Named(("H(X)" if _DISCRETE.match(words) and name != "differential" else "h(X)",), (rf"X \sim {law}",))
    ordered = (told.get("and") or "").lower() in ("given", "relative to", "with respect to", "from")
    sides = _sides(name, own, not ordered)
    if sides is not None and not own and not number:
        sides = tuple(side for side in sides if _is_about(side, formula))
    turns = name in ("cross", "divergence") and not ordered
    rough, sign = _accuracy(hedge)
    return Named(sides, turned=turns, alone=not own, rough=rough, sign=sign) if sides else None


def _accuracy(hedge: str | None) -> tuple[bool, str]:
    """Whether a number need be no rounding, and the sign for the words in front of it."""
    rough, about = (pattern.search(hedge or "") is not None for pattern in (_ROUGH, _ROUNDED))
    return rough, r"\approx" if rough or about else "="


_LETTER = regex(
    r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])|\\(?:lambda|pi|mu|rho|nu|theta|phi|psi|alpha|beta|gamma|omega|xi|eta|tau|sigma|epsilon|varepsilon)(?![A-Za-z])"
)
_NO_LAWS = frozenset("xyzijkKnNdeEHDIhXYZ")


def _is_about(side: str, formula: str) -> bool:
    """Whether a formula is in the letters of a left side, and in no others but those of outcomes and counts."""
    letters, own = set(_LETTER.findall(formula)), set(re.findall(r"[pqPQXY]", side))
    return own <= letters | ({"X", "Y"} if own <= {"X", "Y"} and {"p", "x"} <= letters else set()) and letters <= own | _NO_LAWS | (
        {"p"} if own <= {"X", "Y"} else set()
    )


def turned(side: str) -> str | None:
    """H(q, p) for H(p, q), and the like of a divergence."""
    m = re.fullmatch(r"(?P<head>[HD]\()(?P<a>[^,|\\]+?)(?P<mark>,| \\\|) (?P<b>[^,|\\]+)\)", side)
    return None if m is None else f"{m['head']}{m['b']}{m['mark']} {m['a']})"


def _sides(name: str, own: tuple[str, ...], either: bool) -> tuple[str, ...] | None:
    laws, variables = all(_LAW.fullmatch(x) for x in own), all(_VARIABLE.fullmatch(x) for x in own)
    bare = tuple(re.sub(r"\([a-z]\)\s*\Z", "", x) for x in own)
    match name, len(own):
        case ("entropy", 0):
            return ("H(p)", "H(X)", "H(P)")
        case ("entropy", 1) if laws or variables:
            return (f"H({bare[0]})",)
        case ("perplexity", 0):
            return (r"\mathrm{PPL}(p)",)
        case ("perplexity", 1) if laws:
            return (rf"\mathrm{{PPL}}({bare[0]})",)
        case ("differential", 0):
            return ("h(X)",)
        case ("differential", 1) if laws or variables:
            return (f"h({bare[0]})",)
        case ("self", 1) if re.fullmatch(r"[a-z](?:_\{?\w\}?)?", own[0]):
            return (f"I({own[0]})",)
        case ("self", 0):
            return ("I(x)",)
        case ("binary", 0):
            return ("H_b(p)",)
        case ("cross", 0):
            return ("H(p, q)", "H(P, Q)")
        case ("divergence", 0):
            return (r"D(p \| q)", r"D(P \| Q)")
        case ("jsd", 0):
            return (r"\mathrm{JSD}(p, q)", r"\mathrm{JSD}(P, Q)")
        case ("cross" | "divergence" | "jsd", 2) if laws:
            forms = {"cross": "H({}, {})", "divergence": r"D({} \| {})", "jsd": r"\mathrm{{JSD}}({}, {})"}
            return (forms[name].format(*bare),)
        case ("information", 0):
            return ("I(X; Y)",)
        case ("joint", 0):
            return ("H(X, Y)",)
        case ("conditional", 0):
            return (r"H(Y \mid X)", r"H(X \mid Y)")
        case ("information" | "joint", 2) if variables:
            return (f"I({own[0]}; {own[1]})" if name == "information" else f"H({own[0]}, {own[1]})",)
        case ("conditional", 2) if variables and not either:
            return (rf"H({own[0]} \mid {own[1]})",)
    return None
