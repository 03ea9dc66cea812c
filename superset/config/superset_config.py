"""Superset's configuration; what differs between places, and every secret, comes from the environment.

`SUPERSET_CONFIG_PATH` names this file. See `shoplens_server/environment.py` for the variables.
"""

import logging
from datetime import timedelta

from flask import Flask

from shoplens_server import caches, environment, plugins, privacy, theme, trino

SECRET_KEY = environment.secret_key()
SQLALCHEMY_DATABASE_URI = environment.database_uri()
# Two workers of eight threads share PostgreSQL with the Iceberg catalog, which has fifty connections.
# Connections are tried before use, as PostgreSQL may have been started again since.
SQLALCHEMY_ENGINE_OPTIONS = {"pool_size": 5, "max_overflow": 5, "pool_pre_ping": True}

# Drilling and Jinja in data sets' SQL are used by the dashboards; cross-filters need no flag any more.
# With CACHE_IMPERSONATION nobody is shown what Trino answered to somebody with other rights.
FEATURE_FLAGS = {
    "CACHE_IMPERSONATION": True,
    # Says for which roles a dashboard is, where its data alone would show it to more.
    "DASHBOARD_RBAC": True,
    "DRILL_BY": True,
    "DRILL_TO_DETAIL": True,
    "DYNAMIC_PLUGINS": True,
    "ENABLE_TEMPLATE_PROCESSING": True,
}

CACHE_CONFIG = caches.cache("metadata", timedelta(hours=1))
# `./shoplens run` empties the local one, so that new data is seen at once.
DATA_CACHE_CONFIG = caches.cache("data", timedelta(hours=1))
# Links to a dashboard with chosen filters live as long as these entries.
FILTER_STATE_CACHE_CONFIG = caches.cache("filters", timedelta(days=90), refresh=True)
EXPLORE_FORM_DATA_CACHE_CONFIG = caches.cache("explore", timedelta(days=7), refresh=True)

# A chart or a question in SQL Lab that takes longer than this was not meant for an analyst's screen.
SUPERSET_WEBSERVER_TIMEOUT = 60
SQLLAB_TIMEOUT = 60
SQLLAB_VALIDATION_TIMEOUT = 10
ROW_LIMIT = 10_000
SAMPLES_ROW_LIMIT = 1_000
DEFAULT_SQLLAB_LIMIT = 1_000
SQL_MAX_ROW = 50_000
DISPLAY_MAX_ROW = 10_000
FILTER_SELECT_ROW_LIMIT = 10_000

LANGUAGES: dict[str, dict[str, str]] = {}
BABEL_DEFAULT_LOCALE = "en"

THEME_DEFAULT = theme.LIGHT
THEME_DARK = theme.DARK

# The default Content Security Policy without the hosts that are told of every visit; no variable of the
# environment switches it off.
TALISMAN_ENABLED = True
TALISMAN_CONFIG = privacy.content_security_policy()
# Cookies do not know ports: with one name, two Supersets on a machine would log each other out.
SESSION_COOKIE_NAME = f"shoplens_session_{environment.port()}"
PERMANENT_SESSION_LIFETIME = timedelta(days=7)
AUTH_USER_REGISTRATION = False
# Behind a proxy that is trusted, its headers tell the address that people typed.
ENABLE_PROXY_FIX = environment.is_behind_proxy()

LOG_LEVEL = logging.WARNING

DB_CONNECTION_MUTATOR = trino.connect_to_this_trino


def FLASK_APP_MUTATOR(app: Flask) -> None:
    """Adds what this platform answers itself."""
    plugins.register(app)
    privacy.register(app)
