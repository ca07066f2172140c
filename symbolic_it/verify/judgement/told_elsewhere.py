"""What rests on words that were not read is not refuted: H(S') >= H(S) of two sources, steps of solving an equation."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..naming.of_a_coin import of_a_coin
from ..sentences.temperatures_told import AT_TEMPERATURE_ONE
from .ignored_conditions import is_general

_ANY = frozenset(n.Name(x) for x in "XYZUVW")  # letters for any variables at all, of which "H(Y) <= H(X)" is a claim
_MANY = regex(
    r"\bl(?:aw of l|\W?)arge (?:numbers?|n\b)|\bLLN\b|\bAEP\b|equipartition|in probability\b|almost surely|\ba\.\s?s\.|\bconverg|"
    r"\\(?:to|rightarrow|longrightarrow|xrightarrow|infty)(?![A-Za-z])|[→∞]|many samples|大数|大數|渐近|큰 수의|대수의|großen Zahlen|grands nombres|grandes n[úu]meros|больших чисел",
    re.I,
)
#: X and Y of one law, in words: independence may be all that was read of them.
_ALIKE = regex(
    r"\bidentically distributed|\bi\.?\s?i\.?\s?d\b|\b(?:same|identical|common|equal) (?:\w+ )?(?:distributions?|laws?|pmfs?)\b|distributions? (?:are|is) (?:the same|identical|equal)|"
    r"\bequal in (?:distribution|law)|identisch verteilt|dieselbe Verteilung|même loi|misma distribuci|同(?:一|じ)?(?:的|の)?(?:概率|確率)?分布|(?:相同|一样|一致)的?(?:概率)?分布|"
    r"分布(?:均|都|也|が|は)?(?:相同|一致|相等|一样|等しい|同じ)|(?:같은|동일한?)\s*(?:확률\s*)?분포|분포(?:가|는|도)\s*(?:서로\s*)?(?:같|동일)",
    re.I,
)
#: Of two laws of an example, or that words tie to each other: D(p || q) = D(q || p) is claimed of them, and of no others.
_OF_A_CASE = regex(
    r"\b(?:here|in this (?:case|example|instance)|(?:for|of) (?:these|those)|this pair|both (?:models|laws|distributions|sources|have|assign)|the same (?:mass|probabilit|loss|entropy|perplexity)|"
    r"differ only|another order|order of (?:the|their) outcomes|swap\w* (?:the |two |both )*(?:outcomes|labels|classes|masses)|mirror\w*|"
    r"(?:because of|by|due to) (?:the |this |their )?symmetry|equal (?:perplexity|loss|entropy))|此处|这里|本例|这个例子|这两个|对称性|交换结果|重排|顺序不同|次序不同|여기서|이 예|이 경우|이 두|순서만|"
    r"ここで|この例|この場合|この[2２二]つ|順序だけ",
    re.I,
)
#: Under a law that does not change where X and Y are exchanged.
_SYMMETRIC = regex(r"\bsymmetric(?:al)? (?:joint |pairs?\b|laws?\b|distributions?\b|matri)|\bexchangeable\b|对称的?联合|대칭 결합", re.I)
_LAWS = r"(?:laws|distributions|models|sources|pmfs)"
#: Of laws of a kind: "the distributions are permutations of each other", "for two such laws", "for isotropic models".
_OF_A_KIND = regex(
    rf"\b(?:{_LAWS}|both|they) (?:are|have|share|differ|agree)\b(?! (?:not|never|no|only|just|simply|(?:\w+ )?supports?|probabilit\w+|different|distinct|discrete|arbitrary|"
    rf"finite|given|positive|normali[sz]ed|any|all|in general))|\bsuch (?:a )?(?:pairs?|{_LAWS})\b|"
    rf"\bfor (?:two )?(?!all|any|two|every|each|most|arbitrary|general|generic|discrete|finite|probability|given|different|distinct|both|positive|categorical|other|these|our|real|many|some)"
    rf"[a-z-]+ {_LAWS}\b",
    re.I,
)
_DENIED = regex(r"\\n(?:geq?|leq?|less|gtr|geqslant|leqslant)(?![A-Za-z])|[≰≱≮≯]|\\not\s*(?:\\[gl]eq?|[<>])")
_ORDERS = frozenset(["<", ">", "<=", ">="])


def told_elsewhere(link: LinkMeaning, verdict: Verdict, follows: bool, of_all: bool, around: str) -> Verdict:
    """The verdict, undecided in such a case, or what the words around tell.

    ``follows``: an arrow leads to the link; ``of_all``: the text says of which variables it speaks.
    """
    if verdict.word != "refuted":
        return of_a_coin(link, verdict, around) or verdict
    lettered = any(isinstance(x, n.Name) for side in (link.left.node, link.right.node) for x in walk(side))
    if follows and lettered and not link.ground and not is_general(link):
        return Verdict("undecided", "a step of solving what the formula before it sets")
    if link.relation in _ORDERS and _DENIED.search(around) is not None:
        return Verdict("undecided", "an order that is denied of all, not turned around for each")
    if _MANY.search(around) is not None and is_of_samples(link):
        return Verdict("undecided", "a mean over samples is its expectation in the limit of many, of which the text speaks")
    if not link.ground and is_of_several(link) and not _knows_one_law(link) and _ALIKE.search(around) is not None:
        return Verdict("undecided", "the words around speak of variables with the same law, which was not read of these")
    one_each = isinstance(link.left.node, n.Call) and isinstance(link.right.node, n.Call)  # H(X|Y) = H(Y|X)
    if link.relation == "=" and not link.ground and one_each and _SYMMETRIC.search(around) is not None:
        return Verdict("undecided", "the words around speak of a symmetric law")
    if not of_all and is_of_two_laws(link) and any(told.search(around) for told in (_OF_A_CASE, _OF_A_KIND, _ALIKE)):
        return Verdict("undecided", "an equation of one quantity of two laws, in words about a case")
    if {"T", "tau"} & set((verdict.witness or {}).get("values", {})) and AT_TEMPERATURE_ONE.search(around) is not None:
        return Verdict("undecided", "the words around tell the temperature")
    if not of_all and compares_strangers(link):
        return Verdict("undecided", "how one of the variables comes from the other is not understood")
    return verdict


def is_of_two_laws(link: LinkMeaning) -> bool:
    """Whether it equates one quantity of laws with the same quantity of others: H(p) = H(q), D(p || q) = D(q || p)."""
    one, other = link.left.node, link.right.node
    if link.relation != "=" or link.ground or not isinstance(one, n.Call) or not isinstance(other, n.Call):
        return False
    args = (*one.args, *other.args)
    alike = one.head == other.head and one.separators == other.separators and one.args != other.args
    return alike and all(isinstance(a, n.Name) and a.base in LAWS for a in args) and of_call(one) is not None


def is_of_several(link: LinkMeaning) -> bool:
    """Whether both sides speak of random variables, by capital letters, and not of the same ones."""
    capitals = [
        {x for x in walk(side.node) if (isinstance(x, n.Name) and x in _ANY) or _is_numbered(x)} for side in (link.left, link.right)
    ]
    return bool(capitals[0]) and bool(capitals[1]) and capitals[0] != capitals[1]


def _knows_one_law(link: LinkMeaning) -> bool:
    """Whether it was read under an equation of two variables' entropies, as words give for one law."""
    given = () if link.entropic is None else link.entropic.constraints
    return any(c.relation == "=" and sorted(map(len, (*c.lhs, *c.rhs))) == [1, 1] for c in given)


