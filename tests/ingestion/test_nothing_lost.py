from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from parsing_for_tests import parsed

from ingestion.parse import ParsedReport

STARTS = st.sampled_from(
    "||||I. |II. |A. |B. |1. |2. |3. |12. |1.1 |a) |b) |h) |i) |ii) |(a) |- |• |* |¹ |2 |7 |3/4| |x \t y |"
    "Anexo|Anexo II. |Índice|Recomendación 1|Recomendación 2: |"
    "IV. Cuarta reunión: Roma, 3 de mayo de 2010|E/CN.3/2016/7 ".split("|")
)
WORDS = st.sampled_from(
    "los puertos deberían: medir y a) que; b) el ruido¹ Grupo1 Comité* aviso! párrafo artículo 3. discrimi- "
    "“cosa”2 Resumen "
    "c) Fin. *cursiva* [A/1](#) norte, sur".split()
)
LINES = st.tuples(STARTS, st.lists(WORDS, max_size=20)).map(lambda line: line[0] + " ".join(line[1]))
TEXTS = st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=30).map("\n".join).filter(str.strip)


def raw_words(report: ParsedReport) -> Counter[str]:
    raw = [passage.raw for passage in report.passages]
    raw += [line.raw for heading in report.headings for line in heading.block.lines]
    raw += [line.raw for note in report.notes for line in note.lines]
    raw += [line.raw for line in report.leftovers]
    return Counter("".join(" ".join(raw).split()))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_character_of_a_file_is_in_one_passage_heading_note_or_leftover(text: str) -> None:
    assert raw_words(parsed(text)) == Counter("".join(text.split()))


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_ids_are_unique_and_positions_count_from_zero(text: str) -> None:
    passages = parsed(text).passages
    assert len({passage.id for passage in passages}) == len(passages)
    assert [passage.position for passage in passages] == list(range(len(passages)))
    assert all(passage.text for passage in passages)
