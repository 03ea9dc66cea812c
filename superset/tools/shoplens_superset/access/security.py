"""Roles and users in Superset, each changed only where it differs."""

from __future__ import annotations

from typing import Any

from ..client import Client
from ..problems import ShoplensError
from .people import MARK, Person
from .roles import Permission

_API = "/api/v1/security"


class Security:
    """Superset's security API with what it answered at first."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.roles: dict[str, int] = {
            role["name"]: role["id"] for role in client.all("security/roles", ["id", "name"])
        }
        columns = ["id", "username", "email", "active", "roles.id"]
        self.users: dict[str, dict[str, Any]] = {
            user["username"]: user for user in client.all("security/users", columns)
        }

    def role(self, name: str) -> int:
        """The id of a role, which is made if it is missing."""
        if name not in self.roles:
            self.roles[name] = self._client.post(f"{_API}/roles/", json={"name": name})["id"]
        return self.roles[name]

    def permit(self, role: str, wanted: set[Permission]) -> None:
        """Gives a role just these permissions."""
        role_id = self.role(role)
        present = self._client.get(f"{_API}/roles/{role_id}/permissions/")["result"]
        if {(one["permission_name"], one["view_menu_name"]) for one in present} == wanted:
            return
        known = self._known()
        missing = sorted(wanted - known.keys())
        if missing:
            names = ", ".join(f"{permission} on {view}" for permission, view in missing)
            raise ShoplensError(
                f"Superset knows no permission {names}, which the role {role} names:"
                " correct superset/access/roles.yaml, or import the dashboards first."
            )
        ids = sorted(known[permission] for permission in wanted)
        self._client.post(f"{_API}/roles/{role_id}/permissions", json={"permission_view_menu_ids": ids})

    def forget_role(self, name: str) -> None:
        """Deletes a role."""
        self._client.delete(f"{_API}/roles/{self.roles.pop(name)}")

    def put(self, person: Person, roles: set[int], password: str | None) -> str | None:
        """Makes or changes a user; a sentence if somebody has to act."""
        user = self.users.get(person.name)
        if user is None:
            return self._add(person, roles, password)
        changes: dict[str, Any] = {}
        if {role["id"] for role in user["roles"]} != roles:
            changes["roles"] = sorted(roles)
        if not user["active"]:
            changes["active"] = True
        if password is not None:
            changes["password"] = password
        if changes:
            self._client.put(f"{_API}/users/{user['id']}", json=changes)
        return None

    def retire(self, keep: set[str]) -> None:
        """Shuts out managed users who are no more; what they made in Superset keeps its history."""
        public = self.role("Public")
        for name, user in self.users.items():
            if user["email"].endswith(MARK) and name not in keep and user["active"]:
                changes = {"active": False, "roles": [public]}
                self._client.put(f"{_API}/users/{user['id']}", json=changes)

    def _add(self, person: Person, roles: set[int], password: str | None) -> str | None:
        if password is None:
            return (
                f"{person.name} is not in Superset yet, as only they know their password:"
                f" './shoplens users password {person.name}' gives another one."
            )
        body = {
            "username": person.name,
            "first_name": person.name,
            "last_name": f"({person.role})",
            "email": person.email,
            "active": True,
            "password": password,
            "roles": sorted(roles),
        }
        self._client.post(f"{_API}/users/", json=body)
        return None

    def _known(self) -> dict[Permission, int]:
        columns = ["id", "permission.name", "view_menu.name"]
        return {
            (one["permission"]["name"], one["view_menu"]["name"]): one["id"]
            for one in self._client.all("security/permissions-resources", columns, "id")
        }
