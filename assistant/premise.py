"""What a question takes for granted about the force of a text: "obligó" where the reports say "se alienta"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vectorstore.records import Passage, Status
from vectorstore.words import fold

_APPROVED = frozenset({Status.ADOPTED, Status.COMPILED, Status.DRAFT})
# A verb of command in a question, by the stem under which a text would have it too.
_COMMANDS = {
    "oblig": r"oblig(?:o|a|aron|an|ado|ada)",
    "exig": r"exig(?:io|e|ieron|en|ido)",
    "impon": r"impus(?:o|ieron)|impone[n]?",
    "orden": r"orden(?:o|aron)",
    "prohib": r"prohib(?:io|e|ieron|en)",
}
_HEDGES = re.compile(r"se alient[ao]|se alentó|se podría alentar|deberían?|podrían|tal vez deseen", re.IGNORECASE)


def overstated(question: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """A notice, in Spanish, when a question commands what the approved passages only recommend; else nothing."""
    words = re.findall(r"\w+", question)
    texts = [f"{passage.lead_in} {passage.text}" for passage in passages if passage.status in _APPROVED]
    hedge = next((found[0] for text in texts if (found := _HEDGES.search(text))), None)
    for stem, verb in _COMMANDS.items():
        asked = next((word for word in words if re.fullmatch(verb, fold(word))), None)
        if asked and hedge and not any(stem in fold(text) for text in texts):
            return (f"La pregunta habla de una orden («{asked}»); los pasajes aprobados solo dicen «{hedge.lower()}».",)
    return ()
