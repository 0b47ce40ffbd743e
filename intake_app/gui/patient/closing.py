"""The last steps of an intake: the signature, or another good end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.consent import EndKind, Signature, SignatureMethod
from intake_app.gui.patient.screens import capacity_of
from intake_app.workflows.sign import SignedResult, end_without_signing, sign

if TYPE_CHECKING:
    from intake_app.gui.patient.acts import Signed
    from intake_app.workflows.answer import Journey


class Closing:
    """`ended` is None while the intake goes on; `result` is there once something was signed."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self.ended: EndKind | None = None
        self.result: SignedResult | None = None

    def signature(self, act: Signed, signer: str) -> Signature:
        """Return the act of signing as it is frozen."""
        return Signature(
            signer=signer,
            meaning=self._journey.words("sign.meaning"),
            method=SignatureMethod.TYPED if act.typed else SignatureMethod.DRAWN,
            at=self._journey.workplace.clock.now(),
            capacity=capacity_of(self._journey),
            ink=act.ink,
            typed=act.typed,
        )

    def sign(self, signature: Signature) -> None:
        """Sign. Raises NotReadyError, StorageError; then nothing is signed."""
        self.result = sign(self._journey, signature)
        self.ended = EndKind.SIGNED

    def end(self, kind: EndKind) -> None:
        """End another way. Raises StorageError; then nothing has ended."""
        end_without_signing(self._journey, kind)
        self.ended = kind

    def copy(self) -> bytes:
        """Return the sealed document. Raises StorageError; LookupError where nothing was signed."""
        if self.result is None:
            raise LookupError("nothing is signed")
        return self._journey.workplace.records.document_bytes(self.result.consent.id)
