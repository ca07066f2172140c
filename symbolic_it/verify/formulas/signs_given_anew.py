r"""Signs that the text gives another meaning: AB = BA of matrices, 1 + 1 = 0 modulo 2, H(p, q) of a Hellinger distance.

What was read by the usual meaning is neither proved nor refuted then. Of a call, the other meaning holds from there on.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning, Reading
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.roles.told_kinds import kind_fact, told_kind
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim
from ..naming.channel_capacities import of_a_law_and_a_channel
from ..sentences.joint_or_cross import is_called_otherwise
from ..sentences.kinds_told import NO_NUMBERS

_POLYNOMIAL = (n.Name, n.Number, n.Add, n.Sub, n.Neg, n.Mul, n.Pow, n.Vector, n.Div, n.Call)
_NO_NUMBERS = regex(rf"(?<![A-Za-z\\])(?:{NO_NUMBERS}|concatenat\w*|non-?commutative|permutations?|strings?)", re.I)
_ARITHMETIC = regex(
    r"\bmod(?:ulo)?\b|\\bmod|\\pmod|\\mathbb\s*\{?[FZ]\}?_|\bGF\(|finite field|semi-?ring|\bXOR\b|floating[- ]point|\bfloat\d*\b|IEEE|saturat\w+|overflow\w*|two['’]s complement|"
    r"\bin (?:octal|hexadecimal)\b|machine (?:arithmetic|precision)|fixed[- ]point|double precision|Gleitkomma|virgule flottante|coma flotante|浮点|模\s*\$?\d|부동 ?소수점|浮動小数点",
    re.I,
)
#: Of numbers that are written with the digits 0 and 1 only: 101 + 1 = 110, and no length of a binary code.
_BINARY = regex(
    r"\bin binary\b(?! (?:class|cross|entrop|case))|binary (?:arithmetic|notation|addition|representation|numerals?|numbers?|digits?|code)|Boolean|二进制|이진법|二進",
    re.I,
)
_UNUSUAL = regex(
    r"\b(?:without|omit\w*|dropp\w+|leav\w+ out|no)\b[^.;:]{0,30}\b(?:factor|half|normali[sz]ation|1/2|½)|"
    r"\b(?:opposite|reversed?|other|different|unusual|non-?standard|swapped|interchanged|exchanged|inverted)\b[^.;:]{0,12}\b(?:order|convention|direction|arguments?|normali[sz]ation)|"
    r"\b(?:second|last) argument first|\b(?:unlike|contrary to|differ\w* from|other than) (?:most|many|some|other|the usual|common)\b|"
    r"umgekehrte[rn]? (?:Reihenfolge|Konvention)|ohne den (?:üblichen )?Faktor|vertausch\w+|ordre (?:inverse|opposé)|sans le facteur|orden inverso|sin el factor|顺序(?:相反|颠倒|互换)|不含[^。，]{0,6}因子|순서를? (?:바꾸|반대)|順序が逆",
    re.I,
)
_UNITS = regex(
    r"(?:\b(?:entrop\w+|loss\w*|information|quantit\w+|everything|measure\w*|logarithms|logs)\b|[$\ufffc])[^.;$\ufffc]{0,40}\bin (bits|nats)\b",
    re.I,
)
_ANEW = "given anew "


def of_another_meaning(link: LinkMeaning, verdict: Verdict, context: Context, before: str, after: str) -> Verdict:
    """The verdict, or undecided where the words around give signs of the formula another meaning; ``before``: the sentence with its maths."""
    if not (verdict.negative or verdict.positive):
        return verdict
    sides = (link.left.node, link.right.node)
    parts = [x for side in sides for x in walk(side)]
    words = f"{before} {after}"
    letters = [x for x in parts if isinstance(x, n.Name)]
    if verdict.word != "definition" and letters and sides[0] != sides[1] and all(map(_is_polynomial, parts)):
        kinds = [told_kind(context, x.base) for x in letters]
        told = "another" in kinds or kinds.count("vector") > 1 or _are_matrices(letters) or _NO_NUMBERS.search(words) is not None
        if told and any(isinstance(x, (n.Mul, n.Pow, n.Call)) for x in parts):
            return Verdict("undecided", "a product of what the text does not call numbers")
    if verdict.negative and not letters and all(isinstance(x, _POLYNOMIAL) for x in parts) and _is_another_arithmetic(parts, words):
        return Verdict("undecided", "the words speak of another arithmetic")
    if verdict.negative and _is_definition(link) and _UNUSUAL.search(words) is not None:
        return Verdict("undecided", "another convention than the usual one, as the words say")
    if any(is_called_otherwise(context, x) for x in parts):
        return Verdict("undecided", "by its words another entropy than by its letters")
    if verdict.word == "refuted" and (found := _of_another_letter(link, parts, context, words)) is not None:
        return found
    if verdict.word == "refuted" and any(isinstance(x, n.Call) and of_a_law_and_a_channel(x) for x in parts):
        return Verdict("undecided", "of a law and a channel, which are no random variables")
    if (
        verdict.positive
        and (unit := _unit_of_power(parts))
        and (m := _UNITS.search(words)) is not None
        and m[1] != unit
        and unit not in words
    ):
        return Verdict("undecided", f"a power whose exponent would be in {unit}, and the words tell of {m[1]}")
    if verdict.word != "definition" and any(context.about(_ANEW + name, Declared) is not None for name in _calls(parts)):
        return Verdict("undecided", "of a quantity that was given another meaning before")
    return verdict


def _is_another_arithmetic(parts: list[n.Node], words: str) -> bool:
    if _ARITHMETIC.search(words) is not None:
        return True
    return _BINARY.search(words) is not None and all(set(str(x.value)) <= {"0", "1", "/"} for x in parts if isinstance(x, n.Number))


def _of_another_letter(link: LinkMeaning, parts: list[n.Node], context: Context, words: str) -> Verdict | None:
    """Of an e or pi that has a value of its own, of an h that the text has defined as a function, or of a Heaviside function H."""
    constants = [x for x in parts if x in _CONSTANTS]
    if _has_its_own_value(link) and _CALLED.search(words) is None:
        return Verdict("data", f"{_CONSTANTS[link.left.node]} has a value of its own here")
    if any(told_kind(context, x.base) == "another" for x in constants if isinstance(x, n.Name)):
        return Verdict("undecided", "of a letter that has a value of its own here")
    calls = [x for x in parts if isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base in ("H", "h", "I", "D", "sigma")]
    if any(
        isinstance(x.head, n.Name) and x.head.base in ("H", "h", "I") and context.about(x.head.base, Meaning) is not None for x in calls
    ):
        return Verdict("undecided", "of a function that the text has defined itself")
    if (
        any(len(x.args) == 2 for x in calls)
        and re.search(r"hellinger", words, re.I) is not None
        and re.search(r"entrop", words, re.I) is None
    ):
        return Verdict("undecided", "another meaning, by the words around it")
    closed = all(not isinstance(x, n.Name) or any(x is call.head for call in calls) for x in parts)
    of_a_number = _is_definition(link) and isinstance(link.left.node, n.Call) and len(link.left.node.args) == 1
    if (
        any(x.head == n.Name("sigma") for x in calls)
        and closed
        and re.search(r"\b(?:permutations?|divisors?|spectrum)\b", words) is not None
    ):
        return Verdict("undecided", "another meaning, by the words around it")
    if calls and (closed or link.ground or of_a_number) and _FOREIGN.search(words) is not None and _INFORMATION.search(words) is None:
        return Verdict("undecided", "another meaning, by the words around it")
    return None


_CONSTANTS: dict[n.Node, str] = {n.Name("e"): "e", n.Name("pi"): "pi"}
_VALUES = {"e": Fraction(27183, 10000), "pi": Fraction(31416, 10000)}
_CALLED = regex(r"Euler|natural log|base of (?:the )?(?:natural )?log|circle|circumference|the (?:number|constant)\b", re.I)
_FOREIGN = regex(
    r"\b(?:heaviside|hamming|hash\w*|height|hazard|heat|hessian|hilbert|hyperbol\w+|harmonic|hausdorff|step function|indicator|identity (?:matrix|map|function)|intensity|current|income|inertia|image|"
    r"integral|discriminator|dirac|determinant|diameter|diffusion|demand|depth|duration|degree|dose|polynomial|"
    r"moves|counts?|costs?|pixels?|neighbou?rs)\b",
    re.I,
)
_INFORMATION = regex(
    r"entrop|inform|surpris|diverg|\bKL\b|\bbits?\b|\bnats?\b|uncertain|sigmoid|logistic|perplex|probabilit|distribution|loss", re.I
)


def _has_its_own_value(link: LinkMeaning) -> bool:
    """Whether a letter of a constant is set to a number far from it, or to several: e = 0.25, e = 1, 2, 3."""
    name = _CONSTANTS.get(link.left.node)
    if name is None or link.relation not in ("=", ":="):
        return False
    right = link.right.node
    return not isinstance(right, n.Number) or abs(right.value - _VALUES[name]) > _VALUES[name] / 10


def calls_given_anew(reading: Reading, claims: list[Claim]) -> tuple[Fact, ...]:
    """The quantities that a formula defines otherwise than they are known, or a link that the words give another meaning."""
    links = [link for chain in reading.chains for link in chain.links]
    letters = tuple(
        kind_fact(link.left.node, "another") for link in links if isinstance(link.left.node, n.Name) and _has_its_own_value(link)
    )
    said = ("another meaning", "another convention", "is another function")
    found = (
        link for link, c in zip(links, claims, strict=False) if c.verdict.word == "undecided" and any(x in c.verdict.message for x in said)
    )
    return letters + tuple(
        Fact(_ANEW + name, Declared("anew")) for link in found if _is_definition(link) for name in _calls([link.left.node])
    )


def _unit_of_power(parts: list[n.Node]) -> str:
    """The unit in which the exponent is an entropy, by the base of its power: 2^{H(p)}, e^{H(p)}."""
    for x in parts:
        if isinstance(x, n.Pow) and any(isinstance(y, n.Call) and _signature(y) for y in walk(x.exponent)):
            return "bits" if isinstance(x.base, n.Number) and x.base.value == 2 else "nats" if x.base == n.Name("e") else ""
    return ""


def _is_polynomial(node: n.Node) -> bool:
    return isinstance(node, _POLYNOMIAL) and not (isinstance(node, n.Call) and not node.juxtaposed)


def _are_matrices(letters: list[n.Name]) -> bool:
    """Whether bold letters, a capital among them, stand together: the A and the x of a matrix and a vector."""
    bold = [x for x in letters if "bold" in x.accents]
    return len(set(bold)) > 1 and any(x.base[0].isupper() for x in bold)


def _is_definition(link: LinkMeaning) -> bool:
    return (
        link.relation in ("=", ":=", "equiv") and bool(_calls([link.left.node])) and not isinstance(link.right.node, (n.Number, n.WithUnit))
    )


def _calls(parts: list[n.Node]) -> list[str]:
    """The known quantities among the calls, with what they are of: H of two laws is not H of one, nor of variables."""
    return [name for x in parts if isinstance(x, n.Call) and (name := _signature(x))]


def _signature(call: n.Call) -> str:
    try:
        found = of_call(call)
    except ElaborationError:
        return ""
    if found is None or not all(isinstance(a, n.Name) for a in call.args):
        return ""
    return f"{found.name} {len(call.args)} {'|' in call.separators} {any(map(is_variable, call.args))}"


__all__ = ["calls_given_anew", "of_another_meaning"]
