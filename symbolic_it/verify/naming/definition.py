"""Whether a formula that introduces the name of a known quantity defines it: only then is it called a definition."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.conditions.abbreviations import is_abbreviation
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import Introduction, LinkMeaning
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from ..sentences.functions_told import is_a_likelihood
from .another_function import is_another_function
from .another_law import of_another_law
from .any_name import cross_entropy_by_form, under_any_name
from .averages import of_the_average
from .bare_quantities import of_one_pair
from .compare import has_form
from .densities import of_a_named_density
from .different_outcomes import apart_in_a_divergence, of_different_outcomes
from .established import eponymous
from .exactly import exactly
from .exponents import is_a_loss_in_bits, known_exponent, unit_of_exponent
from .extrema import of_extrema
from .index_summed_over import index_is_summed_over
from .kinds_of_entropy import of_a_kind_of_entropy
from .known_quantity import Known
from .log_likelihood import of_log_likelihood
from .missed import missed
from .natural import NATS
from .near_miss import speaks_loosely
from .no_softmax import no_softmax
from .normal_quantities import of_normal_laws
from .normaliser import spelled_out
from .of_answers import of_answers
from .of_its_variables import fits_its_variables
from .of_perplexity import is_power_of_its_own_kind, of_perplexity
from .one_change_away import has_the_sign_of_no_entropy, one_change_away
from .own_arguments import is_called_with_its_letter, is_of_its_arguments
from .resolve import Resolved, named_by_words, resolve
from .right_sides import LAWS, has_tanh, is_a_law, is_a_number, is_power, letters_of, resembles
from .shapes_of_slips import slip_of_a_shape
from .solved_for_a_name import solved_for_a_name
from .tilted import of_the_optimum
from .true_laws_told import told_otherwise
from .typed_letters import is_reference, stem_is_policy
from .unnamed_losses import is_never_positive, unnamed_loss
from .well_formed import is_ratio_of_masses
from .without_halves import of_twice

_BITS = regex(r"\bin bits\b|binary log|log(?:arithm)?s? (?:to |in )?base[- ]?(?:2|two)", re.I)


def define(context: Context, link: LinkMeaning, verdict: Verdict, before: str = "", after: str = "") -> Verdict:
    """The verdict on a link that introduces a name, given the words around it; other verdicts as they are."""
    if (other := _of_another_kind(context, link, verdict, before)) is not None:
        return other
    if verdict.negative and link.kind == "definition":
        return _of_another_name(context, link, verdict, before, after)
    link = solved_for_a_name(link, base_told(context, link.right.node, before + after))
    name, called = link.left.node, False
    while isinstance(name, n.Call):
        name, called = name.head, True
    if not isinstance(name, n.Name) or not verdict.positive:
        return verdict
    if not isinstance(link.claim, Introduction) and not _means_itself(context, name, link.right.node):
        return verdict
    if (whole := _whatever_its_name(context, link, name, verdict, before, after)) is not None:
        return whole
    found = _known_by(name, called, link, before, after)
    right, words = link.right.node, f"{before} {after}"
    told = any(r.by_words and r.known.title.startswith("ratio") for r in found)
    if not told and (shape := slip_of_a_shape(name, right, before, called)) is not None and not speaks_loosely(before[-80:]):
        return Verdict("undecided", f"one change away from the {shape}: that it is another quantity is not shown")
    if not found:
        return _of_no_known_name(context, link, name, verdict, before, after)
    if is_a_number(right):
        return Verdict("data", "a value of what the text does not determine further")
    base = base_told(context, right, before + after)
    if (agrees := _by_its_forms(context, link, found, verdict, base, before, words)) is not None:
        return agrees
    powers = any(r.known.title == "perplexity" for r in found) and any(map(is_power, walk(right)))
    firm = any(r.by_words or r.firm or r.known.title.startswith(("estimator", "gold", "odds")) for r in found)
    sigmoid = has_tanh(right) and any(r.known.title == "logistic sigmoid" for r in found)
    if not (firm or resembles(right) or powers or sigmoid):
        near = one_change_away(name, right, before)
        return (
            verdict if near is None else Verdict("undecided", f"one change away from the {near}: that it is another quantity is not shown")
        )
    if all(r.known.title in _LOGISTIC for r in found):
        pair = under_any_name(context, link, words)
        if pair is not None and pair.word != "undecided":
            return pair  # "the pairwise logistic loss", "the cross-entropy of preferences"
    if (miss := missed(context, link, name, found, before, after, base)) is not None:
        return miss
    title = found[0].known.title
    if len(found) == 1 and (normal := of_normal_laws(context, title, link.left.node, right)) is not None:
        return normal
    if is_abbreviation(link.left.node, right) and not any(r.by_words for r in found):
        return verdict  # I = I(X;Z)
    if is_a_loss_in_bits(right, words):
        return verdict
    return Verdict("undecided", f"{text_of(name)} is a name of the {title}; that this is its value is not shown")


def _of_another_kind(context: Context, link: LinkMeaning, verdict: Verdict, before: str) -> Verdict | None:
    """The verdict where the words or the text call the left side another kind of entropy, of another law, or twice the usual one."""
    if link.kind == "definition" and (verdict.negative or verdict.positive):
        kind = of_a_kind_of_entropy(context, link, before) or (of_another_law(context, link, before) if verdict.positive else None)
        if kind is not None:
            return kind
    return of_twice(context, link, verdict)


def _whatever_its_name(context: Context, link: LinkMeaning, name: n.Name, verdict: Verdict, before: str, after: str) -> Verdict | None:
    """The verdict that the words or the right side decide before it is asked which quantity the name stands for."""
    left, right, words = link.left.node, link.right.node, f"{before} {after}"
    if (
        isinstance(left, n.Call)
        and isinstance(link.claim, Introduction)
        and _is_name(right, new := link.claim.name)
        and not _is_name(name, new)
    ):
        return verdict  # H(p, q) = L_{CE}: what is introduced stands on the right
    if (density := of_a_named_density(context, link, before)) is not None:
        return density
    if (laws := apart_in_a_divergence(right)) is not None:
        return Verdict(
            "convention-mismatch", f"{text_of(laws[0])} and {text_of(laws[1])} are laws of different outcomes, which no divergence compares"
        )
    if name.base in LAWS and is_a_law(right):
        return verdict  # "the divergence, where p = N(0, 1)": no divergence is a law
    if index_is_summed_over(left, right):
        return Verdict("undecided", f"an index of {text_of(left)} is what the right side sums over")
    found = (
        of_perplexity(context, left, right, base_told(context, right, before + after), before + after)
        or of_one_pair(context, link)
        or of_extrema(context, link, words)
        or of_log_likelihood(context, link, before, after)
        or of_the_optimum(context, link, words)
        or of_answers(left, right, words)
    )
    return found or (verdict if isinstance(right, n.Call) and stem_is_policy(right) else None)  # pi*(y|x) = pi(y|x)


def _known_by(name: n.Name, called: bool, link: LinkMeaning, before: str, after: str) -> tuple[Resolved, ...]:
    """The known quantities that the name or the words beside it may mean."""
    left, right = link.left.node, link.right.node
    found = tuple(r for r in resolve(name, called, before, after) if _suits(r, right) or _has_what_it_needs(r.known, right))
    of_outcomes = isinstance(left, n.Call) and len(left.args) > 1 and of_call(left) is None
    if name.base == "h" and (of_outcomes or any(map(is_reference, walk(right)))):
        return tuple(r for r in found if r.by_words or r.known.title != "entropy")  # h(y, y', x), or a margin of log ratios
    return found


def _of_no_known_name(context: Context, link: LinkMeaning, name: n.Name, verdict: Verdict, before: str, after: str) -> Verdict:
    """The verdict on what is introduced under a name of the author's own."""
    left, right, words = link.left.node, link.right.node, f"{before} {after}"
    if isinstance(left, n.Call) and not isinstance(right, n.Matrix) and is_closed(right):
        return Verdict("data", "a value of what the text does not determine further")  # W(Y|X) = 13/8 bits
    if notion := eponymous(before):
        return Verdict("undecided", f"that {text_of(name)} is the {notion} is not shown")
    if is_power_of_its_own_kind(name, right):
        return Verdict("undecided", f"how {text_of(name)} comes from that of other units is not shown")
    if is_of_its_arguments(left, right):
        loss = under_any_name(context, link, words) or cross_entropy_by_form(left, right, words)
        if loss is not None:
            return loss
    if has_the_sign_of_no_entropy(name, right, before):
        return Verdict("convention-mismatch", "the entropy with the other sign")
    if (why := no_softmax(right, before)) is not None:
        return Verdict("undecided", why)
    if (near := one_change_away(name, right, before)) is not None:
        return Verdict("undecided", f"one change away from the {near}: that it is another quantity is not shown")
    words += " likelihood" if name.base in ("ell", "l") and is_a_likelihood(context) else ""
    return unnamed_loss(name, right, verdict, words, f"{before[-80:]} {after[:40]}")


