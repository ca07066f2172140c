r"""Laws by name that sentences give to variables: "$X$ is drawn from $q$", "sample $x$ from the model $q$", as `X \sim q`."""

from __future__ import annotations

import re

from ...notation.context import Context, Fact
from ...notation.elaborate.laws.drawn_laws import drawn_facts, of_another_law
from ...notation.syntax import ReadError, read_expression
from ...patterns import regex

_OUTCOME = r"(?:\$\s*(?P<name>[A-Za-z](?:_\{?\w\}?)?)\s*\$|(?<![\w$\\])(?P<bare>[U-Z])(?![\w$]))"
_LAW = r"(?:\$\s*(?P<law>\\?(?:[pqPQ]|pi|rho|hat\{?p\}?|tilde\{?p\}?)(?![A-Za-z])[^$=,|]*)\$|(?<![\w$\\])(?P<bare_law>[pqPQ])(?![\w$]))"
_OF = r"(?:(?:the|an?|its|some|our|your)\s+)?(?:[\w-]+\s+){0,3}?"
_NOT = r"(?:i\.i\.d\.|(?!\b(?:not|never|if|instead)\b)[^.;:$])"
_DISTRIBUTION = r"(?:law|distribution|pmf|p\.m\.f\.|density|mass function)"
_PATTERNS = (
    regex(rf"{_OUTCOME}{_NOT}{{0,40}}?\b(?:drawn|sampled|distributed|generated|coming|comes?)\b{_NOT}{{0,25}}?\b(?:from|according to|as|by|under)\s+{_OF}{_LAW}", re.I),
    regex(rf"\b(?:draw|drawing|draws|sample|sampling|samples)\s+{_OF}{_OUTCOME}\s+(?:i\.?i\.?d\.?\s+)?(?:from|according to|under|by)\s+{_OF}{_LAW}", re.I),
    regex(rf"{_OUTCOME}\s+(?:follows?|(?:has|have|having|with|of)\s+{_OF}{_DISTRIBUTION})\s+{_LAW}", re.I),
    regex(rf"\b{_DISTRIBUTION}\s+{_LAW}\s+of\s+{_OF}{_OUTCOME}", re.I),
    regex(rf"{_LAW}\s*,?\s*(?:is|be|as|denotes?|denoting|for|being)?\s*,?\s*(?!(?:\w+\s+)?(?:not|no|never|neither)\b){_OF}{_DISTRIBUTION}\s+of\s+{_OF}{_OUTCOME}", re.I),
    regex(rf"{_OUTCOME}\s+(?:(?:occurs?|appears?|happens?|comes?|that occurs)\s+)?(?:with|of|has|having)\s+(?:the\s+|a\s+)?probability\s+{_LAW}", re.I),
    regex(rf"{_OUTCOME}\s*(?:服从|服從|遵循)\s*(?:概率|機率)?(?:分布|分佈)?\s*{_LAW}"),
    regex(rf"{_OUTCOME}\s*(?:的|의|の)\s*(?:概率|機率|확률|確率)?\s*(?:分布|分佈|분포|質量函數|质量函数|질량\s*함수|質量関数)\s*(?:为|為|是|가|이|는|은|를|을|が|は|を)?\s*{_LAW}"),
    regex(rf"{_OUTCOME}\s*(?:가|이|は|が)\s*(?:확률|確率)?\s*(?:분포|分布)?\s*{_LAW}\s*(?:를|을|에|に)\s*(?:따[르른를라]|従う|従い)"),
    regex(rf"{_LAW}\s*(?:是|为|為|を|는|은|가|を)\s*(?:随机变量|隨機變數|확률변수|確率変数)?\s*{_OUTCOME}\s*(?:的|의|の)\s*(?:概率|機率|확률|確率)?\s*(?:分布|分佈|분포)"),
)  # fmt: skip
#: "Now let $x$ be drawn from $r$", whatever stands there.
_MOVED = (
    regex(rf"{_OUTCOME}{_NOT}{{0,40}}?\b(?:drawn|sampled|distributed|generated)\b{_NOT}{{0,25}}?\b(?:from|according to|as|by|under)\s+{_OF}\$", re.I),
    regex(rf"\b(?:draw|drawing|draws|sample|sampling|samples)\s+{_OF}{_OUTCOME}\s+(?:i\.?i\.?d\.?\s+)?(?:from|according to|under|by)\s+{_OF}\$", re.I),
)  # fmt: skip
_MASS = regex(r"_\s*(?:[ij]|\{\s*[ij]\s*\})\s*\Z")  # the distribution p_i of X: of the law p, whose masses they are
#: "Is X drawn from q?", "X is not drawn from q", "q is our estimate of the law of X", "X가 분포 p를 따르지 않는다".
_DENIED = regex(r"\b(?:not|never|unless|whether|neither|nor|false|wrong\w*|mistaken\w*|believes?|pretends?|as though)\b|n't\b", re.I)
_OF_A_MODEL = regex(
    r"\b(?:models?|modell?ed|assumed|estimate[sd]?|estimated|approximat\w+|fitted|learn\w+|predict\w+|hypothes\w+|proposed|candidate|coding|variational|"
    r"wrong|guess\w*|unlike|hardly|supposed|imagined)\b|模型|近似|估计|모델|모형|근사|추정|モデル|近似|推定",
    re.I,
)
_DENIED_BEHIND = regex(r"\s*(?:or\b|또는|或|지\s*(?:않|못)|(?:이|가)\s*아[니닌닐님닙]|では?な|とは限ら|[^.。$]{0,60}\?|[^.。$]{0,20}？)")
_CLAUSE = regex(r"[;.:,](?=\s)")


def drawn(sentence: str) -> tuple[Fact, ...]:
    """What a sentence says of the laws of its variables. ``sentence`` has its maths in place, between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    out: list[Fact] = []
    for pattern in _PATTERNS:
        for m in pattern.finditer(flat):
            if _is_doubtful(flat, m):
                continue
            try:
                out += drawn_facts(read_expression(m["name"] or m["bare"]), read_expression(_MASS.sub("", m["law"] or m["bare_law"])))
            except ReadError:
                continue
    return tuple(out)


def _is_doubtful(flat: str, m: re.Match[str]) -> bool:
    """Whether the clause denies or asks it, or says that the law is a model of the one that the variable has."""
    head = _CLAUSE.split(flat[: m.start()])[-1]
    said = re.sub(r"\$[^$]*\$", " ", head + m[0])
    names_a_law = re.search(rf"\b{_DISTRIBUTION}\b|分布|分佈|분포", m[0], re.I) is not None
    is_model = names_a_law and _OF_A_MODEL.search(re.sub(r"\$[^$]*\$", " ", head[-30:] + m[0])) is not None
    return is_model or _DENIED.search(said) is not None or _DENIED_BEHIND.match(flat, m.end()) is not None


def with_drawn(context: Context, sentence: str) -> Context:
    """The context with what a sentence says of the laws of its variables, and without the laws of those that it draws anew."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    anew = [of_another_law(m["name"] or m["bare"]) for pattern in _MOVED for m in pattern.finditer(flat)]
    facts = (*anew, *drawn(sentence))
    return context.extend(*facts) if facts else context
