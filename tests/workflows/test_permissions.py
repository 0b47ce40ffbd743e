"""Every door that needs a role, tried by every role."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import product
from uuid import uuid4

import pytest

from intake_app.domain.chaperone import ChaperoneOutcome
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import NotAllowedError, Role
from intake_app.domain.support import SupportContact, SupportKind
from intake_app.workflows.agenda import set_discussed
from intake_app.workflows.agreed_today import settle_wish
from intake_app.workflows.alert_care import people_needed, take_on
from intake_app.workflows.chaperone_offer import record_offer
from intake_app.workflows.check_in import add_patient, check_in, find_patients, similar_patients, today
from intake_app.workflows.clinic_setup import add_staff
from intake_app.workflows.comfort_card import comfort_card, give_card
from intake_app.workflows.consent_check import CheckOutcome, check_consent, consent_checks
from intake_app.workflows.copies import CopyWay
from intake_app.workflows.countersign import Attestation, ExplainBack, countersign
from intake_app.workflows.export import Wanted, export_consents, find_consents, preview_consent
from intake_app.workflows.hand_over import IdentityCheck, hand_over, take_back
from intake_app.workflows.left_for_staff import AssentFacts, complete
from intake_app.workflows.lifted_marks import lift_mark
from intake_app.workflows.review import close_alert, mark_reviewed, open_section, review, waiting
from intake_app.workflows.settings import change_settings
from intake_app.workflows.settings_owned import (
    confirm_figure,
    drop_statement,
    remove_contact,
    save_contact,
    save_statement,
    turn_off_pack,
    turn_on_pack,
    unconfirm_figure,
)
from intake_app.workflows.unlock import Session
from tests.support.workplace import PIN, ClinicAtWork

DESK, CARE, OFFICE = Role.FRONT_DESK, Role.PRACTITIONER, Role.ADMIN
EVERYONE = {DESK, CARE, OFFICE}
NOBODY = uuid4()
PERSON = Patient(uuid4(), "Rosa", date(1988, 4, 17))
CONTACT = SupportContact("c1", "US", SupportKind.HOUSING, "211", "211", "Call.", date(2026, 1, 1))
SAID = Attestation(ExplainBack.DONE)
Door = Callable[[ClinicAtWork, Session], object]

DOORS: dict[str, tuple[set[Role], Door]] = {
    "today": (EVERYONE, lambda p, s: today(p.workplace, s)),
    "find patients": (EVERYONE, lambda p, s: find_patients(p.workplace, s, "rosa")),
    "similar patients": (EVERYONE, lambda p, s: similar_patients(p.workplace, s, PERSON)),
    "add patient": (EVERYONE, lambda p, s: add_patient(p.workplace, s, PERSON)),
    "check in": (EVERYONE, lambda p, s: check_in(p.workplace, s, NOBODY, NOBODY, "small")),
    "hand over": (EVERYONE, lambda p, s: hand_over(p.workplace, s, NOBODY, IdentityCheck.KNOWN)),
    "take back": (EVERYONE, lambda p, s: take_back(p.workplace, s, NOBODY)),
    "waiting": ({CARE}, lambda p, s: waiting(p.workplace, s)),
    "review": ({CARE}, lambda p, s: review(p.workplace, s, NOBODY)),
    "open section": ({CARE}, lambda p, s: open_section(p.workplace, s, NOBODY, "about")),
    "mark reviewed": ({CARE}, lambda p, s: mark_reviewed(p.workplace, s, NOBODY)),
    "people needed": (EVERYONE, lambda p, s: people_needed(p.workplace, s)),
    "take on alert": (EVERYONE, lambda p, s: take_on(p.workplace, s, NOBODY)),
    "close alert": ({CARE}, lambda p, s: close_alert(p.workplace, s, NOBODY, NOBODY, "Done.")),
    "discussed": ({CARE}, lambda p, s: set_discussed(p.workplace, s, NOBODY, "last.else", True)),
    "check consent": ({CARE}, lambda p, s: check_consent(p.workplace, s, NOBODY, CheckOutcome.AS_AGREED)),
    "consent checks": ({CARE}, lambda p, s: consent_checks(p.workplace, s, NOBODY)),
    "record offer": ({CARE}, lambda p, s: record_offer(p.workplace, s, NOBODY, ChaperoneOutcome.DEFERRED)),
    "lift mark": ({CARE}, lambda p, s: lift_mark(p.workplace, s, NOBODY, "neck", "It is fine.")),
    "complete": ({CARE}, lambda p, s: complete(p.workplace, s, NOBODY, AssentFacts("Yes."))),
    "settle wish": ({CARE}, lambda p, s: settle_wish(p.workplace, s, NOBODY, "Done.")),
    "comfort card": ({CARE}, lambda p, s: comfort_card(p.workplace, s, NOBODY)),
    "give card": ({CARE}, lambda p, s: give_card(p.workplace, s, NOBODY, CopyWay.PRINTED, lambda _name, _pdf: None)),
    "countersign": ({CARE}, lambda p, s: countersign(p.workplace, s, NOBODY, PIN, SAID)),
    "find consents": ({OFFICE}, lambda p, s: find_consents(p.workplace, s, Wanted())),
    "preview consent": ({CARE, OFFICE}, lambda p, s: preview_consent(p.workplace, s, NOBODY)),
    "export consents": ({OFFICE}, lambda p, s: export_consents(p.workplace, s, [], lambda _name, _data: None)),
    "change settings": ({OFFICE}, lambda p, s: change_settings(p.workplace, s, {"idle_minutes": 9})),
    "save statement": ({OFFICE}, lambda p, s: save_statement(p.workplace, s, "x", "t", "o", "s", date(2030, 1, 1))),
    "drop statement": ({OFFICE}, lambda p, s: drop_statement(p.workplace, s, "x")),
    "confirm figure": ({OFFICE}, lambda p, s: confirm_figure(p.workplace, s, "x", "Ada", date(2026, 1, 1))),
    "unconfirm figure": ({OFFICE}, lambda p, s: unconfirm_figure(p.workplace, s, "x")),
    "save contact": ({OFFICE}, lambda p, s: save_contact(p.workplace, s, CONTACT)),
    "remove contact": ({OFFICE}, lambda p, s: remove_contact(p.workplace, s, "x")),
    "turn on pack": ({OFFICE}, lambda p, s: turn_on_pack(p.workplace, s, "phq2", "A", "B", ["C"], confirmed=True)),
    "turn off pack": ({OFFICE}, lambda p, s: turn_off_pack(p.workplace, s, "phq2")),
    "add staff": ({OFFICE}, lambda p, s: add_staff(p.workplace, s, "Amal Noor", Role.FRONT_DESK, PIN)),
}


@pytest.mark.parametrize(("door", "role"), list(product(DOORS, Role)))
def test_that_a_door_opens_for_its_roles_and_for_nobody_else(place: ClinicAtWork, door: str, role: Role) -> None:
    roles, act = DOORS[door]
    head = place.records.head()
    if role in roles:
        with suppress(LookupError):
            act(place, place.by_role(role))
    else:
        with pytest.raises(NotAllowedError):
            act(place, place.by_role(role))
        assert place.records.head() == head
