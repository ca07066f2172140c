r"""The law of a random variable told by its masses: "$X \sim (1/2, 1/4, 1/4)$", by cases, "takes a, b with probabilities".

What is told holds for the example, exercise or section it stands in, until the text says what the variable is once more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import reduce

from ...notation.context import LABELS_SO_FAR, LAW_OF, Context, Declared, Fact, Masses, NamedLaw, Outcome
from ...notation.elaborate import read_given
from ...notation.elaborate.laws.sample_spaces import drawn_values
from ...notation.syntax import ReadError, nodes, read_expression
from ...patterns import regex
from ..numbers.arithmetic import NOTHING, closed, value_of
from .counts_told import with_counts_told
from .cut_offs import with_cut_offs
from .densities_told import densities_told
from .discounts_told import with_discounts
from .drafts_told import with_drafts
from .drawn_from import with_drawn
from .goals_told import with_goal_behind
from .kinds_told import with_told_kinds
from .laws_of_sources import laws_of_sources, masses_of_labels, speaks_of_these
from .named_sets import with_named_sets
from .normal_laws import described_normals
from .normal_pairs import normal_pairs, without_redefined
from .normal_parameters import normal_parameters, of_a_divergence
from .one_hot_said import with_one_hot_said
from .penalty_weights import with_penalty_weights
from .sampled_from import with_samplers
from .samples_told import with_samples
from .temperatures_told import temperatures_told
from .usual_letters import with_usual_letters

IN_WORDS = "words"
_X = r"\$\s*(?P<name>[A-Z](?:_\{?\w\}?)?)\s*\$"
_LIST = r"(?P<list>\$[^$]+\$(?:\s*(?:,|and|,\s*and)\s*\$[^$]+\$)*)"
_VECTOR = r"(?:\$[^$=]+=\s*|\$\s*)(?P<vector>(?:\\left\s*|\\[bB]igg?l?\s*)?(?:\\\{|[\[(])[^$]+)\$"
_LAW = r"(?:probabilit(?:y|ies)|distribution|distributed|pmf|p\.m\.f\.|law|mass function|probability vector)"
_VALUES = r"(?:takes?|taking|assumes?|assuming|has|having|with)(?:\s+on)?(?:\s+(?:the|its))?(?:\s+\w+)?(?:\s+(?:values?|outcomes?))"
_WITH = r"with\s+(?:the\s+)?(?:respective\s+|corresponding\s+)?probabilit(?:y|ies)\s+(?:of\s+)?"
_PATTERNS = (
    regex(r"\$\s*(?P<name>[A-Z](?:_\{?\w\}?)?)\s*\\sim\s*(?P<vector>(?:\\left\s*)?(?:\\\{|[\[(])[^$]+)\$"),
    regex(rf"{_X}\s+(?:is|be|has|have|follows?|with)\b(?:(?!\b(?:not|joint\w*|conditional\w*|output|input)\b)[^.;$])*?\b{_LAW}\b(?:\s+(?:given by|to|equal to))?\s*{_VECTOR}", re.I),
    regex(rf"{_X}[^.;$]{{0,60}}?\b{_VALUES}\s*(?P<values>[^.;]{{1,120}}?)\s*,?\s*{_WITH}{_LIST}", re.I),
)  # fmt: skip
_CASES = regex(
    r"\s*(?P<name>[A-Z](?:_\{?\w\}?)?)\s*(?:&\s*)?=\s*(?:\\left\s*\\\{\s*)?\\begin\{d?(?:cases|array)\*?\}(?:\{\w+\})?(?P<rows>.*?)\\end\{d?(?:cases|array)\*?\}",
    re.S,
)
_ROW = regex(r"(?P<value>.+?)(?:,\s*)?(?:&|\\q?quad)\s*\\(?:text|mbox|textrm|mathrm)\s*\{\s*,?\s*(?:with|w\.?\s?p\.?)\s*(?:probability|prob\.?)?\s*\$?(?P<inside>[^{}$]*(?:\{[^{}]*\}[^{}$]*)*)\$?\s*[.,;]?\s*\}\s*~?(?P<mass>.*)", re.S)  # fmt: skip
#: Words after which a formula may be about another law than the one that was told.
_CHANCE = regex(r"\b(?:probabilit\w*|chances?|likel\w+|odds)\b", re.I)
_ANOTHER = regex(
    r"\b(?:if|when|whenever|instead|another|other\w*|different|max\w*|min\w*|initial\w*|now|conditional\w*|given|knowing|condition\w*|largest|smallest|best|"
    r"would|upper|lower|bound\w*|at (?:most|least)|uniform\w*|equiprobable)\b|"
    r"\b(?:an?|for|each|every|any|some|two|three|four|six|eight|n)\s+(?:[\w-]+\s+){0,3}?(?:coins?|die|dice|cards?|deck|source|alphabet|letters?|language|"
    r"horses?|message|string|image|pixels?|symbols?|game|toss\w*|rolls?|flips?|channel|model|classifier|experiment|variable|distribution|code)\b",
    re.I,
)


def key_of(name: str) -> str:
    """The symbol under which the law of a variable is known."""
    return LAW_OF + name.replace("{", "").replace("}", "")


_COIN = regex(
    rf"{_X}\s+(?:is|be|equals?|takes?(?: on)?)\s+(?:the value\s+)?\$\s*1\s*\$\s+with\s+probability\s+\$\s*(?P<p>\\?[A-Za-z]+)\s*\$\s*,?\s*and\s+"
    r"(?:the value\s+)?\$\s*0\s*\$\s+with\s+probability\s+\$\s*1\s*-\s*(?P=p)\s*\$",
    re.I,
)


_MASS = regex(r"\b(?:P|Pr|p)\s*\(\s*(?P<name>[A-Z])\s*=\s*(?P<at>\d+)\s*\)\s*=(?:\s*(?P<mass>\d+(?:\.\d+)?(?:\s*/\s*\d+)?)\s*\Z)?")
_ONE = regex(r"\b(?P<head>P|Pr|p)\(\s*(?P<name>[A-Z])\s*=\s*1\s*\)\s*=\s*(?P<p>\\?[A-Za-z]+)(?![A-Za-z_^(/*+-])")


def coins(sentence: str) -> tuple[str, ...]:
    r"""`X \sim \mathrm{Bernoulli}(p)` for "X is 1 with probability p and 0 with probability 1-p", P(X=1) = p and P(X=0) = 1-p."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    found = [(m["name"], m["p"]) for m in _COIN.finditer(flat)]
    for m in _ONE.finditer(flat):
        none = rf"\b{m['head']}\(\s*{m['name']}\s*=\s*0\s*\)\s*=\s*1\s*-\s*{re.escape(m['p'])}(?![A-Za-z_^])"
        if re.search(none, flat) is not None:
            found.append((m["name"], m["p"]))
    return tuple(rf"{name} \sim \mathrm{{Bernoulli}}({p})" for name, p in found)


