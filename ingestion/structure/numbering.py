"""Which numbers at line starts count the paragraphs, and which ones a list, a heading, or nothing.

Several numberings run through one report: paragraphs 1 to n, agenda lists that start again at 1, numbered headings,
new runs in annexes and meetings. Each number is given a role so that the whole costs least: a number that follows
its run costs nothing, a gap or a number that fits nowhere costs much. It is a shortest path over a few states.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

_BEAM = 24
_GAP, _PER_MISSING, _MOST_MISSING = 2.0, 0.5, 8
_STRAY = 6.0
# A jump of the run ("7." then "100.", "101.") costs more than one stray number, less than two.
_JUMP, _HIGHEST = 6.5, 1_500
_LATE_START, _LATE = 1.0, 20
_AMBIGUOUS = 0.2


class Role(StrEnum):
    MAIN = "main"
    RESTART = "restart"
    LIST = "list"
    HEADING = "heading"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A number at a line start, with what each role would cost there (None: impossible).

    `in_part`: the number stands in a part that counts anew (a resolution, an article); the count around it waits.
    """

    number: int
    list_cost: float
    restart_cost: float
    heading_cost: float | None = None
    continue_cost: float = 0.0
    in_part: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    main: int = 0
    listed: int = 0
    heading: int = 0
    around: int = 0


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    roles: _Step | None


@dataclass(frozen=True, slots=True)
class _Step:
    role: Role
    before: _Step | None


def assign(sightings: Sequence[Sighting]) -> tuple[Role, ...]:
    """The cheapest roles, one for each number."""
    paths: dict[_State, _Path] = {_State(): _Path(0.0, None)}
    for sighting in sightings:
        following: dict[_State, _Path] = {}
        for state, path in paths.items():
            for role, cost, after in _moves(state, sighting):
                known = following.get(after)
                total = path.cost + cost
                if known is None or total < known.cost:
                    following[after] = _Path(total, _Step(role, path.roles))
        paths = dict(sorted(following.items(), key=lambda entry: entry[1].cost)[:_BEAM])
    return _unwind(min(paths.values(), key=lambda path: path.cost).roles)


def _unwind(step: _Step | None) -> tuple[Role, ...]:
    roles: list[Role] = []
    while step is not None:
        roles.append(step.role)
        step = step.before
    return tuple(reversed(roles))


def _moves(state: _State, sighting: Sighting) -> list[tuple[Role, float, _State]]:
    number = sighting.number
    moves = [(Role.STRAY, _STRAY, state)]
    if (cost := _main_cost(state, sighting)) is not None:
        moves.append((Role.MAIN, cost, replace(state, main=number, listed=0)))
    if state.around and not sighting.in_part and number == state.around + 1:
        moves.append((Role.MAIN, 0.0, _State(number)))
    if state.main and number <= state.main and number <= 2:
        cost = sighting.restart_cost + (3.0 if number > 1 else 0.0)
        around = (state.around or state.main) if sighting.in_part else 0
        moves.append((Role.RESTART, cost, _State(number, around=around)))
    if number == 1:
        moves.append((Role.LIST, sighting.list_cost, replace(state, listed=1)))
    elif state.listed and number == state.listed + 1:
        moves.append((Role.LIST, sighting.continue_cost, replace(state, listed=number)))
    if sighting.heading_cost is not None and number in (1, state.heading + 1):
        moves.append((Role.HEADING, sighting.heading_cost, replace(state, listed=0, heading=number)))
    return moves


def _main_cost(state: _State, sighting: Sighting) -> float | None:
    missing = sighting.number - state.main - 1
    if missing < 0:
        return None
    if missing == 0:
        return _AMBIGUOUS if state.listed and sighting.number == state.listed + 1 else 0.0
    if not state.main:
        return _LATE_START if sighting.number <= _LATE else 3 * _LATE_START
    if missing <= _MOST_MISSING:
        return _GAP + _PER_MISSING * missing
    return _JUMP if sighting.number <= _HIGHEST else None
