r"""Reads statements about random variables: `I(X;Z) <= I(X;Y)`, given `X->Y->Z`; plain text or LaTeX.

Random variables start with a capital letter; `H(X,Y|Z)`, `I(X;Y|Z)`, `I(X;Y;Z)`; coefficients are exact (2, 1/2, 0.25,
10^{-30}, (1 + 1/10^9), \frac{1}{2}). Constraints are relations between entropies, Markov chains (`X,W -> Y -> Z`,
`X - Y - Z`, `X/Y/Z`), independence (`X \perp Y \mid Z`, `X.Y`) and functions (`Z = f(X,Y)`, `Z:X,Y`).
What it does not know it refuses, naming the column: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..combination import Combination
from ..statement import Constraint, Statement, functional_dependence, independence, markov_chain, mutual_independence
from .linear_expression import Expression
from .tokens import ReadError, Token, tokens

_RELATIONS = {"le": "<=", "ge": ">=", "eq": "=", "lt": "<", "gt": ">"}


def read_statement(text: str, given: Sequence[str] = ()) -> Statement:
    """The statement with its constraints. Raises ReadError, which names the column (and the constraint)."""
    reader = Expression(tokens(text))
    lhs = reader.sum()
    relation = _relation(reader)
    rhs = reader.sum()
    if reader.token.kind in _RELATIONS:
        raise ReadError(reader.token.column, str(reader.token), "one relation (judge a chain link by link)")
    reader.expect("end", "the end of the statement")
    constraints: list[Constraint] = []
    names = reader.names
    for one in given:
        try:
            read, used = _constraints(one)
        except ReadError as error:
            error.args = (f'given "{one}": {error}',)
            raise
        constraints += read
        names |= used
    _refuse_juxtaposition(names)
    difference = lhs.constant - rhs.constant
    if difference:
        raise ReadError(1, f"a constant ({difference}) beside the entropies", "entropies and 0 only")
    return Statement(lhs.combination, relation, rhs.combination, tuple(constraints), source=text, written=(lhs.written, rhs.written))


def read_constraints(text: str) -> tuple[Constraint, ...]:
    """The constraints one text states; a Markov chain states several. Raises ReadError."""
    read, names = _constraints(text)
    _refuse_juxtaposition(names)
    return read


def read_combination(text: str) -> Combination:
    """A combination of entropies, such as `H(X) + 2I(X;Y|Z)`. Raises ReadError."""
    reader = Expression(tokens(text))
    value = reader.sum()
    reader.expect("end", "the end")
    if value.constant:
        raise ReadError(1, f"a constant ({value.constant})", "entropies only")
    return value.combination


def _relation(reader: Expression) -> str:
    token = reader.token
    if token.kind not in _RELATIONS:
        raise ReadError(token.column, str(token), "+, - or a relation (<=, >=, =)")
    reader.advance()
    return _RELATIONS[token.kind]


def _constraints(text: str) -> tuple[tuple[Constraint, ...], dict[str, Token]]:
    reader = Expression(tokens(text))
    kinds = {token.kind for token in reader.all}
    out: list[Constraint] = []
    if "function" in kinds:
        while True:
            out += _relations(reader, text)
            if reader.token.kind not in (",", ";") and reader.token.text != "and":
                break
            reader.advance()
    elif "eq" in kinds:
        out.append(_function(reader, text))
    elif "perp" in kinds or "." in kinds:
        out.append(_independence(reader, text))
    elif ":" in kinds:
        image = reader.variables()
        reader.expect(":", '":"')
        out.append(functional_dependence(image, reader.variables(), text))
    else:
        out += _chain(reader, text)
    reader.expect("end", "the end of the constraint")
    return tuple(out), reader.names


def _relations(reader: Expression, text: str) -> list[Constraint]:
    sides = [(reader.token.column, reader.sum())]
    relations: list[str] = []
    while reader.token.kind in _RELATIONS or not relations:
        relations.append(_relation(reader))
        sides.append((reader.token.column, reader.sum()))
    out = []
    for (column, a), relation, (_, b) in zip(sides, relations, sides[1:], strict=False):
        if a.constant != b.constant:
            raise ReadError(column, f"a constant ({a.constant - b.constant}) beside the entropies", "entropies and 0 only")
        written = (a.written, b.written)
        out.append(Constraint(a.combination, relation, b.combination, source=text, written=written))
    return out


def _function(reader: Expression, text: str) -> Constraint:
    image = reader.variables()
    reader.expect("eq", '"="')
    if reader.token.kind != "word":
        raise ReadError(reader.token.column, str(reader.token), "a function such as f(X,Y), or entropies")
    reader.advance()
    reader.expect("(", '"("')
    arguments = reader.variables()
    reader.expect(")", '")"')
    return functional_dependence(image, arguments, text)


def _independence(reader: Expression, text: str) -> Constraint:
    parts, given = [reader.variables()], frozenset[str]()
    while reader.token.kind in ("perp", "."):
        reader.advance()
        parts.append(reader.variables())
    if reader.token.kind in ("bar", "/"):
        reader.advance()
        given = reader.variables()
    if len(parts) < 2:
        raise ReadError(reader.token.column, str(reader.token), r"\perp and another variable")
    if len(parts) == 2:
        return independence(parts[0], parts[1], given, text)
    return mutual_independence(parts, given, text)


def _chain(reader: Expression, text: str) -> tuple[Constraint, ...]:
    links = [reader.variables()]
    while reader.token.kind in ("arrow", "minus", "/"):
        reader.advance()
        links.append(reader.variables())
    if len(links) < 3:
        raise ReadError(reader.token.column, str(reader.token), "a constraint: X->Y->Z, X \\perp Y, Z = f(X), H(Z|X)=0")
    return markov_chain(*links, source=text)


def _refuse_juxtaposition(names: dict[str, Token]) -> None:
    """XY beside X may be one variable or two: refuse to guess."""
    for name, token in names.items():
        if len(name) > 1 and name.isalpha() and name.isupper():
            for other in names:
                if other != name and other.isalpha() and other.isupper() and set(other) & set(name):
                    raise ReadError(token.column, f'"{name}" beside "{other}"', "commas between variables")
