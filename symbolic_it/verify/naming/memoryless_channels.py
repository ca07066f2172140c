r"""Blocks sent over a memoryless channel: I(X^n; Y^n) = H(Y^n) - \sum_i H(Y_i | X_i) <= \sum_i I(X_i; Y_i) <= n C

That H(Y^n) is at most the sum of all H(Y_i) holds of any blocks. That H(Y^n | X^n) is a sum too, where the chapter speaks of a
memoryless channel, X is sent and Y received; that H(X^n) is, of independent members. Source: Cover and Thomas 2006, lemma 7.9.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import permutations

from ...decide.verdict import Verdict
from ...notation.context import Constraint, Context, Fact
from ...notation.elaborate.sequences.independent_members import sequence_of
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..sentences.chapter_subjects import CAPACITIES, MEMORYLESS_CHANNELS, SINGLE_USES, is_about

_BLOCK = Verdict("definition", "of one block: the chain rule, and conditioning reduces entropy")
_MEMORYLESS = Verdict("definition", "a memoryless channel without feedback, whose uses are told one by one")
_EACH_USE = Verdict("definition", "a memoryless channel, no use of which carries more than its capacity")
_INDEPENDENT = Verdict("definition", "of independent members, whose entropies add up")
_OUT, _OUTS, _LINES, _EACH, _CAPACITY = "H(Y^n)", "sum H(Y_i)", "H(Y^n|X^n)", "sum H(Y_i|X_i)", "nC"
_LETTERS = frozenset("XYZUVSW")
_ONE = n.Number("1", Fraction(1))
#: "with equality iff the inputs are identically distributed": more is claimed than the bound.
_EQUALITY = regex(r"\bequality\b|等号|等式|등호|等號", re.I)
_ONLY = regex(r"\biff\b|\bonly\b|当且仅当|當且僅當|필요충분|必要十分", re.I)
_APART = regex(r"\bindependent|独立|獨立|독립", re.I)
_Sum = dict[str, Fraction]


@dataclass(slots=True)
class _Reader:
    """Reads sides as sums of entropies of one letter, given another, and keeps which lengths they are of."""

    of: str
    given: str
    lengths: list[n.Node] = field(default_factory=list)

    def side(self, node: n.Node, index: n.Node | None = None) -> _Sum | None:
        """A side, or under ``index`` what is summed over it."""
        match node:
            case n.Add(left, right) | n.Sub(left, right):
                spelled = self._spelled_out(node) if index is None else None
                return spelled or _added(self.side(left, index), self.side(right, index), 1 if isinstance(node, n.Add) else -1)
            case n.Neg(body):
                return _added({}, self.side(body, index), -1)
            case n.BigOp(kind="E", body=n.Log(base=None, power=None) as log):
                return self._mean_logarithm(node.binder, log.arg, index)
            case n.BigOp() if index is None:
                return self._summed(node)
            case n.SetLiteral(items=(only,), condition=None) | n.Vector(items=(only,)) if index is not None:
                return self.side(only, index)
            case n.Mul(n.Name() as length, n.Name(base="C", sub=None, sup=None)) if index is None:
                self.lengths.append(length)
                return {_CAPACITY: Fraction(1)}
            case n.Call(head=n.Name(base="H" | "I" as kind, sub=None, sup=None)):
                return self._entropy(kind, node, index)
        return {_CAPACITY: Fraction(1)} if index is not None and node == n.Name("C") else None

    def _summed(self, node: n.BigOp) -> _Sum | None:
        binder = node.binder
        if node.kind != "sum" or len(binder.names) != 1 or binder.domain is not None or binder.conditions or binder.target is not None:
            return None
        if (binder.lower is None) != (binder.upper is None) or not (binder.lower is None or binder.lower == n.Number("1", Fraction(1))):
            return None
        self.lengths += [] if binder.upper is None else [binder.upper]
        return self.side(node.body, binder.names[0])

    def _entropy(self, kind: str, node: n.Call, index: n.Node | None) -> _Sum | None:
        marks = [s for s in node.separators if s in ("|", ";")]
        if len(marks) > 1:
            return None
        cut = node.separators.index(marks[0]) + 1 if marks else 1 if kind == "I" and len(node.args) == 2 else len(node.args)
        first, second = (tuple(self._parts(args, index)) for args in (node.args[:cut], node.args[cut:]))
        if kind == "I":
            known = _INFORMATION.get(frozenset(first + second)) if marks in ([], [";"]) and len(first) == len(second) == 1 else None
            return None if known is None else {known[0]: Fraction(1), known[1]: Fraction(-1)}
        name = _ENTROPIES.get((first, frozenset(second))) if marks in ([], ["|"]) else None
        return None if name is None else {name: Fraction(1)}

    def _mean_logarithm(self, binder: n.Binder, law: n.Node, index: n.Node | None) -> _Sum | None:
        """E log p(y^n | x^n), E log of the product of all p(y_i | x_i): the entropies of the letters written large, with a minus."""
        if binder != n.Binder(binder.names, None, None) or binder.names:
            return None
        if isinstance(law, n.BigOp) and law.kind == "prod" and index is None:
            inside = self._summed(replace(law, kind="sum", body=n.Call(n.Name("H"), _large(law.body), _bars(law.body))))
        else:
            inside = self._entropy("H", n.Call(n.Name("H"), _large(law), _bars(law)), index)
        return _added({}, inside, -1)

    def _spelled_out(self, node: n.Node) -> _Sum | None:
        """H(Y_1) + H(Y_2|Y_1) + ... + H(Y_n|Y_1, ..., Y_{n-1})."""
        match node:
            case n.Add(
                n.Add(n.Add(n.Call() as one, n.Call() as two), n.Ellipsis()), n.Call(args=(n.Name(sub=n.Name() as last), *_)) as end
            ):
                numbers: tuple[n.Node, ...] = (_ONE, n.Number("2", Fraction(2)), last)
                read = [
                    self._entropy("H", call, at) if call.head == n.Name("H") else None
                    for call, at in zip((one, two, end), numbers, strict=True)
                ]
                self.lengths.append(last)
                return {_OUT: Fraction(1)} if read == [{_OUTS: Fraction(1)}, {_OUT: Fraction(1)}, {_OUT: Fraction(1)}] else None
        return None

    def _parts(self, args: tuple[n.Node, ...], index: n.Node | None) -> Iterator[str]:
        """What stands on one side of the bar: blocks, members at the index, and those before it."""
        k = 0
        while k < len(args):
            dots = next((d for d in (k + 1, k + 2) if d + 1 < len(args) and isinstance(args[d], n.Ellipsis)), None)
            if dots is None or (dots == k + 2 and isinstance(args[k], n.Pow)):
                yield self._single(args[k], index)
                k += 1
                continue
            members = [*args[k:dots], args[dots + 1]]
            yield self._run(members, index)
            k = dots + 2

    def _run(self, members: list[n.Node], index: n.Node | None) -> str:
        """Y_1, Y_2, ..., Y_n and Y_1, ..., Y_{i-1}, which may also be told from the last on."""
        names = [m for m in members if isinstance(m, n.Name) and _letter(m)]
        if len(names) < len(members) or len({_letter(m) for m in names}) != 1:
            return ""
        ordered = [m.sub for m in names]
        if ordered[-1] == _ONE:
            ordered = [ordered[-1], ordered[0]] if len(ordered) == 2 else []
        if ordered[:1] != [_ONE] or (len(ordered) == 3 and ordered[1] != n.Number("2", Fraction(2))):
            return ""
        return self._until(_letter(names[0]), ordered[-1], index)

    def _single(self, node: n.Node, index: n.Node | None) -> str:
        match node:
            case n.Name(sub=None) if "bold" in node.accents and _letter(node):
                return f"block {self._role(_letter(node))}"
            case n.Name(sub=n.Range(lower, upper)) if lower == _ONE:
                return self._until(_letter(node), upper, index)
            case n.Name(sub=n.Number(value=first)) if index == n.Number("2", Fraction(2)) and first == 1:
                return f"before {self._role(_letter(node))}"
            case n.Name(sub=sub) if index is not None and sub == index:
                return f"one {self._role(_letter(node))}"
            case n.Pow(base=n.Name(sub=sub) as base, exponent=exponent) if sub in (None, _ONE):
                return self._until(_letter(base), exponent, index)
        return ""

    def _until(self, letter: str, last: n.Node | None, index: n.Node | None) -> str:
        if index is not None and isinstance(last, n.Sub) and last.left == index and last.right == _ONE:
            return f"before {self._role(letter)}"
        if isinstance(last, n.Name) and last != index and last.base in ("n", "N", "k", "K", "m"):
            self.lengths.append(last)
            return f"block {self._role(letter)}"
        return ""

    def _role(self, letter: str) -> str:
        return "of" if letter == self.of else "given" if letter == self.given else "other"


_ENTROPIES: dict[tuple[tuple[str, ...], frozenset[str]], str] = {
    (("block of",), frozenset()): _OUT,
    (("block of",), frozenset(["block given"])): _LINES,
    (("one of",), frozenset()): _OUTS,
    (("one of",), frozenset(["one given"])): _EACH,
    (("one of",), frozenset(["before of"])): _OUT,
    (("one of",), frozenset(["before of", "block given"])): _LINES,
}
_INFORMATION = {frozenset(["block of", "block given"]): (_OUT, _LINES), frozenset(["one of", "one given"]): (_OUTS, _EACH)}


def of_memoryless_channels(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a step between entropies of blocks; None for any other formula, and for what does not hold of all that the text tells."""
    if relation not in ("=", "<=", ">=") or (
        _EQUALITY.search(words) is not None and (_ONLY.search(words) is not None or _APART.search(words) is None)
    ):
        return None
    sides = _per_symbol(*((left, right) if relation != ">=" else (right, left)))
    letters = dict.fromkeys(letter for side in sides for x in walk(side) if isinstance(x, n.Name) and (letter := _letter(x)))
    pairs = permutations(letters, 2) if len(letters) == 2 else [(x, "") for x in letters] if len(letters) == 1 else []
    return next((found for of, given in pairs if (found := _step(context, *sides, relation, of, given)) is not None), None)


