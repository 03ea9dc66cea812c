"""Where Superset and Trino are and who asks, all from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .problems import ShoplensError

URL = "SHOPLENS_SUPERSET_URL"
USER = "SHOPLENS_SUPERSET_USER"
PASSWORD_FILE = "SHOPLENS_SUPERSET_PASSWORD_FILE"
TRINO_URI = "SHOPLENS_TRINO_URI"
TRINO_PASSWORD_FILE = "SHOPLENS_TRINO_PASSWORD_FILE"
TRINO_CA = "SHOPLENS_TRINO_CA"
CHECKOUT = "SHOPLENS_CHECKOUT"
HOME = "SHOPLENS_HOME"


@dataclass(frozen=True)
class Settings:
    """One reading of the environment; passwords are read from their files when they are needed."""

    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))

    @property
    def superset_url(self) -> str:
        """Superset's address without a slash at its end."""
        return self.environment.get(URL, "http://127.0.0.1:8088").rstrip("/")

    @property
    def superset_user(self) -> str:
        """Who logs in to Superset."""
        return self.environment.get(USER, "admin")

    @property
    def superset_password(self) -> str:
        """The first line of the file that holds the password."""
        password = self._first_line(PASSWORD_FILE)
        if password is None:
            raise ShoplensError(
                f"The password of Superset's user {self.superset_user} is unknown:"
                f" name the file that holds it in {PASSWORD_FILE}."
            )
        return password

    @property
    def trino_uri(self) -> str:
        """SQLAlchemy URI of Trino, without a password."""
        uri = self.environment.get(TRINO_URI)
        if not uri:
            raise ShoplensError(
                f"Trino's address is unknown: set {TRINO_URI}, for example to"
                " trino://superset@127.0.0.1:8443/shoplens."
            )
        return uri

    @property
    def trino_password(self) -> str | None:
        """Password of the user in the URI; None where Trino asks for none."""
        return self._first_line(TRINO_PASSWORD_FILE)

    @property
    def trino_ca(self) -> str | None:
        """PEM file of the authority that signed Trino's certificate; None for the system's."""
        return self.environment.get(TRINO_CA) or None

    @property
    def home(self) -> Path | None:
        """Folder of the local platform; None where there is none."""
        home = self.environment.get(HOME)
        return Path(home) if home else None

    @property
    def checkout(self) -> Path:
        """Folder of the repository."""
        given = self.environment.get(CHECKOUT)
        return Path(given) if given else Path(__file__).resolve().parents[3]

    def _first_line(self, variable: str) -> str | None:
        file = self.environment.get(variable)
        if not file:
            return None
        try:
            lines = Path(file).read_text(encoding="utf-8").splitlines()
        except OSError as e:
            raise ShoplensError(f"{file} cannot be read ({e.strerror}): correct {variable}.") from e
        return lines[0].strip() if lines else ""
