"""From a chapter to claims: every formula read in its context, elaborated, judged, and remembered for what follows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction

from ..chapters import Document, Sentence, Table
from ..decide.verdict import Verdict
from ..notation.context import Context, Fact
from ..notation.elaborate import ElaborationError, elaborate, read_given
from ..notation.elaborate.meaning import ChainMeaning, Data, Introduction, LinkMeaning, Reading
from ..notation.syntax import Macro, ReadError, nodes, read_expression, read_macros, read_rows
from .conventions import alphabet, conventions
from .hypotheses import hypotheses
from .judge import judge_chain
from .mention import is_existential, is_mention
from .model import Claim, Report
from .show import reading_text
from .stitch import Formula, formulas, plain_formula
from .subjects import subjects

MAX_READINGS = 4
SECONDS = 3.0


@dataclass(slots=True)
class _State:
    """What the chapter has said so far."""

    context: Context = field(default_factory=Context)
    previous: list[nodes.Node] = field(default_factory=list)  # left sides, latest first
    last_side: nodes.Node | None = None
    section: tuple[Context, int] | None = None  # the context to return to at the next heading
    macros: dict[str, Macro] = field(default_factory=dict)


def verify_document(document: Document, *, macros: dict[str, Macro] | None = None, seconds: float = SECONDS) -> Report:
    """Every claim of a chapter with its verdict, in the order of the text."""
    state = _State(macros={**read_macros("\n".join(m.text for m in document.macro_definitions)), **(macros or {})})
    claims: list[Claim] = []
    headings = [h.start for h in document.headings]
    for start, item in _events(document):
        while headings and headings[0] <= start:
            headings.pop(0)
            if state.section is not None:
                state.context = replace(state.section[0], facts=state.context.facts)
                state.section = None
        if isinstance(item, Sentence):
            claims += _sentence(document, item, state, seconds)
        else:
            claims += _formula(document, item, state, (), seconds)
    return Report(document.path, tuple(sorted(claims, key=lambda c: (c.start, c.end))))


def _events(document: Document) -> list[tuple[int, Sentence | Formula]]:
    """Sentences, table cells and relations outside maths, in order."""
    out: list[tuple[int, Sentence | Formula]] = [(s.start, s) for s in document.sentences]
    for table in (p for p in document.parts if isinstance(p, Table)):
        for row in table.rows:
            for cell in row:
                if cell.pieces:
                    out.append((cell.start, Sentence(cell.start, cell.end, cell.pieces)))
    out += [(f.start, f) for p in document.plain_maths if (f := plain_formula(p)) is not None]
    return sorted(out, key=lambda e: e[0])


def _sentence(document: Document, sentence: Sentence, state: _State, seconds: float) -> list[Claim]:
    whole = document.text[sentence.start : sentence.end]
    words = " ".join(p.text for p in sentence.pieces if p.kind == "text")
    found = conventions(words.strip(), whole)
    if found is not None:
        if found.local and state.section is None:
            state.section = (state.context, sentence.start)
        state.context = state.context.extend(**found.changes)
    local = state.context
    kind = alphabet(words)
    if kind is not None:
        local = local.extend(alphabet=kind)
    for text in hypotheses(whole):
        try:
            local = read_given(text, local)
        except (ReadError, ElaborationError):
            continue
    out: list[Claim] = []
    for formula in formulas(sentence):
        claims = _formula(document, formula, state, local.facts[len(state.context.facts) :], seconds, local)
        out += claims
        local = replace(local, facts=(*state.context.facts, *local.facts[len(local.facts) - _extra(local, state) :]))
    return out


def _extra(local: Context, state: _State) -> int:
    return sum(f not in state.context.facts for f in local.facts)


def _formula(
    document: Document, formula: Formula, state: _State, given: tuple[Fact, ...], seconds: float, context: Context | None = None
) -> list[Claim]:  # fmt: skip
    """The claims of one formula; the context learns what it says."""
    try:
        statements = read_rows(formula.text, macros=state.macros)
    except ReadError as e:
        if not any(sign in formula.text for sign in ("=", "<", ">", "≈", "≤", "≥", "\\le", "\\ge", "\\approx")):
            return []
        place = document.position(formula.offset(e.span.start))
        return [_unread(document, formula, f"line {place.line}, column {place.column}: found {e.found}, expected {e.expected}")]
    out: list[Claim] = []
    here = context or state.context
    for statement in statements:
        chains = [c for c in statement.chains if c.links]
        if not chains:
            continue
        kept = replace(statement, chains=tuple(chains))
        for variant in _with_subject(kept, formula, state):
            outcome = _judge(document, formula, variant, here, seconds)
            if outcome is not None:
                break
        else:
            outcome = None
        if outcome is None:
            out.append(_unread(document, formula, "a relation without a left side: nothing before it names one"))
            continue
        claims, facts = outcome
        out += claims
        if facts:
            state.context = state.context.extend(*facts)
            here = here.extend(*facts)
        _remember(state, kept)
    return out


def _with_subject(statement: nodes.Statement, formula: Formula, state: _State) -> list[nodes.Statement]:
    """The statement with a left side for a chain that begins with a relation: one variant for each candidate."""
    first = statement.chains[0]
    if first.first is not None:
        return [statement]
    candidates: list[nodes.Node] = []
    if formula.display and not formula.before.strip() and state.last_side is not None:
        candidates.append(state.last_side)
    named = subjects(formula.before, [])
    for tex in named:
        candidates.append(read_expression(tex))
    if not named:
        allowed = subjects(formula.before, ["x", "y", "z"])
        candidates += state.previous[: len(allowed)]
    return [replace(statement, chains=(replace(first, first=c), *statement.chains[1:])) for c in candidates]


def _remember(state: _State, statement: nodes.Statement) -> None:
    for chain in statement.chains:
        if chain.first is not None:
            state.previous.insert(0, chain.first)
            del state.previous[6:]
        if chain.links:
            state.last_side = chain.links[-1].right


def _judge(
    document: Document, formula: Formula, statement: nodes.Statement, context: Context, seconds: float
) -> tuple[list[Claim], tuple[Fact, ...]] | None:  # fmt: skip
    """Claims and facts of one statement; readings are weighed against each other."""
    mention = is_mention(formula.before, formula.after)
    try:
        readings = elaborate(statement, context)[:MAX_READINGS]
    except ElaborationError as e:
        if mention:
            return [], ()
        place = document.position(formula.offset(e.span.start))
        message = f"line {place.line}, column {place.column}: found {e.found}, expected {e.expected}"
        return [_unread(document, formula, message)], ()
    base = Fraction(context.log_base) if isinstance(context.log_base, int) else None
    judged = [(r, [judge_chain(c, log_base=base, seconds=seconds) for c in r.chains]) for r in readings]
    reading, verdicts = choose(judged)
    out: list[Claim] = []
    for chain, row in zip(reading.chains, verdicts, strict=True):
        for k, (link, verdict) in enumerate(zip(chain.links, row, strict=True)):
            out.append(_claim(document, formula, chain, link, k, verdict, reading, mention))
    return out, reading.facts


def choose(judged: list[tuple[Reading, list[tuple[Verdict, ...]]]]) -> tuple[Reading, list[tuple[Verdict, ...]]]:
    """The first reading under which nothing is negative and something positive; a refutation must hold under all readings."""
    flat = [[v for row in rows for v in row] for _, rows in judged]
    for (reading, rows), verdicts in zip(judged, flat, strict=True):
        if any(v.positive for v in verdicts) and not any(v.negative or v.word == "undecided" for v in verdicts):
            return reading, rows
    if all(any(v.negative for v in verdicts) for verdicts in flat):
        return judged[0]
    for (reading, rows), verdicts in zip(judged, flat, strict=True):
        if not any(v.negative for v in verdicts):
            return reading, rows
    return judged[0]


def _claim(
    document: Document, formula: Formula, chain: ChainMeaning, link: LinkMeaning, k: int, verdict: Verdict, reading: Reading, mention: bool
) -> Claim:  # fmt: skip
    start = formula.start if k == 0 else formula.offset(link.span.start)
    end = formula.offset(max(link.span.end - 1, 0)) + 1
    if k == 0 and chain is not reading.chains[0]:
        start = formula.offset(chain.span.start)
    start, end = min(start, end - 1), max(end, start + 1)
    kind = link.kind
    if isinstance(link.claim, (Introduction, Data)):
        kind = "definition" if isinstance(link.claim, Introduction) else "data"
    elif verdict.negative and (mention or is_existential(formula.before, link.relation)):
        kind, verdict = "mention", Verdict("data", "mentioned, not asserted")
    return Claim(start, end, document.text[start:end], kind, verdict, reading_text(link), reading.assumptions)


def _unread(document: Document, formula: Formula, message: str) -> Claim:
    return Claim(formula.start, formula.end, document.text[formula.start : formula.end], "identity", Verdict("not-understood", message))
