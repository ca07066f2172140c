r"""Scores: gradients of laws of trajectories, \nabla p(\tau) = p(\tau) \nabla \log p(\tau), in normal form.

The law of a trajectory is p(s_0) \prod_t \pi_\theta(a_t|s_t) p(s_{t+1}|s_t, a_t), whatever it is called, and of its factors only the
policy depends on theta. What is averaged over trajectories is a sum that this law weights. Rewards do not depend on theta.
Source: Sutton and Barto 2018, section 13.3; Williams 1992.
"""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming import algebra
from ..naming.algebra import Atom, Form, constant, plus, times
from ..naming.forms import Forms
from .discounted import Timed
from .letters import is_trajectory, later, step

PATH: Atom = ("path",)
LAW: Atom = ("law of trajectories",)
ENVIRONMENT: Atom = ("environment",)
_PARAMETERS = frozenset(["theta", "phi", "psi", "omega", "w"])
_LAWS = frozenset(["p", "P", "pi", "rho", "Pr", "mu", "d", "T"])
_CONSTANTS = frozenset(["gamma", "lambda", "alpha", "beta", "N", "T", "B", "m", "M", "G", "K", "n"])


class Factors:
    """The calls of a formula that are factors of the law of a trajectory: first state, transition and policy, each written once."""

    def __init__(self, *sides: n.Node) -> None:
        calls = list(dict.fromkeys(x for side in sides for x in walk(side) if isinstance(x, n.Call) and isinstance(x.head, n.Name)))
        self.policies = [x for x in calls if is_policy(x)]
        self.transitions = [x for x in calls if is_transition(x)]
        self.starts = [x for x in calls if is_start(x)]
        self.well_made = all(is_transition(x) or not _may_be_transition(x) for x in calls)
        steps = [x for side in sides for x in walk(side) if isinstance(x, n.BigOp) and x.kind in ("sum", "prod")]
        self.steps = {x.binder.names for x in steps if len(x.binder.names) == 1 and any(p in list(walk(x.body)) for p in self.policies)}
        self.bounded = all(not isinstance(x.binder.upper, n.Add) for x in steps)

    @property
    def clear(self) -> bool:
        return len(self.policies) == 1 and len(self.steps) == 1 and len(self.transitions) < 2 and len(self.starts) < 2 and self.bounded

    @property
    def environment(self) -> list[n.Call]:
        return [*self.transitions, *self.starts]


def is_policy(call: n.Call) -> bool:
    """pi(a_t | s_t): an action given the state of its own step, as the policy of a parameter."""
    head = call.head
    if not isinstance(head, n.Name) or head.base not in ("pi", "p", "P") or not call.args:
        return False
    if head.sub is not None and parameter(head.sub) is None:
        return False
    letters = [a.base for a in call.args if isinstance(a, n.Name)]
    if letters[:1] not in (["a"], ["A"], ["u"]) or letters[1:2] not in (["s"], ["S"], ["o"], ["x"]) or call.separators[:1] != ("|",):
        return False
    if len(call.args) == 3 and (call.separators[1] not in (";", ",") or parameter(call.args[2]) is None):
        return False
    return len(call.args) <= 3 and _step(call.args[0]) == _step(call.args[1])


def is_transition(call: n.Call) -> bool:
    """P(s_{t+1} | s_t, a_t)."""
    head = call.head
    if not isinstance(head, n.Name) or head.base not in _LAWS or len(call.args) != 3 or call.separators != ("|", ","):
        return False
    letters = [a.base for a in call.args if isinstance(a, n.Name)]
    if letters not in (["s", "s", "a"], ["S", "S", "A"], ["x", "x", "u"]):
        return False
    after, here, action = map(_step, call.args)
    return here is not None and here == action and after == later(here)


def _may_be_transition(call: n.Call) -> bool:
    """P(s_{t-1} | s_t, a_t): a law of three states and actions."""
    named = isinstance(call.head, n.Name) and call.head.base in _LAWS and "|" in call.separators
    return named and [a.base for a in call.args if isinstance(a, n.Name)] in (["s", "s", "a"], ["S", "S", "A"])


def is_start(call: n.Call) -> bool:
    """p(s_0), rho_0(s_0)."""
    head = call.head
    if not isinstance(head, n.Name) or head.base not in _LAWS or len(call.args) != 1:
        return False
    (state,) = call.args
    first = (Forms().of(n.Number(k, Fraction(k))) for k in ("0", "1"))
    return isinstance(state, n.Name) and state.base in ("s", "S", "x") and state.sub is not None and step(state.sub) in tuple(first)


def _step(node: n.Node) -> Form | None:
    return step(node.sub) if isinstance(node, n.Name) and node.sub is not None else Forms().of(n.Name("now"))


def parameter(node: n.Node | None) -> str | None:
    """The theta that a law or derivative is of."""
    return node.base if isinstance(node, n.Name) and node.base in _PARAMETERS and not node.accents and node.sup is None else None


def is_law(call: n.Call) -> bool:
    """p_theta(tau), P(tau|theta), P(tau; theta), pi_theta(tau)."""
    if not isinstance(call.head, n.Name) or call.head.base not in _LAWS or not call.args or not is_trajectory(call.args[0]):
        return False
    below = call.head.sub
    return (len(call.args) == 1 and (below is None or parameter(below) is not None)) or (
        len(call.args) == 2 and below is None and (parameter(call.args[1]) is not None or _names_policy(call.args[1]))
    )


