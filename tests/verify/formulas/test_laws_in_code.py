"""Numbers that prose gives to laws which code above writes out are judged by them; where the prose may speak of others they are not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CODE = """# Entropy

```python
import numpy as np
p = np.array([0.5, 0.25, 0.125, 0.125])
q = np.full(4, 0.25)
pxy = np.array([[0.25, 0.25], [0.0, 0.5]])
px = pxy.sum(axis=1)
```

"""


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("prose", "word"),
    [
        ("The entropy is $H(p) = 1.75$ bits.", "confirmed"),
        ("The entropy is $H(p) = 1.57$ bits.", "refuted"),
        ("The entropy is $H(p) = 1.57$ bits, less than that of the uniform distribution.", "refuted"),
        (r"So $D(p \| q) = 0.25$ bits.", "confirmed"),
        (r"So $D(p \| q) = 0.35$ bits.", "refuted"),
        ("So $H(X) = 1$ bit.", "confirmed"),
        (r"So $H(Y) \approx 0.811$ bits.", "confirmed"),
        (r"So $H(Y) \approx 0.881$ bits.", "refuted"),
        (r"So $I(X; Y) \approx 0.311$ bits.", "confirmed"),
        ("If the coin is fair, $H(p) = 1$ bit.", "undecided"),
        ("For the uniform distribution $H(p) = 2$ bits.", "undecided"),
        ("We have $H(p) = 0$ when one outcome is certain.", "proved"),
        (r"So $D(p \| r) = 0.35$ bits.", "undecided"),
        ("## Another law\n\nThe entropy is $H(p) = 1.57$ bits.", "undecided"),
        ("## Another law\n\nThe entropy is $H(p) = 1.75$ bits.", "confirmed"),
        ("Let $p = (0.5, 0.5)$. Then $H(p) = 1$ bit.", "confirmed"),
        (r"In general $H(p) \le \log_2 4$ and $D(p \| q) \ge 0$.", "proved"),
        (r"It is not symmetric: $D(p \| q) = D(q \| p)$.", "refuted"),
    ],
)
def test_prose_beside_the_laws_of_the_code(prose: str, word: str) -> None:
    assert last(CODE + prose) == word


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("p = softmax(z)", "undecided"),
        ("for p in [0.1, 0.5]:\n    print(p)", "undecided"),
        ("p[0] = 0.1", "undecided"),
        ("p[0] += 0.1", "undecided"),
        ("for i in range(2):\n    p[i] = 0.1", "undecided"),
        ("p.sort()", "undecided"),
        ("normalize(p)", "undecided"),
        ("np.add.at(p, 1, 2)", "undecided"),
        ("import q as p", "undecided"),
        ("plt.bar(range(4), p)\nprint(p)", "refuted"),
        ("def f():\n    p = 0.3", "refuted"),
        ("p = [1/4] * 4", "refuted"),
        ("p, q = [0.5, 0.5], [0.9, 0.1]", "refuted"),
        ("p = np.ones(2) / 2", "refuted"),
        ("p = torch.tensor([0.3, 0.3])", "undecided"),
    ],
)
def test_a_name_that_code_gives_another_value(code: str, word: str) -> None:
    assert last(f"{CODE}Next.\n\n```python\n{code}\n```\n\nSo $H(p) = 1.57$ bits.") == word


@pytest.mark.parametrize(
    ("code", "word"), [("", "undecided"), ("py = pxy.sum(axis=0)", "confirmed"), ("px = pxy.sum(axis=0)", "undecided")]
)
def test_margins_tell_which_variable_is_in_the_rows(code: str, word: str) -> None:
    block = f"```python\npxy = np.array([[0.25, 0.25], [0.0, 0.5]])\n{code}\n```"
    assert last(f"# Joint\n\n{block}\n\nSo, for the new table, $H(X) = 1$ bit.") == word


@pytest.mark.parametrize(
    "opening", ["For English letters", "The entropy of our coin is", "In the paper by Shannon the text has", "Natural language is richer;"]
)
def test_what_is_said_of_something_else_is_not_refuted_by_the_code(opening: str) -> None:
    assert last(f"{CODE}{opening} $H(p) = 1.57$ bits.") == "undecided"
