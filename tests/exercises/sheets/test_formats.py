"""Sheets: LaTeX compiles, XML parses, the page is opened in a browser and prints."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile
from fractions import Fraction
from pathlib import Path

import pytest

from symbolic_it import catalogue
from symbolic_it.exercises.answer_key import load
from symbolic_it.exercises.paper import Paper, Wanted, papers
from symbolic_it.exercises.precision import Precision
from symbolic_it.exercises.sheets import html, latex, moodle, notebook, qti
from symbolic_it.exercises.sheets.formulas import formula_mathml
from symbolic_it.exercises.sheets.sheet import NotHeld

HOSTILE = ']]> <script>alert(1)</script> & " \\input{/etc/passwd} \x1b[31m'


def paper(*names: str, title: str = HOSTILE) -> list[Paper]:
    wanted = [Wanted(*load(n)) for n in names or [e.name for e in catalogue.entries("templates")]]
    return papers(wanted, 1, title=title)


def test_latex_compiles(tmp_path: Path) -> None:
    program = shutil.which("pdflatex")
    if program is None:
        pytest.skip("pdflatex is not installed")
    (tmp_path / "sheet.tex").write_text(latex.render(paper()), encoding="utf-8")
    done = subprocess.run(
        [program, "-interaction=nonstopmode", "-halt-on-error", "sheet.tex"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-1500:]


def test_moodle_xml_parses_and_holds_answer_tolerance_and_feedback() -> None:
    root = ElementTree.fromstring(moodle.render(paper()))
    questions = [q for q in root if q.get("type") in ("numerical", "shortanswer")]
    assert len(questions) == 50
    for q in questions:
        assert next(a.get("fraction") for a in q.findall("answer")) == "100"
        assert "<math" in (q.findtext("generalfeedback/text") or "")
        assert "<script" not in (q.findtext("questiontext/text") or "")


def test_the_qti_archive_parses() -> None:
    names = [e.name for e in catalogue.entries("templates") if e.name not in ("infinite-kl", "kl-by-terms")]
    archive = zipfile.ZipFile(io.BytesIO(qti.render(paper(*names))))
    for name in archive.namelist():
        ElementTree.fromstring(archive.read(name))
    assert len(re.findall("<item ident", archive.read("paper1/paper1.xml").decode())) == 48


def test_an_answer_that_canvas_would_turn_into_0_is_refused() -> None:
    small = papers([Wanted(*load("js-partial-overlap"), precision=Precision("decimals", 7))], 1)
    with pytest.raises(NotHeld, match="Canvas"):
        qti.render(small)


def test_the_notebook_has_explicit_ids() -> None:
    cells = json.loads(notebook.render(paper("T01", "T02")))["cells"]
    assert len({c["id"] for c in cells}) == len(cells) == 5


def test_the_page_escapes_and_needs_no_network() -> None:
    text = html.render(paper())
    assert "<script" not in text and "http-equiv" in text and "src=" not in text
    assert text.count("<details>") == 50
    assert text.count("\ufffd") == html.render(paper(title="Exam")).count("\ufffd") + 2 * HOSTILE.count("\x1b")


def test_the_page_is_laid_out_by_a_browser_and_prints(tmp_path: Path) -> None:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed")
    page = tmp_path / "sheet.html"
    text = html.render(paper("T01", "T34", title="Exam"))
    page.write_text(text, encoding="utf-8")
    run = [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    probe = tmp_path / "probe.html"
    script = """<script>
    const d = document.querySelector("details"), h = () => Math.round(document.body.getBoundingClientRect().height);
    const closed = h(); d.querySelector("summary").click(); const m = d.querySelector("mfrac").getBoundingClientRect();
    document.title = [h() > closed, m.width > 4, m.height > 12].join();</script></body>"""
    probe.write_text(re.sub(r"<meta http-equiv[^>]*>", "", text).replace("</body>", script), encoding="utf-8")
    dom = subprocess.run([*run, "--dump-dom", probe.as_uri()], capture_output=True, text=True, timeout=90)
    assert "<title>true,true,true</title>" in dom.stdout
    pdf = tmp_path / "sheet.pdf"
    subprocess.run([*run, f"--print-to-pdf={pdf}", page.as_uri()], capture_output=True, timeout=90)
    assert pdf.read_bytes()[:5] == b"%PDF-"


def test_points_are_added_up() -> None:
    assert paper("T01", "T02")[0].points == Fraction(2)


def test_a_unit_stands_apart_from_its_number_in_html() -> None:
    assert "<mtext>\u00a0</mtext><mtext>nats</mtext>" in formula_mathml(r"\ln 2 \approx 0.693 \text{ nats}")


def test_sides_that_are_too_long_for_a_line_stand_below_each_other_in_latex() -> None:
    short, long = "a = b", " = ".join([" + ".join(rf"\frac{{{k}}}{{7}} \log_2 3" for k in range(1, 9)), "x", "y"])
    assert latex._display(short) == short
    assert latex._display(long).count(r" \\") == 1 and latex._display(long).count("&=") == 2
