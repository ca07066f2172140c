"""Sentences with the maths in them: where they end, what they hold, and how displays belong to them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import Document, parse_chapter


def read(text: str) -> Document:
    return parse_chapter(text, "markdown")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two. Three.", ["One.", "Two.", "Three."]),
        ("Is it? Yes! No.", ["Is it?", "Yes!", "No."]),
        ("See e.g. $x$, i.e. the first. Next.", ["See e.g. \ufffc, i.e. the first.", "Next."]),
        ("Forward vs. Reverse KL. Next.", ["Forward vs. Reverse KL.", "Next."]),
        ("In Fig. 3 and Eq. (4) it is. Next.", ["In Fig. 3 and Eq. (4) it is.", "Next."]),
        ("It is 0.5 or 1.5. Then 2.", ["It is 0.5 or 1.5.", "Then 2."]),
        ("A p.m.f. or a p.d.f. is given. Next.", ["A p.m.f. or a p.d.f. is given.", "Next."]),
        ("With mass (p.m.f.) $p$, we go. Next.", ["With mass (p.m.f.) \ufffc, we go.", "Next."]),
        ("Claude E. Shannon and J. Smith agree. Next.", ["Claude E. Shannon and J. Smith agree.", "Next."]),
        ("We write H. The next one.", ["We write H.", "The next one."]),
        ("Radford et al. (2019) say so. Next.", ["Radford et al. (2019) say so.", "Next."]),
        ("Cats, dogs, etc. Next one.", ["Cats, dogs, etc.", "Next one."]),
        ('He said "no." Then $x$.', ['He said "no."', "Then \ufffc."]),
        ("It is $x$. $y$ is not.", ["It is \ufffc.", "\ufffc is not."]),
        ("It is $x = 1.$ Next.", ["It is \ufffc", "Next."]),
        ("熵是$H$。它不小于零。", ["熵是\ufffc。", "它不小于零。"]),
        ("엔트로피는 $H$이다. 다음 문장이다.", ["엔트로피는 \ufffc이다.", "다음 문장이다."]),
        ("Das gilt z. B. immer. Weiter.", ["Das gilt z. B. immer.", "Weiter."]),
        ("Use `a.b. C` now. Next.", ["Use a.b. C now.", "Next."]),
        ("one\ntwo. Three\nfour.", ["one two.", "Three four."]),
        ("x w.r.t. $q$ and a.e. on it. Next.", ["x w.r.t. \ufffc and a.e. on it.", "Next."]),
        ("and so on ... and on. Next", ["and so on ... and on.", "Next"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [s.words for s in read(text).sentences] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have\n\n$$x$$\n\nwhere $y$.", ["We have \ufffc where \ufffc."]),
        ("We have $$x$$ where $y$.", ["We have \ufffc where \ufffc."]),
        ("We have\n$$x$$\nwhere $y$.", ["We have \ufffc where \ufffc."]),
        ("我们有\n\n$$x$$\n\n其中 $y$。", ["我们有 \ufffc 其中 \ufffc。"]),
        ("다음이다.\n\n$$x$$\n여기서 $y$.", ["다음이다.", "\ufffc 여기서 \ufffc."]),
        ("We have\n\n$$x.$$\n\nWhere $y$.", ["We have \ufffc Where \ufffc."]),
        ("我们有\n\n$$x$$\n\n因此 $y$。", ["我们有 \ufffc", "因此 \ufffc。"]),
        ("It holds.\n\n$$x$$\n\nThe next.", ["It holds.", "\ufffc", "The next."]),
        ("So $$x.$$ Note that.", ["So \ufffc", "Note that."]),
        ("So\n\n$$a$$\n\n$$= b$$\n\n$$= c$$\n\nDone.", ["So \ufffc \ufffc \ufffc", "Done."]),
        ("First.\n\n$$a.$$\n\n$$b.$$", ["First.", "\ufffc", "\ufffc"]),
        ("- item\n\n  $$x$$\n\n  with $y$\n- next", ["item \ufffc with \ufffc", "next"]),
        ("Then:\n\n$$x$$", ["Then: \ufffc"]),
        ("A.\n\nb $$x$$", ["A.", "b \ufffc"]),
    ],
)
def test_displays_belong_to_the_sentence_around_them(text: str, expected: list[str]) -> None:
    assert [s.words for s in read(text).sentences] == expected


def test_pieces_tell_text_maths_and_code_apart_and_cover_the_sentence() -> None:
    text = "Sum \\(\\approx 0.0204\\) nats, `x = 1`, *then* \\(\\ge 0\\)."
    (sentence,) = read(text).sentences
    assert [p.kind for p in sentence.pieces] == ["text", "math", "text", "code", "text", "math", "text"]
    assert [m.tex for m in sentence.maths] == ["\\approx 0.0204", "\\ge 0"]
    at = sentence.start
    for piece in sentence.pieces:
        assert piece.start == at
        at = piece.end
    assert at == sentence.end
    assert sentence.pieces[0].text == "Sum "


def test_a_claim_over_two_spans_is_one_sentence() -> None:
    (sentence,) = read("Fair coin: \\(H = 1\\) bit \\(= \\ln 2 \\approx 0.693\\) nats.").sentences
    assert [(p.kind, p.text.strip()) for p in sentence.pieces] == [
        ("text", "Fair coin:"),
        ("math", "H = 1"),
        ("text", "bit"),
        ("math", "= \\ln 2 \\approx 0.693"),
        ("text", "nats."),
    ]


def test_a_sentence_ends_with_its_block() -> None:
    text = "# Title\n\nno stop\n\n- item one\n- item two\n\n| a |\n|---|\n| b |\n\nlast"
    assert [s.words for s in read(text).sentences] == ["no stop", "item one", "item two", "last"]


@pytest.mark.parametrize(
    "words",
    [
        "The loss is defined as follows.",
        "The following holds.",
        "손실은 다음과 같이 정의된다.",
        "그러면 다음이 성립한다.",
        "손실의 수식은 아래와 같습니다.",
        "誤差は次式で表される。",
        "次の関係が成り立つ。",
        "则有如下结论。",
        "Der Verlust ist wie folgt definiert: sie lautet wie folgt.",
    ],
)
@pytest.mark.parametrize("behind", ["", "\n\nNext.", "\nwhere $y$."])
def test_a_display_belongs_to_the_sentence_that_announces_it(words: str, behind: str) -> None:
    first = next(iter(read(f"{words}\n\n$$x$$\n{behind}").sentences)).words
    assert first.startswith(f"{words} \ufffc")


@pytest.mark.parametrize("words", ["It holds.", "이는 자명하다.", "次に進む。", "다음 절에서 증명한다."])
def test_other_sentences_end_before_a_display(words: str) -> None:
    assert next(iter(read(f"{words}\n\n$$x$$").sentences)).words == words


@pytest.mark.parametrize(
    ("behind", "joined"),
    [
        ("이고, 여기서 끝난다.", True),
        ("가 성립한다.", True),
        ("라고 쓰면 안 된다.", True),
        ("비트이다.", True),
        ("が成り立つ。", True),
        ("ビットとなる。", True),
        ("成立，当且仅当二者相等。", True),
        ("比特。", True),
        ("Bit. Mehr nicht.", True),
        ("이 식은 쓰인다.", False),
        ("그러므로 끝난다.", False),
        ("では、次に進む。", False),
        ("时间到了。", False),
        ("所以成立。", False),
    ],
)
def test_a_particle_a_copula_or_a_unit_belongs_to_the_display_above_it(behind: str, joined: bool) -> None:
    sentences = ["".join(p.text if p.kind == "text" else "F" for p in s.pieces) for s in read(f"a\n\n$$b$$\n\n{behind}").sentences]
    assert (sentences[0].rpartition("F")[2].strip() != "") is joined
