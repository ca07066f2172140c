r"""Letters of diffusion models by their steps: \alpha_t, \bar\alpha_{t-1}, \tilde\beta_t, x_0, \epsilon_\theta(x_t, t).

What they are is what texts that write \bar\alpha agree on: \beta_t = 1 - \alpha_t, \bar\alpha_t = \prod_s \alpha_s.
Source: Ho, Jain and Abbeel 2020, section 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Name, Node, Number

NOW, BEFORE, START, LAST = "t", "t-1", "0", "T"
_WRITTEN = re.compile(r"\\(?:bar|overline)\s*\{?\s*(?:\\(?:boldsymbol|bm)\s*\{?\s*)?\\alpha(?![A-Za-z])|α̅|ᾱ")
_STATE = re.compile(r"x\s*\}?\s*_\s*\{?\s*[tkni]\b|xₜ")
_STEPS = ("t", "k", "n", "i")
_FONTS = frozenset(["bold", "bb", "sf", "it", "rm"])
_ZERO = Number("0", Fraction(0))
_NOISES = frozenset(["epsilon", "varepsilon", "z", "xi", "w"])
_PARAMETERS = frozenset(["theta", "phi"])


def speaks_of_diffusion(text: str) -> bool:
    r"""Whether a text writes \bar\alpha and x_t, as texts on diffusion models do for the products of their schedule and its steps."""
    return _WRITTEN.search(text) is not None and _STATE.search(text) is not None


@dataclass(frozen=True, slots=True)
class Letter:
    """A quantity of the process: its kind, and the step it is at ("" where none is written)."""

    kind: str
    step: str = ""


def plain_accents(name: Name) -> tuple[str, ...]:
    """Marks on a letter, fonts left out."""
    return tuple("bar" if a == "overline" else a for a in name.accents if a not in _FONTS)


def step_of(sub: Node | None) -> str | None:
    """t, t - 1, or a number; None for any other subscript."""
    match sub:
        case Name(sub=None) if sub.base in _STEPS:
            return NOW
        case n.Sub(Name(sub=None) as left, Number(_, one)) if left.base in _STEPS and one == 1:
            return BEFORE
        case Name("T", sub=None):
            return LAST
        case Number(text=text):
            return text
    return None


def letter_of(node: Node) -> Letter | None:
    """The quantity that a name, or a call such as \\tilde\\mu_t(x_t, x_0), stands for; None for any other."""
    if isinstance(node, Call) and node.juxtaposed and (len(node.args) != 1 or isinstance(node.args[0], (n.Add, n.Sub, n.Neg, n.Mul))):
        return None  # a product
    name = node.head if isinstance(node, Call) else node
    if not isinstance(name, Name) or name.sup or name.upper is not None:
        return None
    marks = plain_accents(name)
    learned = isinstance(name.sub, Name) and name.sub.base in _PARAMETERS
    if name.base == "x" and marks == ("hat",) and (learned or name.sub in (None, _ZERO)):
        return Letter("learned x")
    if isinstance(node, Call):
        return _called(name, marks, learned, node.args)
    if learned and not marks and name.base in ("epsilon", "varepsilon", "mu", "s", "x"):
        return Letter(f"learned {'epsilon' if name.base == 'varepsilon' else name.base}")
    if marks == ("tilde",) and name.base == "mu" and (name.sub is None or step_of(name.sub) == NOW):
        return Letter("posterior mean")
    step = step_of(name.sub)
    kinds = {("alpha", ()): "alpha", ("alpha", ("bar",)): "product", ("beta", ()): "beta", ("beta", ("tilde",)): "posterior variance"}
    kind = kinds.get((name.base, marks))
    if kind is not None:
        return Letter(kind, step) if step is not None else None
    if name.base == "x" and not marks and step is not None:
        return Letter("x", step)
    if name.base in _NOISES and marks in ((), ("bar",)) and (name.sub is None or step is not None):
        return Letter("noise")
    return None


def _called(name: Name, marks: tuple[str, ...], learned: bool, args: tuple[Node, ...]) -> Letter | None:
    if marks == ("tilde",) and name.base == "mu" and (name.sub is None or step_of(name.sub) == NOW):
        return Letter("posterior mean")
    if learned and not marks and name.base in ("epsilon", "varepsilon", "mu", "s", "x"):
        return Letter(f"learned {'epsilon' if name.base == 'varepsilon' else name.base}")
    if name.base == "SNR" and not marks and len(args) == 1:
        step = step_of(args[0])
        return None if step is None else Letter("signal-to-noise ratio", step)
    return None


def steps_of_call(call: Call) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The steps of q(x_{t-1} | x_t, x_0) before and behind the bar; None where an argument is no x of the process."""
    letters = [letter_of(a) for a in call.args]
    if not call.args or any(x is None or x.kind != "x" for x in letters):
        return None
    steps = tuple(x.step for x in letters if x is not None)
    if any(s not in (",", "|") for s in call.separators) or call.separators.count("|") > 1:
        return None
    bar = call.separators.index("|") + 1 if "|" in call.separators else len(steps)
    return steps[:bar], tuple(sorted(steps[bar:], reverse=True))
