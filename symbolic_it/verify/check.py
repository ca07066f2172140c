"""One statement, read by itself and judged: what `symbolic-it check` answers, and `symbolic_it.check` in Python."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from ..decide.contradictory import CANNOT_HOLD, contradictory
from ..decide.cross_evaluation import Contradiction
from ..decide.decide import OVER, decide
from ..decide.verdict import Verdict, overall
from ..enclosure.work import OutOfTime, allowed
from ..frames import with_room
from ..notation.context import Constraint, Context, Meaning
from ..notation.elaborate import ElaborationError, GivenError, elaborate, read_givens
from ..notation.elaborate.choices import UNLIKELY
from ..notation.elaborate.conditions.clauses import in_statement
from ..notation.elaborate.conditions.given_words import uniform_by_letter
from ..notation.elaborate.conditions.sentences import hypotheses
from ..notation.elaborate.meaning import Introduction, LinkMeaning, Reading
from ..notation.elaborate.relations.redefined import defined_in_bits, has_bare_log, has_natural_log, in_usual_letter, may_define
from ..notation.elaborate.relations.shapes import mentions_name
from ..notation.elaborate.relations.weights import said_to_sum
from ..notation.prose import prose_text
from ..notation.syntax import ReadError, nodes, read
from ..terms.statement import Statement
from .declared import as_declared
from .formulas.functions_of_variables import other_values, told_in, unfolded
from .formulas.joint import on_the_whole
from .formulas.reading_text import reading_latex, reading_text
from .judgement.across_readings import choose
from .judgement.after_a_slip import said_of
from .judgement.doubtful_readings import Outcome, settled
from .judgement.judge import judge_chain
from .judgement.overstated import soften
from .judgement.particular_laws import judged_in_particular
from .normaliser_given import with_normalisers
from .quantities_given import quantities_given, with_quantities

READER = "SYMBOLIC_IT_READER"  # for our own comparisons: "kinds" takes the reader of `meaning`, which is to replace the other one


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The verdict on a whole statement, with the verdicts on its links and how it was read, in text and (where it can be) TeX."""

    statement: str
    reading: str
    verdict: Verdict
    links: tuple[tuple[str, Verdict], ...] = ()
    latex: str = field(default="", compare=False)

    @property
    def proved(self) -> bool:
        """Whether it is shown: proved, confirmed as a number, or a definition that agrees with the usual one."""
        return self.verdict.positive

    @property
    def refuted(self) -> bool:
        return self.verdict.negative

    @property
    def hypotheses(self) -> tuple[str, ...]:
        """What the verdict supposes: of a SymPy expression too, which letters are taken for laws."""
        return self.verdict.hypotheses

    @property
    def witness(self) -> Mapping[str, Any] | None:
        """Exact values at which the two sides are apart, where it is refuted."""
        return self.verdict.witness

    @property
    def certificate(self) -> Mapping[str, Any] | None:
        """What `replay` checks, where it is proved."""
        return self.verdict.certificate

    @property
    def message(self) -> str:
        return self.verdict.message

    def details(self) -> list[str]:
        """What is said below the verdict, a line each: why, under which hypotheses, the right value, the links of a chain."""
        v = self.verdict
        given = f"given: {'; '.join(v.hypotheses)}" if v.hypotheses else ""
        lines = [v.message, given, f"expected {v.expected}" if v.expected else ""]
        return [prose_text(line) for line in lines if line] + [f"{w.word}  {text}" for text, w in self.links]

    def __str__(self) -> str:
        return "\n    ".join([f"{self.verdict.word}  {self.reading or self.statement}", *self.details()])

    def __repr__(self) -> str:
        why = f"; {self.verdict.message}" if self.verdict.message else ""
        return f"<{self.verdict.word}: {self.reading or self.statement}{why}>"

    def _repr_markdown_(self) -> str:
        from ..exports.display import answer_markdown

        return answer_markdown(self)

    def to_json(self) -> dict[str, Any]:
        v = self.verdict
        return {
            "statement": self.statement,
            "reading": self.reading,
            "verdict": v.word,
            "hypotheses": list(v.hypotheses),
            "premises": [],
            "links": [{"reading": text, "verdict": w.word, "message": w.message, "expected": w.expected} for text, w in self.links],
            "witness": v.witness,
            "certificate": v.certificate,
            "message": v.message,
        }


