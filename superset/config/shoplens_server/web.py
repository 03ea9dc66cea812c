"""How gunicorn serves Superset: `gunicorn --config python:shoplens_server.web`."""

from typing import Any

from shoplens_server import environment

wsgi_app = "superset.app:create_app()"
bind = f"127.0.0.1:{environment.port()}"
workers = environment.workers()
worker_class = "gthread"
threads = 8
# Longer than the longest query, so that it ends by its own limit and with a message.
timeout = 90
graceful_timeout = 10
# The workers share what is loaded before they are forked, which takes ten seconds and 300 MB.
preload_app = True
# A second way to control the server, by a socket in the home folder, that nobody needs.
control_socket_disable = True


def post_fork(_server: Any, worker: Any) -> None:
    """Forgets the connections that were opened before the fork, which two processes must not share."""
    from superset.extensions import db

    with worker.app.wsgi().app_context():
        db.engine.dispose(close=False)
