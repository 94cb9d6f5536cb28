from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from assistants_for_tests import Knowing, Runner, broken
from library_for_tests import PASSAGES

from assistant.answer import Answer
from assistant.conversation import Turn
from assistant.render import as_row
from evals.comparison import compare
from evals.errors import NotComparableError, QuestionsError, RunError
from evals.gate import Limits
from evals.library import Library
from evals.mutants.wrapping import Changed
from evals.run_folder import Start, held, read_answers, read_finished
from evals.running import Plan, run, run_answers
from evals.summary import summarize
from evals.task import Task
from evals.timings import Expense, Prices

SAME = ("answers.jsonl", "scores.jsonl", "summary.json", "provenance.json")
REPORTS = ("report.html", "report.md", "junit.xml", "scores.csv")


@dataclass
class Interrupted:
    """Stops the whole run after so many questions."""

    inner: Knowing
    left: int
    asked: list[str] = field(default_factory=list)

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        if not self.left:
            raise KeyboardInterrupt
        self.left -= 1
        self.asked.append(question)
        return self.inner.ask(question, history)


def test_a_rerun_is_the_same_to_the_byte(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    run(knowing, task, Plan(tmp_path / "a", jobs=1))
    run(knowing, task, Plan(tmp_path / "b", jobs=4))
    for name in (*SAME, *REPORTS):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


def test_an_interrupted_run_goes_on_where_it_stopped(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        run(Interrupted(knowing, 10), task, Plan(tmp_path / "a"))
    rest = Interrupted(knowing, 1_000)
    run(rest, task, Plan(tmp_path / "a", start=Start.RESUME))
    assert len(rest.asked) == len(task.questions) - 10
    run(knowing, task, Plan(tmp_path / "b"))
    assert (tmp_path / "a" / "answers.jsonl").read_bytes() == (tmp_path / "b" / "answers.jsonl").read_bytes()


def test_the_same_command_goes_on_and_another_beginning_is_to_be_asked_for(
    knowing: Knowing, task: Task, tmp_path: Path
) -> None:
    for start, asked in ((Start.GO_ON, len(task.questions) - 10), (Start.AGAIN, len(task.questions))):
        with pytest.raises(KeyboardInterrupt):
            run(Interrupted(knowing, 10), task, Plan(tmp_path / start.value, start=Start.AGAIN))
        rest = Interrupted(knowing, 1_000)
        run(rest, task, Plan(tmp_path / start.value, start=start))
        assert len(rest.asked) == asked


def test_a_run_that_ended_is_made_anew_by_the_same_command(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    run(knowing, task, Plan(tmp_path))
    again = Interrupted(knowing, 1_000)
    run(again, task, Plan(tmp_path))
    assert len(again.asked) == len(task.questions)


def test_two_runs_do_not_share_a_folder(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    with held(tmp_path), pytest.raises(RunError, match="--out"):
        run(knowing, task, Plan(tmp_path))


def test_what_ended_with_an_error_is_asked_again(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    run(broken(knowing, "fails on one question in twenty"), task, Plan(tmp_path))
    assert any(score.failed for score in read_finished(tmp_path).scores)
    run(knowing, task, Plan(tmp_path, start=Start.RESUME))
    assert not any(score.failed for score in read_finished(tmp_path).scores)


def test_a_run_is_not_resumed_with_something_else(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    run(knowing, task, Plan(tmp_path))
    other = replace(task, provenance=replace(task.provenance, model="otro"))
    with pytest.raises(RunError, match="--resume"):
        run(knowing, other, Plan(tmp_path, start=Start.RESUME))


def test_a_set_that_does_not_fit_is_not_asked(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    nobody = Interrupted(knowing, 0)
    with pytest.raises(QuestionsError):
        run(nobody, replace(task, library=Library({}, {})), Plan(tmp_path / "a"))
    assert not (tmp_path / "a").exists()


def test_answers_made_elsewhere_score_the_same(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    rows = [as_row(one.id, knowing.ask(one.question, one.history)) for one in task.questions]
    file = tmp_path / "out.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    handed_in = run_answers(read_answers(file), task, Plan(tmp_path / "a"))
    asked = run(knowing, task, Plan(tmp_path / "b"))
    assert handed_in.summary.whole == asked.summary.whole


def test_answers_made_elsewhere_must_be_complete_and_well_formed(task: Task, tmp_path: Path) -> None:
    with pytest.raises(RunError, match="Faltan"):
        run_answers((), task, Plan(tmp_path / "a"))
    (tmp_path / "bad.jsonl").write_text('{"id": "1"}\n', encoding="utf-8")
    with pytest.raises(RunError, match=r"bad\.jsonl:1"):
        read_answers(tmp_path / "bad.jsonl")


@pytest.mark.parametrize("other", [{"split": "dev"}, {"library": ("otro",)}])
def test_runs_that_measure_different_things_are_not_compared(
    other: dict[str, str], knowing: Knowing, run_of: Runner
) -> None:
    one = run_of(knowing, "a")
    with pytest.raises(NotComparableError):
        compare(one, replace(one, provenance=replace(one.provenance, **other)))


def test_a_set_that_grew_is_told_and_its_old_questions_can_be_compared(knowing: Knowing, run_of: Runner) -> None:
    before = run_of(knowing, "a")
    scores = (*(replace(one, row="other") if one.id == "F3" else one for one in before.scores[1:]),)
    after = replace(before, scores=(*scores, replace(before.scores[0], id="X1")))
    with pytest.raises(
        NotComparableError, match=r"1 nuevas \(X1\); 1 quitadas \(F1\); 1 cambiadas \(F3\).*eval-baseline"
    ):
        compare(before, after)
    comparison = compare(before, after, common=True)
    assert comparison.passed
    assert "40 preguntas comunes" in comparison.notices[1]


def test_one_invented_quote_shuts_the_gate(knowing: Knowing, run_of: Runner) -> None:
    one = run_of(knowing, "a")
    scores = (replace(one.scores[0], quotes=0.9), *one.scores[1:])
    assert "Citas literales" in compare(one, replace(one, scores=scores)).reasons[0]


def test_slower_answers_are_seen_whatever_the_speed_of_the_machine(knowing: Knowing, run_of: Runner) -> None:
    one = run_of(knowing, "a")
    fast, slow = (Expense(p50, p50, 0, 0, 0.0, 42, pace) for p50, pace in ((0.1, 0.001), (1.0, 0.001)))
    old_machine = replace(slow, pace=0.01)
    assert not compare(replace(one, expense=fast), replace(one, expense=slow)).passed
    assert compare(replace(one, expense=fast), replace(one, expense=old_machine)).passed
    assert compare(replace(one, expense=fast), replace(one, expense=slow), Limits(slower=0)).passed


def test_a_change_of_model_or_code_is_compared_and_told(knowing: Knowing, run_of: Runner) -> None:
    one = run_of(knowing, "a")
    told = compare(one, replace(one, provenance=replace(one.provenance, model="otro", code="x"))).notices
    assert "el modelo" in told[0]
    assert "el código" in told[0]


def test_a_folder_without_a_run_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="evals run"):
        read_finished(tmp_path)


def test_not_proven_equal_is_not_the_same_as_worse(knowing: Knowing, run_of: Runner) -> None:
    one = run_of(knowing, "a")
    scores = tuple(replace(s, ok=s.ok - 0.3 if s.id in ("F1", "H2") else s.ok) for s in one.scores)
    comparison = compare(one, replace(one, scores=scores))
    assert "no se ha demostrado" in comparison.reasons[0]
    assert compare(one, replace(one, scores=scores), Limits(margin=0.2)).passed


def test_outcomes_are_counted_in_two_by_two(knowing: Knowing, run_of: Runner) -> None:
    outcomes = summarize(run_of(broken(knowing, "never refuses"), "a").scores).outcomes
    assert (outcomes.answered_answerable, outcomes.refused_answerable) == (32, 0)
    assert (outcomes.wrongly_answered, outcomes.wrongly_refused) == (1, 0)


def test_an_error_is_neither_answer_nor_refusal(knowing: Knowing, run_of: Runner) -> None:
    outcomes = summarize(run_of(broken(knowing, "fails on one question in twenty"), "a").scores).outcomes
    counted = outcomes.answered_answerable + outcomes.refused_unanswerable
    assert outcomes.failed > 0
    assert outcomes.failed + counted == 42
    assert outcomes.answered_unanswerable == outcomes.refused_answerable == 0


def test_risk_falls_with_coverage_when_the_confidence_is_worth_something(knowing: Knowing, run_of: Runner) -> None:
    scores = [replace(s, confidence=s.ok) for s in run_of(broken(knowing, "cites the draft"), "a").scores]
    mixed = [replace(s, ok=1.0, confidence=1.0) if s.id.startswith("F") else s for s in scores]
    curve = summarize(mixed).coverage_risk
    assert curve[0].risk < curve[-1].risk
    assert curve[-1].coverage == pytest.approx(32 / 42, abs=0.001)


def test_the_page_shows_the_missed_passage_beside_the_cited_one(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    run(broken(knowing, "cites the draft"), task, Plan(tmp_path))
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    question = page.split("<code>F3</code>")[1].split("</details>")[0]
    cited, missed = question.split("Lo que falta")
    assert PASSAGES["2031-proyecto:r3"].text in cited
    assert PASSAGES["2031-informe:r3"].text in missed


def test_seconds_and_tokens_stay_out_of_what_has_to_be_the_same(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    counted = Changed(knowing, lambda answer: replace(answer, tokens=(1_000, 10), seconds=9.0))
    spent = run(counted, task, Plan(tmp_path / "a", prices=Prices(1.0, 10.0))).expense
    assert (spent.tokens_in, spent.tokens_out) == (42_000, 420)
    assert spent.cost == pytest.approx(0.0462)
    run(knowing, task, Plan(tmp_path / "b"))
    assert (tmp_path / "a" / "answers.jsonl").read_bytes() == (tmp_path / "b" / "answers.jsonl").read_bytes()
