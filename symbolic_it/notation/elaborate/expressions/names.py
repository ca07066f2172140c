"""Names where a number is expected: outcomes, elements of laws and arrays, constants, defined names, scalars."""

from __future__ import annotations

from ....terms.domain import POSITIVE
from ....terms.query import depends
from ....terms.term import ONE, PI, Constant, Exp, Index, Symbol, Term, kronecker
from ...context import Declared, Fact, Masses, Scalar
from ...syntax.nodes import Before, Name, Node, Number, Seq, Text, Tuple
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..functionals.functionals import functional
from ..laws.families import family_of
from ..roles.letters import DERIVED, FUNCTIONS, LAWS, SIZES, axis_of, index_letters, is_letter, key, refuse, stem, variable_subscript
from ..roles.outcomes import has_key
from ..unfolding import unfold
from .events import is_indicator, is_ones
from .indicators import basis_entry, indicator
from .numbers_beside_vectors import is_compared, may_be_a_number
from .real_values import value_of_outcome, value_of_variable
from .running_labels import entry_of_labels, label_that_runs

_RUNNING = frozenset("ijkmnst")  # the i of r_i = 1 stands for any, the t of r_t for any step


def name_value(f: Formula, env: Env, node: Name) -> Term:
    """The number a name stands for. Raises ElaborationError where it stands for none."""
    if node.base == "delta" and node.sub is not None:
        delta = delta_of(f, env, node)
        if delta is not None:
            return delta
    if is_indicator(node):
        return indicator(f, env, node)
    if is_ones(node):
        return ONE
    basis = basis_entry(f, env, node)
    if basis is not None:
        return basis
    variables = variable_subscript(node.sub)
    if variables is not None and f.roles.is_law(key(stem(node))) and (env.variables or node.base in LAWS):
        return _marginal(f, env, node, variables)
    letters = index_letters(node.sub)
    if letters is None and (counted := label_that_runs(node, env)) is not None:
        return entry_of_labels(f, node, counted)
    own = key(node) if letters is None or has_key(node) else None
    if own is not None and own in f.parameters:
        return Symbol(f.parameters[own])
    if own is not None and own in env.bound:
        return _outcome_as_number(f, env, node, env.bound[own])
    if own is not None and (defined := _defined(f, env, node, own)) is not None:
        return defined
    if letters is not None:
        return element(f, env, node, letters)
    assert own is not None
    if own == "e" and "e" not in f.domains:
        return Exp(ONE)
    if f.roles.is_law(own):
        return _bare_law(f, env, node, own)
    if own == "pi":
        return PI
    if own in ("gamma", "gamma_E") and f.context.about(own) is None and _is_of_euler(f, own):
        return Constant("euler_gamma")
    if f.roles.is_variable(own) or own in env.variables:
        return value_of_variable(f, env, node)
    if own in f.arrays and env.at:
        if own in SIZES | {"c"} and node.sub is None:  # the n of n_x/n is the total of the counts, and none of them
            raise refuse(node, f"{own} beside counts by the same letter", "another letter for their total")
        return f.entry(own, env.at, node)
    if "vector" in f.roles.uses.of(own) and env.at:
        return scalar(f, node, own) if may_be_a_number(f, own) else f.entry(own, env.at, node)
    if env.functions and env.at and own in FUNCTIONS and "plain" not in f.roles.uses.of(own) and own not in f.declared:
        return f.entry(own, env.at, node)
    found = functional(node)
    informative = found is not None and found.name not in ("PPL", "Hel", "chi2", "unknown") and "size" not in f.roles.uses.of(own)
    if found is not None and informative and own not in f.introduced and f.context.about(own) is None:
        from ..functionals.information import bare as bare_functional

        return bare_functional(f, env, node, found)
    if isinstance(node.sub, Before):
        raise refuse(node, f"the history {node.base}", "a number")
    return scalar(f, node, own)


def _is_of_euler(f: Formula, name: str) -> bool:
    """Whether gamma is Euler's constant: with its letter below, or beside a Gumbel law of other parameters."""
    gumbel = [n for side in f.sides for n in walk(side) if (law := family_of(n)) is not None and law.name == "gumbel"]
    return name == "gamma_E" or (bool(gumbel) and not any(n == Name("gamma") for call in gumbel for n in walk(call)))


