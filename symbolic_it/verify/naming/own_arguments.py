"""Whether a formula is of the arguments that the name on its left is of: FL(p_t), N(X), NMI(X, Y)."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import LAW_CAPITALS, LAWS, is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import mentions, walk

DIVERGENCES = frozenset(["KL", "JSD", "TV", "chi2", "Hel", "Hel2", "J", "renyi divergence"])


#: Functions whose formula is of what they are called with: not sigma(j) = 1/(1 + e^(-t)).
_OF_THEIR_ARGUMENT = frozenset(["logistic sigmoid", "softmax", "log-sum-exp"])


def is_called_with_its_letter(title: str, left: n.Node, right: n.Node) -> bool:
    """Whether the formula of a function of numbers is of a letter that it is called with; True of other quantities."""
    if title not in _OF_THEIR_ARGUMENT or not isinstance(left, n.Call):
        return True
    called = {x.base for a in left.args for x in walk(a) if isinstance(x, n.Name)}
    return not called or bool(called & {x.base for x in walk(right) if isinstance(x, n.Name)})


def is_of_its_arguments(left: n.Node, right: n.Node) -> bool:
    """Whether the arguments are two things, and the laws among them those of the formula: not FL(q_t) = -(1 - p_t)^g log p_t."""
    if not isinstance(left, n.Call):
        return True
    if any(a in left.args[:k] for k, a in enumerate(left.args)) or _is_of_constant(right):
        return False
    if any(_is_function_of_variables(a) and a not in set(walk(right)) for a in left.args):
        return False
    if (found := of_call(left)) is not None and not (
        _are_written(left.args, right) and (found.name not in DIVERGENCES or _names_both(left.args, right))
    ):
        return False
    if found is not None and not all(_is_called(a, right) for a in left.args):
        return False
    laws = {a.base for a in left.args if isinstance(a, n.Name) and a.base in ("p", "q", "P", "Q")}
    estimates = {_whole(a) for a in left.args if isinstance(a, n.Name) and "hat" in a.accents}
    marked = {_mark(a) for a in left.args if isinstance(a, n.Name) and (a.accents or a.sup)}
    if not marked <= {_mark(x) for x in walk(right) if isinstance(x, n.Name)}:
        return False
    return (
        laws <= {x.base for x in walk(right) if isinstance(x, n.Name)}
        and estimates <= {_whole(x) for x in walk(right) if isinstance(x, n.Name)}
        and _variables(right) <= _variables(left)
    )


def _is_called(argument: n.Node, right: n.Node) -> bool:
    """Whether a law with its parameters, the p(z; 1) of CE(p(z; 1), y), stands in the formula with those: not -log j_y(z; 1)."""
    if not isinstance(argument, n.Call) or not isinstance(argument.head, n.Name) or ";" not in argument.separators:
        return True
    heads = [(x.head.base, x.args) for x in walk(right) if isinstance(x, n.Call) and isinstance(x.head, n.Name)]
    return (argument.head.base, argument.args) in heads


def _are_written(arguments: tuple[n.Node, ...], right: n.Node) -> bool:
    """Whether small letters among the arguments of an entropy or a divergence are in the formula: not H(t, q) = H(p) + D(p||q)."""
    small = {a.base for a in arguments if isinstance(a, n.Name) and len(a.base) == 1 and a.base.islower()}
    bound = {y.base for x in walk(right) if isinstance(x, n.BigOp) for y in x.binder.names if isinstance(y, n.Name)}
    marked = {a.base.lower() for a in arguments if isinstance(a, n.Name) and len(a.base) == 1 and a.base.isupper() and _is_parameter(a.sub)}
    there = {x.base.lower() for x in walk(right) if isinstance(x, n.Name)}
    return small <= there - bound and marked <= there


def _is_parameter(below: n.Node | None) -> bool:
    r"""The \phi of Q_\phi, whose density is q_\phi: not D(N_\phi || P_\theta) of a formula of q_\phi and p_\theta."""
    return isinstance(below, n.Name) and below.base in ("theta", "phi", "psi", "eta", "omega")


def _names_both(arguments: tuple[n.Node, ...], right: n.Node) -> bool:
    """Whether a divergence of one law is of no second one with another letter: not D(q) = sum_x p(x) log p(x)/q(x)."""
    if len(arguments) != 1 or not isinstance(law := arguments[0], n.Name) or law.base not in (*LAWS, *LAW_CAPITALS):
        return True
    heads = {x.head.base for x in walk(right) if isinstance(x, n.Call) and isinstance(x.head, n.Name)}
    return not (heads & {*LAWS, *LAW_CAPITALS}) - {law.base}


def _is_function_of_variables(argument: n.Node) -> bool:
    """The X^2, |X|, aX + b, -X and f(X) of I(X^2; Y): another thing than X."""
    if isinstance(argument, n.Call):
        own = isinstance(argument.head, n.Name) and argument.head.base not in LAWS
        return own and any(isinstance(a, n.Name) and is_variable(a) for a in argument.args)
    of_one = isinstance(argument, (n.Pow, n.Neg, n.Abs, n.Apply, n.Mul, n.Div, n.Add, n.Sub))
    return of_one and any(isinstance(x, n.Name) and is_variable(x) and x.base not in LAW_CAPITALS for x in walk(argument))


def _whole(name: n.Name) -> n.Name:
    r"""The \hat{\mathbf{y}} of \hat{y}_j."""
    return replace(name, sub=None, accents=tuple(a for a in name.accents if a not in ("bold", "rm")))


def _mark(name: n.Name) -> tuple[str, tuple[str, ...], str]:
    """p' and p are two, P and p one."""
    return (name.base.lower(), tuple(a for a in name.accents if a not in ("cal", "scr", "bold", "rm")), name.sup or "")


def _variables(node: n.Node) -> set[n.Node]:
    calls = [x for x in walk(node) if isinstance(x, n.Call) and (x is node or of_call(x) is not None)]  # H(X), and what is defined
    return {y for x in calls for a in x.args for y in walk(a) if isinstance(y, n.Name) and y.base in ("X", "Y", "Z")}


def _is_of_constant(right: n.Node) -> bool:
    """int_0^a (1/a) log(1/a) dx: no sum over the outcomes of a law."""
    sums = [x for x in walk(right) if isinstance(x, n.BigOp) and x.kind in ("sum", "int") and len(x.binder.names) == 1]
    return any(x.kind == "int" and x.binder.upper is not None and not mentions(x.body, x.binder.names) for x in sums)
