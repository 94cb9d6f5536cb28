"""Where the page is served. Read from the environment by the entry point only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class PageSettingsError(Exception):
    """A setting of the page cannot be used."""


@dataclass(frozen=True, slots=True)
class PageSettings:
    """`host_names` are the names under which a browser may call the server, beside those of this machine."""

    host: str = "127.0.0.1"
    port: int = 7860
    host_names: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> PageSettings:
        """Read RELATORIA_HOST, RELATORIA_PORT and RELATORIA_HOST_NAMES ("relatoria.example.org,10.0.0.5")."""
        port = environment.get("RELATORIA_PORT") or "7860"
        if not port.isdecimal() or int(port) > 65_535:
            raise PageSettingsError(f"RELATORIA_PORT no es un puerto: «{port}». Ponga un número de 1 a 65535.")
        names = environment.get("RELATORIA_HOST_NAMES", "")
        return cls(
            host=environment.get("RELATORIA_HOST") or "127.0.0.1",
            port=int(port),
            host_names=tuple(name.strip() for name in names.split(",") if name.strip()),
        )

    def allowed_hosts(self) -> tuple[str, ...]:
        """The `Host` headers that are answered: a page of another site that points its name at this machine is not."""
        return (*LOOPBACK, self.host, *self.host_names)
