"""The HTML of an exchange, read back with a parser: what the browser would build from it."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from assistant.answer import Answer, Claim
from assistant.events import AnswerReady, ClaimReady, EvidenceReady, PlanReady
from assistant.plan import Intent, Plan
from assistant.render import as_text
from tests.ui.desk_for_tests import CLAIMS, HOSTILE, PASSAGES, REPORT_2021, SUPPORTED, ShelfLibrary, answer_to, cite
from ui.chat.answer_html import exchange_html
from ui.chat.answer_markdown import as_markdown
from ui.chat.exchange import Conversation, Exchange, Progress
from ui.chat.welcome_html import welcome
from ui.language import LANGUAGES, load_texts
from vectorstore.records import Status

SPANISH = load_texts("es")
KNOWN_TAGS = frozenset(
    "section div h2 h3 p span ul li a del aside article button blockquote mark sup em details summary".split()
)


class Page(HTMLParser):
    """The elements of a page and the text inside them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(self.open), data))

    def inside(self, tag: str) -> list[str]:
        return [text for path, text in self.texts if tag in path]

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self) -> str:
        return "".join(text for _, text in self.texts)


def finished(question: str = "¿Qué recomendó?", **changes: object) -> Exchange:
    return shown(replace(answer_to(question), **changes))  # type: ignore[arg-type]


def shown(answer: Answer) -> Exchange:
    return Conversation().ask(answer.question).advance(AnswerReady(answer)).exchanges[-1]


def test_every_citation_leads_to_the_card_of_its_passage() -> None:
    page = Page(exchange_html(finished(), "c1", SPANISH))
    cards = {card["id"]: card["aria-label"] for card in page.all("article")}
    links = [link for link in page.all("a") if link.get("class") == "cite"]
    assert len(links) == 5
    assert all(cards[link["href"].removeprefix("#")] == link["aria-label"] for link in links)
    assert links[0]["aria-label"] == "Fuente 1: informe de 2021, recomendación 11"
    assert "exigir a las empresas que examinen" in links[0]["data-quote"]


def test_the_quotes_are_marked_inside_their_whole_paragraph() -> None:
    page = Page(exchange_html(finished(), "c1", SPANISH))
    assert "Designar un punto de contacto" in page.inside("mark")
    assert PASSAGES[1].text in page.text()
    assert "Con ese fin, los Estados podrían:" in page.inside("blockquote")


def test_a_claim_without_support_is_struck_with_its_reason_and_the_answer_is_partial() -> None:
    page = Page(exchange_html(finished(), "c1", SPANISH))
    assert page.inside("del") == ["Fijó un plazo de dos años para las empresas."]
    assert "«dos años» no figura en el párrafo citado" in page.text()
    assert "Parcial" in page.text() and "Comprobado" not in page.text()


def test_an_answer_whose_claims_all_hold_is_checked() -> None:
    claims = answer_to("¿Qué?").claims[:2]
    page = Page(exchange_html(finished(claims=claims), "c1", SPANISH))
    assert "Comprobado" in page.text()
    assert not page.all("del")


