"""The key of a packet: its name and the optional forms that a clinic turned on."""

import pytest

from intake_app.domain.packet import packet_key, split_packet_key


@pytest.mark.parametrize(
    ("name", "chosen", "key"),
    [
        ("first-visit", (), "first-visit"),
        ("first-visit", ("pelvic-health",), "first-visit+pelvic-health"),
        ("first-visit", ("b", "a"), "first-visit+b+a"),
    ],
)
def test_that_a_key_reads_back_as_name_and_forms(name: str, chosen: tuple[str, ...], key: str) -> None:
    assert packet_key(name, chosen) == key
    assert split_packet_key(key) == (name, chosen)


def test_that_a_form_chosen_twice_stands_once() -> None:
    assert packet_key("first-visit", ("a", "a")) == "first-visit+a"
