"""HTML pages: the text that a browser shows, and nothing else."""

from __future__ import annotations

from ingestion.formats import load

PAGE = """<!DOCTYPE html><html><head><title>No sale</title><style>p {color: red}</style>
<script>alert("no sale")</script><meta charset="utf-8"></head><body>
<h2>I. Introducci&oacute;n</h2>
<p>1. La Comisi\u00f3n se reuni\u00f3<sup>1</sup> en   la 3<sup>a</sup> sesi\u00f3n.<br>Fue breve.</p>
<ol type="a"><li>un plan;</li><li><p>un presupuesto.</p></li></ol>
<ul><li>agua</li></ul>
<table><tr><td>Pa\u00eds</td><td>A\u00f1o</td></tr></table>
<p style="display: none">oculto</p><p hidden>oculto <b>tambi\u00e9n</b></p>
<img src="http://203.0.113.9/x.png" alt="no"><iframe src="http://203.0.113.9/"></iframe>
<p>Fin</p></body></html>"""


def test_shows_text_with_its_list_numbers_and_headings() -> None:
    loaded = load(PAGE.encode(), "x.html")
    assert [line for line in loaded.text.split("\n") if line] == [
        "No sale",
        "I. Introducción",
        "1. La Comisión se reunió¹ en la 3ª sesión.",
        "Fue breve.",
        "a) un plan;",
        "b) un presupuesto.",
        "- agua",
        "País | Año",
        "Fin",
    ][1:]
    assert [loaded.text.split("\n")[number - 1] for number in loaded.headings] == ["I. Introducción"]


def test_the_declared_encoding_is_used_and_a_wrong_declaration_does_no_harm() -> None:
    declared = "<html><head><meta charset='iso-8859-1'></head><body><p>Añadió así</p></body></html>"
    assert "Añadió así" in load(declared.encode("latin-1"), "x").text
    assert "Añadió así" in load(declared.replace("iso-8859-1", "no-existe").encode(), "x").text


def test_a_very_deep_page_is_read() -> None:
    deep = "<html><body>" + "<div>" * 100_000 + "hondo" + "</div>" * 100_000
    assert load(deep.encode(), "x").text.strip() == "hondo"


def test_the_anchors_of_notes_are_marks() -> None:
    page = (
        "<html><body><p>La Junta aprobó el plan<a href='#sdfootnote1sym'><sup>1</sup></a>.</p>"
        "<div><p><a href='#sdfootnote1anc'>1</a> Véase el acta.</p></div>"
        "<p><a href='#p2'>2</a> de mayo</p></body></html>"
    )
    assert load(page.encode(), "x").text.split("\n\n") == [
        "La Junta aprobó el plan¹.",
        "¹ Véase el acta.",
        "2 de mayo\n",
    ]
