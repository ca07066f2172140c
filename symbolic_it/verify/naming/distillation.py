r"""Losses of a student under a teacher: \alpha T^2 D(p || q) + (1 - \alpha) CE(y, q), a soft and a hard part.

The gradient of the soft part shrinks as 1/T^2, which the factor T^2 makes up for. Source: Hinton et al. 2015, section 2.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .algebra import ONE, Atom, Exact, Form, TooLong, constant, minus, plus, product_of
from .forms import Forms
from .loss_letters import LOSSES_AND_OBJECTIVES
from .near_miss import turns_over
from .resolve import symbol_of

_DISTILS = regex(r"distill?|\bKD\b|teacher|student|蒸馏|教师|学生|증류|교사|학생|蒸留|教師|生徒", re.I)
_SOFT = frozenset(["soft", "KL", "kl", "KD", "kd", "distill", "distil", "T", "teacher"])
_TEMPERATURES = frozenset(["T", "tau", "t"])
_BARE = (n.Name("T"), n.Name("tau"))
_WEIGHTS = frozenset(["alpha", "beta", "lambda", "gamma", "mu", "eta", "w"])
_TEACHER = frozenset(["teacher", "Teacher", "_t", "_teacher", "_Teacher", "_tea", "_T"])
_STUDENT = frozenset(["student", "Student", "_s", "_student", "_Student", "_stu", "_S"])
TITLE = "distillation loss"
UNSCALED = "the soft part is not multiplied by the square of the temperature here"


def of_distillation(left: n.Node, right: n.Node, sentence: str) -> Verdict | None:
    """The verdict on a loss of a soft and a hard part, where the name or the words speak of distillation; None for any other formula."""
    head = left.head if isinstance(left, n.Call) else left
    while isinstance(head, n.Pow):
        head = head.base
    if not isinstance(head, n.Name) or head.base not in LOSSES_AND_OBJECTIVES or turns_over(sentence):
        return None
    if (
        _DISTILS.search(sentence) is None
        and symbol_of(head) not in ("kd", "distill", "distil", "distillation")
        and not (_distils_by_form(right) or _is_between_both(right))
    ):
        return None
    try:
        form = Forms().of(right)
    except (TooLong, RecursionError):
        return None
    losses = list(dict.fromkeys(x for m, _ in form for x, _ in m if _is_loss(x)))
    if losses and (odd := _unusual(right)) is not None:
        return Verdict("undecided", odd)
    if len(losses) == 1 and _is_soft(losses[0]) and len(form) == 1 and _is_between_both(right):
        return _soft_alone(_weight_of(form, losses[0]), right)
    if len(losses) != 2:
        return None
    weights = [_weight_of(form, x) for x in losses]
    if any(w is None for w in weights) or len(form) != sum(len(w) for w in weights if w is not None):
        return None
    soft, hard = sorted(range(2), key=lambda k: not _is_soft(losses[k]))
    if losses[soft][0] == losses[hard][0] == "functional" and losses[hard][2][-1] == losses[soft][2][0]:
        return Verdict("undecided", "the divergence is of the student from the teacher here, where it usually is that of the teacher")
    (soft_weight, power), (hard_weight, other) = (_without_temperature(weights[k] or frozenset()) for k in (soft, hard))
    if not (_is_soft(losses[soft]) and not _is_soft(losses[hard])) or soft_weight is None or hard_weight is None:
        return None
    return _judged(
        soft_weight,
        power,
        hard_weight,
        other,
        any(_is_temperature(y) for x in walk(right) if isinstance(x, (n.Call, n.Apply)) for y in walk(x)),
    )


def _soft_alone(weight: Form | None, right: n.Node) -> Verdict | None:
    """T^2 D(teacher || student), the soft part."""
    rest, power = _without_temperature(weight or frozenset())
    tempered = any(_is_temperature(y) for x in walk(right) if isinstance(x, (n.Call, n.Apply)) for y in walk(x))
    if rest is None or not power or not _is_plain(rest):
        return None
    if power == 2:
        return Verdict("definition", f"agrees with the soft part of the {TITLE}")
    return (
        Verdict("convention-mismatch", f"not the soft part of the {TITLE}: it is multiplied by the square of the temperature")
        if tempered
        else None
    )


def _is_between_both(right: n.Node) -> bool:
    """Whether it is one divergence between laws marked as those of teacher and student."""
    calls = [x for x in walk(right) if isinstance(x, n.Call) and "||" in x.separators]
    return len(calls) == 1 and {whose(a) for a in calls[0].args} == {"teacher", "student"}


def _distils_by_form(right: n.Node) -> bool:
    """Whether a divergence is between laws marked as those of teacher and student, beside a cross-entropy of the student."""
    calls = [x for x in walk(right) if isinstance(x, n.Call) and len(x.args) == 2]
    soft = [{whose(a) for a in x.args} for x in calls if "||" in x.separators or x.head == n.Name("KL")]
    hard = [whose(x.args[1]) for x in calls if "||" not in x.separators and isinstance(x.head, n.Name) and x.head.base in ("CE", "H")]
    return {"teacher", "student"} in soft and bool(hard)


def _unusual(right: n.Node) -> str | None:
    """What no distillation loss of the literature has, told by the marks of teacher and student and by the temperatures."""
    for call in (x for x in walk(right) if isinstance(x, n.Call) and len(x.args) == 2):
        head = call.head if isinstance(call.head, n.Name) else n.Name("")
        first, second = (whose(a) for a in call.args)
        if head.base in ("KL", "D") and (first, second) == ("student", "teacher"):
            return "the divergence is of the student from the teacher here, where it usually is that of the teacher"
        if head.base in ("KL", "D") and tuple(x.base.lower() if isinstance(x, n.Name) else "" for x in map(_head, call.args)) == ("q", "p"):
            return "the divergence is of q from p here: that q is the teacher is not shown"
        if head.base in ("CE", "H") and "||" not in call.separators and first is None and second == "teacher":
            return "the hard part is of the teacher here"
        tempered = [any(isinstance(y, n.Name) and y.base in ("T", "tau") for y in walk(a)) for a in call.args]
        if head.base in ("KL", "D") and tempered[0] != tempered[1] and all(isinstance(a, (n.Call, n.Apply)) for a in call.args):
            return "one of the two laws has no temperature here"
        if head.base in ("KL", "D") and _heats_one_law(*call.args):
            return "one of the two laws has no temperature here"
        bare = [_is_of_logits(a) for a in call.args]
        if head.base in ("KL", "D") and bare[0] != bare[1]:
            return "one of the two is no law here, but logits"
        if any(_heats(y) for a in call.args if isinstance(a, (n.Call, n.Apply)) for y in walk(a)):
            return "a temperature divides the logits: here it is divided by them, or multiplies them"
    return None


def _heats_one_law(first: n.Node, second: n.Node) -> bool:
    """Whether one of two laws with letters of their own has a temperature below or above it, and the other has no mark: t_T beside s."""
    if not isinstance(first, n.Name) or not isinstance(second, n.Name) or first.base == second.base:
        return False
    marks = [{x.sub, x.upper} - {None} for x in (first, second)]
    return sorted(map(len, marks)) == [0, 1] and any(m in _BARE for m in marks[0] | marks[1])


def _is_of_logits(part: n.Node) -> bool:
    """z/T, without a softmax."""
    while isinstance(part, n.Vector) and len(part.items) == 1:
        part = part.items[0]
    return isinstance(part, n.Div) and part.right in _BARE and isinstance(part.left, (n.Name, n.Call))


def _heats(part: n.Node) -> bool:
    """T/z or T z inside a softmax, rather than z/T."""
    match part:
        case n.Div(above, _) if not isinstance(above, n.Number):
            return above in _BARE or _heats(above)
        case n.Mul(one, other):
            return one in _BARE or other in _BARE
    return False


def is_of_the_student(left: n.Node, right: n.Node) -> bool:
    r"""Whether a loss is -\sum p_S \log p_T, the cross-entropy of the teacher's law under that of the student."""
    if not isinstance(left, n.Name) or left.base not in LOSSES_AND_OBJECTIVES:
        return False
    for total in (x for x in walk(right) if isinstance(x, n.BigOp) and x.kind == "sum"):
        match total.body:
            case n.Mul(weight, n.Log(law)) if (whose(_head(weight)), whose(_head(law))) == ("student", "teacher"):
                return True
    return False