def without_retold(context: Context, maths: tuple[str, ...]) -> Context:
    """The context without the named laws of variables whose masses are told anew: P(X=1) = t."""
    anew = {m["name"] for tex in maths for m in _MASS.finditer(tex) if not _is_known(context, m)}
    return (
        replace(context, facts=tuple(f for f in context.facts if not (isinstance(f.value, NamedLaw) and f.symbol in anew)))
        if anew
        else context
    )


def _is_known(context: Context, mass: re.Match[str]) -> bool:
    """Whether P(X = 6) = 1/6 is so of a variable whose values are told."""
    values = drawn_values(context, mass["name"]) or {}
    return mass["mass"] is not None and values.get(Fraction(mass["at"])) == _number(mass["mass"])


def told_laws(sentence: str) -> tuple[Fact, ...]:
    """What a sentence says of the masses of its variables. Maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    out: list[Fact] = []
    for pattern in _PATTERNS:
        for m in pattern.finditer(flat):
            groups = m.groupdict()
            items = _entries(groups["vector"]) if groups.get("vector") else _listed(groups["list"])
            values = _listed(groups["values"]) if groups.get("values") else []
            out += _fact(m["name"], items, values if len(values) == len(items) and None not in values else [])
    return tuple(out)


def is_law_by_cases(tex: str) -> bool:
    r"""`X = \begin{cases} a & \text{with probability } 1/2 ...`: a law, no condition."""
    return _by_cases(tex) is not None


def told_by_cases(tex: str) -> tuple[Fact, ...]:
    """The law that a formula tells case by case, where all masses are numbers."""
    found = _by_cases(tex)
    if found is None:
        return ()
    values = [_number(value.strip().strip(",")) for value in found[2]]
    return _fact(found[0], [_number(mass) for mass in found[1]], [] if None in values else values)


def bernoulli(tex: str) -> str | None:
    r"""`X \sim \mathrm{Bernoulli}(p)` for a law of 1 with probability p and 0 otherwise."""
    found = _by_cases(tex)
    if found is None or len(found[1]) != 2:
        return None
    values = [v.strip().strip(",").strip() for v in found[2]]
    one, rest = (found[1][values.index("1")], found[1][values.index("0")]) if sorted(values) == ["0", "1"] else ("", "")
    bare = re.fullmatch(r"\s*(\\?[A-Za-z]+)\s*", one)
    if bare is None or re.sub(r"\s", "", rest) != f"1-{bare[1]}":
        return None
    return rf"{found[0]} \sim \mathrm{{Bernoulli}}({bare[1]})"


def speaks_of_another(sentence: str) -> bool:
    """Whether a sentence writes masses that it gives to no variable: "the Huffman code for $(1/2, 1/4, 1/4)$"."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    for m in re.finditer(r"\$([^$]+)\$", flat):
        masses = _entries(m[1]) or _listed(m[1])
        if len(masses) > 1 and None not in masses and sum(x for x in masses if x is not None) == 1:
            return True
    return False


