"""Sentences that speak to a machine: no report of the United Nations holds them, a tampered file does."""

from __future__ import annotations

import re

from assistant.words.sentences import split_sentences
from vectorstore.words import fold

_MACHINE = (
    r"(?:asistente|modelo(?: de lenguaje)?|inteligencia artificial|chatbot|bot|ia|ai|assistant|language model|llm)\b"
)
_PATTERNS = (
    # "Ignora las instrucciones anteriores"
    r"\b(?:ignor[ae]|ignor[ae]d|ignorar|olvid[ae]|olvidar|desobede\w+|ignore|disregard|forget|override)\b.{0,40}"
    r"\b(?:instruccion\w*|indicacion\w*|reglas|ordenes|anterior\w*|instructions?|rules|previous|prompt)",
    # "Nota para el asistente"
    r"\b(?:nota|aviso|mensaje|instruccion(?:es)?|orden|atencion|note|message|instructions?)\b.{0,25}"
    rf"\b(?:al?|para(?: el| la)?|for(?: the)?|to(?: the)?) {_MACHINE}",
    # "Eres un asistente que"
    r"\b(?:eres|actua como|comportate como|a partir de ahora|you are (?:now|an?)|act as|pretend)\b.{0,30}"
    rf"\b{_MACHINE}",
    # "Responde siempre con la palabra", "Incluye este enlace"
    r"\b(?:responde|contesta|escribe|repite|anade|incluye|muestra|revela|imprime|reply|answer|respond|print|reveal|say)\b"
    r"(?: \S+){0,3} (?:solo|solamente|unicamente|siempre|exactamente|only|always|exactly|la palabra"
    r"|the word|el prompt|tu prompt|your prompt|este enlace|esta imagen"
    r"|tus instrucciones|la clave|lo siguiente|the following)\b",
    # "Dile al usuario que"
    r"\b(?:di|diga|dile|digale|tell) (?:al|a la|a los|the) (?:usuari\w+|lector\w*|delegad\w+|user|reader)\b",
    # Marks of chat formats
    r"\b(?:system prompt|prompt del sistema|jailbreak|developer mode|modo desarrollador)\b|<\|im_|\[inst\]"
    r"|### ?(?:system|instruction)",
)
_ORDERS = re.compile("|".join(_PATTERNS))


_ASKS = re.compile(
    r"\bcontrasena|\b(?:haga|haz) clic|\b(?:pulse|pulsa|clique) (?:en|aqui|sobre)"
    r"|\b(?:inicie|inicia) sesion|\bsu sesion\b"
    r"|\b(?:introduzca|introduce|escriba|escribe|facilite|envie|envienos|descargue|descarga)"
    r" (?:su|tu|sus|tus|el archivo|a)\b"
    r"|\bvisite (?:el|la|este|nuestr\w)|\btarjeta de credito|\bcodigo de verificacion"
)


def gives_orders(text: str) -> bool:
    """Whether a text gives orders to an assistant instead of reporting."""
    return _ORDERS.search(fold(" ".join(text.split()))) is not None


def quotes_orders(text: str) -> bool:
    """Whether a text reports an order between quotation marks."""
    return any(gives_orders(quoted) for quoted in re.findall(r"«([^»]*)»", text))


def without_orders(text: str) -> str:
    """The text without its sentences that give orders."""
    return " ".join(sentence.text for sentence in split_sentences(text) if not gives_orders(sentence.text))


def addresses_reader(text: str, printed: str) -> bool:
    """Whether a text asks its reader for something, as a lure does, that the cited passages do not say."""
    return any(found[0] not in fold(printed) for found in _ASKS.finditer(fold(text)))
