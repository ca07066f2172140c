r"""Two fair independent bits and their sum: Z = X \oplus Y tells nothing of X, and with Y all of it.

Any two of the three determine the third and are independent, so that every entropy of them is a number of bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Constraint, Context, NamedLaw
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import unbracketed
from ...notation.text import text_of
from ...patterns import regex

_PAIR = regex(r"\s*(?P<a>[A-Z](?:_\d)?)\s*(?:\\perp|⊥)(?:\s|\\!)*(?:\\perp)?\s*(?P<b>[A-Z](?:_\d)?)\s*")
_SOLVED = regex(r"(?P<a>[A-Z])\s*=\s*(?P<b>[A-Z])\s*(?:\\oplus|⊕)\s*(?P<c>[A-Z])(?![A-Za-z_])")
_HOLDS = Verdict("confirmed", "so for two fair independent bits and their sum")


def of_fair_bits(context: Context, spoken: Sequence[str], link: LinkMeaning) -> Verdict | None:
    """The verdict on an equation between informations of such bits that is true of them; None for any other."""
    if link.relation != "=" or (bits := _bits(context, spoken)) is None:
        return None
    left, right = _in_bits(link.left.node, bits), _in_bits(link.right.node, bits)
    return _HOLDS if left is not None and left == right else None


def _bits(context: Context, spoken: Sequence[str]) -> frozenset[n.Node] | None:
    r"""X, Y and Z of the one Z = X \oplus Y that is in force, solved for whichever, where two of them are told to be fair and independent."""
    chains = [f.value.chain for f in context.facts if isinstance(f.value, Constraint) and f.scope != EARLIER]
    sums = {found for chain in chains if isinstance(chain, n.Chain) and (found := _sum(chain)) is not None}
    if len(sums) != 1:
        return None
    (letters,) = sums
    apart = [frozenset(m.group("a", "b")) for text in (*spoken, *map(_text, chains)) if (m := _PAIR.fullmatch(text)) is not None]
    fair = {text_of(x) for x in letters if _is_fair(context, x)}
    return letters if any(pair <= fair for pair in apart) else None


def solved_anew(sentence: str, context: Context) -> frozenset[str]:
    r"""The X of X = Z \oplus Y in a sentence, where the text has Z = X \oplus Y: nothing is determined anew."""
    known = {
        frozenset(map(text_of, found))
        for f in context.facts
        if isinstance(f.value, Constraint) and isinstance(f.value.chain, n.Chain) and (found := _sum(f.value.chain)) is not None
    }
    return frozenset(m["a"] for m in _SOLVED.finditer(sentence) if known and frozenset(m.group("a", "b", "c")) in known)


def _text(chain: n.Node) -> str:
    match chain:
        case n.Chain(n.Name() as first, (n.Link("perp", n.Name() as other),)):
            return rf"{text_of(first)} \perp {text_of(other)}"
    return ""


def _sum(chain: n.Chain) -> frozenset[n.Node] | None:
    match chain:
        case n.Chain(n.Name() as total, (n.Link("=" | ":=", n.Apply("mod", (n.Add(n.Name() as a, n.Name() as b), n.Number(value=two)))),)):
            letters = frozenset({total, a, b})
            return letters if two == 2 and len(letters) == 3 else None
    return None


def _is_fair(context: Context, letter: n.Node) -> bool:
    fact = context.about(text_of(letter), NamedLaw)
    match fact.value.law if fact is not None and fact.scope != EARLIER else None:
        case n.Call(n.Name("Bernoulli" | "Bern" | "Ber"), (half,)):
            return _number(half) == Fraction(1, 2)
    return False


def _number(node: n.Node) -> Fraction | None:
    match node:
        case n.Number(value=value):
            return value
        case n.Div(n.Number(value=above), n.Number(value=below)) if below:
            return above / below
    return None


# values ---------------------------------------------------------------------------------------------------------------
def _in_bits(node: n.Node, bits: frozenset[n.Node]) -> Fraction | None:
    """How many bits a formula of entropies, of informations and of log 2 is worth; None where anything else is in it."""
    node = unbracketed(node)
    match node:
        case n.Add(a, b) | n.Sub(a, b):
            one, other = _in_bits(a, bits), _in_bits(b, bits)
            return None if one is None or other is None else one + other if isinstance(node, n.Add) else one - other
        case n.Neg(body):
            inner = _in_bits(body, bits)
            return None if inner is None else -inner
        case n.Mul(a, b):
            factor, worth = _number(unbracketed(a)), _in_bits(b, bits)
            return None if factor is None or worth is None else factor * worth
        case n.Number(value=value) if value == 0:
            return Fraction(0)
        case n.Log(n.Number(value=value), None, power=None) if value in (2, 4, 8):
            return Fraction(int(value).bit_length() - 1)
        case n.Call(n.Name() as head, args, separators) if (known := functional(head)) is not None:
            return _information(known.name, args, separators, bits)
    return None


def _information(name: str, args: tuple[n.Node, ...], marks: tuple[str, ...], bits: frozenset[n.Node]) -> Fraction | None:
    """Of X, Y and Z alone, with commas, one bar at most and, for an information, one semicolon."""
    if not set(args) <= bits or name not in ("H", "I") or not set(marks) <= {",", ";", "|"} or marks.count("|") > 1:
        return None
    if marks.count(";") != (1 if name == "I" else 0) or ("|" in marks and ";" in marks[marks.index("|") :]):
        return None
    groups: list[set[n.Node]] = [set()]
    for arg, mark in zip(args, ("", *marks), strict=True):
        if mark in (";", "|"):
            groups.append(set())
        groups[-1].add(arg)
    given = groups.pop() if "|" in marks else set[n.Node]()
    if name == "H":
        return _bits_of(groups[0] | given) - _bits_of(given)
    a, b = groups
    return _bits_of(a | given) + _bits_of(b | given) - _bits_of(a | b | given) - _bits_of(given)


def _bits_of(letters: Iterable[n.Node]) -> Fraction:
    return Fraction(min(len(set(letters)), 2))