def _per_symbol(low: n.Node, high: n.Node) -> tuple[n.Node, n.Node]:
    """Both sides without the limit they are under, and without the length that both are divided by."""
    if isinstance(low, n.BigOp) and isinstance(high, n.BigOp) and low.kind == high.kind == "lim" and low.binder == high.binder:
        low, high = low.body, high.body
    one, other = _shared(low), _shared(high)
    return (one[0], other[0]) if one is not None and other is not None and one[1] == other[1] else (low, high)


def _shared(node: n.Node) -> tuple[n.Node, n.Node] | None:
    """The sum and the n of H(X_1, ..., X_n)/n and 1/n of a sum."""
    match node:
        case n.Div(body, n.Name() as length) | n.Mul(n.Div(n.Number(value=1), n.Name() as length), body):
            return body, length
    return None


def _step(context: Context, low: n.Node, high: n.Node, relation: str, of: str, given: str) -> Verdict | None:
    reader = _Reader(of, given)
    one, other = reader.side(low), reader.side(high)
    difference = _added(other, one, -1)
    if not one or not other or difference is None or any(x != reader.lengths[0] for x in reader.lengths):
        return None
    if _holds(difference, relation):
        return _BLOCK
    if any(f for f in context.facts if sequence_of(f) == n.Name(of) and _is_plainly_independent(f)) and _holds_of_independent(
        difference, relation
    ):
        return _INDEPENDENT
    if (of, given) != ("Y", "X") or (difference.get(_CAPACITY) and not is_about(context, CAPACITIES)):
        return None
    if is_about(context, SINGLE_USES) and relation == "<=" and _holds_of_single_uses(difference):
        return _EACH_USE
    if not is_about(context, MEMORYLESS_CHANNELS):
        return None
    return _MEMORYLESS if _holds_without_memory(difference, relation) else None


