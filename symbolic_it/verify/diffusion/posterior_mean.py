r"""Tweedie's formula: what is expected of a signal given its noisy observation, by the score of the observation.

Where y = a x + s z with a standard normal z apart from x, E[x|y] = (y + s^2 \nabla_y \log p(y))/a and E[z|y] = -s \nabla_y \log p(y),
whatever the law of x is; \nabla_y \log p(y|x) = -(y - a x)/s^2. An equation in these alone is one of free numbers.
Sources: Robbins 1956; Efron 2011, equation 1.2; Vincent 2011, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...notation.context import Context
from ...notation.elaborate import ElaborationError, read_given
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .letters import Letter, letter_of
from .process import OfProcess
from .schedule import Outside
from .told_noise import ONE, Noise, plain

READ_AS = "s is the slope of the log density of the observation y, of which the expected signal and noise are functions (Tweedie's formula)"
_RELATIONS = frozenset(["=", ":=", "equiv", "approx"])
_SCORE, _AT, _SIGNAL, _NOISE = (n.Name(x) for x in ("s", "y", "x", "z"))
_FREE = ("a", "b", "c", "f", "g", "h")
_LAWS = frozenset(["p", "q", "P", "f", "rho", "pi"])
_LEARNED = (Letter("learned s"), Letter("learned epsilon"))
_CLEAN = frozenset(["data", "0"])


def of_the_posterior_mean(statement: n.Statement, noises: tuple[Noise, ...]) -> OfProcess | None:
    """A statement of one relation in free numbers, where it is about expectations given an observation or scores; else None."""
    if len(statement.chains) != 1 or len(statement.chains[0].links) != 1 or not noises:
        return None
    (chain,) = (_at_the_observation(c) for c in statement.chains)
    (link,) = chain.links
    if chain.first is None or link.relation not in _RELATIONS or _names_it(chain.first) or _names_it(link.right):
        return None
    for noise in _suitable(noises, chain.first, link.right):
        used = noise if _speaks_of_the_prior(noise, chain.first, link.right) else replace(noise, prior=None)
        try:
            written = _Numbers(used, chain.first, link.right)
            sides = [replace(written(side), span=side.span) for side in (chain.first, link.right)]
        except (Outside, ElaborationError):
            continue
        if written.drawn and not written.spoken_of and not written.learned and _has_all(used, chain.first, link.right):
            written.spoken_of.add("drawn")
        if not written.spoken_of and not written.learned:
            continue
        made = replace(statement, chains=(replace(chain, first=sides[0], links=(replace(link, relation="=", right=sides[1]),)),))
        tied = len(written.spoken_of & {"signal", "noise", "slope"}) > 1  # one alone is what the law of the signal makes it
        tied = (
            (tied and not _is_fixed(noise) and not noise.normal_in_words)
            or used.prior is not None
            or written.spoken_of <= {"given", "drawn"}
        )
        firm = tied and not written.learned and link.relation != "approx"
        return OfProcess(made, written.context(), firm, False, assumption=READ_AS, of_told_noise=True)
    return None


def _at_the_observation(chain: n.Chain) -> n.Chain:
    """The chain with Y for the y of E[X | Y = y], and E[X | Y]."""
    events = {x.given for x in walk(chain) if isinstance(x, n.Given) and isinstance(x.given, n.Chain)}
    told = [(e.first, e.links[0].right) for e in events if isinstance(e, n.Chain) and [x.relation for x in e.links] == ["="]]
    if len(events) != 1 or len(told) != 1 or not all(isinstance(x, n.Name) for x in told[0]):
        return chain
    observed, value = told[0]
    kept = rebuilt(chain, lambda x: observed if x in events else None)
    return rebuilt(kept, lambda x: observed if x == value else None)


def _names_it(node: n.Node) -> bool:
    r"""\hat x_0, D_\theta(x): a name for what the other side is."""
    head = node.head if isinstance(node, n.Call) and not node.juxtaposed else node
    return isinstance(head, n.Name) and ("hat" in head.accents or isinstance(node, n.Call)) and letter_of(node) not in _LEARNED


def _has_all(noise: Noise, left: n.Node, right: n.Node) -> bool:
    """Whether observation, signal and noise stand in an equation that does not say how the observation is drawn."""
    names = {plain(x) for side in (left, right) for x in walk(side)}
    return plain(left) != noise.observed and {noise.observed, noise.signal} <= names


def _speaks_of_the_prior(noise: Noise, *sides: n.Node) -> bool:
    """Whether a letter of the law of the signal stands in it, so that it is of that law."""
    letters = {x for node in noise.prior or () for x in _Numbers.letters(node)}
    return any(isinstance(x, n.Name) and _bare(x) in letters for side in sides for x in walk(side))


def _is_fixed(noise: Noise) -> bool:
    """Whether the text tells one law of the signal, under which more may hold than of any; of a variance that has a letter it is any normal one."""
    return noise.prior is not None and not set(_Numbers.letters(noise.prior[1]))


def _suitable(noises: tuple[Noise, ...], *sides: n.Node) -> Iterator[Noise]:
    """What may have made the observation that the formula speaks of, of the signal that it speaks of; of several, that of a clean x_0."""
    inside = [x for side in sides for x in walk(side)]
    names = {p for x in inside if (p := plain(x)) is not None}
    points = {p for x in inside if isinstance(x, n.Derivative) for v in x.variables if (p := plain(v)) is not None}
    behind = [x.given for x in inside if isinstance(x, n.Given)]
    behind += [x.args[1] for x in inside if isinstance(x, n.Call) and x.separators[:1] == ("|",) and len(x.args) == 2]
    behind += [x.args[0] for x in inside if isinstance(x, n.Call) and x.args and letter_of(x) in _LEARNED]
    bare = [c for x in inside if isinstance(x, n.Derivative) and not x.variables for c in walk(x.body)]
    behind += [c.args[0] for c in bare if isinstance(c, n.Call) and c.args]
    points |= {p for x in behind if (p := plain(x)) is not None}
    fitting = [x for x in noises if x.observed in (points or names)]
    spoken_of = [x for x in fitting if x.signal in names]
    if len(spoken_of or fitting) == 1:
        yield from spoken_of or fitting
    else:
        yield from (x for x in spoken_of or fitting if getattr(x.signal.sub, "text", "") == "0")


class _Numbers:
    """A formula in y, the slope s and the letters of the noise; ``spoken_of``: what of signal, slope and the law given the signal, ``learned``: networks."""

    def __init__(self, noise: Noise, *sides: n.Node) -> None:
        self.noise, self.learned = noise, False
        self.spoken_of: set[str] = set()
        coefficients = (noise.scale, noise.variance, *(noise.prior or ()))
        parts = dict.fromkeys(x for node in coefficients for x in self.letters(node))
        if len(parts) > len(_FREE):
            raise Outside
        self.free: dict[n.Name, n.Name] = {letter: n.Name(_FREE[k]) for k, letter in enumerate(parts)}
        self.scale, self.variance, self.deviation = (self._in_free(x) for x in (noise.scale, noise.variance, noise.deviation))
        self.signs = {x for node in (noise.prior or ())[:1] for x in self.letters(node)}
        inside = [x for side in sides for x in self._outside_moments(side)]
        self.drawn = any(isinstance(x, n.Name) and letter_of(x) == Letter("noise") and x not in self.free for x in inside)

    @staticmethod
    def letters(node: n.Node) -> Iterator[n.Name]:
        """The letters of a coefficient, less those below others."""
        below = {id(y) for x in walk(node) if isinstance(x, n.Name) and x.sub is not None for y in walk(x.sub)}
        for x in walk(node):
            if isinstance(x, n.Name) and id(x) not in below:
                yield _bare(x)

    @staticmethod
    def _outside_moments(side: n.Node) -> Iterator[n.Node]:
        hidden = {id(y) for x in walk(side) if isinstance(x, (n.BigOp, n.Derivative)) for y in walk(x)}
        yield from (x for x in walk(side) if id(x) not in hidden)

    def _in_free(self, node: n.Node) -> n.Node:
        return rebuilt(node, lambda x: self.free.get(_bare(x)) if isinstance(x, n.Name) else None)

    def context(self) -> Context:
        """What is supposed of the letters: they are positive, and 1 - a is a variance."""
        context = Context()
        less = {x.right for x in walk(self.variance) if isinstance(x, n.Sub) and x.left == ONE}
        for own, letter in self.free.items():
            if own not in self.signs:
                context = read_given(f"0 < {letter.base} < 1" if letter in less else f"{letter.base} > 0", context)
        return replace(context, universal=True)

    def __call__(self, side: n.Node) -> n.Node:
        return rebuilt(side, self._change)

    @property
    def observed(self) -> n.Node:
        return n.Add(n.Mul(self.scale, _SIGNAL), n.Mul(self.deviation, _NOISE)) if self.drawn else _AT

    @property
    def mean(self) -> n.Node:
        return n.Div(n.Add(self.observed, n.Mul(self.variance, self.score)), self.scale)

    @property
    def expected_noise(self) -> n.Node:
        return n.Neg(n.Mul(self.deviation, self.score))

    @property
    def score(self) -> n.Node:
        """The slope of the log density of y: any number, but that of a normal law where the text tells that of the signal."""
        if self.noise.prior is None:
            return _SCORE
        mean, variance = map(self._in_free, self.noise.prior)
        spread = n.Add(n.Mul(n.Pow(self.scale, n.Number("2", Fraction(2))), variance), self.variance)
        return n.Neg(n.Div(n.Sub(self.observed, n.Mul(self.scale, mean)), spread))

    def _change(self, node: n.Node) -> n.Node | None:
        known = letter_of(node) if isinstance(node, (n.Name, n.Call)) else None
        if known in _LEARNED:
            self.learned = self.learned or known != _LEARNED[0]
            self.spoken_of |= {"slope"} if known == _LEARNED[0] else set()  # s_theta is what stands for the score
            return self.score if known == Letter("learned s") else self.expected_noise
        match node:
            case n.BigOp("E"):
                return self._expected(node)
            case n.BigOp("int"):
                return self._integrated(node)
            case n.Derivative(kind="gradient", order=1):
                return self._slope(node)
            case n.BigOp() | n.Derivative() | n.Norm() | n.Abs() | n.Given() | n.Vector() | n.Cases():
                raise Outside
            case n.Call(head, (arg,), juxtaposed=True):
                return n.Mul(self(head), self(arg))
            case n.Call():
                raise Outside
            case n.Name():
                return self._letter(node)
        return None

    def _letter(self, node: n.Name) -> n.Node | None:
        name = plain(node)
        if name == self.noise.observed:
            return self.observed
        if name == self.noise.signal:
            return _SIGNAL
        if (free := self.free.get(_bare(node))) is not None:
            return free
        if letter_of(node) == Letter("noise"):
            return _NOISE
        raise Outside

    def _expected(self, node: n.BigOp) -> n.Node:
        """E[x | y], E_{x ~ p(x|y)}[x] and those of what is linear in the signal and the noise."""
        b = node.binder
        body = node.body
        if b.distribution is None and not b.names and isinstance(body, n.Given) and plain(body.given) == self.noise.observed:
            return self._averaged(body.body)
        if b.distribution is not None and self._is_posterior(b.distribution) and all(plain(x) == self.noise.signal for x in b.names):
            return self._averaged(body)
        raise Outside

    def _integrated(self, node: n.BigOp) -> n.Node:
        r"""\int (x - y) p(x|y) dx."""
        if len(node.binder.names) == 1 and plain(node.binder.names[0]) == self.noise.signal and isinstance(node.body, n.Mul):
            for one, other in ((node.body.left, node.body.right), (node.body.right, node.body.left)):
                if self._is_posterior(other):
                    return self._averaged(one)
        raise Outside

    def _is_posterior(self, node: n.Node) -> bool:
        match node:
            case n.Call(n.Name(base), (signal, observed), ("|",)):
                return base in _LAWS and plain(signal) == self.noise.signal and plain(observed) == self.noise.observed
        return False

    def _averaged(self, body: n.Node) -> n.Node:
        """The mean given y of what is linear in x and z."""

        def moved(node: n.Node) -> n.Node:
            match node:
                case n.Add(left, right):
                    return n.Add(moved(left), moved(right))
                case n.Sub(left, right):
                    return n.Sub(moved(left), moved(right))
                case n.Neg(inner):
                    return n.Neg(moved(inner))
                case n.Mul(left, right) if not (self._is_drawn(left) and self._is_drawn(right)):
                    return n.Mul(moved(left), moved(right))
                case n.Div(left, right) if not self._is_drawn(right):
                    return n.Div(moved(left), moved(right))
                case n.Name() if plain(node) == self.noise.signal:
                    self.spoken_of.add("signal")
                    return self.mean
                case n.Name() if letter_of(node) == Letter("noise") and _bare(node) not in self.free:
                    self.spoken_of.add("noise")
                    return self.expected_noise
            if self._is_drawn(node):
                raise Outside
            return self(node)

        return moved(body)

    def _is_drawn(self, node: n.Node) -> bool:
        names = [x for x in walk(node) if isinstance(x, n.Name)]
        return any(plain(x) == self.noise.signal or (letter_of(x) == Letter("noise") and _bare(x) not in self.free) for x in names)

    def _slope(self, node: n.Derivative) -> n.Node:
        r"""\nabla_y \log p(y), \nabla_y \log p(y|x)."""
        law = node.body.arg if isinstance(node.body, n.Log) and node.body.base is None else None
        head = law.head if isinstance(law, n.Call) else None
        if not isinstance(law, n.Call) or not isinstance(head, n.Name):
            raise Outside
        at = node.variables[0] if len(node.variables) == 1 else law.args[0]
        clean = getattr(head.sub, "base", getattr(head.sub, "text", getattr(head.sub, "words", "")))
        if head.base not in _LAWS or clean in _CLEAN or plain(at) != self.noise.observed or plain(law.args[0]) != self.noise.observed:
            raise Outside
        match law.args[1:], law.separators:
            case ((), ()):
                self.spoken_of.add("slope")
                return self.score
            case ((given,), ("|",)) if plain(given) == self.noise.signal:
                self.spoken_of.add("given")
                return n.Neg(n.Div(n.Sub(self.observed, n.Mul(self.scale, _SIGNAL)), self.variance))
        raise Outside


def _bare(name: n.Name) -> n.Name:
    """A letter of a coefficient, whatever its font."""
    return replace(name, accents=tuple(a for a in name.accents if a != "bold"))
