"""Starts the app or one of its commands."""

import sys


def main() -> int:
    """Run, and return the exit code."""
    from intake_app.app.command_line import main as run
    from intake_app.app.logs import set_up_logging

    set_up_logging()
    return run()


if __name__ == "__main__":
    sys.exit(main())
