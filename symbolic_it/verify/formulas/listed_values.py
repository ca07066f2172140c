r"""Values of what the text has given a formula: p ≈ (0.665, 0.245, 0.090) of p = softmax(z) at the z of the text.

A list tells a law where nothing says what it is; here its entries are judged one by one. A formula is accused of a wrong entry only
where another one shows that it is the one that was meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import EARLIER, Context, Masses, Meaning, Scalar
from ...notation.elaborate.roles.letters import key_if_any, stem
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import placed
from ...notation.syntax.walk import walk
from ..model import Claim
from ..sentences.left_cases import VALUE
from ..sentences.temperatures_told import AT_TEMPERATURE_ONE
from ..state import State
from .at_one_prompt import told_at_one_prompt
from .formula import Formula
from .of_processes import Judge
from .put_in_numbers import Given, NoNumber, Numbers, given

_EQUAL = ("=", ":=", "approx")
_WITHOUT_DATA = ("a condition was not understood: the values of ", "an approximation of ")


def learn_formulas(statement: n.Statement, formula: Formula, claims: list[Claim], formulas: dict[str, Given]) -> None:
    """Remember what names are said to be, where that was not found to be wrong."""
    links = [(chain, link) for chain in statement.chains for link in chain.links]
    if formula.is_mentioned or len(links) != len(claims):
        return
    for (chain, link), claim in zip(links, claims, strict=True):
        proportional = link.relation == "propto"
        if link is not chain.links[0] or isinstance(link.right, (n.Vector, n.Number)) or claim.verdict.negative:
            continue
        if proportional or (link.relation in ("=", ":=") and claim.verdict.word != "not-understood"):
            told = given(chain.first, link.right, proportional=proportional)
            if told is not None and not any(x == chain.first for x in walk(link.right)):
                formulas[told[0]] = replace(told[1], shown=claim.verdict.positive and not proportional)


def with_listed_values(
    statement: n.Statement, formula: Formula, context: Context, state: State, claims: list[Claim], judge: Judge
) -> list[Claim]:
    """The claims, the open ones on values judged by the formulas and numbers of the text."""
    links = [(chain, k, link) for chain in statement.chains for k, link in enumerate(chain.links)]
    if len(links) != len(claims) or not any(_is_open(c.verdict) for c in claims):
        return claims
    vectors = {f.symbol: f.value.values for f in context.facts if isinstance(f.value, Masses) and f.scope != EARLIER}
    scalars = {f.symbol: f.value.value for f in context.facts if isinstance(f.value, Scalar) and f.scope != EARLIER}
    for name in _told_anew(formula, scalars):  # "for $T = 1$" of a sentence, where another T was told before
        del scalars[name]
    vectors = {name: values for name, values in vectors.items() if f"{name}_0" not in state.used}  # z_0, z_1: counted from 0
    terms: dict[n.Node, n.Node] = {name: number for name, (number, _) in state.section.numbers.items()}
    if not vectors and not terms:
        return claims
    formulas = state.formulas | {f.symbol: _given(f.value) for f in told_at_one_prompt(statement, state.context)}
    numbers = Numbers(vectors, scalars, formulas, terms)
    out = list(claims)
    for at, (chain, k, link) in enumerate(links):
        left = chain.first if k == 0 else chain.links[k - 1].right
        if left is None or not _is_open(out[at].verdict) or link.relation not in _EQUAL or not _has_a_letter(left):
            continue
        if key_if_any(left) in scalars or _is_a_number(formulas.get(key_if_any(left))):
            continue  # what is told once more, of another source maybe
        found = _judged(left, link, numbers, state, judge)
        if found is not None:
            out[at] = replace(out[at], kind="numeric", verdict=found)
    return out


def _given(meaning: Meaning) -> Given:
    entry = meaning.parameters[0] if len(meaning.parameters) == 1 else None
    return Given(entry, () if entry is not None else meaning.parameters, meaning.body)


def _is_a_number(told: Given | None) -> bool:
    """H = 1.5 bits: no formula by which another value of H could be judged."""
    body = None if told is None else told.body.value if isinstance(told.body, n.WithUnit) else told.body
    return isinstance(body, n.Number)


def _told_anew(formula: Formula, scalars: Mapping[str, Fraction]) -> set[str]:
    """The letters to which the sentence of a formula gives other numbers than they have."""
    told = [m for text in (*formula.maths_before, *formula.maths_after) if (m := VALUE.fullmatch(text.strip())) is not None]
    values = [(m["name"].lstrip("\\"), m["value"].replace(" ", "")) for m in told]
    if AT_TEMPERATURE_ONE.search(formula.around) is not None:
        values += [("T", "1"), ("tau", "1")]
    return {name for name, value in values if name in scalars and not _is_number(value, scalars[name])}


def _is_number(text: str, value: Fraction) -> bool:
    try:
        return Fraction(text) == value
    except (ValueError, ZeroDivisionError):
        return False


def _is_open(verdict: Verdict) -> bool:
    """Whether nothing was made of a claim yet: what was left open for another reason than missing values stays so."""
    return verdict.word in ("not-understood", "data") or (verdict.word == "undecided" and verdict.message.startswith(_WITHOUT_DATA))


def _has_a_letter(left: n.Node) -> bool:
    return any(isinstance(x, n.Name) and x.base != "e" for x in walk(left))


def _judged(left: n.Node, link: n.Link, numbers: Numbers, state: State, judge: Judge) -> Verdict | None:
    """The verdict on a relation whose left side has numbers throughout; None where it has not, or nothing is shown."""
    if isinstance(link.right, n.Vector) and len(link.right.items) > 1:
        return _of_entries(left, link, link.right, replace(numbers, size=len(link.right.items)), state, judge)
    sizes = {len(values) for name, values in numbers.vectors.items() if _mentions(left, name, numbers)}
    if len(sizes) > 1:
        return None
    try:
        here = replace(numbers, size=sizes.pop() if sizes else 0)
        sides = here.put(left, {}), here.put(link.right, {})
    except NoNumber:
        return None
    found = _verdict(sides[0], link, sides[1], state, judge)
    return found if found is not None and found.word == "confirmed" else None


def _of_entries(left: n.Node, link: n.Link, right: n.Vector, numbers: Numbers, state: State, judge: Judge) -> Verdict | None:
    told = {name: values for name, values in numbers.vectors.items() if name != key_if_any(left)}  # what is listed here is told by it
    numbers = replace(numbers, vectors=told)
    try:
        entries = [numbers.entry(left, k, {}) for k in range(1, numbers.size + 1)]
    except NoNumber:
        return None
    found = [_verdict(entry, link, item, state, judge) for entry, item in zip(entries, right.items, strict=True)]
    if any(v is None for v in found):
        return None
    verdicts = [v for v in found if v is not None]
    if all(v.word == "confirmed" for v in verdicts):
        return Verdict("confirmed", "entry by entry what the formula of the text gives at its numbers")
    sizes = [x.body if isinstance(x, n.Neg) else x for x in right.items]
    right_ones = [x for v, x in zip(verdicts, sizes, strict=True) if v.word == "confirmed" and isinstance(x, n.Number) and _tells(x)]
    wrong = next((k for k, v in enumerate(verdicts, 1) if v.negative), None)
    if wrong is None or not right_ones:
        return None
    return replace(verdicts[wrong - 1], message=f"entry {wrong}: {verdicts[wrong - 1].message}")


def _tells(number: n.Number) -> bool:
    """0.5, 0.000 and 1.000 are the entries of many formulas."""
    return (number.decimals or 0) >= 3 and Fraction(1, 50) < number.value < Fraction(49, 50)


def _mentions(node: n.Node, name: str, numbers: Numbers, depth: int = 0) -> bool:
    """Whether a formula speaks of a vector, by itself or in what the text says that its names are."""
    for x in walk(node):
        keys = {key_if_any(x), key_if_any(stem(x))} if isinstance(x, n.Name) else set()
        bodies = [numbers.formulas[k].body for k in keys if k in numbers.formulas and depth < 4]
        if name in keys or any(_mentions(body, name, numbers, depth + 1) for body in bodies):
            return True
    return False


def _verdict(left: n.Node, link: n.Link, right: n.Node, state: State, judge: Judge) -> Verdict | None:
    relation = "approx" if link.relation == "approx" else "="
    chain = n.Chain(placed(left, link.right.span), (n.Link(relation, right, span=link.span),), span=link.span)
    claims = judge(n.Statement((chain,), span=link.span), None, state.apart())[0]
    return claims[0].verdict if len(claims) == 1 and (claims[0].verdict.word == "confirmed" or claims[0].verdict.negative) else None
