"""Forms that a clinic turns on or off: what can be chosen is read from the packets, and visits have what is on."""

from dataclasses import replace
from functools import partial

from intake_app.workflows.settings import Fault, choose_forms, chosen_forms, forms_to_choose
from intake_app.workflows.settings_owned import mood_packs
from tests.support.small_packet import to_choose
from tests.support.workplace import ClinicAtWork
from tests.workflows.test_settings import clinic_of, faults, trail


def test_that_what_can_be_chosen_is_what_the_packets_leave_to_the_clinic(place: ClinicAtWork) -> None:
    assert [form.id for form in forms_to_choose(place.workplace)] == ["ten-questions", "pelvic-health"]
    assert [form.id for form in mood_packs(place.workplace)] == ["phq2", "phq9"]
    place.content.optional = (*place.content.optional, to_choose("new-one"), to_choose("sad", by_responder=True))
    assert [form.id for form in forms_to_choose(place.workplace)][-1] == "new-one"
    assert [form.id for form in mood_packs(place.workplace)][-1] == "sad"


def test_that_what_is_on_at_first_is_asked_until_the_clinic_turns_it_off(place: ClinicAtWork) -> None:
    place.content.optional = (to_choose("peg", at_first=True), to_choose("rmdq"))
    place.content.packets["small+peg"] = place.content.packets["small+rmdq"] = place.content.packets["small"]
    assert chosen_forms(place.workplace, clinic_of(place)) == ("peg",)
    assert place.visit().packet == "small+peg"
    choose_forms(place.workplace, place.admin, ("rmdq",))
    assert chosen_forms(place.workplace, clinic_of(place)) == ("rmdq",)
    assert (clinic_of(place).optional_forms, clinic_of(place).forms_off) == (("rmdq",), ("peg",))
    assert place.visit().packet == "small+rmdq"
    assert {line["setting"] for line in trail(place)} == {"optional_forms", "forms_off"}


def test_that_what_is_on_at_first_stays_out_of_a_packet_without_a_place_for_it(place: ClinicAtWork) -> None:
    place.content.optional = (replace(to_choose("peg", at_first=True), packets=("other",)),)
    assert place.visit().packet == "small"


def test_that_a_form_that_is_not_offered_cannot_be_turned_on(place: ClinicAtWork) -> None:
    for name in ("no-such-form", "phq9"):
        act = partial(choose_forms, place.workplace, place.admin, ("ten-questions", name))
        assert faults(act) == [Fault("optional_forms", "unknown")]
    assert clinic_of(place).optional_forms == ()


def test_that_a_form_that_is_no_longer_offered_stays_as_it_was(place: ClinicAtWork) -> None:
    choose_forms(place.workplace, place.admin, ("pelvic-health",))
    place.content.optional = (to_choose("ten-questions"),)
    choose_forms(place.workplace, place.admin, ("ten-questions",))
    assert clinic_of(place).optional_forms == ("pelvic-health", "ten-questions")
