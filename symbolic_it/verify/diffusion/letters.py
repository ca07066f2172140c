r"""Letters of diffusion models by their steps: \alpha_t, \bar\alpha_{t-1}, \tilde\beta_t, x_0, \epsilon_\theta(x_t, t).

What they are is what texts that write \bar\alpha agree on: \beta_t = 1 - \alpha_t, \bar\alpha_t = \prod_s \alpha_s.
Source: Ho, Jain and Abbeel 2020, section 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Call, Name, Node, Number, Statement
from ...notation.syntax.walk import walk
from ...patterns import regex

NOW, BEFORE, START, LAST = "t", "t-1", "0", "T"
_WRITTEN = regex(r"\\(?:bar|overline)\s*\{?\s*(?:\\(?:boldsymbol|bm)\s*\{?\s*)?\\alpha(?![A-Za-z])|α̅|ᾱ")
_PATH, _NAMED = regex(r"x\s*\}?\s*_\s*\{?\s*0\s*:\s*T"), regex(r"\bdiffusion\b|\bDDPM\b|扩散|확산|拡散", re.I)
_STATE = regex(r"x\s*\}?\s*_\s*\{?\s*[tkni]\b|xₜ")
_NOT_MARKOV = regex(r"\b(?:not|no longer|never)\s+(?:\w+\s+){0,2}markov|\bnon-?\s?markov|非马尔可夫|비마르코프|非マルコフ", re.I)
STEPS = ("t", "k", "n", "i")
_FONTS = frozenset(["bold", "bb", "sf", "it", "rm"])
_ZERO = Number("0", Fraction(0))
NOISES = frozenset(["epsilon", "varepsilon", "z", "xi", "w"])
_PARAMETERS = frozenset(["theta", "phi"])


def speaks_of_diffusion(text: str) -> bool:
    r"""Whether a text writes \bar\alpha and x_t, as texts on diffusion models do for the products of their schedule and its steps, or x_{0:T}."""
    by_paths = _PATH.search(text) is not None and _NAMED.search(text) is not None
    return (_WRITTEN.search(text) is not None or by_paths) and _STATE.search(text) is not None


def speaks_of_another_process(text: str) -> bool:
    """Whether a text says of a process that it is not Markov."""
    return _NOT_MARKOV.search(text) is not None


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
        case Name(sub=None) if sub.base in STEPS:
            return NOW
        case n.Sub(Name(sub=None) as left, Number(_, one)) if left.base in STEPS and one == 1:
            return BEFORE
        case Name("T", sub=None):
            return LAST
        case Number(text=text):
            return text
    return None


def letters_of_steps(*sides: Node) -> frozenset[str]:
    """The t of x_t, \\bar\\alpha_{t-1} and \\prod_{s=1}^t, less what a product binds: where there are two, the formula is of two steps."""
    inside = [x for side in sides for x in walk(side)]
    products = [x for x in inside if isinstance(x, n.BigOp)]
    bound = {(id(y), name.base) for x in products for name in x.binder.names if isinstance(name, Name) for y in walk(x.body)}
    below: list[tuple[Node, Node | None]] = [(x, x.sub) for x in inside if isinstance(x, Name)]
    below += [(x, a) for x in inside if isinstance(x, Call) for a in x.args]
    below += [(x, x.binder.upper) for x in products]
    bases = [(x, _base_of_step(sub)) for x, sub in below]
    return frozenset(base for x, base in bases if base and (id(x), base) not in bound)


def _base_of_step(sub: Node | None) -> str:
    if step_of(sub) not in (NOW, BEFORE):
        return ""
    name = sub.left if isinstance(sub, n.Sub) else sub
    return name.base if isinstance(name, Name) else ""


def letter_of(node: Node) -> Letter | None:
    """The quantity that a name, or a call such as \\tilde\\mu_t(x_t, x_0), stands for; None for any other."""
    if isinstance(node, Call) and node.juxtaposed and (len(node.args) != 1 or isinstance(node.args[0], (n.Add, n.Sub, n.Neg, n.Mul))):
        return None  # a product
    name = node.head if isinstance(node, Call) else node
    if not isinstance(name, Name) or (name.sup and not (name.sup == "*" and name.base in NOISES)) or name.upper is not None:
        return None
    marks = plain_accents(name)
    learned = isinstance(name.sub, Name) and name.sub.base in _PARAMETERS
    if name.base == "x" and marks == ("hat",) and (learned or name.sub in (None, _ZERO)):
        return Letter("learned x")
    if isinstance(node, Call):
        return _called(name, marks, learned, node.args)
    if learned and (not marks or (marks == ("hat",) and name.base != "x")) and name.base in ("epsilon", "varepsilon", "mu", "s", "x"):
        return Letter(f"learned {'epsilon' if name.base == 'varepsilon' else name.base}")
    if _is_posterior_mean(name, marks):
        return Letter("posterior mean")
    step = step_of(name.sub)
    kinds = {("alpha", ()): "alpha", ("alpha", ("bar",)): "product", ("beta", ()): "beta", ("beta", ("tilde",)): "posterior variance"}
    kind = kinds.get((name.base, marks))
    if kind is not None:
        return Letter(kind, step) if step is not None else None
    if name.base == "x" and not marks and step is not None:
        return Letter("x", step)
    if name.base in NOISES and marks in ((), ("bar",)) and (name.sub is None or step is not None):
        return Letter("noise")
    return None


def _is_posterior_mean(name: Name, marks: tuple[str, ...]) -> bool:
    r"""\tilde\mu_t, \tilde\mu, and \mu_q for the mean of q(x_{t-1} | x_t, x_0)."""
    if name.base != "mu":
        return False
    return (marks == ("tilde",) and (name.sub is None or step_of(name.sub) == NOW)) or (not marks and name.sub == Name("q"))


def in_usual_letters(statement: Statement) -> Statement:
    r"""\sigma_q^2(t) and \tilde\sigma_t^2 as \tilde\beta_t, the variance of q(x_{t-1} | x_t, x_0); P(X_t | X_{t-1}) in small letters."""
    names = {(x.base, step_of(x.sub)) for x in walk(statement) if isinstance(x, Name)}
    if any(base == "X" and step for base, step in names) and not any(base in ("x", "p") for base, _ in names):
        small = {"X": "x", "P": "p"}
        statement = rebuilt(
            statement,
            lambda x: (
                Name(small[x.base], x.accents, x.sub, x.sup, x.upper, span=x.span) if isinstance(x, Name) and x.base in small else None
            ),
        )

    def change(node: Node) -> Node | None:
        at = node.head if isinstance(node, Call) and node.juxtaposed and node.args == (Name("t"),) else node
        match at:
            case n.Pow(Name("sigma") as name, Number(_, two)) if two == 2 and not name.sup:
                marks = plain_accents(name)
                if (not marks and name.sub == Name("q")) or (marks == ("tilde",) and (name.sub is None or step_of(name.sub) == NOW)):
                    return Name("beta", ("tilde",), Name("t"), span=node.span)
        return None

    return rebuilt(statement, change)


def _called(name: Name, marks: tuple[str, ...], learned: bool, args: tuple[Node, ...]) -> Letter | None:
    if _is_posterior_mean(name, marks):
        return Letter("posterior mean")
    if learned and (not marks or (marks == ("hat",) and name.base != "x")) and name.base in ("epsilon", "varepsilon", "mu", "s", "x"):
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
