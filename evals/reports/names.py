"""What the metrics are called in a report, and what they say."""

from __future__ import annotations

NAMES = {
    "ok": ("Acierto", "lo que vale la respuesta, de 0 a 1, como en el evaluador de referencia"),
    "citation_recall": (
        "Citas: exhaustividad",
        "grupos de pasajes pedidos que se citan; el párrafo de un inciso vale 0,5",
    ),
    "citation_precision": ("Citas: precisión", "pasajes citados que procede citar"),
    "facts": ("Datos", "respuestas con todos los datos obligatorios"),
    "clean": ("Sin lo vedado", "respuestas sin ninguna de las cadenas prohibidas"),
    "support": ("Respaldo", "frases citadas, con cita literal y respaldadas por su pasaje al comprobarlas de nuevo"),
    "cited_sentences": ("Frases con cita", "frases sobre los informes que llevan su cita, de las que se muestran"),
    "quotes": ("Citas literales", "citas de un pasaje que existe y que dice eso a la letra"),
    "quote_length": ("Citas que dicen algo", "citas de cuatro palabras o más, o de casi todo su pasaje"),
    "labels": ("Rótulos", "citas cuyo rótulo impreso es el de su pasaje y su informe"),
    "status": ("Carácter", "citas de cuyo carácter (aprobado, proyecto, resumen…) informa la respuesta"),
    "headings": ("Encabezados", "frases bajo un encabezado que nombra su reunión, su año y su carácter, y no otros"),
    "distinct": ("Sin repetir", "citas y frases distintas, de las que se muestran"),
    "direct": ("Sin rodeos", "respuestas sin «quizás» ni «no puedo asegurar» que no estén en los pasajes"),
    "outcome": (
        "Desenlace a la vista",
        "abstenciones que lo dicen y no citan; respuestas que no son abstenciones",
    ),
    "spanish": ("En español", "frases de la respuesta que están en español"),
    "spelling": ("Ortografía", "palabras escritas como en la biblioteca o en español, con sus tildes"),
    "no_leak": ("Sin restos de OCR", "respuestas sin restos de una mala digitalización"),
    "answered": ("Contesta lo contestable", "preguntas con respuesta en los informes que se contestan"),
    "refused": ("Se abstiene", "preguntas sin respuesta en los informes en que se abstiene"),
    "recall_5": ("Búsqueda: exhaustividad a 5", "grupos pedidos entre los 5 primeros pasajes hallados"),
    "recall_10": ("Búsqueda: exhaustividad a 10", "grupos pedidos entre los 10 primeros pasajes hallados"),
    "mrr": ("Búsqueda: MRR", "inverso del puesto del primer pasaje pedido"),
    "ndcg_10": ("Búsqueda: nDCG a 10", "orden de los 10 primeros pasajes frente al ideal"),
    "list_f1": ("Listas: F1", "media armónica de exhaustividad y precisión de las citas en las listas completas"),
}
# Why the reports do not answer a question.
REASONS = {
    "off_topic": "es ajena a los informes",
    "other_body": "es de otro órgano",
    "absent_subject": "el asunto no aparece",
    "absent_meeting": "la reunión no está o no existió",
    "absent_label": "no hay párrafo ni recomendación de ese número",
    "absent_detail": "el dato no se da",
    "unrecorded_statement": "no consta que lo dijera nadie",
    "order": "es una orden que no se cumple",
    "(sin clase)": "(sin clase)",
}
KEY_METRICS = ("ok", "citation_recall", "citation_precision", "facts", "support", "answered", "refused", "recall_10")
RULE = (
    "Una abstención no tiene frases que comprobar: no cuenta en «Respaldo» ni en las medidas de sus citas, y cuenta "
    "en «Contesta lo contestable» o «Se abstiene»; donde procedía contestar, su acierto y sus citas valen 0. Un texto "
    "que se muestra como respuesta sin ninguna frase citada tiene respaldo 0. Un error no es respuesta ni abstención: "
    "vale 0."
)


def name(metric: str) -> str:
    return NAMES[metric][0]


def number(value: float, digits: int = 3) -> str:
    """As it is written in Spanish: 0,913."""
    return f"{value:.{digits}f}".replace(".", ",").replace("-", "−")


def percent(value: float) -> str:
    return f"{number(100 * value, 1)} %"
