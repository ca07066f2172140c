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
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...patterns import regex
from .another_function import is_another_function
from .another_law import of_another_law
from .any_name import cross_entropy_by_form, under_any_name
from .averages import of_the_average
from .bare_quantities import of_one_pair
from .compare import has_form, is_of_answers
from .densities import of_a_named_density
from .different_outcomes import apart_in_a_divergence, of_different_outcomes
from .established import eponymous
from .exactly import exactly, unlike
from .exponents import known_exponent, unit_of_exponent
from .extrema import of_extrema
from .index_summed_over import index_is_summed_over
from .kinds_of_entropy import of_a_kind_of_entropy
from .known_quantity import Known
from .log_likelihood import of_log_likelihood
from .natural import NATS
from .near_miss import HALF, SIGN, near_miss, speaks_loosely, turns_over
from .normal_quantities import of_normal_laws
from .normaliser import spelled_out
from .of_answers import of_answers
from .of_perplexity import of_perplexity
from .one_change_away import has_the_sign_of_no_entropy, one_change_away
from .own_arguments import is_of_its_arguments
from .resolve import Resolved, named_by_words, resolve, speaks_of_likelihood
from .right_sides import LAWS, is_a_law, is_a_number, is_power, letters_of, resembles
from .shapes_of_slips import slip_of_a_shape
from .tilted import of_the_optimum
from .true_laws_told import told_otherwise
from .typed_letters import is_reference, merely_numbered, stem_is_policy
from .unnamed_losses import is_never_positive, unnamed_loss
from .well_formed import is_ratio_of_masses
from .without_halves import of_twice

_BY_WORDS = frozenset(["implicit reward of DPO", "ratio of a policy to an old one"])  # whose letters may stand for their opposites as well
_BITS = regex(r"\bin bits\b|binary log|log(?:arithm)?s? (?:to |in )?base[- ]?(?:2|two)", re.I)


