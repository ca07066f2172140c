"""Every pattern of every lexicon covers its examples, gives their facts and no others, and leaves its near misses alone."""

from __future__ import annotations

import pytest

from symbolic_it.documents.lexicon import FOLDER, lexicon

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml"))
PATTERNS = [(language, pattern) for language in LANGUAGES for pattern in lexicon(language).patterns]


@pytest.mark.parametrize(
    ("language", "sentence", "facts"), [(language, sentence, facts) for language, p in PATTERNS for sentence, facts in p.examples]
)
def test_examples_give_their_facts(language: str, sentence: str, facts: tuple[str, ...]) -> None:
    found = lexicon(language).facts(sentence)
    assert found is not None
    assert [str(f) for f in found] == list(facts)


@pytest.mark.parametrize(("language", "sentence"), [(language, sentence) for language, p in PATTERNS for sentence in p.refuses])
def test_near_misses_give_none(language: str, sentence: str) -> None:
    assert lexicon(language).facts(sentence) is None


@pytest.mark.parametrize(("language", "form"), [(language, p.form) for language, p in PATTERNS])
def test_every_pattern_has_examples_and_near_misses(language: str, form: str) -> None:
    pattern = next(p for p in lexicon(language).patterns if p.form == form)
    assert pattern.examples
    assert pattern.refuses
