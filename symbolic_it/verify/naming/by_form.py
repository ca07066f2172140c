"""Formulas judged by their written form alone: definitions whose letters have no meaning as terms."""

from __future__ import annotations

from dataclasses import replace

from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.context import Context, Scalar
from ...notation.elaborate.conditions.abbreviations import was_abbreviated
from ...notation.elaborate.conditions.function_of_variables import is_told_function
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import Introduction, LinkMeaning, Side
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...notation.text import text_of
from ...terms.statement import Statement
from ..policies.goals import of_its_goal
from ..policies.judged import OF_TWO_POLICIES
from ..policies.penalised import FORM_OF_AN_OBJECTIVE, names_a_part
from ..policies.steps_ahead import of_steps_ahead
from ..policies.values import weighted_advantage
from ..sentences.code_lengths import of_code_lengths
from ..sentences.constraints_in_words import in_place
from ..sentences.functions_told import shape_told
from ..sentences.goals_told import maximises_a_loss
from .adversarial_games import of_the_best_discriminator
from .any_name import loss_on_next_tokens
from .binary_channels import of_bits, takes_a_chance_for_a_law
from .by_letters import by_letters, of_capacities
from .channel_at_hand import channel_at_hand, speaks_of_channels
from .definition import define
from .distillation import UNSCALED
from .distilled_gradients import of_distilled_gradients
from .doubtful_definitions import doubt_about_its_words, unless_doubtful
from .entropies_at_states import without_its_state
from .gaussian_capacity import NOT_THE_CAPACITY
from .jensen import of_jensen
from .logistic import in_sigmoids
from .logit import of_the_logit
from .natural import in_natural_logarithms, is_in_bits
from .normal_quantities import OF_NORMAL_LAWS, names_its_laws
from .of_perplexity import is_of_a_text
from .preference_gradient import of_preference_gradients
from .ratio_to_its_sum import ratio_to_its_sum
from .resolve import named_by_words
from .supports import OPEN_SUPPORT, is_less_over_a_support, of_a_support
from .texts_by_tokens import is_of_independent_tokens
from .tilted import of_a_free_policy, of_the_optimum
from .tilted_proportions import of_proportions
from .told_margins import with_margins
from .two_answers import of_two_answers

_INTRODUCED = "introduces a name"


def named(context: Context, link: LinkMeaning, verdict: Verdict, before: str = "", after: str = "") -> Verdict:
    """The verdict on a link, where it names a known quantity; given the words around it."""
    verdict = of_bits(channel_at_hand(context), speaks_of_channels(context), verdict)
    if verdict.word == "refuted" and is_of_independent_tokens(link.left.node, link.right.node):
        verdict = Verdict("undecided", "a text by its tokens, which are independent in some models; that they are is not shown")
    if verdict.word == "refuted" and (solved := of_a_free_policy(link.left.node, link.relation, link.right.node, verdict)) is not None:
        return solved
    if verdict.positive and (is_less_over_a_support(link.left.node) or is_less_over_a_support(link.right.node)):
        return of_a_support(context, link.left.node, link.relation, link.right.node) or OPEN_SUPPORT
    if verdict.positive and takes_a_chance_for_a_law(context, link.left.node, link.right.node):
        return Verdict("undecided", "a chance of an error, and no law of the input or the output")
    link = replace(
        link,
        left=replace(link.left, node=_powers_outside(link.left.node)),
        right=replace(link.right, node=_spelled_out(context, link.right.node)),
    )
    found = _whatever_it_is_of(context, link, verdict, before, after)
    if found.word not in ("definition", "not-understood"):
        return found
    if found.word == "definition" and not verdict.positive and was_abbreviated(context, link.left.node):
        return verdict
    if (logit := of_the_logit(context, link.left.node, link.relation, link.right.node)) is not None:
        return logit
    if found.word == "not-understood":
        return found
    if (goal := _against_its_goal(context, link, before, after)) is not None:
        return goal
    doubt = doubt_about_its_words(context, link.left.node, link.right.node, found)
    if doubt is not None:
        return doubt
    return (
        unless_doubtful(context, link.left.node, link.right.node, found, before[-120:])
        if found is not verdict or isinstance(link.claim, Introduction)
        else found
    )


def _against_its_goal(context: Context, link: LinkMeaning, before: str, after: str) -> Verdict | None:
    """The verdict on a definition that the words put to another use than it has: a loss that is maximised, a gain that falls."""
    if maximises_a_loss(before, after):
        return Verdict("undecided", "a loss, which the words say to be maximised")
    return of_its_goal(context, link.left.node, link.right.node, f"{before} {after}")


