from assistant.events import AnswerReady, ClaimReady, EvidenceReady, PlanReady
from tests.ui.desk_for_tests import answer_to
from ui.chat.exchange import Conversation, Progress

ANSWER = answer_to("¿Qué recomendó?")


def test_claims_gather_one_by_one_and_the_answer_ends_the_exchange() -> None:
    talk = Conversation().ask("¿Qué recomendó?")
    for event in (PlanReady(ANSWER.plan), EvidenceReady(ANSWER.retrieved), ClaimReady(ANSWER.claims[0])):
        talk = talk.advance(event)
    running = talk.exchanges[-1]
    assert (running.found, running.claims, running.progress) == (5, ANSWER.claims[:1], Progress.WORKING)
    done = talk.advance(AnswerReady(ANSWER)).exchanges[-1]
    assert (done.claims, done.progress) == (ANSWER.claims, Progress.DONE)


def test_stopping_keeps_what_arrived_and_leaves_a_finished_exchange_alone() -> None:
    stopped = Conversation().ask("¿Qué?").advance(ClaimReady(ANSWER.claims[0])).end(Progress.STOPPED).exchanges[-1]
    assert (stopped.claims, stopped.progress) == (ANSWER.claims[:1], Progress.STOPPED)
    finished = Conversation().ask("¿Qué?").advance(AnswerReady(ANSWER))
    assert finished.end(Progress.STOPPED) == finished


def test_the_history_is_what_was_said_before_the_running_question() -> None:
    talk = Conversation().ask("Primera").advance(AnswerReady(ANSWER)).ask("¿Y después?")
    assert [(turn.role, turn.content[:7]) for turn in talk.history()] == [
        ("user", "Primera"),
        ("assistant", "La reco"),
    ]
    assert "recomendación 11" in talk.history()[1].content


def test_a_question_that_was_stopped_leaves_no_answer_in_the_history() -> None:
    talk = Conversation().ask("Primera").end(Progress.STOPPED).ask("Segunda")
    assert [turn.role for turn in talk.history()] == ["user"]
