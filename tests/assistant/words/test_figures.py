"""Figures as a text writes them."""

from __future__ import annotations

from assistant.words.figures import figures


def test_figures_are_read_in_any_of_their_spellings() -> None:
    assert figures("1.193 buques, 3 901 redes, 634 puertos") == {"1193", "3901", "634"}


def test_years_days_of_one_digit_and_parts_of_symbols_are_no_figures() -> None:
    assert figures("el 4 de mayo de 2031, X/WG.9/2032/45, párr. 7") == frozenset()


def test_what_a_rate_is_measured_by_is_no_figure() -> None:
    assert figures("12 naufragios por cada 1.000 buques, 40 per 100 000 miles") == {"12", "40"}
    assert figures("por 634 buques") == {"634"}
