"""Lines of a block of plain text: which are formulas, where they go on, and what makes the block a program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex

#: What stands in programs, logs, trees and settings.
_PROGRAM = regex(
    r"^\s*(?:def|for|while|if|else|elif|return|function|end|begin|do|repeat|until|import|from|class|print|let|const|var|input|output|algorithm|"
    r"procedure|require|ensure|initiali[sz]e|sample|set|update|foreach|loop|try|assert|sudo|pip|python|git|cd|ls)\b(?!\s*\()|"
    r"^\s*(?:While|Repeat|Until|Function|Return|Begin|End|Else|Input|Output|Algorithm|Procedure|Require|Ensure|Initiali[sz]e|Sample|Set|Update|Loop|Import|Print|"
    r"[A-Z]{3,} (?=.*\b(?:DO|THEN|TO)\b))\b(?!\s*\()|"
    r"^\s*(?:\d+[.:)]\s*)?(?:For (?:each|every|all)\b|For \w+\s*(?:=|in|∈|←)\s*.*(?:\bto\b|\bdo\b|:\s*$|\.\.)|If .*\bthen\b)|"
    r"^\s*(?:#!|[$>%])|<-|←\s*\w+\s*[-+*/(]|:=|[-+*/]=|==|!=|&&|\|\|\s*$|;\s*$|\{\s*$|^[^{\n]*\}\s*$|^\s*[\w.-]+\s*:\s*[\w.\"'/-]+\s*$|"
    r"\bTrue\b|\bFalse\b|\bNone\b|(?<![\w])(?!(?:E|KL|Var|Cov|[HDI](?=\[[pqPQXYZ]\]))\[)[A-Za-z_]\w*\[\w+\]|\.\w+\(|\w\(\)|//|\bargmax\b",
    re.M,
)
_DRAWING = regex(r"[─-◿⎡-⎭☀-➿]|^\s*\||(?<!\|)(?<!\|\w)\|\s*$|(?:\|[^|]+){5,}|[-=_*]{4,}|\.{4,}")
_LABEL = regex(r"(?:[-*•]\s+|\(?\w{1,2}[.)]\s+)?(?:[A-Z぀-ヿ㐀-鿿가-힯][\w' ,/-]*?(?:\([^()]*\))?\s*[:：]\s+)?")
_REMARK = regex(r"\s*（[^（）]*）\s*$|\s{2,}[\[(#←—–].*$|\s+(?:←|#|<--|—|–)\s.*$|\s{2,}(?:if|when|where|for|with)\b.*$")
_ARROW = regex(r"\s*(?:→|⇒|⟹|=>|-->?|⟶)\s*")
_RELATION = regex(r"(?<![<>=!:])=(?!=)|≈|≤|≥|<=|>=|≠")
_IDENTIFIER = regex(r"[^\W\d_]\w*(?:-[A-Za-z]+)*")
_NO_LETTERS = regex(r"[^A-Za-zÀ-ÖØ-öø-ɏ]+")
_KNOWN = regex(
    r"(?:log|ln|exp|sqrt|max|min|sum|mean|std|clip|softmax|softplus|log-?sigmoid|logsigmoid|sigmoid|relu|tanh|H|I|D|E|KL|JSD?|CE|PPL?|ELBO|MI|PMI|TV|NLL|BPB|BPC|KLdiv|bits?|nats?|"
    r"d[a-z]|log2|log10|lb|(?:cross)?-?entropy|perplexity|(?:KL|JS)-divergence|token|context|loss|logits?|rewards?|margin|odds|const|JS|DKL|"
    r"pi|alpha|beta|gamma|delta|lambda|theta|phi|sigma|rho|tau|mu|epsilon|eps|ref|ELBO|SFT|RM|DPO)\Z",
    re.I,
)
_AMOUNT = regex(r"\d\s*(?:[KMGTB]B?|ms|s|x|GB|MB|KB|TB|k|FLOPs|tokens?|words?|bytes?|params?|parameters?)\b(?!\s*\()")
_MATHEMATICAL = regex(r"log|ln\b|exp|[ΣσH∑∏𝔼]|KL|\d|[Ͱ-Ͽ]|[A-Za-z]\(")
_NEXT_COLUMN = regex(r"[=≈]\s*[-+−]?\d[\d.]*%?(?P<gap>\s+)(?=[^\W\d]\w*(?:\([^()]*\))?\s*[=≈])")  # mu = 0.0  sigma = 3.2
_QUOTED = regex(r"(?<=[(,|])\s*\"[^\"()]{1,40}\"\s*(?=[),|])")  # P("yes")
_OPENS, _CLOSES = "([{", ")]}"
_LONGEST, _MOST, _JOINED = 300, 200, 4


def is_program(text: str) -> bool:
    """Whether a block of plain text is a program, a log, or too long to be anything else."""
    lines = text.split("\n")
    return len(lines) > _MOST or _PROGRAM.search(text) is not None or any(_updates(line) for line in lines)


def _updates(line: str) -> bool:
    """x = x + 1"""
    m = re.match(r"\s*([A-Za-z_]\w*)\s*=(?!=)(.*)", line)
    return m is not None and re.search(rf"(?<!\w){re.escape(m[1])}(?![\w(])", m[2]) is not None


def goes_on(row: str) -> bool:
    """Whether a row goes on from the formula in the row before."""
    return re.match(r"\s*(?:=(?!=)|≈)", row) is not None


def rows(text: str) -> Iterator[tuple[int, str]]:
    """Where each row starts, and the row; lines are joined while a bracket of a relation stays open, or where the next begins with its operator."""
    lines = text.split("\n")
    at, k = 0, 0
    while k < len(lines):
        behind = k + 1
        if _RELATION.search(lines[k]) is not None:
            while behind < min(k + _JOINED, len(lines)) and _is_joined(lines[k:behind], lines[behind]):
                behind += 1
            if _open(" ".join(lines[k:behind])):
                behind = k + 1
        row = "\n".join(lines[k:behind])
        yield at, row.replace("\n", " ")
        at, k = at + len(row) + 1, behind


def _is_joined(above: list[str], line: str) -> bool:
    if not line.strip() or _REMARK.search(above[-1]) or (_RELATION.search(line) and not _open(" ".join(above))):
        return False
    deeper = len(line) - len(line.lstrip()) > len(above[0]) - len(above[0].lstrip()) + 2
    return _open(" ".join(above)) or (deeper and re.match(r"\s*[-+−·×*/]\s", line) is not None)


def _open(text: str) -> bool:
    return sum(map(text.count, _OPENS)) > sum(map(text.count, _CLOSES))


def spans(row: str, continued: bool) -> Iterator[tuple[int, int]]:
    """The formulas of a row."""
    if len(row) > _LONGEST or _DRAWING.search(row):
        return
    stop = len(_REMARK.sub("", row).rstrip())
    gaps = [m.span("gap") for m in _NEXT_COLUMN.finditer(row, 0, stop)]
    if any(b - a == 1 for a, b in gaps):
        return  # "a = 3 b = 6": values beside each other, or 3 b
    at = 0
    cuts = sorted([*(m.span() for m in _ARROW.finditer(row, 0, stop)), *gaps])
    for cut in [*cuts, None]:
        end = stop if cut is None else cut[0]
        label = None if continued and at == 0 else _LABEL.match(row, at + len(row[at:end]) - len(row[at:end].lstrip()))
        start = at if label is None else label.end()
        part = row[start:end]
        start, part = start + len(part) - len(part.lstrip()), part.strip()
        if _is_formula(part, continued and at == 0):
            yield start, start + len(part)
        at = end if cut is None else cut[1]


def _is_formula(part: str, continued: bool) -> bool:
    part = _QUOTED.sub("x", part)
    if '"' in part or "'" in part or _RELATION.search(part) is None or _AMOUNT.search(part) or part[-1:] in ",;:=":
        return False
    left, _, right = part.partition("=")
    if not continued and not left.strip():
        return False
    words = [w for w in _IDENTIFIER.findall(part) if _is_word(w)]
    named = [w for w in words if left.strip() == w or re.fullmatch(rf"{re.escape(w)}\s*\(.*\)", left.strip())]
    return len(words) == len(named) and _MATHEMATICAL.search(right or part) is not None


def _is_word(name: str) -> bool:
    """Whether a name is a word of prose or of a program: no letter with something below it, and none of the field's."""
    head = _NO_LETTERS.sub("", name.partition("_")[0]) if name.isascii() else re.sub(r"[^A-Za-zÀ-ÖØ-öø-ɏ-]+", "", name.partition("_")[0])
    return len(head) > 1 and not (_KNOWN.match(name) or ("-" not in name and _KNOWN.match(head) and len(name.partition("_")[2]) <= 5))
