"""The intake as a document of its own: the person's answers, for the record and for their own copy."""

from datetime import datetime
from uuid import UUID

from intake_app.domain.document import Document, Fields, Heading, Paragraph
from intake_app.workflows.answer_blocks import handed_files, intake_answers
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.consent_context import ConsentContext


def intake_document(context: ConsentContext, document_id: UUID, at: datetime) -> Document:
    """Return the answers as they were given; what was hidden or skipped is not in it."""
    words, patient = context.words, context.patient
    people = Fields(
        (
            (words("doc.patient"), patient.record_name),
            (words("doc.birth-date"), day_words(patient.birth_date, words)),
            (words("doc.practitioner"), context.practitioner.name),
            (words("doc.visit"), day_words(context.visit_day, words)),
        )
    )
    return Document(
        id=document_id,
        title=words("intake.title"),
        subject=words("intake.subject"),
        author=context.clinic.name,
        language=words.language,
        created=at,
        blocks=(
            Heading(words("intake.title"), 1),
            people,
            Paragraph(words("intake.text"), "note"),
            Heading(words("doc.answers")),
            *intake_answers(context),
        ),
        footer=f"{context.clinic.name} · {document_id}",
        page_words=words.pattern("doc.page"),
        page_size=context.clinic.page_size,
        right_to_left=words.right_to_left,
        attachments=handed_files(context),
    )
