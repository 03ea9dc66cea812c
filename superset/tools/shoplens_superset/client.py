"""Superset's REST API: logs in, renews what expires, and says what went wrong in a sentence."""

from __future__ import annotations

from typing import Any

import requests

from .problems import ShoplensError
from .settings import Settings

_SECONDS = 300


class Client:
    """One person's session with Superset."""

    def __init__(self, url: str, user: str, password: str) -> None:
        self.url = url
        self.user = user
        self._password = password
        self._session = requests.Session()
        self._logged_in = False

    @staticmethod
    def of(settings: Settings) -> Client:
        """A client for whom the environment names."""
        return Client(settings.superset_url, settings.superset_user, settings.superset_password)

    def log_in(self) -> None:
        """Gets a token, and the second one that Superset asks for with every change."""
        self._session = requests.Session()
        credentials = {"username": self.user, "password": self._password, "provider": "db"}
        answer = self._send("POST", "/api/v1/security/login", json=credentials)
        if answer.status_code == 401:
            raise ShoplensError(
                f"Superset at {self.url} does not accept the password of {self.user}:"
                " name the file with the right one in SHOPLENS_SUPERSET_PASSWORD_FILE."
            )
        self._session.headers["Authorization"] = f"Bearer {self._json(answer)['access_token']}"
        token = self._json(self._send("GET", "/api/v1/security/csrf_token/"))["result"]
        self._session.headers.update({"X-CSRFToken": token, "Referer": self.url})
        self._logged_in = True

    def get(self, path: str, **options: Any) -> Any:
        """The JSON behind a path."""
        return self._json(self.request("GET", path, **options))

    def post(self, path: str, **options: Any) -> Any:
        """The JSON answered to a POST."""
        return self._json(self.request("POST", path, **options))

    def put(self, path: str, **options: Any) -> Any:
        """The JSON answered to a PUT."""
        return self._json(self.request("PUT", path, **options))

    def delete(self, path: str, **options: Any) -> Any:
        """The JSON answered to a DELETE."""
        return self._json(self.request("DELETE", path, **options))

    def content(self, path: str, **options: Any) -> bytes:
        """The bytes behind a path."""
        return self.checked(self.request("GET", path, **options)).content

    def request(self, method: str, path: str, **options: Any) -> requests.Response:
        """Sends a request, once more after a new login if the session has expired."""
        if not self._logged_in:
            self.log_in()
        answer = self._send(method, path, **options)
        if _expired(answer):
            self.log_in()
            answer = self._send(method, path, **options)
        return answer

    def all(self, resource: str, columns: list[str], order: str | None = None) -> list[dict[str, Any]]:
        """Every row of a resource such as dashboard, page by page; order is a column to sort by."""
        sort = f",order_column:{order}" if order else ""
        rows: list[dict[str, Any]] = []
        while True:
            page = len(rows) // 100
            query = f"(columns:!({','.join(columns)}),page:{page},page_size:100{sort})"
            answer = self.get(f"/api/v1/{resource}/", params={"q": query})
            rows += answer["result"]
            if len(rows) >= answer["count"] or not answer["result"]:
                return rows

    def _send(self, method: str, path: str, **options: Any) -> requests.Response:
        try:
            return self._session.request(method, self.url + path, timeout=_SECONDS, **options)
        except requests.Timeout as e:
            raise ShoplensError(
                f"Superset at {self.url} has not answered for {_SECONDS} seconds: look into its log."
            ) from e
        except requests.RequestException as e:
            raise ShoplensError(
                f"Superset does not answer at {self.url}: start it with './shoplens up', or correct"
                " SHOPLENS_SUPERSET_URL."
            ) from e

    def checked(self, answer: requests.Response) -> requests.Response:
        """The answer, unless it says that something went wrong."""
        if not answer.ok:
            raise ShoplensError(
                f"Superset answers {answer.request.method} {answer.request.path_url.partition('?')[0]}"
                f" with {answer.status_code}: {reason(answer)}"
            )
        return answer

    def _json(self, answer: requests.Response) -> Any:
        return self.checked(answer).json()


def _expired(answer: requests.Response) -> bool:
    # A token of a Superset that was started with another secret key is answered with 422.
    if answer.status_code == 401 or (answer.status_code == 422 and "Signature verification" in answer.text):
        return True
    return answer.status_code == 400 and "CSRF" in answer.text


def reason(answer: requests.Response) -> str:
    """What Superset says is wrong, in one line."""
    try:
        body = answer.json()
    except requests.JSONDecodeError:
        text = (answer.text.strip().splitlines() or [""])[0]
        return text[:300] if text and not text.startswith("<") else "its log says why"
    errors = body.get("errors") or [{"message": body.get("message", body)}]
    return "; ".join(_line(error) for error in errors)


def _line(error: dict[str, Any]) -> str:
    extra = {
        key: value
        for key, value in (error.get("extra") or {}).items()
        if key not in ("issue_codes", "timestamp")
    }
    return " ".join(f"{error.get('message')} {extra or ''}".split())