def _is_plainly_independent(fact: Fact) -> bool:
    """X_1 \\perp ... \\perp X_n, given nothing."""
    chain = fact.value.chain if isinstance(fact.value, Constraint) else None
    return isinstance(chain, n.Chain) and all(link.relation == "perp" and not isinstance(link.right, n.Given) for link in chain.links)


def _holds(difference: _Sum, relation: str) -> bool:
    """Whether it is a sum of what is never negative, for any blocks: S - A, E - L, A - L and S - E."""
    a, s, lines, each, capacity = (difference.get(x, Fraction(0)) for x in (_OUT, _OUTS, _LINES, _EACH, _CAPACITY))
    if relation == "=" or capacity:
        return relation == "=" and not any(difference.values())
    last = max(Fraction(0), -each)
    return s >= last and a + s >= last and lines == -(each + a + s)


def _holds_of_independent(difference: _Sum, relation: str) -> bool:
    """The same where A is S: of E - L, S - L and S - E."""
    s, lines, each = (
        difference.get(_OUT, Fraction(0)) + difference.get(_OUTS, Fraction(0)),
        difference.get(_LINES, Fraction(0)),
        difference.get(_EACH, Fraction(0)),
    )
    if relation == "=" or difference.get(_CAPACITY):
        return relation == "=" and not (s or lines or each or difference.get(_CAPACITY))
    return s >= max(Fraction(0), -each) and lines == -(s + each)


