"""Acts that change the page they stand on: cards of a repeating group, initials under a clause, words about a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui.patient import acts

if TYPE_CHECKING:
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.intake_state import IntakeState


def in_place(journey: Journey, act: acts.Act) -> IntakeState:
    """Do such an act and return the screen that follows."""
    match act:
        case acts.Initialled(key, initials):
            return journey.initial(key, initials)
        case acts.SaidOfLifted(words):
            return journey.say_of_lifted(words)
        case acts.Added(group):
            return journey.add_instance(group)
        case acts.Removed(group, instance):
            return journey.remove_instance(group, instance)
        case acts.Restored(group):
            return journey.restore_instance(group)
    return journey.state()
