r"""Parameters of densities by their words: with mean $\mu$ and variance $v$, a density is one of mu and v, not v and mu."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, permutations

from ...notation.context import Context
from ...notation.elaborate.laws.family_densities import density_of
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.errors import ReadError
from ...notation.syntax.walk import walk
from ...patterns import regex
from .densities import MESSAGE, same_form
from .exactly import equals

_TRIES = 12
_X = n.Name("x")
_READ_AS = {"ExpRate": "exponential", "Laplace": "Laplace"}
_ROLES = {
    "mean": r"mean|expectation|expected value|location|均值|期望|평균|平均",
    "variance": r"variance|方差|분산|分散",
    "deviation": r"standard deviation|标准差|표준 ?편차|標準偏差",
    "precision": r"precision|精度|정밀도",
    "rate": r"rate|强度|비율",
    "scale": r"scale|尺度|척도",
    "success": r"(?:success )?probability|success|成功概率|성공 ?확률|成功確率",
}
_WITH = r"(?:\s*(?:parameter|of|is|=|equal to|参数|为|가|이|が)){0,2}\s*\$\s*([^$]{1,30}?)\s*\$"
#: What each family is by the roles of its letters a and b.
_DENSITIES: dict[str, tuple[tuple[str, dict[str, str]], ...]] = {
    "normal": (
        (r"\frac{1}{\sqrt{2 \pi b}} e^{-\frac{(x - a)^2}{2 b}}", {"mean": "a", "variance": "b"}),
        (r"\frac{1}{b \sqrt{2 \pi}} e^{-\frac{(x - a)^2}{2 b^2}}", {"mean": "a", "deviation": "b"}),
        (r"\sqrt{\frac{b}{2 \pi}} e^{-\frac{b (x - a)^2}{2}}", {"mean": "a", "precision": "b"}),
        (r"\mathcal{N}(x; a, b)", {"mean": "a"}),
    ),
    "exponential": ((r"a e^{-a x}", {"rate": "a"}), (r"\frac{1}{a} e^{-\frac{x}{a}}", {"mean": "a", "scale": "a"})),
    "Laplace": ((r"\frac{1}{2 b} e^{-\frac{|x - a|}{b}}", {"mean": "a", "scale": "b"}),),
    "Bernoulli": ((r"a^x (1 - a)^{1 - x}", {"success": "a", "mean": "a"}),),
    "binomial": ((r"\binom{a}{x} b^x (1 - b)^{a - x}", {"success": "b"}),),
    "geometric": ((r"(1 - a)^{x - 1} a", {"success": "a"}), (r"(1 - a)^x a", {"success": "a"})),
    "Poisson": ((r"\frac{a^x e^{-a}}{x!}", {"mean": "a", "rate": "a"}),),
}


def has_other_parameters(context: Context, left: n.Node, right: n.Node, message: str, sentence: str) -> bool:
    """Whether a formula that agrees with a density has its parameters in other places than the words say, with maths between dollars."""
    match right:
        case n.Call(n.Name(family)) if (written := density_of(right, _X)) is not None:  # as it was read
            left, right, message = n.Call(n.Name("f"), (_X,)), written, MESSAGE.format(_READ_AS[family])
    densities = next((forms for title, forms in _DENSITIES.items() if message == MESSAGE.format(title)), ())
    roles = _told(sentence)
    fitting = [
        (text, {letter: roles[role] for role, letter in by.items() if role in roles}) for text, by in densities if set(by) & set(roles)
    ]
    most = max((len(fixed) for _, fixed in fitting), default=0)
    if not most:
        return False
    log = left if isinstance(left, n.Log) else None
    call = left if log is None else log.arg
    first = call.args[0] if isinstance(call, n.Call) and call.args else None
    outcome = first.links[0].right if isinstance(first, n.Chain) else first
    for text, fixed in fitting:
        for density in islice(_densities(text, fixed, outcome, right), _TRIES) if len(fixed) == most and outcome is not None else ():
            meant = density if log is None else n.Log(density, log.base, spelling=log.spelling)
            if same_form(meant, right) or ((found := equals(context, meant, right)) is not None and found.positive):
                return False
    return True


_SAYS = {role: regex(rf"(?<![A-Za-z])(?:{words}){_WITH}", re.I) for role, words in _ROLES.items()}


def _told(sentence: str) -> dict[str, n.Node]:
    """Which letters the sentence gives which role, each once."""
    out: dict[str, n.Node] = {}
    for role, says in _SAYS.items():
        found = {m[1] for m in says.finditer(sentence)}
        try:
            if len(found) == 1:
                out[role] = read_expression(found.pop())
        except ReadError:
            continue
    return out


def _densities(text: str, fixed: dict[str, n.Node], outcome: n.Node, right: n.Node) -> Iterator[n.Node]:
    """The form with what the words tell, and with any letters of the formula for the rest."""
    template = read_expression(text)
    open_ones = [x for x in ("a", "b") if n.Name(x) in walk(template) and x not in fixed]
    names: list[n.Node] = list(
        dict.fromkeys(x for x in walk(right) if isinstance(x, n.Name) and x != outcome and x.base not in ("e", "pi"))
    )
    names.append(read_expression("0"))
    for chosen in permutations(names, len(open_ones)):
        put = {n.Name(k): v for k, v in fixed.items()} | dict(zip(map(n.Name, open_ones), chosen, strict=True)) | {n.Name("x"): outcome}
        yield rebuilt(template, lambda x, put=put: put.get(x))  # type: ignore[misc]
