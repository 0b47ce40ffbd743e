"""Whole documents for tests: a consent as a clinic would print it, in English and in Arabic."""

import datetime as dt
from uuid import UUID

from intake_app.domain.consent import Decision
from intake_app.domain.document import (
    AnswerRow,
    Answers,
    AttachedFile,
    BodyDrawing,
    Bullets,
    DecisionList,
    DecisionTable,
    Document,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    SealField,
    SignatureBlock,
    Signatures,
    Table,
)
from tests.documents.ink_samples import sample_ink

YES, ASK, NO = Decision.YES, Decision.ASK, Decision.NO
WORDS = {YES: "Yes", ASK: "Ask me on the day", NO: "No"}
ID = UUID("1bc2c527-452c-5078-b7d7-e648c3ac71d5")
CREATED = dt.datetime(2026, 11, 23, 17, 5, tzinfo=dt.UTC)
HASH = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069"
PATIENT = "Maria José Núñez-O’Brien"
AREAS = (
    "Head and face",
    "Neck",
    "Shoulders",
    "Chest",
    "Upper back",
    "Belly",
    "Lower back",
    "Hips",
    "Pelvis",
    "Arms",
    "Hands",
    "Legs",
    "Feet",
)
TECHNIQUES = (
    ("Acupuncture", "YYYNYAYAN" + "YYYY"),
    ("Trigger points", "NAYNYNYNN" + "YAYN"),
    ("Cupping", "NNYNYNYNN" + "NNAN"),
    ("Heat", "NAYNYAYNN" + "YYYY"),
    ("Massage", "NYYNY?YAN" + "YYYY"),
)
LETTERS = {"Y": YES, "A": ASK, "N": NO, "?": None}
ATTACHMENT = AttachedFile(
    "consent-record.fhir.json",
    "application/fhir+json",
    "The same record for computers (FHIR)",
    b'{"resourceType":"Bundle"}',
)


def decisions() -> DecisionTable:
    """Five techniques by thirteen areas."""
    return DecisionTable(
        summary="For each technique, what you decided for each part of the body",
        corner="Part of the body",
        areas=AREAS,
        rows=tuple((name, tuple(LETTERS[letter] for letter in letters)) for name, letters in TECHNIQUES),
        words=WORDS,
        open_word="Not decided",
    )


def body() -> BodyDrawing:
    """Two views with every pattern."""
    return BodyDrawing(
        figure="middle",
        views=(("front", "Front"), ("back", "Back")),
        hurts=frozenset({"shoulder_back_left", "shoulder_back_right", "low_back"}),
        avoid=frozenset({"pelvis_front", "belly_lower", "neck_front"}),
        decisions={
            "shoulders": YES,
            "upper_back": YES,
            "low_back": YES,
            "neck": ASK,
            "chest": NO,
            "abdomen": ASK,
            "arms": YES,
        },
        legend=(
            ("yes", "Yes"),
            ("ask", "Ask me on the day"),
            ("no", "No"),
            ("hurts", "Hurts"),
            ("avoid", "Please do not touch"),
        ),
        alt=(
            "Body map, front and back. Hurts: both shoulders, low back. Please do not touch: "
            "pelvis, lower belly, front of neck."
        ),
    )


RISKS = Table(
    summary="Risks of acupuncture, how often they happen, and what we do about them",
    header=("What can happen", "How often", "What it can feel like", "What we do, and the source"),
    rows=(
        (
            "Bruising",
            "3 in 100 visits",
            "A small bruise or a dull ache at the point, for up to two days.",
            "Light pressure after removal. Tell us and we rest that area.",
        ),
        (
            "Feeling faint",
            "3 in 1,000 visits",
            "Warm, light-headed or sick, mostly in a first visit.",
            "You lie down and the needles come out at once. Water and rest.",
        ),
        (
            "Minor bleeding",
            "6 in 100 visits",
            "A drop of blood when the needle comes out.",
            "Cotton and pressure. Tell us if you take blood thinners.",
        ),
        (
            "A short flare",
            "1 in 100 visits",
            "Pain or feelings may rise for a day before they ease.",
            "We plan a check-in. You can call, pause or stop.",
        ),
        (
            "Infection",
            "1 in 100,000 visits",
            "Redness, heat or swelling that grows after a day.",
            "Sterile needles used once, clean hands, clean skin.",
        ),
        (
            "Nerve irritation",
            "2 in 10,000 visits",
            "Tingling or numbness that lasts.",
            "Depth and angle follow your anatomy. You say stop, we stop.",
        ),
        (
            "Air around the lung",
            "1 in 200,000 visits",
            "Sharp chest pain or short breath after needles in chest, neck or upper back.",
            "Shallow, slanted needles there by trained hands. Call 911, then us.",
        ),
        (
            "A needle breaks",
            "1 in 1,000,000 visits",
            "A part of a needle stays in the skin.",
            "Needles are counted in and counted out.",
        ),
    ),
    widths=(0.2, 0.17, 0.31, 0.32),
)

