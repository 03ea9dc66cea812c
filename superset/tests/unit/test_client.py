"""The client against a small HTTP server that behaves as Superset does when something is wrong."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from shoplens_superset.client import Client
from shoplens_superset.lock import only_import
from shoplens_superset.problems import ShoplensError


class Superset(ThreadingHTTPServer):
    """Accepts the password "right"; a token holds for as many requests as it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.logins = 0
        self.left = 100
        self.refusal = (401, {"msg": "Token has expired"})

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Superset

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path != "/api/v1/security/login":
            return self._guarded({"got": len(body)})
        if json.loads(body)["password"] != "right":
            return self._answer(401, {"message": "Not authorized"})
        self.server.logins += 1
        if self.server.logins > 1:
            self.server.left = 100
        return self._answer(200, {"access_token": f"token{self.server.logins}"})

    def do_GET(self) -> None:
        if self.path == "/api/v1/security/csrf_token/":
            return self._answer(200, {"result": "csrf"})
        if self.path == "/broken":
            return self._answer(422, {"errors": [{"message": "Error importing", "extra": {"a.yaml": "No"}}]})
        return self._guarded({"result": "fine"})

    def _guarded(self, content: dict[str, Any]) -> None:
        if self.server.left <= 0:
            return self._answer(*self.server.refusal)
        self.server.left -= 1
        return self._answer(200, content)

    def _answer(self, status: int, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def superset() -> Iterator[Superset]:
    server = Superset()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_logs_in_once_for_many_requests(superset: Superset) -> None:
    client = Client(superset.url, "admin", "right")
    assert [client.get("/x") for _ in range(3)] == [{"result": "fine"}] * 3
    assert superset.logins == 1


@pytest.mark.parametrize(
    "refusal",
    [
        (401, {"msg": "Token has expired"}),
        (422, {"msg": "Signature verification failed"}),
        (400, {"message": "400 Bad Request: The CSRF session token is missing."}),
    ],
)
def test_expired_session_is_renewed_in_the_middle(superset: Superset, refusal: Any) -> None:
    superset.refusal = refusal
    client = Client(superset.url, "admin", "right")
    client.get("/x")
    superset.left = 0
    assert client.post("/y", files={"bundle": ("b.zip", b"zip")})["got"] > 3
    assert superset.logins == 2


def test_wrong_password_says_which_setting_to_correct(superset: Superset) -> None:
    with pytest.raises(
        ShoplensError, match="does not accept the password of admin: .*SUPERSET_PASSWORD_FILE"
    ):
        Client(superset.url, "admin", "wrong").get("/x")


def test_superset_that_does_not_run_says_how_to_start_it() -> None:
    with pytest.raises(
        ShoplensError, match="does not answer at http://127.0.0.1:9: start it with './shoplens up'"
    ):
        Client("http://127.0.0.1:9", "admin", "right").get("/x")


def test_refusal_says_what_superset_says(superset: Superset) -> None:
    with pytest.raises(ShoplensError, match="GET /broken with 422: Error importing {'a.yaml': 'No'}"):
        Client(superset.url, "admin", "right").get("/broken")


def test_second_import_of_a_platform_is_refused(tmp_path: Path) -> None:
    with (
        only_import(tmp_path),
        pytest.raises(ShoplensError, match=r"Another import is running \(process \d+\)"),
        only_import(tmp_path),
    ):
        pass
    with only_import(tmp_path):
        pass