def scalar(f: Formula, node: Node, name: str) -> Term:
    """A scalar by name: a symbol, noted as one that may be an alphabet's size, or as one that is defined elsewhere.

    Raises ElaborationError for a name that has an index elsewhere in the formula: it is no number without one.
    """
    if "element" in f.roles.uses.of(name) and name not in f.declared and not is_compared(f, name):
        raise refuse(node, f"{name} without the index it has elsewhere", "an entry of it")
    base = name.split("_")[0].rstrip("*'")
    kinds = f.roles.uses.of(name)
    if (
        f.context.about(name, Scalar) is None
        and "size" not in kinds
        and (base in DERIVED or "_hat" in name or "_bar" in name or "_tilde" in name)
        and not (name in SIZES and name not in DERIVED)
        and name not in f.declared
    ):
        f.opaque.setdefault(name, node)
        return Symbol(name)
    if name in SIZES:
        f.maybe_sizes.setdefault(name, node)
    fact = f.context.about(name, Scalar)
    if fact is not None:
        f.cites[fact] = None
    return f.symbol(name)


def element(f: Formula, env: Env, node: Name, letters: tuple[Node, ...]) -> Term:
    """p_i, z_j, y_{ij}, p_1."""
    name = key(stem(node))
    if name in env.bound:  # the x_i of sum_x p(x) x_i
        raise refuse(node, f"an entry of {name}, over which something runs", "a function of it")
    if all(isinstance(x, Number) for x in letters):
        return _numbered(f, env, node, name, letters)
    if _is_told(f, env, node, name, letters):
        return scalar(f, node, key(node))
    if env.at and f.roles.is_named_by_letter(node) and not any(isinstance(x, Name) and key(x) in env.bound for x in letters):
        return _bare_law(f, env, node, key(node))
    fact = f.meaning(name, node) if name not in f.unfolding else None
    if fact is not None and f.roles.is_law(name) and len(fact.value.parameters) not in (0, len(letters)):
        fact = None  # the rows y_i of a defined y_ij, where they stand for one law
    if fact is not None and name not in f.introduced and f.context.about(f"{name}_1", Scalar) is None:
        at = tuple(index(f, env, x, None) for x in letters)
        if fact.value.parameters and len(fact.value.parameters) != len(at):
            raise refuse(node, f"{name} with {len(at)} indices", f"{len(fact.value.parameters)} as in its definition")
        term = unfold(f, env.within(*at), name, fact)
        if fact.value.parameters or any(depends(term, i) for i in at):
            return term
        return scalar(f, node, key(node))  # S is one number, S_m that of a node m: another one
    if f.roles.is_law(name):
        law = f.law(name)
        if len(letters) != len(law.axes):
            raise refuse(node, f"{name} with {len(letters)} indices", f"{len(law.axes)} as elsewhere")
        return f.mass(law, {a: index(f, env, x, s) for (a, s), x in zip(law.axes, letters, strict=True)}, node)
    if name in ("delta",) and len(letters) == 2:
        return kronecker(*(index(f, env, x, None) for x in letters))
    domain = POSITIVE if name.split("_")[0] in LAWS and f.context.about(name, Masses, Declared) is None else None
    if domain is not None:
        f.choices.assume(f"the entries of {name} are positive")
    return f.entry(name, tuple(index(f, env, x, None) for x in letters), node, domain)


def _is_told(f: Formula, env: Env, node: Name, name: str, letters: tuple[Node, ...]) -> bool:
    """The r_w of "the rewards are r_w = 2 and r_l = 0.5": what stands below labels a number, which is no probability of an outcome."""
    labels = [x.base for x in letters if isinstance(x, Name) and key(x) not in env.bound]
    if not has_key(node) or len(labels) < len(letters) or {*labels} & _RUNNING:
        return False
    told = {x.symbol: x.value.value for x in f.context.facts if isinstance(x.value, Scalar) and x.symbol.startswith(f"{name}_")}
    return key(node) in told and (not f.roles.is_law(name) or sum(told.values()) > 1 or min(told.values()) < 0)


def index(f: Formula, env: Env, node: Node, space: object) -> Index:
    """An index below a name: bound, or a free outcome."""
    from ....terms.term import Space

    known = space if isinstance(space, Space) else None
    if isinstance(node, Number):
        return f.label(node.text, "", known or f.alphabets.new())
    if not isinstance(node, Name):
        raise refuse(node, "an index that is no letter", "a letter or a number")
    name = key(node)
    if name in env.bound:
        return env.bound[name]
    return f.outcome(name, known)


