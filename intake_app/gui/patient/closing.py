"""The last steps of an intake: the way to a signature, or another good end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.consent import Capacity, EndKind, Signature, SigningRole
from intake_app.workflows.copies import own_copy
from intake_app.workflows.sign import SignedResult, end_without_signing, sign
from intake_app.workflows.signing import Signing, meaning_of, signing_setting

if TYPE_CHECKING:
    from intake_app.gui.patient.acts import Signed
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.copies import Deliver


class Closing:
    """`ended` is None while the intake goes on; `result` is there once something was signed.

    What was chosen and signed on the way holds for one text alone: where the text changes, it begins anew.
    """

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self._text = ""
        self._steps: list[Signing] = []
        self.ended: EndKind | None = None
        self.result: SignedResult | None = None

    def signing(self, text_sha256: str = "") -> Signing:
        """Return how far the way to a signature is, for the text of this hash; without one, for the last text."""
        if text_sha256 and text_sha256 != self._text:
            self._text, self._steps = text_sha256, []
        return self._steps[-1] if self._steps else Signing(signing_setting(self._journey))

    def go_on(self, signing: Signing) -> None:
        """Take one step on."""
        self._steps.append(signing)

    def back(self) -> bool:
        """Take the last step back; False where there is none."""
        return bool(self._steps and self._steps.pop())

    def with_signature(self, act: Signed) -> Signing:
        """Return the way with this act of signing, as of now."""
        signing = self.signing()
        deciding = act.role is SigningRole.CONSENT
        capacity = (signing.capacity or Capacity.SELF) if deciding else Capacity.SELF
        signature = Signature(
            signer=act.signer,
            meaning=meaning_of(act.role, capacity, self._journey),
            method=act.method,
            at=self._journey.workplace.clock.now(),
            capacity=capacity,
            ink=act.ink,
            typed=act.typed,
            role=act.role,
            helper=act.helper,
            authority=signing.authority if deciding else None,
            interpretation=act.interpretation,
            standing=act.standing,
        )
        return signing.with_signature(signature)

    def sign(self, signing: Signing) -> None:
        """Seal what everybody has signed. Raises NotReadyError, StorageError; then nothing is signed."""
        self.result = sign(
            self._journey, *signing.signatures, assent=signing.assent, left_for_staff=signing.left_for_staff
        )
        self.ended = EndKind.SIGNED

    def end(self, kind: EndKind, reason: str = "") -> None:
        """End another way. Raises StorageError; then nothing has ended."""
        end_without_signing(self._journey, kind, reason)
        self.ended = kind

    def give_copy(self, deliver: Deliver) -> None:
        """Hand the person's documents to `deliver` and note it. Raises StorageError and what `deliver` raises."""
        own_copy(self._journey.workplace, self._journey.visit.id, deliver)

    def copy(self) -> bytes:
        """Return the sealed document. Raises StorageError; LookupError where nothing was signed."""
        if self.result is None:
            raise LookupError("nothing is signed")
        return self._journey.workplace.records.document_bytes(self.result.consent.id)
