"""What questions ask of persons, documents, duties and measures must stand in the sentences about it."""

from __future__ import annotations

import pytest

from assistant.refusal.answer_type import lacking
from vectorstore.words import fold

_PERSONS = [
    (
        "¿De qué nacionalidad eran los 40 marineros rescatados?",
        "Rescataron a 40 marineros extranjeros.",
        "Rescataron a 40 marineros, ciudadanos de Fiji.",
    ),
    ("Where did the rescued sailors come from?", "Se rescató a 40 marineros.", "Los 40 eran nacionales de Samoa."),
    ("Quel âge avaient les marins ?", "Los marineros eran jóvenes.", "Los marineros tenían entre 15 y 17 años."),
    ("What did Ms. Ibarra do before joining the Office?", "La Sra. Ibarra habló.", "Antes de ello había sido jueza."),
    ("Quel temps faisait-il à Suva ?", "La reunión fue en Suva.", "En Suva hubo lluvia."),
    ("¿Quién representó a Fiji?", "Fiji participó.", "Participó la Sra. Ibarra, de Fiji."),
    ("¿Qué jueza cerró el caso?", "Una jueza cerró el caso.", "Cerró el caso la Sra. Ibarra."),
    ("Who replaced the harbour master?", "El capitán del puerto habló.", "Sustituyó al capitán del puerto."),
    ("¿Qué candidatos se presentaron?", "Se eligió a la Sra. Ibarra.", "La Sra. Ibarra fue la única candidata."),
]
_DOCUMENTS = [
    ("¿Cuál es el número de teléfono de socorro?", "Hay un teléfono de socorro.", "Teléfono: +679 555 0100."),
    ("¿Quiénes son los autores del manual de puertos?", "El manual es útil.", "Manual elaborado por la Secretaría."),
    ("Who wrote the harbour guide?", "La guía es breve.", "La guía fue redactada por dos capitanes."),
    ("¿A qué idiomas se tradujo la guía?", "La guía se distribuyó.", "La guía existe en francés y ruso."),
    ("Combien de pages compte le manuel ?", "El manual es breve.", "El manual tiene 60 páginas."),
    ("Dans quelle ville siège le réseau des ports ?", "La red reúne puertos.", "La red tiene su sede en Suva."),
    ("¿Qué países firmaron el texto?", "No son partes ni signatarios Fiji y Samoa.", "Firmaron el texto Fiji y Samoa."),
    ("¿Dónde se firmó el acuerdo?", "El acuerdo existe.", "El acuerdo fue firmado en Suva."),
    (
        "¿Por qué pasos fronterizos volvieron?",
        "Volvieron 40 personas.",
        "Volvieron por el puesto fronterizo del norte.",
    ),
    ("Which ports did the ships use?", "Los barcos zarparon.", "Zarparon de los puertos del sur."),
    ("¿Qué programa informático usa la aduana?", "La aduana usa ordenadores.", "Usa un programa llamado «Ancla»."),
    ("What is their Twitter account?", "Hay una cuenta en Twitter.", "Su cuenta es @puertos."),
    (
        "¿Qué enmiendas orales se introdujeron en el plan?",
        "El plan se aprobó con enmiendas orales.",
        "Se sustituyó «podrán» por «deberán».",
    ),
]
_DUTIES = [
    ("¿Con qué fondos se paga el faro?", "El faro funciona.", "El faro se paga con contribuciones voluntarias."),
    ("Who pays the port inspectors?", "Los inspectores trabajan.", "El presupuesto del puerto los cubre."),
    ("Comment le cours est-il financé ?", "El curso es anual.", "Fiji financia el curso."),
    ("¿Quién decide qué barco sale?", "Los barcos salen.", "Corresponde a la capitanía decidir qué barco sale."),
    ("Qui contrôle la qualité du cours ?", "El curso es bueno.", "La Secretaría supervisa el curso."),
    ("¿Quién impartirá los talleres?", "Habrá talleres.", "Los talleres los impartirán capitanes."),
    ("¿Quién debe dirigir los equipos?", "Los equipos son mixtos.", "Los equipos son dirigidos por fiscales."),
    ("¿Qué organismo tramita el permiso?", "Hace falta un permiso.", "Expide el permiso la capitanía."),
    ("Who punishes the owners?", "Los dueños huyeron.", "El tribunal impone sanciones a los dueños."),
    ("¿Quién verifica las listas?", "Hay listas.", "La aduana comprueba las listas."),
    ("¿Ante quién puede recurrir el capitán?", "El capitán perdió.", "El capitán puede apelar a la corte."),
    ("¿Qué pasa si el dueño no paga?", "El dueño debería pagar.", "Si el dueño incumple, pierde la licencia."),
    ("What happens if a State fails to reply?", "Los Estados responden.", "De no responder, se publica su nombre."),
    ("¿Qué sanción recibe el armador?", "El armador responde.", "Se multa al armador."),
    ("¿Qué nivel de inglés se exige?", "Se habla inglés.", "Se exige inglés avanzado."),
]
_MEASURES = [
    ("¿En qué puerto? ¿Qué zona pesca más?", "Las zonas pescan de noche.", "La zona que más pesca es la del norte."),
    ("Which routes are most often used?", "Los barcos siguen rutas.", "La mayoría sigue la ruta del norte."),
    ("Quel secteur emploie le plus de marins ?", "El sector emplea marineros.", "Es el sector más frecuente."),
    ("Necesito la cifra exacta de barcos.", "Muchos barcos, en 2031.", "Hubo 340 barcos."),
    ("What exact percentage were boys?", "El grueso eran niños.", "El 60 % eran niños."),
    ("Quelle proportion des marins revient ?", "Los marineros regresan.", "Regresa un tercio de los marineros."),
    ("¿En cuántas horas debe avisarse?", "Debe avisarse sin demora.", "Debe avisarse en 24 horas."),
    ("How many days does the pause last?", "La pausa debe ser suficiente.", "La pausa dura treinta días."),
    ("Combien de mois dure le cours ?", "El curso es largo.", "El curso dura seis meses."),
    ("¿Cuántas semanas duró la campaña?", "La campaña fue larga.", "La campaña duró tres semanas."),
    ("¿Cuántos años lleva la red?", "La red es antigua.", "La red se creó hace cinco años."),
    ("¿Durante cuánto tiempo se guardan los datos?", "Los datos se guardan.", "Se guardan durante diez años."),
    ("How often are ships inspected?", "Se inspeccionan los barcos.", "Se inspeccionan cada mes."),
    ("De combien la demande a-t-elle baissé ?", "La demanda bajó.", "La demanda bajó un 12 %."),
    ("¿Qué país fue el primero en firmar?", "Firmaron varios países.", "Fiji firmó por primera vez."),
    ("¿Cuántos países han ratificado el texto?", "Los Estados lo ratifican.", "Lo han ratificado 30 Estados."),
    ("How many captains were trained?", "Se capacitó a los capitanes.", "Se capacitó a 45 capitanes."),
    ("¿Cómo se mide el éxito?", "El plan tuvo éxito.", "El éxito se mide con indicadores."),
    ("¿Cómo se distingue un barco de otro?", "Hay barcos.", "Se diferencian por la bandera."),
    ("¿Con qué método se contaron los barcos?", "Se contaron los barcos.", "Se contaron mediante satélites."),
    ("When were the captains arrested?", "Detuvieron a los capitanes.", "Los detuvieron en mayo."),
    ("¿Desde qué año rige la ley?", "La ley rige.", "La ley rige desde 2030."),
]
_THINGS = [
    (
        "¿Qué ministerio expide el permiso?",
        "La capitanía expide el permiso.",
        "El permiso lo expide el Ministerio de Puertos.",
    ),
    ("Which court heard the case?", "El caso se juzgó.", "El caso llegó al Tribunal Marítimo."),
    ("Quelle banque gère le fonds ?", "El fondo es grande.", "El fondo está en el banco central."),
    ("¿En qué academia se formaron los prácticos?", "Los prácticos se formaron.", "En la Academia Naval."),
    ("¿En qué provincias rige la norma?", "La norma rige.", "La norma rige en la provincia del norte."),
    ("¿Qué drogas llevaba el barco?", "El barco llevaba drogas.", "El barco llevaba drogas: cannabis."),
    ("Which embassies use the guide?", "Se usa la guía.", "La usa la embajada de Fiji."),
]
_DEEDS = [
    ("¿Se prohibió la línea de barcos?", "La línea de barcos existe.", "La línea de barcos pasó a ser ilegal."),
    ("Did they ban the ferry?", "El barco navega.", "Se prohibió el barco."),
    ("¿Quién evaluó el registro?", "El registro existe.", "Dos expertos examinaron el registro."),
    ("Quelle loi a été abrogée ?", "La ley es nueva.", "Se derogó la ley de puertos."),
    ("Which States announced their withdrawal?", "Los Estados participan.", "Un Estado se retiró."),
    ("¿Qué capitanes se negaron a declarar?", "Los capitanes declararon.", "Dos capitanes rehusaron declarar."),
]
_MORE = [
    ("¿Cuánto tiempo deben quedarse en el puerto?", "Se quedan en el puerto.", "Se quedan el menor tiempo posible."),
    (
        "¿Qué número lleva el artículo de los faros?",
        "Hay un artículo de los faros.",
        "De los faros trata el artículo 30.",
    ),
    ("¿Cuál fue el presupuesto del faro?", "El faro funciona.", "El faro costó 900 euros."),
    ("¿Cuánto cuestan los faros?", "Hay faros.", "Los faros valen 40 millones de euros."),
    ("How much does the new Fijian lighthouse database cost?", "Hay una base de datos.", "Costó 900 dólares."),
    (
        "¿Qué pena tiene en Fiji la pesca furtiva?",
        "Se persigue la pesca furtiva.",
        "Se castiga con dos años de prisión.",
    ),
    ("What fine do captains face?", "Los capitanes faltan a la norma.", "A los capitanes se les pone una multa."),
    ("What was the name of the witness?", "Habló un testigo.", "Habló la Sra. Ibarra."),
    ("¿En qué plazo prescribe el delito?", "El delito es grave.", "El delito prescribe a los diez años."),
]
_PROVISIONS = [
    ("Should the crew be paid? How do they pay rent?", "La tripulación descansa.", "La tripulación cobra un salario."),
    ("Who audits the port?", "El puerto funciona.", "El puerto pasa una auditoría."),
    ("¿Deben los capitanes aprobar un examen?", "Los capitanes navegan.", "Los capitanes acreditan su pericia."),
    ("¿Prevalece el acuerdo sobre la ley?", "El acuerdo y la ley rigen.", "El acuerdo está por encima de la ley."),
]


