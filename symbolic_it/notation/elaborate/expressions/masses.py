"""Masses: p(x), p(x, y), p(y|x) = p(x, y)/p(x), and the outcomes at which they are taken."""

from __future__ import annotations

from ....terms.term import Index, Law, Term
from ...context import Outcome
from ...syntax import nodes as s
from ...syntax.nodes import Call, Chain, Dot, Name, Node
from ..formula import Env, Formula
from ..laws.drawn_laws import are_outcomes, are_samples
from ..roles.letters import (
    axis_of,
    index_letters,
    is_letter,
    is_variable,
    key,
    outcome_key,
    refuse,
    stem,
    variable_subscript,
)
from ..roles.outcomes import token
from .names import label_text


def mass(f: Formula, env: Env, node: Call, name: str) -> Term:
    """p(x), p(x, y), p(y|x) = p(x, y)/p(x); axes by the letters of the outcomes, or by the subscript of p_{X,Y}."""
    assert isinstance(node.head, Name)
    law = f.law(name)
    bar = node.separators.index("|") + 1 if "|" in node.separators else len(node.args)
    axes = _axes(node, law)
    at: dict[str, Term] = {}
    for axis, a in zip(axes, node.args, strict=True):
        if axis in at:
            raise refuse(a, f"two outcomes of {axis}", "one")
        at[axis] = point(f, env, a, law, axis)
    joint = f.mass(law, at, node)
    if bar == len(node.args):
        return joint
    return joint / f.mass(law, {axis: at[axis] for axis in axes[bar:]}, node)


def _axes(node: Call, law: Law) -> tuple[str, ...]:
    """The axis of each argument."""
    known = [a for a, _ in law.axes]
    assert isinstance(node.head, Name)
    below = conditional_subscript(node.head)
    named = (*below[0], *below[1]) if below else variable_subscript(node.head.sub)
    tokens: list[str | None]
    if named is not None:
        if len(named) != len(node.args):
            raise refuse(node, f"{len(node.args)} outcomes for {len(named)} random variables", "as many")
        tokens = [axis_of(v) for v in named]
    else:
        tokens = [token(a) for a in node.args]
    if len(known) == 1 and len(tokens) == 1:
        return (known[0],)
    out: list[str] = []
    free = [a for a in known if a not in tokens]
    for a, t in zip(node.args, tokens, strict=True):
        if t in known:
            out.append(t)
        elif t in ("*", ".", "") and free:
            if (t == "." and len(free) > 1) or (t == "" and len(tokens) != len(known)):
                raise refuse(a, f"an outcome of {law.name} that may be one of {', '.join(free)}", "the outcome's letter")
            out.append(free.pop(0))
        else:
            raise refuse(a, f"an outcome that is none of {law.name}'s ({', '.join(known)})", "one of these")
    return tuple(out)


def conditional_subscript(head: Name) -> tuple[tuple[Node, ...], tuple[Node, ...]] | None:
    """The variables of p_{Y|X}."""
    if isinstance(head.sub, s.Given):
        left, right = variable_subscript(head.sub.body), variable_subscript(head.sub.given)
        if left is not None and right is not None:
            return left, right
    return None


def point(f: Formula, env: Env, node: Node, law: Law | None, axis: str | None) -> Index:
    """The outcome an argument stands for: bound, drawn by an expectation, a label, or free."""
    space = law.space(axis) if law is not None and axis is not None else None
    if isinstance(node, Dot):
        if len(env.at) != 1:
            raise refuse(node, "a dot", "a distribution where a dot stands")
        return env.at[0]
    if isinstance(node, Chain) and len(node.links) == 1 and node.links[0].relation == "=":
        return point(f, env, node.links[0].right, law, axis)
    if isinstance(node, Name):
        if is_variable(node) and is_letter(node.sub):
            assert isinstance(node.sub, Name)
            if key(node.sub) in env.bound:
                return env.bound[key(node.sub)]
        if is_variable(node):
            drawn = env.variables.get(key(node))
            if drawn is None and axis is not None:
                drawn = env.variables.get(axis) if axis_of(node) == axis else None
            if drawn is not None:
                return drawn
            if law is None or not _is_label(f, node, law.name):
                raise refuse(node, f"{key(node)}, which is neither a known outcome nor drawn here", "an outcome, such as x")
        name = outcome_key(node)
        if name is not None and name in env.bound:
            return env.bound[name]
        if name in f.parameters:  # a number has been put in for it
            raise refuse(node, f"the number {name} where an outcome stands", "an outcome, such as x")
        letters = index_letters(node.sub)
        if letters and len(letters) > 1:
            raise refuse(node, f"{node.base} with several indices as an outcome", "an outcome, such as x or x_i")
        if letters and len(letters) == 1 and isinstance(letters[0], Name) and key(letters[0]) in env.bound:
            return _numbered(f, node, key(letters[0]), env.bound[key(letters[0])], law)
        if is_letter(node) or node.sub is not None or (len(node.base) == 1 and node.base.islower()):
            return f.outcome(name or "", space)
        if node.base in ("theta", "omega", "phi", "tau"):
            return f.outcome(name or "", space)
    label = label_text(node)
    if label is None:
        raise refuse(node, "something that is no outcome", "an outcome, such as x")
    return _label(f, node, label, law, axis)


def _numbered(f: Formula, node: Name, index: str, at: Index, law: Law | None) -> Index:
    """The x_i of a bound i: the i-th outcome, for one letter only (x_i and y_i may be numbered, or drawn, otherwise)."""
    letter = key(stem(node))
    if are_samples(f.context, letter) or (index in f.roles.uses.sampled and not are_outcomes(f.context, letter)):
        raise refuse(node, f"the sample {key(node)} where outcomes are numbered", "a sum over outcomes, or a mean over samples")
    if law is not None and ("samples", law.name) in f.samples:
        raise refuse(node, f"{law.name} both of samples and of outcomes", "one of these")
    for counted in (at, law.name if law is not None and len(law.axes) == 1 else at):
        if f.samples.setdefault(counted, letter) != letter:
            raise refuse(node, f"{letter} numbered by the letter that numbers others here", "one of these")
    return at


def _is_label(f: Formula, node: Name, law: str) -> bool:
    from ...context import Masses

    fact = f.context.about(law, Masses)
    if fact is not None and node.base in fact.value.labels:
        return True
    return any(o.value.label == node.base for o in f.context.facts if isinstance(o.value, Outcome))


def _label(f: Formula, node: Node, label: str, law: Law | None, axis: str | None) -> Index:
    from ...context import JointTable, Masses

    if law is None or axis is None:
        raise refuse(node, f'the label "{label}"', "an outcome of a known alphabet")
    fact = f.context.about(law.name, Masses, JointTable)
    if fact is not None:
        f.cites[fact] = None
    elif f.labels and label not in f.labels and not any(o.value.label == label for o in f.context.outcomes(law.name)):
        raise refuse(node, f'a second label, "{label}", of outcomes whose probabilities are not known', "the data")
    return f.label(label, law.name, law.space(axis))
