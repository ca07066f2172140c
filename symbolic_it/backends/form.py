"""A stable form: a term that equals a quantity's definition, and keeps its digits where the definition loses them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ..kernel.derivation import Derivation, NotDerived, derive
from ..kernel.derivation import Line as ProofLine
from ..terms.statement import Relation, Statement
from ..terms.substitution import substitute
from ..terms.term import Array, Index, Law, Symbol, Term, unfold

LARGE = 30.0
FOLDER = Path(__file__).parent / "stable"


@dataclass(frozen=True, slots=True)
class Form:
    """definition = term, for arguments of one kind ("probs", or "logits" for log-probabilities and logits).

    ``arguments`` are what the compiled function takes. ``chosen`` are symbols and outcomes of the term that the identity
    leaves free and the code picks: ("argmax", z) is where the largest logit stands. ``output`` is the outcome that a
    result with one entry for each outcome (a gradient) is a function of. ``large``, also proved, is taken where the value is
    beyond LARGE (or not finite), or LARGE times ``unit``. ``hypotheses`` say what the identity rests on. ``around`` is (context, part,
    form) where definition and term are a context with the definition and the term of another form in place of a part.
    """

    name: str
    inputs: str
    definition: Term
    term: Term
    arguments: tuple[Law | Array | Index | Symbol, ...]
    why: str
    hypotheses: tuple[str, ...] = ()
    chosen: Mapping[Term, tuple[str, Array | Law]] = field(default_factory=dict)
    output: Index | None = None
    large: Term | None = None
    unit: Term | None = None
    around: tuple[Term, Symbol, Form] | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What has to be proved: of the term, and of the term for large values."""
        if self.around is not None:
            return self.around[2].statements
        terms = (self.term,) if self.large is None else (self.term, self.large)
        return tuple(Statement(Relation(self.definition, "=", t), (), self.hypotheses) for t in terms)

    def derive(self) -> tuple[Derivation, ...]:
        """The identities, for every alphabet size and every choice made at run time, proved and replayed. Raises NotDerived."""
        if self.around is not None:
            context, part, form = self.around
            for whole, inner in ((self.definition, form.definition), (self.term, form.term)):
                if unfold(whole) != substitute(unfold(context), {part: unfold(inner)}):
                    raise NotDerived(f"{self.name} is not its context with {form.name} in it")
            return form.derive()
        title = f"the stable form of {self.name}"
        return tuple(derive(self.name, title, s, (ProofLine("=", s.claim.rhs, "normal form"),)) for s in self.statements)

    def account(self) -> str:
        """Which form is computed, why, and that it is the definition: for `explain`."""
        title = (import_module(f"{__package__}.stable.{self.module}").__doc__ or "").partition("\n")[0]
        inputs = "probabilities" if self.inputs == "probs" else "logits or log-probabilities"
        needs = f", where {'; '.join(self.hypotheses)}" if self.hypotheses else ""
        given = "" if all(isinstance(a, Symbol) for a in self.arguments) else f" from {inputs}"
        return f"computed{given} as {title}\n  against {self.why}\n  equal to the definition{needs}: proved, {self.derive()[0].checks}"

    @property
    def module(self) -> str:
        """The name of its file."""
        return next(name for name, form in forms().items() if form is self)


@cache
def form_of(quantity: str, inputs: str) -> Form | None:
    """The stable form of a quantity, or None: then the definition is computed as it stands."""
    return _load(quantity if inputs == "probs" else f"{quantity}_from_logits")


@cache
def gradient_of(quantity: str) -> Form | None:
    """The stable form of a quantity's gradient with respect to its logits, or None."""
    return _load(f"{quantity}_gradient")


def forms_of(quantity: str) -> tuple[Form, ...]:
    """The stable forms of a quantity: from probabilities, from logits, and of its gradient."""
    found = (form_of(quantity, "probs"), form_of(quantity, "logits"), gradient_of(quantity))
    return tuple(form for form in found if form is not None)


def forms() -> dict[str, Form]:
    """All stable forms by the name of their file."""
    names = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
    return {name: form for name in names if (form := _load(name)) is not None}


def _load(module: str) -> Form | None:
    if not module.isidentifier() or not (FOLDER / f"{module}.py").exists():
        return None
    found: Any = getattr(import_module(f"{__package__}.stable.{module}"), "FORM", None)
    return found if isinstance(found, Form) else None
