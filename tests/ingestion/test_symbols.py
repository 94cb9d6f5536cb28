from __future__ import annotations

import pytest

from ingestion.symbols import Relation, family, find

SYMBOLS = [
    "CTOC/COP/2020/L.7/Add.2",
    "A/RES/64/293",
    "A/76/10",
    "S/RES/1325(2000)",
    "S/PV.8500",
    "S/2021/15",
    "E/2002/68/Add.1",
    "E/CN.15/2021/L.2/Rev.1",
    "CEDAW/C/ESP/CO/9",
    "CRC/C/MEX/CO/4-5",
    "CCPR/C/GC/34",
    "CAC/COSP/WG.2/2019/4",
    "A/HRC/45/27/Add.2",
    "A/C.3/75/SR.12",
    "ST/AI/189/Add.9/Rev.2",
    "A/S-15/2",
    "TD/B/C.I/30",
    "UNEP/EA.5/HLS.1",
    "A/76/6 (Sect. 29)/Corr.1",
    "A/RES/3379 (XXX)",
    "A/CN.9/WG.III/WP.219",
    "S/Agenda/8500",
    "ECE/MP.PP/2021/2",
    "LC/G.2681-P/Rev.3",
    "ST/ESA/STAT/SER.M/4/Rev.4",
    "UNEP/OzL.Pro.33/8",
    "CBD/WG2020/3/L.2",
    "ICCD/COP(14)/23/Add.1",
    "PBC.37/6",
    "ICC-ASP/19/20",
]


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_symbols_of_all_series_are_found_whole(symbol: str) -> None:
    assert find(f"Véase el documento {symbol}.") == (symbol,)
    assert find(f"El programa ({symbol}), con sus adiciones") == (symbol,)


@pytest.mark.parametrize(
    "text",
    [
        "y/o",
        "la decisión 4/4",
        "resolución 64/293",
        "vigilancia/diligencia",
        "https://www.un.org/A/76/10",
        "24/7",
        "A/B",
        "VIH/SIDA",
        "A/H1N1",
    ],
)
def test_what_only_looks_like_a_symbol_is_none(text: str) -> None:
    assert find(text) == ()


def test_a_family_tells_what_a_document_does_to_another() -> None:
    found = family("CAC/COSP/2019/L.4/Rev.1/Add.2")
    assert found.base == "CAC/COSP/2019/L.4"
    assert found.modifiers == ((Relation.REPLACES, 1), (Relation.ADDS, 2))
    assert found.parent == "CAC/COSP/2019/L.4/Rev.1"
    assert found.limited
    assert found.year == 2019
    assert family("A/76/10/Corr.1").modifiers == ((Relation.CORRECTS, 1),)
    assert family("A/76/10").parent is None


def test_half_a_symbol_is_none_and_two_joined_ones_are_two() -> None:
    assert find("el documento A/76/6.Bx") == ()
    assert find("CTOC/COP/WG.2/2012/3-CTOC/COP/WG.3/2012/4") == ("CTOC/COP/WG.2/2012/3", "CTOC/COP/WG.3/2012/4")


def test_in_the_series_of_the_economic_commission_l_is_no_draft() -> None:
    assert not family("LC/L.4102").limited
    assert family("A/C.2/77/L.41/Rev.1").limited
