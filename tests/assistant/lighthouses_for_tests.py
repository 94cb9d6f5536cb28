"""A library of one body with one meeting, whose report prints what reports print of their meeting itself."""

from __future__ import annotations

from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Status, SymbolSource

MEETING = Meeting(3, 2034, "Lisboa", "5 a 7 de mayo de 2034")
REPORT = Report(
    "2034-informe",
    "Informe sobre la reunión del Comité de Faros",
    ReportKind.REPORT,
    Status.ADOPTED,
    (MEETING,),
    symbol="FAR/2034/6",
    symbol_source=SymbolSource.INFERRED,
)
PAPER = Report(
    "2034-antecedentes",
    "Materias para la tercera reunión",
    ReportKind.BACKGROUND,
    Status.BACKGROUND,
    (MEETING,),
    symbol="FAR/2034/2",
)
RECOMMENDED = (
    "Los Estados partes deberían pintar los faros de las islas cada tres años.",
    "Se alienta a los Estados partes a guardar las lámparas antiguas en museos.",
    "El Comité pide a la Secretaría que prepare una guía sobre la humedad de las lentes.",
    "Los Estados partes deberían prohibir las hogueras en los acantilados.",
)
SUMMED_UP = (
    "Actuaron como facilitadores del debate sobre el tema 2 los panelistas siguientes: Nadia "
    "Ferrol, Directora de Señales del Ministerio de Puertos de Chile, en nombre de los países del sur; y Otto Lind, de "
    "la Escuela de Faros de Suecia, en nombre de los países del norte.",
    "La Sra. Ferrol señaló que su país había creado la Luz Austral, una red de faros sin guardas.",
    "Algunos oradores se refirieron a los corales artificiales y a las hogueras de otros tiempos.",
    "Una oradora mencionó una alerta («botón de niebla») que avisaba a los buques.",
    "Se entendía por faro ciego el que no daba luz desde hacía un año.",
)
ORGANIZED = (
    "El Comité se reunió en Lisboa del 5 al 7 de mayo de 2034 y celebró cuatro sesiones.",
    "Declaró abierta la reunión la Excma. Sra. Irma Paz (Uruguay), Presidenta del Comité.",
    "La Presidenta presidió el debate sobre el tema 2, que dirigieron los siguientes panelistas: "
    "Nadia Ferrol (Chile), Otto Lind (Suecia) y Sra. Moro (Italia).",
    "Los siguientes Estados partes estuvieron representados en la reunión: Chile, Italia, Suecia y Uruguay.",
    "Las siguientes organizaciones intergubernamentales estuvieron representadas por observadores: Liga de Puertos y "
    "Organización de Señales Marítimas.",
    "En su cuarta sesión, celebrada el 7 de mayo de 2034, el Comité aprobó el presente informe en su forma enmendada.",
    "En su primera sesión el Comité aprobó este programa:\n1. Apertura.\n2. Lentes y lámparas.\n3. Otros asuntos.",
)
EXAMINED = ("En su segunda sesión, el 6 de mayo, el Comité examinó el tema 2 del programa, «Lentes y lámparas».",)
PROPOSED = ("El Comité tal vez desee examinar el estado de las lentes de vidrio de los faros antiguos.",)


def passages(report: Report) -> list[Passage]:
    """The passages of one of the two documents, in printed order."""
    if report is PAPER:
        return _paragraphs(report, PROPOSED, Status.BACKGROUND, 1)
    adopted = _paragraphs(report, RECOMMENDED, Status.ADOPTED, 1, "r")
    summed_up = _paragraphs(report, SUMMED_UP, Status.SUMMARY, 5)
    organized = _paragraphs(report, ORGANIZED, Status.ORGANIZATION, 10)
    return [*adopted, *summed_up, *organized, *_paragraphs(report, EXAMINED, Status.SUMMARY, 17)]


def _paragraphs(report: Report, texts: tuple[str, ...], status: Status, first: int, letter: str = "p") -> list[Passage]:
    kind = PassageKind.RECOMMENDATION if letter == "r" else PassageKind.PARAGRAPH
    label = "recomendación" if letter == "r" else "párr."
    return [
        Passage(
            f"{report.id}:{letter}{number}",
            report.id,
            f"{label} {number}",
            kind,
            status,
            text,
            text,
            number if letter == "p" else number - 100,
            MEETING.number,
            (),
            speaker="La Sra. Ferrol" if text.startswith("La Sra. Ferrol") else None,
        )
        for number, text in enumerate(texts, first)
    ]
