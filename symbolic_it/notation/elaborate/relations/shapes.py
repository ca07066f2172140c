"""Shapes: what a side of a relation looks like, before it is given a meaning: a defining head, a vector, a closed number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node, Number, Vector
from ...syntax.walk import children, walk
from ..functionals.functionals import of_call
from ..roles.letters import COUNTERS, LAWS, OUTCOMES, index_letters, is_letter, key, stem, variable_subscript


@dataclass(frozen=True, slots=True)
class Head:
    """The left side of a definition: a name, with the letters it is a function of."""

    name: str
    parameters: tuple[Name, ...] = ()
    called: bool = False


def defining_head(node: Node) -> Head | None:
    """m, \\hat H, \\ell_t, f(t), u(x), y_{ij}: what may stand left of a definition; None for anything else."""
    match node:
        case Name():
            letters = index_letters(node.sub)
            if letters is not None and all(isinstance(x, Name) for x in letters):
                return Head(key(stem(node)), tuple(x for x in letters if isinstance(x, Name)))
            try:
                return Head(key(node))
            except ValueError:
                return None
        case Call(Name() as head, args) if of_call(node) is None and variable_subscript(head.sub) is None:
            letters = tuple(a for a in args if isinstance(a, Name) and (is_letter(a) or a.base in _PARAMETERS))
            if len(letters) == len(args) and len({key(x) for x in letters}) == len(letters) and "|" not in node.separators:
                return Head(key(head), letters, True)
            if len(letters) == len(args) > 1 and node.separators[0] == "|" and _is_particular(head):
                return Head(key(head), letters, True)
            if is_preference(node):
                return Head(full_name(node) or "")
            numbered = any(isinstance(a, Name) and a.sub is not None for a in args)
            numbered = numbered or (args == (Name("pi"),) and head.base in _OF_A_POLICY and not node.juxtaposed)
            full = full_name(node) if numbered and all(isinstance(a, Name) for a in args) else None
            return None if full is None or "|" in node.separators else Head(full)
    return None


def lagrangian(node: Node) -> Head | None:
    r"""\mathcal{L}(p, \lambda) of a law and multipliers, by its name alone: what is differentiated is written without its arguments."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _LAGRANGIANS:
        return None
    if not set(node.separators) <= {",", ";"}:
        return None
    law, *others = node.args
    multipliers = [a for a in others if isinstance(a, Name) and a.base in _MULTIPLIERS]
    if not isinstance(law, Name) or law.base not in LAWS or not others or len(multipliers) < len(others):
        return None
    return Head(key(node.head))


_PARAMETERS = frozenset(["theta", "phi", "eta", "alpha", "beta", "gamma", "lambda", "tau"])  # of Z(beta), A(lambda)
_LAGRANGIANS = frozenset(["L", "J", "F", "Lambda"])
_MULTIPLIERS = frozenset(["lambda", "mu", "nu", "alpha", "beta", "gamma", "eta", "theta"])
_OF_A_POLICY = frozenset(["J", "L", "F", "G", "U", "V", "eta"])  # J(pi) is of the policy pi, where cos(pi) is a number


def _is_particular(head: Name) -> bool:
    """pi, pi*, p_opt, q_phi: the name of one policy or model, which the text says what it is; p and q are any laws."""
    return head.base == "pi" or (head.base in LAWS and (head.sup is not None or head.sub is not None))


def full_name(node: Call) -> str | None:
    """A call as a name of its own, L(p_theta,q_phi), p(y_w>y_l,x), L(1), where its arguments are names or numbers."""
    assert isinstance(node.head, Name)
    try:
        return f"{key(node.head)}({','.join(map(_spelled, node.args))})" if node.args else None
    except ValueError:
        return None


def _spelled(node: Node) -> str:
    """Different arguments have different spellings, or f(1) = f(2) would be true of every f. Raises ValueError where there is none."""
    if isinstance(node, Name):
        return key(node)
    if isinstance(node, Number):
        return str(node.value)
    if isinstance(node, s.Chain) and node.links and node.first is not None:
        return ">".join(_spelled(n) for n in (node.first, *(link.right for link in node.links)))
    raise ValueError("no name")


