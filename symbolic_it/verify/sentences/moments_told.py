r"""The variance or power that a sentence gives to the variable of an entropy: "with variance $v$, $h(X) \le ...$".

"Among all densities with variance v" speaks of no variable by name: it is the one whose entropy the formula bounds.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Constraint, Context, Fact, Meaning, NamedLaw
from ...notation.elaborate.conditions.linear_dependence import linear_dependence
from ...notation.elaborate.roles.letters import key
from ...notation.syntax.nodes import BigOp, Chain, Name
from ...notation.syntax.walk import walk

_M = r"\$\s*([^$]{1,60}?)\s*\$"
_BOUND = re.compile(r"\s*(?:&\s*)?h\s*(?:\\left)?\(\s*(?P<name>[A-Z](?:_\{?\w\}?)?)\s*(?:\\right)?\)\s*&?\s*\\(?:le|leq|leqslant)(?![A-Za-z])")
_OF = r"(?:\s+(?:of|is|are|equal to|at most|bounded by|no (?:greater|larger|more) than|up to|constraint|then|exactly|fixed to))*\s*:?\s*"
_SPREADS = (
    (re.compile(rf"\bvariance{_OF}{_M}", re.I), r"\mathrm{{Var}}({name}) = {size}"),
    (re.compile(rf"\b(?:power|second moment|mean square)(?: constraint)?{_OF}{_M}", re.I), r"\mathbb{{E}}[{name}^2] = {size}"),
)
_MOMENT = re.compile(
    r"(?:\\(?:mathbb|mathrm|operatorname|text)\s*\{?\s*)?(?:E|Var|V)\s*\}?\s*(?:\\left)?[\[({].{1,40}?[\])}]\s*(?:=|\\leq?|\\leqslant|<=)\s*.{1,30}"
)
_UNDER_VARIANCE = re.compile(r"\b(?:variance constraint|fixed variance|given variance|same variance|constraint on the variance)\b", re.I)
_LINK = re.compile(r"(=|\\leq?(?![A-Za-z])|\\leqslant|<=)")
_EXPECTED = re.compile(r"(?:E|Var|V)\s*\}?\s*(?:\\left)?[\[({]")
_SIZE = re.compile(r"\\sigma(?:_\{?\w\}?)?\^\{?2\}?")


def _named(name: str) -> re.Pattern[str]:
    """The last "$X$ ... with mean m and variance v" of a text."""
    other = r"(?:(?!\$\s*[A-Z]\s*\$|variance)[^.;])*?"
    return re.compile(rf"\$\s*{re.escape(name)}\s*\${other}\bvariance\s+\$\s*(?P<size>[^$=<>]{{1,40}}?)\s*\$(?!.*\$\s*{re.escape(name)}\s*\${other}\bvariance)", re.S)


def _is_sum_of(fact: Fact, name: str) -> bool:
    """Y = X + Z, of which a bound on h(Y) needs the variance alone."""
    chain = fact.value.chain if isinstance(fact.value, Constraint) else None
    tied = linear_dependence(chain) if isinstance(chain, Chain) else None
    return tied is not None and name in tied.names


def _is_moment_of_another(fact: Fact, name: str) -> bool:
    """E[X^2] <= P, of which a bound on h(Y) by the variance of Y says nothing."""
    first = fact.value.chain.first if isinstance(fact.value, Constraint) and isinstance(fact.value.chain, Chain) else None
    return isinstance(first, BigOp) and first.kind in ("E", "Var") and all(key(n) != name for n in walk(first) if isinstance(n, Name))


def without_middles(told: tuple[str, ...]) -> tuple[str, ...]:
    r"""Conditions of which E[Y^2] = E[X^2] + E[Z^2] \le P + N says what it ends with."""
    return tuple(end for text in told if (end := _ends(text) if _MOMENT.fullmatch(text) is not None else text))


def _ends(tex: str) -> str:
    r"""E[Y^2] \le P + N of E[Y^2] = E[X^2] + E[Z^2] \le P + N; "" where the last side is another moment."""
    sides = _LINK.split(tex)
    if len(sides) < 3:
        return tex
    last = sides[-1].strip(" .,;")
    if _EXPECTED.search(last) is not None:
        return ""
    return tex if len(sides) == 3 else rf"{sides[0].strip()} {'=' if set(sides[1::2]) == {'='} else chr(92) + 'le'} {last}"


def moments_of_subject(before: str, formula: str, context: Context, earlier: str = "") -> tuple[tuple[str, ...], Context]:
    """The moments of the variable whose entropy a formula bounds from above, and the context without another law of it.

    ``before``: the sentence with its maths between dollar signs; ``earlier``: the text before it, where the variable stands by name.
    """
    m = _BOUND.match(formula)
    if m is None:
        return (), context
    name, out = m["name"], []
    told = [end for tex in before.split("$")[1::2] if (end := _ends(tex.strip()))]
    out += [tex for tex in told if _MOMENT.fullmatch(tex) is not None and re.search(rf"(?<![A-Za-z\\]){re.escape(name)}(?![A-Za-z_])", tex)]
    for pattern, condition in _SPREADS:
        found = list(pattern.finditer(before))
        size = re.sub(r"\s*(?:>|\\gt)\s*0\s*\Z", "", found[-1][1]) if found else ""
        if size and re.search(r"[=<>]|\\[lg]e|\\sim|\\in(?![a-z])", size) is None:
            out.append(condition.format(name=name, size=size))
    if not out and _UNDER_VARIANCE.search(before) is not None and (sizes := {*_SIZE.findall(formula)}) and len(sizes) == 1:
        out.append(rf"\mathrm{{Var}}({name}) = {sizes.pop()}")
    if not out and (m := _named(name).search(earlier.rsplit("\n#", 1)[-1])) is not None:
        out.append(rf"\mathrm{{Var}}({name}) = {m['size']}")
    law = name.replace("{", "").replace("}", "")
    facts = tuple(
        f for f in context.facts
        if not (f.symbol == law and isinstance(f.value, (NamedLaw, Meaning))) and not _is_sum_of(f, law) and not _is_moment_of_another(f, law)
    )  # fmt: skip
    return tuple(out), replace(context, facts=facts) if out else context
