"""JUnit XML, for the servers that run the checks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from evals.comparison import Comparison
from evals.gate import Verdict
from evals.reports.names import number
from evals.row import Row

# Below this an answer is a failed test case; a comparison decides what is a regression.
PASSED = 0.5
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def of_scores(rows: Sequence[Row]) -> str:
    """A suite per kind of question, a case per question."""
    suites = ElementTree.Element("testsuites", name="relatoria")
    for kind in sorted({row.question.category for row in rows}):
        own = [row for row in rows if row.question.category == kind]
        errors = sum(row.score.failed for row in own)
        suite = _suite(suites, kind, len(own), sum(row.score.ok < PASSED for row in own) - errors, errors)
        for row in own:
            case = ElementTree.SubElement(suite, "testcase", classname=_clean(kind), name=_clean(row.question.id))
            if row.score.ok < PASSED:
                what = "error" if row.score.failed else "failure"
                failure = ElementTree.SubElement(case, what, message=_clean(row.question.question))
                failure.text = _clean(f"acierto {number(row.score.ok, 2)}\n{row.answer.error or row.answer.text}")
    return _text(suites)


def of_comparison(comparison: Comparison) -> str:
    """A case per metric and per kind; the gate's other reasons stand in a case of their own."""
    suites = ElementTree.Element("testsuites", name="relatoria")
    for name, changes in (
        ("medidas", comparison.metrics),
        ("tipos", comparison.kinds),
        ("gasto", comparison.growths),
    ):
        suite = _suite(suites, name, len(changes), sum(one.verdict is Verdict.WORSE for one in changes))
        for one in changes:
            case = ElementTree.SubElement(suite, "testcase", classname=name, name=_clean(one.name))
            if one.verdict is Verdict.WORSE:
                message = f"de {number(one.before)} a {number(one.after)}"
                ElementTree.SubElement(case, "failure", message=message)
    gate = _suite(suites, "puerta", 1, int(not comparison.passed))
    case = ElementTree.SubElement(gate, "testcase", classname="puerta", name="no peor")
    if not comparison.passed:
        ElementTree.SubElement(case, "failure", message=_clean("; ".join(comparison.reasons)))
    return _text(suites)


def _suite(parent: ElementTree.Element, name: str, tests: int, failures: int, errors: int = 0) -> ElementTree.Element:
    counts = {"tests": str(tests), "failures": str(failures), "errors": str(errors)}
    return ElementTree.SubElement(parent, "testsuite", counts, name=_clean(name))


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def _text(root: ElementTree.Element) -> str:
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