def _numbered(f: Formula, env: Env, node: Name, name: str, letters: tuple[Node, ...]) -> Term:
    """p_1: an entry of a law whose data are known; else a scalar of its own."""
    own = key(node)
    if {"divergence", "argument"} & f.roles.uses.of(own) and f.roles.is_law(own):
        return _bare_law(f, env, node, own)
    fact = f.context.about(name, Masses)
    first = letters[0]
    if f.roles.is_law(name) and len(letters) == 1 and isinstance(first, Number):
        law = f.law(name)
        if len(law.axes) != 1:
            raise refuse(node, f"{name} with one index", f"{len(law.axes)} as elsewhere")
        if fact is None and first.text not in f.labels and any(x.isdigit() for x in f.labels):
            raise refuse(node, f"two entries of {name}, whose values are not known", "its data, or a sum over all entries")
        ((axis, space),) = law.axes
        return f.mass(law, {axis: f.label(first.text, name, space)}, node)
    return scalar(f, node, own)


def _bare_law(f: Formula, env: Env, node: Name, name: str) -> Term:
    law = f.law(name)
    if not env.at:
        raise refuse(node, f"the distribution {name}", "a number, such as a probability")
    if f.meaning(name, node) is not None:
        return unfold(f, env, name, f.meaning(name, node))  # type: ignore[arg-type]
    if len(env.at) != len(law.axes):
        raise refuse(node, f"{name} without its outcome", f"{len(law.axes)} outcomes")
    from .vectors import mass_by_name  # which reads names

    return mass_by_name(f, env, node, law)


def _marginal(f: Formula, env: Env, node: Name, variables: tuple[Node, ...]) -> Term:
    law = f.law(key(stem(node)))
    at: dict[str, Term] = {}
    for v in variables:
        axis = axis_of(v)
        if axis is None or axis not in dict(law.axes) or axis not in env.variables:
            raise refuse(node, f"a marginal of {law.name}", f"axes among {', '.join(a for a, _ in law.axes)}")
        at[axis] = env.variables[axis]
    return f.mass(law, at, node)


def _defined(f: Formula, env: Env, node: Name, name: str) -> Term | None:
    if name in f.unfolding:
        raise refuse(node, f"{name}, which is defined through itself", "a definition that ends")
    fact = f.meaning(name, node)
    if fact is None or name in f.introduced:
        return None
    if fact.value.parameters:
        return _function_without_arguments(f, env, node, name, fact)
    return unfold(f, env, name, fact)


def _function_without_arguments(f: Formula, env: Env, node: Name, name: str, fact: Fact) -> Term | None:
    """The r of E_q[log r], where the text has said what r(x) is: its value at the outcome. It is no constant of a sum."""
    parameters = fact.value.parameters
    letters = [key(p) for p in parameters if isinstance(p, Name)]
    if len(env.at) == len(parameters) or (letters and all(x in env.bound for x in letters)):
        return unfold(f, env, name, fact)
    if env.at or env.bound or env.variables:
        raise refuse(node, f"the function {name} without its argument", "its argument")
    return None


def _outcome_as_number(f: Formula, env: Env, node: Name, index: Index) -> Term:
    return index if f.continuous else value_of_outcome(f, env, node, index)


def delta_of(f: Formula, env: Env, node: Name) -> Term | None:
    """\\delta_{ky}, \\delta_{k,y}, and \\delta_y where a function of outcomes is meant."""
    sub = node.sub
    items = sub.items if isinstance(sub, (Seq, Tuple)) else (sub,)
    if len(items) == 2 and all(isinstance(i, (Name, Number)) for i in items):
        left, right = (index(f, env, i, None) for i in items if i is not None)
        f.alphabets.unify(left.space, right.space, node)
        return kronecker(left, right)
    if len(items) == 1 and isinstance(sub, Name) and is_letter(sub) and len(env.at) == 1:
        point = index(f, env, sub, env.at[0].space)
        f.alphabets.unify(point.space, env.at[0].space, node)
        return kronecker(env.at[0], point)
    return None


def label_text(node: Node) -> str | None:
    """The label an outcome is named by: `cat`, "0010", 1."""
    match node:
        case Text(words):
            return words.strip().strip("\"'“”‘’` ")
        case Number(text):
            return text
        case Name(base, _, None, None, None) if len(base) > 1 or base.isupper():
            return base
    return None
