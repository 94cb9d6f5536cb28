"""Letting people in: a name and a password become a session, a token or a session becomes a principal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request

from ui.access.roles import LOCAL_USER, Principal
from ui.access.sessions import Session, Sessions
from ui.access.users import User, UserFile

COOKIE = "relatoria_session"
BEARER = "bearer "


@dataclass(frozen=True, slots=True)
class Refused:
    """`seconds` to wait when too many tries failed, 0 when name and password do not go together."""

    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Access:
    """Who is who. Without a file of users everybody is the local user."""

    users: UserFile | None = None
    sessions: Sessions | None = None

    @classmethod
    def over(cls, users: Path | None, sessions: Path) -> Access:
        """Access by a file of users, with its sessions kept beside the store.

        Raises:
            AccessError: the file of users cannot be read.
        """
        if users is None:
            return cls()
        file = UserFile(users)
        file.users()
        return cls(file, Sessions(sessions))

    @property
    def open_to_all(self) -> bool:
        return self.users is None

    def log_in(self, name: str, password: str, address: str) -> str | Refused:
        """The token of a new session, or why there is none.

        Raises:
            AccessError: the file of users cannot be read.
        """
        users, sessions = self._parts()
        name = name.strip().lower()[:64]
        subjects = (f"name:{name}", f"address:{address}")
        seconds = sessions.locked_seconds(*subjects)
        if seconds:
            return Refused(seconds)
        user = users.with_password(name, password)
        if user is None:
            sessions.failed(*subjects)
            return Refused(sessions.locked_seconds(*subjects))
        sessions.succeeded(subjects[0])
        return sessions.begin(Session(user.name, user.seal))

    def log_out(self, token: str) -> None:
        if self.sessions is not None:
            self.sessions.end(token)

    def principal(self, request: Request) -> Principal | None:
        """Who sends a request: by its token, else by its session; None when nobody known.

        Raises:
            AccessError: the file of users cannot be read.
        """
        if self.open_to_all:
            return LOCAL_USER
        authorization = request.headers.get("authorization", "")
        if authorization.lower().startswith(BEARER):
            user = self._by_token(authorization[len(BEARER) :].strip(), caller(request))
        else:
            user = self._by_session(request.cookies.get(COOKIE, ""))
        return user.principal if user else None

    def named(self, name: str | None) -> Principal | None:
        """The principal of a name that the gate let in."""
        if self.open_to_all:
            return LOCAL_USER
        user = self._parts()[0].user(name or "")
        return user.principal if user else None

    def _by_token(self, token: str, address: str) -> User | None:
        users, sessions = self._parts()
        subject = f"address:{address}"
        if sessions.locked_seconds(subject):
            return None
        user = users.with_token(token)
        if user is None:
            sessions.failed(subject)
        return user

    def _by_session(self, token: str) -> User | None:
        users, sessions = self._parts()
        session = sessions.find(token) if token else None
        user = users.user(session.user) if session else None
        return user if user and session and user.seal == session.seal else None

    def _parts(self) -> tuple[UserFile, Sessions]:
        if self.users is None or self.sessions is None:
            raise ValueError("there is no file of users")
        return self.users, self.sessions


def caller(request: Request) -> str:
    """The address that a request comes from."""
    return request.client.host if request.client else ""
