"""Functionals: heads such as H, I, D_KL, JSD, CE, whose arguments are laws or random variables."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....patterns import regex
from ....quantities.aliases import named
from ...syntax.nodes import Call, Chain, Div, Infinity, Name, Node, Number, Pow, Seq, Sub
from ..errors import ElaborationError
from ..roles.letters import LAW_CAPITALS, LAWS, OUTCOMES, bare, is_variable, refuse, variable_subscript

_WORDS = {
    **{w: "KL" for w in ("KL", "DKL", "Dkl", "kl", "RE", "KLDivergence", "RelativeEntropy")},
    **{w: "JSD" for w in ("JSD", "JS", "jsd", "DJS", "JSDivergence")},
    **{w: "CE" for w in ("CE", "ce", "XE", "CrossEntropy", "crossentropy")},
    **{w: "TV" for w in ("TV", "tv", "DTV")},
    **{w: "MI" for w in ("MI", "MutualInformation")},
    **{w: "chi2" for w in ("chi2", "chisq", "ChiSq")},
    **{w: "PMI" for w in ("PMI", "pmi")},
    **{w: "PPL" for w in ("PPL", "ppl", "Perplexity", "perplexity", "PP")},
    **{w: "H" for w in ("Ent", "entropy", "Entropy", "ShannonEntropy", "ConditionalEntropy", "JointEntropy")},
}
#: What a program calls a function that computes it.
_OF_QUANTITIES = {
    "kl-divergence": "KL", "cross-entropy": "CE", "entropy": "H", "joint-entropy": "H", "total-variation": "TV",
    "jensen-shannon-divergence": "JSD", "mutual-information": "MI", "perplexity": "PPL",
}  # fmt: skip
_HUMP = regex(r"(?<=[a-z])(?=[A-Z])")
_OF_LAWS = {"delta": "TV", "J": "J", "Hel": "Hel"}
_LETTERS = frozenset(["D", "H", "h", "I", "d"])
_BELOW_D = {"KL": "KL", "kl": "KL", "JS": "JSD", "JSD": "JSD", "TV": "TV"}
_PROBABILITIES = frozenset(Name(x) for x in ("p", "q", "f", "epsilon", "varepsilon", "delta", "alpha", "theta", "lambda"))
UNIT_WORDS = {"bits": "bits", "bit": "bits", "nats": "nats", "nat": "nats"}


@dataclass(frozen=True, slots=True)
class Functional:
    """Which functional a head is. ``unit``: its value is a plain number of that unit (`H_{bits}`); ``law``: `H_p(X)`."""

    name: str
    unit: str | None = None
    law: Name | None = None
    base: int | None = None
    order: Node | None = None
    binary: bool = False  # H_b(t): of a probability t


def functional(head: Node) -> Functional | None:
    """The functional that a head names, None if it names none. Raises ElaborationError for one that is not known."""
    if isinstance(head, Pow) and _is_chi(head.base) and _is_two(head.exponent):
        return Functional("chi2")
    if isinstance(head, Pow) and head.base == Name("H") and _is_two(head.exponent):
        return Functional("Hel2")
    if not isinstance(head, Name) or (len(head.base) == 1 and head.base not in _LETTERS):
        return None
    plain = bare(head)
    if plain.base == "D" and plain.sup in _BELOW_D and plain.sub is None:
        plain = replace(plain, sub=Name(plain.sup), sup=None)
    base, sub = plain.base, _joined(plain.sub)
    if _is_chi(replace(plain, sub=None)) and _is_two(sub):
        return Functional("chi2")
    if base in _WORDS and sub is None and all(x in ("cal", "scr") for x in plain.accents):
        return Functional(_WORDS[base])
    if plain.sup or plain.upper is not None or any(a not in ("cal", "scr") for a in plain.accents):
        return None
    if (quantity := as_programs_write(plain)) is not None:
        return Functional(quantity)
    if base == "D" and (not plain.accents or sub is not None):
        if sub is None:
            return Functional("KL")
        if isinstance(sub, Pow) and _is_chi(sub.base) and _is_two(sub.exponent):
            return Functional("chi2")
        if _is_order(sub) or (isinstance(sub, Number) and sub.value == 2):
            return Functional("renyi divergence", order=sub)
        if isinstance(sub, Infinity) or sub == Name("max"):
            return Functional("max divergence")
        if isinstance(sub, Name) and sub.sub is None and sub.base in _BELOW_D:
            return Functional(_BELOW_D[sub.base])
        return Functional("unknown")
    if base in ("delta", "d") and isinstance(sub, Name) and sub.base == "TV":
        return Functional("TV")
    if base not in ("H", "h", "I") or (plain.accents and base != "H"):
        return None
    if sub is None:
        return Functional(base)
    if isinstance(sub, Name) and sub.sub is None and sub.base in UNIT_WORDS:
        return Functional(base, unit=UNIT_WORDS[sub.base])
    if base == "H" and isinstance(sub, Name) and sub.sub is None and sub.base in ("CE", "cross", "ce"):
        return Functional("CE")
    if base == "H" and (isinstance(sub, Infinity) or sub == Name("min")):
        return Functional("min entropy")
    if base == "H" and _is_order(sub):
        return Functional("renyi entropy", order=sub)
    if isinstance(sub, Name) and sub.base in ("b", "bin", "binary") and base != "I":
        return Functional("h", binary=True)
    if isinstance(sub, Number) and sub.value == 2 and base != "I":
        return Functional("h", base=2)
    if isinstance(sub, Name) and (sub.base in ("p", "q", "P", "Q", "pi", "rho") or sub.accents) and variable_subscript(sub) != ():
        return Functional(base, law=sub)
    return Functional("unknown")


def as_programs_write(name: Name) -> str | None:
    """kl_div, cross_entropy, jsDivergence: the quantity that words joined in one name call; None for one word alone."""
    if name.accents or (name.sub is not None and not (isinstance(name.sub, Name) and name.sub.sub is None and not name.sub.accents)):
        return None
    words = _HUMP.sub("-", name.base) + (f"-{name.sub.base}" if isinstance(name.sub, Name) else "")
    return _OF_QUANTITIES.get(named(words)) if "-" in words and len(name.base) > 1 else None


def _is_order(sub: Node) -> bool:
    """alpha, 1 - alpha, 1/2, 0.5: the order of Renyi's entropy and divergence (2 is left out: it may be a base)."""
    if isinstance(sub, Sub) and isinstance(sub.left, Number) and sub.left.value == 1:
        return isinstance(sub.right, Name) and _is_order(sub.right)
    if isinstance(sub, Name):
        return sub.base in ("alpha", "beta") and sub.sub is None
    return isinstance(sub, Div) or (isinstance(sub, Number) and sub.value not in (0, 1, 2))


