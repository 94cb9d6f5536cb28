import pytest

from ui.settings import PageSettings, PageSettingsError


def test_the_page_is_served_on_loopback_unless_told_otherwise() -> None:
    assert PageSettings.from_environment({}) == PageSettings("127.0.0.1", 7860)


def test_host_port_and_names_come_from_the_environment() -> None:
    environment = {
        "RELATORIA_HOST": "10.0.0.5",
        "RELATORIA_PORT": "80",
        "RELATORIA_HOST_NAMES": "informes.example, otro",
        "RELATORIA_USERS": "users.toml",
    }
    settings = PageSettings.from_environment(environment)
    assert (settings.host, settings.port) == ("10.0.0.5", 80)
    assert {"10.0.0.5", "informes.example", "otro", "localhost"} <= set(settings.allowed_hosts())


@pytest.mark.parametrize("host", ["0.0.0.0", "10.0.0.5", "::", "relatoria.example"])
def test_without_users_the_page_is_served_to_this_machine_only(host: str) -> None:
    with pytest.raises(PageSettingsError, match="RELATORIA_USERS"):
        PageSettings.from_environment({"RELATORIA_HOST": host})
    assert PageSettings.from_environment({"RELATORIA_HOST": "::1"}).users is None


@pytest.mark.parametrize("port", ["ochenta", "-1", "70000"])
def test_a_port_that_is_none_is_refused_with_the_next_step(port: str) -> None:
    with pytest.raises(PageSettingsError, match="RELATORIA_PORT"):
        PageSettings.from_environment({"RELATORIA_PORT": port})
