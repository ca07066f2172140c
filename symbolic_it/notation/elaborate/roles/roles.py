"""Roles: what each name of a formula is, concluded from its uses, then from the context, then from custom."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...context import Context, Declared, JointTable, Masses, Meaning, Scalar
from ...syntax.nodes import Name
from ..choices import UNLIKELY, Choices
from .capitals import capitals_of_one_law
from .joint_law import JOINT, joint_law, unnamed_law
from .letters import CALLED_LAWS, ERRORS, GREEK, LAW_CAPITALS, LAWS, OUTCOMES, index_letters, is_sum, key
from .mixed_laws import mixes_laws
from .outcomes import has_key
from .priors import is_prior
from .small_letters import is_written_small
from .told_kinds import told_kind
from .uses import Uses

_LAW_WORDS = frozenset(["pmf", "density", "law", "one-hot"])
_EVIDENCE = frozenset(["argument", "divergence", "called", "element", "implicit", "E", "numbered", "conditional"])


@dataclass(slots=True)
class Roles:
    """Conclusions for one formula. ``axes``: the axes of each law; ``variables``: random variables in alphabetical order;
    ``joint``: the law they have; ``alias``: P is the law whose pmf is written p."""

    uses: Uses
    context: Context
    choices: Choices
    laws: set[str] = field(default_factory=set)
    variables: tuple[str, ...] = ()
    joint: str = JOINT
    alias: dict[str, str] = field(default_factory=dict)
    axes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)

    def conclude(self) -> Roles:
        """Fill in the conclusions."""
        names = set(self.uses.kinds)
        self.laws = {n for n in names if self._is_law(n)}
        self.alias.update(capitals_of_one_law(self.laws, self.uses, self.choices))
        self._one_model()
        self.variables = tuple(sorted({self.axis(n) for n in names if self._is_variable(n)}))
        for image, arguments in sorted(self.uses.images.items()):
            letter = "S" if is_sum(image) else image[0].upper() if image[0] not in "pP" else image.split("(")[0].capitalize()
            name = next(n for n in (letter, *(f"{letter}_{k}" for k in range(1, 99))) if n not in self.variables and n not in names)
            self.images[image] = name
            self.variables = tuple(sorted({*self.variables, name}))
            self.choices.assume(f"{name} is {image}, a function of {', '.join(arguments)}")
        self.laws |= unnamed_law(self)
        self._find_axes()
        return self

    def _one_model(self) -> None:
        """p(z) beside p_theta(x|z): texts on latent variables write one model with and without its parameters."""
        for name in sorted(self.laws):
            base, _, below = name.partition("_")
            pair = (base, name)
            if below not in ("theta", "phi", "psi", "w") or base not in self.laws:
                continue
            if any(self.uses.of(n) & {"divergence", "argument", "element", "implicit", "E"} for n in pair):
                continue
            if not any(len(c) > 1 for c in self.uses.calls.get(name, [])):
                continue
            one = self.choices.among(
                ("model", name),
                (True, f"{'' if is_prior(self.uses, base, name) else UNLIKELY}{base} and {name} are one model"),
                (False, f"{base} and {name} are two laws"),
            )
            if one:
                self.alias[base] = name

    def law(self, name: str) -> str:
        """The name under which a law is known."""
        return self.alias.get(name, name)

    def is_law(self, name: str) -> bool:
        return name in self.laws

    def is_named_by_letter(self, node: Name) -> bool:
        """The p_g of D(p_g || m) and E_{p_g}: a law of its own name, whose letter is no outcome."""
        lettered = index_letters(node.sub) is not None and has_key(node)
        return lettered and self.is_law(key(node)) and bool({"divergence", "argument", "E"} & self.uses.of(key(node)))

    @staticmethod
    def axis(name: str) -> str:
        """The random variable that a lower-case letter stands for in H(x)."""
        return name[0].upper() + name[1:]

    def is_variable(self, name: str) -> bool:
        return self.axis(name) in self.variables and self._is_variable(name)

    def _base(self, name: str) -> str:
        return name.split("_")[0].rstrip("*'")

    def _is_law(self, name: str) -> bool:
        kinds = self.uses.of(name)
        fact = self.context.about(name, Masses, JointTable, Declared, Scalar)
        indexed = "element" in kinds and "plain" not in kinds  # p_{ij} is no entry of the number p = 1/2
        if fact is not None and not (indexed and isinstance(fact.value, Scalar)):
            if isinstance(fact.value, Declared):
                return fact.value.word in _LAW_WORDS
            if isinstance(fact.value, Scalar):
                return False
            listed = isinstance(fact.value, Masses) and sum(fact.value.values) == 1
            scores = isinstance(fact.value, Masses) and not listed and self._base(name) not in LAWS
            return (bool(kinds & _EVIDENCE) or (listed and bool(kinds & {"H", "mixture"}) and self._base(name) in LAWS)) and not scores
        if "bound" in kinds or kinds & {"I", "given"} or self._is_random(name):
            return False
        if "H" in kinds and self._base(name) in LAWS and next(iter(self.context.outcomes(name)), None) is not None:
            return True  # H(q_1), of whose outcomes the text has told
        if name.startswith("e_") and "called" not in kinds and self.context.about("e") is None:
            return False  # one-hot
        if "divergence" in kinds:
            return True
        if name in ERRORS and not kinds & {"called", "element"}:
            return False
        base = self._base(name)
        customary = base in LAWS
        open_ = base not in ("f", "g") and name[0].islower() and not self._is_scalar_by_custom(name)
        if "h" in kinds and kinds <= {"h", "H", "argument"} and open_:
            return not self.choices.among(
                ("small h", name),
                (True, f"{name} is a probability, and h the entropy of a coin"),
                (False, f"{name} is a distribution"),
            )
        if "H" in kinds and name in LAW_CAPITALS:
            return True
        if "H" in kinds and name[0].isupper():
            return mixes_laws(self.uses.body_of(name)) or bool(kinds & {"divergence"}) or ("called" in kinds and customary)
        if "H" in kinds and self._runs_over_outcomes(name, kinds) and not kinds & {"element", "called"}:
            return False
        if "argument" in kinds and ("plain" not in kinds or kinds & {"called", "element"}):
            return not self._is_scalar_by_custom(name)
        if "called" in kinds:
            letters = self.uses.letters.get(name, set())
            if letters and "" not in letters and not self._is_pmf_by_index(name):
                return False
            density = self.uses.integral and base in ("f", "g") and not {"p", "q"} & set(self.uses.kinds)
            return (base in CALLED_LAWS or density) and not self._is_function(name)
        if ("element" in kinds or "numbered" in kinds) and "argument" not in kinds:
            if not self._is_pmf_by_index(name):
                return False
            return (customary and self.context.about(name, Meaning) is None) or self._defined_as_law(name)
        if any({"argument", "divergence"} & self.uses.of(m) for m in self.uses.mixed.get(name, ())) and kinds <= {"mixture", "H"}:
            return customary
        if base == "pi":
            return "E" in kinds  # E_pi[r]; elsewhere it may be the number
        if kinds == {"vector"} and customary:
            return self.choices.among(
                ("vector", name),
                (True, f"{name} is a distribution"),
                (False, f"{name} is a vector of any numbers"),
            )
        return customary and (("implicit" in kinds and "plain" not in kinds) or "E" in kinds)

    def _is_pmf_by_index(self, name: str) -> bool:
        """Whether q_i is a pmf's entry: not for positions t, and open for samples of a mean."""
        letters = self.uses.letters.get(name, set())
        if letters and letters <= {"t", "s"}:
            return False
        if letters and letters <= self.uses.averaged | self.uses.sampled and self._base(name) in LAWS:
            return not self.choices.among(
                ("sample", name),
                (True, f"{name} has one positive entry for each term of the mean"),
                (False, f"{UNLIKELY if 'called' in self.uses.of(name) else ''}{name} is a pmf over the index of the mean"),
            )
        return True

    def _defined_as_law(self, name: str) -> bool:
        return self._base(name) in CALLED_LAWS and self.context.about(name, Meaning) is not None

    def _is_function(self, name: str) -> bool:
        fact = self.context.about(name, Declared)
        return fact is not None and fact.value.word in ("function", "rewards", "logits")

    def _is_scalar_by_custom(self, name: str) -> bool:
        letters = ("epsilon", "alpha", "beta", "lambda", "delta", "gamma", "eta", "theta", "x", "t")
        return name in letters and self.uses.of(name) <= {"argument", "H", "h", "plain", "implicit"} and not self._is_told_by_entry(name)

    def _is_told_by_entry(self, name: str) -> bool:
        """Whether the text has told the letter outcome by outcome: t(x) = (p(x) + q(x))/2."""
        fact = self.context.about(name, Meaning)
        return fact is not None and bool(fact.value.parameters)

    def _is_variable(self, name: str) -> bool:
        kinds = self.uses.of(name)
        fact = self.context.about(name, Declared)
        if fact is not None and fact.value.word == "variable":
            return bool(kinds & {"H", "I", "given", "E", "random", "event"})
        if name in self.laws or name in ERRORS:
            return False
        if kinds & {"I", "given"} or self._is_random(name):
            return True
        if name[0].isupper():
            return bool(kinds & {"H", "random"}) or ("E" in kinds and name not in LAW_CAPITALS)
        return "H" in kinds and self._runs_over_outcomes(name, kinds)

    def _runs_over_outcomes(self, name: str, kinds: set[str]) -> bool:
        """Whether the x of H(x) is the letter of outcomes: of the x of p(x), or of the x_i of p(x_i)."""
        alone = name in self.uses.counted and not kinds & {"plain", "called", "element"}
        found = name in OUTCOMES and (alone or bool({"outcome", "event"} & kinds))
        return found or is_written_small(name, self.uses, self.context, self.choices)

    def _is_random(self, name: str) -> bool:
        """Whether a Greek letter of which nothing but its entropy is spoken is a random variable, as the xi of H(xi)."""
        kinds, base = self.uses.of(name), self._base(name)
        if base not in GREEK or "H" not in kinds:
            return False
        if told_kind(self.context, base) in ("random", "function"):
            return not kinds & {"plain", "called", "element"}
        if not kinds <= {"H", "h", "argument", "implicit", "numbered"} or self.context.about(name) is not None or "h" in kinds:
            return False
        what = "probability" if self._is_scalar_by_custom(name) else "distribution"
        return self.choices.among(
            ("random", name),
            (False, f"{name} is a {what}"),
            (True, f"{UNLIKELY}{name} is a random variable"),
        )

    def _find_axes(self) -> None:
        seen: dict[str, list[tuple[str, ...]]] = {}
        for name, calls in self.uses.calls.items():
            if name in self.laws:
                seen.setdefault(self.law(name), []).extend(calls)
        laws = {self.law(n): None for n in sorted(self.laws)}
        self.joint = joint_law(self, laws, seen) if self.variables else self.joint
        if self.variables:
            laws[self.joint] = None
        named = {n: sorted({t for call in seen.get(n, []) for t in call if t not in ("*", ".", "")}) for n in laws}
        if self.variables:
            named[self.joint] = sorted({*named[self.joint], *self.variables})
        every = sorted({a for axes in named.values() for a in axes})
        several = {n for n in laws if any(len(c) > 1 for c in seen.get(n, []))}
        for n in laws:
            if len(named[n]) > 1 and not self.variables and not several and not self._joint_evidence(n):
                named[n] = self.choices.among(
                    ("one pmf", n),
                    (named[n][:1], f"{n} is one pmf, at outcomes {' and '.join(a.lower() for a in named[n])}"),
                    (named[n], f"{n}({named[n][0].lower()}) and {n}({named[n][1].lower()}) are marginals of one joint law"),
                )
        self._one_letter(named, seen)
        every = sorted({a for axes in named.values() for a in axes})
        if not self.variables and len(every) <= 1 and not several:
            below = any("marginal" in self.uses.of(n) for n in self.laws)  # D(P_X || Q_X)
            self.axes = dict.fromkeys(laws, (every[0] if below and every else "x",))
            return
        for n in sorted(laws, key=lambda n: (not named[n], n)):  # those whose axes are named first: others may share them
            self.axes[n] = tuple(self._complete(n, named[n], seen.get(n, []), every))

    def _one_letter(self, named: dict[str, list[str]], seen: dict[str, list[tuple[str, ...]]]) -> None:
        """H(X) beside p(z) and nothing else: z is most likely just another letter for an outcome of X."""
        if len(self.variables) != 1 or any(len(call) > 1 for call in seen.get(self.joint, [])):
            return
        (variable,) = self.variables
        others = [a for a in named[self.joint] if a != variable]
        if len(others) != 1 or any(variable in call for call in seen.get(self.joint, [])):
            return
        named[self.joint] = self.choices.among(
            ("letter", self.joint),
            ([variable], f"{others[0].lower()} is an outcome of {variable}"),
            (named[self.joint], f"{self.joint}({others[0].lower()}) is the law of another variable {others[0]}"),
        )

    def _joint_evidence(self, name: str) -> bool:
        return "conditional" in self.uses.of(name)

    def _complete(self, name: str, named: list[str], calls: list[tuple[str, ...]], every: list[str]) -> list[str]:
        widest = max((len(c) for c in calls), default=1)
        if any("." in c for c in calls) and len(named) < widest:
            named = sorted([*named, next(a for a in (*every, "Y", "X", "Z", "W") if a not in named)])
        if not named and widest > 1:
            return ["X", "Y", "Z", "W"][:widest]
        if named:
            return named
        if len(every) == 1:
            return every
        partners = sorted({tuple(v) for v in self.axes.values()})
        fits = len(partners) == 1 and (not calls or len(partners[0]) == widest)  # pi_i is not pi(x, y)
        axes = list(partners[0]) if fits else every if len(every) > 1 and "argument" in self.uses.of(name) else ["x"]
        hidden = [a for a in axes if "outside" not in self.uses.of(a[0].lower() + a[1:])]
        if hidden and len(hidden) < len(axes) and "E" in self.uses.of(name) and not calls:
            return hidden  # log p(x) >= E_q[log p(x, z)] + H(q): x is given, q is a law of z
        return axes
