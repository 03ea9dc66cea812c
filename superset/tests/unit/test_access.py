"""Roles and people as their files say, without a Superset."""

from __future__ import annotations

from pathlib import Path

import pytest

from shoplens_superset.access import people, roles
from shoplens_superset.access.people import Person
from shoplens_superset.access.row_level import role_of
from shoplens_superset.problems import ShoplensError

CHECKOUT = Path(__file__).resolve().parents[3]


def test_viewers_look_and_do_nothing_else() -> None:
    """No permission of theirs writes anything but the state of filters and links."""
    viewer = roles.read(CHECKOUT)["viewer"]
    writes = {view for permission, view in viewer.permissions if "write" in permission}
    assert writes == {"DashboardFilterStateRestApi", "DashboardPermalinkRestApi", "ExploreFormDataRestApi"}
    assert not any(view.startswith("SQL") for _, view in viewer.permissions)


def test_no_role_administers_but_the_built_in_one() -> None:
    """Roles, users, rules and databases are not for them to change."""
    for role in roles.read(CHECKOUT).values():
        writes = {view for permission, view in role.permissions if permission == "can_write"}
        assert not writes & {"Database", "Dataset", "RowLevelSecurity"}
        assert not {"Role", "User", "PermissionViewMenu"} & {view for _, view in role.permissions}
        assert (role.builtin == "Admin") == (role.name == "admin")


def test_managers_see_two_dashboards() -> None:
    """Those made of data that has categories."""
    manager = roles.read(CHECKOUT)["category-manager"]
    assert [name for name in ("descriptive", "executive", "products") if manager.sees(name)] == [
        "descriptive",
        "products",
    ]


def test_people_are_read_with_their_categories(tmp_path: Path) -> None:
    """What the command line wrote; the hash is Trino's alone."""
    file = tmp_path / "users.json"
    file.write_text(
        '[{"name": "carl", "role": "category-manager", "categories": ["men\'s"], "hash": "1:2:3"}]',
        encoding="utf-8",
    )
    assert people.parse(file) == [Person("carl", "category-manager", ("men's",))]
    assert role_of("men's") == "category men's"


@pytest.mark.parametrize("text", ["", "[1]", '[{"name": "carl"}]'])
def test_damaged_users_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    """With the file's name in it."""
    file = tmp_path / "users.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ShoplensError, match="users.json cannot be read"):
        people.parse(file)
