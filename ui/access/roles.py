"""What a user may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    READER = "reader"
    EDITOR = "editor"
    EVALUATOR = "evaluator"


class Action(StrEnum):
    """What is asked leave for; everything else is open to whoever is let in."""

    ASK = "ask"
    CHANGE_LIBRARY = "change_library"
    SEE_EVALUATION = "see_evaluation"


ALLOWED: Mapping[Role, frozenset[Action]] = {
    Role.READER: frozenset({Action.ASK}),
    Role.EDITOR: frozenset({Action.ASK, Action.CHANGE_LIBRARY}),
    Role.EVALUATOR: frozenset({Action.ASK, Action.SEE_EVALUATION}),
}


@dataclass(frozen=True, slots=True)
class Principal:
    """Who sends a request. Without a file of users, everybody is the one local user, who may do everything."""

    name: str
    roles: frozenset[Role]

    def may(self, action: Action) -> bool:
        return any(action in ALLOWED[role] for role in self.roles)


LOCAL_USER = Principal("", frozenset(Role))
