"""What a file may cost. Measured on hostile files: a reader without limits takes 2 GB or hangs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in MB are of 1,000,000 bytes; `zip_ratio` is expanded over packed.

    `seconds` are of the child that reads a Word, PDF, HTML or image file, `parse_seconds` of what comes after; both
    grow with the file, by the page or by the million characters (a repair takes about 4 seconds for one).
    """

    megabytes: int = 50
    pages: int = 2_000
    characters: int = 5_000_000
    zip_entries: int = 2_000
    zip_megabytes: int = 200
    zip_ratio: int = 100
    memory_megabytes: int = 1_024
    seconds: int = 60
    scan_seconds_a_page: int = 20
    parse_seconds: int = 60
    parse_seconds_a_megabyte: int = 20


USUAL = Limits()
