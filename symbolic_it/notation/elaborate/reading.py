"""From a read formula to its meanings: one reading for each plausible way to take what is ambiguous."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from ...terms.domain import OPEN_UNIT_INTERVAL, REAL
from ...terms.term import Rational
from ..context import Constraint, Context, Declared, Fact, Meaning, Scalar
from ..syntax import nodes as s
from ..syntax.nodes import Chain, Name, Node, Span
from ..syntax.remarks import gives_a_reason, is_label, names_a_unit, speaks_of_equality
from ..syntax.walk import walk
from .averaged_divergences import averaged_divergences
from .braces import braces_opened
from .capital_outcomes import capital_outcomes
from .choices import Choices, Readings
from .composed import of_any_length, of_directions
from .conditions.constraints import apply_constraints, scan_constraint
from .conditions.givens import facts_of_chain
from .conditions.relevant import names_in, relevant
from .errors import ElaborationError
from .expressions.conditional_moments import by_letters
from .expressions.estimates import depends_on_the_estimate
from .expressions.evaluated import evaluated_by
from .formula import Formula
from .functionals.additive_noise import noise_apart
from .functionals.affine_maps import affine_maps_taken
from .functionals.flipped_bits import flips_apart
from .functionals.functionals_of_laws import functionals_applied
from .functionals.moments_of_sums import moments_apart, output_bounded
from .functionals.of_probabilities import with_coins
from .induced_laws import parameters_below, trajectories
from .laws.by_entries import laws_by_entries
from .laws.conditions_by_word import values_by_words
from .laws.covariances import in_coordinates, told_of_parameters
from .laws.entries_of_products import by_their_entries
from .laws.gradients_by_entries import in_each_entry
from .laws.gradients_by_outcomes import by_outcome
from .laws.introduced_vectors import introduced_as_written
from .laws.laws import equal_laws
from .laws.letters_of_laws import laws_called
from .laws.one_hot import with_one_hot
from .laws.product_laws import entry_by_entry
from .laws.quadratic_means import quadratic_means
from .laws.traces import traces_as_forms
from .laws.transposes_by_letter import transposes_by_letter
from .left_side import joined, parted, started
from .listed_laws import masses_by_letters
from .meaning import ChainMeaning, NotUnderstood, Reading
from .relations.chains import defined_in_the_chain, drafts, last_bound, sides_of, whole_draft
from .relations.equality_cases import CaseDraft, case_draft
from .relations.expansions import expansion
from .relations.implications import directions
from .relations.judged import link_meaning
from .relations.optima import bounds, over_outcomes
from .relations.probabilities import probabilities, weights
from .relations.satisfiable import satisfiable
from .relations.shapes import is_closed
from .resolve import Resolution
from .roles.joint_law import declared_laws, drawn_laws
from .roles.letters import GREEK, key
from .roles.roles import Roles
from .roles.sizes import candidates, settle_sizes
from .roles.told_kinds import told_kind
from .roles.uses import Uses
from .sequences.common_functions import without_common_functions
from .sequences.identical_members import with_equal_entropies
from .sequences.independent_members import with_numbered_members
from .shorthand import arguments_put_back, averaged_whole, one_alphabet, powers_outside, primes_taken
from .spelled_out import spelled_out
from .temperature_below import temperature_below

_CASES = frozenset(["equality-iff", "iff", "only"])
_SILENT_WORDS = frozenset(["forall", "or", "for"])


def elaborate(statement: s.Statement, context: Context | None = None, subject: Node | None = None) -> tuple[Reading, ...]:
    """The readings of a formula in a context, most plausible first, at most six.

    subject: the left side of a chain that begins with a relation. Raises ElaborationError (span, found, expected) if no link
    of the formula has a meaning.
    """
    context = context or Context()
    statement = temperature_below(laws_called(statement), context)
    written, told, side = statement, context, subject
    statement, context = spelled_out(joined(statement, subject), context)
    statement, subject = parted(statement, subject)
    parts = directions(statement) or expansion(statement, subject, context)
    if parts is None:
        parts = bounds(statement, context)
        if parts is not None and over_outcomes(statement):  # max_i z_i is a number of its own
            with suppress(ElaborationError):
                return _elaborate(statement, context, subject)
    if parts is not None:
        return of_directions(parts, context, subject, elaborate)
    try:
        return _elaborate(statement, context, subject)
    except ElaborationError:
        if (inner := without_common_functions(statement, subject, context)) is not None:
            return elaborate(inner, context, subject)
        for one, known, left in ((statement, context, subject), (*spelled_out(written, told), side)):
            if (found := of_any_length(one, known, left, _elaborate)) is not None:
                return found
        other = capital_outcomes(written) or masses_by_letters(written)
        if other is None:
            raise
        return _elaborate(*spelled_out(other, told), subject)


def _elaborate(statement: s.Statement, context: Context, subject: Node | None) -> tuple[Reading, ...]:
    statement, subject = functionals_applied(statement, subject, context)
    context, unknown = with_one_hot(statement, with_equal_entropies(with_numbered_members(statement, context)))
    statement, context, missing, equality = _with_conditions(statement, context)
    missing += depends_on_the_estimate(statement, context)
    statement, supposed = moments_apart(statement, context)
    statement, context, more = noise_apart(statement, context)
    statement, context, flipped = flips_apart(statement, context)
    statement, context = output_bounded(statement, context)
    supposed = tuple(dict.fromkeys((*supposed, *more, *flipped)))
    statement = by_letters(affine_maps_taken(braces_opened(laws_by_entries(statement)), context), context)
    statement = by_outcome(in_each_entry(statement, context), context)
    statement = quadratic_means(traces_as_forms(transposes_by_letter(statement)), context)
    by_matrices, statement = statement, in_coordinates(statement, context)
    turned = statement is not by_matrices
    missing += told_of_parameters(by_matrices, context) if turned else ()
    statement = with_coins(statement, context)
    statement, context = trajectories(parameters_below(statement), context)
    statement = averaged_whole(arguments_put_back(primes_taken(powers_outside(statement), context), context))
    statement = entry_by_entry(one_alphabet(averaged_divergences(statement)))
    context = by_their_entries(statement, _without_variables(statement, context))
    missing += unknown
    tried = Readings(lambda choices: _read(statement, context, subject, choices, missing, equality))
    found = [replace(r, more=True) for r in tried.results] if tried.more else tried.results
    whole = [r for r in found if not _gaps(r)]
    readings = introduced_as_written(whole or found, by_matrices) if turned else whole or found
    if not whole and all(isinstance(k.claim, NotUnderstood) for k in readings[0].links):
        claim = readings[0].links[0].claim
        assert isinstance(claim, NotUnderstood)
        raise ElaborationError(claim.span, claim.found, claim.expected)
    return tuple(replace(r, assumptions=(*supposed, *r.assumptions)) for r in readings) if supposed else tuple(readings)


def _without_variables(statement: s.Statement, context: Context) -> Context:
    """d/du is taken in u as a variable, whatever u was set to before; so is f(u) at u = 0."""
    variables = [v for n in walk(statement) if isinstance(n, s.Derivative) for v in n.variables]
    variables += [v for n in walk(statement) if (v := evaluated_by(n)) is not None]
    names = {key(v) for v in variables if isinstance(v, Name) and v.sub is None}
    if not names:
        return context
    return replace(context, facts=tuple(f for f in context.facts if not (isinstance(f.value, Meaning) and f.symbol in names)))


def _gaps(r: Reading) -> int:
    return sum(isinstance(k.claim, NotUnderstood) for k in r.links)


# conditions -----------------------------------------------------------------------------------------------------------
def _with_conditions(
    statement: s.Statement, context: Context
) -> tuple[s.Statement, Context, tuple[str, ...], tuple[s.Condition, ...]]:  # fmt: skip
    """The formula without its clauses; what they say is in the context, or listed as missing where it is words."""
    missing: list[str] = []
    equality: list[s.Condition] = []
    said = [c.body.words for c in statement.conditions if c.word == "text" and isinstance(c.body, s.Text)]
    of_equality = any(speaks_of_equality(words) for words in said)
    for c in statement.conditions:
        if c.word in _CASES:
            equality.append(replace(c, word="equality-iff") if of_equality else c)
            continue
        remark = c.body.words if c.word == "text" and isinstance(c.body, s.Text) else ""
        if (
            gives_a_reason(remark)
            or is_label(remark)
            or (equality and speaks_of_equality(remark))
            or (names_a_unit(remark) and not _has_a_value(statement))
        ):
            continue
        if isinstance(c.body, Chain) and c.body.links and c.word in ("where", "if", "such-that", "given", "for", "with", "forall", "and"):
            try:
                context = context.extend(*facts_of_chain(c.body, context, ""))
                continue
            except ElaborationError:
                pass
        if (c.word in _SILENT_WORDS and not isinstance(c.body, Chain)) or (c.body is None and c.word == "and"):
            continue
        missing.append(c.word)
    return statement, context, tuple(missing), tuple(equality)


def _has_a_value(statement: s.Statement) -> bool:
    """Whether a side is a number, which a unit behind the formula is of."""
    return any(is_closed(side) for c in statement.chains for side in (c.first, *(link.right for link in c.links)) if side is not None)


# one reading ----------------------------------------------------------------------------------------------------------
def _read(
    statement: s.Statement,
    context: Context,
    subject: Node | None,
    choices: Choices,
    missing: tuple[str, ...],
    equality: tuple[s.Condition, ...],
) -> Reading:
    statement = values_by_words(statement, context, choices)
    chains = [started(c, subject) for c in statement.chains if c.links]
    if not chains:
        raise ElaborationError(statement.span, "no relation", "a relation such as =, <= or approx")
    uses = Uses(body_of=_bodies(context))
    for chain in chains:
        for node in sides_of(chain):
            uses.scan(node)
    cases = [c.body for c in equality if isinstance(c.body, Chain)]
    for chain in cases:
        if any(link.relation == "perp" for link in chain.links):
            scan_constraint(uses, chain)
            continue
        for node in sides_of(chain):
            uses.scan(node, "argument" if isinstance(node, Name) and node.sub is None else "plain")
    constraints = relevant(context.facts, set(uses.kinds) | {n.rstrip("*") for n in uses.stems.values()})
    for fact in constraints:
        scan_constraint(uses, fact.value.chain)
    roles = Roles(uses, context, choices).conclude()
    if roles.laws and len({roles.law(n) for n in {**drawn_laws(roles), **declared_laws(roles)}.values()}) > 1:
        raise ElaborationError(chains[0].span, "random variables with several laws", "their joint law")
    same = equal_laws(constraints, roles.is_law)
    roles.alias.update({a: roles.law(b) for a, b in same.items() if roles.law(a) != roles.law(b)})
    f = Formula(context, choices, roles)
    f.sides = tuple(n for chain in (*chains, *cases) for n in sides_of(chain))
    f.continuous = uses.integral or context.alphabet == "continuous" or _differential(chains)
    f.alphabets.continuous = f.continuous
    f.declared = frozenset(x.symbol for x in context.facts if isinstance(x.value, (Scalar, Declared)))
    for chain in chains:
        candidates(f, chain)
    drafted = [(chain, list(drafts(f, chain)), whole_draft(f, chain)) for chain in chains]
    conditions = apply_constraints(f, constraints)
    conditions.relations += f.supposed
    for name, domain in defined_in_the_chain([links for _, links, _ in drafted]).items():
        f.domains[name] = f.domains.get(name, REAL).meet(domain)
    links = [d for _, links, _ in drafted for d in links]
    for name in (*probabilities(f, links), *weights(f, links)):
        f.domains[name] = OPEN_UNIT_INTERVAL
        choices.assume(f"{name} is a probability")
    if f.supposed and not satisfiable(conditions.relations, f.domains):
        raise ElaborationError(chains[0].span, "sums or integrals that have no finite value together", "ones that converge")
    case = case_draft(f, equality[0].word, equality[0].body) if len(equality) == 1 else CaseDraft("iff", "", None) if equality else None
    missing = (*missing, *settle_sizes(f))
    resolve = Resolution(f, conditions.domains)
    done = [
        ChainMeaning(
            chain.span,
            tuple(link_meaning(f, d, resolve, conditions, missing, case if d is last_bound(links) else None) for d in links),
            link_meaning(f, whole, resolve, conditions, missing, None) if whole is not None else None,
            original.first is None,
        )
        for original, (chain, links, whole) in zip([c for c in statement.chains if c.links], drafted, strict=True)
    ]
    return Reading(tuple(done), tuple(choices.assumptions))


def _bodies(context: Context) -> Callable[[str], Node | None]:
    def body_of(name: str) -> Node | None:
        fact = context.about(name)
        if (base := name.split("_")[0]) in GREEK and told_kind(context, base) in ("random", "function"):
            return None  # beta = f(alpha) of random variables is no number
        return fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None

    return body_of


def _differential(chains: list[Chain]) -> bool:
    """h(X) of a random variable, and h(f) of a law by the letter of a density, is a differential entropy; H(X) beside it is another."""
    from .roles.letters import is_variable

    def calls(head: str) -> list[s.Call]:
        found = [n for c in chains for n in walk(c) if isinstance(n, s.Call) and n.head == Name(head)]
        return [n for n in found if all(map(is_variable, n.args)) or (len(n.args) == 1 and n.args[0] in _DENSITIES)]

    if differential := bool(calls("h")):
        for discrete in calls("H"):
            raise ElaborationError(discrete.span, "H beside h, which may be of other kinds of variables", "one of them alone")
    return differential


_DENSITIES = (Name("f"), Name("g"))


__all__ = ["Constraint", "Fact", "Rational", "Span", "elaborate", "key", "names_in"]
