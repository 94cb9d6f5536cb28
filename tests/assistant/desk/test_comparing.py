"""Two texts side by side: what corresponds, and word by word what changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from working_group_for_tests import PASSAGES

from assistant.__main__ import main
from assistant.assistant import Assistant
from assistant.desk.alignment import Alignment, Fate, Part, align
from assistant.desk.comparing import Comparer, NothingToCompareError, UnknownTextError, as_sheet
from assistant.desk.differences import Change, differences
from assistant.desk.export.html import as_html
from assistant.desk.export.sheets import as_document, flat


def _labels(alignment: Alignment) -> list[tuple[str, str]]:
    return [(row.left.label if row.left else "", row.right.label if row.right else "") for row in alignment.rows]


def test_a_draft_is_paired_with_what_became_of_it_and_the_rest_stands_alone(assistant: Assistant) -> None:
    alignment = Comparer(assistant).compare("2033-proyecto", "2033-informe")
    assert [one for one in _labels(alignment) if all(one)] == [
        ("recomendación 1", "recomendación 1"),
        ("recomendación 2", "recomendación 2"),
    ]
    assert [row.right.label for row in alignment.added if row.right] == [f"recomendación {n}" for n in (3, 4, 5)]
    assert [row.left.label for row in alignment.removed if row.left] == ["recomendación 3"]


def test_what_was_added_and_removed_is_told_word_by_word(assistant: Assistant) -> None:
    row = Comparer(assistant).compare("2033-proyecto", "2033-informe").pairs[0]
    assert row.words is not None
    assert [one.text.strip() for one in row.words.left if one.change is Change.REMOVED] == ["seis meses."]
    assert [one.text.strip() for one in row.words.right if one.change is Change.ADDED] == ["sin demora", "un año."]


def test_two_meetings_are_compared_on_a_theme(assistant: Assistant) -> None:
    alignment = Comparer(assistant).compare("2032", "6", "los buques pesqueros")
    assert _labels(alignment) == [("recomendación 1", "recomendación 4")]
    assert alignment.pairs[0].fates[0] is Fate.REWORDED


def test_a_file_is_compared_with_a_report(assistant: Assistant, tmp_path: Path) -> None:
    file = tmp_path / "copia.txt"
    file.write_text(f"{PASSAGES['2033-informe:r5'].text}\n\n{PASSAGES['2033-informe:r4'].text}\n", encoding="utf-8")
    alignment = Comparer(assistant).compare(str(file), "X/WG.9/2033/6")
    fates = {row.right.label: row.fates for row in alignment.pairs if row.right}
    assert set(fates) == {"recomendación 4", "recomendación 5"}
    assert all(one[0] is Fate.SAME for one in fates.values())
    assert sum(Fate.MOVED in one for one in fates.values()) == 1


def test_a_side_that_is_nothing_known_is_refused_with_what_there_is(assistant: Assistant) -> None:
    with pytest.raises(UnknownTextError, match="2033-proyecto"):
        Comparer(assistant).compare("2033-proyecto", "2050")


def test_words_that_only_moved_are_told_as_moved() -> None:
    words = differences(
        "Cada noche y con cautela, los refugios de la costa deberían abrirse.",
        "Los refugios de la costa deberían abrirse, cada noche y con cautela.",
    )
    assert [one.text.strip() for one in words.left if one.change is Change.MOVED] == ["Cada noche y con cautela,"]
    assert [one.text.strip() for one in words.right if one.change is Change.MOVED] == ["cada noche y con cautela."]
    assert not [one for one in (*words.left, *words.right) if one.change in (Change.ADDED, Change.REMOVED)]


def test_marks_and_capitals_are_no_change() -> None:
    assert differences("Los «refugios», abiertos.", "los refugios abiertos").same


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_pieces_of_each_side_give_back_its_text(old: str, new: str) -> None:
    words = differences(old, new)
    assert "".join(one.text for one in words.left) == old
    assert "".join(one.text for one in words.right) == new


@given(
    st.lists(st.sampled_from(["uno dos tres", "cuatro cinco seis", "siete ocho nueve", "diez once doce"]), max_size=6)
)
def test_every_passage_of_both_sides_has_one_row(texts: list[str]) -> None:
    left = [Part(f"i{at}", text) for at, text in enumerate(texts)]
    right = [Part(f"d{at}", text) for at, text in enumerate(reversed(texts))]
    alignment = align(left, right, ("a", "b"))
    assert sorted(row.left.label for row in alignment.rows if row.left) == sorted(one.label for one in left)
    assert sorted(row.right.label for row in alignment.rows if row.right) == sorted(one.label for one in right)


def test_the_table_marks_changes_in_every_form(assistant: Assistant) -> None:
    sheet = as_sheet(Comparer(assistant).compare("2033-proyecto", "2033-informe"))
    assert "{+sin demora+}" in flat(sheet.rows[0][1])
    html = as_html(as_document(sheet))
    assert "<ins>sin demora</ins>" in html
    assert "<del>seis meses.</del>" in html


def test_the_command_prints_both_sides_and_the_count(store_directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "2033-proyecto", "2033-informe", "--store", str(store_directory)]) == 0
    assert "2 pasajes se corresponden" in capsys.readouterr().out


def test_a_text_is_not_compared_with_itself_and_two_are_named_as_in_a_sentence(assistant: Assistant) -> None:
    with pytest.raises(NothingToCompareError, match=r"mismo texto, el informe de 2033"):
        Comparer(assistant).compare("2033-informe", "2033-informe")
    with pytest.raises(NothingToCompareError, match=r"^En el informe de 2032 y el informe de 2033 no consta"):
        Comparer(assistant).compare("2032-informe", "2033-informe", "los faros de Marte")
    sheet = as_sheet(Comparer(assistant).compare("2032-informe", "2033-informe"))
    assert sheet.title == "Comparación: informe de 2032 e informe de 2033"
