r"""One step of sampling from a diffusion model: what the model's law of a step is, and how x_{t-1} is drawn from x_t.

x_{t-1} = (x_t - \beta_t \epsilon_\theta/\sqrt{1 - \bar\alpha_t})/\sqrt{\alpha_t} + \sigma_t z, or with the predicted x_0,
\sqrt{\bar\alpha_{t-1}} \hat x_0 + \sqrt{1 - \bar\alpha_{t-1} - \sigma_t^2} \epsilon_\theta + \sigma_t z.
Source: Ho, Jain and Abbeel 2020, algorithm 2; Song, Meng and Ermon 2021, equation 12.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import read_given
from ...notation.elaborate.laws.normal_shape import is_normal, is_scaled_identity, parameters_after, scale_of
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import Call, Name, Node
from ...notation.syntax.walk import walk
from ..naming.exactly import equals
from .letters import BEFORE, NOW, START, Letter, letter_of, steps_of_call
from .networks_evaluated import at_one_state
from .schedule import CONDITIONS, Outside, Scalars, expression

_MEAN = r"\frac{1}{\sqrt{a}} (x - \frac{1 - a}{\sqrt{1 - a b}} \epsilon_\theta)"
_START = r"\sqrt{b} \frac{x - \sqrt{1 - a b} \epsilon_\theta}{\sqrt{a b}}"
_POSTERIOR = r"\sqrt{\frac{1 - b}{1 - a b} (1 - a)}"
#: What x_{t-1} is drawn as; s is any deviation.
_FORMS = (
    *(rf"{_MEAN} + {spread} \epsilon" for spread in ("s", _POSTERIOR, r"\sqrt{1 - a}")),
    _MEAN,
    rf"{_START} + \sqrt{{1 - b - s^2}} \epsilon_\theta + s \epsilon",
    rf"{_START} + \sqrt{{1 - b - {_POSTERIOR}^2}} \epsilon_\theta + {_POSTERIOR} \epsilon",
    rf"{_START} + \sqrt{{1 - b}} \epsilon_\theta",
)
_KERNELS: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, str]] = {
    ((BEFORE,), (NOW, START)): (r"\sqrt{b} x_0 + \sqrt{1 - b - s^2} \frac{x - \sqrt{a b} x_0}{\sqrt{1 - a b}}", "s^2"),
    ((NOW,), (START,)): (r"\sqrt{a b} x_0", "1 - a b"),
    ((BEFORE,), (START,)): (r"\sqrt{b} x_0", "1 - b"),
}


def of_sampling(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on a law of a step of the model, or on a step of a sampler; None for any other equation."""
    if relation not in ("=", ":=", "equiv"):
        return None
    if isinstance(left, Call) and isinstance(right, Call) and is_normal(right):
        return _of_the_model(left, right) if _is_model(left) else _of_the_kernel(left, right)
    return _of_a_step(right) if letter_of(left) == Letter("x", BEFORE) else None


def _is_model(law: Call) -> bool:
    r"""p_\theta(x_{t-1} | x_t)."""
    named = isinstance(law.head, Name) and law.head.base == "p" and law.head.sub in (Name("theta"), Name("phi"), None)
    return named and steps_of_call(law) == ((BEFORE,), (NOW,))


def _of_the_model(left: Call, right: Call) -> Verdict:
    """Whether the law is one of x_{t-1}, by parameters that are functions of x_t and t."""
    inside = {letter_of(x) for a in right.args[-2:] for x in walk(a) if isinstance(x, (Name, Call))}
    steps = {k.step for k in inside if k is not None and k.kind == "x"}
    at = parameters_after(right) is None or right.args[0] == left.args[0]
    if at and steps <= {NOW}:
        return Verdict("definition", "introduces the law of a step of the model")
    return Verdict("undecided", "a law of a step of the model; that it is one of this step is not shown")


def _of_the_kernel(left: Call, right: Call) -> Verdict | None:
    r"""Whether q_\sigma is the law of a step that keeps the marginals of the process."""
    if left.head != Name("q", sub=Name("sigma")) or not is_scaled_identity(right.args[-1]):
        return None
    known = _KERNELS.get(steps_of_call(left) or ((), ()))
    if known is None or (parameters_after(right) is not None and right.args[0] != left.args[0]):
        return Verdict("undecided", "a law of another process; that it is this is not shown") if known else None
    fits = all(_is(node, form) for node, form in zip((right.args[-2], scale_of(right.args[-1])), known, strict=True))
    return (
        Verdict("definition", "agrees with the process of DDIM")
        if fits
        else Verdict("undecided", "that it is the process of DDIM is not shown")
    )


def _of_a_step(right: Node) -> Verdict | None:
    inside = {letter_of(x) for x in walk(right) if isinstance(x, (Name, Call))}
    if not inside & {Letter("learned epsilon"), Letter("learned x")} or Letter("x", NOW) not in inside or Name("s") in set(walk(right)):
        return None
    if at_one_state(right) and (any(_is(right, form) for form in _FORMS)):
        return Verdict("definition", "agrees with a step of sampling from a diffusion model")
    return Verdict("undecided", "a step of sampling; that it is one of the usual samplers is not shown")


def _is(node: Node, form: str) -> bool:
    """Whether a side is this form, in the free numbers of the schedule."""
    named = rebuilt(node, lambda x: Name("s") if _is_deviation(x) else None)
    try:
        written = Scalars.of(named).written(named)
    except Outside:
        return False
    context = read_given("s > 0", Context())
    for letter in ("a", "b"):
        context = read_given(CONDITIONS[letter], context)
    found = equals(context, written, expression(form))
    return found is not None and found.word == "proved"


def _is_deviation(node: Node) -> bool:
    r"""\sigma_t, \sigma_t(\eta)."""
    head = node.head if isinstance(node, Call) and not node.juxtaposed else node
    return isinstance(head, Name) and head.base == "sigma" and not head.sup and not head.accents and head.sub is not None
