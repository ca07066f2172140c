"""Roles: what the names in a form tell about which is the truth and which the model, which answer was preferred."""

from __future__ import annotations

import re

from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .evidence_bounds import FORMS, fits_evidence_bound
from .probabilities import informs, is_like, is_no_mass
from .shapes import shape

_PREFERRED = frozenset(["w", "c", "+", "chosen", "win", "pos", "1"])
_REJECTED = frozenset(["l", "r", "-", "rejected", "lose", "neg", "2"])
_REFERENCE = frozenset(["ref", "old", "SFT", "sft", "0", "base"])
_BYTES = ("b", "B", "C", "c", "byte", "char", "N", "n")


def fit_roles(text: str, env: dict[str, n.Node]) -> bool:
    """Whether the expressions chosen for the letters of a form may play its parts, as far as their names tell."""
    if r"\sigma" in text and "B" in env and ("A" in env or "C" in env):
        first, second = (env["B"], env["C"]) if "C" in env else (env["A"], env["B"])
        return _prefers(first, second) and _are_ratios_alike(first, second) and not (_against_model(first) or _against_model(second))
    if r"\operatorname{clip}(A" in text and _is_an_advantage(env["A"]) and not _is_an_advantage(env["B"]):
        return False
    if text in _OF_MASSES and is_no_mass(env["B"]):
        return False
    if text == r"-\log \frac{A}{S(B)}":
        return is_like(env["A"], env["B"])
    if text in (r"\log \frac{A}{B C}", r"S(A \log \frac{A}{B C})") and not informs(env["A"], env["B"], env["C"]):
        return False
    if text.startswith((r"S_1(\log A) + S_2(\log(1 - B))", r"-S_1(\log A) - S_2(\log(1 - B))")):
        return _stem(env["A"]) is not None and _stem(env["A"]) == _stem(env["B"])
    if text in FORMS and not fits_evidence_bound(text, env):
        return False
    if text == r"-(A \log B + (1 - A) \log(1 - B))":
        turned = _is_complement(env["A"]) != _is_complement(env["B"]) or (_predicted(env["A"]) and _true(env["B"]))
        return not turned and env["A"] != env["B"]
    if text == r"-A \log A - B \log B":
        return _of_one_law(env["A"], env["B"])
    if text == "S(H(A)) - B":
        return isinstance(env["B"], n.Call) and len(env["B"].args) > 1 and env["B"].head == n.Name("H")
    if text in (r"-\log B", r"-S(\log B)", r"-\frac{1}{N} S(\log B)") and (_of_two_answers(env["B"]) or is_no_probability(env["B"])):
        return False
    if text == r"\log \frac{A}{B}":
        if (
            isinstance(env["A"], n.Call)
            and isinstance(env["B"], n.Call)
            and env["A"].head == env["B"].head
            and not informs(env["A"], env["B"])
        ):
            return False
        return not (_marks(env["A"]) & _REFERENCE and not _marks(env["B"]) & _REFERENCE)
    if text.startswith(r"A \log \frac{B}{C}"):
        return not any(_marks(env[k]) & _REFERENCE for k in ("B", "D") if k in env)
    if text in (r"-\log B", r"-S(\log B)", r"-\frac{1}{N} S(\log B)"):
        return not isinstance(env["B"], (n.Add, n.Sub, n.BigOp))
    if text == r"(1 - C) A + C B":
        name = _stem(env["B"])
        return isinstance(env["B"], n.Div) or (name is not None and name.base in ("u", "U", "p", "q", "r", "m", "v"))
    if text in ("e^{A}", "2^{A}"):
        return _is_mean_loss(env["A"])
    if r"S(e^{" in text and "B" in env:
        return shape(env["A"]) == shape(env["B"]) or not text.startswith((r"\frac{e", r"-\log \frac{e", r"\log S", "e^{A - "))
    if text == r"\frac{A B}{C \ln 2}":
        name = _stem(env["C"])
        return name is not None and name.base.startswith(_BYTES)
    if text.replace(r"\frac{1}{B}", "B") in (
        r"-S(A \log B)",
        r"e^{S(A \log B)}",
        r"2^{S(A \log B)}",
        r"H(A, B)",
        r"e^{H(A, B)}",
        r"2^{H(A, B)}",
    ):
        unsuited = _is_a_length(env["A"]) or isinstance(env["B"], (n.Add, n.Sub))
        return not (_predicted(env["A"]) and _true(env["B"])) and env["A"] != env["B"] and not unsuited
    return True


#: Forms in which B stands for a probability.
_OF_MASSES = frozenset(
    [
        r"-\log B",
        r"-S(\log B)",
        r"-\frac{1}{N} S(\log B)",
        r"-S(A \log B)",
        *(rf"{b}^{{-\frac{{1}}{{N}} S(\log B)}}" for b in "e2"),
        *(rf"{b}^{{S(A \log \frac{{1}}{{B}})}}" for b in "e2"),
    ]
)
_NO_PROBABILITY = frozenset(["loss", "error", "err", "logit", "logits", "score", "scores", "loglikelihood", "perplexity", "ppl", "entropy"])


def is_no_probability(node: n.Node) -> bool:
    """A perplexity, an entropy or a loss by name, in whose place no probability stands."""
    head = node.head if isinstance(node, n.Call) else node
    if not isinstance(head, n.Name):
        return False
    try:
        found = functional(head)
    except ElaborationError:
        found = None
    return head.base.lower() in _NO_PROBABILITY or (found is not None and found.name not in ("h", "I", "J", "unknown"))


