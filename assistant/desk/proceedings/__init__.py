"""What a sentence states of the meetings themselves, against what the library knows of them."""

from assistant.desk.proceedings.checking import ProceedingsChecker, open_proceedings
from assistant.desk.proceedings.statement import Stated

__all__ = ["ProceedingsChecker", "Stated", "open_proceedings"]
