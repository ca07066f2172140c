"""Uses below a functional: what the arguments of H, I, D and their like stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...syntax.nodes import Add, Call, Chain, Div, Given, Mul, Name, Node, Number, Sub, Text, Tuple, Vector
from ..laws.bernoulli import spelled_out
from ..laws.families import family_of
from .letters import LAW_CAPITALS, LAWS, UNIFORM, image_of, is_variable, key, variable_subscript
from .mixed_laws import mixes_laws
from .outcomes import has_key

if TYPE_CHECKING:
    from .uses import Uses


def lists_masses(node: Call) -> bool:
    """H((1 - a)(1 - b), a, b(1 - a)): several masses spelled out, of which some are single letters."""
    sums = any(isinstance(a, (Add, Sub, Mul, Div)) and image_of(a) is None for a in node.args)
    products = any(isinstance(a, Call) and a.juxtaposed for a in node.args)
    return len(node.args) > 2 and (sums or products) and not any(is_variable(a) for a in node.args)


def _head(node: Node) -> Name:
    return node.head if isinstance(node, Call) else node  # type: ignore[return-value]


_OF_ORDER = frozenset(["renyi entropy", "min entropy"])


def _is_law(node: Node) -> bool:
    head = _head(node)
    return isinstance(head, Name) and head.base in LAWS


def scan_arguments(uses: Uses, node: Call, name: str, bound: frozenset[str]) -> None:
    """Gather the uses in H(...), I(...), D(...): laws, random variables, outcomes or numbers."""
    divergence = name in (
        "KL",
        "JSD",
        "CE",
        "TV",
        "PPL",
        "chi2",
        "J",
        "Hel",
        "Hel2",
        "renyi entropy",
        "renyi divergence",
        "min entropy",
        "max divergence",
    )
    entropy_given = name in ("H", "h") and "|" in node.separators
    masses = name in ("H", "h") and not entropy_given and lists_masses(node)
    if name in ("KL", "CE", "H") and len(node.args) == 2 and all(_is_law(a) for a in node.args):
        uses.first.add(key(_head(node.args[0])))  # the law under which the means of a divergence and a cross-entropy are taken
    for a in map(spelled_out, node.args):
        if isinstance(a, Call) and family_of(a) is not None:
            for parameter in a.args:
                uses.scan(parameter, "plain", bound)
        elif name in _OF_ORDER and len(node.args) == 1 and is_variable(a) and isinstance(a, Name) and a.base not in LAW_CAPITALS:
            uses.add(key(a), "H")
        elif masses and isinstance(a, Name):
            uses.scan(a, "plain", bound)
        elif isinstance(a, Name) and not divergence:
            kind = "I" if name in ("I", "MI", "PMI") else "given" if entropy_given else "H"
            if kind == "H" and len(node.args) > 2:
                kind = "given"
            if is_variable(a) or kind in ("I", "given"):
                uses.add(key(a), kind if len(node.args) > 1 or kind != "I" else "event")
                if kind == "H" and mixes_laws(uses.body_of(key(a))):
                    uses.definition(key(a))
            elif len(node.args) == 1 and name in ("I",):
                uses.outcome(a)
            else:
                uses.add(key(a), "H")
                if name == "h" and len(node.args) == 1 and isinstance(node.head, Name) and node.head.sub is None:
                    uses.add(key(a), "h")
                uses.scan(a, "argument", bound)
        elif isinstance(a, (Tuple, Vector)) and all(is_variable(i) for i in a.items) and not divergence:
            for i in (i for i in a.items if isinstance(i, Name)):
                uses.add(key(i), "given")
        elif (image := image_of(a)) is not None and not divergence:
            uses.images[image[0]] = image[1]
            uses.kinds.update({v: uses.of(v) | {"given"} for v in image[1]})
        elif isinstance(a, Chain):
            uses.outcome(a)
        elif isinstance(a, Given):
            uses.scan(a.body, "argument", bound)
            uses.scan(a.given, "argument", bound)
        elif divergence and isinstance(a, Name):
            if variable_subscript(a.sub) is None or is_variable(a):
                uses.add(key(a), "divergence")
                uses.add(key(a), "compared")
                others = {key(b) for b in node.args if isinstance(b, Name) and b != a and has_key(b)}
                uses.compared_in.setdefault(key(a), set()).update((name, b) for b in others)
            uses.scan(a, "argument", bound)
        elif not isinstance(a, (Number, Text)):
            _scan_mixture(uses, a, divergence or len(node.args) > 1)
            uses.scan(a, "argument", bound)


def _scan_mixture(uses: Uses, node: Node, compared: bool) -> None:
    """The p and q of (p + q)/2 and of lambda p + (1 - lambda) u: laws below a divergence, else where one of them is one."""
    added = [n for n in _addends(node) if n.base in LAWS | UNIFORM | {"r"} and has_key(n)]
    mixed = [n for n in added if n.base not in UNIFORM]
    if len(added) < 2:
        return
    for n in mixed:
        uses.mixed.setdefault(key(n), set()).update(key(m) for m in mixed if m != n)
        if compared:
            uses.add(key(n), "divergence")


def _addends(node: Node) -> list[Name]:
    """What is added up, without the numbers before it."""
    match node:
        case Name():
            return [node]
        case Add(left, right):
            return [*_addends(left), *_addends(right)]
        case Mul(_, Name() as right):
            return [right]
        case Div(left, Number()) | Mul(Number() | Div(Number(), Number()), left):
            return _addends(left)
    return []
