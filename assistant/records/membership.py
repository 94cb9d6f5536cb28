"""Whether a name is on the printed lists of a meeting, for speakers item by item of the agenda, told in Spanish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records.proceedings import Roll
from assistant.records.roll_question import Side
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import meeting_in_spanish

# By whether they spoke: of several, of one.
VERBS = {True: ("formularon declaraciones", "formuló declaraciones"), False: ("asistieron", "asistió")}


@dataclass(frozen=True, slots=True)
class RollAnswer:
    """`statement` in Spanish is computed from the lists of the passages; empty when they are only to be shown."""

    statement: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one name stands. `holds`: whether it is on the lists asked about, None where they do not tell it."""

    holds: bool | None
    told: str
    passages: tuple[str, ...]


def standings(written: str, side: Side, rolls: Sequence[Roll], having: Sequence[Roll]) -> list[Standing]:
    """Where a name stands at each meeting of a side, and on each item of the agenda that has lists of its own.

    `having` are those of the `rolls` that have the name.
    """
    found = []
    for number in side.meetings:
        own = Side(side.spoke, (number,)).of(rolls)
        on = [one for one in own if one in having]
        if own and side.items:
            found += [_on_items(written, items, own, on) for items in _by_lists(side.items, own)]
        elif own:
            found.append(_at_meeting(written, side.spoke, own, on))
    return found


def in_sentences(found: Sequence[Standing], one_question: bool) -> str:
    """The sentences, each opened with "Sí" or "No" where the same holds of all that was asked in one question."""
    holds = {one.holds for one in found} if one_question else set()
    opening = "Sí: " if holds == {True} else "No: " if holds == {False} else ""
    sentences = (f"{opening}{one.told}." for one in found)
    return " ".join(sentence[0].upper() + sentence[1:] for sentence in sentences)


def meeting_named(number: int) -> str:
    """ "la sexta reunión"."""
    return f"la {meeting_in_spanish(number)}"


def items_named(items: frozenset[int]) -> str:
    """ "el tema 4", "los temas 2 y 3"."""
    numbers = joined_by_and([str(one) for one in sorted(items)])
    return f"{'el tema' if len(items) == 1 else 'los temas'} {numbers}"


def _at_meeting(written: str, spoke: bool, own: Sequence[Roll], on: Sequence[Roll]) -> Standing:
    role = "de quienes formularon declaraciones" if spoke else "de asistencia"
    verb = "figura" if on else "no figura"
    return Standing(
        bool(on), f"{written} {verb} en las listas {role} de {meeting_named(own[0].meeting)}", _ids(on or own)
    )


def _by_lists(items: frozenset[int], own: Sequence[Roll]) -> list[frozenset[int]]:
    """The items in groups that the same lists are of, in order: one list may be of two items, none of a third."""
    groups: dict[tuple[str, ...], set[int]] = {}
    for item in sorted(items):
        groups.setdefault(_ids([one for one in own if item in one.items]), set()).add(item)
    return [frozenset(group) for group in groups.values()]


def _on_items(written: str, items: frozenset[int], own: Sequence[Roll], on: Sequence[Roll]) -> Standing:
    fitting = [one for one in own if items & one.items]
    named = f"quienes formularon declaraciones sobre {items_named(items)} en {meeting_named(own[0].meeting)}"
    listed = [one for one in fitting if one in on]
    also, unsaid = _elsewhere(on), any(not one.items for one in on)
    if listed:
        return Standing(True, f"{written} figura en la lista de {named}", _ids(listed))
    if not fitting:
        told = f"el informe no da ninguna lista de {named}"
        return Standing(None, f"{told}; {written} figura en {also}" if also else told, _ids(on or own))
    told = f"{written} no figura en {'la lista' if len(fitting) == 1 else 'las listas'} de {named}"
    holds = None if unsaid else False
    return Standing(holds, f"{told}; sí en {also}" if also else told, _ids([*fitting, *on]))


def _elsewhere(on: Sequence[Roll]) -> str:
    """The other lists of speakers that have the name."""
    sets = dict.fromkeys(one.items for one in on)
    return joined_by_and(
        [f"la de {items_named(items)}" if items else "una que no dice el tema" for items in sets]
    ).replace("de el ", "del ")


def _ids(rolls: Sequence[Roll]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.passage_id for one in rolls))


def did(side: Side, after: Side | None = None, single: bool = False) -> str:
    """ "formularon declaraciones en la sexta reunión sobre el tema 4"; what `after` has said is not said again."""
    verb, place = VERBS[side.spoke][single], " en " if side.spoke else " a "
    where = "" if after and after.meetings == side.meetings else place + meetings_named(side.meetings)
    on = f" sobre {items_named(side.items)}" if side.items else ""
    return verb + where + on


def observers_named(number: int) -> str:
    return "observador" if number == 1 else "observadores"


def meetings_named(numbers: Sequence[int]) -> str:
    return joined_by_and([meeting_named(number) for number in numbers])