def define(context: Context, link: LinkMeaning, verdict: Verdict, before: str = "", after: str = "") -> Verdict:
    """The verdict on a link that introduces a name, given the words around it; other verdicts as they are."""
    if (
        link.kind == "definition"
        and (verdict.negative or verdict.positive)
        and (kind := of_a_kind_of_entropy(context, link, before)) is not None
    ):
        return kind
    if link.kind == "definition" and verdict.positive and (other := of_another_law(context, link, before)) is not None:
        return other
    if (twice := of_twice(context, link, verdict)) is not None:
        return twice
    if verdict.negative and link.kind == "definition":
        return _of_another_name(context, link, verdict, before, after)
    node, called = link.left.node, False
    while isinstance(node, n.Call):
        node, called = node.head, True
    if not isinstance(node, n.Name) or not verdict.positive:
        return verdict
    if not isinstance(link.claim, Introduction) and not _means_itself(context, node, link.right.node):
        return verdict
    if (density := of_a_named_density(context, link, before)) is not None:
        return density
    if (laws := apart_in_a_divergence(link.right.node)) is not None:
        return Verdict(
            "convention-mismatch", f"{text_of(laws[0])} and {text_of(laws[1])} are laws of different outcomes, which no divergence compares"
        )
    if node.base in LAWS and is_a_law(link.right.node):
        return verdict  # "the divergence, where p = N(0, 1)": no divergence is a law
    if index_is_summed_over(link.left.node, link.right.node):
        return Verdict("undecided", f"an index of {text_of(link.left.node)} is what the right side sums over")
    if (
        logarithms := of_perplexity(
            context, link.left.node, link.right.node, base_told(context, link.right.node, before + after), before + after
        )
    ) is not None:
        return logarithms
    if (whole := of_one_pair(context, link) or of_extrema(context, link, f"{before} {after}")) is not None:
        return whole
    if (logarithm := of_log_likelihood(context, link, before, after)) is not None:
        return logarithm
    if (solved := of_the_optimum(context, link, before + " " + after)) is not None:
        return solved
    if (by_answers := of_answers(link.left.node, link.right.node, f"{before} {after}")) is not None:
        return by_answers
    if isinstance(link.right.node, n.Call) and stem_is_policy(link.right.node):
        return verdict  # pi*(y|x) = pi(y|x)
    right = link.right.node
    found = tuple(r for r in resolve(node, called, before, after) if _suits(r, right) or _has_what_it_needs(r.known, right))
    of_outcomes = isinstance(link.left.node, n.Call) and len(link.left.node.args) > 1 and of_call(link.left.node) is None
    if node.base == "h" and (of_outcomes or any(map(is_reference, walk(right)))):
        found = tuple(r for r in found if r.by_words or r.known.title != "entropy")  # h(y, y', x), or a margin of log ratios
    told = any(r.by_words and r.known.title.startswith("ratio") for r in found)
    if not told and (shape := slip_of_a_shape(node, right, before, called)) is not None and not speaks_loosely(before[-80:]):
        return Verdict("undecided", f"one change away from the {shape}: that it is another quantity is not shown")
    if found and is_a_number(link.right.node):
        return Verdict("data", "a value of what the text does not determine further")
    if not found and (notion := eponymous(before)):
        return Verdict("undecided", f"that {text_of(node)} is the {notion} is not shown")
    if not found and is_of_its_arguments(link.left.node, link.right.node):
        loss = under_any_name(context, link, before + " " + after) or cross_entropy_by_form(
            link.left.node, link.right.node, before + " " + after
        )
        if loss is not None:
            return loss
    if not found and has_the_sign_of_no_entropy(node, right, before):
        return Verdict("convention-mismatch", "the entropy with the other sign")
    if not found and (near := one_change_away(node, right, before)) is not None:
        return Verdict("undecided", f"one change away from the {near}: that it is another quantity is not shown")
    if not found:
        return unnamed_loss(node, link.right.node, verdict, before + " " + after, f"{before[-80:]} {after[:40]}")
    base = base_told(context, link.right.node, before + after)
    refuted: Verdict | None = None
    for r in found:
        if r.known.title == "entropy" and isinstance(link.left.node, n.Call) and len(link.left.node.args) > 1:
            continue
        if told_otherwise(r.known, link.right.node, before + " " + after) or not is_of_its_arguments(link.left.node, link.right.node):
            continue
        if (r.known.title == "KL divergence" and of_different_outcomes(right)) or (r.known.averaged and is_never_positive(right)):
            continue
        known = of_the_average(r.known, before)
        if has_form(spelled_out(context, link.right.node), known, base) and known_exponent(context, link.right.node):
            return replace(verdict, message=f"agrees with the definition of {r.known.title}")
        exact = exactly(context, link, r)
        if exact is not None and exact.positive:
            return replace(verdict, message=f"agrees with the definition of {r.known.title}")
        if exact is not None and exact.word == "refuted" and r.firm:
            refuted = refuted or exact
    if refuted is not None and len(found) == 1:
        return replace(refuted, message=f"not the {found[0].known.title}: {refuted.message}")
    powers = any(r.known.title == "perplexity" for r in found) and any(map(is_power, walk(link.right.node)))
    if (
        not any(r.by_words or r.firm or r.known.title.startswith(("estimator", "gold", "odds")) for r in found)
        and not resembles(link.right.node)
        and not powers
    ):
        return verdict
    if (
        all(r.known.title in _LOGISTIC for r in found)
        and (pair := under_any_name(context, link, before + " " + after)) is not None
        and pair.word != "undecided"
    ):
        return pair  # "the pairwise logistic loss", "the cross-entropy of preferences"
    missed = _missed(context, link, node, found, before, after, base)
    if missed is not None:
        return missed
    if len(found) == 1 and (normal := of_normal_laws(context, found[0].known.title, link.left.node, right)) is not None:
        return normal
    title = found[0].known.title
    if is_abbreviation(link.left.node, right) and not any(r.by_words for r in found):
        return verdict  # I = I(X;Z)
    return Verdict("undecided", f"{text_of(node)} is a name of the {title}; that this is its value is not shown")


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


