"""Hypotheses in a sentence: "if X and Y are independent", "X = Y", "an invertible function of Y", "for all q"."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex
from .channels_in_words import channels_in_words
from .dependence import ABSOLUTE, Dependence, dependence, is_function_told, speaks_on
from .dependent_pair import dependent_pairs
from .determined import DETERMINED
from .drawn_alike import drawn_alike
from .identical_laws import identical_laws
from .independent_members import independent_members
from .independent_pair import TAKEN_BACK, independent_pairs
from .injections import injective_images
from .law_of_subject import law_of_subject
from .laws_in_words import laws_in_words
from .markov import is_denied
from .named_as_laws import named_as_laws
from .negations import is_excepted, is_negated
from .noisy_copies import noisy_copies
from .told_in_full import is_told_in_full
from .two_ways import is_told_both_ways

_SPOKEN_OF = regex(r"dependent|correlated|종속|独立|독립|\bi\.?\s?i\.?\s?d\b|memoryless|无记忆|無記憶|무기억", re.I)
_DOTS = regex(r"\\[lc]?dots|\.\.\.|…")
_NAME = r"(?<![A-Za-z\\])([A-Z](?:_\{?\w{1,20}\}?)?)(?![A-Za-z])"
_LAW = r"(?:\s*\\sim[^$]{1,60})?"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(rf"\$?{_NAME}{_LAW}\$?\s*(?:,|、|and|{words('and')})\s*\$?{_NAME}{_LAW}\$?\s*(?:are|are both|{words('are')})?\s*(?:\w+ )?"
                rf"(?:independent|{words('independent')})", re.I), r"\1 \\perp \2"),
    (regex(rf"\$?{_NAME}\$?\s*(?:is|are)\s*independent\s*(?:of|from)\s*\$?{_NAME}\$?", re.I), r"\1 \\perp \2"),
    (regex(rf"\$\s*{_NAME}\s*(?:\\sim[^$]{{1,60}})?\$\s*,?\s*(?:is |are |be |and |chosen |drawn |which is |that is )?independent(?:ly)?\s*(?:of|from)\s*"
                rf"(?:(?:the|its|an?) (?:input|signal|noise|message|source|variable)?\s*)?\$?{_NAME}\$?", re.I), r"\1 \\perp \2"),
    (regex(rf"\$?{_NAME}\$?\s*(?:says|tells|reveals)\s+(?:us\s+)?(?:nothing|no information)\s+(?:about|on)\s*\$?{_NAME}\$?", re.I), r"\1 \\perp \2"),
    *DETERMINED,
    (regex(rf"\$?{_NAME}\$?\s*(?:{words('is determined by')})\s*\$?{_NAME}\$?"), r"H(\1|\2) = 0; H(\1, \2) = H(\2)"),
    (regex(rf"\$?{_NAME}\$?\s*(?:{words('through')})\s*\$?{_NAME}\$?\s*(?:{words('determined')})"), r"H(\1|\2) = 0; H(\1, \2) = H(\2)"),
    (regex(rf"if\s*\$?\s*(?-i:(?![PQ]\s*=){_NAME}\s*=\s*{_NAME})\s*\$?\s*(?:are|,|\bthen\b|\bis\b)", re.I), r"H(\1|\2) = 0; H(\2|\1) = 0"),
)  # fmt: skip
#: "independent given Z", "independent of the noise", "independent only if": not independent as such.
_OF_A_KIND = regex(
    r"(?:ly|e|es|s|en|e[rn])?\$?\s*(?:conditional\w*|given|conditioned|knowing|once|when|if|only|unless|provided|except|for|under|gegeben|"
    r"bedingt|sachant|dado|of|from|on|within|with|at|\\mid|\||给定|条件)",
    re.I,
)
_GIVEN = regex(
    rf"(?:ly)?\s*(?:conditional(?:ly)? on|given|conditioned on|knowing|gegeben|sachant)\s*\$?{_NAME}\$?(?!\s*(?:=|,\s*\$?[A-Z]|\(|and\b|or\b))",
    re.I,
)
#: "given Z, X and Y are independent", "unless X and Y are independent", "with equality iff ...": the same, told before.
_UNDER = regex(
    r"\b(?:given|conditional(?:ly)?|conditioned|knowing|fixed|fix|unless|whether|not|never|neither|until|before|only if|"
    r"exactly when|precisely when|than|as if)\b[^.;]{0,40}\Z|"
    r"(?:给定|已知|条件下|的条件|固定|주어|조건|与え|の下で|のもとで|条件として|gegeben|bedingt|sachant|conditionnellement|dado|dada|condicional|condizionat|условн)[^.;。]{0,40}\Z",
    re.I,
)
_PARTLY = regex(
    r"거의|대략|근사|조건부|선형|점근|사실상|ほぼ|近似的|条件付|線形|漸近|近似|线性|条件|\b(?:fast|beinahe|nahezu|bedingt|linear|presque|quasi|linéairement|"
    r"conditionnellement|casi|quase|condicionalmente|linealmente|почти|условно|линейно)\b",
    re.I,
)
_ADVERB = regex(r"(\w+)\s+independent", re.I)
_FULLY = frozenset(
    [
        "are",
        "be",
        "both",
        "is",
        "also",
        "mutually",
        "jointly",
        "statistically",
        "stochastically",
        "pairwise",
        "fully",
        "two",
        "all",
        "sind",
        "sont",
        "son",
        "são",
        "sono",
        "e",
        "y",
        "и",
        "and",
        "相互",
    ]
)


#: 当且仅当 $Y$ 是 $X$ 的函数: a condition that is claimed to be needed, too.
_ONLY = regex(r"当且仅当|當且僅當|仅当|僅當|只有|充要|필요충분|(?:일|할) ?때만|必要十分|ときのみ|に限")


def _independence(flat: str, m: re.Match[str], replacement: str) -> list[str]:
    """What "X and Y are independent" says: nothing where it is "linearly independent", the condition too where one is told."""
    given = _GIVEN.match(flat, m.end())
    if given is not None and _UNDER.search(flat[: m.start()]) is None:
        return [f"{m.expand(replacement)} \\mid {given[1]}"]
    adverb = _ADVERB.search(m[0])
    plain = adverb is None or adverb[1].lower() in _FULLY or adverb[1].isupper()
    if (
        not plain
        or _PARTLY.search(m[0]) is not None
        or _OF_A_KIND.match(flat, m.end()) is not None
        or TAKEN_BACK.match(flat, m.end()) is not None
        or _UNDER.search(flat[: m.start()]) is not None
        or is_told_both_ways(flat, *m.span())
    ):
        return []
    return [m.expand(replacement)]


_VARIABLE = r"(?:\\(?:hat|widehat|tilde)\s*(?:\{\s*[A-Z]\s*\}|[A-Z])|[A-Z](?:_\{?\w{1,20}\}?)?(?:\^\{?n\}?)?)"
_TO = r"\s*(?:\\to|\\rightarrow|\\longrightarrow|→|->)\s*"
_MARKOV = regex(rf"(?:[Mm]arkov|{words('markov')})[^.]*?\$?({_VARIABLE}(?:(?:{_TO}|\s*-\s*){_VARIABLE})(?:(?:{_TO}|\s*-\s*){_VARIABLE})+)")
_CHAIN = regex(rf"({_VARIABLE}(?:{_TO}{_VARIABLE}){{2,}})[^.;]{{0,60}}?(?:[Mm]arkov|{words('markov')})")


#: A formula that is such a chain and nothing else: variables in this order are a Markov chain, whatever the text calls them.
#: "with one-hot targets $y$" anywhere in a sentence: of what it says from there on.
_ONE_HOT = regex(
    r"\b(?:with|for|where|when|and|given|using)\s+(?:an?\s+|the\s+)?(?:hard\s+)?one-hot(?:[- ]encoded)?(?:\s+(?:true|ground[- ]truth))?"
    r"(?:\s+(?:targets?|labels?|vectors?|encodings?|distributions?))*\s*\$\s*(?P<law>\\?[a-z]+|\\(?:mathbf|boldsymbol|bm)\s*\{[a-z]\})\s*\$",
    re.I,
)
_ALONE = regex(rf"\$\s*({_VARIABLE}(?:{_TO}{_VARIABLE}){{2,}})\s*\$")
_TYPED = regex(
    r"(?<![\w$\\>-])([A-Z](?:_?\d)?(?:\s*(?:→|⟶|-{1,3}>)\s*[A-Z](?:_?\d)?){2,})(?![A-Za-z0-9_$])"
)  # X -> Y -> Z outside of maths
_ORTHOGONAL = regex(
    r"([A-Z](?:_\{?\w{1,20}\}?)?)\s*\{?\s*(?:\\perp(?:\s*\\!+\s*\\perp|\s*\\perp)?|\\bot|⊥+|\\indep|\\independent)\s*\}?\s*"
    r"([A-Z](?:_\{?\w{1,20}\}?)?)(?:\s*(?:\||\\mid|\\vert)\s*([A-Z](?:_\{?\w{1,20}\}?)?))?"
)


#: Behind a name and a comma, or before one: a list of which the pattern read two.
_LISTED = regex(
    rf"(?:\$\s*\(?\s*[A-Z](?:_\{{?\w+\}}?)?(?:\s*,\s*[A-Z](?:_\{{?\w+\}}?)?)*\s*\)?\s*\$|(?<![A-Za-z])[B-HJ-Z])\s*(?:,\s*and\b|,|、|\band\b|{words('and')})\s*\$?\s*\(?\Z"
)
_GOES_ON = regex(
    rf"(?:\$|\s)*(?:,\s*and\b|,|、|\band\b|{words('and')})\s*\$?\(?{_NAME}(?!\s*\$?\s*(?:is|are|be|has|have)\b|\s*(?:=|:=|\\sim|\\in)(?![A-Za-z]))"
)


def hypotheses(sentence: str) -> tuple[str, ...]:
    """The constraints that a sentence states, each as a formula that the reader understands. ``sentence`` has its maths in place."""
    return read_hypotheses(sentence).constraints


_WRONGLY = regex(
    r"\b(?:believ\w+|mistak\w+|wrong\w*|false\w*|fallac\w+|pretend\w*|would|were|not|naive\w*|might|may|claim\w*|incorrect\w*)\b|误|錯|错|假装|以为|勘違い|誤|"
    r"틀|오해|착각|잘못|않|아니",
    re.I,
)


def independence(sentence: str) -> tuple[str, ...]:
    """Those of independence, which conclusions in the sentences behind it are drawn from, too."""
    spoken = _SPOKEN_OF.search(sentence) is not None and _WRONGLY.search(sentence) is None
    return tuple(c for c in hypotheses(sentence) if r"\perp" in c) if spoken else ()


def read_hypotheses(sentence: str) -> Dependence:
    """The same, with where they stand and whether more is said of how variables depend on each other than they say."""
    flat = re.sub(r"\\[()\[\]]|\$+|\\(?:begin|end)\{(?:equation|align|gather)\*?\}", "$", sentence)
    told = dependence(flat)
    out, spans, partly = list(told.constraints), list(told.spans), told.open
    for pattern, replacement in _PATTERNS:
        for m in pattern.finditer(flat):
            if told.covers(*m.span()) or is_negated(flat, *m.span()) or is_excepted(flat, m.start()):
                continue
            if _LISTED.search(flat[: m.start()]) is not None or _GOES_ON.match(flat, m.end()) is not None:
                partly = partly or _DOTS.search(flat[max(0, m.start() - 12) : m.start()]) is None
                spans.append(m.span())
                continue
            if not is_told_in_full(flat, *m.span()):
                partly = True
                continue
            found = (
                _independence(flat, m, replacement)
                if "perp" in replacement
                else []
                if _ONLY.search(flat)
                else m.expand(replacement).split("; ")
            )
            out += found
            spans += [m.span()] if found else []
    for constraint, span in (*independent_pairs(flat), *identical_laws(flat)):
        if not told.covers(*span):
            out.append(constraint)
            spans.append(span)
    if _SPOKEN_OF.search(flat):
        out += independent_members(flat)
        out += () if any("perp" in x for x in out) or _ORTHOGONAL.search(flat) else dependent_pairs(flat)  # of one case of two
    out += [*channels_in_words(flat), *injective_images(flat)]
    out += [f"{m['law']} is one-hot" for m in _ONE_HOT.finditer(flat)]
    out += laws_in_words(flat)
    out += drawn_alike(flat)
    out += noisy_copies(flat)
    out += named_as_laws(flat)
    out += law_of_subject(flat)
    for m in _ORTHOGONAL.finditer(flat):
        spans.append(m.span())
        if re.search(r"[,(]\s*\Z", flat[: m.start()]) or re.match(r"\s*,\s*[A-Z]", flat[m.end() :]):
            partly = True  # X, Y \perp Z
        elif not is_told_in_full(flat, *m.span()):
            partly = True
        elif re.search(r"\b(?:iff|if and only if|only if|when|unless|whether|means)\b", flat[: m.start()][-60:]) is None:
            out.append(f"{m[1]} \\perp {m[2]}" + (f" \\mid {m[3]}" if m[3] else ""))
    typed = (m for m in _TYPED.finditer(flat) if flat[: m.start()].count("$") % 2 == 0)
    for m in () if is_denied(flat) else (*_MARKOV.finditer(flat), *_CHAIN.finditer(flat), *_ALONE.finditer(flat), *typed):
        if not is_told_in_full(flat, *m.span()):
            partly = True
            continue
        out.append(re.sub(r"\\to(?![a-z])|\\(?:long)?rightarrow|→|⟶|-{1,3}>|(?<!-)-(?!>)", "->", m[1]))
        spans.append(m.span())
    return Dependence(tuple(dict.fromkeys(out)), tuple(spans), partly)


_DASHES = regex(r"\$\s*[A-Z](?:_\w)?(?:\s*[-−–—]\s*[A-Z](?:_\w)?){2,}\s*\$")
_SUPPOSED = regex(r"\W*(?:now\s+)?(?:let|suppose|assume|consider|throughout|from now on|take|fix)\b", re.I)
_DECLARED = regex(
    r"\W*(?:(?:here|now|again|further|moreover|also|the|two|three|discrete|random|variables?|pair|triple)\s*,?\s+)*"
    r"\$\s*\(?\s*[A-Z][^$]*\$(?:\s*(?:,\s*and\b|,|\band\b)\s*\$\s*\(?\s*[A-Z][^$]*\$)*\s*(?:is|are|forms?|ha(?:s|ve))\b", re.I)  # fmt: skip
_HEDGED = regex(
    r"\b(?:iff|if|whether|when\w*|only|unless|equality|hence|thus|so|therefore|implies|then|how|measures?|otherwise|called|said|mean\w*|would|could|may|might|"
    r"can|not|never|no)\b",
    re.I,
)


#: "Zを与えたとき、XとYは独立": read clause by clause, the condition would be lost.
_CONDITIONED = regex(r"(?:给定|給定|已知|주어|与え|条件下|条件として|の下で|のもとで|조건)[^.;。]*(?:独立|독립)")


def conditioned(text: str) -> bool:
    """Whether independence is told under a condition, in languages that are read clause by clause."""
    return _CONDITIONED.search(text) is not None


def lists_more(sentence: str) -> bool:
    """Whether a list of variables, in whatever language, is longer than the two of it that a pattern would read."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    covered = dependence(flat)
    found = (m for pattern, _ in _PATTERNS for m in pattern.finditer(flat) if not covered.covers(*m.span()))
    return any(_LISTED.search(flat[: m.start()]) is not None or _GOES_ON.match(flat, m.end()) is not None for m in found)


#: `X -> Y -> Z` or `T = 1` between backticks, no formula of a listing.
_IN_CODE = regex(r"`\s*[A-Za-z]\w?(?:\s*(?:->|→|==?|⊥|_\|_|[<>]=?)\s*(?:[A-Za-z]\w?|\d[\d.]*)(?![\w(\[]))+\s*`")


def leaves_open(sentence: str) -> bool:
    """Whether a sentence tells the following ones how random variables depend on each other, and more than is read of it there."""
    if _IN_CODE.search(sentence) is not None:
        return True
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    if is_function_told(flat):
        return False
    supposed = _SUPPOSED.match(flat) is not None
    if not supposed and (_DECLARED.match(flat) is None or _HEDGED.search(flat) is not None):
        return False
    told = read_hypotheses(sentence)
    if supposed and any(ABSOLUTE.fullmatch(tex) for tex in flat.split("$")[1::2]):
        return True
    if supposed and _DASHES.search(flat) is not None and not any("->" in c for c in told.constraints):
        return True  # X - Y - Z: differences, or a chain
    return told.open or speaks_on(flat, told.spans) or (not supposed and bool(told.spans))
