"""What each role may do, written out."""

from itertools import product

import pytest

from intake_app.domain.practitioner import Action, NotAllowedError, Role, may, require

DESK, CARE, OFFICE = Role.FRONT_DESK, Role.PRACTITIONER, Role.ADMIN
WHO_MAY = {
    Action.SEE_TODAY: {DESK, CARE, OFFICE},
    Action.CHECK_IN: {DESK, CARE, OFFICE},
    Action.HAND_OVER: {DESK, CARE, OFFICE},
    Action.TAKE_BACK: {DESK, CARE, OFFICE},
    Action.GIVE_COPY: {DESK, CARE, OFFICE},
    Action.PRINT_FORM: {DESK, CARE, OFFICE},
    Action.ATTACH_SCAN: {DESK, CARE, OFFICE},
    Action.WITHDRAW: {DESK, CARE, OFFICE},
    Action.SEE_CLINICAL: {CARE},
    Action.REVIEW: {CARE},
    Action.COUNTERSIGN: {CARE},
    Action.RECORD_BOUNDARY: {CARE},
    Action.COMPLETE_SIGNING: {CARE},
    Action.TAKE_ON_ALERT: {DESK, CARE, OFFICE},
    Action.CLOSE_ALERT: {CARE},
    Action.FIND_CONSENTS: {OFFICE},
    Action.PREVIEW_CONSENT: {CARE, OFFICE},
    Action.EXPORT: {OFFICE},
    Action.READ_AUDIT: {OFFICE},
    Action.MANAGE_STAFF: {OFFICE},
    Action.CHANGE_SETTINGS: {OFFICE},
}


def test_that_the_table_names_every_action() -> None:
    assert WHO_MAY.keys() == set(Action)


@pytest.mark.parametrize(("role", "action"), list(product(Role, Action)))
def test_that_a_role_may_do_what_the_table_says_and_nothing_else(role: Role, action: Action) -> None:
    assert may(role, action) is (role in WHO_MAY[action])
    if role in WHO_MAY[action]:
        require(role, action)
    else:
        with pytest.raises(NotAllowedError, match=f"{role} does not include {action}"):
            require(role, action)
