"""Where a refutation would say too much: conditions that the reading did not use, values of what the text leaves open."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.equal_symbols import with_one_symbol
from ...decide.verdict import Verdict
from ...kernel.normal_form import NoNormalForm, NormalForm
from ...kernel.polynomial import TooLarge, to_term
from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional, of_call
from ...notation.elaborate.meaning import ChainMeaning, LinkMeaning
from ...notation.elaborate.roles.letters import GREEK, key
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk as walk_syntax
from ...patterns import regex
from ...terms.statement import Statement
from ...terms.term import Argument, Entry, Index, Limit, Mass, Symbol, unfold, walk
from ..naming.along_a_chain import along_its_chain
from ..naming.by_form import named
from ..naming.repairs import OF_FORMS
from .at_equality import fails_at_equality_alone
from .convention_at_zero import convention_at_zero
from .evidence_bound import told_as_bound
from .given_values import gives_a_value
from .ignored_conditions import SIZES, ignores_what_is_given
from .particular_laws import is_of_numbers_alone
from .processes import true_of
from .two_outcomes import compares_two_outcomes

EQUALITIES = ("=", "approx", ":=", "equiv")


def soften(
    context: Context, chain: ChainMeaning, row: tuple[Verdict, ...], *, chapter: bool, before: str = "", after: str = ""
) -> tuple[Verdict, ...]:
    """The verdicts on a chain with those taken back that would not stand. ``before`` and ``after``: the words around it."""
    defined = tuple(
        told_as_bound(context, link, named(context, link, v, before, after), v, (before, after))
        for link, v in zip(chain.links, row, strict=True)
    )
    along = along_its_chain(context, chain, defined, f"{before} {after}")
    softened = tuple(_softened(context, link, v, chapter) for link, v in zip(chain.links, along, strict=True))
    if not chapter or _OF_ALL.search(f"{before} {after}") is not None:
        return softened
    order = Verdict("undecided", "an order between two quantities of a kind, which no text claims of all")
    two = Verdict("undecided", "of two outcomes, which the text may have told apart")
    strict = Verdict("undecided", "it fails where both sides are equal, and nowhere else; the text may speak of other variables")

    def spoken(link: LinkMeaning, v: Verdict) -> Verdict:
        if v.word != "refuted":
            return v
        if compares_two_outcomes(link):
            return two
        return order if _compares_two_of_a_kind(context, link) else strict if not link.ground and fails_at_equality_alone(link) else v

    return tuple(map(spoken, chain.links, softened))


_OF_ALL = regex(
    r"\b(?:all|any|every|each|always|never|whatever|arbitrary|in general|theorem|lemma|inequality|processing|immer|stets|alle|toujours|tou[st]|siempre|todos?|sempre|всегда|всех)\b|总|恒|任意|所有|항상|모든|임의|常に|すべて",
    re.I,
)


def _softened(context: Context, link: LinkMeaning, v: Verdict, chapter: bool) -> Verdict:
    if v.positive and isinstance(link.claim, Statement):
        told = [f.text for f in link.cites if f.scope == "given" and f.text and not {f.text, f.text.replace("\\", "")} & {*v.hypotheses}]
        return replace(v, hypotheses=(*v.hypotheses, *dict.fromkeys(told))) if told else v
    if chapter and v.word == "undecided" and (by_convention := convention_at_zero(link)) is not None:
        return by_convention
    if chapter and v.word == "undecided" and link.relation in EQUALITIES and _values_alone(link) and assigns(link, chapter):
        return Verdict("data", "a value of what the text does not determine further")
    if chapter and v.word == "undecided" and _is_finite(link):
        return Verdict("data", "a size or a number that is finite, as the text supposes")
    if not v.negative:
        return v
    if is_of_numbers_alone(link):
        return v
    if isinstance(link.claim, Statement) and v.word == "refuted" and ignores_what_is_given(context, link, link.claim, v):
        return Verdict("undecided", "a condition that was given is not used by this reading")
    if chapter and v.word == "refuted" and isinstance(link.claim, Statement) and _limit_of_what_may_vary(link.claim):
        return Verdict("undecided", "the text may let what is under the limit depend on its variable")
    if chapter and v.word == "refuted" and (kind := true_of(link)) is not None:
        return Verdict("undecided", f"true {kind}, of which the text may speak")
    if chapter and _is_of_another_number(context, link):
        return Verdict("undecided", "by its name alone, which the text has given a value of another case before")
    if chapter and v.word == "refuted" and _averages_a_letter(link, v):
        return Verdict("undecided", "what is averaged may depend on the outcome, and nothing is told of it")
    if chapter and v.word == "refuted" and _calls_a_letter(link, v):
        return Verdict("undecided", "a letter before brackets may be a function, as in f(xy) = f(x) + f(y)")
    if chapter and v.word == "refuted" and _applies_a_word(link, v):
        return Verdict("undecided", "a word before a letter may be a function of it, as in logit p")
    if v.word == "refuted" and _counts_in_parts(v):
        return Verdict("undecided", "refuted only where a size is no whole number")
    if chapter and v.word == "refuted" and gives_a_value(link):
        return Verdict("undecided", "true of variables with one such value, of which the text may speak")
    if chapter and v.word == "refuted" and _compares_letters(link):
        return Verdict("data", "an order between two letters that the text leaves open")
    if chapter and v.word == "refuted" and _counts_symbols(link):
        return Verdict("data", "how many symbols a code has, most likely")
    if (
        chapter
        and v.word == "refuted"
        and link.relation in EQUALITIES
        and _is_zero(link.left.node)
        and assigns(replace(link, left=link.right, right=link.left), True)
    ):
        return Verdict("data", "a value of what the text does not determine further")
    if link.relation in EQUALITIES and assigns(link, chapter) and not v.message.startswith(OF_FORMS):
        if chapter:
            return Verdict("data", "a value of what the text does not determine further")
        return Verdict("undecided", "a value of something that is left open")
    if chapter and v.word == "refuted" and isinstance(link.claim, Statement) and _chooses_values_of_functions(context, link, v):
        return Verdict("undecided", "nothing is told of a function in it, whose values may depend on each other")
    return v


def _is_of_another_number(context: Context, link: LinkMeaning) -> bool:
    """H = 10 after "H = n bits", or H = log n - D(p || u) after "H = log n": a bare quantity that was given a value without its law.

    Such a value is that of a case, and the next one is of another: of another number with a unit, or of the law on the right side.
    """
    left = link.left.node
    if link.relation not in EQUALITIES or not isinstance(left, nodes.Name) or left.sub is not None or functional(left) is None:
        return False
    fact = context.about(key(left), Meaning)
    body = fact.value.body if fact is not None and isinstance(fact.value, Meaning) else None
    if body is None or _speaks_of_a_law(body):
        return False
    if link.ground:
        return isinstance(body, nodes.WithUnit) and not any(isinstance(x, nodes.Log) for x in walk_syntax(body))
    return _speaks_of_a_law(link.right.node)


def _is_finite(link: LinkMeaning) -> bool:
    r"""|\mathcal{X}| < \infty, n < \infty."""
    left, right = link.left.node, link.right.node
    return (
        link.relation == "<"
        and isinstance(right, nodes.Infinity)
        and (_is_letter(left) or (isinstance(left, nodes.Abs) and _is_letter(left.body)))
    )


def _is_letter(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and functional(node) is None


def _speaks_of_a_law(node: nodes.Node) -> bool:
    return any(isinstance(x, (nodes.Call, nodes.BigOp)) for x in walk_syntax(node))


def _averages_a_letter(link: LinkMeaning, v: Verdict) -> bool:
    """E_q[k_1]: the mean of letters alone, to which the witness gave one value each."""
    chosen = {name.replace("_", "") for name in (v.witness or {}).get("values", {})}
    means = [x for side in (link.left, link.right) for x in walk_syntax(side.node) if isinstance(x, nodes.BigOp) and x.kind == "E"]
    return any(_letters_of(x.body) and _letters_of(x.body) <= chosen for x in means)


def _applies_a_word(link: LinkMeaning, v: Verdict) -> bool:
    """logit_2 p, arctanh r: a word written right before a letter, to which the witness gave a value as if it were a factor."""
    chosen = {name.split("_")[0] for name in (v.witness or {}).get("values", {})}
    products = (x for side in (link.left, link.right) for x in walk_syntax(side.node) if isinstance(x, nodes.Mul) and not x.explicit)
    words = (x.left.body if isinstance(x.left, nodes.Neg) else x.left for x in products)
    return any(
        isinstance(w, nodes.Name) and len(w.base) > 3 and w.base.islower() and w.base.isascii() and w.base in chosen - GREEK for w in words
    )


def _calls_a_letter(link: LinkMeaning, v: Verdict) -> bool:
    """s(pq) = s(p) + s(q): a letter that stands nowhere but before several brackets, to which the witness gave a value."""
    parts = [x for side in (link.left, link.right) for x in walk_syntax(side.node)]
    calls = [x for x in parts if isinstance(x, nodes.Call) and x.juxtaposed and isinstance(x.head, nodes.Name) and x.head.sub is None]
    chosen = (v.witness or {}).get("values", {})
    for letter in {x.head for x in calls} & {x for x in parts if isinstance(x, nodes.Name) and isinstance(chosen.get(x.base), str)}:
        own = [x for x in calls if x.head == letter]
        if len({x.args for x in own}) > 1 and sum(x == letter for x in parts) == len(own):
            return True
    return False


def _letters_of(body: nodes.Node) -> set[str]:
    """The letters of sums and products of letters; none for any other formula."""
    parts = list(walk_syntax(body))
    if any(not isinstance(x, (nodes.Name, nodes.Number, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Neg)) for x in parts):
        return set()
    below = {y for x in parts if isinstance(x, nodes.Name) and x.sub is not None for y in walk_syntax(x.sub)}
    try:
        return {key(x).replace("_", "") for x in parts if isinstance(x, nodes.Name) and x not in below}
    except ElaborationError:
        return set()


def _is_zero(node: nodes.Node) -> bool:
    """The 0 of "0 = r - beta log f", a derivative that is set to zero."""
    return isinstance(node, nodes.Number) and node.value == 0


def _values_alone(link: LinkMeaning) -> bool:
    """H(S) = -9/14 log 9/14 - 5/14 log 5/14: all that is open are the masses of S, and what is told of them is a computation of its own."""
    literal = link.right.node.value if isinstance(link.right.node, nodes.WithUnit) else link.right.node
    return not isinstance(literal, nodes.Number) and bool(link.missing) and all(m.startswith("the values of ") for m in link.missing)


def _compares_letters(link: LinkMeaning) -> bool:
    """alpha > beta, w_1 > w_2, the event (X > t): what no letters obey in general, and no text claims in general."""
    sides = (link.left, link.right)
    letters = all(isinstance(x.node, nodes.Name) and isinstance(x.term, (Symbol, Entry, Index)) for x in sides)
    return link.relation in ("<", "<=", ">", ">=") and letters and not link.ground and link.left.term != link.right.term


def _counts_symbols(link: LinkMeaning) -> bool:
    """D >= 2: of a D by itself no divergence is at least a number, and the D symbols of a code are."""
    number = link.right.node.value if isinstance(link.right.node, nodes.Number) else 0
    return link.left.node == nodes.Name("D") and link.relation in (">", ">=") and number >= 1


def _compares_two_of_a_kind(context: Context, link: LinkMeaning) -> bool:
    """H(p) > H(q), D(p||q) < D(q||p), I(X;Y) > I(X;Z): an order of what two laws or pairs have, as it may be in an example."""
    one, other = link.left.node, link.right.node
    if link.relation not in ("<", ">") or link.ground or not isinstance(one, nodes.Call) or not isinstance(other, nodes.Call):
        return False
    if one.head != other.head or one.separators != other.separators or len(one.args) != len(other.args) or of_call(one) is None:
        return False
    if any(not isinstance(a, nodes.Name) for a in (*one.args, *other.args)) or set(context.constraints()) & set(link.cites):
        return False
    return not (link.entropic is not None and link.entropic.constraints)


def _limit_of_what_may_vary(claim: Statement) -> bool:
    """Whether laws, arrays or other symbols stand in a limit: "let p be the softmax of z/T"."""
    limits = [t for side in (claim.claim.lhs, claim.claim.rhs) for t in walk(side) if isinstance(t, Limit)]
    inside = [(limit.variable, t) for limit in limits for t in walk(unfold(limit.body))]
    return any(isinstance(t, (Mass, Entry)) or (isinstance(t, Symbol) and t != own) for own, t in inside)


def _counts_in_parts(v: Verdict) -> bool:
    """Whether the witness gives a size such as K a value that no size has."""
    values = (v.witness or {}).get("values", {})
    return any(name in SIZES and isinstance(value, str) and "/" in value for name, value in values.items())


def _chooses_values_of_functions(context: Context, link: LinkMeaning, v: Verdict) -> bool:
    """Whether the witness chose d(x,z) and d(x,y) freely: the triangle inequality is no claim about three numbers.

    Values of a reward are free where the claim rests on what the text has defined by them.
    """
    symbols = {t.name for side in (link.left, link.right) if side.term is not None for t in walk(side.term) if isinstance(t, Symbol)}
    chosen = [name for name in (v.witness or {}).get("values", {}) if name in symbols and "(" in name and ">" not in name]
    chosen_by = {side.term.parameter for side in (link.left, link.right) if isinstance(side.term, Argument)}
    defined = any(isinstance(f.value, Meaning) for f in link.cites) or (
        len(chosen_by) == 1
        and all(name.split("(")[0].split("_")[-1] in chosen_by for name in chosen)  # r_theta, of whatever family theta chooses
    )
    return any(not defined or context.about(name.split("(")[0], Meaning) is not None for name in chosen)


def assigns(link: LinkMeaning, chapter: bool) -> bool:
    """Whether the right side only gives a value, in numbers and parameters, to a left side that is left open."""
    if link.ground or link.left.term is None or link.right.term is None:
        return False
    one = with_one_symbol(link.claim) if isinstance(link.claim, Statement) else None
    lhs, rhs = (link.left.term, link.right.term) if one is None else (one.claim.lhs, one.claim.rhs)
    right = list(walk(unfold(rhs)))
    arrays = {t.array for t in walk(unfold(lhs)) if isinstance(t, Entry)}
    if any(isinstance(t, Mass) or (isinstance(t, Entry) and t.array in arrays) for t in right):
        return False
    try:
        left = to_term(NormalForm()(lhs))
    except (NoNormalForm, TooLarge):
        return False
    symbols = {t for t in walk(rhs) if isinstance(t, (Symbol, Index))}
    own = {t.name for t in walk(left) if isinstance(t, Symbol)}
    is_open = any(isinstance(t, (Mass, Entry)) or (isinstance(t, (Symbol, Index)) and t not in symbols) for t in walk(left))
    if chapter or not is_open:
        return is_open
    numerals = [x for x in walk_syntax(link.right.node) if isinstance(x, nodes.Number) and (x.decimals or x.value not in (0, 1, 2))]
    strangers = {t.name for t in symbols if isinstance(t, Symbol)} - own - SIZES
    others = {t.array.name for t in right if isinstance(t, Entry)}
    strangers |= others if len(others) > 1 else set()  # mu_j and sigma_j of laws that are not given; one alone is the law itself
    return bool(numerals) or any(not name.startswith("|") for name in strangers)
