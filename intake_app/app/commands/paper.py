"""`forms print`: an empty paper form of a packet, from the shipped forms and the clinic's own."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from intake_app.app.commands import DONE, PROBLEM
from intake_app.app.commands.consents import write_whole
from intake_app.app.paths import data_folder
from intake_app.app.wiring import PdfPaper, shipped_content
from intake_app.domain.clinic import Clinic
from intake_app.workflows.print_form import NoSuchLanguageError, empty_form


def print_packet(arguments: argparse.Namespace) -> int:
    """Write the form; say which packets or languages there are where the one asked for is not among them."""
    content = shipped_content(data_folder())
    if arguments.packet not in content.packet_names():
        print(f"{arguments.packet}: there is no such packet; there are {', '.join(content.packet_names())}.")
        return PROBLEM
    clinic = Clinic(arguments.clinic, page_size=arguments.paper)
    try:
        pdf = empty_form(content, PdfPaper(), clinic, arguments.packet, arguments.language, datetime.now(UTC))
    except NoSuchLanguageError as error:
        print(f"--language {arguments.language}: the forms are there in {', '.join(error.offered)}.")
        return PROBLEM
    write_whole(Path(arguments.out), pdf)
    print(f"{arguments.out} is written")
    return DONE
