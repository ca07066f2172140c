r"""What an operator runs over: x \in \mathcal{X} is all outcomes, as x alone is, and x \in S may be some of them.

A set is the alphabet of a letter where it has that letter, where it bears one of the customary names, or where the text says so. One in
another script is taken for an alphabet where nothing else in the formula runs over outcomes of the same letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...context import Context, Declared, Fact
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Binder, Call, Name, Node
from ...syntax.parts import factors_of
from ...syntax.walk import walk
from ..formula import Formula
from ..roles.letters import index_letters, key, refuse, variable_subscript

_CUSTOMARY = frozenset(["X", "Y", "Z", "U", "V", "W", "Omega", "Sigma"])
_COUNTED = frozenset(["I", "J"])  # sets of indices, which may be a part of them where others run over all
_SCRIPTS = frozenset(["cal", "scr", "bb", "frak"])
_SETS = "set "  # before the name of a set: the symbol under which it is known what it is
_VALUES = "values in "
CUT_OFF = "cut-off"
_RANGING = frozenset(["sum", "prod", "max", "min", "sup", "inf", "argmax", "argmin"])
_EXPECTED = "one over all outcomes"


def told_set(name: Name, alphabet: bool) -> Fact:
    """That a set is an alphabet, or a part of one."""
    return Fact(_SETS + key(name), Declared("alphabet" if alphabet else "part"))


def told_values(variable: str, chosen: Name) -> Fact:
    """That a random variable takes its values in a set, whose size is that of its alphabet."""
    return Fact(_SETS + "of " + variable, Declared(_VALUES + key(chosen)))


def with_values_in(context: Context, chosen: Name, variables: Iterable[str]) -> list[str]:
    """Those of the variables that the text says take their values in the set."""
    own = Declared(_VALUES + key(chosen))
    return [v for v in variables if (fact := context.about(_SETS + "of " + v, Declared)) is not None and fact.value == own]


def told_cut_off(name: Name) -> Fact:
    """That a letter is the number of outcomes that are kept, and not of all."""
    return Fact(_SETS + "up to " + key(name), Declared(CUT_OFF))


def told_last(array: str, last: str) -> Fact:
    """That p_1, ..., p_K are the entries of p."""
    return Fact(_SETS + "last of " + array, Declared(f"{CUT_OFF} at {last}"))


def _ends_early(context: Context, node: BigOp) -> bool:
    """Whether a sum of p_i ends at k, and the text has said that the entries of p end at another letter."""
    own = {key(n) for n in node.binder.names if isinstance(n, Name) and n.sub is None}
    for n in walk(node.body):
        letters = index_letters(n.sub) if isinstance(n, Name) else None
        if isinstance(n, Name) and letters is not None and any(isinstance(x, Name) and key(x) in own for x in letters):
            last = context.about(_SETS + "last of " + n.base, Declared)
            if last is not None and isinstance(node.binder.upper, Name) and last.value.word != f"{CUT_OFF} at {key(node.binder.upper)}":
                return True
    return False


def is_of_cut_offs(fact: Fact) -> bool:
    """Whether it is one of what a section says of these."""
    return isinstance(fact.value, Declared) and fact.value.word.startswith(CUT_OFF)


def is_cut_off(context: Context, upper: Node | None) -> bool:
    """Whether a sum that ends there is over the first outcomes alone."""
    return isinstance(upper, Name) and context.about(_SETS + "up to " + key(upper), Declared) is not None


def refuse_parts(f: Formula, node: BigOp) -> None:
    """Refuse an operator over a set that may be a part of the alphabet: what holds of all outcomes may not hold of it."""
    for letters, chosen in _sets(node.binder):
        if node.kind == "int" and (_is_space(chosen) or (chosen == Name("S") and _vanishes_with_its_law(node.body))):
            continue
        if isinstance(chosen, Name) and _is_alphabet(f.context, chosen, letters):
            several = chosen.base in _COUNTED and any(_runs_elsewhere(side, letters, chosen) for side in f.sides)
            if not several:
                continue
        if isinstance(chosen, Call) and is_support(chosen) and (node.kind in ("sum", "prod", "E") or _vanishes_off(node, chosen)):
            continue
        if _may_be_alphabet(f.context, node, chosen) and not any(_runs_elsewhere(side, letters, chosen) for side in f.sides):
            continue
        raise refuse(chosen, "a set that may be a part of the alphabet", _EXPECTED)


def may_be_a_part(context: Context, node: BigOp) -> bool:
    """Whether a set of an operator is one by name that nothing makes an alphabet."""
    support = node.kind == "int" and _vanishes_with_its_law(node.body)  # over S, by custom
    if is_cut_off(context, node.binder.upper) or _ends_early(context, node):
        return True
    named = ((x, c) for x, c in _sets(node.binder) if isinstance(c, Name) and not (_is_space(c) or (support and c == Name("S"))))
    return any(not _is_alphabet(context, c, x) and not _may_be_alphabet(context, node, c) for x, c in named)


def refuse_first_ones(f: Formula, node: BigOp) -> None:
    r"""Refuse \sum_{i=1}^2 p_i where i runs over anything else, too: there may be more than two."""
    own = {n.base for n in node.binder.names if isinstance(n, Name)}
    ends = (node.binder.lower, node.binder.upper)
    others = [n.binder for side in f.sides for n in walk(side) if isinstance(n, BigOp) and n.kind in _RANGING]
    mixed = any(own & {n.base for n in b.names if isinstance(n, Name)} and (b.lower, b.upper) != ends for b in others)
    if (mixed and isinstance(node.binder.upper, s.Number)) or _ends_early(f.context, node):
        raise refuse(node, "an operator over the first outcomes", _EXPECTED)


def is_over_all(context: Context, binder: Binder) -> bool:
    """Whether an operator runs over all values of its letters."""
    plain = binder.lower is None and binder.upper is None and not binder.conditions and binder.distribution is None
    return plain and all(isinstance(chosen, Name) and _is_alphabet(context, chosen, letters) for letters, chosen in _sets(binder))


def _sets(binder: Binder) -> Iterator[tuple[list[Name], Node]]:
    """The sets of an operator, each with the letters that run over it."""
    letters = [n for name in binder.names for n in walk(name) if isinstance(n, Name)]
    if binder.domain is None:
        return
    parts = binder.domain.items if isinstance(binder.domain, s.Tuple) else factors_of(binder.domain)
    if len(parts) == len(letters) > 1:
        yield from (([letter], part) for letter, part in zip(letters, parts, strict=True))
    else:
        yield letters, binder.domain


def _is_alphabet(context: Context, chosen: Name, letters: list[Name]) -> bool:
    told = context.about(_SETS + key(chosen), Declared)
    if told is not None:
        return bool(told.value.word == "alphabet")
    if not _is_plain(chosen):
        return False
    bases = {n.base.upper() for n in letters}
    return chosen.base in _CUSTOMARY or chosen.base.upper() in bases or (chosen.base == "chi" and bases == {"X"})


def is_called_alphabet(context: Context, chosen: Node) -> bool:
    """Whether the text has called a set the alphabet of what it is about."""
    told = context.about(_SETS + key(chosen), Declared) if isinstance(chosen, Name) else None
    return told is not None and told.value.word == "alphabet"


def _is_space(chosen: Node) -> bool:
    """R, R^n, and E in another script."""
    base = chosen.base if isinstance(chosen, s.Pow) else chosen
    return isinstance(base, Name) and base.base in ("R", "C") and "bb" in base.accents


def _vanishes_with_its_law(body: Node) -> bool:
    """f(x) log f(x), f(x) log(f(x)/g(x)): S is the support of f by custom, where 0 log 0 = 0."""
    body = body.body if isinstance(body, s.Neg) else body
    if not isinstance(body, s.Mul) or not isinstance(body.left, Call) or not isinstance(body.right, s.Log):
        return False
    return body.left in list(walk(body.right))


def _may_be_alphabet(context: Context, node: BigOp, chosen: Node) -> bool:
    r"""{0, 1}, and below a sum a set in another script, \mathcal{S}."""
    if not isinstance(chosen, Name):
        return isinstance(chosen, s.SetLiteral)
    unknown = context.about(_SETS + key(chosen), Declared) is None and _is_plain(chosen)
    return unknown and node.kind in ("sum", "prod") and bool(_SCRIPTS & set(chosen.accents))


def _is_plain(chosen: Name) -> bool:
    r"""\mathcal{A}_X, \mathcal{A}_1 and \mathcal{X}_i rather than the typical set A_\epsilon^{(n)}, the nucleus V_p, the k best V_k."""
    indexed = isinstance(chosen.sub, s.Number) or (chosen.base in ("X", "Y", "Z") and index_letters(chosen.sub) is not None)
    below = chosen.sub is None or variable_subscript(chosen.sub) is not None or indexed
    return chosen.upper is None and not chosen.sup and below


def _runs_elsewhere(side: Node, letters: list[Name], chosen: Node) -> bool:
    """Whether another operator of the formula has one of the letters and runs over anything else."""
    own = {n.base for n in letters}
    others = (n for n in walk(side) if isinstance(n, BigOp) and n.kind in _RANGING)
    return any(own & {x.base for x in names} and within != chosen for n in others for names, within in _ranges(n.binder))


def _ranges(binder: Binder) -> Iterator[tuple[list[Name], Node | None]]:
    if binder.domain is None:
        yield [n for name in binder.names for n in walk(name) if isinstance(n, Name)], None
    yield from _sets(binder)


def is_support(chosen: Call) -> bool:
    return isinstance(chosen.head, Name) and chosen.head.base in ("supp", "support")


def _vanishes_off(node: BigOp, support: Call) -> bool:
    r"""Whether \max_{x \in supp(p)} f is one over all outcomes: p(x) = 0 makes f the least there is, 0 or log 0."""
    (law,) = support.args if len(support.args) == 1 else (None,)
    return node.kind in ("max", "sup", "argmax") and isinstance(law, Name) and _has_factor(node.body, law)


def _has_factor(node: Node, law: Name) -> bool:
    match node:
        case s.Log(arg, None, power=None):
            return _has_factor(arg, law)
        case s.Div(above, _):
            return _has_factor(above, law)
        case Call(head, _):
            return head == law
    return False