def _head(law: n.Node) -> n.Node:
    return law.head if isinstance(law, n.Call) else law


def whose(law: n.Node) -> str | None:
    """ "teacher" for p_t and P_{teacher}, "student" for q_s; None where nothing tells."""
    marks = {
        m
        for x in walk(law)
        if isinstance(x, n.Name)
        for m in (x.base, *_words_below(x.upper if isinstance(law, n.Apply) and x.sub is None else x.sub))
    } | {x.words for x in walk(law) if isinstance(x, n.Text)}
    marks |= {x.sup for x in walk(law) if isinstance(x, n.Name) and isinstance(x.sup, str) and len(x.sup) > 3}
    low = {m.lower().lstrip("_") for m in marks}
    of_teacher = bool(marks & _TEACHER) or any(m.startswith("teacher") for m in low)
    of_student = bool(marks & _STUDENT) or any(m.startswith("student") for m in low)
    return None if of_teacher == of_student else "teacher" if of_teacher else "student"


def _words_below(sub: n.Node | None) -> set[str]:
    return (
        {f"_{x.base if isinstance(x, n.Name) else x.words}" for x in walk(sub) if isinstance(x, (n.Name, n.Text))}
        if sub is not None
        else set()
    )


def _judged(soft: Form, power: Exact, hard: Form, other: Exact, tempered: bool) -> Verdict:
    one = constant(1)
    if (power not in (0, 2) or other) and not tempered:
        return Verdict("undecided", "divided or multiplied by what may be no temperature")
    if power not in (0, 2) or other:
        return Verdict("convention-mismatch", f"not the {TITLE}: the soft part is multiplied by the square of the temperature")
    if plus(soft, hard) == one or (_is_plain(soft) and _is_plain(hard)):
        if tempered and not power:
            return Verdict("undecided", UNSCALED)
        return Verdict("definition", f"agrees with the definition of the {TITLE}")
    turned = plus(soft, minus(hard)) == one or plus(minus(soft), hard) == one or (_is_plain(soft, -1) != _is_plain(hard, -1))
    if turned:
        return Verdict("convention-mismatch", f"not the {TITLE}: it would be with a sign changed")
    return Verdict("undecided", f"that this is the {TITLE} is not shown")


