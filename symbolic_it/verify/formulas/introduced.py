"""Names introduced: a name that was used before is claimed to have a value, unless the text says that it defines it."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.laws.normal_shape import is_identity, is_normal
from ...notation.elaborate.meaning import Introduction, LinkMeaning
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.syntax import nodes
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...notation.text import name_text
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome
from ..names_used import name_of
from ..naming.adversarial_games import of_the_best_discriminator
from ..naming.capacity_bounds import is_of_another_channel
from ..naming.losses_of_one_law import is_no_loss
from ..naming.normalised import sums_to_one
from ..naming.ratio_to_its_sum import is_ratio_to_its_sum
from ..naming.solved_for_a_name import solved_for_a_name
from ..sentences.constraints_in_words import in_place
from ..sentences.letters_set_free import functions_told_anew
from ..state import State
from .conclusions import is_drawn_from_another
from .formula import Formula
from .introduced_by_proportion import is_in_proportion, is_out_of_proportion
from .named_densities import like_a_density
from .redefined import at_a_special_argument
from .supposed_forms import FUNCTIONS, SUPPOSED, is_of_the_other_kind, supposed_form
from .told_forms import told_form
from .tuples_of_letters import is_tuple_of_letters

_CONSTANTS = frozenset(["const", "constant"])
_DEFINES = regex(
    r"\b(?:defin\w+|let|denot\w*|write|writing|where|with|call\w*|set|introduc\w*|abbreviat\w*|put)\b|"
    rf"(?:{words('defines')})(?![A-Za-zÀ-ɏ])",
    re.I,
)
#: "The gradient vanishes where $\\sigma(u) = 1 - \\epsilon$": of a place, and of no new name.
_OF_A_PLACE = regex(
    r"\b(?:vanish\w*|zero|0|(?:minim|maxim|larg|small|great|high|low|stationar|reach|attain|achiev|stop|peak)\w*)(?: \w+){0,2}"
    r" (?:where|when(?:ever)?|if|iff|once|as soon as)\s*\Z",
    re.I,
)
_SIGNED = regex(r"\^\s*\{\s*\+\s*(?:\d|\\[dt]?frac)")  # ^{+} alone is a pseudoinverse, or a positive part
_SHAPE = regex(r"conve[xn]|concav|konvex|konkav|凸|凹|볼록|오목", re.I)
#: "$Y = f(X)$로 놓으면", "$m = (p+q)/2$ とおく".
_DEFINES_BEHIND = regex(rf"\s*(?:{words('defines behind')})")


def introduced(outcome: Outcome, formula: Formula, state: State, context: Context, used: frozenset[str], earlier: str = "") -> Outcome:
    """Undecided where a name that earlier formulas use is merely on the left; what says the same as before says it again."""
    reading, rows = outcome
    functions = functions_told_anew(f"{in_place(formula.before, formula.maths_before)}${formula.text}$")
    defines = formula.told_ahead or _DEFINES_BEHIND.match(formula.after) is not None
    defines = defines or (_DEFINES.search(formula.before[-60:]) is not None and not is_drawn_from_another(formula))

    def weighed(link: LinkMeaning, verdict: Verdict) -> Verdict:
        if not isinstance(link.claim, Introduction) or not verdict.message.startswith("introduces"):
            return verdict
        if _OF_A_PLACE.search(formula.before[-80:]) is not None:
            return Verdict("data", SUPPOSED)
        if is_closed(link.right.node) and any(link in chain.links[1:] for chain in reading.chains):
            return Verdict("data", "a value of what the text does not determine further")  # L = -log p = -log 0.9
        if any(map(_is_left_open, walk(link.right.node))):
            return Verdict("undecided", "up to a constant, so that nothing is introduced; that it is this is not shown")
        if any(isinstance(x, (nodes.Sub, nodes.Add)) and x.left == x.right for x in walk(link.right.node)):
            return Verdict("undecided", "a sum or difference of two equal parts, which nobody writes and a slip makes of two")
        if is_no_loss(link.left.node, link.right.node, f"{earlier} {formula.around}"):
            return Verdict("undecided", "of one law, or without its logarithm, where the text speaks of a loss")
        if _is_product_with_itself(link.left.node):
            return Verdict("data", "a value of what the text does not determine further")
        if _SIGNED.search(formula.text) is not None:
            return Verdict("undecided", "an exponent with a plus sign, which nobody writes and a slip makes of a minus")
        if is_normal(link.right.node) and _is_ill_shaped(link.right.node):
            return Verdict("undecided", "a normal law of vectors with a number for its mean, or a deviation for its covariance")
        if (game := of_the_best_discriminator(context, link.left.node, link.relation, link.right.node)) is not None:
            return game
        said = (link.left.node, link.right.node)
        if (density := like_a_density(link, verdict, context, f"{earlier} {formula.text}")) is not verdict:
            return density
        if is_of_the_other_kind(*said, formula.before, formula.after, context):
            return Verdict("undecided", "convex where the words call it concave, or concave where they call it convex")
        if said in state.defined or not _is_claim(link, used) or (defines and not at_a_special_argument(link.left.node)):
            state.defined.append(said)
            return verdict
        if is_closed(link.right.node) or is_of_another_channel(context, link.left.node, link.right.node):
            return Verdict("data", "a value of what the text does not determine further")
        if (form := told_form(link, formula, state, context, earlier)) is not None:
            state.defined.append(said)
            return form
        if is_in_proportion(state, link.left.node, link.right.node):
            return verdict
        if is_out_of_proportion(state, link.left.node, link.right.node):
            return Verdict(
                "undecided", f"{name_text(link.claim.name)} was proportional to something else before; that it is this is not shown"
            )
        if sums_to_one(context, link) or is_ratio_to_its_sum(link.left.node, link.right.node):
            return replace(verdict, message=f"{verdict.message}, whose masses sum to one")
        if is_tuple_of_letters(link.left.node, link.right.node, [right for left, right in state.defined if left == said[0]]):
            state.defined.append(said)
            return verdict
        supposed = supposed_form(link, formula, context)
        if supposed is None and _name(link) in functions and _SHAPE.search(formula.around) is None:
            state.defined.append(said)
            return verdict
        return supposed or Verdict("undecided", f"{name_text(link.claim.name)} was used before; that it has this form is not shown")

    return reading, [tuple(map(weighed, chain.links, row)) for chain, row in zip(reading.chains, rows, strict=True)]


def _is_product_with_itself(left: nodes.Node) -> bool:
    """y_0(1 - y_0): a product, and no function of its own name."""
    return isinstance(left, nodes.Call) and left.juxtaposed and any(x == left.head for a in left.args for x in walk(a))


def _is_ill_shaped(law: nodes.Node) -> bool:
    r"""N(1, I), N(\mu, \sigma I): neither is what a text on vectors means."""
    assert isinstance(law, nodes.Call)
    mean, spread = law.args[-2:]
    scaled = isinstance(spread, nodes.Mul) and is_identity(spread.right)
    of_vectors = is_identity(spread) or scaled
    scale = spread.left if isinstance(spread, nodes.Mul) else None
    while isinstance(scale, nodes.Call):
        scale = scale.head
    deviation = scaled and isinstance(scale, nodes.Name) and scale.base == "sigma"
    return of_vectors and ((isinstance(mean, nodes.Number) and mean.value != 0) or deviation)


def _is_left_open(node: nodes.Node) -> bool:
    return (isinstance(node, nodes.Text) and node.words.strip(" .,").lower() in _CONSTANTS) or (
        isinstance(node, nodes.Name) and node.base in _CONSTANTS
    )


def _is_claim(link: LinkMeaning, used: frozenset[str]) -> bool:
    return (
        link.relation != ":="
        and (_name(link) in used or _is_derivative(link, used))
        and not is_normal(link.right.node)
        and not _is_of_a_family(link.right.node)
    )


def _is_derivative(link: LinkMeaning, used: frozenset[str]) -> bool:
    """f''(t) where the text speaks of f: its form is that of f."""
    name, base = _name(link), _name(link).rstrip("'")
    return isinstance(link.left.node, nodes.Call) and name != base and base in FUNCTIONS and base in used


def _is_of_a_family(law: nodes.Node) -> bool:
    """Laplace(m, b), or ExpRate(a), which a density written out in full has become."""
    return isinstance(law, nodes.Call) and isinstance(law.head, nodes.Name) and law.head.base in ("ExpRate", "Laplace")


def _name(link: LinkMeaning) -> str:
    r"""The name that it gives a meaning, be it under a logarithm: \log f_X(x) = ... says what f_X(x) is."""
    node = solved_for_a_name(link, None).left.node
    while isinstance(node, nodes.Call):
        node = node.head
    return name_of(node) if isinstance(node, nodes.Name) and not isinstance(link.right.node, nodes.Cases) else ""
