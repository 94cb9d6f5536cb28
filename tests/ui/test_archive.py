"""Conversations kept: found by their reader alone, over a restart, renamed, deleted and brought back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from assistant.events import AnswerReady, ClaimReady
from tests.ui.desk_for_tests import answer_to
from ui.chat.exchange import Conversation, Progress
from ui.conversations.archive import Archive

READER, OTHER = "browser:a", "browser:b"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "conversations.sqlite")


def kept(archive: Archive, question: str = "¿Qué recomendó?") -> Conversation:
    talk = Conversation().ask(question)
    archive.begin(READER, talk)
    talk = talk.advance(AnswerReady(answer_to(question)))
    archive.keep(READER, talk.id, talk.exchanges[-1])
    return talk


def test_a_conversation_comes_back_whole_from_the_file(archive: Archive, tmp_path: Path) -> None:
    talk = kept(archive)
    again = Archive(tmp_path / "conversations.sqlite").left_open(READER)
    assert again is not None and again.exchanges == talk.exchanges


def test_another_reader_finds_nothing_and_changes_nothing(archive: Archive) -> None:
    talk = kept(archive)
    assert archive.find(OTHER, talk.id) is None and archive.entries(OTHER) == ()
    assert not archive.rename(OTHER, talk.id, "mía") and not archive.delete(OTHER, talk.id)
    archive.keep(OTHER, talk.id, Conversation().ask("¿Qué recomendó?").exchanges[0])
    with pytest.raises(PermissionError):
        archive.begin(OTHER, talk)
    found = archive.find(READER, talk.id)
    assert found is not None and found.exchanges == talk.exchanges


def test_what_was_running_when_the_server_ended_counts_as_stopped(archive: Archive) -> None:
    talk = Conversation().ask("¿Qué?").advance(ClaimReady(answer_to("¿Qué?").claims[0]))
    archive.begin(READER, talk)
    found = archive.find(READER, talk.id)
    assert found is not None and found.exchanges[0].progress is Progress.STOPPED
    assert len(found.exchanges[0].claims) == 1


def test_an_answer_that_cannot_be_read_any_more_leaves_its_question(archive: Archive, tmp_path: Path) -> None:
    talk = kept(archive)
    with sqlite3.connect(tmp_path / "conversations.sqlite") as connection:
        connection.execute("UPDATE exchange SET content = '{\"number\": true}'")
    found = archive.find(READER, talk.id)
    assert found is not None
    assert [(one.question, one.progress) for one in found.exchanges] == [("¿Qué recomendó?", Progress.OUTDATED)]


def test_the_list_is_headed_by_the_latest_and_names_each_by_its_first_question(archive: Archive) -> None:
    kept(archive, "Primera")
    second = kept(archive, "Segunda")
    assert [entry.title for entry in archive.entries(READER)] == ["Segunda", "Primera"]
    assert archive.rename(READER, second.id, "  Cadenas \n de suministro ")
    assert archive.entries(READER)[0].title == "Cadenas de suministro"
    assert not archive.rename(READER, second.id, "   ")


def test_a_deleted_conversation_can_be_brought_back(archive: Archive) -> None:
    talk = kept(archive)
    assert archive.delete(READER, talk.id)
    assert archive.find(READER, talk.id) is None and archive.left_open(READER) is None
    assert archive.restore(READER, talk.id)
    assert archive.find(READER, talk.id) is not None


def test_asking_the_last_question_anew_takes_its_place(archive: Archive) -> None:
    talk = kept(archive)
    archive.begin(READER, talk.before(1).ask("¿Y qué más?"))
    found = archive.find(READER, talk.id)
    assert found is not None and [one.question for one in found.exchanges] == ["¿Y qué más?"]


def test_asking_an_earlier_question_anew_leaves_the_conversation_and_works_on_a_copy(archive: Archive) -> None:
    talk = kept(archive, "Primera").ask("Segunda")
    archive.begin(READER, talk)
    copy = talk.before(1).ask("Otra")
    archive.begin(READER, copy)
    before, after = archive.find(READER, talk.id), archive.find(READER, copy.id)
    assert before is not None and [one.question for one in before.exchanges] == ["Primera", "Segunda"]
    assert after is not None and [one.question for one in after.exchanges] == ["Otra"]
