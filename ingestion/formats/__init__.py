"""Word, PDF, HTML and scanned pages: bytes in, text with its marks out; each file is read in a child with limits."""

from ingestion.formats.reading import load
from ingestion.limits import Limits

__all__ = ["Limits", "load"]
