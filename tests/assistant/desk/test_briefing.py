"""A note: everything that was recommended, nothing that is not backed, and what was not found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from working_group_for_tests import PASSAGES, REPORT_2032

from assistant.answer import Claim, Verdict
from assistant.check import verify_quote
from assistant.desk.briefing import Briefing, NothingFoundError, UnknownMeetingError, sifted
from assistant.desk.note import Block, Note, Outline, Section, SectionKind, SectionPlan
from assistant.desk.outline import propose_outline
from assistant.desk.statement import Quoting, verdict_of
from vectorstore.records import Status


def _section(note: Note, kind: SectionKind) -> Section:
    return next(one for one in note.sections if one.plan.kind is kind)


def _cited(section: Section) -> list[str]:
    return [one.passage.id for claim in section.claims for one in claim.citations]


def test_what_was_recommended_comes_complete_by_meeting_and_to_the_letter(vessels: Note) -> None:
    section = _section(vessels, SectionKind.RECOMMENDED)
    assert _cited(section) == ["2032-informe:r1", "2033-informe:r4"]
    assert [block.heading.split(" (")[0] for block in section.blocks] == ["Cuarta reunión", "Sexta reunión"]
    for claim in section.claims:
        assert claim.citations[0].passage.text in claim.text


def test_every_sentence_is_supported_and_its_quotes_stand_in_what_it_cites(vessels: Note) -> None:
    claims = [claim for section in vessels.sections for claim in section.claims]
    assert len(claims) > 4
    for claim in claims:
        assert claim.verdict.supported
        assert claim.citations
        for one in claim.citations:
            assert verify_quote(one.quote, one.passage.text)


def test_what_a_speaker_said_is_told_as_discussed_and_never_as_recommended(vessels: Note) -> None:
    discussed = _section(vessels, SectionKind.DISCUSSED)
    assert "2032-informe:p12" in _cited(discussed)
    assert all("según el resumen de la Presidencia" in block.heading for block in discussed.blocks)
    assert "Un orador" in discussed.claims[0].text
    recommended = _section(vessels, SectionKind.RECOMMENDED)
    assert {PASSAGES[one].status for one in _cited(recommended)} <= {Status.ADOPTED, Status.COMPILED}


def test_an_enumeration_is_given_whole_and_its_lead_in_once(briefing: Briefing) -> None:
    note = briefing.write(propose_outline("las compras públicas"))
    section = _section(note, SectionKind.RECOMMENDED)
    assert [one for one in _cited(section) if one.startswith("2033-informe:r3-")] == [
        f"2033-informe:r3-{letter}" for letter in "abc"
    ]
    assert sum("los Estados parte deberían:" in claim.text for claim in section.claims) == 1
    assert [claim.text[-2:] for claim in section.claims[:2]] == ["o»", "s»"]


def test_the_last_section_says_what_was_searched_and_what_is_not_there(vessels: Note) -> None:
    said = " ".join(_section(vessels, SectionKind.SEARCHED).remarks)
    assert "informe de 2032" in said
    assert "ninguna recomendación sobre el asunto en las reuniones tercera (2031) y quinta (2033)" in said
    assert "ningún informe de la séptima reunión de 2034" in said


def test_a_theme_bound_to_meetings_says_nothing_of_others(briefing: Briefing) -> None:
    note = briefing.write(propose_outline("los buques pesqueros", (6,)))
    cited = {one.passage.meeting for section in note.sections for claim in section.claims for one in claim.citations}
    assert cited == {6}


def test_a_theme_without_a_trace_is_refused_with_what_was_searched(briefing: Briefing) -> None:
    with pytest.raises(NothingFoundError, match=r"no consta nada sobre «el fútbol de playa».*pasajes examinados"):
        briefing.write(propose_outline("el fútbol de playa"))


def test_a_meeting_that_the_library_lacks_is_refused_with_those_it_has(briefing: Briefing) -> None:
    with pytest.raises(UnknownMeetingError, match="no tiene la reunión 9: elija entre 3, 4, 5, 6"):
        briefing.write(propose_outline("los refugios", (9,)))


def test_a_section_is_written_again_alone(briefing: Briefing, vessels: Note) -> None:
    emptied = replace(vessels, sections=tuple(Section(one.plan) for one in vessels.sections))
    again = briefing.rewrite(emptied, 1)
    assert again.sections[1] == vessels.sections[1]
    assert [one.claims for one in again.sections[2:]] == [()] * 6


def test_a_section_of_ones_own_is_made_from_its_title(briefing: Briefing) -> None:
    plan = SectionPlan(SectionKind.TOPIC, "Protección de los testigos")
    note = briefing.write(Outline("los buques pesqueros", (plan,)))
    assert "2032-informe:r3" in _cited(note.sections[0])


def test_a_sentence_that_fails_the_check_never_stays_in_the_text() -> None:
    passage = PASSAGES["2032-informe:r1"]
    bad = Claim("La cuarta reunión prohibió los buques.", (), Verdict(False, 0.1, ("Sin respaldo.",)))
    good = Claim(f"«{passage.text}»", (), Verdict(True, 1.0))
    section = sifted(SectionPlan(SectionKind.RECOMMENDED, "Qué"), (Block("Cuarta", (good, bad)),))
    assert section.claims == (good,)
    assert section.failed == (bad,)


def test_a_theme_of_two_subjects_holds_what_was_recommended_on_either(briefing: Briefing) -> None:
    vessels, shelters = (
        set(_cited(_section(briefing.write(propose_outline(theme)), SectionKind.RECOMMENDED)))
        for theme in ("los buques pesqueros", "las compras públicas")
    )
    both = briefing.write(propose_outline("los buques pesqueros y las compras públicas"))
    assert set(_cited(_section(both, SectionKind.RECOMMENDED))) == vessels | shelters
    assert "por partes: «los buques pesqueros» y «las compras públicas»" in " ".join(both.sections[-1].remarks)


def test_the_evolution_says_that_it_was_computed_and_names_the_meetings_it_cites(vessels: Note) -> None:
    section = _section(vessels, SectionKind.EVOLUTION)
    assert section.claims
    assert section.failed == ()
    assert "resultan de comparar" in section.remarks[0]


def test_words_beside_a_quotation_other_than_its_place_go_through_the_check(briefing: Briefing) -> None:
    passage = PASSAGES["2032-informe:r1"]
    quoted = f"«{passage.text}»"
    citation = (briefing.builder.quoting.citation(passage),)
    assert verdict_of(f"Recomendación 1 de la cuarta reunión: {quoted}", citation).supported
    assert not verdict_of(f"La quinta reunión aprobó por 41 votos: {quoted}", citation).supported


def test_what_stands_whole_above_is_only_begun_and_still_verbatim() -> None:
    long = replace(
        PASSAGES["2032-informe:r1"],
        text="Los Estados parte deberían considerar la posibilidad de inspeccionar los buques en los puertos, "
        + "de entrevistar a la tripulación en privado, de noche y de día, y de publicar lo que vean; " * 3,
    )
    claim = Quoting({REPORT_2032.id: REPORT_2032}).begun(long, "Recomendación 1: ")
    assert claim.verdict.supported
    assert claim.text.endswith(" […]»") and len(claim.text) < 230
    assert verify_quote(claim.citations[0].quote, long.text)
    short = Quoting({REPORT_2032.id: REPORT_2032}).begun(PASSAGES["2032-informe:r1"])
    assert "[…]" not in short.text
