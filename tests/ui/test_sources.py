from dataclasses import replace

from assistant.answer import Claim
from tests.ui.desk_for_tests import CLAIMS, SUPPORTED, cite
from ui.chat.sources import collect_sources, grouped


def test_sources_are_numbered_in_the_order_in_which_they_are_first_cited() -> None:
    sources = collect_sources(CLAIMS)
    assert [(source.number, key.split(":")[1]) for key, source in sources.items()] == [
        (1, "r11"),
        (2, "r11-a"),
        (3, "p34"),
    ]


def test_overlapping_quotes_are_marked_once() -> None:
    quotes = (
        cite("r11", "Los Estados deberían exigir"),
        cite("r11", "exigir a las empresas"),
        cite("r11", "reparen el daño"),
    )
    source = collect_sources([Claim("x", quotes, SUPPORTED)])["2021-informe:r11"]
    marked = [source.first.passage.text[start:end] for start, end in source.spans()]
    assert marked == ["Los Estados deberían exigir a las empresas", "reparen el daño"]


def test_a_source_gathers_the_reasons_against_the_claims_that_cite_it() -> None:
    assert collect_sources(CLAIMS)["2021-informe:r11"].reasons == ("«dos años» no figura en el párrafo citado",)
    assert collect_sources(CLAIMS)["2021-informe:p34"].reasons == ()


def test_claims_are_cut_where_the_status_of_their_source_changes() -> None:
    assert [len(group) for group in grouped(CLAIMS)] == [2, 1, 1]


def test_a_claim_without_citation_stays_with_those_before_it() -> None:
    assert [len(group) for group in grouped([CLAIMS[0], replace(CLAIMS[0], citations=())])] == [2]
