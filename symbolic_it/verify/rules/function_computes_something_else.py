"""A function that computes something else than its name says.

What it finds: a function or a loss as a class, named for a quantity (entropy, cross_entropy, kl_divergence, perplexity, softmax,
mutual_information, bits_per_byte, label smoothing, DPO, PPO ...), that computes something else: arguments swapped, a sign or a
factor lost, the wrong axis or logarithm. The code is never run: its formula is compared by proof, or it is followed step by step
in exact and ball arithmetic, and accused only with arguments at which its value lies apart under every usual convention.
Why that is bad: readers copy the code; a swapped KL trains without an error and optimises the wrong direction.
Example: `def kl_divergence(p, q): return np.sum(q * np.log(q / p))`
Use instead: the body of the definition, or the name of what is computed.
Source: symbolic_it.check on the translated body.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.shown import shown
from ..listings.source import Source
from ..listings.translate import Piece, Translation, Untranslated
from ..page import Page
from ..rule import Finding, Rule, refuted

_NAMES = (
    (
        regex(
            r"^(?:kl|kld|kl_div|kl_divergence|kl_loss|relative_entropy|compute_kl|kullback_leibler\w*)(?:_(?:np|numpy|torch|"
            r"discrete|nats|bits|scratch|manual))?$"
        ),
        "D_{KL}(p \\| q)",
        2,
    ),
    (regex(r"^(?:cross_entropy|ce|xent|cross_ent|h_cross)(?:_(?:np|numpy|nats|bits|scratch|manual))?$"), "H(p, q)", 2),
    (regex(r"^(?:entropy|shannon_entropy|discrete_entropy|compute_entropy|h)(?:_(?:np|numpy|nats|bits|scratch|manual))?$"), "H(p)", 1),
    (
        regex(r"^(?:jsd?|js_div|js_divergence|jensen_shannon|jensen_shannon_divergence)(?:_(?:np|numpy|nats|bits|scratch|manual))?$"),
        "\\mathrm{JSD}(p, q)",
        2,
    ),
)
_TRUE = regex(r"^(?:p|p_true|true|y_true|target|targets|y|labels?|truth|p_data|data|actual|ground_truth|true_dist|p_x)$")
_MODEL = regex(r"^(?:q|q_model|pred|preds|y_pred|y_hat|yhat|model|predicted|prediction|predictions|estimate|approx|p_hat|p_model|q_x)$")
_MARKED = regex(r"\b(?:wrong|bug(?:gy)?|incorrect|broken|mistake\w*|bad|naive|don't|do not use|fix me|todo|reversed?|swapped)\b", re.I)
_DIRECTION = regex(r"(?:KL|D_KL|D)\s*\(\s*(\w+)\s*(?:\|\||‖|\\\|)\s*(\w+)\s*\)")


def _check(page: Page) -> Iterator[Finding]:
    told: set[tuple[int, str]] = set()
    for finding, key in _by_formula(page):
        told.add(key)
        yield finding
    if any(isinstance(s, ast.FunctionDef | ast.ClassDef | ast.Assign) for source in page.sources for s in source.statements):
        yield from _by_values(page, told)


def _by_values(page: Page, told: set[tuple[int, str]]) -> Iterator[Finding]:
    """Functions that are no formula of p and q: followed with arguments at which what they give lies apart."""
    from ..listings.intents.functions import judged_functions

    for j in judged_functions(page.sources):
        if (j.source.block.start, j.name) in told or _introduced_as_wrong(page, j.source.block.start):
            continue
        returns = [n for n in ast.walk(j.definition) if isinstance(n, ast.Return)]
        place = j.source.place(max(returns, key=lambda n: n.lineno) if returns else j.definition)
        computes = f": it computes {j.fault.computes}" if j.fault.computes else ""
        arguments = ", ".join(f"{k} = {shown(v)}" for k, v in j.fault.arguments.items())
        got, right = shown(j.fault.got), shown(j.fault.right)
        message = f"{j.name} does not compute {j.title}, {j.fault.wanted}{computes}; at {arguments} it gives {got}, not {right}"
        values = {k: shown(v) for k, v in j.fault.arguments.items()}
        verdict = refuted(message, witness={"values": values, "lhs": got, "rhs": right})
        yield Finding(*place, message, "change the body or the name", verdict, kind="definition")


_WRONG_AHEAD = regex(
    r"\b(?:wrong|bug\w*|incorrect\w*|mistak\w+|broken|error|what is the problem|find the|"
    r"do not|don't|never write|instead of|naive\w*|attempt)\b",
    re.I,
)


def _introduced_as_wrong(page: Page, start: int) -> bool:
    """Whether the sentence before a block calls it wrong."""
    before = [s for s in page.sentences if start - 400 < s.start < start]
    return bool(before) and _WRONG_AHEAD.search(before[-1].text) is not None


def _by_formula(page: Page) -> Iterator[tuple[Finding, tuple[int, str]]]:
    for source in page.sources:
        if _introduced_as_wrong(page, source.block.start):
            continue
        functions = {f.name: f for f in source.functions}
        for f in source.functions:
            for pattern, quantity, arity in _NAMES:
                if pattern.match(f.name.lower()):
                    for finding in _judge(source, functions, f, quantity, arity):
                        yield finding, (source.block.start, f.name)
                    break


def _judge(source: Source, functions: dict[str, ast.FunctionDef], f: ast.FunctionDef, quantity: str, arity: int) -> Iterator[Finding]:
    names = [a.arg for a in f.args.args]
    required = len(names) - len(f.args.defaults)
    document = f"{ast.get_docstring(f) or ''} {source.comment(f.lineno)}"
    if required != arity or _MARKED.search(document):
        return
    if re.search(r"\bpred\w*|\btarget|\bq\b[^.]{0,20}\b(?:true|data)\b", document, re.I) and set(names[:2]) == {"p", "q"}:
        return  # the docstring says which is which
    letters = _letters(names[:arity], document, quantity)
    if letters is None:
        return
    try:
        body = Translation(functions).function(f, [Piece(f"{letter}(x)", True) for letter in letters])
    except (Untranslated, RecursionError):
        return
    if body.array or len(body.tex) > 1500:
        return
    from ..check import check
    from ..listings.intents.variants import says_so

    if says_so(document, ()):
        return
    answer = check(f"{quantity} = {body.tex}", seconds=4.0)
    if answer.verdict.word != "refuted":
        return
    returned = next((s for s in reversed(f.body) if isinstance(s, ast.Return)), f)
    shown = answer.reading.partition(" = ")[2] or answer.reading
    message = f"{f.name} does not compute {answer.reading.partition(' = ')[0]}: it computes {shown}"
    verdict = refuted(message, witness=dict(answer.verdict.witness or {}))
    yield Finding(*source.place(returned), message, "change the body or the name", verdict, kind="definition")


def _letters(names: list[str], document: str, quantity: str) -> list[str] | None:
    """Which parameter is p and which is q; None where the names do not tell."""
    if len(names) == 1:
        return ["p"]
    stated = _DIRECTION.search(document) if "KL" in quantity else None
    if stated is not None and {stated[1].lower(), stated[2].lower()} == {n.lower() for n in names}:
        return ["p" if n.lower() == stated[1].lower() else "q" for n in names]
    if "JSD" in quantity:
        return ["p", "q"]
    first, second = (n.lower() for n in names)
    if _TRUE.match(first) and _MODEL.match(second):
        return ["p", "q"]
    if _MODEL.match(first) and _TRUE.match(second) and {first, second} != {"p", "q"}:
        return ["q", "p"]
    return None


RULE = Rule("IT707", "function-computes-something-else", "error", _check)
