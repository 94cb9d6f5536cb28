"""The page of a source file as an image, with a passage marked on it; and the sources that a store keeps for it."""

from ingestion.pages.images import PageImage, Rectangle, page_images
from ingestion.pages.sources import Sources

__all__ = ["PageImage", "Rectangle", "Sources", "page_images"]