CONTENT = (
    Heading("Consent to acupuncture and related care", 1),
    Fields(
        (
            ("Patient", PATIENT),
            ("Date of birth", "April 17, 1988"),
            ("Practitioner", "Jun Watanabe, LAc"),
            ("Visit", "November 23, 2026"),
        )
    ),
    Paragraph(
        (
            "You are in charge of this visit. You can pause, change your mind or stop at any "
            "moment, and you do not need a reason. A no never changes how we treat you."
        ),
        "note",
    ),
    Heading("What acupuncture and dry needling are"),
    Paragraph(
        (
            "Acupuncture uses very thin, sterile needles, each used once, placed at chosen "
            "points. Dry needling places the same needles into tight bands of muscle called "
            "trigger points."
        ),
        "lead",
    ),
    Paragraph(
        "Trigger-point needling is one technique inside acupuncture. The difference lies less"
        " in the needle than in the depth of training, the safety education and the reasoning"
        " behind its use. We choose the needle, the depth and the position for your body, and"
        " we explain each step before it begins."
    ),
    Heading("What happens in a visit"),
    Bullets(
        (
            "We talk about what you want help with, and what you would rather not talk about today.",
            "You decide which areas may be touched, which may be seen, and who is in the room.",
            "We tell you before each contact: where, why, and how it may feel. You answer yes, not now, or no.",
            "Needles stay for ten to thirty minutes. You have a call bell in your hand. We check on you.",
        ),
        numbered=True,
    ),
    Heading("What you may expect, and its limits"),
    Bullets(
        (
            "Less pain and muscle guarding for many people, often within three to six visits.",
            "No result is promised. We look at progress together at visit four.",
            "Other choices: waiting, physical therapy, medicine through your doctor, movement, or a second opinion.",
        )
    ),
    Heading("Risks, how often, and what we do"),
    Paragraph("Serious harm is rare. You can see all of it here in plain words."),
    RISKS,
    Heading("What you decided"),
    Paragraph(
        "Only what is marked yes is agreed. Where it says ask me on the day, we ask first. "
        "Where it says no, we do not do it. What is not decided counts as ask me on the day."
    ),
    Heading("By technique", 3),
    DecisionList(
        (("Acupuncture needles", YES), ("Electrical stimulation of needles", NO), ("Cupping", ASK), ("Herbs", None)),
        WORDS,
        "Not decided",
    ),
    Heading("By technique and part of the body", 3),
    decisions(),
    Heading("On the body"),
    body(),
    Heading("Your answers"),
    Heading("Health", 3),
    Answers(
        (
            AnswerRow("Do you take blood thinners, or bleed easily?", "No"),
            AnswerRow("Do you have a pacemaker or another implanted device?", "No"),
            AnswerRow(
                "Have you fainted with needles before?",
                "Yes, once, at a blood test in 2019. I felt better after I lay down and drank some water.",
            ),
            AnswerRow(
                "Is there anything about past care you want us to know?",
                "I would rather talk about this in person",
                muted=True,
            ),
            AnswerRow("How strong is the pain today?", "6 out of 10"),
        )
    ),
)

SIGNING = (
    Heading("Signatures"),
    Paragraph(
        "By signing I say that this was explained to me and that I could ask questions."
        " I agree within the limits that I set here."
    ),
    Signatures(
        (
            SignatureBlock(
                "Patient",
                PATIENT,
                "I read this or it was read to me. I could ask questions. I agree to what is marked yes here.",
                "November 23, 2026, 09:05 PST",
                ink=sample_ink(3),
            ),
            SignatureBlock(
                "Interpreter",
                "Ana Reyes",
                "I interpreted all of this, and both sides understood.",
                "November 23, 2026, 09:05 PST",
                typed="Ana Reyes",
            ),
        )
    ),
    Heading("Digital seal", 3),
    Paragraph(
        (
            "This seal shows the file has not changed since the time it names. It does not by "
            "itself prove who held the pen."
        ),
        "small",
    ),
    SealField("ClinicSeal", "Seal of Willow Tree Clinic", "The clinic seals this file at the moment of signing."),
    SealField(
        "Practitioner",
        "Signature of Jun Watanabe, LAc",
        "The practitioner signs last, after the talk. After that nothing can be changed.",
        lock_all=True,
    ),
)

