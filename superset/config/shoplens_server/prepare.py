"""Prepares Superset's database: `python -m shoplens_server.prepare [database] [administrator]`.

One process does what `superset db upgrade`, `superset init` and `superset fab create-admin` do in one each,
as every start of Superset takes seconds.
"""

import sys

from flask_migrate import upgrade
from superset.app import create_app

from shoplens_server import environment


def main(parts: list[str]) -> None:
    """Does the parts that are asked for."""
    app = create_app()
    with app.app_context():
        if "database" in parts:
            upgrade()
            _make_roles()
        if "administrator" in parts:
            _make_administrator()


def _make_roles() -> None:
    from superset import appbuilder, security_manager
    from superset.extensions import db

    appbuilder.add_permissions(update_perms=True)
    security_manager.sync_role_definitions()
    db.session.commit()


def _make_administrator() -> None:
    """Makes the administrator, or gives an existing one the password of the file."""
    from superset import security_manager

    name, password = environment.administrator()
    user = security_manager.find_user(username=name)
    if user is None:
        role = security_manager.find_role("Admin")
        user = security_manager.add_user(
            name, "Shoplens", "Administrator", f"{name}@localhost", role, password
        )
        if not user:
            raise RuntimeError(f"Superset could not make its administrator {name}")
    else:
        security_manager.reset_password(user.id, password)


if __name__ == "__main__":
    main(sys.argv[1:])