def _is_numbered(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.sub is not None and n.Name(node.base) in _ANY


def is_of_samples(link: LinkMeaning) -> bool:
    """Whether one side is a mean over samples, 1/n sum_i f(X_i), and the other speaks of no sample."""
    if link.relation not in ("=", ":=", "approx"):
        return False
    samples = [any(isinstance(x, n.BigOp) and _runs_over_samples(x) for x in walk(side.node)) for side in (link.left, link.right)]
    divided = [any(isinstance(x, n.Div) for x in walk(side.node)) for side in (link.left, link.right)]
    return samples[0] != samples[1] and divided[samples.index(True)]


def _runs_over_samples(node: n.BigOp) -> bool:
    """Whether x_i stands in the sum in the place of an outcome, and is not what the sum is over."""
    called = [a for x in walk(node.body) if isinstance(x, n.Call) for a in x.args]
    return node.kind == "sum" and any(isinstance(a, n.Name) and isinstance(a.sub, n.Name) and a not in node.binder.names for a in called)


def compares_strangers(link: LinkMeaning) -> bool:
    """Whether the link puts the entropies of two different variables, each alone, in an order: how one comes from the other is not read."""
    if link.relation not in _ORDERS or _are_related(link):
        return False
    nodes = [x for side in (link.left.node, link.right.node) for x in walk(side)]
    entropies = [x for x in nodes if isinstance(x, n.Call)]
    if {len(x.args) for x in entropies} != {1} or {x.head for x in entropies} - {entropies[0].head}:
        return False
    if not isinstance(entropies[0].head, n.Name) or entropies[0].head.base not in ("H", "h"):
        return False
    inside = {id(y) for x in entropies for y in walk(x)}
    variables = {x.args[0] for x in entropies}
    named = all(isinstance(v, n.Name) and v.base[:1].isupper() for v in variables)
    return (
        named
        and len(variables) == 2
        and not variables <= _ANY
        and all(isinstance(x, (n.Sub, n.Number)) for x in nodes if id(x) not in inside)
    )


def _are_related(link: LinkMeaning) -> bool:
    """Whether what the text supposes speaks of both: Y = g(X)."""
    if link.entropic is None:
        return False
    compared = frozenset().union(*link.entropic.lhs, *link.entropic.rhs)
    return any(compared <= frozenset().union(*c.lhs, *c.rhs) for c in link.entropic.constraints)