def with_told_laws(context: Context, whole: str, maths: tuple[str, ...], following: str = "") -> Context:
    """The context with the laws of variables that a sentence tells by their masses; ``following``: the sentence behind it."""
    context = with_goal_behind(with_discounts(with_penalty_weights(context, whole, following), whole), following)
    context = with_counts_told(with_usual_letters(with_told_kinds(context, whole), whole), whole)
    context = with_drafts(with_one_hot_said(context, whole), whole)
    context = with_cut_offs(with_named_sets(with_samples(with_samplers(with_drawn(context, whole), whole), whole), whole), whole)
    context = without_redefined(context, whole).extend(*normal_pairs(whole))
    facts = (*told_laws(whole), *(fact for tex in maths for fact in told_by_cases(tex)))
    context = without_retold(context, maths)
    laws = [
        *coins(whole),
        *densities_told(whole),
        *(normal_parameters(whole) or described_normals(whole) or _untold(of_a_divergence(whole, following), context)),
        *(law for tex in maths if (law := bernoulli(tex)) is not None),
    ]
    for law in laws:
        context = _as_formulas_tell(read_given(law, context), context)
    for told in temperatures_told(whole):
        context = read_given(told, context)
    labelled = masses_of_labels(whole, following)
    if not facts and (sources := laws_of_sources(whole)):
        these = [f for f in context.facts if f.scope == IN_WORDS and isinstance(f.value, Outcome)] if speaks_of_these(whole) else []
        return _in_words(
            reduce(lambda known, law: read_given(law, known), (*sources, *labelled), forgotten(context, None)), context
        ).extend(*these)
    if not facts:
        context = forgotten(context, None) if labelled or speaks_of_another(whole) else context
        context = context.extend(Fact(LABELS_SO_FAR, Declared("past"))) if _CHANCE.search(whole) or _ANOTHER.search(whole) else context
        return _in_words(reduce(lambda known, mass: read_given(mass, known), labelled, context), context)
    return forgotten(context, frozenset(f.symbol.removeprefix(LAW_OF) for f in facts)).extend(*facts)