def _by_its_forms(
    context: Context, link: LinkMeaning, found: tuple[Resolved, ...], verdict: Verdict, base: int | str | None, before: str, words: str
) -> Verdict | None:
    """The verdict where the right side has a form of a quantity that the name may mean, or is refuted of the only one."""
    left, right = link.left.node, link.right.node
    refuted: Verdict | None = None
    for r in found:
        if r.known.title == "entropy" and isinstance(left, n.Call) and len(left.args) > 1:
            continue
        if (
            told_otherwise(r.known, right, words)
            or not is_of_its_arguments(left, right)
            or not is_called_with_its_letter(r.known.title, left, right)
        ):
            continue
        if (r.known.title == "KL divergence" and of_different_outcomes(right)) or (r.known.averaged and is_never_positive(right)):
            continue
        known = of_the_average(r.known, before)
        if has_form(spelled_out(context, right), known, base) and known_exponent(context, right):
            if not fits_its_variables(r.known.title, context, left, right, words):
                return Verdict("undecided", f"a form of the {r.known.title}; that its variables are in their places is not shown")
            return replace(verdict, message=f"agrees with the definition of {r.known.title}")
        exact = exactly(context, link, r)
        if exact is not None and exact.positive:
            return replace(verdict, message=f"agrees with the definition of {r.known.title}")
        if exact is not None and exact.word == "refuted" and r.firm:
            refuted = refuted or exact
    if refuted is not None and len(found) == 1:
        return replace(refuted, message=f"not the {found[0].known.title}: {refuted.message}")
    return None


