"""Information diagrams: which regions each side covers, and how often."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from symbolic_it.entropic import read_statement
from symbolic_it.entropic.diagrams.diagram import Atom, DiagramError, information_diagram, regions
from symbolic_it.entropic.diagrams.shapes import HEIGHT, SHAPES, WIDTH, label_places


def atoms(text: str, *given: str) -> dict[str, Atom]:
    return {atom.information.text(): atom for atom in regions(read_statement(text, given))[1]}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("H(X) <= H(Y)", {"H(X|Y)", "I(X;Y)"}),
        ("I(X;Y) <= H(Y)", {"I(X;Y)"}),
        ("H(X|Y) <= H(Y)", {"H(X|Y)"}),
        ("H(X,Y) <= H(Y)", {"H(X|Y)", "I(X;Y)", "H(Y|X)"}),
        ("I(X;Y|Z) <= H(Y)", {"I(X;Y|Z)"}),
        ("I(X;Y;Z) <= H(Y)", {"I(X;Y;Z)"}),
        ("I(X;Y) <= H(Z)", {"I(X;Y|Z)", "I(X;Y;Z)"}),
        ("I(X;Y) - I(X;Y|Z) <= H(Z)", {"I(X;Y;Z)"}),
    ],
)
def test_what_the_left_side_covers(text: str, left: set[str]) -> None:
    assert {name for name, atom in atoms(text).items() if atom.left} == left


def test_how_often_a_region_is_counted() -> None:
    counted = {name: (atom.left, atom.right) for name, atom in atoms("2H(X,Y) <= 3H(X) + 1/2H(Y)").items()}
    assert counted == {"H(X|Y)": (2, 3), "I(X;Y)": (2, 3.5), "H(Y|X)": (2, 0.5)}


@pytest.mark.parametrize(
    ("given", "empty"),
    [
        ("X->Y->Z", {"I(X;Z|Y)"}),
        ("Z = f(X)", {"H(Z|X,Y)", "I(Y;Z|X)"}),
        ("H(Z) = 0", {"H(Z|X,Y)", "I(Y;Z|X)", "I(X;Z|Y)", "I(X;Y;Z)"}),
        ("X.Z", set()),  # I(X;Z) = 0 leaves I(X;Z|Y) = -I(X;Y;Z) open
    ],
)
def test_regions_that_the_constraints_empty(given: str, empty: set[str]) -> None:
    assert {name for name, atom in atoms("I(X;Z) <= I(X;Y)", given).items() if atom.zero} == empty


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_every_region_exists_and_its_label_lies_in_it(count: int) -> None:
    places = label_places(count)
    assert sorted(places) == list(range(1, 2**count))
    for mask, (x, y) in places.items():
        assert 0 < x < WIDTH and 0 < y < HEIGHT
        inside = [bool(shape.contains(np.array([x]), np.array([y]))[0]) for shape in SHAPES[count]]
        assert inside == [bool(mask >> k & 1) for k in range(count)]


@pytest.mark.parametrize(
    ("text", "given", "shapes"),
    [
        ("H(X) >= 0", (), 1),
        ("H(X,Y) = H(X) + H(Y|X)", (), 2),
        ("I(X;Z) <= I(X;Y)", ("X->Y->Z",), 3),
        ("I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D)", (), 4),
        (r"I(X_1;X_2) \le H(\hat{X}|\Theta)", (), 4),
        ("H(A,B,C) <= H(D,E) + H(F)", (), 3),  # six variables, three of them apart
        ("H(X) < H(X,Y)", (), 2),
    ],
)
def test_the_document_is_well_formed_and_draws_every_variable(text: str, given: tuple[str, ...], shapes: int) -> None:
    document = information_diagram(read_statement(text, given))
    root = ET.fromstring(document)
    outlines = [e for e in root.iter() if e.tag.endswith("ellipse") and e.get("stroke")]
    assert len(outlines) == shapes
    assert not re.search(r"<script|href|http(?!://www\.w3\.org/2000/svg)", document)


@pytest.mark.parametrize("text", ["H(A) + H(B) + H(C) + H(D) >= H(E)", "0 <= 0"])
def test_too_many_variables_and_none(text: str) -> None:
    with pytest.raises(DiagramError, match="variables, expected one to 4"):
        information_diagram(read_statement(text))