def _holds_of_single_uses(difference: _Sum) -> bool:
    """The same with C - S + E: no use carries more than the capacity, whatever the other ones were."""
    capacity = difference.get(_CAPACITY, Fraction(0))
    bound = {_CAPACITY: -capacity, _OUTS: capacity, _EACH: -capacity}
    return capacity > 0 and _holds(_added(difference, bound, 1) or {}, "<=")


def _holds_without_memory(difference: _Sum, relation: str) -> bool:
    """The same where E is L: of S - A, C - S + L and A - L."""
    a, s, capacity = (difference.get(x, Fraction(0)) for x in (_OUT, _OUTS, _CAPACITY))
    lines = difference.get(_LINES, Fraction(0)) + difference.get(_EACH, Fraction(0))
    if relation == "=":
        return not (a or s or capacity or lines)
    return capacity >= 0 and s + capacity >= 0 and a + s + capacity >= 0 and lines == -(a + s)


def _large(law: n.Node) -> tuple[n.Node, ...]:
    """The arguments of p(y^n | x^n), each as the variable of that value; nothing of any other formula."""
    if not isinstance(law, n.Call) or law.head != n.Name("p"):
        return ()
    return tuple(_variable(x.base, x) if isinstance(x, n.Pow) else _variable(x, None) for x in law.args)


def _variable(value: n.Node, power: n.Pow | None) -> n.Node:
    if not isinstance(value, n.Name) or value.base not in ("x", "y", "z"):
        return n.Text("")
    name = replace(value, base=value.base.upper())
    return name if power is None else replace(power, base=name)


def _bars(law: n.Node) -> tuple[str, ...]:
    return law.separators if isinstance(law, n.Call) else ()


def _added(first: _Sum | None, second: _Sum | None, sign: int) -> _Sum | None:
    if first is None or second is None:
        return None
    return {name: first.get(name, Fraction(0)) + sign * second.get(name, Fraction(0)) for name in {**first, **second}}


def _letter(name: n.Name) -> str:
    """X, or X with its hat; nothing for any other name."""
    marks = [a for a in name.accents if a != "bold"]
    if name.base not in _LETTERS or name.sup is not None or name.upper is not None or len(marks) > 1 or not set(marks) <= {"hat", "tilde"}:
        return ""
    return " ".join([name.base, *marks])
