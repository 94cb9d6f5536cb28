"""Everyday words for what the reports say in theirs: what is there in other words is not refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.search.coverage import Subject, read_subject
from assistant.words.glossary import Glossary
from assistant.words.thesaurus import Thesaurus, read_thesaurus
from vectorstore.words import stem, terms


@pytest.fixture
def groups(tmp_path: Path) -> Path:
    file = tmp_path / "synonyms.txt"
    file.write_text("# one group a line\ndificultad traba puntos_flacos\nacuerdo pacto\n", encoding="utf-8")
    return file


def _subject(topic: str, thesaurus: Thesaurus) -> Subject:
    return read_subject(topic, Glossary(()), lambda stem: 6.0, thesaurus=thesaurus)


@pytest.mark.parametrize("topic", ["trabas", "puntos flacos"])
def test_a_word_or_phrase_is_covered_by_what_can_stand_for_it(groups: Path, topic: str) -> None:
    subject = _subject(topic, read_thesaurus(groups))
    assert subject.stated(frozenset(terms("Hubo dificultades con las pruebas."))) == 1.0
    assert subject.stated(frozenset(terms("Hubo pactos entre fiscales."))) == 0.0


def test_the_groups_of_the_check_serve_questions_too() -> None:
    known = read_thesaurus()
    assert known.others((stem("obstaculo"),)) >= {(stem("dificultad"),)}


def test_a_phrase_says_the_same_as_a_word(tmp_path: Path) -> None:
    path = tmp_path / "grupos.txt"
    path.write_text("# grupos\ncrear poner_en_marcha\n", encoding="utf-8")
    thesaurus = read_thesaurus(path)
    assert thesaurus.senses(["pon", "march"]) == [frozenset({0})] * 2
    assert thesaurus.senses(["pon", "fin"]) == [frozenset()] * 2