@with_room
def check(statement: object, given: Sequence[str] | str = (), *, unit: str = "nats", seconds: float = 10.0) -> Answer:
    """The verdict on a statement in plain text, LaTeX, or as a SymPy relation.

    ``given`` is a condition or several ("m = (p+q)/2", "X -> Y -> Z"); ``unit`` is "nats" or "bits" and sets the base of log. A statement that
    cannot be read gets the verdict not-understood; nothing is raised for it (ValueError for another unit). ``seconds`` of processor time are for the whole answer.
    """
    if unit not in ("nats", "bits"):
        raise ValueError(f'unit: expected "nats" or "bits", got {unit!r}')
    try:
        with allowed(seconds):
            return _checked(statement, given, unit, seconds)
    except OutOfTime:
        return Answer(str(statement), "", Verdict("undecided", OVER))


def _checked(statement: object, given: Sequence[str] | str, unit: str, seconds: float) -> Answer:
    if not isinstance(statement, str):
        return _check_term(statement, seconds)
    if os.environ.get(READER) == "kinds":
        return _by_kinds(statement, (given,) if isinstance(given, str) else given, unit, seconds)
    written = (given,) if isinstance(given, str) else tuple(given)
    written = tuple(uniform_by_letter(g, " ".join((statement, *written[:n], *written[n + 1 :]))) for n, g in enumerate(written))
    all_given = tuple(in_usual_letter(g, statement) for g in as_declared(written))
    if unit == "nats" and (in_bits := defined_in_bits(all_given)):
        return _in_bits(statement, all_given, in_bits, seconds)
    given, functions = told_in(with_normalisers(all_given))
    given, quantities = quantities_given(given)
    context = Context(universal=True) if unit == "nats" else Context(log_base=2, unit="bits", universal=True)
    try:
        context = read_givens(given, context)
        tree = unfolded(with_quantities(read(in_statement(statement)), quantities, given), functions)
    except GivenError as e:
        return _in_words(statement, all_given, unit, seconds) or Answer(statement, "", Verdict("not-understood", str(e)))
    except (ReadError, ElaborationError) as e:
        return Answer(statement, "", Verdict("not-understood", str(e)))
    except RecursionError:
        return Answer(statement, "", Verdict("not-understood", "nested too deeply"))
    plain = "_" not in statement and not any("_" in g for g in given)
    answer = _answered(statement, tree, context, plain, seconds)
    if (answer.verdict.positive or answer.verdict.negative) and (other := _defined_otherwise(given, unit, seconds)):
        return replace(answer, verdict=Verdict("undecided", f"{other} defines it otherwise than it is read"), links=())
    if answer.verdict.negative and (chosen := other_values(given, answer.verdict.witness)):
        return replace(answer, verdict=Verdict("undecided", f"what is given leaves {chosen} open"), links=())
    sums = said_to_sum(context)
    if sums and answer.verdict.word == "undecided" and all(k.relation == "=" for c in tree.chains for k in c.links):
        again = _answered(statement, tree, context.extend(*sums), plain, seconds)
        return again if again.verdict.word == "proved" else answer
    return answer


def _by_kinds(statement: str, given: Sequence[str], unit: str, seconds: float) -> Answer:
    """The answer of the reader by kinds, while it is built beside the other one."""
    from ..meaning import DeclarationError, NotUnderstood
    from .by_kinds import judged

    try:
        links = tuple(judged(statement, given, unit, seconds))
    except (NotUnderstood, DeclarationError) as e:
        return Answer(statement, "", Verdict("not-understood", str(e)))
    except Contradiction as e:
        return Answer(statement, "", Verdict("undecided", f"internal contradiction, please report it: {e}"))
    verdict = overall([v for _, v in links])
    return Answer(statement, "; ".join(text for text, _ in links), verdict, links if len(links) > 1 else ())