def _is_name(node: n.Node, name: str) -> bool:
    try:
        return isinstance(node, n.Name) and name in (key(node), key(stem(node)))
    except ElaborationError:
        return False


def base_told(context: Context, right: n.Node, words: str) -> int | str | None:
    """The base of the logarithms of losses and entropies, as far as the text tells it or their unit."""
    told = unit_of_exponent(context, right)
    if told is not None:
        return 2 if told == "bits" else "e"
    if context.log_base is not None:
        return context.log_base
    if context.unit == "bits":
        return 2
    return "e" if context.unit == "nats" or NATS.search(words) else 2 if _BITS.search(words) else None


_LOGISTIC = frozenset(["binary cross-entropy", "cross-entropy", "negative log-likelihood"])


def _means_itself(context: Context, name: n.Name, right: n.Node) -> bool:
    """Whether the text defines the name by this very formula, so that it is true of itself: "and PPL = ...", read ahead."""
    try:
        fact = context.about(key(name)) or context.about(key(stem(name)))
    except ElaborationError:
        return False
    return fact is not None and isinstance(fact.value, Meaning) and fact.value.body == right


_FOREIGN = regex(
    r"\b(?:hellinger|hessian|hamilton\w*|hamming|hinge|huber|harmonic|heaviside|hypothes[ie]s|indicator|identity|fisher|inertia|intensity|"
    r"discriminator|dirac|determinant|distance|discrepancy|diameter|bhattacharyya|wasserstein|bregman|itakura|jacobian)\b[^.;:]*\Z",
    re.I,
)


def _of_another_name(context: Context, link: LinkMeaning, verdict: Verdict, before: str, after: str) -> Verdict:
    """H(p, q) that the sentence calls the Hellinger distance is no cross-entropy."""
    called = named_by_words(before, after)
    if called is not None and called.title == "Hellinger distance":
        if has_form(link.right.node, called):
            return Verdict("definition", f"agrees with the definition of {called.title}")
    elif is_another_function(context, link, before, after):
        return Verdict("undecided", f"{text_of(link.left.node)} is another function here than the entropy of a coin")
    elif _FOREIGN.search(before[-60:]) is None:
        return verdict
    return Verdict("undecided", "the words before the formula give its left side another meaning")


def _suits(found: Resolved, right: n.Node) -> bool:
    """Whether the words alone tell the quantity: a partition function without a reward or a policy is one of an energy."""
    of_policies = not found.known.title.startswith("partition function") or bool(letters_of(right) & {"pi", "r", "R", "Q", "beta"})
    return found.by_words and of_policies


def _has_what_it_needs(known: Known, right: n.Node) -> bool:
    bases = letters_of(right)
    of_laws = any(isinstance(x, n.Log) and is_ratio_of_masses(x.arg) for x in walk(right))
    return known.needs <= bases or (known.title.startswith("estimator") and (of_laws or {"pi", "log"} & bases == {"pi"}))
