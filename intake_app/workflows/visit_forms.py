"""Which versions of its forms a visit is read with: those it began with, for ever.

Checking in writes them down; who begins later, on the tablet or on paper, begins with those of that day.
"""

from dataclasses import replace

from intake_app.domain.audit import AuditKind
from intake_app.domain.kept_form import KeptForm
from intake_app.domain.packet import Packet
from intake_app.domain.visit import Visit, VisitState
from intake_app.workflows.ports import Content, Records
from intake_app.workflows.returning import versions_at


def packet_of(content: Content, records: Records, visit: Visit) -> Packet:
    """Return the packet of a visit in the versions that it keeps. Raises FormsGoneError.

    A visit from before versions were kept has those of what was handed in; before that, today's.
    """
    forms = visit.forms or tuple(KeptForm("", url, version) for url, version in versions_at(records, visit.id).items())
    return content.kept_packet(visit.packet, forms) if forms else content.packet(visit.packet)


def beginning(content: Content, records: Records, visit: Visit) -> Visit:
    """Return the visit with the versions of today where nobody has begun with it yet, else as it is."""
    printed = records.entries(kind=f"audit.{AuditKind.FORM_PRINTED}", refers_to=visit.id)
    if visit.state is not VisitState.CHECKED_IN or printed:
        return visit
    return replace(visit, forms=content.packet(visit.packet).kept)