def _powers_outside(node: n.Node) -> n.Node:
    """log^2 x as (log x)^2: a form with a logarithm is no form with its square."""
    return rebuilt(
        node,
        lambda x: (
            n.Pow(replace(x, arg=_powers_outside(x.arg), power=None), x.power) if isinstance(x, n.Log) and x.power is not None else None
        ),
    )


def _spelled_out(context: Context, right: n.Node) -> n.Node:
    return in_sigmoids(with_margins(context, _powers_outside(right)))


def _whatever_it_is_of(context: Context, link: LinkMeaning, verdict: Verdict, before: str, after: str) -> Verdict:
    found = by_letters(context, link.left.node, link.relation, link.right.node, before, after) if _open(link, verdict) else None
    of_parts = found is not None and found.message.startswith(FORM_OF_AN_OBJECTIVE)
    firm = found is not None and found.message.startswith(NOT_THE_CAPACITY)  # whatever the channels before it were
    if found is not None and found.positive and verdict.word == "refuted" and isinstance(link.left.node, n.Derivative):
        return verdict  # of functions that the text has defined: its letters are no others
    if found is not None and (found.positive or firm or (found.word != "undecided" and verdict.word != "refuted")) and not of_parts:
        return found
    lengths = of_code_lengths(context, link.left.node, link.relation, link.right.node, f"{before} {after}")
    if lengths is not None and not (
        lengths.positive and (verdict.word == "confirmed" or link.ground)
    ):  # of lengths that are given it is a sum
        return lengths
    named = _named(context, link, verdict, before, after)
    if found is not None and of_parts:  # gains and costs add up to no particular objective: to an evidence lower bound only in its own form
        of_its_part = names_a_part(named.message, text_of(link.left.node).lower())
        if ("PPO's clipped objective" in named.message or of_its_part) and named.word == "undecided":
            return found  # with a penalty or bonuses: each of its parts was known
        open_still = "that this is its value is not shown" in named.message or named.message == UNSCALED
        return named if named.negative or open_still else found
    if found is not None and found.message == OF_TWO_POLICIES and named.positive:
        return found
    merely = named.message.startswith("introduces") or named.word == "not-understood"
    return found if found is not None and merely and found.word == "undecided" else named


def _named(context: Context, link: LinkMeaning, verdict: Verdict, before: str, after: str) -> Verdict:
    if verdict.word != "not-understood" and not (verdict.word == "undecided" and link.missing):
        return define(context, link, verdict, before, after)
    of_a_text = is_of_a_text(link.left.node, link.right.node)
    if link.entropic is not None and not of_a_text:
        return verdict  # of random variables: I(X;Y) = H(Y) - H(Y|Z) is not the form with other letters
    left, right = link.left.node, link.right.node
    if (part := of_a_support(context, left, link.relation, right)) is not None:
        return part
    if (game := of_the_best_discriminator(context, left, link.relation, right)) is not None:
        return game
    if (preferred := of_two_answers(left, right, f"{before} {after}")) is not None and preferred.negative:
        return preferred
    solved = of_the_optimum(context, link, f"{before} {after}")
    solved = solved or _of_answers(context, left, link.relation, right, f"{before} {after}")
    if solved is not None:
        return solved
    law = ratio_to_its_sum(left, right) if link.relation in ("=", ":=") else None
    if law is not None and law.positive:
        return law
    written = as_written(context, left, link.relation, right, before, after)
    of_a_text = of_a_text or (written is not None and OF_NORMAL_LAWS in written.message and names_its_laws(left, right))
    if written is None or (not of_a_text and ((written.negative and link.missing) or (written.positive and _is_false_without(link)))):
        return verdict
    return written


def _is_false_without(link: LinkMeaning) -> bool:
    """Whether D(p || q) = D(q || p) and the like are refuted by values where what was not understood of the conditions is left out."""
    if not isinstance(link.left.node, n.Call) or of_call(link.left.node) is None:
        return False
    return isinstance(link.claim, Statement) and decide(link.claim, point=link.point, ground=link.ground).word == "refuted"