def test_the_text_of_a_report_and_of_a_question_becomes_no_markup() -> None:
    claim = Claim(f"Dijo {HOSTILE}", (cite("p34", HOSTILE),), SUPPORTED)
    notice = f"{HOSTILE} [clic](javascript:alert(1))"
    answer = replace(
        answer_to("¿Qué?"), question=HOSTILE, lead=HOSTILE, claims=(claim,), notices=(notice,), writer=HOSTILE
    )
    page = Page(exchange_html(shown(answer), "c1", SPANISH))
    assert {tag for tag, _ in page.elements} <= KNOWN_TAGS
    assert HOSTILE in page.inside("mark") and HOSTILE in page.inside("h2")
    outside = {link["href"] for link in page.all("a") if not link["href"].startswith(("#", "/conversations/c1"))}
    assert outside == {"https://docs.un.org/es/CTOC/COP/WG.4/2021/6"}
    assert not [
        name for _, attributes in page.elements for name in attributes if name.startswith("on") or name == "src"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", ["¿Qué recomendó?", "¿Y en Marte?"])
def test_an_answer_can_be_shown_in_every_language(language: str, question: str) -> None:
    texts = load_texts(language)
    page = Page(exchange_html(finished(question), "c1", texts))
    assert texts("state.extractive") in page.text()
    assert not page.open


def test_a_refusal_says_where_it_searched_and_offers_the_nearest() -> None:
    page = Page(exchange_html(finished("¿Y en Marte?"), "c1", SPANISH))
    assert "No consta" in page.text()
    assert "5 pasajes examinados · 2 informes" in page.text()
    assert "informe de 2019: 9.ª reunión (2019)" in page.text()
    assert "informe de 2021, recomendación 10" in page.inside("details")
    assert not page.all("aside")


def test_the_state_names_the_writer_and_the_seconds() -> None:
    text = Page(exchange_html(finished(writer="modelo-x", seconds=12.3), "c1", SPANISH)).text()
    assert "Modelo: modelo-x" in text and "12 s" in text


def test_the_lead_comes_after_the_corrections_and_before_the_claims() -> None:
    text = Page(exchange_html(finished(), "c1", SPANISH)).text()
    places = [text.index(part) for part in ("La recomendación 99 no existe", "aprobó lo siguiente", "Recomendó que")]
    assert places == sorted(places)


def test_claims_of_the_debate_stand_under_a_heading_of_their_own() -> None:
    text = Page(exchange_html(finished(), "c1", SPANISH)).text()
    assert text.index("resumen de las deliberaciones") < text.index("En el debate se presentó")


def test_what_compares_draft_and_adopted_text_stands_under_neither() -> None:
    claim = answer_to("¿Qué cambió?").claims[0]
    draft = replace(claim.citations[0], passage=replace(claim.citations[0].passage, status=Status.DRAFT, id="d:r1"))
    both = replace(claim, citations=(claim.citations[0], draft))
    text = Page(exchange_html(finished(claims=(claim, both)), "c1", SPANISH)).text()
    assert "Diferencias entre el proyecto y el texto aprobado:" in text


def test_a_running_exchange_shows_what_has_arrived_and_is_busy() -> None:
    answer = answer_to("¿Qué?")
    talk = Conversation().ask("¿Qué?").advance(EvidenceReady(answer.retrieved)).advance(ClaimReady(answer.claims[0]))
    page = Page(exchange_html(talk.exchanges[-1], "c1", SPANISH))
    assert "5 párrafos encontrados; cotejando…" in page.text()
    assert answer.claims[0].text in page.text()
    assert [box["aria-busy"] for box in page.all("div") if "aria-busy" in box] == ["true"]


def test_an_exchange_that_failed_gives_its_line_and_can_be_repeated() -> None:
    talk = Conversation().ask("¿Qué?").end(Progress.FAILED, "El modelo no responde: pruebe sin él.")
    page = Page(exchange_html(talk.exchanges[-1], "c1", SPANISH))
    assert "El modelo no responde: pruebe sin él." in page.text()
    assert "again" in [button.get("data-do") for button in page.all("button")]


def test_cards_tell_status_synopsis_ocr_and_inferred_symbol() -> None:
    answer = replace(
        answer_to("¿Qué?"),
        claims=(Claim("a", (cite("r22", "formar a los inspectores"), cite("r11", "reparen")), SUPPORTED),),
    )
    text = Page(exchange_html(shown(answer), "c1", SPANISH)).text()
    for mark in (
        "Aprobada",
        "Síntesis no oficial",
        "Texto leído por OCR",
        f"{REPORT_2021.symbol} ↗ (signatura inferida)",
    ):
        assert mark in text


def test_copying_carries_the_citations_along() -> None:
    page = Page(exchange_html(finished(), "c1", SPANISH))
    copies = [button["data-copy"] for button in page.all("button") if "data-copy" in button]
    assert len(copies) == 2
    assert all("informe de 2021, recomendación 11" in copy for copy in copies)


def test_only_what_looks_like_a_symbol_becomes_a_link() -> None:
    answer = answer_to("¿Qué?")
    for symbol in ("javascript:alert(1)", "../../malo", "A/1 onclick=x", "A/<b>"):
        report = replace(REPORT_2021, symbol=symbol)
        cited = replace(answer.claims[0].citations[0], report=report)
        page = Page(exchange_html(shown(replace(answer, claims=(Claim("a", (cited,), SUPPORTED),))), "c1", SPANISH))
        assert not [link for link in page.all("a") if link.get("class") == "official"]
        assert symbol in page.text()


def test_a_verdict_given_before_is_shown_as_pressed() -> None:
    rated = replace(finished(), rated="missing_citation", doubted=("2021-informe:p34",))
    pressed = [
        one for one in Page(exchange_html(rated, "c1", SPANISH)).all("button") if one.get("aria-pressed") == "true"
    ]
    assert [(one["data-rate"], one.get("data-passage")) for one in pressed] == [
        ("wrong", None),
        ("wrong", "2021-informe:p34"),
    ]


def test_what_a_model_took_is_told() -> None:
    text = Page(exchange_html(finished(tokens=(1200, 300), cost=0.0021), "c1", SPANISH)).text()
    assert "1500 tókenes · 0,0021 $" in text


@pytest.mark.parametrize(
    ("key", "quote", "marked"),
    [("r22", "formar a los inspectores del trabajo", True), ("r11", "Los Estados deberían exigir", False)],
)
def test_what_a_synopsis_says_is_marked_in_the_answer_and_in_its_copy(key: str, quote: str, marked: bool) -> None:
    claims = (Claim("Conviene obrar así.", (cite(key, quote),), SUPPORTED),)
    answer = replace(answer_to("¿Qué?"), claims=claims)
    html = exchange_html(shown(answer), "c1", SPANISH)
    assert ("según una síntesis no oficial:" in Page(html).text()) is marked
    assert ('<span class="badge unofficial">Síntesis no oficial</span></div>' in html) is marked
    assert ("según una síntesis no oficial:" in as_text(answer)) is marked
    assert ("según una síntesis no oficial:" in as_markdown(answer)) is marked


def test_the_first_page_of_a_library_with_synopses_says_so() -> None:
    assert "Síntesis no oficial" in welcome(ShelfLibrary(), SPANISH)


def test_of_meetings_set_side_by_side_a_long_run_is_folded_under_its_number() -> None:
    long = tuple(replace(CLAIMS[0], text=f"Medida {number}.") for number in range(9))
    whole = Plan(Intent.BRIEFING, "¿Qué cambió?", meetings=(9, 11))
    answer = replace(answer_to("¿Qué cambió?"), claims=long, plan=whole)
    asked = Conversation().ask(answer.question).advance(PlanReady(whole)).advance(AnswerReady(answer))
    page = Page(exchange_html(asked.exchanges[-1], "c1", SPANISH))
    assert [text for text in page.inside("summary") if "9 pasajes" in text]
    assert "Medida 8." in "".join(page.inside("details"))
    one = Page(exchange_html(shown(replace(answer, plan=replace(whole, meetings=(11,)))), "c1", SPANISH))
    assert "Medida 8." not in "".join(one.inside("details"))
