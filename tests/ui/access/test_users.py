"""The file of users, and the command that writes it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from ui.access.__main__ import main
from ui.access.roles import Action, Role
from ui.access.users import AccessError, UserFile

PASSWORD = "diez caracteres o más"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    users = UserFile(tmp_path / "users.toml")
    users.put("ana", PASSWORD, frozenset({Role.READER, Role.EDITOR}))
    return users.path


def test_a_user_is_known_by_name_and_password_only(path: Path) -> None:
    users = UserFile(path)
    user = users.with_password("ana", PASSWORD)
    assert user is not None and user.principal.may(Action.CHANGE_LIBRARY)
    assert not user.principal.may(Action.SEE_EVALUATION)
    assert users.with_password("ana", PASSWORD + " ") is users.with_password("luz", PASSWORD) is None


def test_the_file_holds_no_password_and_no_token_and_is_its_owners_alone(path: Path) -> None:
    token = UserFile(path).new_token("ana")
    text = path.read_text()
    assert PASSWORD not in text and token not in text
    assert path.stat().st_mode & 0o077 == 0


def test_a_token_acts_for_its_user_until_it_is_revoked(path: Path) -> None:
    users = UserFile(path)
    token = users.new_token("ana")
    found = users.with_token(token)
    assert found is not None and found.name == "ana"
    assert users.with_token(token[:-1]) is None
    users.revoke_tokens("ana")
    assert users.with_token(token) is None


def test_a_change_of_the_file_holds_from_the_next_look(path: Path) -> None:
    reading = UserFile(path)
    assert reading.user("ana")
    UserFile(path).remove("ana")
    assert reading.user("ana") is None


def test_roles_change_without_the_password(path: Path) -> None:
    UserFile(path).put("ana", None, frozenset({Role.EVALUATOR}))
    user = UserFile(path).with_password("ana", PASSWORD)
    assert user is not None and user.roles == {Role.EVALUATOR}


@pytest.mark.parametrize("name", ["", "Ana", "../ana", "ana maría", "a" * 65, 'a"b'])
def test_names_that_could_be_misread_are_refused(path: Path, name: str) -> None:
    with pytest.raises(AccessError, match="nombre"):
        UserFile(path).put(name, PASSWORD, frozenset({Role.READER}))


@pytest.mark.parametrize("password", ["corta", "x" * 2_000, None])
def test_passwords_that_will_not_do_are_refused(path: Path, password: str | None) -> None:
    with pytest.raises(AccessError, match="contraseña"):
        UserFile(path).put("luz", password, frozenset({Role.READER}))


@pytest.mark.parametrize(
    "text", ["[ana", "[ana]\n", "[ana]\npassword = 3\nroles = []\n", '[ana]\npassword = "x"\nroles = ["king"]\n']
)
def test_a_file_that_cannot_be_understood_says_what_to_do(path: Path, text: str) -> None:
    path.write_text(text)
    with pytest.raises(AccessError, match="ui.access"):
        UserFile(path).users()


def test_users_are_added_listed_and_removed_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    users = ["--users", str(tmp_path / "users.toml")]
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))
    assert main([*users, "add", "luz", "--role", "evaluator"]) == 0
    assert main([*users, "token", "luz"]) == 0
    assert main([*users, "list"]) == 0
    assert "luz\tevaluator\t1 claves" in capsys.readouterr().out
    assert main([*users, "remove", "luz"]) == 0
    assert main([*users, "remove", "luz"]) == 1
    assert "luz" in capsys.readouterr().err
