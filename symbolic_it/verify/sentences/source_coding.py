r"""Expected lengths of codes: H <= L of every prefix code, L < H + 1 of an optimal one, in a sentence about codes

These are theorems about trees, which no value of the lengths shows. Turned around they are accused where the words claim them of every
code. Source: Cover and Thomas 2006, theorems 5.3.1 and 5.4.1.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .named_lengths import in_usual_letters
from .rounded_lengths import are_rounded_up, has_a_bare_logarithm, of_rounded_lengths
from .shannon_lengths import OF_CODES, is_length, of_an_expected_length

_OF_OTHERS = regex(
    r"\b(?:non-?singular|one-to-one|injective|lossy|rate[- ]distortion|non-?prefix|not|no|cannot|can't|never|fails?|violat\w*|impossible|if|suppose|assume|"
    r"worst|unary|fixed|block|loss)\b|有损|(?<!无)损失|(?<![무비])손실|(?<!無)損失|비손실이 아|没有|不(?:可能|存在|满足|一定)|并非|불가능|아[니닌닐님닙]|않|없|ない|ません|非奇异|单射|一一对应|비특이|일대일|非特異|単射",
    re.I,
)
_OPTIMAL = regex(
    r"\b(?:optimal|optimum|best|huffman|shannon|exists?|shortest|minimal)\b|최적|허프만|섀넌|존재|最优|最佳|最短|哈夫曼|霍夫曼|赫夫曼|香农|存在|最適|ハフマン",
    re.I,
)
_CLAIMED = regex(
    r"\b(?:must|always|every|any|all|theorem|lower bound|at least|satisf\w+|bounds?|bounded)\b|반드시|항상|모든|하한|정리|만족|总|恒|任何|任意|下界|定理|满足|必",
    re.I,
)
#: Over more than two symbols H without a base is another number than the theorem's.
_MORE_SYMBOLS = regex(
    r"(?:\ufffc|\w)-ary\b|\b(?:ternary|trinary|quaternary|octal|decimal|hexadecimal)\b|[三四五八十多]进制|[三四多q]元码|[3-9]진|삼진|[三四]進",
    re.I,
)
_OF_CHANNELS = regex(r"\bchannel|noisy|信道|채널|通信路", re.I)
_AT_EQUALITY = regex(r"\b(?:with )?equality (?:holds )?(?:if and only if|iff|when|if)\b[^.]*|\bif and only if\b|\biff\b", re.I)
_PER_SYMBOL = regex(r"\bper[- ]?(?:source[- ])?symbol|每个?(?:信源)?符号|(?:기호|심볼|부호)당|1 ?(?:記号|シンボル)(?:当たり|あたり)", re.I)
#: Not each code is an optimal one, whatever its section is about.
_OF_SOME_CODE = regex(
    r"(?<!\bthe )(?<!\bthis )(?<!\bits )(?<!\bour )(?<!\bresulting )\bcodes?\b|任[何意一]|所有|每(?!个?(?:信源)?符号)|모든|임의|すべて|任意",
    re.I,
)
_OF_BLOCKS = regex(
    r"\b(?:blocks|sequences?|strings?|symbols|messages?|extensions?|i\.?i\.?d)\b|序列|分组|扩展|符号|独立同分布|블록|수열|시퀀스|기호|확장|ブロック|系列|拡大",
    re.I,
)
#: A code whose lengths are those for another law than the one that symbols are drawn from: \lceil -\log q(x) \rceil, which those of Huffman's code need not be.
_OF_ANOTHER = regex(
    r"\b(?:mismatch\w*|designed|assignment|assigned|(?:wrong|incorrect|another|different) (?:distribution|law|model))\b|错误?分布|设计|失配|잘못된|다른 분포|설계|誤った|別の分布|設計",
    re.I,
)
_OF_ANY = regex(
    r"\b(?:any|every|each|all|huffman|optimal|best|shortest)\b|任[何意一]|所有|每(?!个?(?:信源)?符号)|모든|임의|すべて|哈夫曼|霍夫曼|赫夫曼|허프만|ハフマン|最[优佳短適]|최적",
    re.I,
)
_HUFFMAN = regex(r"huffman|哈夫曼|霍夫曼|赫夫曼|허프만|ハフマン", re.I)  # whose lengths are not rounded ones
_EXISTS = regex(r"\bthere (?:is|are)\b|\bexists?\b|存在|존재", re.I)
_PREFIX = r"(?:\b(?:prefix(?:-free)?|decodable|instantaneous|optimal|huffman|shannon)\b[^.;]*\bcodes?\b|(?:前缀|即时|唯一可译|最[优佳]|哈夫曼|香农)(?:编码|码))"
_SOME_CODE_IS_SO = regex(
    rf"(?:\bthere (?:is|exists|must be)\b|(?<![不无])存在)[^.;。；]*{_PREFIX}[^.;。；]*\Z|平均(?:码|编码)?长度? ?\ufffc ?满足\s*\Z", re.I
)
_SOME_CODE_IS_SO_BEHIND = regex(
    r"\s*[을를] 만족[^.;]*(?:접두|순시|즉시|최적)[^.;]*(?:부호|코드)[^.;]*존재한|\s*を[満み]たす[^。.;]*(?:語頭|瞬時|最適)符号[^。.;]*存在する"
)
_SUPPOSED = regex(r"\b(?:if|suppose|assume|whenever|unless|whether|only)\b|[若假设設]|如果|当|만약|[다라으]면|もし|なら|とき", re.I)
_AT_HAND = "codes at hand"
_NO_LESS = "the source coding theorem: no prefix code is shorter on average than the entropy"
_LESS_THAN_ONE = "the source coding theorem: an optimal prefix code takes less than one symbol more than the entropy"
_TURNED = Verdict("convention-mismatch", "the source coding theorem turned around")
_FLIPPED = {"<=": ">=", "<": ">", ">=": "<=", ">": "<"}


def with_codes_at_hand(context: Context, heading: str) -> Context:
    """The context with what a section is called, where it is about codes for a source; else without that of the section before."""
    about = OF_CODES.search(heading) is not None and _OF_CHANNELS.search(heading) is None
    if codes_at_hand(context) == (heading if about else ""):
        return context
    facts = tuple(f for f in context.facts if f.symbol != _AT_HAND)
    return replace(context, facts=(*facts, Fact(_AT_HAND, Declared(heading))) if about else facts)


def codes_at_hand(context: Context) -> str:
    """The heading of a section about codes for a source; empty elsewhere."""
    known = context.about(_AT_HAND, Declared)
    return known.value.word if known is not None else ""


def tells_of_a_code(before: str, after: str) -> bool:
    """Whether the words around a formula say that some prefix code is so: what a formula by itself would only mention is claimed."""
    if _SUPPOSED.search(f"{before} {after}") is not None:
        return False
    return _SOME_CODE_IS_SO.search(before) is not None or _SOME_CODE_IS_SO_BEHIND.match(after) is not None


def is_of_source_coding(verdict: Verdict) -> bool:
    return verdict in (_TURNED, Verdict("definition", _NO_LESS), Verdict("definition", _LESS_THAN_ONE))


def of_source_coding(
    left: n.Node, relation: str, right: n.Node, words: str, in_bits: bool = True, context: Context | None = None
) -> Verdict | None:
    """The verdict on an inequality between an expected length and an entropy, in a sentence about codes; None for any other formula.

    Over D symbols the entropy is H_D; in nats it is less than in bits, so that it still bounds the lengths from below, and no more.
    Of blocks of n symbols, L is at least H(X_1, ..., X_n), and per symbol less than H(X_1, ..., X_n)/n + 1/n.
    """
    left, right = in_usual_letters(context, left), in_usual_letters(context, right)
    to_base_two = (
        in_bits and context is not None and (are_rounded_up(context) or OF_CODES.search(f"{codes_at_hand(context)} {words}") is not None)
    )
    if (
        context is not None
        and _HUFFMAN.search(words) is None
        and (to_base_two or not has_a_bare_logarithm(context, left, right))
        and (found := of_rounded_lengths(context, left, relation, right)) is not None
    ):
        return found
    if context is not None and (defined := of_an_expected_length(left, relation, right, f"{codes_at_hand(context)} {words}")) is not None:
        return defined
    at_hand, own = codes_at_hand(context) if context is not None else "", words
    words = f"{at_hand} {_AT_EQUALITY.sub(' ', words)}".strip() if at_hand else _AT_EQUALITY.sub(" ", words)
    if relation not in _FLIPPED or OF_CODES.search(words) is None or _OF_OTHERS.search(words) is not None:
        return None
    if is_length(_whole(right)) and not is_length(_whole(left)):
        left, relation, right = right, _FLIPPED[relation], left
    length, shared = _whole(left), _whole(left) is not left
    if not is_length(length):
        return None
    if _MORE_SYMBOLS.search(words) is not None and not any(
        isinstance(x, n.Name) and x.base == "H" and x.sub is not None for x in walk(right)
    ):
        return None
    told = own if _OF_SOME_CODE.search(own) is not None else words
    optimal = _OPTIMAL.search(told) is not None or (isinstance(length, n.Name) and length.sup == "*")
    optimal = optimal or (
        context is not None and are_rounded_up(context) and _OF_SOME_CODE.search(own) is None and _OF_ANY.search(own) is None
    )
    entropy, more, sign = _apart(right)
    kind = _kind(entropy, words)
    if kind is None or (shared and kind != "share") or len(_counts(left) | _counts(right)) > 1:
        return None
    if more is None:
        if kind.startswith("not "):
            return _TURNED if relation in ("<", "<=") or isinstance(entropy, n.Add) else None
        if relation == ">=":
            return Verdict("definition", _NO_LESS)
        return _TURNED if in_bits and relation in ("<", "<=") and _CLAIMED.search(words) is not None else None
    per_symbol = kind == "share" or (kind == "one" and _PER_SYMBOL.search(words) is not None)
    fits = more == "share" if kind == "share" else more == "one" or (more == "share" and per_symbol)
    if not in_bits or not (optimal or kind.endswith("another")) or not (fits or sign < 0):
        return None
    if sign < 0:
        return _TURNED if relation in ("<", "<=") else None
    turned = kind.startswith("not ") or relation not in ("<", "<=")
    if turned and _EXISTS.search(told) is not None:
        return None  # some codes are longer
    return _TURNED if turned else Verdict("definition", _LESS_THAN_ONE)


def _whole(node: n.Node) -> n.Node:
    r"""The L of L/n and \frac{1}{n} L."""
    match node:
        case n.Div(body, n.Name()) if is_length(body):
            return body
        case n.Mul(n.Div(n.Number(value=one), n.Name()), body) if one == 1 and is_length(body):
            return body
    return node


def _apart(right: n.Node) -> tuple[n.Node, str | None, int]:
    """An entropy, what is added to it, "one" or a "share" of it, and with which sign."""
    match right:
        case n.Add(entropy, n.Number(value=one)) | n.Add(n.Number(value=one), entropy) if one == 1:
            return entropy, "one", 1
        case n.Sub(entropy, n.Number(value=one)) if one == 1:
            return entropy, "one", -1
        case n.Add(entropy, n.Div(n.Number(value=one), n.Name())) if one == 1:
            return entropy, "share", 1
        case n.Sub(entropy, n.Div(n.Number(value=one), n.Name())) if one == 1:
            return entropy, "share", -1
    return right, None, 1


def _kind(entropy: n.Node, words: str) -> str | None:
    """Of "one" symbol, of a "block" of them or its "share" for one of them, or of a code made for "another" law, which may be "not" right."""
    if _is_entropy(entropy):
        return "one"
    match entropy:
        case n.Mul(n.Name(), n.Call() as inner) if _is_entropy(inner):
            return "block" if _OF_BLOCKS.search(words) is not None else None
        case n.Div(inner, n.Name()) | n.Mul(n.Div(n.Number(value=1), n.Name()), inner) if _is_of_a_block(inner):
            return "share"
        case n.Add(n.Call() as own, n.Call() as divergence) | n.Sub(n.Call() as own, n.Call() as divergence) if _is_entropy(own):
            if not _is_divergence(divergence) or _OF_ANOTHER.search(words) is None or _OF_ANY.search(words) is not None:
                return None
            right = isinstance(entropy, n.Add) and divergence.args[0] == own.args[0]
            return "another" if right else "not another" if own.args[0] in divergence.args else None
    return "block" if _is_of_a_block(entropy) else None


def _counts(side: n.Node) -> set[n.Node]:
    """The numbers of symbols that a side names: the n of L/n, 1/n, n H(X), H(X_1, ..., X_n) and H(X^n)."""
    found = set[n.Node]()
    for x in walk(side):
        match x:
            case n.Div(_, n.Name() as count) | n.Pow(n.Name(), n.Name() as count):
                found.add(count)
            case n.Mul(n.Name() as count, n.Call() as inner) if _is_entropy(inner):
                found.add(count)
            case n.Call(args=(*_, n.Ellipsis(), n.Name(sub=n.Name() as count))):
                found.add(count)
    return found


def _is_of_a_block(node: n.Node) -> bool:
    """H(X_1, ..., X_n), H(X^n)."""
    if (
        not isinstance(node, n.Call)
        or not isinstance(node.head, n.Name)
        or node.head.base != "H"
        or "|" in node.separators
        or ";" in node.separators
    ):
        return False
    power = len(node.args) == 1 and isinstance(node.args[0], n.Pow) and is_variable(node.args[0].base)
    return power or any(isinstance(a, n.Ellipsis) for a in node.args)


def _is_divergence(node: n.Call) -> bool:
    return isinstance(node.head, n.Name) and node.head.base == "D" and len(node.args) == 2 and node.separators == ("||",)


def _is_entropy(node: n.Node) -> bool:
    """H, H(X), H(p), H_D(X)."""
    if isinstance(node, n.Call):
        head, args = node.head, node.args
        of = len(args) == 1 and isinstance(args[0], n.Name) and (is_variable(args[0]) or args[0].base in ("p", "P", "S", "U", "q"))
        return of and isinstance(head, n.Name) and head.base == "H"
    return isinstance(node, n.Name) and node.base == "H"