def of_statement(
    context: Context, statement: n.Statement, before: str, after: str, maths: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
) -> Verdict | None:
    """The verdict on a statement that could not be understood, None where its form says nothing; ``maths``: the formulas in the words."""
    (chain,) = statement.chains
    if chain.first is None:
        return None
    chain = replace(
        chain, first=_powers_outside(chain.first), links=tuple(replace(x, right=_spelled_out(context, x.right)) for x in chain.links)
    )
    (link,) = chain.links
    assert chain.first is not None
    if is_told_function(context, chain):
        return Verdict("definition", f"introduces {text_of(chain.first)}")
    if (by_answers := _of_answers(context, chain.first, link.relation, link.right, f"{before} {after}")) is not None:
        return unless_doubtful(context, chain.first, link.right, by_answers, before[-120:])
    around = in_place(before, maths[0]), in_place(after, maths[1])
    jensen = of_jensen(chain.first, link.relation, link.right, *around, lambda f: shape_told(context, f))
    if jensen is not None and not (jensen.negative and _is_of_a_number(context, chain.first)):
        return jensen
    if (part := of_a_support(context, chain.first, link.relation, link.right)) is not None:
        return part
    if (game := of_the_best_discriminator(context, chain.first, link.relation, link.right)) is not None:
        return game
    if (lengths := of_code_lengths(context, chain.first, link.relation, link.right, f"{before} {after}")) is not None:
        return lengths
    found = by_letters(context, chain.first, link.relation, link.right, before, after)
    found = found if found is None else unless_doubtful(context, chain.first, link.right, found, before[-120:])
    if found is not None and found.word != "undecided":
        return found
    written = as_written(context, chain.first, link.relation, link.right, before, after)
    if written is None or (found is not None and found.message == OF_TWO_POLICIES and written.positive):
        return found
    return unless_doubtful(context, chain.first, link.right, written, before[-120:])


def _of_answers(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a tilted law or on the gradient of a loss on two answers."""
    found = of_proportions(context, left, relation, right, words) or of_preference_gradients(context, left, relation, right, words)
    return in_natural_logarithms(found, context, left, right)


def _open(link: LinkMeaning, verdict: Verdict) -> bool:
    """Whether nothing was proved: a name is introduced, the reading came to no end, or values speak against it."""
    number = link.right.node.value if isinstance(link.right.node, n.Number) else None
    data = verdict.word == "data" and (link.relation == "sim" or number == 0)
    return data or verdict.word in ("not-understood", "undecided", "refuted") or isinstance(link.claim, Introduction)


def heads_of(statement: n.Statement) -> list[n.Node | None]:
    """For each link of a statement what its chain begins with, where only equals signs stand between; None for first links."""
    out: list[n.Node | None] = []
    for chain in statement.chains:
        head: n.Node | None = None
        for k in range(len(chain.links)):
            head = chain.first if k and all(x.relation in ("=", ":=") for x in chain.links[: k + 1]) else None
            out.append(head)
    return out


def of_the_head(context: Context, head: n.Node, statement: n.Statement, before: str, after: str) -> Verdict | None:
    """PPL = 2^H = 2^{-1/N sum log_2 q}: the verdict on what a later side says of the name at the head."""
    (link,), words = statement.chains[0].links, f"{before} {after}"
    bits = is_in_bits(context, words, head, link.right)
    found = of_capacities(context, head, link.relation, link.right, before, after, bits) or of_distilled_gradients(
        head, link.relation, link.right, words, context
    )
    found = (
        found
        or as_written(context, head, link.relation, link.right, before, after)
        or weighted_advantage(head, link.relation, link.right)
        or of_steps_ahead(head, link.relation, link.right)
    )
    return None if found is None else unless_doubtful(context, head, link.right, found, before[-120:])


def _is_of_a_number(context: Context, node: n.Node) -> bool:
    """Whether the text gives a variable of a formula one value."""
    return any(isinstance(x, n.Name) and has_key(x) and context.about(key(x), Scalar) is not None for x in walk(node))


def as_written(context: Context, left: n.Node, relation: str, right: n.Node, before: str = "", after: str = "") -> Verdict | None:
    """The verdict on a definition of a known quantity that has no meaning as a term; None for any other formula."""
    while isinstance(left, n.BigOp) and left.kind in n.OPTIMA and not left.binder.conditions:
        left = left.body  # min_G max_D V(D, G) = ...
    if relation in ("=", ":=") and (law := ratio_to_its_sum(left, right)) is not None:
        return law
    if isinstance(left, n.Text):  # \text{平均负对数似然} = -1/N log P(W): words, which call the right side what they say
        before = f"{before} {left.words}"
        if named_by_words(before, "") is None:
            return None
        left = n.Name("quantity", span=left.span)
    left = without_its_state(left, right)
    head = left
    while isinstance(head, n.Call):
        head = head.head
    if relation not in ("=", ":=") or not isinstance(head, n.Name):
        return None
    link = LinkMeaning(right.span, "definition", relation, Side(left), Side(right), Introduction(text_of(head), None))
    found = define(context, link, Verdict("definition", _INTRODUCED), before, after)
    if found.positive and found.message == _INTRODUCED and (loss := loss_on_next_tokens(left, right)) is not None:
        return loss
    return found if found.negative or (found.positive and found.message != _INTRODUCED) else None
