r"""Cross-entropies by their perplexity: CE = \log_2 PPL is the definition turned round, CE = -\log_2 PPL is negative."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.roles.letters import is_history
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .compare import has_form
from .known import titled
from .own_meaning import is_doubted, own_meaning
from .resolve import is_unnamed_loss, resolve

_LOGARITHMS = frozenset(["cross-entropy", "entropy", "negative log-likelihood", "softmax cross-entropy"])
_PERPLEXITY = titled("perplexity")
_NO_PERPLEXITY = regex(r"\b(?:inverse|reciprocal|probabilit\w*)\b|倒数|逆数|역수|概率|확률|確率", re.I)
_MEAN = regex(r"(?:the )?(?:average|avg\.?|mean|per[- ]token) (?P<negative>negative )?log[- ]?likelihood", re.I)
_SUM = regex(r"\b(?:total|sum\w*)\b|总|總|합계|총|合計|総", re.I)


def is_power_of_its_own_kind(name: n.Name, right: n.Node) -> bool:
    r"""PPL_{word} = PPL_{char}^{1/c}: which of the two powers it is, the letter of the exponent does not tell."""
    return (
        name.base in ("PPL", "ppl", "PP", "Perplexity", "perplexity")
        and isinstance(right, n.Pow)
        and isinstance(right.base, n.Name)
        and right.base.base == name.base
        and right.base != name
        and not isinstance(right.exponent, n.Number)
    )


def of_perplexity(context: Context, left: n.Node, right: n.Node, base: int | str | None, words: str) -> Verdict | None:
    """The verdict on what a cross-entropy or a loss is by its perplexity, in a text of logarithms to this base; None for any other formula."""
    if _is_perplexity(left) and (whole := _exponent(right)) is not None and _is_a_sum_over_tokens(context, whole):
        return Verdict("undecided", "the text has told the exponent as the sum over the tokens, where a perplexity takes their mean")
    if _is_perplexity(left) and (mean := _with_the_sum(context, right)) is not None and has_form(mean, _PERPLEXITY, base):
        return Verdict("definition", "agrees with the definition of perplexity")
    of_names = _of_names(right) if _is_spelled_out(left) and _NO_PERPLEXITY.search(words) is None else None
    if of_names is not None:
        message = "at most 1, where a perplexity is at least 1: the other sign of the exponent would be the perplexity"
        wrong = Verdict("refuted", message, witness={"values": {"p": "(1/2, 1/2)"}, "lhs": "2", "rhs": "1/2"})
        return Verdict("definition", "agrees with the definition of perplexity") if of_names > 0 else wrong
    sign, body = (-1, right.body) if isinstance(right, n.Neg) else (1, right)
    if not isinstance(body, n.Log) or body.power is not None or not _is_perplexity(body.arg):
        return None
    head = left.head if isinstance(left, n.Call) else left
    if not isinstance(head, n.Name):
        return None
    titles = {r.known.title for r in resolve(head, isinstance(left, n.Call))}
    if not titles & _LOGARITHMS and not is_unnamed_loss(head) and head.base.lower() not in ("loss", "entropy"):
        return None
    meaning = own_meaning(context, body.arg)
    shown = meaning is None or any(has_form(meaning.body, _PERPLEXITY, base) for base in (2, "e", None))
    if (
        not shown
        or is_doubted(context, body.arg)
        or (sign < 0 and (_NO_PERPLEXITY.search(words) is not None or not _is_spelled_out(body.arg)))
    ):
        return Verdict("undecided", "what stands for the perplexity was not shown to be one")
    if sign < 0:
        message = "the logarithm of a perplexity, which is at least 1, with a minus: the other sign would be the cross-entropy"
        return Verdict("refuted", message, witness={"values": {"PPL": "2"}, "lhs": "log 2", "rhs": "-log 2"})
    written = (
        "e" if body.spelling == "ln" or body.base == n.Name("e") else int(body.base.value) if isinstance(body.base, n.Number) else base
    )
    bases = {x for x in (base, written, None if meaning is None else base_of_power(meaning.body)) if x is not None}
    if len(bases) > 1:
        return Verdict("undecided", "its logarithm is to another base than those of the text")
    if titles == {"negative log-likelihood"} or _SUM.search(words) is not None:
        return Verdict("undecided", "true of the mean over the tokens")
    return Verdict("definition", "agrees with the definition of perplexity")


def _exponent(power: n.Node) -> n.Node | None:
    """The loss in e^L, 2^{-L}."""
    if base_of_power(power) is None:
        return None
    exponent = power.args[0] if isinstance(power, n.Apply) else power.exponent if isinstance(power, n.Pow) else None
    return exponent.body if isinstance(exponent, n.Neg) else exponent


def _with_the_sum(context: Context, power: n.Node) -> n.Node | None:
    """e^{L/T}, where the text has told L as a sum over T tokens: with that sum in its place."""
    exponent = _exponent(power)
    if not isinstance(exponent, n.Div) or not _is_a_sum_over_tokens(context, exponent.left):
        return None
    meaning = own_meaning(context, exponent.left)
    if meaning is None or not any(isinstance(x, n.BigOp) and x.binder.upper == exponent.right for x in walk(meaning.body)):
        return None
    return rebuilt(power, lambda x: meaning.body if x == exponent.left else None)


def _is_a_sum_over_tokens(context: Context, loss: n.Node) -> bool:
    r"""Whether a name stands for -\sum_t \log p(w_t | w_{<t}), by no number divided."""
    meaning = own_meaning(context, loss) if isinstance(loss, (n.Name, n.Call)) else None
    body = None if meaning is None else meaning.body.body if isinstance(meaning.body, n.Neg) else meaning.body
    if not (isinstance(body, n.BigOp) and body.kind == "sum" and isinstance(body.body, n.Log)):
        return False
    return any(isinstance(x, n.Call) and "|" in x.separators for x in walk(body.body)) or body.binder.upper is not None


def is_of_a_text(left: n.Node, right: n.Node) -> bool:
    """PPL(W) = exp(-1/N sum_i log p(w_i|w_{<i})): of the words of a text by the name W, which is no random variable."""
    return (
        isinstance(left, n.Call)
        and len(left.args) == 1
        and _is_perplexity(left)
        and any(isinstance(x, n.Name) and is_history(x) for x in walk(right))
    )


def base_of_power(node: n.Node) -> int | str | None:
    r"""2 of 2^H, "e" of \exp(H)."""
    if isinstance(node, n.Apply) and node.function == "exp":
        return "e"
    base = node.base if isinstance(node, n.Pow) else None
    return "e" if base == n.Name("e") else int(base.value) if isinstance(base, n.Number) else None


def _of_names(power: n.Node) -> int | None:
    r"""-1 for 2^{-\text{entropy}} and \exp(\text{mean log-likelihood}), 1 for the other sign of the latter, None for any other power.

    A base below 1 turns the sign once more, and is no unit of an entropy: it is any other power.
    """
    if isinstance(power, n.Pow) and isinstance(power.base, n.Number) and power.base.value <= 1:
        return None
    match power:
        case n.Pow(base=n.Name("e") | n.Number(), exponent=exponent) | n.Apply(function="exp", args=(exponent,)):
            sign, named = (-1, exponent.body) if isinstance(exponent, n.Neg) else (1, exponent)
        case _:
            return None
    words = (
        named.words if isinstance(named, n.Text) else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", named.base) if isinstance(named, n.Name) else ""
    )
    if sign < 0 and re.fullmatch(r"(?:cross[- ]?)?entropy(?: ?loss)?", words, re.I):
        return -1
    found = _MEAN.fullmatch(words) if isinstance(power, n.Apply) else None  # in the natural logarithm, as likelihoods are
    return None if found is None else sign if found["negative"] else -sign


def _is_spelled_out(node: n.Node) -> bool:
    """PPL and perplexity, not the PP that may be any two letters."""
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base.lower() in ("ppl", "perplexity")


def _is_perplexity(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    try:
        found = functional(head) if isinstance(head, n.Name) else None
    except ElaborationError:
        return False
    return found is not None and found.name == "PPL"