def _is_chi(node: Node) -> bool:
    return node == Name("chi")


def _is_two(node: Node | None) -> bool:
    return isinstance(node, Number) and node.value == 2


def _joined(sub: Node | None) -> Node | None:
    """`D_{K L}`: letters set apart are one word."""
    if isinstance(sub, Seq) and all(isinstance(i, Name) and len(i.base) == 1 and i.sub is None for i in sub.items):
        word = "".join(i.base for i in sub.items if isinstance(i, Name))
        return Name(word, span=sub.span) if word in _BELOW_D else sub
    return sub


def is_primed(head: Name) -> bool:
    """sigma', H_b'', h_2': a derivative of a function of one number that is known by name."""
    if not head.sup or set(head.sup) != {"'"}:
        return False
    plain = replace(head, sup=None)
    found = functional(plain)
    return plain == Name("sigma") or (found is not None and (found.binary or (found.base == 2 and plain.base == "h")))


def may_be_primed(node: Call) -> bool:
    """h'(p), H''(q): the derivative of the entropy of a coin, or another function of that name."""
    head = node.head
    if not isinstance(head, Name) or not head.sup or set(head.sup) != {"'"} or len(node.args) != 1 or not isinstance(node.args[0], Name):
        return False
    return replace(head, sup=None) in (Name("h"), Name("H")) and node.args[0] in _PROBABILITIES


def of_call(node: Call) -> Functional | None:
    """The functional that a call applies. D(x) of one argument is a discriminator, h(x) of an outcome a function of it."""
    head = node.head
    if isinstance(head, Name) and head.base in _OF_LAWS and head.sub is None and _two_laws(node):
        return Functional(_OF_LAWS[head.base])
    found = functional(head)
    if found is not None and found.name == "Hel2" and (len(node.args) != 2 or "|" in node.separators or not _may_be_laws(node)):
        return None  # the square of an entropy
    if found is not None and isinstance(head, Name) and _is_function_of_outcomes(head, node, found):
        return None
    if found is None or len(node.args) != 1 or not isinstance(head, Name) or head.sub is not None:
        return found
    arg = node.args[0]
    if head.base == "I" and is_event(head, arg):
        return None
    return None if head.base == "D" else found


def _is_function_of_outcomes(head: Name, node: Call, found: Functional) -> bool:
    """h(y, y', x), h_theta(x): a margin, a score or a hypothesis; h(y|x) may be an entropy."""
    if head.base != "h" or found.binary or found.base or found.unit or any(mark != "," for mark in node.separators):
        return False
    return all(isinstance(a, Name) and a.base in OUTCOMES for a in node.args)


def _may_be_laws(node: Call) -> bool:
    return not all(is_variable(a) and isinstance(a, Name) and a.base not in LAW_CAPITALS for a in node.args)


def is_event(head: Name, arg: Node) -> bool:
    """The i = y of an indicator I[i = y], whereas I(X = x) is the information of that outcome."""
    if not isinstance(arg, Chain) or arg.first is None:
        return False
    return "bb" in head.accents or not is_variable(arg.first)


def _two_laws(node: Call) -> bool:
    """delta(p, q), the total variation, in contrast to delta(i, j)."""
    return node.separators == (",",) and all(isinstance(a, Name) and a.base in LAWS for a in node.args)


def known(node: Call) -> Functional | None:
    """As `of_call`, but refuses a head such as H_0 or D_f, whose meaning is not the plain one."""
    head, found = node.head, of_call(node)
    if found is not None and found.name == "unknown":
        assert isinstance(head, Name)
        raise refuse(head, f"{head.base} with a subscript that is not known", "H, I, D, D_KL, JSD, TV or CE")
    return found


def marginal_of(node: Name) -> tuple[Node, ...] | None:
    """The random variables of p_X and p_{X,Y}, which name the law p of these."""
    return variable_subscript(node.sub) if functional(node) is None and not is_variable(node) else None


def is_functional(node: Call) -> bool:
    """Whether it is an entropy, a divergence or another functional, as far as that can be told."""
    try:
        return of_call(node) is not None
    except ElaborationError:
        return False


def may_be_functional(node: Call) -> bool:
    """Whether it is one, or cannot be told to be none."""
    try:
        return of_call(node) is not None
    except ElaborationError:
        return True
