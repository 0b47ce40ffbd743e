"""One small packet with everything a real one has: easy, urgent, sensitive, body map, explanation and decisions."""

from intake_app.domain.alert import Severity
from intake_app.domain.packet import LoadedForm, OptionalForm, Packet
from intake_app.domain.questionnaire import EXTENSION_BASE, Questionnaire
from tests.support.builders import DECIDE, YES_NO, FhirJson, a_flag, a_form, a_packet, raw_item, translations, when

LANGUAGES = ("en", "es")
REGIONS = {"neck": "Neck", "shoulder.left": "Left shoulder", "shoulder.right": "Right shoulder"}
AREAS = {"neck": "neck", "shoulder.left": "shoulders", "shoulder.right": "shoulders"}
CHEST = a_flag("U01", "urgent.chest == yes", urgency="now")
PREGNANT = a_flag("P01", "preg.status == yes")
SORE = a_flag("K01", "pain.now >= 8", severity=Severity.KNOW)
RETURNING = a_flag("R01", "return_visit == yes", severity=Severity.ASK)
FLAGS = (PREGNANT, CHEST, SORE, RETURNING)


def to_choose(name: str, *, by_responder: bool = False, at_first: bool = False, title: str = "") -> OptionalForm:
    """A form that the clinic turns on or off, with a place in the small packet."""
    needs = [{"url": EXTENSION_BASE + "needs-responder", "valueBoolean": by_responder}]
    raw = a_form(name).questionnaire.to_fhir() | {"id": name, "extension": needs}
    form = Questionnaire.model_validate(raw | ({"title": title} if title else {}))
    return OptionalForm(form, ("small",), by_responder, at_first)


OPTIONAL = (
    *map(to_choose, ("ten-questions", "pelvic-health")),
    *(to_choose(name, by_responder=True) for name in ("phq2", "phq9")),
)


def _about() -> LoadedForm:
    return a_form(
        "about",
        raw_item("hello", "group", raw_item("hello.text", "display", text="We are glad that you are here.")),
        raw_item(
            "about",
            "group",
            raw_item("about.name", own={"patient-field": "name_to_use"}, required=True, maxLength=40),
            raw_item("about.legal", own={"patient-field": "legal_name"}),
            raw_item("about.pets", "boolean", text="Any pets?", _text=translations(es="¿Mascotas?")),
            raw_item("about.pet-name", enableWhen=[when("about.pets", "=", answerBoolean=True)]),
            raw_item("about.pain", "integer", own={"flag-input": "pain.now"}, hl7={"minValue": 0, "maxValue": 10}),
            raw_item("about.since", "date"),
            text="About you",
        ),
        languages=LANGUAGES,
    )


def _urgent() -> LoadedForm:
    chest = raw_item("urgent.chest", "choice", own={"flag-input": "urgent.chest"}, options=YES_NO)
    return a_form("urgent", raw_item("urgent", "group", chest, text="Right now"), languages=LANGUAGES)


def _sensitive() -> LoadedForm:
    status = raw_item("preg.status", "choice", own={"flag-input": "preg.status"}, options=YES_NO)
    week = raw_item("preg.week", "integer", enableWhen=[when("preg.status", "=", answerCoding={"code": "yes"})])
    detail = raw_item("preg.more", "group", raw_item("preg.wish", "text"), text="Wishes")
    section = raw_item(
        "preg",
        "group",
        status,
        week,
        detail,
        own={"sensitivity": "high", "who-sees": ("practitioner",)},
        text="Pregnancy",
    )
    return a_form("pregnancy", section, languages=LANGUAGES)


def _body() -> LoadedForm:
    layers = [
        raw_item(name, "choice", own={"component": "body-map"}, repeats=True) for name in ("map.hurts", "map.no_touch")
    ]
    signal = raw_item("comfort.signal", own={"component": "stop-signal"})
    page = raw_item("map", "group", *layers, control="page", text="On your body")
    return a_form(
        "body",
        raw_item("body", "group", page, text="Your body"),
        raw_item("comfort", "group", signal, text="Comfort"),
        languages=LANGUAGES,
    )


def _decision(kind: str, code: str, **members: list[FhirJson]) -> FhirJson:
    return raw_item(f"{kind}.{code}", "choice", own={"decision": f"{kind}:{code}"}, options=DECIDE) | members


def _consent() -> LoadedForm:
    explained = raw_item(
        "explained",
        "group",
        raw_item(
            "explained.1", "group", raw_item("explained.1.text", "display", text="Needles are thin."), control="page"
        ),
        raw_item(
            "explained.2",
            "group",
            raw_item("explained.2.text", "display", text="You can stop."),
            raw_item("explained.more", "choice", options=YES_NO),
            control="page",
        ),
        text="What we do",
    )
    electro = [when("technique.needling", "!=", answerCoding={"code": "no"})]
    techniques = raw_item(
        "techniques",
        "group",
        _decision("technique", "needling"),
        _decision("technique", "electro", enableWhen=electro),
        text="Techniques",
    )
    areas = raw_item("areas", "group", _decision("area", "neck"), _decision("area", "shoulders"), text="Areas")
    return a_form("consent", explained, techniques, areas, role="consent", languages=LANGUAGES)


def _last() -> LoadedForm:
    return a_form(
        "last", raw_item("last", "group", raw_item("last.else", "text"), text="Anything else"), languages=LANGUAGES
    )


def small_packet() -> Packet:
    """The packet; every call builds a new one."""
    return a_packet(_about(), _urgent(), _sensitive(), _body(), _consent(), _last())
