"""Code that is not ours is stopped, silenced and held: it hangs, prints, exits, raises, or changes what it is given."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit
from symbolic_it.backends.audit.budget import one_thread


def kl(p: Any, q: Any) -> Any:
    return np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / q), 0).sum(-1)


def endless(p: Any, q: Any) -> Any:
    while True:
        try:
            pass
        except Exception:
            continue


def asleep(p: Any, q: Any) -> Any:
    time.sleep(30)


@pytest.mark.parametrize("function", [endless, asleep])
def test_what_hangs_is_stopped_and_said_so(function: Callable[..., Any]) -> None:
    started = time.monotonic()
    report = audit(function, "kl", seconds=0.5)
    assert report.verdict == "undecided"
    assert "did not return within 0.5 s" in report.sentence
    assert time.monotonic() - started < 15


def exits(p: Any, q: Any) -> Any:
    sys.exit(3)


def asks(p: Any, q: Any) -> Any:
    return input("?")


@pytest.mark.parametrize(
    "function",
    [
        exits, asks, lambda p, q: None, lambda p, q: "0.3", lambda p, q: 1j, lambda p, q: 1 / 0, lambda p, q: [[1], [2, 3]],
        lambda p, q: {"text": "x"}, lambda p, q: object(), lambda p, q: True, lambda p, q: (), lambda p, q: [], lambda: 3, lambda *a, **k: None,
        lambda p, q: p, lambda p, q: 0.5,
    ],
)  # fmt: skip
def test_what_gives_nothing_to_read_is_undecided_and_says_why(function: Callable[..., Any]) -> None:
    report = audit(function, "kl")
    assert report.verdict == "undecided"
    assert len(report.sentence) > 30


def test_what_it_prints_is_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    def prints(p: Any, q: Any) -> Any:
        print("a line of a loss")
        return kl(p, q)

    assert audit(prints, "kl").verdict == "agrees"
    assert "a line" not in capfd.readouterr().out


def test_changing_an_argument_in_place_changes_no_other_probe_and_is_a_note() -> None:
    def changes(p: Any, q: Any) -> Any:
        value = kl(p, q)
        p *= 0
        return value

    report = audit(changes, "kl")
    assert report.verdict == "agrees"
    assert "in place" in report.sentence


def test_what_is_no_function_is_refused() -> None:
    with pytest.raises(TypeError, match="not callable"):
        audit(3, "kl")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="neither nats nor bits"):
        audit(kl, "kl", unit="dits")


def test_nan_at_every_probe_that_it_takes_is_named() -> None:
    report = audit(lambda p, q: float("nan"), "kl")
    assert report.verdict == "differs"
    assert "it gives nan on every probe that it takes" in report.sentence


def test_torch_has_one_thread_for_the_probes_and_its_own_afterwards() -> None:
    torch = pytest.importorskip("torch")
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    with one_thread():
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == 2
    torch.set_num_threads(before)
