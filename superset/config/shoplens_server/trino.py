"""Leads the stored connection to the Trino that runs now."""

from typing import Any

from sqlalchemy.engine import URL, make_url

from shoplens_server import environment


def connect_to_this_trino(
    uri: URL, params: dict[str, Any], _username: str, _security_manager: Any, _source: Any
) -> tuple[URL, dict[str, Any]]:
    """Puts in Trino's present port, password and certificate, so that no database backup holds them."""
    configured = environment.trino_uri()
    if configured is None:
        return uri, params
    ours = make_url(configured)
    # Another connection that somebody has added is none of our business.
    if (uri.get_backend_name(), uri.username) != (ours.get_backend_name(), ours.username):
        return uri, params
    password = environment.trino_password()
    certificate = environment.trino_certificate()
    connect_args = params.setdefault("connect_args", {})
    if certificate:
        connect_args |= {"http_scheme": "https", "verify": certificate}
    # The name of the person who looks is already in connect_args, put there by the impersonation.
    return uri.set(host=ours.host, port=ours.port, password=password), params
