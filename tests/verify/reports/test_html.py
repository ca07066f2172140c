"""The annotated chapter: every claim marked in the text, nothing foreign run or loaded, and a browser that shows it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.chapters import parse_chapter
from symbolic_it.decide.verdict import Verdict
from symbolic_it.verify.model import Claim, Report
from symbolic_it.verify.premise import Premise
from symbolic_it.verify.reports.body import Body, Noted
from symbolic_it.verify.reports.html import render
from symbolic_it.verify.reports.json import file_json, joined_json
from symbolic_it.verify.reports.page_assets import SCRIPT
from symbolic_it.verify.settings import Settings
from symbolic_it.verify.workers.work import judge_file

CHAPTER = """# On $H$ <img src=x onerror=alert(1)>

Let $X \\sim N(0, 1)$ be **normal, $\\sigma = 1$**, [here](javascript:alert(2)) or [there](https://example.org/a?b=1&c="><script>).

![a picture](https://example.org/x.png)

- First, $H(p) = \\sum_x p(x)$ bits.
- Then $$
  a = b
  $$

| a | $b = 2$ |
|---|---|
| *The loss grows* with it. | \x1b[31m |

<script>alert(3)</script>

```python
print(1)  # <b>
```

\uf8f00\uf8f7 $\\frac{1$ end"""


class Tags(HTMLParser):
    """The elements of a page: nested as they are opened, and what they could load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.scripts = ""
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        for name, value in attrs:
            assert name != "src" and not name.startswith("on"), (tag, name)
            self.ids += [value or ""] if name == "id" else []
            self.links += [value or ""] if name == "href" else []
        if tag not in ("meta", "input", "br", "hr", "mspace", "img"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["script"]:
            self.scripts += data


def claims() -> Iterator[Claim]:
    def of(text: str, word: Any, *premises: Premise) -> Claim:
        start = CHAPTER.index(text)
        return Claim(start, start + len(text), text, "prose", Verdict(word, "<why>"), "<reading>", (), premises)

    told = Premise("X <is> normal", CHAPTER.index("X \\sim"), CHAPTER.index("X \\sim") + 5)
    yield of("H(p) = \\sum_x p(x)$ bits", "refuted", told, Premise("nats", CHAPTER.index("First"), hard=False))
    yield of("a = b", "proved")
    yield of("b = 2", "confirmed")
    yield of("The loss grows* with it", "refuted")
    yield of("normal, $\\sigma = 1$**, [here](javascript:alert(2)) or", "undecided")
    yield of("print(1)", "not-understood")
    yield of("\\frac{1", "data")


def page() -> str:
    document = parse_chapter(CHAPTER, "markdown", "a<b>.md")
    found = tuple(sorted(claims(), key=lambda c: c.start))
    return render(joined_json([file_json(document, Report("a<b>.md", found))]), {"a<b>.md": CHAPTER.encode()})


def parsed(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    return tags


def test_it_is_well_nested_runs_one_script_of_ours_and_loads_nothing() -> None:
    text = page()
    tags = parsed(text)
    assert tags.scripts == SCRIPT and tags.seen.count("script") == 1 and "img" not in tags.seen
    assert "default-src 'none'" in text and re.search(r"script-src 'sha256-[\w+/]{43}='", text)
    assert all(link.startswith(("#", "https://example.org/")) for link in tags.links)
    assert "\x1b" not in text and not re.search("[\uf8f0-\uf8f7]", text)


def test_what_a_chapter_holds_of_html_is_shown() -> None:
    text = page()
    for shown in ("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;alert(3)", "🖼 a picture", "https://example.org/x.png", "\\x1b[31m"):
        assert shown in text
    assert '<code class="tex">$\\frac{1$</code>' in text


def test_every_claim_is_marked_and_has_a_card_and_both_link_to_each_other() -> None:
    text = page()
    tags = parsed(text)
    assert len(tags.ids) == len(set(tags.ids))
    for k in range(7):
        assert f"c{k}" in tags.ids and f"k{k}" in tags.ids
    assert {link[1:] for link in tags.links if link.startswith("#")} <= set(tags.ids)
    assert re.search(r'<em><span class="m v-refuted" data-k="\d+">The loss grows</span></em><span class="m', text)
    assert '<mo class="r v-proved" data-k="' in text


def test_premises_link_to_their_lines_and_soft_ones_say_so() -> None:
    text = page()
    line = re.search(r'<li>X &lt;is&gt; normal \(<a href="#(p0-\d+)">line 3</a>\)</li>', text)
    assert line is not None and f'id="{line[1]}"' in text
    assert re.search(r"<li>nats \(<a[^>]*>line 7</a>\) <span class=\"soft\">suggested by words only", text)


def test_a_claim_without_a_place_ends_with_its_chapter_and_marks_nothing_else() -> None:
    source = "See [there](https://example.org/path) and so on.\n\nMore $x$.\n"
    document = parse_chapter(source, "markdown", "a.md")
    start = source.index("there")
    claim = Claim(start, source.index("/path"), "there", "prose", Verdict("refuted", "why"))
    text = render(joined_json([file_json(document, Report("a.md", (claim,)))]), {"a.md": source.encode()})
    assert re.search(
        r'More <span class="formula"><math><mi>x</mi></math></span>.</p>\n<p class="unplaced">Also: <a class="b v-refuted"', text
    )
    assert "See <a href=" in text


def test_it_is_the_same_each_time() -> None:
    assert page() == page()


def test_several_files_are_listed_and_an_unfinished_one_is_an_error() -> None:
    files = [{"path": f"{n}.md", "claims": [], "diagnostics": [], "finished": n == 1, "reason": "the budget <ran> out"} for n in (1, 2)]
    text = render(joined_json(files), {"1.md": b"# One", "2.md": b"# Two"})
    assert text.count('<a href="#f') == 2 and 'role="alert">Not finished: the budget &lt;ran&gt; out' in text
    assert "1 error, 1 file not finished" in text and "<h1>Two</h1>" in text
    parsed(text)


@pytest.mark.parametrize(
    ("name", "source", "shown"),
    [
        (
            "a.tex",
            "\\section{On $H$}\n\\begin{lemma}[Gibbs]\nThen $D \\ge 0$.\n\\end{lemma}\n\\begin{itemize}\\item one\\end{itemize}\n",
            '<b class="kind">Lemma (Gibbs)</b>',
        ),
        ("a.txt", "log_2 8 = 3 <b>\n\n  next\n", '<div class="plain">'),
        (
            "a.ipynb",
            json.dumps(
                {
                    "cells": [
                        {"cell_type": "markdown", "metadata": {}, "source": "$-\\log_2 0.25 = 3$"},
                        {"cell_type": "code", "metadata": {}, "source": "1 < 2", "outputs": [{"output_type": "stream", "text": "H = 2"}]},
                    ],
                    "metadata": {},
                    "nbformat": 4,
                    "nbformat_minor": 5,
                }
            ),
            '<pre class="code">1 &lt; 2</pre>',
        ),
    ],
)
def test_the_other_formats(tmp_path: Path, name: str, source: str, shown: str) -> None:
    path = tmp_path / name
    path.write_text(source, encoding="utf-8")
    text = render(joined_json([judge_file(str(path), Settings())]), {str(path): source.encode()})
    assert shown in text
    parsed(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(CHAPTER)), st.integers(0, 60)), max_size=12), st.lists(st.integers(0, len(CHAPTER)), max_size=4)
)
def test_wherever_claims_stand_each_has_its_sign_once_and_the_page_is_well_nested(places: list[tuple[int, int]], at: list[int]) -> None:
    document = parse_chapter(CHAPTER, "markdown", "a.md")
    noted = [Noted(k, a, min(a + n, len(CHAPTER)), "refuted", f'<a id="c{k}"></a>') for k, (a, n) in enumerate(places)]
    tags = parsed(Body(document, noted, {offset: f"p{offset}" for offset in at}).html())
    assert sorted(tags.ids) == sorted([*(f"c{k}" for k in range(len(places))), *(f"p{offset}" for offset in set(at))])
    assert not {"script", "img"} & set(tags.seen)


PROBE = """<script>
const errors = []; addEventListener("error", e => errors.push(e.message));
addEventListener("load", () => {
  const key = k => document.dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true }));
  const on = () => document.querySelector("article.on")?.id;
  const wide = [...document.querySelectorAll(".chapter math")].every(m => m.getBoundingClientRect().width > 3);
  key("n"); const first = on(); key("j"); const second = on(); key("p"); const back = on();
  const box = document.querySelector("input[value=refuted]"); box.click();
  const hidden = [...document.querySelectorAll("article.v-refuted")].every(a => a.getBoundingClientRect().height === 0);
  const kept = document.querySelector("article.v-proved").getBoundingClientRect().height > 10;
  document.querySelector("input[value=proved]").click();
  const muted = [...document.querySelectorAll("mo.muted")];
  const seen = muted.length > 0 && muted.every(m => getComputedStyle(m).color === getComputedStyle(document.body).color);
  document.title = JSON.stringify([wide, first !== undefined, second !== first, back === first, hidden, kept, seen, errors.length]);
});</script>"""


def test_a_browser_shows_formulas_filters_and_answers_keys(tmp_path: Path) -> None:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed")
    run = [program, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", f"--user-data-dir={tmp_path / 'profile'}"]
    whole, probe = tmp_path / "page.html", tmp_path / "probe.html"
    whole.write_text(page(), encoding="utf-8")
    probe.write_text(re.sub(r"<meta http-equiv[^>]*>", "", page()).replace("</head>", PROBE + "</head>"), encoding="utf-8")
    done = subprocess.run([*run, "--dump-dom", whole.as_uri()], capture_output=True, text=True, timeout=120)
    assert "CONSOLE" not in done.stderr  # the policy lets our own script run, and nothing else tries
    assert re.search(r"<output>\d+</output>", done.stdout)  # which it has
    dom = subprocess.run([*run, "--dump-dom", probe.as_uri()], capture_output=True, text=True, timeout=120).stdout
    assert re.search(r"<title>(.*?)</title>", dom)[1] == "[true,true,true,true,true,true,true,0]"  # type: ignore[index]
