"""The way to a signature: who signs, in which way, with whom; one thing at a time, and nothing chosen beforehand.

Nothing of it is saved until the last signature is there: what is not sealed is no act of signing.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from intake_app.domain.authority import Assent, Authority, Interpretation
from intake_app.domain.consent import Capacity, Signature, SignatureMethod, SigningRole
from intake_app.domain.response import AnswerStatus
from intake_app.domain.signing_rules import needs_adult
from intake_app.workflows.answer import Journey

INTERPRETER_INPUT = "language.interpreter"
LEFT_INTERPRETER, LEFT_AUTHORITY, LEFT_ASSENT = "interpreter", "authority", "assent"


class SigningStep(StrEnum):
    """What is asked next; each is one screen."""

    WHO = "who"
    RELATION = "relation"
    BASIS = "basis"
    ASSENT = "assent"
    INTERPRETER = "interpreter"
    WAY = "way"
    SIGN = "sign"
    ASSENT_SIGN = "assent-sign"
    INTERPRETER_SIGN = "interpreter-sign"
    WITNESS_SIGN = "witness-sign"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SigningSetting:
    """What is known before: the names, whether an adult has to sign, and whether an interpreter may be here.

    `name` is that of the record, for what is signed; `called` is the one to speak to the person with.
    """

    name: str
    needs_adult: bool
    own_consent_age: int
    ask_interpreter: bool
    called: str


@dataclass(frozen=True, slots=True)
class Signing:
    """What was chosen and signed so far. `interpreter` is the name of the one who interprets, empty for nobody.

    `interpreter_here` is None until it was said; `left_for_staff` names what a person of the clinic writes down later.
    """

    setting: SigningSetting
    capacity: Capacity | None = None
    signer: str = ""
    relation: str = ""
    authority: Authority | None = None
    assent: Assent | None = None
    interpreter_here: bool | None = None
    interpreter: str = ""
    interpretation: Interpretation | None = None
    way: SignatureMethod | None = None
    helper: str = ""
    signatures: tuple[Signature, ...] = ()
    left_for_staff: tuple[str, ...] = field(default=())

    def signed(self, role: SigningRole) -> bool:
        """Whether somebody has signed in this role."""
        return any(signature.role is role for signature in self.signatures)

    def _for_another(self) -> bool:
        return self.capacity is not Capacity.SELF

    def _word_is_open(self) -> bool:
        """Whether the person who said yes has neither signed their own line nor left it."""
        answered = self.signed(SigningRole.ASSENT) or LEFT_ASSENT in self.left_for_staff
        return self.assent is Assent.YES and not answered

    def _open(self, step: SigningStep) -> bool:
        """Whether a step is still to be done."""
        asked = self.interpreter_here is None and self.setting.ask_interpreter
        return {
            SigningStep.WHO: self.capacity is None,
            SigningStep.RELATION: self._for_another() and not self.signer,
            SigningStep.BASIS: self._for_another() and self.authority is None,
            SigningStep.ASSENT: self._for_another() and self.assent is None,
            SigningStep.INTERPRETER: asked or (bool(self.interpreter_here) and self.interpretation is None),
            SigningStep.WAY: self.way is None,
            SigningStep.SIGN: not self.signed(SigningRole.CONSENT),
            SigningStep.ASSENT_SIGN: self._word_is_open(),
            SigningStep.INTERPRETER_SIGN: bool(self.interpreter) and not self.signed(SigningRole.INTERPRETER),
            SigningStep.WITNESS_SIGN: bool(self.way and self.way.needs_witness)
            and not self.signed(SigningRole.WITNESS),
            SigningStep.DONE: True,
        }[step]

    @property
    def step(self) -> SigningStep:
        """What is asked next."""
        return next(step for step in SigningStep if self._open(step))

    def leaving(self, part: str) -> "Signing":
        """Return the way with a part left for a person of the clinic."""
        return replace(self, left_for_staff=tuple(dict.fromkeys((*self.left_for_staff, part))))

    def without_interpreter(self, left: bool = False) -> "Signing":
        """Return the way with nobody who interprets; `left` where a person of the clinic writes it down later."""
        gone = replace(self, interpreter_here=False, interpreter="", interpretation=None)
        return gone.leaving(LEFT_INTERPRETER) if left else gone

    def with_signature(self, signature: Signature) -> "Signing":
        """Return the way one signature on."""
        return replace(self, signatures=(*self.signatures, signature))


def signing_setting(journey: Journey) -> SigningSetting:
    """Return what is known before anybody signs."""
    context = journey.context()
    clinic, age = context.clinic, context.patient.age_on(context.visit_day)
    return SigningSetting(
        name=context.patient.record_name,
        needs_adult=needs_adult(age, clinic.own_consent_age),
        own_consent_age=clinic.own_consent_age,
        ask_interpreter=_may_need_interpreter(journey),
        called=context.patient.name_to_use,
    )


def _may_need_interpreter(journey: Journey) -> bool:
    """Whether an interpreter was asked for, or the person said that they do not know."""
    for item in journey.packet.questions:
        answer = journey.response.get(item.link_id)
        if item.own("flag-input") == INTERPRETER_INPUT and answer is not None:
            return answer.status is not AnswerStatus.SKIPPED and answer.first is not False
    return False


def meaning_of(role: SigningRole, capacity: Capacity, journey: Journey) -> str:
    """Return the sentence that a signature stands for, in the person's language."""
    words = journey.words
    if role is SigningRole.CONSENT:
        own = capacity is Capacity.SELF
        return words("sign.meaning") if own else words("sign.meaning.for", name=journey.patient.record_name)
    return words(f"sign.meaning.{role}")
