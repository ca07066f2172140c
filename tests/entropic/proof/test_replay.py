"""Replay accepts the certificates that are found and refuses each one that was altered."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from symbolic_it.entropic import CertificateError, check_certificate, decide, read_statement

DPI = read_statement("I(X;Z) <= I(X;Y)", ["X->Y->Z"])
CERTIFICATE: dict[str, Any] = {
    "directions": [
        {
            "terms": [{"coefficient": "1", "term": "I(X;Y|Z)"}],
            "constraints": [{"coefficient": "-1", "constraint": "I(X;Z|Y) = 0"}],
        }
    ]
}


def altered(**changes: Any) -> dict[str, Any]:
    out = copy.deepcopy(CERTIFICATE)
    out["directions"][0] |= changes
    return out


def test_a_right_certificate_is_accepted() -> None:
    check_certificate(DPI, CERTIFICATE)


@pytest.mark.parametrize(
    "changes",
    [
        {"terms": []},
        {"terms": [{"coefficient": "2", "term": "I(X;Y|Z)"}]},
        {"terms": [{"coefficient": "1", "term": "I(X;Y)"}]},
        {"terms": [{"coefficient": "1", "term": "I(X;Y|Z) + H(X)"}]},
        {"terms": [{"coefficient": "-1", "term": "I(X;Y|Z)"}]},
        {"terms": [{"coefficient": "one", "term": "I(X;Y|Z)"}]},
        {"terms": [{"coefficient": "1/0", "term": "I(X;Y|Z)"}]},
        {"terms": [{"term": "I(X;Y|Z)"}]},
        {"constraints": []},
        {"constraints": [{"coefficient": "1", "constraint": "I(X;Z|Y) = 0"}]},
        {"constraints": [{"coefficient": "-1", "constraint": "I(X;Z) = 0"}]},
        {"constraints": [{"coefficient": "-1", "constraint": "I(X;Z|Y)"}]},
    ],
)
def test_an_altered_certificate_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises((CertificateError, ValueError)):
        check_certificate(DPI, altered(**changes))


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("I(X;Z) <= I(X;Y)", []),  # the constraint is gone
        ("I(X;Z) >= I(X;Y)", ["X->Y->Z"]),
        ("I(X;Z) = I(X;Y)", ["X->Y->Z"]),  # one direction only
        ("I(X;Z) < I(X;Y)", ["X->Y->Z"]),  # nothing strict
        ("2I(X;Z) <= I(X;Y)", ["X->Y->Z"]),
        ("I(X;Z) <= I(X;Y)", ["X->Z->Y"]),
    ],
)
def test_a_certificate_serves_its_own_statement_only(statement: str, given: list[str]) -> None:
    with pytest.raises(CertificateError):
        check_certificate(read_statement(statement, given), CERTIFICATE)


def test_an_inequality_may_not_be_used_backwards() -> None:
    statement = read_statement("H(Y) <= H(X)", ["H(X) <= H(Y)"])
    forged = {
        "directions": [{"terms": [], "constraints": [{"coefficient": "-1", "constraint": "H(X) <= H(Y)"}]}],
    }
    with pytest.raises(CertificateError, match="negative coefficient"):
        check_certificate(statement, forged)


def direction(terms: dict[str, str], constraints: dict[str, str], **more: Any) -> dict[str, Any]:
    return {
        "directions": [
            {
                "terms": [{"coefficient": c, "term": term} for term, c in terms.items()],
                "constraints": [{"coefficient": c, "constraint": text} for text, c in constraints.items()],
            }
        ],
        **more,
    }


@pytest.mark.parametrize(
    ("false", "forged", "message"),
    [
        ("I(X;Y;Z) >= 0", direction({"I(X;Y;Z)": "1"}, {}), "may be negative"),
        ("H(X) <= 0", direction({"H(X)": "-1"}, {}), "may be negative"),
        ("I(X;Y) <= 0", direction({}, {"I(X;Y) = 0": "-1"}), "not among the constraints"),
        ("H(X) <= H(Y)", direction({}, {"H(X) <= H(Y)": "1"}), "not among the constraints"),
        ("H(B) <= H(A)", direction({}, {"H(A) = H(B)": "-1"}, copies=[{"copy": {"B": "A"}, "over": []}]), "not a copy of existing"),
        ("H(X) <= H(Y)", direction({}, {"H(X)": "1"}), "no relation in"),
        ("H(X) <= H(Y)", direction({}, {"H(X) <= H(Y) H(Z)": "1"}), "cannot read"),
        ("H(X) <= H(Y)", direction({}, {"H(X) <= G(Y)": "1"}), "cannot read"),
        ("I(X;Y) <= 0", direction({}, {"I(X) = 0": "1"}), "neither H(A|K) nor I(A;B|K)"),
        ("I(X;Y) <= 0", direction({}, {"H(X;Y) = 0": "1"}), "neither H(A|K) nor I(A;B|K)"),
    ],
)
def test_what_would_prove_a_false_statement_is_refused(false: str, forged: dict[str, Any], message: str) -> None:
    with pytest.raises(CertificateError, match=re.escape(message)):
        check_certificate(read_statement(false), forged)


@pytest.mark.parametrize(
    "step",
    [
        {"copy": {"A": "B"}, "over": ["C"]},  # not a new variable
        {"copy": {"A'": "A"}, "over": ["A"]},  # copied over itself
        {"copy": {"A'": "Q"}, "over": ["C"]},  # no such variable
        {"copy": {"A'": "A", "A''": "A"}, "over": ["B"]},  # two copies in one step
        {"copy": {"A'": "A"}, "over": ["D"]},  # a copy over other variables
    ],
)
def test_copies_that_are_none_are_refused(step: dict[str, Any]) -> None:
    zhang_yeung = read_statement("2I(C;D) <= I(A;B) + I(A;C,D) + 3I(C;D|A) + I(C;D|B)")
    certificate = decide(zhang_yeung).certificate
    assert certificate is not None
    check_certificate(zhang_yeung, certificate)
    with pytest.raises(CertificateError, match=r"not a copy of existing|not among"):
        check_certificate(zhang_yeung, certificate | {"copies": [step]})
    with pytest.raises(CertificateError):
        check_certificate(zhang_yeung, certificate | {"copies": []})


def test_constraints_of_several_arguments_are_read_back() -> None:
    statement = read_statement("I(X;Y) >= I(X;Y|Z)", ["I(X;Y;Z) >= 0"])
    certificate = decide(statement).certificate
    assert certificate is not None
    assert certificate["directions"][0]["constraints"] == [{"coefficient": "1", "constraint": "I(X;Y;Z) >= 0"}]
