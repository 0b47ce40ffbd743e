"""A state is cheap: what it costs grows with the packet, not with its square."""

import time
from dataclasses import replace

from intake_app.domain.packet import Packet
from intake_app.domain.response import Answer, Response
from intake_app.workflows.answer import Journey
from tests.support.builders import YES_NO, a_flag, a_form, a_packet, chosen, raw_item, when
from tests.support.workplace import ClinicAtWork

SECTIONS, EACH = 30, 10
PER_ANSWER_MS = 15.0  # under 5 on an idle machine; three times that leaves room for busy neighbours


def large_packet(sections: int) -> Packet:
    """Sections of ten questions, each of which hangs on the one before."""
    made = []
    for number in range(sections):
        items = [raw_item(f"q.{number}.0", "choice", options=YES_NO, own={"flag-input": f"in.n{number}"})]
        for at in range(1, EACH):
            condition = when(f"q.{number}.{at - 1}", "!=", answerCoding={"code": "no"})
            items.append(raw_item(f"q.{number}.{at}", "choice", options=YES_NO, enableWhen=[condition]))
        made.append(raw_item(f"s.{number}", "group", *items))
    return a_packet(a_form("large", *made), name="small")


def best_ms(journey: Journey, times: int = 25) -> float:
    """The quickest of several states, each after another answer, in milliseconds of this process alone."""
    found = []
    for number in range(times):
        journey.response = journey.response.with_answer("q.0.9", chosen("no" if number % 2 else "yes"))
        start = time.process_time()
        journey.state()
        found.append((time.process_time() - start) * 1000)
    return min(found)


def in_the_middle(place: ClinicAtWork, sections: int) -> Journey:
    """Everything answered, a question on the screen, eighty flags to weigh."""
    place.content.packets["small"] = large_packet(sections)
    place.content.flags = tuple(a_flag(f"F{n}", f"in.n{n % sections} == yes or age < 3") for n in range(80))
    journey = place.journey()
    journey.response = Response({i.link_id: chosen("yes") for i in journey.packet.questions})
    journey.journal = replace(journey.journal, page="q.1.5")
    assert journey.state().page.id == "q.1.5"
    return journey


def test_that_a_state_in_a_packet_of_300_questions_takes_a_few_milliseconds(place: ClinicAtWork) -> None:
    journey = in_the_middle(place, SECTIONS)
    assert len(journey.packet.questions) == 300
    assert best_ms(journey) < PER_ANSWER_MS


def test_that_four_times_the_questions_cost_about_four_times_the_time(place: ClinicAtWork) -> None:
    small = best_ms(in_the_middle(place, SECTIONS))
    large = best_ms(in_the_middle(place, SECTIONS * 4))
    assert large < small * 10


def test_that_the_pages_at_the_end_stay_well_under_a_tenth_of_a_second(place: ClinicAtWork) -> None:
    journey = in_the_middle(place, SECTIONS)
    for page in ("review", "document", "sign"):
        journey.journal = replace(journey.journal, page=page)
        assert best_ms(journey, 6) < 100
    assert journey.response.get("q.0.0") == Answer.of(*chosen("yes").values)
