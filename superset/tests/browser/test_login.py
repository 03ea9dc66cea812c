"""What the login page does beside letting people in."""

from __future__ import annotations

from urllib.parse import urlsplit

import requests
from playwright.sync_api import Request

from shoplens_superset.browser import Visitor
from shoplens_superset.settings import Settings


def test_reports_of_the_login_page_leave_the_session_alone(settings: Settings) -> None:
    """The answer to one may come after a quick login, which its cookie would undo."""
    with requests.Session() as nobody:
        nobody.get(f"{settings.superset_url}/login/", timeout=60).raise_for_status()
        answer = nobody.post(
            f"{settings.superset_url}/superset/log/?explode=events",
            data={"events": "[]"},
            allow_redirects=False,
            timeout=60,
        )
    assert answer.status_code == 204
    assert "Set-Cookie" not in answer.headers


def test_pages_tell_nobody_else_of_a_visit(visitor: Visitor) -> None:
    """The reports to Superset's makers end at the policy that the page came with."""
    page, others = visitor.context.new_page(), list[Request]()
    page.on("request", lambda request: others.append(request) if elsewhere(request, visitor) else None)
    try:
        page.goto(f"{visitor.url}/superset/welcome/", wait_until="networkidle")
        assert {request.failure for request in others} <= {"csp"}
    finally:
        page.close()


def elsewhere(request: Request, visitor: Visitor) -> bool:
    """Whether the request leaves the server."""
    address = urlsplit(request.url)
    return address.scheme.startswith("http") and address.netloc != urlsplit(visitor.url).netloc