def is_preference(node: Node) -> bool:
    """p(y_w > y_l | x): the probability that one answer is preferred, a number of its own that the text defines."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or not isinstance(node.args[0], s.Chain):
        return False
    chain, rest = node.args[0], node.args[1:]
    names = [chain.first, *(link.right for link in chain.links), *rest]
    if not chain.links or not all(isinstance(n, Name) for n in names):
        return False
    if len(chain.links) == 1 and chain.links[0].relation == ">":
        return _are_two_answers(chain.first, chain.links[0].right)
    return all(link.relation == "succ" for link in chain.links)


def _are_two_answers(one: Node | None, other: Node) -> bool:
    """y_1 and y_2, y_w and y_l, i and j: what is compared in P(y_1 > y_2 | x) where no random variable is greater than a number."""
    if not isinstance(one, Name) or not isinstance(other, Name) or one == other:
        return False
    if one.sub is None and other.sub is None:
        return {one.base, other.base} == {"i", "j"}
    return one.base == other.base == "y" and one.sub is not None and other.sub is not None


def is_closed(node: Node) -> bool:
    """A number spelled out: no names but e and pi, no bound index."""
    for n in walk(node):
        if isinstance(n, Name) and n.base not in ("e", "pi"):
            return False
        if isinstance(n, (s.BigOp, Call, Vector, s.Text, s.Ellipsis, s.ListNode, s.Cases, s.Dot)):
            return False
    return True


def mentions_name(node: Node, name: str) -> bool:
    """Whether a name occurs, with or without a subscript or as the head of a call; a label below (the r of pi_r) is none."""
    for n in outside_labels(node):
        if isinstance(n, Name):
            for form in (n, stem(n)):
                try:
                    if key(form) == name:
                        return True
                except ValueError:
                    continue
    return False


def outside_labels(node: Node) -> Iterator[Node]:
    """The subtree without the labels below names; an index such as the i of z_i is part of it."""
    stack = [node]
    while stack:
        here = stack.pop()
        yield here
        if isinstance(here, Name):
            stack.extend(index_letters(here.sub) or () if not is_label(here) else ())
        else:
            stack.extend(children(here))


def is_label(name: Name) -> bool:
    """Whether what stands below a name tells it from others of its kind: pi_r, pi_ref; not z_i."""
    return name.base in ("pi", "p", "q", "rho", "P", "Q") and isinstance(name.sub, Name) and name.sub.base not in COUNTERS | OUTCOMES


def vector_items(node: Node) -> tuple[Node, ...] | None:
    """The entries of a literal vector of numbers: [0.7, 0.2, 0.1], (1/2, 1/2)."""
    if isinstance(node, Vector) and len(node.items) > 1 and all(is_closed(i) for i in node.items):
        return node.items
    return None


def is_vector_valued(node: Node) -> bool:
    """Whether a side is a vector: a gradient or softmax(z) without an index, alone or in a sum or a product."""
    match node:
        case s.Apply("softmax" | "logsoftmax", (Name(sub=sub),)) if index_letters(sub) is not None:
            return False  # softmax(z_i), the i-th entry
        case s.Derivative(_, _, _, "gradient") | s.Apply("softmax" | "logsoftmax"):
            return True
        case s.Neg(body):
            return is_vector_valued(body)
        case s.Add(left, right) | s.Sub(left, right) | s.Mul(left, right) | s.Div(left, right):
            return is_vector_valued(left) or is_vector_valued(right)
    return False


def is_made_of(node: Node, is_law: Callable[[Name], bool]) -> bool:
    """(P + Q)/2, lambda p + (1 - lambda) q: a sum of bare names of which two or more are laws."""
    if not isinstance(node, (s.Add, s.Sub, s.Mul, s.Div)) or any(isinstance(n, Call) for n in walk(node)):
        return False
    return len({n for n in walk(node) if isinstance(n, Name) and is_law(n)}) > 1


def array_summed(node: Node) -> Name | None:
    """The y of sum_k y_k, over its own index alone."""
    match node:
        case s.BigOp(kind="sum", binder=binder, body=Name(sub=index) as entry) if index is not None and index in binder.names:
            return stem(entry)
    return None
