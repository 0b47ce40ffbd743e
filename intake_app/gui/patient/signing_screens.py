"""Which screen a step on the way to a signature gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.consent import Capacity, SigningRole
from intake_app.gui.patient.attest_screen import InterpreterSignScreen, OwnWordScreen, WitnessScreen
from intake_app.gui.patient.sign_choices import AssentScreen, InterpreterAskedScreen, WayScreen, WhoScreen
from intake_app.gui.patient.sign_interpreter import InterpreterScreen
from intake_app.gui.patient.sign_right import BasisScreen, RelationScreen
from intake_app.gui.patient.sign_screen import SignScreen
from intake_app.workflows.signing import SigningStep, meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.gui.patient.screen import Screen
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.intake_state import SignView
    from intake_app.workflows.signing import Signing

_CHOICES: dict[SigningStep, Callable[[Signing], Screen]] = {
    SigningStep.RELATION: RelationScreen,
    SigningStep.BASIS: BasisScreen,
    SigningStep.ASSENT: AssentScreen,
    SigningStep.WAY: WayScreen,
}
_ATTESTED: dict[SigningStep, tuple[SigningRole, Callable[[str, Signing], Screen]]] = {
    SigningStep.ASSENT_SIGN: (SigningRole.ASSENT, OwnWordScreen),
    SigningStep.INTERPRETER_SIGN: (SigningRole.INTERPRETER, InterpreterSignScreen),
    SigningStep.WITNESS_SIGN: (SigningRole.WITNESS, WitnessScreen),
}


def signing_screen_of(heading: str, view: SignView, signing: Signing, journey: Journey) -> Screen:
    """Build the screen of the step that is next."""
    step, capacity = signing.step, signing.capacity or Capacity.SELF
    if step is SigningStep.WHO:
        return WhoScreen(view, signing)
    if step is SigningStep.INTERPRETER:
        return InterpreterScreen(signing) if signing.interpreter_here else InterpreterAskedScreen(signing)
    if step in _CHOICES:
        return _CHOICES[step](signing)
    if step in _ATTESTED:
        role, screen = _ATTESTED[step]
        return screen(meaning_of(role, capacity, journey), signing)
    return SignScreen(heading, view, meaning_of(SigningRole.CONSENT, capacity, journey), signing)