def _in_bits(statement: str, given: Sequence[str], defining: Sequence[str], seconds: float) -> Answer:
    """The answer where a condition defines a quantity with log_2: it is in bits, and says no more where that is its usual definition.

    A logarithm without a base may be either then: what is true to one base alone is left open.
    """
    rest = [g for g in given if g not in defining]
    usual = [g for g in defining if check(g, rest, unit="bits", seconds=seconds).verdict.positive]
    left = [g for g in given if g not in usual]
    found = check(statement, left, unit="bits", seconds=seconds)
    if (
        found.verdict.negative
        and has_bare_log(statement)
        and not check(statement, (*left, "natural log"), unit="bits", seconds=seconds).verdict.negative
    ):
        return replace(found, verdict=Verdict("undecided", "to which base the logarithms are is not told"), links=())
    if found.verdict.positive and has_natural_log(statement):  # ln 2 of a number of bits is a number, and no amount in nats
        return replace(found, verdict=Verdict("undecided", "a quantity in bits beside a natural logarithm"), links=())
    return found


def _in_words(statement: str, given: Sequence[str], unit: str, seconds: float) -> Answer | None:
    """The answer where a condition is no formula, but a sentence as chapters have them; None where it is none that is understood."""
    from .in_words import claims_in_words  # all that reads chapters

    claims = claims_in_words(statement, given, unit, seconds)
    if not claims or any(c.verdict.word not in ("proved", "confirmed", "definition", "refuted", "rounding-slip") for c in claims):
        return None
    verdict = overall([replace(c.verdict, hypotheses=tuple(dict.fromkeys((*c.verdict.hypotheses, *given)))) for c in claims])
    return Answer(
        statement, "; ".join(c.reading for c in claims), verdict, tuple((c.reading, c.verdict) for c in claims) if len(claims) > 1 else ()
    )


def _defined_otherwise(given: Sequence[str], unit: str, seconds: float) -> str:
    """A condition that defines a quantity by name, H(p) = \\sum_x p(x) \\log p(x), and is no identity of it; "" for none."""
    for k, text in enumerate(given):
        if may_define(text) and check(text, (*given[:k], *given[k + 1 :]), unit=unit, seconds=seconds).verdict.negative:
            return text
    return ""


def _answered(statement: str, tree: nodes.Statement, context: Context, plain: bool, seconds: float) -> Answer:
    base = Fraction(2) if context.unit == "bits" else None

    def best(tree: nodes.Statement, left: nodes.Node | None = None) -> Outcome:
        readings = elaborate(tree, context, left)
        in_general = chosen(readings)
        at_what_is_given = tuple(map(_at_what_is_given, readings))
        if at_what_is_given == readings or all(v.word == "proved" for row in in_general[1] for v in row):
            return in_general
        return chosen(at_what_is_given)

    def chosen(readings: tuple[Reading, ...]) -> Outcome:
        if plain:
            readings = tuple(map(_plain_names, readings))
        return choose(
            [(r, [soften(context, c, judge_chain(c, log_base=base, seconds=seconds), chapter=False) for c in r.chains]) for r in readings]
        )

    def judge(tree: nodes.Statement) -> Outcome:
        return judged_in_particular(tree, context, None, best)

    try:
        reading, rows = settled(tree, judge(tree), judge)
    except ElaborationError as e:
        return Answer(statement, "", Verdict("not-understood", str(e)))
    except Contradiction as e:
        return Answer(statement, "", Verdict("undecided", f"internal contradiction, please report it: {e}"))
    links = [(k, v) for c, row in zip(reading.chains, rows, strict=True) for k, v in zip(c.links, row, strict=True)]
    return _answer(statement, reading, [_as_assumed(_under_what_holds(k, v, context), reading) for k, v in links])


