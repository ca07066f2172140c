"""Joint tables: joint and conditional entropy, mutual information, with or without the marginals given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from ....patterns import regex
from ..running.arrays import probabilities
from .intent import Intent, Named, Trial
from .of_laws import entropy, terms_of

_JOINT = (("1/10", "1/4", "1/20"), ("3/10", "1/10", "1/5"))
_TABLE = regex(r"joint|table|p_?xy|pxy|^p_?x_?y|p_?yx|xy$|^j$|^p$|^P$|contingency", re.I)
_X = regex(r"^(?:p_?x|px|marginal_x|p_x_marginal|row\w*)$", re.I)
_Y = regex(r"^(?:p_?y|py|marginal_y|p_y_marginal|col\w*)$", re.I)


_CONDITIONAL = regex(r"\bH\(\s*(\w)\s*(?:\||\bgiven\b)\s*(\w)\s*\)", re.I)
_ROWS = regex(
    r"\b(?:rows?|axis[- ]0|first axis)\s*(?:are|is|=|:|index(?:es)?|for|hold)\s*(?:the\s+)?(?:values?\s+of\s+)?(\w)\b|\[\s*(\w)\s*,\s*\w\s*\]",
    re.I,
)


def _h(x: Any) -> Any:
    return np.sum(entropy(x))


def _tables() -> Any:
    j = probabilities(_JOINT)
    return j, np.sum(j, axis=1), np.sum(j, axis=0)


def _joint(f: Named) -> Iterator[Trial]:
    if len(f.required) == 1 and _TABLE.search(f.required[0]):
        j, _, _ = _tables()
        yield Trial({f.required[0]: j}, (_h(j), entropy(j)), True, "H(X, Y)")
        yield Trial({f.required[0]: j.ravel()}, (_h(j), entropy(j.ravel())), False, "H(X, Y)")


def _mutual(f: Named) -> Iterator[Trial]:
    j, x, y = _tables()
    i = _h(x) + _h(y) - _h(j)
    wrong = (
        ("minus the mutual information", -i),
        ("H(X, Y)", _h(j)),
        ("H(X|Y)", _h(j) - _h(y)),
        ("H(Y|X)", _h(j) - _h(x)),
        ("H(X)", _h(x)),
        ("H(Y)", _h(y)),
    )
    terms = -terms_of(weight=j, inside=np.outer(x, y) / j)
    if len(f.required) == 1 and _TABLE.search(f.required[0]):
        yield Trial({f.required[0]: j}, (i, terms), True, "I(X; Y)", wrong)
    elif len(f.required) == 3 and _TABLE.search(f.required[0]) and _X.match(f.required[1]) and _Y.match(f.required[2]):
        for a, b in ((x[:, None], y[None]), (x[:, None], y), (x, y)):  # x along the rows
            yield Trial(dict(zip(f.required, (j, a, b), strict=True)), (i, terms), a.ndim > 1, "I(X; Y)", wrong)
        t = np.transpose(terms)
        for a, b in ((x[None], y[:, None]), (x, y[:, None])):  # x along the columns
            yield Trial(dict(zip(f.required, (j.T, a, b), strict=True)), (i, t), True, "I(X; Y)", wrong)


def _conditional(f: Named) -> Iterator[Trial]:
    j, x, y = _tables()
    given_x, given_y = _h(j) - _h(x), _h(j) - _h(y)
    wrong = (("H(X, Y)", _h(j)), ("minus the conditional entropy", -given_x), ("H(X)", _h(x)), ("H(Y)", _h(y)))
    if len(f.required) == 1 and _TABLE.search(f.required[0]):
        of_columns = _of_columns(f)
        right = (given_x, given_y) if of_columns is None else (given_x,) if of_columns else (given_y,)
        told = "H(Y|X) or H(X|Y)" if of_columns is None else f"that of the {'columns' if of_columns else 'rows'}, as its docstring says"
        other = ("the conditional entropy of the other variable", given_y if of_columns else given_x)
        yield Trial({f.required[0]: j}, right, True, told, wrong if of_columns is None else (other, *wrong))
    elif len(f.required) == 2 and _TABLE.search(f.required[0]) and (_X.match(f.required[1]) or _Y.match(f.required[1])):
        for m, h in ((x[:, None], given_x), (y[None], given_y), (y, given_y)):
            terms = -terms_of(weight=j, inside=j / m)
            yield Trial(dict(zip(f.required, (j, m), strict=True)), (h, terms), True, "the conditional entropy given that variable", wrong)


def _of_columns(f: Named) -> bool | None:
    """Whether the docstring says that it is of the column's variable given that of the rows, or the other way round."""
    said, row = _CONDITIONAL.search(f.document), _ROWS.search(f.document)
    if said is None or row is None or len(set(_CONDITIONAL.findall(f.document))) != 1 or len(_ROWS.findall(f.document)) != 1:
        return None
    of, given, letter = (t.lower() for t in (said[1], said[2], row[1] or row[2]))
    return None if of == given or letter not in (of, given) else letter == given


def _named(w: tuple[str, ...], wanted: set[str]) -> bool:
    return wanted <= set(w) and set(w) - wanted <= set(
        [
            "compute",
            "calculate",
            "get",
            "from",
            "joint",
            "table",
            "np",
            "torch",
            "bits",
            "nats",
            "of",
            "y",
            "given",
            "x",
            "xy",
            "yx",
            "entropies",
        ]
    )


INTENTS = (
    Intent("the joint entropy", lambda w: _named(w, {"joint", "entropy"}), _joint),
    Intent(
        "the mutual information",
        lambda w: _named(w, {"mutual", "information"}) or _named(w, {"mi"}) or _named(w, {"mutual", "info"}),
        _mutual,
    ),
    Intent("the conditional entropy", lambda w: _named(w, {"conditional", "entropy"}) or _named(w, {"cond", "entropy"}), _conditional),
)
