"""Where the page is served. Read from the environment by the entry point only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class PageSettingsError(Exception):
    """A setting of the page cannot be used."""


@dataclass(frozen=True, slots=True)
class PageSettings:
    """`host_names` are the names under which a browser may call the server, beside those of this machine.

    `users` is the file of users; without one the page serves this machine alone.
    """

    host: str = "127.0.0.1"
    port: int = 7860
    host_names: tuple[str, ...] = ()
    users: Path | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> PageSettings:
        """Read RELATORIA_HOST, _PORT, _HOST_NAMES ("relatoria.example.org,10.0.0.5") and _USERS.

        Raises:
            PageSettingsError: a value will not do, or others than this machine would be served without a login.
        """
        port = environment.get("RELATORIA_PORT") or "7860"
        if not port.isdecimal() or int(port) > 65_535:
            raise PageSettingsError(f"RELATORIA_PORT no es un puerto: «{port}». Ponga un número de 1 a 65535.")
        names = environment.get("RELATORIA_HOST_NAMES", "")
        host = environment.get("RELATORIA_HOST") or "127.0.0.1"
        users = environment.get("RELATORIA_USERS")
        if not users and not is_loopback(host):
            raise PageSettingsError(
                f"En {host} entraría cualquiera: cree usuarios con `python -m ui.access add NOMBRE` y ponga "
                "RELATORIA_USERS, o deje RELATORIA_HOST en 127.0.0.1."
            )
        return cls(
            host=host,
            port=int(port),
            host_names=tuple(name.strip() for name in names.split(",") if name.strip()),
            users=Path(users) if users else None,
        )

    def allowed_hosts(self) -> tuple[str, ...]:
        """The `Host` headers that are answered: a page of another site that points its name at this machine is not."""
        return (*LOOPBACK, self.host, *self.host_names)