def _as_assumed(verdict: Verdict, reading: Reading) -> Verdict:
    """What the notation was taken to mean is a condition of what is true: "u is the uniform distribution"."""
    more = [a for a in reading.assumptions if not a.startswith(UNLIKELY)] if verdict.positive else []
    return replace(verdict, hypotheses=tuple(dict.fromkeys((*verdict.hypotheses, *more)))) if more else verdict


def _under_what_holds(link: LinkMeaning, verdict: Verdict, context: Context) -> Verdict:
    """What follows from conditions that exclude one another is not called true, nor is a name introduced of which they speak already."""
    if verdict.word == "definition" and isinstance(link.claim, Introduction) and (text := _about(link.claim.name, context)):
        return Verdict("undecided", f"{text} speaks of {link.claim.name} already, and this does not follow from it")
    if verdict.positive and isinstance(link.claim, Statement) and link.claim.conditions and contradictory(link.claim):
        return Verdict("undecided", CANNOT_HOLD)
    return verdict


def _about(name: str, context: Context) -> str:
    """The condition that mentions a name; "" for none."""
    for fact in context.facts:
        node = fact.value.chain if isinstance(fact.value, Constraint) else fact.value.body if isinstance(fact.value, Meaning) else None
        if node is not None and (fact.symbol == name or mentions_name(node, name)):
            return fact.text
    return ""


def _at_what_is_given(reading: Reading) -> Reading:
    """Numbers that are given are a condition: what they settle is about them alone."""
    chains = tuple(replace(c, links=tuple(replace(k, specific=k.specific or k.ground) for k in c.links)) for c in reading.chains)
    return replace(reading, chains=chains)


def _plain_names(reading: Reading) -> Reading:
    """Random variables under the names that plain text has for them: X1, not X_1."""
    chains = tuple(replace(c, links=tuple(_plain_link(k) for k in c.links)) for c in reading.chains)
    return replace(reading, chains=chains)


def _plain_link(link: LinkMeaning) -> LinkMeaning:
    statement = link.entropic
    if statement is None:
        return link

    def side(combination: Mapping[frozenset[str], Fraction]) -> dict[frozenset[str], Fraction]:
        return {frozenset(n.replace("_", "") for n in names): v for names, v in combination.items()}

    constraints = tuple(replace(c, lhs=side(c.lhs), rhs=side(c.rhs)) for c in statement.constraints)
    return replace(link, entropic=replace(statement, lhs=side(statement.lhs), rhs=side(statement.rhs), constraints=constraints))


def _answer(statement: str, reading: Reading, verdicts: list[Verdict]) -> Answer:
    links = tuple((reading_text(said_of(reading.links, k, v)), v) for k, v in enumerate(verdicts))
    shown = "; ".join(text for text, _ in links)
    tex = [reading_latex(link) for link in reading.links]
    verdict = on_the_whole(reading, verdicts)
    return Answer(statement, shown, verdict, links if len(links) > 1 else (), r";\quad ".join(tex) if all(tex) else "")


def _check_term(statement: object, seconds: float) -> Answer:
    """A SymPy relation, or a statement of terms."""
    from ..notation.latex import relation_latex, to_latex
    from ..notation.text import relation_text, to_text

    if not isinstance(statement, Statement):
        from ..terms.sympy import NotTranslatableError, statement_from_sympy

        try:
            statement = statement_from_sympy(statement)
        except (NotTranslatableError, TypeError) as e:
            return Answer(str(statement), "", Verdict("not-understood", str(e)))
    claim = statement.claim
    if not statement.hypotheses:  # a letter is taken for a law only with a word
        statement = replace(statement, hypotheses=hypotheses([claim.lhs, claim.rhs], (), ""))
    text = f"{to_text(claim.lhs)} {relation_text(claim.relation)} {to_text(claim.rhs)}"
    tex = f"{to_latex(claim.lhs)} {relation_latex(claim.relation)} {to_latex(claim.rhs)}"
    return Answer(text, text, decide(statement, seconds=seconds), latex=tex)
