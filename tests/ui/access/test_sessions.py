"""Sessions end, and guessing is slowed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from ui.access.limiter import RateLimiter
from ui.access.login import Access, Refused
from ui.access.roles import Role
from ui.access.sessions import IDLE_SECONDS, LIFE_SECONDS, Session, Sessions
from ui.access.users import UserFile

PASSWORD = "diez caracteres o más"
ANA = Session("ana", "sello")


@dataclass
class Clock:
    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(tmp_path: Path, clock: Clock) -> Sessions:
    return Sessions(tmp_path / "access.sqlite", clock)


@pytest.fixture
def access(tmp_path: Path, sessions: Sessions) -> Access:
    users = UserFile(tmp_path / "users.toml")
    users.put("ana", PASSWORD, frozenset({Role.READER}))
    return Access(users, sessions)


def test_a_session_is_found_again_after_a_restart_and_its_token_is_not_stored(
    sessions: Sessions, tmp_path: Path, clock: Clock
) -> None:
    token = sessions.begin(ANA)
    assert Sessions(tmp_path / "access.sqlite", clock).find(token) == ANA
    assert token.encode() not in (tmp_path / "access.sqlite").read_bytes()


def test_a_session_ends_unused_or_old_or_by_hand(sessions: Sessions, clock: Clock) -> None:
    unused, old, left = sessions.begin(ANA), sessions.begin(ANA), sessions.begin(ANA)
    sessions.end(left)
    assert sessions.find(left) is None
    for _ in range(LIFE_SECONDS // IDLE_SECONDS + 1):
        assert sessions.find(old) == ANA
        clock.now += IDLE_SECONDS * 0.9
    assert sessions.find(unused) is None
    clock.now += IDLE_SECONDS * 2
    assert sessions.find(old) is None


def test_after_five_failures_even_the_right_password_waits_longer_each_time(access: Access, clock: Clock) -> None:
    tries = [access.log_in("ana", "no es esta", "10.0.0.5") for _ in range(5)]
    assert tries[:4] == [Refused()] * 4
    assert access.log_in("ana", PASSWORD, "10.0.0.6") == Refused(30)
    clock.now += 31
    assert access.log_in("ana", "tampoco", "10.0.0.5") == Refused(60)
    clock.now += 61
    assert isinstance(access.log_in("ana", PASSWORD, "10.0.0.6"), str)
    assert access.log_in("ana", "otra vez mal", "10.0.0.5") == Refused()


def test_unknown_names_are_answered_and_locked_alike(access: Access) -> None:
    assert [access.log_in("nadie", "x", "a") for _ in range(5)][-1] == Refused(30)


def test_an_address_that_tries_many_names_is_locked(access: Access) -> None:
    tries = [access.log_in(f"nadie{number}", "x", "10.0.0.9") for number in range(50)]
    assert tries[-1] == Refused(30)
    assert isinstance(access.log_in("ana", PASSWORD, "10.0.0.5"), str)


def test_a_rate_is_kept_for_each_user(clock: Clock) -> None:
    limiter = RateLimiter(burst=2, per_second=0.5, clock=clock)
    assert [limiter.wait("ana") for _ in range(3)] == [0, 0, 2]
    assert limiter.wait("luz") == 0
    clock.now += 2
    assert limiter.wait("ana") == 0