def _is_an_advantage(node: n.Node) -> bool:
    name = _stem(node)
    return name is not None and name.base in ("A", "Adv", "adv", "advantage", "Advantage")


def _is_complement(node: n.Node) -> bool:
    """1 - y: the weight of the other class."""
    return isinstance(node, n.Sub) and isinstance(node.left, n.Number) and node.left.value == 1


def _of_one_law(first: n.Node, second: n.Node) -> bool:
    """p_+ and p_-, p_1 and p_2, P(yes) and P(no), p and q: the probabilities of two outcomes that are all there are."""
    if isinstance(first, n.Call) and isinstance(second, n.Call):
        return (
            first.head == second.head
            and isinstance(first.head, n.Name)
            and first.head.base in ("p", "P", "Pr")
            and first.args != second.args
        )
    if not isinstance(first, n.Name) or not isinstance(second, n.Name):
        return False
    if first.sub is None and second.sub is None:
        return {first.base, second.base} == {"p", "q"}
    if isinstance(first.sub, n.Number) and isinstance(second.sub, n.Number) and {first.sub.value, second.sub.value} not in ({0, 1}, {1, 2}):
        return False
    return (
        first.base == second.base in ("p", "P")
        and first.sub is not None
        and second.sub is not None
        and not _is_index(first.sub)
        and not _is_index(second.sub)
    )


def _is_index(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base in ("i", "j", "k", "x", "y", "n", "m", "t")


def _is_a_length(node: n.Node) -> bool:
    """T, N, |w|: what no truth is, with which logarithms are weighted."""
    return isinstance(node, n.Abs) or (isinstance(node, n.Name) and node.base in ("T", "N", "n", "M", "K", "B", "L") and node.sub is None)


def _of_two_answers(node: n.Node) -> bool:
    """sigma(r_w - r_l), sigma(r_w + r_l): a probability by a form of its own."""
    sigmoid = isinstance(node, (n.Call, n.Apply)) and (
        node.head == n.Name("sigma") if isinstance(node, n.Call) else node.function == "sigmoid"
    )
    return sigmoid and any(isinstance(x, (n.Add, n.Sub)) for x in node.args)  # type: ignore[attr-defined]


def _is_mean_loss(node: n.Node) -> bool:
    """A loss or an entropy by name, whose exponential is a perplexity."""
    if isinstance(node, n.Text):
        return re.search(r"entropy|loss|nll|negative log", node.words, re.I) is not None
    name = _stem(node)
    return name is not None and (name.base in ("L", "ell", "H", "loss", "Loss", "CE", "NLL", "J") or "entropy" in name.base.lower())


def _stem(node: n.Node | None) -> n.Name | None:
    while isinstance(node, n.Call):
        node = node.head
    return node if isinstance(node, n.Name) else None


def _below(name: n.Name) -> str:
    return name.sub.base if isinstance(name.sub, n.Name) else name.sub.words if isinstance(name.sub, n.Text) else ""


def _predicted(node: n.Node | None) -> bool:
    name = _stem(node)
    if name is None:
        return isinstance(node, (n.Apply, n.Indexed))
    accented = bool({"hat", "tilde", "widehat"} & set(name.accents))
    return accented or name.base in ("q", "Q", "sigma") or _below(name) in ("theta", "phi", "model")


def _true(node: n.Node | None) -> bool:
    name = _stem(node)
    if name is None or _predicted(node):
        return False
    return name.base in ("y", "t", "p", "P") or _below(name) in ("data", "true") or name.sup == "*"


def _marks(node: n.Node) -> set[str]:
    """What stands below or above the names inside."""
    out: set[str] = set()
    for x in walk(node):
        if isinstance(x, n.Name):
            out.add(x.sup or "")
            for y in (x.sub, x.upper):
                out.add(y.base if isinstance(y, n.Name) else y.text if isinstance(y, n.Number) else "")
    return out


def _prefers(first: n.Node, second: n.Node) -> bool:
    """Not the rejected answer before the preferred one."""
    a, b = _marks(first), _marks(second)
    return not ((a & _REJECTED) - b and (b & _PREFERRED) - a)


def _are_ratios_alike(first: n.Node, second: n.Node) -> bool:
    """Each answer once, and one model over one reference: pi(y_w|x)/ref(y_w|x) beside pi(y_l|x)/ref(y_l|x)."""
    a, b = _ratio(first), _ratio(second)
    if a is None or b is None:
        return first != second
    (above, below), (upper, lower) = a, b
    return (
        above.args == below.args
        and upper.args == lower.args
        and above.args != upper.args
        and (above.head, below.head) == (upper.head, lower.head)
        and above.head != below.head
    )


def _ratio(node: n.Node) -> tuple[n.Call, n.Call] | None:
    if isinstance(node, n.Div) and isinstance(node.left, n.Call) and isinstance(node.right, n.Call):
        return node.left, node.right
    return None


def _against_model(ratio: n.Node) -> bool:
    """The reference above the model: pi_ref/pi_theta."""
    if not isinstance(ratio, n.Div):
        return False
    above, below = _marks(ratio.left) & _REFERENCE, _marks(ratio.right) & _REFERENCE
    return bool(above - below)
