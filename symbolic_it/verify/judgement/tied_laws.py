"""Laws that the text ties to each other, which no reading has used: "q is a permutation of p", q(x) = p(pi(x)), p ≻ q.

A witness takes any two laws, and those of the text may be no such two: H(q) = H(p) is true of a permutation, and not refuted there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...decide.histogram import OF_HISTOGRAMS
from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, Masses, Meaning, NamedLaw
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax.nodes import Call, Name
from ...notation.text import text_of
from ...patterns import regex
from ...terms.term import Mass, unfold, walk
from ..formulas.formula import Formula
from ..sentences.laws_named import of_special_kind
from .described_densities import described, is_conditioned, speaks_of
from .doubtful_readings import Outcome
from .numbers_alone import is_arithmetic

_MARKS = r"(?:\s*'|_\{?\w+\}?|\^\{?\s*(?:\\?\*|\\star|\\prime)\s*\}?)*"
_LAW = rf"(?<![A-Za-z\\])[pqPQ](?![A-Za-z]){_MARKS}"
_AT = r"(?:\s*(?:\([^()=]*\)|_\{?[ijkxy]\}?))?"
_FORMULA = regex(rf"\s*({_LAW}){_AT}\s*(?P<sign>:=|=|\\propto|\\succ(?:eq)?|\\prec(?:eq)?|∝|≻|≺)(?P<body>.*)", re.S)
_APART = regex(r",?\s*\\q?quad(?![a-z])|;")
#: q(y) = 1 and q(k) = 0: a law on one outcome.
_MASS = regex(rf"\s*({_LAW})(?:\s*\([^()=]*\)|_\{{?[a-z]\}}?)\s*=\s*(?P<mass>[01])\s*[.,;]?\s*")
_BARE = regex(rf"\s*{_LAW}{_AT}\s*[.,;]?\s*")
_ONE = rf"\$\s*({_LAW}){_AT}\s*\$"
_WORDS = regex(rf"{_ONE}(?=(?P<words>[^$.;,:]{{2,80}}){_ONE})")
_RELATES = regex(
    r"\b(?:be|is|are|being|denotes?|(?:strictly )?majori[sz]es?|dominates?|refines?|averages?|permutes?|sharpens?|flattens?|smooths?|arises?|results?|comes?)\b",
    re.I,
)
#: Nothing is said of two laws by what one is for the other.
_NAMES_ONLY = regex(
    r"\b(?:and|or|nor|while|whereas|but|approximat\w+|models?|estimat\w+|predict\w+|candidate|target|reference|variational|proposal|alternative|another|other|guess\w*|"
    r"prior|posterior|surrogate|differ\w*|different|distinct|not|far|close|near|used|than|absolutely)\b",
    re.I,
)
_HEDGED = regex(r"\b(?:iff?|whether|when\w*|unless|only|as if|would|could|may|might|suppose for)\b", re.I)
_SUPPOSED = regex(r"\b(?:if|when|whenever|where|with)\s+(?:\w+ ){0,2}\ufffc", re.I)
_MAPPED = regex(rf"(?<![A-Za-z\\])[A-Z]([pq]{_MARKS})(?![A-Za-z])")  # Tp, of a matrix and a law
_ANEW = regex(rf"\b(?:any|arbitrary|every|all|each|two|other|now let|let)\b[^$.;]{{0,40}}{_ONE}(?:\s*(?:,|and|,\s*and)\s*{_ONE})?", re.I)
_EMPIRICAL = regex(
    rf"\b(?:empirical (?:probability )?(?:distribution|law|measure|pmf)|type)\b(?: of \w+(?: \w+)?)?\s*,?\s*\$\s*(?P<before>{_LAW})|\$\s*(?P<behind>{_LAW})[^$]*\$,?\s*(?:(?:is|be|denotes?|for|as)\s+)?(?:the|an|its)\s+(?:empirical (?:distribution|law|measure|pmf)|type)\b",
    re.I,
)
#: x_i, N(a | x), \mathbf{x}: of the samples themselves.
_SAMPLES = regex(
    r"(?<![A-Za-z\\])[xy]_\{?[intk]\}?(?![A-Za-z])|(?<![A-Za-z\\])[Nn]\s*\(\s*[a-z]\s*(?:\\mid|\||\\vert|;|,)|\\(?:mathbf|boldsymbol|bm|vec|underline)\s*\{?\s*[xy]"
)
#: p_t(x_t) beside q(x_t | x_0): the law of a step by its name is what the law of the start and that of the step given the start make it.
_BY_STEP = regex(
    r"(?<![A-Za-z\\])(?P<law>[pqPQ]_\{?(?P<step>\w)\}?)\s*\(\s*(?P<at>(?:\\?[A-Za-z]+\s*\{?\s*)?[A-Za-z]\}?)_\{?(?P=step)\}?\s*\)"
)
_GENERAL = regex(r"\b(?:in general|arbitrary|for (?:any|all|every)|of any)\b", re.I)
#: { p }_{ 1 } and \left( x \right), as editors with a mouse write p_1 and (x).
_LETTER_IN_BRACES = regex(r"(?<![\w^}\\])\{\s*([A-Za-z])\s*\}(?=\s*[_^])\s*|(?<=[_^]\{)\s*(\w+)\s*(?=\})")
_STRETCHED = regex(r"\\(?:left|right)(?![A-Za-z])\s*")


@dataclass(frozen=True, slots=True)
class Tie:
    """Laws that are tied, and the formula that says so, if one does. Without others: a density that words describe."""

    one: str
    others: frozenset[str]
    tex: str = ""
    conditioned: bool = False  # the description holds in general, too: "any g with the same variance"
    special: bool = False  # a uniform law, a point mass: a witness with another law is none
    of_samples: bool = False  # an empirical law, which is that of the samples x_1, ..., x_n


def tied(told: Sequence[Tie], sentence: str) -> list[Tie]:
    """The ties in force behind a sentence, its maths in place: those before, less those of laws told anew, and its own."""
    flat = _without_braces(re.sub(r"\\[()\[\]]|\$+", "$", sentence))
    anew = {_plain(x) for m in _ANEW.finditer(flat) for x in m.groups() if x}
    kept = [*(t for t in told if t.one not in anew), *(Tie(one, frozenset(), conditioned=is_conditioned(flat)) for one in described(flat))]
    if _HEDGED.search(re.sub(r"\$[^$]*\$", "$", flat)) is not None:
        return kept
    masses = [m for maths in flat.split("$")[1::2] if (m := _MASS.fullmatch(maths)) is not None]
    sure, never = ({_plain(m[1]) for m in masses if m["mass"] == x} for x in "10")
    kept += [Tie(one, frozenset(), special=True) for one in (*of_special_kind(flat), *sorted(sure & never))]
    kept += [Tie(_plain(m["before"] or m["behind"]), frozenset(), of_samples=True) for m in _EMPIRICAL.finditer(flat)]
    kept += _ties_in(flat.split("$")[1::2])
    for m in _WORDS.finditer(flat):
        if _RELATES.search(m["words"]) is not None and _NAMES_ONLY.search(m["words"]) is None:
            kept += _tie(m[1], frozenset([_plain(m[3])]), "")
    return kept


def supposed_ties(formula: Formula) -> list[Tie]:
    """The ties of its own sentence that only it supposes: "if $q = T[p]$, then $H(q) \\ge H(p)$"."""
    return _ties_in(formula.maths_before) if _SUPPOSED.search(formula.before) is not None else []


def _ties_in(maths: Iterable[str]) -> list[Tie]:
    found = ((tex, _FORMULA.fullmatch(tex)) for some in maths for tex in _APART.split(some))
    apart = [(tex, m) for tex, m in found if m is not None and (m["sign"] not in ("=", ":=") or _BARE.fullmatch(m["body"]) is None)]
    return [tie for tex, m in apart for tie in _tie(m[1], laws_in(m["body"]) | {_plain(x) for x in _MAPPED.findall(m["body"])}, tex)]


def held(outcome: Outcome | None, formula: Formula, context: Context, ties: Sequence[Tie]) -> Outcome | None:
    """The verdicts without refutations of laws that are tied, where no meaning in the context says how."""
    if outcome is None or not any(v.word == "refuted" for row in outcome[1] for v in row):
        return outcome
    by_step = _BY_STEP.search(formula.text)
    if by_step is not None and _is_given_another_step(by_step, formula.text):
        left = Verdict("undecided", f"a condition was not understood: {_plain(by_step['law'])} is the law of one step of a process")
        return outcome[0], [tuple(left if v.word == "refuted" else v for v in row) for row in outcome[1]]
    if not ties:
        return outcome
    general = _GENERAL.search(formula.sentence) is not None
    written = f"{formula.text} {' '.join(text_of(side.node) for k in outcome[0].links for side in (k.left, k.right))}"  # and with its macros replaced
    if _SAMPLES.search(written) is not None:
        ties = [replace(t, special=t.special or t.of_samples) for t in ties]
    special = [t.one for t in ties if t.special and not general and t.one in laws_in(written) and not _is_told(t.one, context)]
    if special:
        left = Verdict("undecided", f"a condition was not understood: what the text says of {special[-1]}")
        outcome = _unless_arithmetic(outcome, left)
    for one in (
        t.one for t in ties if not t.others and not t.special and (t.conditioned or not general) and speaks_of(t.one, formula.text)
    ):
        left = Verdict("undecided", f"a condition was not understood: what the text says of {one}")
        outcome = outcome[0], [tuple(left if v.message.startswith(OF_HISTOGRAMS) else v for v in row) for row in outcome[1]]
    plain = _without_braces(formula.text)
    named = laws_in(plain) | _laws_read(outcome)
    open_ones = [
        t
        for t in ties
        if t.one in named and t.others & named and t.tex.strip() != plain.strip() and not _says_how(context.about(t.one, Meaning))
    ]
    if general or not open_ones:
        return outcome
    return _unless_arithmetic(outcome, Verdict("undecided", f"a condition was not understood: what the text says of {open_ones[-1].one}"))


def _unless_arithmetic(outcome: Outcome, left: Verdict) -> Outcome:
    """The outcome with this verdict for what was refuted, but for what is false by its numbers alone."""
    reading, rows = outcome
    return reading, [
        tuple(left if v.word == "refuted" and not is_arithmetic(link) else v for link, v in zip(chain.links, row, strict=True))
        for chain, row in zip(reading.chains, rows, strict=True)
    ]


def _is_given_another_step(by_step: re.Match[str], tex: str) -> bool:
    """Whether a law of that step given another one stands beside it, or one of another step given it."""
    at = re.escape(by_step["at"])
    return re.search(rf"{at}_\{{?\w+\}}?\s*(?:\||\\mid(?![A-Za-z])|\\vert(?![A-Za-z]))\s*{at}_", tex) is not None


def _says_how(fact: Fact | None) -> bool:
    """Whether a meaning tells a law by masses, and not as T[p], the value of a map that is not known."""
    body = fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None
    return body is not None and not (isinstance(body, Call) and any(isinstance(a, Name) and a.base in LAWS for a in body.args))


def _is_told(one: str, context: Context) -> bool:
    """Whether what was told of a law is in force: q(x) = 1/K."""
    return any(isinstance(f.value, (Meaning, NamedLaw, Masses)) and _plain(f.symbol) == one for f in context.facts)


def laws_in(tex: str) -> frozenset[str]:
    """The letters p, q, p_1, q' in a formula; an index of an entry is none of the name."""
    return frozenset(_plain(m[0]) for m in re.finditer(_LAW, tex))


def _tie(one: str, others: frozenset[str], tex: str) -> list[Tie]:
    one = _plain(one)
    return [Tie(one, others - {one}, tex)] if others - {one} else []


def _laws_read(outcome: Outcome) -> frozenset[str]:
    """The laws that a reading speaks of, written or not: the p that I(X;Y) is taken under."""
    sides = (side.term for chain in outcome[0].chains for link in chain.links for side in (link.left, link.right))
    return frozenset(_plain(t.law.name) for term in sides if term is not None for t in walk(unfold(term)) if isinstance(t, Mass))


def _without_braces(tex: str) -> str:
    return _STRETCHED.sub("", _LETTER_IN_BRACES.sub(lambda m: m[1] or m[2], tex))


def _plain(tex: str) -> str:
    return re.sub(r"_[ijkxy]\Z", "", re.sub(r"[\s{}\\]", "", tex))
