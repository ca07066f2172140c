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
from ...patterns import regex

_M = r"\$\s*([^$]{1,60}?)\s*\$"
_BOUND = regex(r"\s*(?:&\s*)?h\s*(?:\\left)?\(\s*(?P<name>[A-Z](?:_\{?\w\}?)?)\s*(?:\\right)?\)\s*&?\s*\\(?:le|leq|leqslant)(?![A-Za-z])")
_OF = r"(?:\s+(?:of|is|are|equal to|at most|bounded by|no (?:greater|larger|more) than|up to|constraint|then|exactly|fixed to))*\s*:?\s*"
_SPREADS = (
    (regex(rf"\bvariance{_OF}{_M}", re.I), r"\mathrm{{Var}}({name}) = {size}"),
    (regex(rf"\b(?:power|second moment|mean square)(?: constraint)?{_OF}{_M}", re.I), r"\mathbb{{E}}[{name}^2] = {size}"),
)
_MOMENT = regex(
    r"(?:\\(?:mathbb|mathrm|operatorname|text)\s*\{?\s*)?(?:E|Var|V)\s*\}?\s*(?:\\left)?[\[({].{1,40}?[\])}]\s*(?:=|\\leq?|\\leqslant|<=)\s*.{1,30}"
)
_UNDER_VARIANCE = regex(r"\b(?:variance constraint|fixed variance|given variance|same variance|constraint on the variance)\b", re.I)
#: What takes a moment from the variable: "does not have variance v", "conditional variance", "noise of variance N".
_DENIED = regex(
    r"\b(?:not|never|unless|neither|nor|without|whatever|regardless|irrespective|no matter|whether|false|conditional|at least)\b|n't\b",
    re.I,
)
_THINGS = regex(
    r"\b(?:noises?|errors?|residuals?|distortion|each|every sample|(?P<input>inputs?|signals?)|outputs?|estimat\w+|prior)\b", re.I
)
#: "variance v or more", "twice the variance v", "the sample variance v": another size, or another variance.
_OTHER_SIZE = regex(r"\s*(?:or (?:more|less|larger|smaller|greater|above|below)|times|plus|minus|and (?:more|above)|each|apart)\b", re.I)
_OTHER_VARIANCE = regex(
    r"\b(?:twice|double|triple|half|times|sample|empirical|inverse|log|relative|excess|reciprocal)\s+(?:of )?(?:the |its |an? )?\Z", re.I
)
_BARE = regex(r"\$\s*(?P<name>[A-Z](?:_\{?\w\}?)?)\s*(?:\\sim[^$]*|\\in[^$]*)?\$")
_BESIDE = regex(r"(?<!density )(?<!law )(?<!distribution )(?<!variable )(?<!variance )\b(?:of|from|than|on|given|to|by|with)\s*\Z", re.I)
_BEHIND = regex(r"\s*(?:of|for|on|in|given|conditional\w*|per)\b\s*(?P<whose>.{0,60})", re.I | re.S)
_LINK = regex(r"(=|\\leq?(?![A-Za-z])|\\leqslant|<=)")
_EXPECTED = regex(r"(?:E|Var|V)\s*\}?\s*(?:\\left)?[\[({]")
_SIZE = regex(r"\\sigma(?:_\{?\w\}?)?\^\{?2\}?")


_LAST_MATHS = regex(r"\$[^$]*\$(?=[^$]*\Z)")


def _named(name: str) -> re.Pattern[str]:
    """The last "$X$ ... with mean m and variance v" of a text."""
    other = r"(?:(?!\$\s*[A-Z]\s*\$|variance)[^.;])*?"
    return re.compile(
        rf"\$\s*{re.escape(name)}\s*\${other}\bvariance\s+\$\s*(?P<size>[^$=<>]{{1,40}}?)\s*\$(?!.*\$\s*{re.escape(name)}\s*\${other}\bvariance)",
        re.S,
    )


def _is_its_own(text: str, start: int, end: int, name: str) -> bool:
    """Whether the moment in ``text[start:end]`` is that of the variable: no other one and no noise stands nearer, and nothing denies it."""
    words = re.sub(r"\$[^$]*\$", " ", text[:end])
    behind = _BEHIND.match(text, end)
    whose = _BARE.match(behind["whose"]) if behind is not None else None
    if _OTHER_SIZE.match(text, end) is not None or _OTHER_VARIANCE.search(text, 0, start) is not None:
        return False
    led = _LAST_MATHS.search(text[:start])  # "$\\log X$ has variance $v$" is of log X
    if led is not None and _BARE.fullmatch(led[0].strip()) is None and re.search(rf"(?<![A-Za-z\\]){re.escape(name)}", led[0]) is not None:
        return False
    if _DENIED.search(words) is not None or (behind is not None and (whose is None or whose["name"] != name)):
        return False
    named = [m for m in _BARE.finditer(text) if not start <= m.start() < end]
    before = [m for m in named if m.start() < start]
    if before:
        return before[-1]["name"] == name and _BESIDE.search(text, 0, before[-1].start()) is None
    things = [m for m in _THINGS.finditer(words) if not (m["input"] and name[0] == "X")]
    return not things and (not named or any(m["name"] == name for m in named))


def _told_earlier(name: str, earlier: str) -> str | None:
    """The variance that an earlier sentence has given to the variable, of which nothing was said anew since."""
    m = _named(name).search(earlier)
    if m is None:
        return None
    start = max(earlier.rfind(c, 0, m.start()) for c in ".;\n") + 1
    anew = rf"\b(?:let|suppose|any|another|other|different|arbitrary|new|every|now)\b[^.;$]*\$\s*{re.escape(name)}\s*\$"
    if re.search(anew, earlier[m.end() :], re.I) is not None or not _is_its_own(
        earlier[start:], m.start("size") - 1 - start, m.end() - start, name
    ):
        return None
    return m["size"]


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
        found = [m for m in pattern.finditer(before) if _is_its_own(before, *m.span(), name)]
        size = re.sub(r"\s*(?:>|\\gt)\s*0\s*\Z", "", found[-1][1]) if found else ""
        if size and re.search(r"[=<>]|\\[lg]e|\\sim|\\in(?![a-z])", size) is None:
            out.append(condition.format(name=name, size=size))
    under = _UNDER_VARIANCE.search(before)
    if (
        not out
        and under is not None
        and _is_its_own(before, *under.span(), name)
        and (sizes := {*_SIZE.findall(formula)})
        and len(sizes) == 1
    ):
        out.append(rf"\mathrm{{Var}}({name}) = {sizes.pop()}")
    if not out and (told_before := _told_earlier(name, earlier.rsplit("\n#", 1)[-1])) is not None:
        out.append(rf"\mathrm{{Var}}({name}) = {told_before}")
    law = name.replace("{", "").replace("}", "")
    facts = tuple(
        f for f in context.facts
        if not (f.symbol == law and isinstance(f.value, (NamedLaw, Meaning))) and not _is_sum_of(f, law) and not _is_moment_of_another(f, law)
    )  # fmt: skip
    return tuple(out), replace(context, facts=facts) if out else context
