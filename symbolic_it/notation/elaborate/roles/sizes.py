"""Sizes: the K of log K, 1/K and sum to K as the number of outcomes of an alphabet."""

from __future__ import annotations

from collections.abc import Iterable

from ....terms.term import Symbol
from ...context import Context, Declared, Fact, NamedLaw, Scalar
from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node
from ...syntax.walk import walk
from ..formula import Formula
from ..laws.normal_shape import is_normal
from .alphabets import Alphabets
from .letters import SIZES, axis_of, key

_CUSTOMARY = SIZES - {"C", "S", "L"}
_NUMBERS_TERMS = "number of terms of the sums of a text: "


def number_of_terms(letter: str, arrays: Iterable[str]) -> Fact:
    """That a text ends its sums over the entries of these arrays at the letter."""
    return Fact(_NUMBERS_TERMS + letter, Declared(" ".join(arrays)))


def candidates(f: Formula, node: Node) -> None:
    """Note the letters that stand where a size stands: log K, 1/K, epsilon/(K - 1)."""
    for n in walk(node):
        if isinstance(n, s.Log):
            _note(f, n.arg)
        elif isinstance(n, s.Div):
            _note(f, n.right)


def _note(f: Formula, node: Node) -> None:
    if isinstance(node, s.Sub):
        node = node.left
    if isinstance(node, s.Mul):
        _note(f, node.left)
        _note(f, node.right)
        return
    if isinstance(node, Name) and node.sub is None and _is_size(f, key(node)) and "element" not in f.roles.uses.of(key(node)):
        f.maybe_sizes.setdefault(key(node), node)


def _is_size(f: Formula, name: str) -> bool:
    return name in _CUSTOMARY or bool(_numbered_by(f, name))


def _numbered_by(f: Formula, name: str) -> frozenset[str]:
    """The arrays of which the text has said that the name numbers their entries."""
    fact = f.context.about(_NUMBERS_TERMS + name, Declared)
    return frozenset(fact.value.word.split()) if fact is not None and isinstance(fact.value, Declared) else frozenset()


def _of_normal_laws(context: Context) -> set[str]:
    r"""The N of Z \sim N(0, N): a variance."""
    laws = [fact.value.law for fact in context.facts if isinstance(fact.value, NamedLaw)]
    return {key(n) for law in laws if isinstance(law, Call) and is_normal(law) for a in law.args for n in walk(a) if isinstance(n, Name)}


def settle_sizes(f: Formula) -> tuple[str, ...]:
    """Give the one alphabet of unknown size the one letter that may be its size; what is not known, where that is not clear.

    What is proved of any number N holds for the size of whichever alphabet.
    """
    laws = bool(f.roles.laws or f.roles.variables or f.arrays)
    open_names = [n for n in f.maybe_sizes if n not in f.sizes and n in f.domains and not f.roles.uses.of(n) & {"bound", "outcome"}]
    open_names = [n for n in open_names if n not in _of_normal_laws(f.context)]
    if not laws or not open_names:
        return ()
    if any(n in open_names for n in _numbers_of_factors(f)):
        return (f"what {open_names[0]} is, of which a sum has as many factors",)
    groups = [n for n in f.alphabets.unsized() if f.alphabets.groups[n].kind != "continuous"]
    if f.continuous or (not groups and all(g.size is not None for g in f.alphabets.groups.values())):
        return ()
    if len(groups) == 1 and len(open_names) == 1:
        name = open_names[0]
        if name not in _CUSTOMARY and not {a.split("_")[0] for a in (*f.arrays, *f.roles.laws)} <= _numbered_by(f, name):
            return (f"what {name} is, by which the text counts the entries of something else",)
        f.alphabets.groups[groups[0]].size = Symbol(name)
        f.sizes.add(name)
        f.choices.assume(f"{name} is the number of outcomes")
        return ()
    if len(open_names) == 1 and (own := _of_one_condition(f, groups)) is not None:
        f.alphabets.groups[own].size = Symbol(open_names[0])
        f.sizes.add(open_names[0])
        f.choices.assume(f"{open_names[0]} is the number of outcomes that the condition leaves")
        return ()
    known = [n for n in open_names if f.context.about(n, Scalar) is not None]
    return () if known == open_names else (f"what {open_names[0]} is, which may be the size of one of several alphabets",)


def _of_one_condition(f: Formula, groups: list[int]) -> int | None:
    r"""The alphabet of the y of p(y|x), or of the dot in p(\cdot|x), where of the other outcomes nothing but one condition is spoken of."""
    dotted, before = outcomes_before_bars(f)
    axes = dotted | before
    behind = {
        a for calls in f.roles.uses.written.values() for c in calls if "|" in c.separators for a in c.args[c.separators.index("|") + 1 :]
    }
    summed = {x for side in f.sides for b in walk(side) if isinstance(b, s.BigOp) for x in b.binder.names}
    if len(axes) != 1 or not behind or behind & summed or f.roles.variables:
        return None
    found = f.alphabets.by_axis.get(axes.pop())
    return found if found in groups else None


def outcomes_before_bars(f: Formula) -> tuple[set[str], set[str]]:
    r"""The axes of the dots in p(\cdot|x), and those of the letters before the bars of all calls."""
    dotted, before = set[str](), set[str]()
    for name, calls in f.roles.uses.written.items():
        axes = set(f.roles.axes.get(f.roles.law(name), ()))
        written = {axis_of(a) for call in calls for a in call.args}
        if any(isinstance(a, s.Dot) for call in calls for a in call.args):
            dotted |= axes - {a for a in written if a is not None}
        for call in calls:
            own = call.args[: call.separators.index("|") + 1] if "|" in call.separators else call.args
            before |= {a for a in map(axis_of, own) if a is not None} & axes
    return dotted, before


def _numbers_of_factors(f: Formula) -> set[str]:
    r"""The N of (\sum_i a_i)^N: how often the sum is multiplied by itself, which is no number of its terms."""
    powers = [x for side in f.sides for x in walk(side) if isinstance(x, s.Pow) and isinstance(x.exponent, Name)]
    return {key(x.exponent) for x in powers if isinstance(x.exponent, Name) and any(isinstance(y, s.BigOp) for y in walk(x.base))}


__all__ = ["Alphabets", "candidates", "number_of_terms", "settle_sizes"]
