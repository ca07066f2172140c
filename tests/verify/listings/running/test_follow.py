"""Code is followed as NumPy, torch and Python would run it, in exact numbers and balls; what is not understood has no value."""

from __future__ import annotations

import ast
from fractions import Fraction

import pytest

from symbolic_it.enclosure.ball import precision
from symbolic_it.verify.listings.intents.intent import near
from symbolic_it.verify.listings.running.arrays import flat
from symbolic_it.verify.listings.running.follow import Follower
from symbolic_it.verify.listings.running.real import Real

VALUES = {
    "x = 1 / 4 + 0.1": ["7/20"],
    "x = 7 // 2 + 7 % 4": ["6"],
    "x = sum(a * b for a, b in zip([1, 2], [3, 4]) if a > 1)": ["8"],
    "x = [i ** 2 for i in range(4) if i % 2]": ["1", "9"],
    "p = np.array([0.5, 0.25, 0.25])\nx = p[p > 0.3].sum()": ["1/2"],
    "p = np.array([[0.1, 0.2], [0.3, 0.4]])\nx = p.sum(axis=0)": ["2/5", "3/5"],
    "p = np.array([[0.1, 0.2], [0.3, 0.4]])\nx = (p / p.sum(1, keepdims=True))[0]": ["1/3", "2/3"],
    "x = np.einsum('ij,j->i', np.array([[1, 2], [3, 4]]), np.array([1, 1]))": ["3", "7"],
    "z = torch.tensor([[3, 1], [0, 2]])\nx = z.gather(1, torch.tensor([1, 0]).unsqueeze(1)).squeeze(1)": ["1", "0"],
    "z = torch.tensor([[3.0, 1.0], [0.0, 2.0]])\nx = z.max(dim=-1).values": ["3", "2"],
    "z = torch.tensor([[3.0, 1.0], [0.0, 2.0]])\nx = torch.max(z, 1)[0]": ["3", "2"],
    "x = np.where(np.array([1, 0]) == 1, 2, 3)": ["2", "3"],
    "def f(n):\n    return 1 if n == 0 else n * f(n - 1)\nx = f(5)": ["120"],
    "class C:\n    def __init__(self, a=2):\n        self.a = a\n    def __call__(self, b):\n        return self.a * b\nx = C()(3)": ["6"],
    "t = 0\nfor i in range(10):\n    if i == 2:\n        continue\n    if i == 5:\n        break\n    t += i\nx = t": ["8"],
    "c = Counter('aab')\nx = c['a'] / len('aab')": ["2/3"],
    "x = np.clip(np.array([-1, 0.5, 3]), 0, 1)": ["0", "1/2", "1"],
    "x = math.log(8, 2) * 0 + np.log(1)": ["0"],
    "x = F.one_hot(torch.tensor([1, 0]), num_classes=2)": ["0", "1", "1", "0"],
    "x = scipy.special.softmax(np.array([[0, 0], [0, 0]]))": ["1/4", "1/4", "1/4", "1/4"],
    "x = F.softmax(torch.tensor([[0, 0], [0, 0]]), dim=1)": ["1/2", "1/2", "1/2", "1/2"],
    "x = np.nansum(np.array([0.0, 0.5]) * np.log2(np.array([0.0, 0.5])))": ["-1/2"],
    "p = torch.tensor([1.0])\np.mul_(2)\nx = p": ["2"],
    "x = torch.zeros(2, 2).scatter_(1, torch.tensor([[1], [0]]), 3)": ["0", "3", "3", "0"],
    "x = np.linalg.norm(np.array([3.0, 4.0]))": ["5"],
}
UNKNOWN = [
    "x = softmax(np.array([[0, 0], [0, 0]]))", "x = open('file').read()", "x = __import__('os')", "x = (1).__class__", "x = np.random.rand(3)", "x = math.log(np.array([1, 2]))", "x = undefined(3)",
    "while True:\n    x = 1", "x = [0] * 10 ** 9", "x = 10 ** 10 ** 10 // 3", "x = np.eye(10 ** 5)", "x = F.one_hot(torch.arange(500), 10 ** 6)", "x = 'ab' * 10 ** 9", "p = torch.tensor([1.0])\np.normal_(2)\nx = p", "x = [1, 2] * 0.5", "x = np.zeros((10 ** 6,))",
    "def f(n):\n    return f(n + 1)\nx = f(0)", "x = 1\nx = unknown()", "x = [1, 2]\nx[0] = unknown()", "from secrets import x",
]  # fmt: skip


def after(code: str) -> Follower:
    follower = Follower()
    with precision(128):
        for statement in ast.parse(code).body:
            follower.top(statement)
    return follower


@pytest.mark.parametrize("code", VALUES)
def test_a_value_is_exact_where_it_is_rational(code: str) -> None:
    got = flat(after(code).globals["x"])
    for value, wanted in zip(got, VALUES[code], strict=True):
        assert near(value, Real(Fraction(wanted)), exactly=True)


@pytest.mark.parametrize("code", UNKNOWN)
def test_what_is_not_followed_has_no_value(code: str) -> None:
    x = after(code).globals.get("x")
    assert x is None or type(x).__name__ == "Module"


def test_a_ball_decides_no_tie() -> None:
    follower = after("a = math.log(6) - math.log(2) - math.log(3)\nx = 1 if a > 0 else 2")
    assert "x" not in follower.globals