RECORD = (
    PageBreak(),
    Heading("Record of this consent"),
    Paragraph("How this consent came about. Times are in the clinic's time zone.", "small"),
    Fields(
        (
            ("Document", str(ID)),
            ("SHA-256 of the text shown", HASH),
            ("Language shown", "English"),
            ("Identity check", "Photo ID seen (A. Reyes)"),
            ("Signed by", f"{PATIENT}, for themselves"),
            ("Signature", "drawn by hand, 3 strokes, 312 points"),
            ("Ledger before this record, entries and head", f"1204 · {HASH}"),
        )
    ),
    Heading("Parts opened", 3),
    Table(
        "Parts opened",
        ("Part", "What happened", "First shown"),
        (
            ("What acupuncture is", "Opened", "November 23, 2026, 08:44 PST"),
            ("Risks", "Opened", "November 23, 2026, 08:47 PST"),
            ("Past care", "Rather in person", "November 23, 2026, 08:52 PST"),
        ),
        (0.42, 0.28, 0.3),
    ),
)


def consent(*, page_size: str = "letter", title: str = "Consent to acupuncture and related care") -> Document:
    """The whole consent."""
    return Document(
        id=ID,
        title=title,
        subject="Record of consent",
        author="Willow Tree Clinic",
        language="en",
        created=CREATED,
        blocks=(*CONTENT, *SIGNING, *RECORD),
        footer=f"Willow Tree Clinic · {ID}",
        page_size=page_size,
        attachments=(ATTACHMENT,),
    )


ARABIC_NAME = "محمد عبد الله"
ARABIC_SENTENCE = "يمكنك أن تتوقف أو تغيّر رأيك في أي لحظة، ولا تحتاج إلى سبب."


def arabic() -> Document:
    """A short consent that is read from right to left, with Latin inside."""
    words = {YES: "نعم", ASK: "اسألني في ذلك اليوم", NO: "لا"}
    return Document(
        id=ID,
        title="الموافقة على الوخز بالإبر",
        subject="سجل الموافقة",
        author="Willow Tree Clinic",
        language="ar",
        created=CREATED,
        blocks=(
            Heading("الموافقة على الوخز بالإبر", 1),
            Fields((("المريض", ARABIC_NAME), ("الممارس", "Jun Watanabe, LAc"), ("تاريخ الميلاد", "17 أبريل 1988"))),
            Paragraph(ARABIC_SENTENCE, "note"),
            Heading("ما يحدث في الزيارة"),
            Paragraph(ARABIC_SENTENCE + " هاتف العيادة هو 503-555-0100 (Portland) كل يوم. " + ARABIC_SENTENCE),
            Bullets((ARABIC_SENTENCE, "نخبرك قبل كل لمسة: أين ولماذا."), numbered=True),
            Bullets(("استراحة", "إيقاف")),
            DecisionList(
                (("الوخز بالإبر", YES), ("الحجامة", ASK), ("الكهرباء", NO), ("الأعشاب", None)), words, "لم يُقرر"
            ),
            DecisionTable(
                "القرارات",
                "الطريقة",
                ("الرأس", "الرقبة", "الكتفان", "الصدر", "الظهر", "البطن", "اليدان", "القدمان"),
                (("الوخز بالإبر", (YES, YES, ASK, NO, None, NO, YES, YES)), ("الحجامة", (NO, ASK, YES, NO) * 2)),
                words,
                "لم يُقرر",
            ),
            Table(
                "المخاطر",
                ("ماذا", "كم مرة"),
                (("كدمة", "3 من كل 100 زيارة"), ("إغماء", "3 من كل 1,000 زيارة")),
                (0.4, 0.6),
            ),
            BodyDrawing(
                "middle",
                (("front", "أمام"), ("back", "خلف")),
                frozenset({"low_back"}),
                frozenset({"belly_lower"}),
                {"arms": YES},
                (("hurts", "يؤلم"), ("avoid", "من فضلك لا تلمس")),
                "خريطة الجسم",
            ),
            Answers((AnswerRow("هل تتناول مميعات الدم؟", "لا"),)),
            Signatures(
                (
                    SignatureBlock(
                        "المريض", ARABIC_NAME, "أوافق على ما هو مكتوب هنا.", "23 نوفمبر 2026", ink=sample_ink(5)
                    ),
                )
            ),
            SealField("ClinicSeal", "ختم Willow Tree Clinic", ARABIC_SENTENCE),
        ),
        footer=f"Willow Tree Clinic · {ID}",
        page_words="الصفحة {page} من {total}",
        page_size="a4",
        right_to_left=True,
    )
