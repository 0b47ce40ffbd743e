"""WeasyPrint prints the HTML, pyHanko signs it twice. Runs in a venv of its own; arguments: HTML file, key file.

Prints the seconds of one document for each line it reads; with "once" as the third argument it makes one and ends.
"""

import io
import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any


def _signer(keys: Path) -> Any:
    signers = import_module("pyhanko.sign.signers")
    return signers.SimpleSigner.load_pkcs12(str(keys), passphrase=b"bench")


def make(html: str, signer: Any) -> bytes:
    """One document: printed, sealed with permissions, signed again. No visible stamps, no checks afterwards."""
    fields, signers = import_module("pyhanko.sign.fields"), import_module("pyhanko.sign.signers")
    writer = import_module("pyhanko.pdf_utils.incremental_writer").IncrementalPdfFileWriter
    pdf: bytes = import_module("weasyprint").HTML(string=html).write_pdf()
    for name, certify in (("ClinicSeal", True), ("Practitioner", False)):
        metadata = signers.PdfSignatureMetadata(
            field_name=name,
            md_algorithm="sha256",
            certify=certify,
            docmdp_permissions=fields.MDPPerm.FILL_FORMS,
            subfilter=fields.SigSeedSubFilter.PADES,
        )
        out = io.BytesIO()
        signers.sign_pdf(
            writer(io.BytesIO(pdf)), metadata, signer=signer, output=out, bytes_reserved=8192, in_place=False
        )
        pdf = out.getvalue()
    return pdf


def main() -> None:
    """Read the arguments and work."""
    html, keys = Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2])
    if sys.argv[3:] == ["once"]:
        make(html, _signer(keys))
        return
    signer = _signer(keys)
    for _ in sys.stdin:
        start = perf_counter()
        make(html, signer)
        print(perf_counter() - start, flush=True)


if __name__ == "__main__":
    main()
