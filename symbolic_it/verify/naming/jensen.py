r"""Jensen's inequality for a function that words alone call convex or concave: E[f(X)] >= f(E[X]), or the other way round.

Source: Cover and Thomas 2006, theorem 2.6.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Name, Node
from ...notation.syntax.parts import unbracketed
from ...patterns import regex
from ..sentences.negations import is_negated

FUNCTIONS = frozenset(["f", "g", "phi", "varphi", "psi", "F", "G", "h", "u"])
_FUNCTION = r"(?:functions?|Funktion(?:en)?|fonctions?|funci[oó]n(?:es)?|funzion[ei]|функци\w+|(?:的|な)?(?:函数|函數|関数)|함수)"
_KINDS = regex(
    r"(?P<convex>下に凸|下凸|아래로 ?볼록|위로 ?오목|(?<![\w-])(?:concave up\w*|convex\w*|konvex\w*|convess\w*|выпукл\w*)|(?<![非拟擬準准伪])凸|볼록)"
    r"|(?P<concave>上に凸|上凸|위로 ?볼록|아래로 ?오목|(?<![\w-])(?:concav\w*|konkav\w*|вогнут\w*)|(?<![非拟擬準准伪])凹|오목)",
    re.I,
)
_OTHER_KINDS = regex(
    r"\b(?:non|quasi|pseudo|log|semi|mid)[- ]?(?:convex|concave)|\b(?:convex|concave) down|\b(?:neither|unless|except)\b|[非拟擬準准伪][凸凹]|[준비] ?(?:볼록|오목)",
    re.I,
)
_TURNED = regex(r"\b(?:revers\w+|flip\w+|opposite|other way)\b", re.I)
#: Of these both directions may hold.
_SPECIAL = regex(
    r"\b(?:constant|deterministic|degenerate|linear|affine|almost sure\w*|equal\w*|both|also)\b|常数|常量|确定|线性|상수|선형|定数|線形",
    re.I,
)
_OF_SETS = regex(
    r"\s*(?:(?:and|,) \w+ )?(?:(?:sub)?sets?|domains?|hulls?|combinations?|bod(?:y|ies)|regions?|cones?)\b|\s*(?:集|组合|집합|영역|결합)",
    re.I,
)
_NEAR = 40
_FLIPPED = {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}


def of_jensen(
    left: Node, relation: str, right: Node, before: str, after: str, told: Callable[[str], str | None] = lambda _: None
) -> Verdict | None:
    """The verdict on an inequality between E[f(X)] and f(E[X]) where words, with maths between dollars, say what f is; else None.

    ``told``: what an earlier sentence has called a function.
    """
    if relation not in ("<=", ">="):
        return None
    if (known := _of_known_function(left, relation, right, f"{before}{after}")) is not None:
        return known
    mean, value = _mean_of_values(left), _value_at_mean(right)
    if mean is None or mean != value:
        mean, value, relation = _mean_of_values(right), _value_at_mean(left), _FLIPPED[relation]
    if mean is None or mean != value:
        return None
    around = f"{before}\ufffc{after}"
    kind = _kind(before, after, mean[0])
    if kind is None and _KINDS.search(around) is None and _TURNED.search(around) is None:
        earlier = told(mean[0]) if shapes_of(before, mean[0]) is None else None
        right_way = earlier is not None and (earlier == "convex") == (relation == ">=")
        return Verdict("definition", f"Jensen's inequality for a {earlier} function") if right_way else None
    if kind is None or _OTHER_KINDS.search(around) is not None:
        return None
    if (kind == "convex") == (relation == ">="):
        return Verdict("definition", f"Jensen's inequality for a {kind} function")
    if _SPECIAL.search(around) is not None or _TURNED.search(before) is not None:
        return None
    square = {"values": {"p": ["1/2", "1/2"], "X": ["0", "1"]}, "lhs": "1/2", "rhs": "1/4"}
    sign = "" if kind == "convex" else "-"
    return Verdict("refuted", f"for f(x) = {sign}x^2 and X of 0 or 1, each as likely, it is the other way round", witness=square)


def _kind(before: str, after: str, function: str) -> str | None:
    """What the words call the function: the last before the formula, else the first behind it. None if that is said of another thing."""
    text, found = before, list(_KINDS.finditer(before))
    if not found:
        text, found = after, list(_KINDS.finditer(after))[:1]
    if len({m.lastgroup for m in found}) != 1 or not _is_said_of(text, found[-1], function):
        return None
    return found[-1].lastgroup


def _of_known_function(left: Node, relation: str, right: Node, around: str) -> Verdict | None:
    """E[log T] <= log E[T], E[T^2] >= E[T]^2 and E[e^T] >= e^{E[T]}, whatever the law of T is."""
    (left, sign), (right, other_sign) = _without_sign(left), _without_sign(right)
    if sign != other_sign:
        return None
    for one, other, order in ((left, right, relation), (right, left, _FLIPPED[relation])):
        mean, value = _applied_inside(one), _applied_outside(other)
        if mean is None or mean != value:
            continue
        holds = (mean[0] == "log") == (order == ("<=" if sign > 0 else ">="))
        if holds:
            return Verdict("definition", f"Jensen's inequality for {_SHOWN[mean[0]]}")
        if not isinstance(mean[2], Name) or _SPECIAL.search(around) is not None or _TURNED.search(around) is not None:
            return None
        witness = {"values": {"p": ["1/2", "1/2"], mean[2].base: ["1", "2"]}}
        return Verdict("refuted", f"for {mean[2].base} of 1 or 2, each as likely, it is the other way round", witness=witness)
    return None


def _without_sign(node: Node) -> tuple[Node, int]:
    """f and -1 of -f, and of E[-f]."""
    node = unbracketed(node)
    if isinstance(node, n.Neg):
        return node.body, -1
    body = unbracketed(node.body) if isinstance(node, BigOp) and node.kind == "E" else None
    return (replace(node, body=body.body), -1) if isinstance(node, BigOp) and isinstance(body, n.Neg) else (node, 1)


_SHOWN = {"log": "the logarithm", "square": "the square", "exp": "the exponential function"}


def _applied_inside(node: Node) -> tuple[str, n.Binder, Node, Node | None] | None:
    """What is applied to T in E[f(T)], the law, T, and the base of a logarithm."""
    match unbracketed(node):
        case BigOp(kind="E", binder=binder, body=body):
            found = _applied(unbracketed(body))
            return None if found is None else (found[0], binder, unbracketed(found[1]), found[2])
    return None


def _applied_outside(node: Node) -> tuple[str, n.Binder, Node, Node | None] | None:
    """The same of f(E[T])."""
    found = _applied(unbracketed(node))
    if found is None:
        return None
    match unbracketed(found[1]):
        case BigOp(kind="E", binder=binder, body=body):
            return found[0], binder, unbracketed(body), found[2]
    return None


def _applied(node: Node) -> tuple[str, Node, Node | None] | None:
    match node:
        case n.Log(arg=arg, base=base, power=None):
            return "log", arg, base
        case n.Apply("exp", (arg,)) | n.Pow(n.Name("e"), arg):
            return "exp", arg, None
        case n.Pow(base, n.Number(value=power)) if power == 2:
            return "square", base, None
    return None


_OF_A_DIVERGENCE = regex(
    r"diverg|\bKL\b|\bTV\b|hellinger|pearson|shannon|variation|generator|발산|거리|散度|距离|距離|ダイバージェンス", re.I
)


def kind_in_words(before: str, after: str) -> str | None:
    """Whether the words beside the form of a function call it convex or concave; None where they do not, or speak of its divergence.

    "the convex function f(t) = ...", "$f(t) = ...$ is strictly convex on $(0, \\infty)$".
    """
    if _OTHER_KINDS.search(f"{before} {after}") is not None or _OF_A_DIVERGENCE.search(f"{before} {after}") is not None:
        return None
    ahead, behind = list(_KINDS.finditer(before[-_NEAR:])), _KINDS.search(re.split(r"[.;。；]", after)[0][: 2 * _NEAR])
    if ahead and re.fullmatch(rf"\s*{_FUNCTION}?\s*", before[-_NEAR:][ahead[-1].end() :], re.I) is not None:
        found, text, near = ahead[-1], before[-_NEAR:], 0
    elif not ahead and behind is not None and re.match(r"\s*(?:[,(]|\b(?:is|ist|est|es)\b|[は는은]|是|为|為)", after) is not None:
        found, text, near = behind, after, 0
    else:
        return None
    return None if is_negated(text, near, found.end()) else found.lastgroup


#: "Let $f$ be any function": another one than before; "if $f$ is convex": said of one sentence.
_ANEW = regex(r"\b(?:let|take|suppose|consider|for (?:any|every|each|all|some|an?))\b[^.$]{0,30}\$\s*\\?(?P<name>[A-Za-z]+)", re.I)
_UNSURE = regex(r"\b(?:nobody|no one|nothing|were|would|if|whether|unless|not|false|wrong|arguments?)\b|n't\b|如果|若|是否|만약|もし", re.I)


def shapes_of(text: str, function: str) -> str | None:
    """What a sentence calls a function by its letter: "convex", "concave", "" for both or for something else; None where it says nothing."""
    if "$" not in text:
        return None
    found = {m.lastgroup or "" for m in _KINDS.finditer(text) if _is_said_of(text, m, function)}
    if not found:
        return "" if any(m["name"].removeprefix("var") == function.removeprefix("var") for m in _ANEW.finditer(text)) else None
    doubted = any(p.search(text) is not None for p in (_OTHER_KINDS, _TURNED, _UNSURE))
    return found.pop() if len(found) == 1 and not doubted else ""


def _is_said_of(text: str, kind: re.Match[str], function: str) -> bool:
    """Whether "convex" is said, and not denied, of f: "convex $f$", "$f$ is convex", "convex functions"; $-f$ is another thing."""
    if _OF_SETS.match(text, kind.end()) is not None:
        return False
    behind = re.match(rf"(?:\s*[(（]\$[^$]*\$[)）])?\s*{_FUNCTION}?\s*(?:\$(?P<maths>[^$]*)\$)?", text[kind.end() :], re.I)
    ahead = re.search(rf"\$(?P<maths>[^$]*)\$(?P<gap>[^$.,;:，。；、]{{0,{_NEAR}}})\Z", text[: kind.start()])
    assert behind is not None
    if is_negated(text.replace("不等式", "   "), max(0, kind.start() - _NEAR if ahead is None else ahead.start() - _NEAR // 2), kind.end()):
        return False
    maths = behind["maths"] if behind["maths"] is not None else None if ahead is None else ahead["maths"]
    if maths is None:
        return re.match(rf"\s*{_FUNCTION}", text[kind.end() :], re.I) is not None and "$" not in text
    name = re.fullmatch(r"\s*\\?(?P<name>[A-Za-z]+)\s*(?:\([a-z]\)|\(\\cdot\)|(?::|\\colon|\\in(?![A-Za-z])).*)?\s*", maths)
    return name is not None and name["name"].removeprefix("var") == function.removeprefix("var")


def _mean_of_values(node: Node) -> tuple[str, n.Binder, Node] | None:
    """f, the law and X of E[f(X)]."""
    match unbracketed(node):
        case BigOp(kind="E", binder=binder, body=body):
            call = unbracketed(body)
            return (call.head.base, binder, unbracketed(call.args[0])) if _is_function(call) else None  # type: ignore[attr-defined]
    return None


def _value_at_mean(node: Node) -> tuple[str, n.Binder, Node] | None:
    """The same of f(E[X])."""
    call = unbracketed(node)
    if not _is_function(call):
        return None
    match unbracketed(call.args[0]):  # type: ignore[attr-defined]
        case BigOp(kind="E", binder=binder, body=body):
            return call.head.base, binder, unbracketed(body)  # type: ignore[attr-defined]
    return None


def _is_function(node: Node) -> bool:
    return isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in FUNCTIONS and len(node.args) == 1