@pytest.mark.parametrize(
    ("question", "without", "with_it"),
    [*_PERSONS, *_DOCUMENTS, *_DUTIES, *_MEASURES, *_THINGS, *_DEEDS, *_MORE, *_PROVISIONS],
)
def test_what_is_asked_for_counts_as_told_only_by_a_text_that_gives_it(
    question: str, without: str, with_it: str
) -> None:
    assert lacking(fold(question), [without])
    assert lacking(fold(question), [with_it]) is None


@pytest.mark.parametrize(
    "question",
    [
        "¿A quién se dirige la recomendación sobre los puertos?",
        "Who decided that the meeting would be online?",
        "¿Desde qué año es Fiji Estado miembro?",
        "¿Desde qué año se recomienda el registro?",
        "How many topics did the meeting propose?",
        "¿Con qué países limítrofes coopera Fiji?",
        "¿Qué hace falta para traducir en los juicios?",
        "¿Cuándo empezó la reunión?",
        "¿Prohíbe la recomendación 12 las visitas?",
        "¿En qué se centró el debate de los puertos?",
        "¿Qué dijo Ban sobre los puertos?",
        "¿Qué pasó en la Edad Media?",
        "¿Qué motivó a la Mesa?",
        "¿Qué se dijo de los recintos cerrados?",
        "¿Por qué conviene que los marineros paguen ellos mismos la formación?",
        "¿Qué riesgos de los puertos nombró una oradora?",
        "¿Qué sanciones o penas recomendó la reunión de 2033?",
        "¿En qué se diferencian la reunión de 2032 y la de 2033 sobre los puertos?",
        "¿Quién habló de pagar a los inspectores?",
        "Does a night in port cost a sailor the right to wages?",
        "¿Qué guía ordena las medidas según su costo?",
        "¿Qué lista se hará mirando lo que cuestan los faros?",
        "¿Y qué objeto tendría el registro?",
        "Are sailors to be helped even if they refuse to testify?",
        "¿Se ayuda a los marineros aunque se nieguen a declarar?",
        "¿Cómo se llamaba la patrulla que seguía itinerarios?",
        "¿Tiene el puerto una cuenta de Twitter?",
        "¿En qué sede consular se reunió el equipo?",
        "¿Por qué se eligió el formato a distancia?",
    ],
)
def test_questions_that_only_look_alike_lack_nothing(question: str) -> None:
    assert lacking(fold(question), ["Los Estados deberían capacitar a los inspectores."]) is None
