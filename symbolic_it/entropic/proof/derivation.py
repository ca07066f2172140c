"""A certificate as a derivation: greater side - lesser side = non-negative terms, each with its name.

The names in brackets are those of the lemma in Lean's PFR project (teorth/pfr, PFR/ForMathlib/Entropy), where there is
one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..combination import Combination
from ..information import Information, Written
from ..reading import printing
from ..statement import Constraint
from .certificate import Certificate, Direction, relation_text


@dataclass(frozen=True, slots=True)
class Line:
    """coefficient * term, why the term has its sign, and the relation of the term to 0 (">=", "=" or ">")."""

    coefficient: Fraction
    text: str
    latex: str
    relation: str
    because: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """`left` (as text and LaTeX) = the sum of the lines; `copies` says in words what was copied, `common` what both
    sides of an identity are in joint entropies."""

    left: str
    left_latex: str
    lines: tuple[Line, ...]
    copies: tuple[str, ...] = ()
    common: str = ""

    @property
    def relation(self) -> str:
        """What the sum is to 0."""
        relations = {line.relation for line in self.lines if line.coefficient} or {"="}
        return ">" if ">" in relations else ">=" if ">=" in relations else "="


def derivations(certificate: Certificate) -> tuple[Derivation, ...]:
    """One derivation for an inequality or for an equality that needs no inequality, else one for each direction."""
    copies = tuple(copy.text() for copy in certificate.copies)
    directions = certificate.directions
    if not any(d.terms or any(not c.is_equality for _, c in d.constraints) for d in directions):
        directions = directions[:1]
    return tuple(_derivation(direction, copies) for direction in directions)


def _derivation(direction: Direction, copies: tuple[str, ...]) -> Derivation:
    lines = [Line(c, term.text(), term.latex(), ">=", name(term)) for c, term in direction.terms]
    lines += [_constraint(c, constraint) for c, constraint in direction.constraints]
    sides = (direction.greater, direction.lesser, direction.written[1], direction.written[0])
    common = "" if lines else printing.text(direction.greater)
    return Derivation(_difference(*sides, printing.text), _difference(*sides, printing.latex), tuple(lines), copies, common)


def name(term: Information) -> str:
    """Which of Shannon's inequalities says that the term is not negative."""
    if len(term.arguments) == 1:
        return "a conditional entropy is non-negative" if term.given else "an entropy is non-negative"
    if term.given:
        return "conditioning reduces entropy: submodularity [entropy_submodular]"
    return "mutual information is non-negative: subadditivity [entropy_pair_le_add]"


def _constraint(coefficient: Fraction, constraint: Constraint) -> Line:
    """A constraint as a term: its difference of sides, with the sign put right where that reads better."""
    slack = constraint.slack()
    recognised = printing.recognise(slack)
    if recognised and constraint.is_equality:
        factor, term = recognised
        coefficient, text, latex = coefficient * factor, term.text(), term.latex()
    else:
        sides = (constraint.greater, constraint.lesser, constraint.written_greater, constraint.written_lesser)
        text, latex = _difference(*sides, printing.text), _difference(*sides, printing.latex)
        text, latex = (f"[{text}]", f"[{latex}]") if " " in text else (text, latex)
    relation = "=" if constraint.is_equality else ">" if constraint.is_strict else ">="
    return Line(coefficient, text, latex, relation, f"given {constraint.source or relation_text(constraint)}")


def _difference(
    greater: Combination,
    lesser: Combination,
    as_greater: Written,
    as_lesser: Written,
    write: Callable[[Combination, Written], str],
) -> str:
    """greater - lesser, as it stands: nothing is cancelled."""
    first, second = write(greater, as_greater), write(lesser, as_lesser)
    if second == "0":
        return first
    if len(as_lesser or printing.terms(lesser)) > 1 or second.startswith("-"):
        second = f"({second})"
    return f"-{second}" if first == "0" else f"{first} - {second}"


def as_text(found: Sequence[Derivation]) -> str:
    """Plain text: the sum, then one line for each term."""
    out: list[str] = []
    for derivation in found:
        out += [f"with {copy}" for copy in derivation.copies]
        if not derivation.lines:
            out.append(f"{derivation.left} = 0: both sides are {derivation.common} in joint entropies")
            continue
        total = printing.signed_sum((line.coefficient, line.text) for line in derivation.lines)
        out.append(f"{derivation.left} = {total} {derivation.relation} 0")
        width = max(len(line.text) for line in derivation.lines)
        out += [f"  {line.text:<{width}} {line.relation:>2} 0  {line.because}" for line in derivation.lines]
    return "\n".join(out)


_SIGNS = {">=": r"\ge", ">": ">", "=": "="}


def as_latex(found: Sequence[Derivation]) -> str:
    r"""An align* environment: \begin{align*} greater - lesser &= terms \\ &\ge 0 \end{align*}."""
    rows: list[str] = []
    for derivation in found:
        if not derivation.lines:
            rows.append(f"{derivation.left_latex} &= 0")
            continue
        for k, line in enumerate(derivation.lines):
            term = printing.signed_sum([(line.coefficient, line.latex)], printing.latex_fraction)
            start = f"{derivation.left_latex} &= " if not k else r"&\quad "
            plus = "+ " if k and not term.startswith("-") else ""
            reason = rf"{line.latex} {_SIGNS[line.relation]} 0 \text{{: {_words(line.because)}}}"
            rows.append(f"{start}{plus}{term} && ({reason})")
        rows.append(f"&{_SIGNS[derivation.relation]} 0")
    body = " \\\\\n".join(rows)
    return f"\\begin{{align*}}\n{body}\n\\end{{align*}}"


def _words(text: str) -> str:
    r"""Safe inside \text: a quoted constraint becomes maths."""
    head, given, rest = text.partition("given ")
    if not given or " copy of " in rest or any(character in rest for character in "$\\&"):
        return re.sub(r"([_&%#$])", r"\\\1", text) if "\\" not in text else head + "given the constraint"
    for plain, latex in (("->", r"\to"), ("<=", r"\le"), (">=", r"\ge"), ("|", r"\mid")):
        rest = re.sub(rf"\s*{re.escape(plain)}\s*", lambda _, latex=latex: f" {latex} ", rest)  # type: ignore[misc]
    return f"{head}given ${rest}$"