def _untold(laws: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """The laws, if the text has told none of their letters before."""
    known = {f.symbol for f in context.facts if isinstance(f.value, NamedLaw)}
    return () if known & {law.split(" =")[0] for law in laws} else laws


def _as_formulas_tell(context: Context, before: Context) -> Context:
    """The context with the named laws told anew lasting over a heading, as those that a formula tells do."""
    known = {id(f) for f in before.facts}
    return replace(
        context, facts=tuple(replace(f, scope="") if isinstance(f.value, NamedLaw) and id(f) not in known else f for f in context.facts)
    )


def _in_words(context: Context, before: Context) -> Context:
    """The context with what is new marked as told by words: it holds where the words go on to speak of that law."""
    known = {id(f) for f in before.facts}
    return replace(context, facts=tuple(f if id(f) in known else replace(f, scope=IN_WORDS) for f in context.facts))


def without_told(context: Context, words: str) -> Context:
    """The context of a sentence that may be about another law of its variables."""
    if _ANOTHER.search(words) is None:
        return context
    return forgotten(context, None)


def forgotten(context: Context, names: frozenset[str] | None) -> Context:
    """The context without the told laws of these variables, or of all."""
    symbols = None if names is None else {key_of(n) for n in names}
    kept = tuple(
        f
        for f in context.facts
        if not (f.symbol.startswith(LAW_OF) and (symbols is None or f.symbol in symbols)) and not (f.scope == IN_WORDS and symbols is None)
    )
    return replace(context, facts=kept)


def _by_cases(tex: str) -> tuple[str, list[str], list[str]] | None:
    m = _CASES.match(tex)
    if m is None:
        return None
    masses, values = [], []
    for row in re.split(r"\\\\(?:\[[^\]]*\])?", m["rows"]):
        if not row.strip():
            continue
        one = _ROW.fullmatch(row.strip())
        if one is None:
            return None
        masses.append((one["inside"].strip() or one["mass"]).strip().rstrip(".,;").strip())
        values.append(one["value"])
    return (m["name"], masses, values) if len(masses) > 1 else None


def _fact(name: str, masses: list[Fraction | None], values: list[Fraction | None]) -> tuple[Fact, ...]:
    known = [m for m in masses if m is not None]
    if len(known) != len(masses) or len(known) < 2 or sum(known) != 1 or min(known) < 0:
        return ()
    return (Fact(key_of(name), Masses(tuple(known), tuple(map(str, values)))),)


def _entries(tex: str) -> list[Fraction | None]:
    try:
        node = read_expression(re.sub(r"\\\{(.*)\\\}", r"(\1)", tex.strip().rstrip(".,;"), flags=re.S))
    except ReadError:
        return []
    return [_value(item) for item in node.items] if isinstance(node, (nodes.Vector, nodes.Tuple)) else []


def _listed(tex: str) -> list[Fraction | None]:
    """1/2, 1/4 and 1/4, within one formula or several."""
    inner = re.sub(r"\$\s*(?:,|and|,\s*and)\s*\$", ",", tex).replace("$", "")
    return [_number(part) for part in re.split(r",|\\text\{\s*and\s*\}", inner) if part.strip()]


def _number(tex: str) -> Fraction | None:
    try:
        return _value(read_expression(tex.strip()))
    except ReadError:
        return None


def _value(node: nodes.Node) -> Fraction | None:
    term = closed(node)
    known = None if term is None else value_of(term, NOTHING)
    return getattr(known, "fraction", None)
