"""Whether a formula has one of the forms in which a quantity is defined, up to algebra and to averages over samples."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, permutations, product

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import mentions, walk
from . import algebra
from .algebra import Form, TooLong
from .averages import cores
from .forms import Forms, laws_in
from .instances import FIRST, SECOND, Instance, Made, names_in, parsed
from .known_quantity import Known
from .natural import TITLES, in_other_logarithms
from .products import as_product
from .roles import fit_roles
from .typed_letters import ANSWERS, assignments, typed_in
from .well_formed import binds_well, is_mass, summed_together

ATOMS = 10  # expressions that a letter of a form may stand for
TYPED_ATOMS = 30  # and one that stands for a kind of thing
TRIES = 1000  # instances of all forms
_LETTERS = frozenset("ABCDF")
_SCALES = tuple(map(n.Name, ("T", "tau", "beta")))


def has_form(right: n.Node, known: Known, base: int | str | None = None) -> bool:
    """Whether the right side is the quantity in one of its forms. ``base``: of logarithms without one, where the text says."""
    if (known.title in TITLES or _is_beside_a_number(right, known)) and in_other_logarithms(base, right):
        return False
    if not _one_base(right) or not all(binds_well(x) for x in walk(right) if isinstance(x, n.BigOp)):
        return False
    tries = [TRIES]
    try:
        for core in cores(right, known.averaged):
            for text in known.forms:
                if _fits_base(text, right, base) and _matches(core, text, tries):
                    return True
    except (TooLong, RecursionError):
        return False
    return False


def _is_beside_a_number(right: n.Node, known: Known) -> bool:
    """r - 1 - log r, where the logarithm stands beside numbers, so that its base is no unit."""
    return (
        known.title == "KL divergence"
        and isinstance(right, (n.Add, n.Sub))
        and any(isinstance(x, n.Number) and x.value == 1 for x in (right.left, right.right))
    )


def _matches(core: n.Node, text: str, tries: list[int]) -> bool:
    pattern = parsed(text)
    letters = sorted({x.base for x in walk(pattern) if isinstance(x, n.Name) and x.base in _LETTERS})
    typed = typed_in(pattern)
    wanted = {x.base for x in walk(pattern) if isinstance(x, n.Name) and x.base in ("N", "K")}
    sums = _sums(core) if any(isinstance(x, n.Call) and x.head in (n.Name("S"), n.Name("P"), FIRST) for x in walk(pattern)) else [None]
    sizes = _sizes(core) if wanted else [None]
    found = _made_of(core)
    if found is None:
        return False
    every, plain, target, tag = found
    parts = [x for x in every if not isinstance(x, n.Abs)][:ATOMS]
    pairs = [x for x in sums if x is not None] if any(isinstance(x, n.Call) and x.head == SECOND for x in walk(pattern)) else []
    names = names_in(text)
    for over, second in permutations(pairs, 2) if pairs else ((x, None) for x in sums):
        made: Made = {}
        for size in sizes:
            if size is not None and not _counts(size, over):
                continue
            for kinds, chosen in product(assignments(typed, every, over), permutations(parts, len(letters))):
                tries[0] -= 1
                if tries[0] < 0:
                    raise TooLong
                env = dict(zip(letters, chosen, strict=True)) | kinds
                if (not typed & ANSWERS and not fit_roles(text, env)) or (
                    over is not None and r"S(A \log" in text and not summed_together(over, env)
                ):
                    continue
                if over is not None and over.binder.conditions and text.startswith(r"\frac{e"):
                    continue  # a softmax leaves none out
                if text == r"\frac{A}{N}" and isinstance(size, n.Number):
                    continue  # that there are two bytes
                if size is not None:
                    env |= dict.fromkeys(wanted, size)
                if Instance(env, plain, over, second, tag, names, made).of(pattern) == target:
                    return True
    return False


@lru_cache(maxsize=64)
def _made_of(core: n.Node) -> tuple[list[n.Node], Forms, Form, tuple[object, ...]] | None:
    """The parts of an expression, its form and its tag, which all forms are compared with; None where a probability or a temperature cancels."""
    plain = Forms(laws=laws_in(core))
    target = plain.of(core)
    inside = algebra.parts(target)
    if any(plain.key(x) not in inside for x in walk(core) if is_mass(x) or x in _SCALES or _is_conditional(x)):
        return None
    return _parts(core), plain, target, _tag(core)


def _is_conditional(node: n.Node) -> bool:
    """n_ref(y|x): a probability by its bar, whatever its letter."""
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.separators == ("|",)


@cache
def is_typed(text: str) -> bool:
    """Whether a form says of one of its letters what kind of thing it stands for."""
    return bool(typed_in(parsed(text)))


@cache
def is_of_answers(text: str) -> bool:
    """Whether a form tells a preferred answer from a rejected one, or a policy from its reference."""
    return bool(typed_in(parsed(text)) & ANSWERS)


# what the letters may stand for -----------------------------------------------------------------------------------------
def _parts(core: n.Node) -> list[n.Node]:
    """The expressions inside, each once: names, masses, arguments of logarithms and exponents."""
    found: dict[algebra.Atom, n.Node] = {}

    def add(node: n.Node) -> None:
        if isinstance(node, n.Number) or len(found) >= TYPED_ATOMS:
            return
        try:
            found.setdefault(("form", Forms().of(node)), node)
        except TooLong:
            return

    def visit(node: n.Node) -> None:
        match node:
            case n.Number():
                return
            case n.Name() | n.Text():
                if node not in (n.Name("e"), n.Name("ln")):
                    add(node)
            case n.Log(arg):
                if not _is_total(arg):
                    add(arg)
                visit(arg)
            case n.Pow(base, exponent):
                visit(base)
                add(exponent.body if isinstance(exponent, n.Neg) else exponent)
                visit(exponent)
            case n.Apply("exp", (arg,)):
                add(arg.body if isinstance(arg, n.Neg) else arg)
                visit(arg)
            case n.Call() if (factors := as_product(node)) is not None:
                visit(factors)
            case n.Call() | n.Indexed():
                add(node)
                for a in node.args if isinstance(node, n.Call) and _takes_expressions(node) else ():
                    visit(a)
            case n.BigOp():
                for name in node.binder.names if node.kind in n.OPTIMA else ():
                    add(name)
                if node.kind == "Var":
                    add(node)
                visit(node.body)
            case n.WithUnit(value):
                visit(value)
            case n.Abs():
                visit(node.body)
                add(node)
            case n.Norm(body):
                visit(body)
            case n.Neg() | n.Add() | n.Sub() | n.Mul() | n.Div() | n.Apply() | n.Vector():
                for child in _operands(node):
                    visit(child)

    visit(core)
    return list(found.values())


def _is_total(node: n.Node) -> bool:
    """A sum of one law over all that it is of, as sum_i p(x_i): it is 1, or a sum of probabilities, and itself none."""
    if not isinstance(node, n.BigOp) or node.kind != "sum":
        return False
    match node.body:
        case n.Call(_, args):
            return all(mentions(a, node.binder.names) for a in args)
        case n.Name(sub=n.Node() as sub):
            return mentions(sub, node.binder.names)
    return False


def _takes_expressions(node: n.Call) -> bool:
    """H(p), sigma(z), softmax(z): not p(x), whose arguments are outcomes."""
    head = node.head
    if not isinstance(head, n.Name):
        return False
    return (
        head.base[0] in "HDIJKCT"
        or head.base == "Entropy"
        or head.base in ("sigma", "softmax", "h")
        or not all(isinstance(a, n.Name) for a in node.args)
    )


def _operands(node: n.Node) -> Iterator[n.Node]:
    match node:
        case n.Neg(body) | n.Abs(body):
            yield body
        case n.Add(left, right) | n.Sub(left, right) | n.Mul(left, right) | n.Div(left, right):
            yield left
            yield right
        case n.Apply(_, args) | n.Vector(args):
            yield from args


def _sums(core: n.Node) -> list[n.BigOp | None]:
    found = {(x.kind, x.binder): x for x in walk(core) if isinstance(x, n.BigOp) and x.kind in ("sum", "int", "E", "prod")}
    merged: list[n.BigOp | None] = [n.BigOp("sum", x.binder, x.body) if x.kind == "prod" else x for x in islice(found.values(), 3)]
    return merged


def _sizes(core: n.Node) -> list[n.Node | None]:
    """What stands below a division or before a root: N, T, |w|."""
    out: dict[algebra.Atom, n.Node | None] = {}
    for x in walk(core):
        if isinstance(x, n.Apply) and x.function == "root" and isinstance(x.args[1], n.Name):
            out.setdefault(Forms().key(x.args[1]), x.args[1])
        if isinstance(x, n.Div):
            for y in _product(x.right):
                if isinstance(y, (n.Name, n.Number, n.Abs, n.Call)):
                    out.setdefault(Forms().key(y), y)
    return list(out.values())[:4]


def _counts(size: n.Node, over: n.BigOp | None) -> bool:
    """Whether a size may be the number of summands: the upper bound of the sum, where that is written."""
    upper = over.binder.upper if over is not None else None
    return upper is None or Forms().key(upper) == Forms().key(size)


def _product(node: n.Node) -> list[n.Node]:
    if isinstance(node, n.Mul):
        return _product(node.left) + _product(node.right)
    return [node]


# bases --------------------------------------------------------------------------------------------------------------
def _tag(core: n.Node) -> tuple[object, ...]:
    """The base that the logarithms share, as a mark on them."""
    for x in walk(core):
        if isinstance(x, n.Log):
            mark = x.base if x.base is not None else None
            return () if mark is None else (None, Forms().of(mark))
    return ()


def _bases(right: n.Node) -> set[str]:
    out = set()
    for x in walk(right):
        if isinstance(x, n.Log) and not (isinstance(x.arg, n.Number) and x.spelling == "ln"):
            out.add(x.base.text if isinstance(x.base, n.Number) else "?" if x.base is not None else x.spelling)
    return out


def _one_base(right: n.Node) -> bool:
    return len(_bases(right)) <= 1


def _fits_base(text: str, right: n.Node, base: int | str | None) -> bool:
    """A power of 2 takes logarithms to base 2, one of e natural ones."""
    if not text.startswith(("2^", "e^{-", "e^{S", "e^{H", "e^{A}")):
        return True
    (written,) = _bases(right) or {"log"}
    if text.startswith("2^"):
        return written == "2" or (written == "log" and base in (None, 2))
    return written == "ln" or (written == "log" and base in (None, "e"))
