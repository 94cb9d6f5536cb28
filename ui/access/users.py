"""The file of users: names, hashed passwords, roles, hashed tokens for programs.

    [ana]
    password = "$argon2id$..."
    roles = ["reader", "editor"]
    tokens = ["<sha256 of a token>"]

`python -m ui.access` writes it; passwords and tokens are never kept as they are.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from ui.access.roles import Principal, Role

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
LEAST_PASSWORD_LENGTH = 10
# Hashing a huge password would cost memory and time; nobody types one.
GREATEST_PASSWORD_LENGTH = 1_024


class AccessError(Exception):
    """The users cannot be read or changed; the message says what to do."""


@dataclass(frozen=True, slots=True)
class User:
    """`password` is an Argon2 hash, `tokens` SHA-256 hashes in hexadecimal."""

    name: str
    password: str
    roles: frozenset[Role] = frozenset({Role.READER})
    tokens: tuple[str, ...] = ()

    @property
    def principal(self) -> Principal:
        return Principal(self.name, self.roles)

    @property
    def seal(self) -> str:
        """Changes with the password, so that a session begun under an old one ends."""
        return hashlib.sha256(self.password.encode()).hexdigest()[:16]


class UserFile:
    """The users as the file says now; a change of the file holds from the next request on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._hasher = PasswordHasher()
        self._read_at: tuple[int, int] | None = None
        self._users: dict[str, User] = {}
        # Whoever gives an unknown name waits as long as one who gives a known one.
        self._nobody = self._hasher.hash(secrets.token_hex(8))

    def users(self) -> Mapping[str, User]:
        """Users by name.

        Raises:
            AccessError: the file cannot be read.
        """
        try:
            status = self.path.stat()
        except FileNotFoundError:
            raise AccessError(
                f"No existe el fichero de usuarios {self.path}: créelo con `python -m ui.access add NOMBRE`."
            ) from None
        stamp = (status.st_mtime_ns, status.st_size)
        if stamp != self._read_at:
            self._users, self._read_at = read_users(self.path), stamp
        return self._users

    def user(self, name: str) -> User | None:
        return self.users().get(name)

    def with_password(self, name: str, password: str) -> User | None:
        """The user whose password this is; as slow for a name that nobody has."""
        user = self.user(name)
        try:
            self._hasher.verify(user.password if user else self._nobody, password[:GREATEST_PASSWORD_LENGTH])
        except (VerificationError, InvalidHashError):
            return None
        return user

    def with_token(self, token: str) -> User | None:
        hashed = token_hash(token)
        return next((user for user in self.users().values() if hashed in user.tokens), None)

    def put(self, name: str, password: str | None, roles: frozenset[Role]) -> None:
        """Add a user, or give an old one other roles or, unless it is None, another password.

        Raises:
            AccessError: the name or the password will not do.
        """
        users = self._known()
        if not NAME.fullmatch(name):
            raise AccessError(f"«{name}» no sirve de nombre: use minúsculas, cifras, punto, guion (64 como máximo).")
        if password is None and name not in users:
            raise AccessError(f"«{name}» es nuevo: dele una contraseña.")
        if password is not None and not LEAST_PASSWORD_LENGTH <= len(password) <= GREATEST_PASSWORD_LENGTH:
            raise AccessError(f"La contraseña ha de tener {LEAST_PASSWORD_LENGTH} caracteres o más.")
        hashed = users[name].password if password is None else self._hasher.hash(password)
        tokens = users[name].tokens if name in users else ()
        self._write({**users, name: User(name, hashed, roles, tokens)})

    def remove(self, name: str) -> None:
        users = self._known()
        self._required(users, name)
        self._write({key: user for key, user in users.items() if key != name})

    def new_token(self, name: str) -> str:
        """A token by which a program acts for a user; it is shown this once."""
        users, token = self._known(), secrets.token_urlsafe(32)
        user = self._required(users, name)
        self._write({**users, name: replace(user, tokens=(*user.tokens, token_hash(token)))})
        return token

    def revoke_tokens(self, name: str) -> None:
        users = self._known()
        self._write({**users, name: replace(self._required(users, name), tokens=())})

    def _known(self) -> dict[str, User]:
        return dict(self.users()) if self.path.exists() else {}

    def _required(self, users: Mapping[str, User], name: str) -> User:
        if name not in users:
            raise AccessError(f"No hay ningún usuario «{name}»: consulte `python -m ui.access list`.")
        return users[name]

    def _write(self, users: Mapping[str, User]) -> None:
        draft = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                stream.write("\n".join(as_toml(users[name]) for name in sorted(users)))
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(self.path)
        except OSError as error:
            raise AccessError(f"No se puede escribir {self.path}: compruebe los permisos ({error}).") from error


def read_users(path: Path) -> dict[str, User]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: read_user(name, table) for name, table in tables.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise AccessError(
            f"No se entiende el fichero de usuarios {path} ({error}): rehágalo con `python -m ui.access`."
        ) from error


def read_user(name: str, table: Mapping[str, object]) -> User:
    password, roles, tokens = table["password"], table["roles"], table.get("tokens", [])
    if not NAME.fullmatch(name) or not isinstance(password, str):
        raise ValueError(f"usuario {name}")
    if not isinstance(roles, list) or not isinstance(tokens, list):
        raise TypeError(f"usuario {name}")
    return User(name, password, frozenset(Role(role) for role in roles), tuple(str(token) for token in tokens))


def as_toml(user: User) -> str:
    # JSON strings and lists of them are TOML too.
    rows = {"password": user.password, "roles": sorted(user.roles), "tokens": list(user.tokens)}
    return f"[{json.dumps(user.name)}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in rows.items())


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
