r"""Letters of a form that stand for one kind of thing: W for what a policy gives an answer, U for what its reference does.

W, L: the policy's probability of the preferred and of the rejected answer (W alone: of any). U, V: the reference's of the same two.
X, Y: lengths of the two. R: a reward. M: a margin. T: a weight such as beta. Z: a partition function. \mu, \nu: a mean, a standard
deviation. \Gamma: a discount. \Phi, \Psi: the value of the next state and of this one. \Upsilon: the index of the sum. \Xi, \Delta:
a reward, a residual at that index. \Lambda: the weight of longer estimates. \Theta: the reward of the answer of V.
\Rho, \Omega: the rewards of the preferred and of the rejected answer. \Sigma, \Pi: the size of a part, |S_v| or N_v, and of the whole.
\Eta, \Zeta, \Iota: the value of an answer, its weight lambda_y, the reference point that its reward is measured from.
\zeta, \eta: the numbers of parameters and of data. \chi, \psi: a likelihood and its logarithm. \omega: a residual variance. \xi, \tau: a bias, a variance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_PREFERRED = frozenset(["w", "c", "+", "chosen", "win", "pos", "plus", "1", "i"])
_REJECTED = frozenset(["l", "r", "-", "rejected", "lose", "neg", "minus", "2", "j"])
_NUMBERS = frozenset(["1", "2", "i", "j"])  # which tell the answer only where nothing else does: y_w^{(i)}
_REFERENCE = frozenset(["ref", "old", "SFT", "sft", "0", "base", "init", "k", "prior"])
_POLICIES = frozenset(["pi", "p", "P", "q", "mu", "n", "rho"])
_WEIGHTS = frozenset(["beta", "tau", "lambda", "alpha", "eta", "kappa"])
_MARGINS = frozenset(["m", "margin", "gamma", "delta", "Delta"])
_REWARDS = frozenset(["r", "R", "reward", "s", "h", "score", "logit", "Reward", "Score"])
_STATES = frozenset(["s", "x", "S", "o"])


def marks(node: n.Node) -> frozenset[str]:
    """What stands below or above the names inside."""
    out: set[str] = set()
    for x in walk(node):
        if isinstance(x, n.Name):
            out.add(x.sup or "")
            for y in (x.sub, x.upper):
                out.add(
                    y.base if isinstance(y, n.Name) else y.text if isinstance(y, n.Number) else y.words if isinstance(y, n.Text) else ""
                )
                if isinstance(y, n.Name) and isinstance(y.sub, (n.Name, n.Text)):
                    out.add(y.sub.base if isinstance(y.sub, n.Name) else y.sub.words)
                if isinstance(y, n.Tuple):
                    out |= {z.base for z in y.items if isinstance(z, n.Name)}
        elif isinstance(x, n.Pow) and isinstance(x.base, n.Name) and isinstance(x.exponent, n.Name):
            out.add(x.exponent.base)
    return frozenset(m.strip(". ") for m in out)


def _is_policy(node: n.Node) -> bool:
    if isinstance(node, n.Name):  # pi_theta and pi_ref of one answer, which is left out
        return node.base == "pi" and node.sub is not None
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and (node.head.base in _POLICIES or "odds" in node.head.base.lower())


def merely_numbered(node: n.Node) -> bool:
    """Whether a formula tells two answers apart as y_1 and y_2: which was preferred, only the text can say."""
    below = [x.sub for x in walk(node) if isinstance(x, n.Name) and x.base in ("y", "r", "s", "a", "o")]
    return {"1", "2"} <= {x.text if isinstance(x, n.Number) else x.base if isinstance(x, n.Name) else "" for x in below}


def stem_is_policy(call: n.Call) -> bool:
    """pi(y|x), a policy of no further name."""
    return isinstance(call.head, n.Name) and call.head.base == "pi" and all(isinstance(a, n.Name) for a in call.args)


def is_reference(node: n.Node) -> bool:
    """pi_ref(y|x), pi_0(y|x), pi_old(a|s)."""
    if isinstance(node, n.Name):
        return node.base == "pi" and bool(marks(node) & _REFERENCE)
    return isinstance(node, n.Call) and bool(marks(node.head) & _REFERENCE)


def _answer(node: n.Node) -> frozenset[str]:
    found = frozenset().union(*map(marks, node.args)) if isinstance(node, n.Call) else marks(node)
    told = found - _NUMBERS
    return told if told & (_PREFERRED | _REJECTED) else found


def _may_be_preferred(node: n.Node) -> bool:
    return not _answer(node) & _REJECTED - _PREFERRED or bool(_answer(node) & _PREFERRED - _REJECTED)


def _may_be_rejected(node: n.Node) -> bool:
    return not _answer(node) & _PREFERRED - _REJECTED or bool(_answer(node) & _REJECTED - _PREFERRED)


def is_preferred(node: n.Node) -> bool:
    """Whether a letter is marked as the preferred answer, y_w, and not as the other."""
    return bool(_answer(node) & _PREFERRED) and not _answer(node) & _REJECTED


def is_rejected(node: n.Node) -> bool:
    """Whether a letter is marked as the rejected answer, y_l, and not as the other."""
    return bool(_answer(node) & _REJECTED) and not _answer(node) & _PREFERRED


def _name(node: n.Node) -> str:
    while isinstance(node, n.Call):
        node = node.head
    return node.base if isinstance(node, n.Name) else ""


def _value(node: n.Node, following: bool) -> bool:
    if not isinstance(node, n.Call) or not isinstance(node.head, (n.Name, n.Pow)) or not node.args:
        return False
    head = node.head.base if isinstance(node.head, n.Pow) else node.head
    state = node.args[0]
    if not isinstance(head, n.Name) or head.base not in ("V", "v") or not isinstance(state, n.Name) or state.base not in _STATES:
        return False
    return (isinstance(state.sub, n.Add) or state.sup == "'") is following


def _is_size(node: n.Node) -> bool:
    """|S|, N, n_v, |D|: how many examples there are."""
    return isinstance(node, n.Abs) or (isinstance(node, n.Name) and node.base in ("N", "n", "m", "M"))


def _is_of_a_part(node: n.Node) -> bool:
    inner = node.body if isinstance(node, n.Abs) else node
    return any(isinstance(x, n.Name) and x.sub is not None for x in walk(inner))


def _is_divergence(node: n.Node) -> bool:
    return isinstance(node, n.Call) and "||" in node.separators


_PARAMETERS = frozenset(["k", "d", "p", "m", "K", "M", "P", "D", "q", "r", "df", "nu"])
KINDS: dict[str, Callable[[n.Node], bool]] = {
    "W": lambda x: _is_policy(x) and not is_reference(x) and _may_be_preferred(x),
    "L": lambda x: _is_policy(x) and not is_reference(x) and _may_be_rejected(x),
    "U": lambda x: _is_policy(x) and is_reference(x) and _may_be_preferred(x),
    "V": lambda x: _is_policy(x) and is_reference(x) and _may_be_rejected(x),
    "X": lambda x: isinstance(x, n.Abs) and _may_be_preferred(x.body),
    "Y": lambda x: isinstance(x, n.Abs) and _may_be_rejected(x.body),
    "R": lambda x: _name(x) in ("r", "R", "reward"),
    "M": lambda x: _name(x) in _MARGINS,
    "T": lambda x: isinstance(x, n.Name) and x.base in _WEIGHTS,
    "Z": lambda x: _name(x) == "Z",
    "mu": lambda x: _name(x) in ("mean", "mu", "avg", "average") or (isinstance(x, n.Name) and bool({"bar", "overline"} & set(x.accents))),
    "nu": lambda x: _name(x) in ("std", "sigma", "stdev", "sd"),
    "upsilon": lambda x: isinstance(x, n.Name) and x.base in ("epsilon", "varepsilon", "eps", "delta"),
    "Gamma": lambda x: x == n.Name("gamma"),
    "Lambda": lambda x: x == n.Name("lambda"),
    "Phi": lambda x: _value(x, True),
    "Psi": lambda x: _value(x, False),
    "Theta": lambda x: _name(x) in ("r", "R", "reward"),
    "Rho": lambda x: _name(x) in _REWARDS and _may_be_preferred(x),
    "Omega": lambda x: _name(x) in _REWARDS and _may_be_rejected(x),
    "Xi": lambda x: _name(x) in ("r", "R") and not (isinstance(x, n.Name) and isinstance(x.sub, n.Sub)),
    "Delta": lambda x: _name(x) == "delta" and not (isinstance(x, n.Name) and isinstance(x.sub, n.Sub)),
    "Sigma": lambda x: _is_size(x) and _is_of_a_part(x),
    "Pi": lambda x: _is_size(x) and not _is_of_a_part(x),
    "Upsilon": lambda x: isinstance(x, n.Name),
    "Eta": lambda x: _name(x) == "v",
    "Zeta": lambda x: _name(x) in ("lambda", "w") and (isinstance(x, n.Call) or (isinstance(x, n.Name) and x.sub is not None)),
    "Iota": lambda x: _name(x) == "z" or (isinstance(x, n.Name) and x.base == "KL") or _is_divergence(x),
    "zeta": lambda x: isinstance(x, n.Name) and (x.base in _PARAMETERS or (x.base in ("n", "N") and x.sub is not None)),
    "eta": lambda x: isinstance(x, n.Abs) or (isinstance(x, n.Name) and x.base in ("n", "N", "T", "m", "M") and x.sub is None),
    "chi": lambda x: _name(x) in ("L", "likelihood", "Likelihood") or (isinstance(x, n.Call) and _name(x) in ("p", "P", "f", "Pr")),
    "psi": lambda x: _name(x) in ("l", "ell", "LL", "logL", "loglik", "llf"),
    "omega": lambda x: _name(x) in ("RSS", "SSE", "SSR", "MSE", "RMSE"),
    "xi": lambda x: _name(x).lower() in ("bias", "b"),
    "tau": lambda x: (isinstance(x, n.BigOp) and x.kind == "Var") or _name(x).lower() in ("var", "variance", "v"),
}


ANSWERS = frozenset([*"WLUVXY", "Rho", "Omega"])  # what says itself which answer and which model it is of


def typed_in(pattern: n.Node) -> frozenset[str]:
    """The typed letters of a form."""
    return frozenset(x.base for x in walk(pattern) if isinstance(x, n.Name) and x.base in KINDS)


def assignments(letters: Iterable[str], parts: list[n.Node], over: n.BigOp | None) -> Iterator[dict[str, n.Node]]:
    """The ways to give each letter an expression of its kind, no expression to two letters, one answer to each pair of letters."""
    order = sorted(letters)
    choices = [_indices(over) if k == "Upsilon" else [x for x in parts if KINDS[k](x)] for k in order]
    for chosen in product(*choices):
        env = dict(zip(order, chosen, strict=True))
        if len(set(chosen)) == len(chosen) and _go_together(env, over):
            yield env


def _indices(over: n.BigOp | None) -> list[n.Node]:
    return [x for x in over.binder.names if isinstance(x, n.Name)] if over is not None else []


def _go_together(env: dict[str, n.Node], over: n.BigOp | None) -> bool:
    for one, other in (("W", "U"), ("L", "V")):
        if one in env and other in env and _args(env[one]) != _args(env[other]):
            return False
    for one, other in (("W", "L"), ("U", "V"), ("Rho", "Omega")):
        if one in env and other in env and (_head(env[one]) != _head(env[other]) or env[one] == env[other]):
            return False
        if one in env and other in env and isinstance(env[one], n.Call) and _args(env[one]) == _args(env[other]):
            return False
    for reward, mass in (("R", "U"), ("R", "W"), ("Theta", "V")):
        if reward in env and mass in env and isinstance(env[reward], n.Call) and not set(_args(env[mass])[:1]) <= set(_args(env[reward])):
            return False
    for length, mass in (("X", "W"), ("Y", "L")):
        if length in env and mass in env and not _is_length_of(env[length], env[mass]):
            return False
    if "Phi" in env and "Psi" in env and not _follows(env["Phi"], env["Psi"]):
        return False
    if (
        "Delta" in env
        and over is not None
        and _is_ahead(env["Delta"])
        and isinstance(over.binder.lower, n.Number)
        and over.binder.lower.value != 0
    ):
        return False  # the first residual is that of t itself
    if "Upsilon" in env:
        return all(any(x == env["Upsilon"] for x in walk(env[k])) for k in ("Xi", "Delta") if k in env)
    return True


def _follows(following: n.Node, present: n.Node) -> bool:
    """V(s_{t+1}) behind V(s_t), V(s') behind V(s)."""
    later, now = (a[0] if (a := _args(x)) else None for x in (following, present))
    if not isinstance(later, n.Name) or not isinstance(now, n.Name):
        return True
    return not isinstance(later.sub, n.Add) or later.sub.left == now.sub


def _is_ahead(residual: n.Node) -> bool:
    r"""\delta_{t+l}"""
    return isinstance(residual, n.Name) and isinstance(residual.sub, n.Add)


def _args(node: n.Node) -> tuple[n.Node, ...]:
    return node.args if isinstance(node, n.Call) else ()


def _head(node: n.Node) -> n.Node:
    """pi_theta of pi_theta(y_w|x), r of r_w."""
    if isinstance(node, n.Name) and (node.sub is not None or node.sup is not None):
        return n.Name(node.base, node.accents)
    return node.head if isinstance(node, n.Call) else node


def _is_length_of(length: n.Node, mass: n.Node) -> bool:
    return isinstance(length, n.Abs) and any(length.body == a for a in _args(mass))
