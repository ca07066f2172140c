r"""Equations of a diffusion model, ready to be judged: in free numbers, or by laws of three steps.

A formula about the schedule alone, about the mean of the posterior, about how x_t is drawn, or that says which normal law a step has
is true or false by the schedule. What names something that the schedule leaves open may be shown, but is not refuted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...notation.context import Context
from ...notation.elaborate import read_given
from ...notation.elaborate.laws.normal_shape import is_normal, is_scaled_identity, parameters_after, scale_of
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Chain, Name, Node, Statement
from ...notation.syntax.walk import walk
from .any_laws import by_laws
from .letters import BEFORE, LAST, NOW, START, Letter, in_usual_letters, letter_of, letters_of_steps, steps_of_call
from .moments_of_steps import moment_of_a_step
from .networks_evaluated import at_one_state
from .schedule import CONDITIONS, LAWS, READ_AS, Outside, Scalars, as_sampled, by_the_noise, expression

_SCHEDULE = frozenset(["alpha", "product", "beta", "posterior variance", "posterior mean", "signal-to-noise ratio"])
_DEFINED = (Letter("alpha", NOW), Letter("beta", NOW), Letter("product", NOW))
_FREE = frozenset(["learned epsilon", "learned mu", "learned s", "learned x"])
BY_LAWS = "x, y and z are x_t, x_(t-1) and x_0"
_RELATIONS = frozenset(["=", ":=", "equiv", "<", ">", "<=", ">="])


@dataclass(frozen=True, slots=True)
class OfProcess:
    """A statement of the process as one of numbers or of laws.

    ``firm``: whether values may refute it; ``named``: whether it says what a letter of the process is, so that nothing else may call it
    true; ``begins``: whether it defines what all the others rest on; ``contrary``: one of these has to hold of every
    schedule for values to refute it; ``of_two_steps``: what it says of them is left open; ``of_told_noise``: it rests on what
    the text tells of the noise, and on no schedule; ``firm_by_others``: whether values may refute it where others tell what it begins with.
    """

    statement: Statement
    context: Context
    firm: bool
    named: bool
    begins: bool = False
    assumption: str = READ_AS
    contrary: tuple[Statement, ...] = ()
    of_two_steps: bool = False
    of_told_noise: bool = False
    firm_by_others: bool = False


def of_the_process(statement: Statement, is_markov: bool = True) -> OfProcess | None:
    """A statement of one relation in free numbers or by laws; None where it is about anything else."""
    if len(statement.chains) != 1 or len(statement.chains[0].links) != 1:
        return None
    original, statement = statement, in_usual_letters(statement)
    (chain,) = statement.chains
    (link,) = chain.links
    left, right = chain.first, link.right
    if left is None or link.relation not in _RELATIONS:
        return None
    if len(letters_of_steps(left, right)) > 1 and any(map(_is_at_a_step, (*walk(left), *walk(right)))):
        return OfProcess(original, Context(), False, True, of_two_steps=True)
    head = letter_of(left) if isinstance(left, (Name, Call)) else None
    named = head is not None and (head.kind in _SCHEDULE or (head.kind in _FREE and _has_noise_model(right)))
    try:
        found = (
            None
            if not is_markov and _is_step_of_two(left)
            else _of_a_law(left, right) or _of_a_moment(left, right) or _of_numbers(left, right)
        )
    except Outside:
        found = None
    if found is not None:
        one, other, firm = found
        equal = link.relation in ("=", ":=", "equiv")
        if isinstance(one, Name) and equal:
            one, other = other, one  # x_0 = (x_t - ...)/...: nothing is introduced
        made = _with_sides(statement, chain, one, other)
        transition = isinstance(left, Call) and _is_step(left) and steps_of_call(left) == ((NOW,), (BEFORE,))
        begins = equal and (head in _DEFINED or transition)
        by_others = firm and is_markov and not _is_older(left, right) and not _is_at_the_end(left, right)
        firm = by_others and not begins
        contrary = () if equal and _is_of_every_schedule(left, right) else _contrary(made)
        return OfProcess(made, _numbers(made), firm, named or _is_step(left), begins, contrary=contrary, firm_by_others=by_others)
    laws = by_laws(statement, is_markov)
    if laws is not None:
        return OfProcess(laws, Context(), False, False, assumption=BY_LAWS)
    return OfProcess(original, Context(), False, True) if named or (_is_step(left) and _is_law(right)) else None


def _is_step_of_two(node: Node) -> bool:
    """q(x_t | x_{t-1}, x_0), which only a Markov process knows from x_{t-1}."""
    return isinstance(node, Call) and steps_of_call(node) == ((NOW,), (BEFORE, START))


def _is_at_a_step(node: Node) -> bool:
    known = letter_of(node) if isinstance(node, (Name, Call)) else None
    return known is not None and (known.kind in _SCHEDULE or known.kind == "x")


def _is_at_the_end(left: Node, right: Node) -> bool:
    r"""Whether it is about step T, whose \bar\alpha_T a text may suppose to be 0, or near it."""
    letters = (letter_of(x) for side in (left, right) for x in walk(side) if isinstance(x, (Name, Call)))
    return any(k is not None and k.step == LAST for k in letters)


def _has_noise_model(node: Node) -> bool:
    """Whether a network stands in it that the mean of a step may be made of."""
    learned = [Letter(f"learned {x}") for x in ("epsilon", "s", "x")]
    return any(isinstance(x, (Name, Call)) and letter_of(x) in learned for x in walk(node))


def _is_law(node: Node) -> bool:
    return isinstance(node, Call) and is_normal(node)


def _is_older(left: Node, right: Node) -> bool:
    r"""Whether \alpha_t may be what others write \bar\alpha_t: nothing else of the schedule stands beside it (Song et al. 2021)."""
    letters = (letter_of(x) for side in (left, right) for x in walk(side) if isinstance(x, (Name, Call)))
    return {k.kind for k in letters if k is not None and k.kind in _SCHEDULE} == {"alpha"}


def _with_sides(statement: Statement, chain: Chain, left: Node, right: Node) -> Statement:
    assert chain.first is not None
    (link,) = chain.links
    placed = (replace(left, span=chain.first.span), replace(right, span=link.right.span))
    return replace(statement, chains=(replace(chain, first=placed[0], links=(replace(link, right=placed[1]),)),))


def _numbers(statement: Statement) -> Context:
    """What is supposed of the free numbers of a formula."""
    context = Context()
    names = {x.base for x in walk(statement) if isinstance(x, Name)}
    for letter, text in CONDITIONS.items():
        context = read_given(text, context) if letter in names else context
    return context


# numbers and vectors --------------------------------------------------------------------------------------------------
def _of_numbers(left: Node, right: Node) -> tuple[Node, Node, bool] | None:
    """Both sides in free numbers, and whether they are about nothing that is left open."""
    letters = {k for side in (left, right) for x in walk(side) if isinstance(x, (Name, Call)) and (k := letter_of(x)) is not None}
    if not any(k.kind in _SCHEDULE for k in letters):
        return None
    if not at_one_state(left, right):
        raise Outside
    drawn = as_sampled(left, right)
    scalars = Scalars.of(left, right) if drawn is None else Scalars.of(right)
    if drawn is None:
        scalars = by_the_noise(scalars)
    sides = (scalars.written(left) if drawn is None else drawn, scalars.written(right))
    return *sides, (drawn is not None and not _takes_noise_away(right)) or (drawn is None and _is_determined(scalars, left, right))


def _takes_noise_away(node: Node) -> bool:
    """Whether the noise is subtracted: its law is the same."""
    return any(
        isinstance(x, n.Sub) and any(isinstance(y, Name) and letter_of(y) == Letter("noise") for y in walk(x.right)) for x in walk(node)
    )


def _is_determined(scalars: Scalars, left: Node, right: Node) -> bool:
    """Whether every letter is one of the schedule, or a vector beside those that it is made of."""
    kinds = {k.kind for k in scalars.letters}
    if kinds & _FREE or any(_is_open(x) for side in (left, right) for x in walk(side)):
        return False
    return "x" not in kinds or "posterior mean" in kinds or bool(scalars.noises) or _has_laws(left, right)


_CONTRARY = {"<": (">=",), ">": ("<=",), "<=": (">",), ">=": ("<",)}


def _contrary(statement: Statement) -> tuple[Statement, ...]:
    """What is claimed may hold at some step, or of some schedule: it is false where the contrary is true of all."""
    (chain,) = statement.chains
    (link,) = chain.links
    others = _CONTRARY.get(link.relation, ("<", ">"))
    return tuple(replace(statement, chains=(replace(chain, links=(replace(link, relation=r),)),)) for r in others)


def _is_of_every_schedule(left: Node, right: Node) -> bool:
    r"""Whether an equation says what a quantity is: \bar\alpha_t = 1/2 and 1 - \bar\alpha_t = \beta_t hold at some step, or of some schedule."""
    letters = [{k for x in walk(side) if isinstance(x, (Name, Call)) and (k := letter_of(x)) is not None} for side in (left, right)]
    kinds = [{k.kind for k in side} for side in letters]
    if any(side & {"x", "noise", *_FREE} for side in kinds) or _has_laws(left, right):
        return True
    return any("posterior variance" in side for side in kinds) and all(side & _SCHEDULE for side in kinds)


def _has_laws(*sides: Node) -> bool:
    return any(isinstance(x, n.Derivative) or (isinstance(x, Call) and "||" in x.separators) for side in sides for x in walk(side))


def _is_open(node: Node) -> bool:
    return (
        isinstance(node, Name)
        and letter_of(node) is None
        and node.base not in ("t", "s", "i", "e", "q", "T", "k", "n", "d", "D", "KL", "N", "I")
    )


# laws of a step -------------------------------------------------------------------------------------------------------
def _is_step(node: Node) -> bool:
    r"""q(x_t | x_0), of steps whose law the schedule tells."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base != "q" or node.head.sub is not None or node.head.sup:
        return False  # q_sigma is the law of another process
    return steps_of_call(node) in LAWS


