r"""Probabilities of a text that one letter names: P(s) = \prod_i p(w_i | w_1, ..., w_{i-1}), or its logarithm as a sum.

Source: Bengio et al. 2003, section 1; Jurafsky and Martin 2025, equation 3.4.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import factors_of, unbracketed
from ...patterns import regex
from ..sentences.negations import is_negated, speaks_of_dependence
from .next_tokens import foretells_itself, is_of_a_next_token

_TEXTS = frozenset(["s", "S", "w", "W", "x", "X", "y", "Y", "D", "d"])
_LAWS = frozenset(["p", "P", "Pr"])
_INDEPENDENT = regex(
    r"unigram|independen|\bi\.?\s?i\.?\s?d\b|memoryless|무기억|bag[- ]of[- ]words|\bnaive\b|一元|独立|유니그램|독립|ユニグラム", re.I
)
_NON = regex(r"(?:\bnon[- ]?|[非不])\Z", re.I)
_NEAR = 24
_ONE = 1
TITLE = "probability of a text, token by token"
_ITSELF = "a token is among those that it is foretold from"


def of_texts(left: n.Node, relation: str, right: n.Node, words: str = "") -> Verdict | None:
    """The verdict on the probability of a text by those of its tokens; None for any other formula."""
    left, right = _without_a_factor(left, right)
    if relation in ("=", ":=") and is_of_independent_tokens(left, right) and _is_told_independent(words):
        return Verdict("definition", "agrees with the probability of a text of independent tokens")
    logged = isinstance(left, n.Log)
    whole = left.arg if isinstance(left, n.Log) else left
    if relation not in ("=", ":=", "equiv") or not _is_of_a_text(whole):
        return None
    factors = factors_of(right)
    if not logged and any(isinstance(x, n.Ellipsis) for x in factors):
        return _of_factors(factors)
    if not isinstance(right, n.BigOp) or right.kind not in ("sum", "prod") or not _is_over_all(right.binder):
        return None
    body = right.body
    inner = body.arg if isinstance(body, n.Log) else body
    if (
        not isinstance(inner, n.Call)
        or not _is_law(inner)
        or not isinstance(inner.args[0], n.Name)
        or inner.args[0].sub != right.binder.names[0]
    ):
        return None
    if foretells_itself(inner):
        return Verdict("convention-mismatch", f"not the {TITLE}: {_ITSELF}")
    if not is_of_a_next_token(inner) or isinstance(body, n.Log) is not logged:
        return None
    if (right.kind == "sum") is not logged:
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a {'sum' if logged else 'product'}")
    return Verdict("definition", f"agrees with the {TITLE}")


def _is_told_independent(words: str) -> bool:
    """Whether words call the tokens independent, and nowhere deny it."""
    found = list(_INDEPENDENT.finditer(words))
    return bool(found) and not speaks_of_dependence(words) and not any(_is_denied(words, m) for m in found)


def _is_denied(words: str, found: re.Match[str]) -> bool:
    start = max(0, found.start() - _NEAR, *(words.rfind(c, 0, found.start()) + 1 for c in ".;。；"))
    return is_negated(words, start, found.end()) or _NON.search(words, 0, found.start()) is not None


def is_of_independent_tokens(left: n.Node, right: n.Node) -> bool:
    r"""P(s) = \prod_i P(w_i), which a unigram model has, p(x^n), and the logarithms of both: no product over the alphabet."""
    logged = isinstance(left, n.Log) and left.power is None
    whole = left.arg if isinstance(left, n.Log) else left
    if not (_is_of_a_text(whole) or _is_of_a_block(whole)) or not isinstance(right, n.BigOp) or not _is_over_all(right.binder):
        return False
    upper, length = right.binder.upper, getattr(whole.args[0], "exponent", None) if isinstance(whole, n.Call) else None
    if length is not None and upper not in (None, length):
        return False
    body = unbracketed(right.body)
    if right.kind != ("sum" if logged else "prod") or isinstance(body, n.Log) is not logged:
        return False
    if isinstance(body, n.Log) and isinstance(left, n.Log):
        if body.base != left.base or body.power is not None:
            return False
        body = body.arg
    alone = isinstance(body, n.Call) and _is_law(body) and len(body.args) == 1
    token = body.args[0] if isinstance(body, n.Call) and alone else None
    return isinstance(token, n.Name) and token.sub == right.binder.names[0]


def _without_a_factor(left: n.Node, right: n.Node) -> tuple[n.Node, n.Node]:
    """log p(x^n) and its sum, of -1/n times each."""
    if isinstance(left, n.Neg) and isinstance(right, n.Neg):
        return _without_a_factor(left.body, right.body)
    if isinstance(left, n.Mul) and isinstance(right, n.Mul):
        return (left.right, right.right) if left.left == right.left else (left, right)
    return left, right


def _is_of_a_block(node: n.Node) -> bool:
    """p(x^n), p(X^n)."""
    if not isinstance(node, n.Call) or not _is_law(node) or len(node.args) != 1:
        return False
    (text,) = node.args
    return isinstance(text, n.Pow) and isinstance(text.base, n.Name) and text.base.base in _TEXTS and isinstance(text.exponent, n.Name)


def _is_law(call: n.Call) -> bool:
    return isinstance(call.head, n.Name) and call.head.base in _LAWS and bool(call.args)


def _is_of_a_text(node: n.Node) -> bool:
    """P(s), P(W): of one letter without an index."""
    if not isinstance(node, n.Call) or not _is_law(node) or len(node.args) != 1:
        return False
    (text,) = node.args
    return isinstance(text, n.Text) or (isinstance(text, n.Name) and text.base in _TEXTS and text.sub is None)


def _is_over_all(binder: n.Binder) -> bool:
    first = binder.lower is None or (isinstance(binder.lower, n.Number) and binder.lower.value == _ONE)
    last = binder.upper is None or isinstance(binder.upper, (n.Name, n.Number, n.Abs))
    return len(binder.names) == 1 and first and last and not binder.conditions


def _of_factors(factors: list[n.Node]) -> Verdict | None:
    calls = [x for x in factors if isinstance(x, n.Call) and _is_law(x)]
    if len(calls) < len(factors) - 1 or len({x.head for x in calls}) != 1:
        return None
    if any(map(foretells_itself, calls)):
        return Verdict("convention-mismatch", f"not the {TITLE}: {_ITSELF}")
    if not isinstance(factors[-2], n.Ellipsis) or not _are_all(calls):
        return Verdict("undecided", "a product of laws of tokens; that each is given all those before it is not shown")
    return Verdict("definition", f"agrees with the {TITLE}")


def _are_all(calls: list[n.Call]) -> bool:
    """p(w_1), p(w_2 | w_1), ..., and one of the last token: each given all that stand before it."""
    *first, last = calls
    for k, call in enumerate(first, 1):
        given = [x for x, mark in zip(call.args[1:], call.separators, strict=True) if mark in ("|", ",")]
        numbers = [x.sub.value if isinstance(x, n.Name) and isinstance(x.sub, n.Number) else None for x in (call.args[0], *given)]
        if numbers[0] != k or sorted(x or 0 for x in numbers[1:]) != list(range(1, k)) or "|" in call.separators[1:]:
            return False
    return is_of_a_next_token(last)
