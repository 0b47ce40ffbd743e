"""What the file says about itself: Info, XMP with the archive and accessibility claims, colour, attachments."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from intake_app.documents.colour_profile import srgb_profile
from intake_app.documents.pdf_objects import Name, PdfStream, PdfValue, date_string, reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfbase.pdfdoc import PDFDocument

    from intake_app.documents.pdf_objects import Value
    from intake_app.domain.document import AttachedFile

CREATOR = "Intake"
PRODUCER = "Intake on ReportLab"


@dataclass(frozen=True, slots=True)
class Description:
    """Title, author (the clinic), subject, language tag, id (16 bytes) and time of the document."""

    title: str
    author: str
    subject: str
    language: str
    file_id: bytes
    created: dt.datetime

    @property
    def moment(self) -> dt.datetime:
        """The time in UTC, to the second."""
        return self.created.astimezone(dt.UTC).replace(microsecond=0)


def info(description: Description) -> dict[str, Value]:
    """The document information dictionary; XMP says the same."""
    moment = date_string(description.moment)
    return {
        "Title": description.title,
        "Author": description.author,
        "Subject": description.subject,
        "Creator": CREATOR,
        "Producer": PRODUCER,
        "CreationDate": moment,
        "ModDate": moment,
    }


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def xmp(description: Description) -> bytes:
    """The XMP packet: PDF/A-3a and PDF/UA-1, and the same facts as Info."""
    return _XMP.format(
        title=escape(description.title),
        author=escape(description.author),
        subject=escape(description.subject),
        language=escape(description.language),
        moment=description.moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        creator=CREATOR,
        producer=PRODUCER,
    ).encode()


def output_intent(document: PDFDocument) -> Value:
    """The colours are sRGB, and the profile is in the file."""
    profile = reference(document, PdfStream({"N": 3}, srgb_profile()))
    return {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFA1"),
        "OutputConditionIdentifier": "sRGB",
        "Info": "sRGB IEC61966-2.1",
        "DestOutputProfile": profile,
    }


def attach(document: PDFDocument, files: Sequence[AttachedFile], moment: dt.datetime) -> tuple[Value, Value]:
    """Embed the files. Returns the associated files array and the name tree of embedded files."""
    placed: list[tuple[str, Value]] = []
    for file in sorted(files, key=lambda item: item.name):
        head: dict[str, Value] = {
            "Type": Name("EmbeddedFile"),
            "Subtype": Name(file.mime),
            "Params": {"Size": len(file.data), "ModDate": date_string(moment)},
        }
        data = reference(document, PdfStream(head, file.data))
        entry: dict[str, Value] = {
            "Type": Name("Filespec"),
            "F": file.name,
            "UF": file.name,
            "Desc": file.description,
            "AFRelationship": Name(file.relationship),
            "EF": {"F": data, "UF": data},
        }
        placed.append((file.name, reference(document, PdfValue(entry))))
    names = [part for pair in placed for part in pair]
    return [entry for _, entry in placed], {"EmbeddedFiles": {"Names": names}}
