"""The house keeps its plan: who may import whom, and what a source file may look like."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARROWS = {
    "prompts": set(),
    "vectorstore": set(),
    "ingestion": {"vectorstore"},
    "assistant": {"vectorstore", "prompts"},
    "evals": {"assistant", "ingestion", "vectorstore", "prompts"},
    "ui": {"assistant", "ingestion", "vectorstore"},
    "app": {"assistant", "ingestion", "vectorstore", "prompts", "ui"},
}
# The rooms of the assistant: what each may take from another; `plan`, `answer` and the like are for all.
ROOMS = {
    "words": set(),
    "records": {"words"},
    "search": {"words", "records"},
    "question": {"words", "records", "search"},
    "refusal": {"words", "records", "search"},
    "check": {"words"},
}
MODULES = sorted(path for package in ARROWS for path in [*ROOT.glob(f"{package}/**/*.py"), *ROOT.glob(f"{package}.py")])


def imported_packages(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level]
    return {name.split(".")[0] for name in names}


def owner(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_what_the_architecture_allows(path: Path) -> None:
    foreign = (imported_packages(path) & ARROWS.keys()) - {owner(path)}
    assert foreign <= ARROWS[owner(path)], f"{path.name} may not import {foreign - ARROWS[owner(path)]}"


def imported_rooms(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [node.module.split(".") for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    return {name[1] for name in names if name[0] == "assistant" and len(name) > 1}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_of_the_assistant_takes_only_from_those_below_it(room: str) -> None:
    files = [*(ROOT / "assistant" / room).rglob("*.py")]
    taken = set().union(*map(imported_rooms, files))
    assert files and (taken & ROOMS.keys()) - {room} <= ROOMS[room]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_functions_stay_short(path: Path) -> None:
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    too_long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > 60]
    assert not too_long


def test_every_package_of_the_plan_is_there() -> None:
    assert {owner(path) for path in MODULES} == ARROWS.keys()


def test_each_test_file_has_a_name_of_its_own() -> None:
    """They are collected from folders that are no packages, where two of one name cannot be told apart."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, count in names.items() if count > 1] == []
