"""What a name of a block stands for where it is used last: by function and by order, not by its last value anywhere."""

from __future__ import annotations

import ast

import pytest

from symbolic_it.verify.listings.scopes import Scopes

VALUES = [
    ("p = 1\nf(p)", "1"),
    ("p = 1\np = p + 1\nf(p)", "p + 1"),
    ("p, q = 1, 2\nf(q)\nf(p)", "1"),
    ("for x in xs:\n    p = g(x)\n    f(p)", "g(x)"),
    ("with no_grad():\n    p = 3\nf(p)", "3"),
    ("p = 1\ndef g():\n    return f(p)", "1"),
    ("def a():\n    p = 1\ndef b(p):\n    return f(p)", None),
    ("if c:\n    p = 1\nf(p)", None),
    ("p = 1\nif c:\n    p = 2\nf(p)", None),
    ("p = 1\nfor x in xs:\n    f(p)\n    p = 2", None),
    ("p = 1\np += 2\nf(p)", None),
    ("p = 1\np[0] = 2\nf(p)", None),
    ("p = 1\np.log_()\nf(p)", None),
    ("p = 1\np = 2\ndef g():\n    return f(p)", None),
    ("p = 1\n[f(p) for p in ps]", None),
    ("p = 1\ng = lambda p: f(p)", None),
    ("class A:\n    p = 1\n    def m(self):\n        return f(p)", None),
    ("f(p)\np = 1", None),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_the_value_of_the_name_in_the_last_call_of_f(text: str, value: str | None) -> None:
    tree = ast.parse(text)
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "f"]
    name = max(calls, key=lambda n: (n.lineno, n.col_offset)).args[0]
    assert isinstance(name, ast.Name)
    found = Scopes(tree.body).value(name)
    assert (ast.unparse(found) if found is not None else None) == value


def test_a_parameter_is_free_and_a_local_name_is_not() -> None:
    tree = ast.parse("def g(p):\n    q = h(p)\n    return f(p, q)")
    scopes = Scopes(tree.body)
    call = next(n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func) == "f")
    assert [scopes.free(a) for a in call.args if isinstance(a, ast.Name)] == [True, False]
