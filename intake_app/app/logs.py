"""Logging by allow-list: our own messages with codes and counts; of everybody else only who spoke and how loudly.

Nothing that a person typed is ever logged: texts of exceptions are left out, because drivers quote values in them.
"""

import logging
import sys
import traceback
from types import TracebackType

from typing_extensions import override

OWN = "intake_app"


class AllowListFormatter(logging.Formatter):
    """Writes our own message templates with whole-number arguments, and nothing else of a record."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        stamp = f"{self.formatTime(record)} {record.levelname} {record.name}"
        if not record.name.startswith(OWN):
            return f"{stamp} [message left out]"
        arguments = record.args if isinstance(record.args, tuple) else ()
        safe = tuple(argument if isinstance(argument, int) else "…" for argument in arguments)
        return f"{stamp} {str(record.msg) % safe if safe else record.msg}"


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].name}:{frames[-1].lineno}" if frames else "unknown place"


def quiet_excepthook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Report an unexpected stop by its type and place, never by its text."""
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    print(
        f"Something unexpected happened ({kind.__name__} in {_where(error)}). Saved answers are safe.", file=sys.stderr
    )


def set_up_logging() -> None:
    """Send warnings and worse to standard error through the allow-list."""
    handler = logging.StreamHandler()
    handler.setFormatter(AllowListFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    sys.excepthook = quiet_excepthook