def _names_policy(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base == "pi" and (node.sub is None or parameter(node.sub) is not None)


class Scores(Timed):
    """Forms with derivatives by theta carried out.

    ``factors``: of the law of a trajectory; ``objective``: what J is the mean of; ``strict``: as if the environment depended on theta.
    """

    def __init__(self, factors: Factors | None = None, objective: n.Node | None = None, strict: bool = False) -> None:
        super().__init__()
        self.moving: set[Atom] = {LAW}
        self.objective: Form | None = None
        self.moving |= {self.key(x) for x in factors.environment} if strict and factors is not None else set()
        self.law = algebra.atom(*LAW)
        if factors is not None:
            self.law = self._law_from(factors)
        if objective is not None:
            self.objective = self.averaged(self.of(objective))

    def _law_from(self, factors: Factors) -> Form:
        """The law of a trajectory by the factors that a formula names; the environment's are left out where it names only the policy."""
        (name,) = next(iter(factors.steps))
        names = frozenset([self.key(name)])
        out = constant(Fraction(1)) if factors.transitions or factors.starts else algebra.atom(*ENVIRONMENT)
        for call in factors.starts:
            out = times(out, self.of(call))
        for call in (*factors.transitions, *factors.policies):
            out = times(out, algebra.atom("product", names, self.of(call)))
        return out

    def of(self, node: n.Node) -> Form:
        match node:
            case n.Derivative(body, (variable,)) if node.order == 1 and parameter(variable) is not None:
                return self.derived(self.of(body))
            case n.Call() if is_law(node):
                return self.law
            case n.Call() if is_policy(node):
                found = self.key(node)
                self.moving.add(found)
                return algebra.atom(*found)
            case n.Call() | n.Name() if self.objective is not None and is_objective(node):
                return self.objective
            case n.BigOp(kind="E") if _over_trajectories(node.binder):
                return self.averaged(self.of(node.body))
            case n.BigOp(kind=("sum" | "int")) if len(node.binder.names) == 1 and is_trajectory(node.binder.names[0]):
                return self.averaged(self.of(node.body), weighted=True)
        return super().of(node)

    def averaged(self, body: Form, weighted: bool = False) -> Form:
        """The sum over trajectories of a body times their law: what belongs to a step or a trajectory varies with it."""
        whole = body if weighted else times(self.law, body)
        out: Form = frozenset()
        for monomial, c in whole:
            outside = frozenset((x, e) for x, e in monomial if _is_constant(x))
            inside, names = monomial - outside, frozenset([PATH])
            sums = [(x, e) for x, e in inside if x[0] == "sum"]
            if len(sums) == 1 and sums[0][1] == 1:
                inside, names = algebra.product_of(inside - set(sums), sums[0][0][2]), names | sums[0][0][1]
            out = plus(out, times(frozenset([(outside, c)]), algebra.atom("sum", names, inside)))
        return out

    # derivatives ------------------------------------------------------------------------------------------------------------
    def derived(self, form: Form) -> Form:
        """The derivative by theta."""
        out: Form = frozenset()
        for monomial, c in form:
            for x, e in monomial:
                rest = algebra.product_of(monomial, frozenset([(x, Fraction(-1))]))
                out = plus(out, times(frozenset([(rest, c * e)]), self._of_atom(x)))
        return out

    def _of_atom(self, x: Atom) -> Form:
        one = frozenset([(frozenset([(x, Fraction(1))]), Fraction(1))])
        if x in self.moving:
            return times(one, algebra.atom("score", x))
        if not self._moves(x):
            return constant(Fraction(0))
        match x[0]:
            case "log":
                return times(self.derived(x[2]), self.power(x[2], Fraction(-1)))
            case "sum":
                inner = self.derived(frozenset([(x[2], Fraction(1))]))
                return self.averaged(inner, weighted=True) if PATH in x[1] else self.summed(x[1], inner)
            case "product":
                return times(one, self.summed(x[1], times(self.derived(x[2]), self.power(x[2], Fraction(-1)))))
            case "exp":
                return times(one, self.derived(x[1]))
        return algebra.atom("derivative", x)

    def _moves(self, x: object) -> bool:
        if isinstance(x, (tuple, frozenset)):
            return x in self.moving or (isinstance(x, tuple) and x[:1] == ("name",) and x[1] in _PARAMETERS) or any(map(self._moves, x))
        return False


def _over_trajectories(binder: n.Binder) -> bool:
    r"""E_{\tau \sim \pi_\theta}, E_\tau."""
    law = binder.distribution
    drawn = law is None or (isinstance(law, n.Name) and law.base in _LAWS) or (isinstance(law, n.Call) and is_law(law))
    return drawn and len(binder.names) == 1 and is_trajectory(binder.names[0])


def _is_constant(x: Atom) -> bool:
    if x[0] == "power":
        return all(_is_constant(y) for form in x[1:] for m, _ in form for y, _ in m)
    return x[0] == "name" and x[1] in _CONSTANTS and x[3] == ("nothing",)


def is_objective(node: n.Node) -> bool:
    """J(theta), J(pi_theta), eta(pi_theta): what a policy is to maximise."""
    head, args = (node.head, node.args) if isinstance(node, n.Call) else (node, ())
    if not isinstance(head, n.Name) or head.base not in ("J", "eta", "U") or head.sup is not None:
        return False
    return len(args) <= 1 and all(parameter(a) is not None or _names_policy(a) for a in args) and (bool(args) or head.base == "J")
