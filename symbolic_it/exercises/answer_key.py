"""Answer keys: one template at one seed, drawn until every mistake gives a clearly different answer."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .. import catalogue
from ..enclosure.digits import enclosure, significant
from ..enclosure.errors import Unevaluable
from ..enclosure.value import Infinite, Undefined, Value, compare
from . import exact
from .draw import Draw, Reject
from .exact import Number
from .precision import Precision, decimals_of
from .rendered import line_latex, value_latex
from .template import Draft, Line, Mistake, Template

MOST_DRAWS = 400
PATIENCE = 40  # draws in which mistakes that print alike may yet come apart


class NoInstance(ValueError):
    """A template gave no usable question in many draws."""


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """A question with its checked solution. ``question`` and steps are prose with LaTeX between dollar signs.

    ``value`` is exact; ``decimal`` its correct rounding at ``precision``; ``rejected`` counts the draws that were passed
    over because a mistake would have given the right answer, or two mistakes the same.
    """

    template: str
    code: str
    title: str
    version: int
    seed: int
    parameters: dict[str, Any]
    draft: Draft
    precision: Precision
    points: Fraction
    rejected: int

    @property
    def variant(self) -> str:
        """Names these numbers: the same on every machine for the same template, version and parameters."""
        text = json.dumps([self.template, self.version, self.parameters], sort_keys=True)
        return f"{self.template}-{self.version}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"

    @property
    def value(self) -> Value:
        """The exact answer, in `unit`."""
        return self.draft.answer

    @property
    def unit(self) -> str:
        """ "bits", "nats", or "" for a plain number."""
        return self.draft.unit

    @property
    def question(self) -> str:
        """The question, with unit and precision asked for."""
        unit = f" in {self.unit}" if self.unit else ""
        how = self.precision.request()
        if isinstance(self.value, Infinite):
            how += " (a number, or inf)"
        return f"{self.draft.question} Give the answer{unit} {how}."

    @property
    def exact(self) -> str:
        """The exact answer on one line of plain text."""
        return exact.text(self.value)

    @property
    def decimal(self) -> str:
        """The answer rounded to what is asked ("inf" where it is infinite)."""
        shown = self.precision.shown(self.value)
        return exact.text(self.value) if shown is None else shown

    @property
    def result(self) -> str:
        """The answer as the key prints it, with its unit: 4/11, about 0.364 where it is asked for exactly and no decimal is it."""
        q = exact_rational(self.value)
        told = self.decimal
        if self.precision.kind == "exact" and q is not None and Fraction(told) != q:
            told = f"{q}, about {told}"
        one = self.unit.endswith("s") and q is not None and abs(q) == 1
        return f"{told} {self.unit[:-1] if one else self.unit}".rstrip()

    @property
    def enclosure(self) -> str:
        """[lo, hi] around the answer, rounded outwards."""
        return enclosure(self.value)

    @property
    def tolerance(self) -> Fraction:
        """The largest distance from the answer that is accepted."""
        return self.precision.tolerance(self.value)

    @property
    def distractors(self) -> tuple[Mistake, ...]:
        """The wrong answers, each with the mistake that leads to it."""
        return self.draft.mistakes

    @property
    def steps(self) -> tuple[Line, ...]:
        """The lines of the solution, the rounded answer last."""
        return (*self.draft.lines, Line(self._last_reason(), (self.value,)))

    def _last_reason(self) -> str:
        q = exact_rational(self.value)
        if isinstance(self.value, Infinite):
            return "the answer"
        if self.precision.kind == "exact" or (q is not None and Fraction(self.decimal) == q):
            return "the answer, exactly"
        return f"rounded {self.precision.request()} at the very end"

    def formulas(self) -> list[tuple[str, str]]:
        """(LaTeX without dollar signs, justification) of every line."""
        out = [(line_latex(step), step.because) for step in self.draft.lines]
        return [*out, (value_latex(self.value, self.decimal, self.unit), self._last_reason())]

    def shown(self, mistake: Mistake) -> str:
        """A distractor as a decimal; where an exact answer is asked for, the short decimal that it is, else its first four digits."""
        if not isinstance(mistake.value, Number):
            return exact.text(mistake.value)
        places = self.precision
        if places.kind == "exact":
            short = None if mistake.value.fraction is None else decimals_of(mistake.value.fraction)
            places = Precision("decimals", 4 if short is None else short)
        return places.shown(mistake.value) or significant(mistake.value, 6) or "?"

    @property
    def alike(self) -> bool:
        """Whether two of its distractors print alike."""
        shown = [self.shown(m) for m in self.distractors]
        return len(set(shown)) < len(shown)

    def to_json(self) -> dict[str, Any]:
        """The answer key as a JSON object."""
        return {
            "template": self.template,
            "seed": self.seed,
            "variant": self.variant,
            "title": self.title,
            "points": str(self.points),
            "question": self.question,
            "parameters": self.parameters,
            "steps": [{"formula": formula, "because": because} for formula, because in self.formulas()],
            "answer": {
                "exact": self.exact,
                "decimal": self.decimal,
                "unit": self.unit,
                "tolerance": self.precision.to_json(self.value),
                "precision": {"kind": self.precision.kind, "digits": self.precision.n},
                "enclosure": self.enclosure,
            },
            "distractors": [
                {"value": self.shown(m), "exact": exact.text(m.value), "code": m.code, "mistake": m.words} for m in self.distractors
            ],
        }


def exact_rational(value: Value) -> Fraction | None:
    """The value as a fraction, if it is one."""
    return value.fraction if isinstance(value, Number) else None


def answer_key(template: Template, name: str, seed: int, precision: Precision | None = None, points: Fraction = Fraction(1)) -> AnswerKey:
    """The question of a template at a seed, of mistakes that differ in print if there is one in some draws.

    Raises NoInstance if hundreds of draws give no discriminating question.
    """
    second: AnswerKey | None = None
    for attempt in range(MOST_DRAWS):
        if second is not None and attempt > second.rejected + PATIENCE:
            break
        try:
            drawn = template.draw(Draw(f"{name}/{template.version}/{seed}/{attempt}"))
            draft = template.write(**drawn)
            chosen = draft.wanted if precision is None or isinstance(draft.answer, Infinite) else precision
            discriminates(draft, chosen)
        except (Reject, Unevaluable):
            continue
        parameters = {key: _plain(value) for key, value in drawn.items()}
        key = AnswerKey(name, template.code, template.title, template.version, seed, parameters, draft, chosen, points, attempt)
        if not key.alike:
            return key
        second = second or key
    if second is not None:
        return second
    raise NoInstance(f"{name}: no usable question in {MOST_DRAWS} draws at seed {seed}")


def discriminates(draft: Draft, precision: Precision) -> None:
    """Raises Reject where a mistake gives the answer, or comes within twice the tolerance of it."""
    answer = draft.answer
    if isinstance(answer, Undefined):
        raise Reject("the answer is undefined")
    margin = precision.margin(answer)
    for mistake in draft.mistakes:
        wrong = mistake.value
        if isinstance(wrong, Undefined):
            if wrong.reason != "null":
                raise Reject(f"{mistake.code} is undefined")
        elif isinstance(answer, Number) and isinstance(wrong, Number):
            if not _apart(wrong - answer, margin):
                raise Reject(f"{mistake.code} comes too near")
        elif isinstance(answer, Infinite) and isinstance(wrong, Infinite) and answer.sign == wrong.sign:
            raise Reject(f"{mistake.code} gives the answer")


def _apart(difference: Number, margin: Fraction) -> bool:
    bound = Number.of(margin)
    return compare(difference, bound) == "greater" or compare(-difference, bound) == "greater"


def _plain(value: Any) -> Any:
    """Parameters as JSON holds them: fractions as "1/4"."""
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value


def load(name: str) -> tuple[str, Template]:
    """A template of the library by its name (coin-entropy) or its number (T01). Raises catalogue.UnknownNameError."""
    entries = catalogue.entries("templates")
    if len(name) == 3 and name[:1] in "tT" and name[1:].isdigit():
        for entry in entries:
            if f'"{name.upper()}"' in entry.path.read_text(encoding="utf-8"):
                return entry.name, _template(catalogue.load(entry))
    entry = catalogue.find("templates", name)
    return entry.name, _template(catalogue.load(entry))


def _template(thing: object) -> Template:
    assert isinstance(thing, Template)
    return thing
