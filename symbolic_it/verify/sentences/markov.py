r"""Markov chains as a condition of a sentence: "if X -> Y -> Z, then ...". An arrow between two things may be a limit."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Constraint, Context, Fact, Superseded
from ...notation.elaborate import read_given
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ...patterns import regex
from .negations import speaks_of_dependence

_ARROW = r"\s*(?:\\(?:to|rightarrow|leftrightarrow|longrightarrow|longleftrightarrow|rightleftarrows)(?![A-Za-z])|→|↔)\s*"
_VARIABLE = r"\(?[A-Z](?:_\w|_\{\w+\}|')?(?:\s*,\s*[A-Z](?:_\w|_\{\w+\})?)*\)?|\\hat\s*\{?\s*[A-Z]\s*\}?|g\([A-Z]\)|f\([A-Z]\)"
_MARKOV = regex(rf"\s*(?:{_VARIABLE})(?:{_ARROW}(?:{_VARIABLE})){{2,}}\s*")


_WRITTEN = regex(rf"(?:{_VARIABLE})(?:{_ARROW}(?:{_VARIABLE})){{2,}}")
_LINE = r"\s*(?:-{1,3}|–|—|−|\\text\s*\{\s*-+\s*\}|\\multimap\w*|\\leftrightarrows?|\\longleftrightarrow)\s*"
_SPOKEN = regex(
    r"markov|\bchains?\b|\b(?:subject to|such that|s\.t\.|satisfying|obeying|under the constraint)|马尔可夫|마르코프|マルコフ", re.I
)
_SUPPOSED = regex(
    rf"\b(?:if|when(?:ever)?|suppose(?: that)?|assume(?: that)?|assuming|for|given)\s+\$?\s*[A-Z](?:_\w)?(?:{_LINE}[A-Z](?:_\w)?){{2,}}\s*\$?\s*(?:,|then\b|we\b|it holds|one has|[.;]|\Z)",
    re.I,
)
_DENIED = regex(r"\bnot?\b|n't\b|不|\bunless\b|\bwhether\b", re.I)
_NO_CHAIN = regex(
    r"(?:\b(?:not|never|no longer|no|keine?|nicht|pas|não|non|не)|n't)\s+(?:\w+\s+){0,3}(?:\w*mark[ow]\w*|chains?|марков\w*)\b|"
    r"\b(?:fail|cease|stop|refuse)(?:s|ed|ing)?(?: to)? (?:\w+ ){0,3}(?:mark[ow]\w*|chains?)\b|[\ufffc$] (?:fails?|breaks? down|is (?:violated|broken))\b|"
    r"(?:\b(?:not|no longer)|n't) hold\b|\b(?:unless|whether)\b|(?:不(?:是|构成|成立)|非)[^，。]{0,6}马尔可夫|마르코프[^.,\ufffc$]{0,16}(?:아[니닌닐님닙]|않|못)|マルコフ[^。]{0,8}ない",
    re.I,
)
_DRAWN = regex(rf"\s*(?P<chain>[A-Z](?:_\w)?(?:{_LINE}[A-Z](?:_\w)?){{2,}})\s*[.,;]?\s*")


def drawn_chains(words: str, maths: tuple[str, ...], whole: str = "") -> tuple[str, ...]:
    r"""Markov chains that stand alone between dollar signs, `Y - X - T`, `X \leftrightarrow Y \leftrightarrow Z`, with arrows.

    A minus may be a minus: with it, the sentence has to speak of a chain, or to suppose it as what a difference cannot be: "If X - Y - Z, then".
    """
    if _DENIED.search(words) is not None:
        return ()
    spoken = _SPOKEN.search(words) is not None or _SUPPOSED.search(whole) is not None
    found = [m for tex in maths if (m := _DRAWN.fullmatch(tex)) is not None]
    return tuple(re.sub(_LINE, " -> ", m["chain"]) for m in found if spoken or re.search(r"\\|--|[–—]", m["chain"]) is not None)


def is_markov_chain(tex: str) -> bool:
    """Whether a formula says nothing but that three or more random variables form a chain."""
    return _MARKOV.fullmatch(tex) is not None


#: "If X and Y are dependent, ...": supposed of one sentence, and of none behind it.
_IF = regex(
    r"\b(?:if|when\w*|unless|whether|where|for|in case|falls|wenn|[sS]i|[sS]e)\b|если|若|如果|当|假如|倘若|(?:이|으|다|라|아니|되)면(?!서)|때|경우|とき|場合|なら|れば",
    re.I,
)
_OTHERS = regex(
    r"\W*(?:now |next |then |here |finally )*(?:consider|let|take|suppose|assume|given|fix|pick)\b[^.;]{0,60}?\b(?:channel|joint (?:law|distribution|pmf)|"
    r"(?:discrete |arbitrary |general |two |any |jointly \w+ )*random variables|arbitrary|pair of)\b",
    re.I,
)
_ADDS = regex(
    r"\b(?:also|in addition|additionally|further(?:more)?|moreover|as well|both|besides|at the same time|simultaneously|too|zudem|auch|zusätzlich|"
    r"en plus|de plus|aussi|además|también|além|também|anche|inoltre|также|кроме того)\b|此外|同时|也|또한|동시에|さらに|また|同時に",
    re.I,
)
_REPLACES = regex(
    r"\b(?:now|instead|rather|by contrast|in contrast|on the other hand|this time|nun|jetzt|stattdessen|maintenant|ahora|agora|ora|теперь)\b|现在|이제|今度",
    re.I,
)


#: "We also consider X -> Z -> Y": another example.
_ANOTHER = regex(
    r"\b(?:consider\w*|look|another|second|third|other|examples?|cases?|different|betracht\w*|ander\w*|autre|considér\w*|otr[ao]|outr[ao]|altr[ao]|друг\w*)\b|"
    r"考虑|另|其他|다른|살펴|別|他の",
    re.I,
)


def read_anew(text: str, context: Context, words: str) -> Context:
    """The context with a condition that a sentence of these words states.

    A chain takes the place of an earlier one of the same variables, X -> Y -> Z, later X -> Z -> Y; "also" leaves both in force, and
    where the words tell neither, what fails without the earlier one is left open.
    """
    told = read_given(text, context)
    known = {id(f) for f in context.facts}
    latest = [f for f in told.facts if id(f) not in known and _chained(f)]
    if not latest or (_ADDS.search(words) is not None and _ANOTHER.search(words) is None):
        return told
    old = [f for f in context.facts if any(_chained(f) == _chained(g) for g in latest)]
    open_ones = [] if _REPLACES.search(words) is not None else [f for f in old if all(f.value != g.value for g in latest)]
    return _with_open(told, old, open_ones)


def is_denied(sentence: str) -> bool:
    """Whether a sentence says of variables that they form no chain."""
    return _NO_CHAIN.search(sentence) is not None


#: "Forget this assumption", "we drop the Markov property": what was supposed before is in doubt from there on.
_RETRACTED = regex(
    r"\b(?:forget(?:ting)?|drop(?:ping)?|remov(?:e|ing)|lift(?:ing)?|relax(?:ing)?|abandon(?:ing)?|discard(?:ing)?|giv(?:e|ing) up|dispens(?:e|ing) with|without|waiv(?:e|ing)|"
    r"weaken(?:ing)?|no longer (?:assume|suppose|require|need|impose)\w*|not (?:assume|suppose|require|impose)\w*|do away with)\b(?! (?:any |a |an )?(?:further|other|additional|more|extra|loss|special)\b)[^.;,]{0,40}?"
    r"\b(?:assum\w+|hypothes[ie]s|conditions?|requirements?|restrictions?|constraints?|suppositions?|premises?|independence|markov\w*)\b|"
    r"\b(?:assumption|hypothesis|condition|requirement|constraint|supposition)s? (?:is|are|can be|may be|will be) (?:now |here |then )?(?:dropped|removed|lifted|relaxed|abandoned|discarded|weakened|waived)\b|"
    r"(?:去掉|放弃|取消|不再)[^。，]{0,8}(?:假设|条件)|가정을? (?:버리|빼|없애|하지 않)|仮定を?(?:外|捨|取り除)",
    re.I,
)


def without_denied(context: Context, sentence: str) -> Context:
    """The context without the chains, or the independence, that a sentence denies of its variables or takes back. It has its maths in place."""
    old: list[Fact] = []
    if is_denied(sentence):
        named = [frozenset(re.findall(r"[A-Z]", m[0])) for m in _WRITTEN.finditer(sentence)]
        old = [f for f in context.facts if (own := _chained(f)) and any(own <= names for names in named)]
    letters = frozenset(re.findall(r"(?<![A-Za-z\\])[A-Z](?![A-Za-z])", sentence))
    if _IF.search(sentence) is None and speaks_of_dependence(sentence):
        old += [f for f in context.facts if len(_chained(f, ("perp",)) & letters) > 1]
    if _RETRACTED.search(sentence) is not None:
        old += [f for f in context.facts if _chained(f) or _chained(f, ("perp",))]
    if _OTHERS.match(sentence) is not None:  # another Y than the Y = f(X) of before
        old += [f for f in context.facts if len(_chained(f, ("=", ":=")) & letters) > 1]
    return _with_open(context, old, old) if old else context


def _with_open(context: Context, gone: list[Fact], open_ones: list[Fact]) -> Context:
    chains = [f.value.chain for f in open_ones if isinstance(f.value, Constraint)]
    kept = (f for f in context.facts if not any(f is g for g in gone))
    return replace(context, facts=(*kept, *(Fact("", Superseded(chain)) for chain in chains)))


def is_open(context: Context, tex: str) -> bool:
    """Whether a formula speaks of the variables of a chain that may hold still, beside one that was told later."""
    bases = ({x.base for x in walk(f.value.chain) if isinstance(x, nodes.Name)} for f in context.facts if isinstance(f.value, Superseded))
    letters = set(re.findall(r"[A-Z]", tex))
    return any(len(names & letters) > 1 for names in bases)


def _chained(fact: Fact, relations: tuple[str, ...] = ("to", "leftrightarrow")) -> frozenset[str]:
    """The variables of X -> Y -> Z, or of another chain of these relations; none of any other fact."""
    if not isinstance(fact.value, Constraint) or not isinstance(fact.value.chain, nodes.Chain):
        return frozenset()
    chain = fact.value.chain
    if not chain.links or any(link.relation not in relations for link in chain.links):
        return frozenset()
    return frozenset(x.base for x in walk(chain) if isinstance(x, nodes.Name))
