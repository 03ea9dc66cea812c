"""Pages talk to this server alone, and what they report about nobody is not kept."""

from __future__ import annotations

import copy
from typing import Any

from flask import Flask, Response, request, session
from superset.config import TALISMAN_CONFIG

_REPORTS = "/superset/log/"
_TELLS_ITS_MAKERS = "scarf.sh"


def content_security_policy() -> dict[str, Any]:
    """Superset's own policy without the hosts to which its pages report every visit."""
    talisman: dict[str, Any] = copy.deepcopy(TALISMAN_CONFIG)
    policy = talisman["content_security_policy"]
    for kind, sources in policy.items():
        if isinstance(sources, list):
            policy[kind] = [source for source in sources if _TELLS_ITS_MAKERS not in source]
    return talisman


def register(app: Flask) -> None:
    """Adds the rule on reports; to be called by FLASK_APP_MUTATOR."""
    app.before_request(_drop_reports_of_nobody)


def _drop_reports_of_nobody() -> Response | None:
    """Answers what the login page reports about itself without touching the session.

    Superset redirects such a report to the login page and leaves a message in the session's cookie. Whoever
    logs in while that answer is under way would be logged out by it.
    """
    if request.path == _REPORTS and "_user_id" not in session:
        return Response(status=204)
    return None