def _is_plain(weight: Form, sign: int = 1) -> bool:
    """1, alpha, 2 lambda: one positive factor, or minus one."""
    return len(weight) == 1 and all(c * sign > 0 for _, c in weight)


def _weight_of(form: Form, loss: Atom) -> Form | None:
    """What a loss is multiplied with."""
    out: Form = frozenset()
    for monomial, c in form:
        powers = dict(monomial)
        if loss in powers:
            if powers[loss] != 1:
                return None
            out = plus(out, frozenset([(product_of(monomial, frozenset([(loss, -1)])), c)]))
    return out


def _without_temperature(weight: Form) -> tuple[Form | None, Exact]:
    """The weight without a power of the temperature that all of it has, and that power; None where it is of other things."""
    powers = {next((e for x, e in m if _is_name(x, _TEMPERATURES)), 0) for m, _ in weight}
    if len(powers) != 1:
        return None, 0
    out: Form = frozenset()
    for m, c in weight:
        rest = frozenset((x, e) for x, e in m if not _is_name(x, _TEMPERATURES))
        if any(not _is_name(x, _WEIGHTS) or e != 1 for x, e in rest):
            return None, 0
        out = plus(out, frozenset([(rest, c)])) if rest != ONE else plus(out, constant(c))
    return out, powers.pop()


def _is_name(x: Atom, bases: frozenset[str]) -> bool:
    return x[0] == "name" and x[1] in bases


def _is_temperature(node: n.Node) -> bool:
    if isinstance(node, n.Name):
        return node.base in ("tau", "T") or node.sup in ("T", "(T)", "tau", "(tau)") or node.sub in (n.Name("T"), n.Name("tau"))
    return False


def _is_loss(x: Atom) -> bool:
    if x[0] == "functional":
        return x[1] in ("KL", "CE", "JSD")
    name = x[1] if x[0] == "call" else x
    return bool(name[0] == "name" and (name[1] in ("L", "l", "ell") or name[1] in ("CE", "KL", "MSE")))


def _is_soft(x: Atom) -> bool:
    """A divergence between teacher and student, or a loss of that name."""
    if x[0] == "functional":
        return x[1] in ("KL", "JSD")
    name = x[1] if x[0] == "call" else x
    return name[1] == "KL" or bool(_words_in(name[3:]) & _SOFT)


def _words_in(thing: object) -> set[str]:
    if isinstance(thing, str):
        return {thing}
    return set().union(*map(_words_in, thing)) if isinstance(thing, (tuple, frozenset)) and thing else set()