def _missed(
    context: Context, link: LinkMeaning, name: n.Name, found: tuple[Resolved, ...], before: str, after: str, base: int | str | None
) -> Verdict | None:  # fmt: skip
    """The verdict on a formula that is the named quantity but for one sign, ratio or order."""
    found = tuple(r for r in found if r.by_words) or found
    if len(found) != 1 or not is_of_its_arguments(link.left.node, link.right.node) or not _is_whole(link.left.node):
        return None
    (r,) = found
    if r.known.title in _BY_WORDS and not r.by_words:
        return None
    around = _OWN_WORDS[r.known.title].sub("", before[-80:] + after[:60]) if r.known.title in _OWN_WORDS else before[-80:] + after[:60]
    of_answers = any(map(is_of_answers, r.known.forms))
    if turns_over(around) if of_answers else speaks_loosely(around):
        return None
    falls = _CALLED_LOSS.search(before[-60:]) is not None or (of_answers and name.base in ("L", "loss", "Loss"))
    called = (r.by_words and r.known.title in _SIGNED) or (r.known.averaged and falls and not _GROWS.search(before + after))
    signs = (
        r.known.title == "negative log-likelihood" or called or not speaks_of_likelihood(before + " " + after)
    ) and not r.known.title.startswith("estimator")
    found_miss = near_miss(spelled_out(context, link.right.node), r.known, base, signs)
    if found_miss is None:
        return None
    what, meant = found_miss
    if what == SIGN and (speaks_loosely(around) or _is_an_entropy(link.left.node, link.right.node)):
        return None
    if what not in (SIGN, HALF) and r.known.title.startswith("estimator"):
        return None  # of samples from the reference it is turned over
    if what != SIGN and merely_numbered(link.right.node):
        return None
    return unlike(context, link, meant, f"not the {r.known.title}: it would be with {what} changed")


def _is_an_entropy(left: n.Node, right: n.Node) -> bool:
    """S_rel[pi] = -D(pi || pi_ref): what physicists call a relative entropy, a name of its own."""
    head = left.head if isinstance(left, n.Call) else left
    divergence = isinstance(right, n.Neg) and isinstance(right.body, n.Call) and "||" in right.body.separators
    return divergence and isinstance(head, n.Name) and head.base == "S"


def _is_whole(left: n.Node) -> bool:
    """A name, or one of names: not sigma(-x)."""
    return isinstance(left, n.Name) or (isinstance(left, n.Call) and all(isinstance(a, (n.Name, n.Chain, n.SetLiteral)) for a in left.args))


_NEGATIVE = regex(r"negatives?(?= log| (?:sample|pair|key|example|document|candidate|instance|view|token)s?\b|[,.;)])", re.I)
#: Words of their own names, or of what they are of, which say nothing loosely.
_OWN_WORDS = {
    "negative log-likelihood": _NEGATIVE,
    "InfoNCE loss": _NEGATIVE,
    "PPO's clipped objective": regex(r"(?:clipped |PPO )?surrogate", re.I),
}
#: "the DPO loss:", "得到 DPO 损失：" right before a formula: what falls.
_CALLED_LOSS = regex(
    r"(?:\bloss(?: function)?|损失(?:函数)?|손실 ?(?:함수)?(?:는|은)?|損失(?:関数)?)\s*(?:\bis|\bas|\breads|为|是|は)?\s*[:：,]?\s*\Z", re.I
)
_GROWS = regex(r"maximi[sz]|ascent|最大化|최대화|objective", re.I)
_LOGISTIC = frozenset(["binary cross-entropy", "cross-entropy", "negative log-likelihood"])
_SIGNED = frozenset(
    ["cross-entropy", "binary cross-entropy", "focal loss", "perplexity"]
)  # whatever is to grow: called so, they are positive


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