def _of_a_law(left: Node, right: Node) -> tuple[Node, Node, bool] | None:
    """q(x_t | x_0) = N(x_t; m, v I), for one coordinate."""
    if not _is_step(left) or not isinstance(right, Call) or not is_normal(right) or not is_scaled_identity(right.args[-1]):
        return None
    assert isinstance(left, Call)
    steps = steps_of_call(left)
    assert steps is not None
    mean, variance = LAWS[steps]
    at = expression("x" if steps[0] == (NOW,) else "y")
    scalars = Scalars.of(*right.args)
    points = (scalars.written(right.args[0]),) if parameters_after(right) is not None else (at,)
    parameters = (scalars.written(right.args[-2]), scalars.written(scale_of(right.args[-1])))
    known = (expression(mean.replace("{x}", "x")), expression(variance))
    one, other = (replace(right, args=(*p, *q), separators=(";", ",")) for p, q in (((at,), known), (points, parameters)))
    told = not any(_is_open(x) for a in right.args for x in walk(a))  # a variance sigma_t^2 may be that of another process
    return one, other, told


def _of_a_moment(left: Node, right: Node) -> tuple[Node, Node, bool] | None:
    found = moment_of_a_step(left, right)
    return None if found is None else (*found, not any(map(_is_open, walk(right))))


# any laws -------------------------------------------------------------------------------------------------------------
