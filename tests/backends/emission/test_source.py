"""Only generated text becomes code: names that a user chose never reach it, and what no template makes is refused."""

from __future__ import annotations

import numpy as np
import pytest

from symbolic_it.backends import NAMES, load
from symbolic_it.backends.emission.program import program, write
from symbolic_it.backends.emission.source import ARGUMENTS, UnsafeSourceError, function_from
from symbolic_it.backends.numpy import BACKEND
from symbolic_it.quantities import Definition
from symbolic_it.terms.term import REAL, Array, Law, Log, Space, Symbol, Term, apply, fresh_index, sum_over

HOSTILE = ["__import__('os').system('true')", "p; import os", "s0", "np", "eval", "\n    raise SystemExit", '"""', "{0}", "{axis}"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_not_in_the_code(name: str) -> None:
    """Laws, spaces, arrays and symbols are called by names of our own."""
    space = Space(name, Symbol(name), letter=name)
    law, symbol = Law(name, ((name, space),)), Symbol(name, REAL)

    def build(p: Term, c: Term) -> Term:
        x = fresh_index(space)
        return c * sum_over(x, apply(p, x) * Log(apply(p, x)))  # type: ignore[arg-type]

    d = Definition(name="hostile", symbol=name, latex=name, parameters=("pmf", "scalar"), build=build, standard=(law, symbol))
    made = program(d, BACKEND)
    assert made.source.startswith("def hostile(p, first):")
    assert made.function(np.array([0.5, 0.5]), 2.0) == pytest.approx(2 * np.log(0.5))


@pytest.mark.parametrize(
    "body",
    [
        "import os",
        "return __import__('os')",
        "return p.__class__",
        "return open('x')",
        "return [x for x in p]",
        "return (lambda: 1)()",
        "return f'{p}'",
        "return os",
        "return np.load",
        "while p: pass",
    ],
)
def test_what_no_template_makes_is_refused(body: str) -> None:
    with pytest.raises(UnsafeSourceError):
        function_from(f"def f(p):\n    {body}\n", "f", BACKEND.runtime(), BACKEND.names)


def test_generated_code_has_no_builtins() -> None:
    made = function_from("def f(p):\n    return np.exp(p)\n", "f", BACKEND.runtime(), BACKEND.names)
    assert made.__globals__["__builtins__"] == {}
    assert made(0.0) == 1.0


@pytest.mark.parametrize("backend", NAMES)
def test_no_argument_hides_what_generated_code_calls(backend: str) -> None:
    pytest.importorskip(backend if backend == "torch" else "numpy")
    assert not ARGUMENTS & load(backend).runtime().keys()


def test_the_name_of_a_definition_is_an_identifier_or_refused() -> None:
    law = Law("p", (("x", Space("X")),))
    with pytest.raises(ValueError, match="name"):
        write("f(p): pass\ndef g", apply_mass(law), {law: "p"}, BACKEND, None)


def apply_mass(law: Law) -> Term:
    """sum_x p(x)."""
    x = fresh_index(law.axes[0][1])
    from symbolic_it.terms.term import mass

    return sum_over(x, mass(law, x=x))


def test_arrays_are_called_by_our_names_too() -> None:
    space = Space("X")
    array = Array("import os", (space,))
    x = fresh_index(space)
    from symbolic_it.terms.term import Entry

    source, _ = write("f", sum_over(x, Entry(array, (x,))), {array: "logits"}, BACKEND, None)
    assert "import" not in source
