"""Laws told outcome by outcome, in quotes and in blocks of plain text: later blocks go on with them, in whatever order they were told."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TEXT = """# Weather

The truth:
```
P("sun") = 0.6
P("rain") = 0.3
P("snow") = 0.1
```

The model:
```
Q₁("rain") = 0.25
Q₁("sun") = 0.5
Q₁("snow") = 0.25
```

So we have

```
H(P, Q₁) = -[0.6 × log₂(0.5) + 0.3 × log₂(0.25) + 0.1 × log₂(0.25)]
         = 1.40 bits
```

and

```
H(P) = -[0.6 × log₂(0.5) + 0.3 × log₂(0.3) + 0.1 × log₂(0.1)]
```

# Coins

```
H(P) = -[0.6 × log₂(0.6) + 0.3 × log₂(0.3) + 0.1 × log₂(0.1)]
```

Let $P_1(H) = 0.6$, $P_1(T) = 0.4$, $P_2(T) = 0.7$ and $P_2(H) = 0.3$. Then $D(P_1\\|P_2) = 0.277$ bits, $D(P_1\\|P_2) = 0.033$ bits and
$H(P_2) = 0.881$ bits. Where $R(H) = 0.5$ and $R(L) = 0.5$, we have $D(P_1\\|R) = 0.029$ bits.
"""


def test_later_blocks_go_on_with_them() -> None:
    found = [(c.text, c.verdict.word) for c in verify_document(parse_chapter(TEXT, "markdown")).claims if "H(" in c.text or "D(" in c.text]
    words = [word for text, word in found if not text.startswith(("P_", "R("))]
    assert words[:2] == ["confirmed", "refuted"]
    assert words[2] == "data"  # a section further, P is another law
    assert words[3:6] == ["confirmed", "refuted", "confirmed"]
    assert words[6] == "undecided"
