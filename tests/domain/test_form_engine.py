"""The form engine without expressions: what is asked, in which instance, and what a change does."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest

from intake_app.domain.form_engine import Evaluation, FormEngine
from intake_app.domain.response import Answer, Coding, Quantity, Response, Value
from tests.support.builders import SKIPPED, answers, chosen, when
from tests.support.engines import a_form, an_item, limit
from tests.support.engines import an_engine as an_engine_with_fhirpath


def an_engine(*items: dict[str, object]) -> FormEngine:
    return FormEngine([a_form(*items)])


def target(*conditions: dict[str, object], **members: Any) -> dict[str, object]:
    return an_item("target", enableWhen=list(conditions), **members)


def asked(engine: FormEngine, **given: object) -> bool:
    return "target" in engine.evaluate(answers(**given)).enabled


# -- the ten choices, where engines differ --------------------------------


def test_that_unequal_holds_for_a_source_without_an_answer() -> None:
    engine = an_engine(an_item("q", "integer"), target(when("q", "!=", answerInteger=1)))
    assert asked(engine)
    assert not asked(engine, q=1)


def test_that_a_disabled_source_counts_as_unanswered() -> None:
    engine = an_engine(
        an_item("first", "boolean"),
        an_item("q", "boolean", enableWhen=[when("first", "=", answerBoolean=True)]),
        target(when("q", "=", answerBoolean=True)),
    )
    assert asked(engine, first=True, q=True)
    assert not asked(engine, first=False, q=True)


def test_that_several_conditions_without_a_behaviour_are_read_as_any() -> None:
    both = (when("q", "=", answerInteger=1), when("r", "=", answerInteger=1))
    questions = an_item("q", "integer"), an_item("r", "integer")
    assert asked(an_engine(*questions, target(*both)), q=1)
    assert not asked(an_engine(*questions, target(*both, enableBehavior="all")), q=1)


def test_that_answers_of_disabled_items_are_kept_but_do_not_count() -> None:
    engine = an_engine(an_item("q", "boolean"), target(when("q", "=", answerBoolean=True)))
    start = engine.evaluate(answers(q=True, target="kept"))
    hidden = engine.change(start, "q", Answer.of(False))
    assert hidden.response.get("target") == Answer.of("kept")
    assert hidden.final.get("target") is None
    assert engine.change(hidden, "q", Answer.of(True)).final.get("target") == Answer.of("kept")


@pytest.mark.parametrize(
    ("wanted", "asked_for"), [({"code": "a"}, True), ({"code": "a", "system": "s"}, True), ({"code": "b"}, False)]
)
def test_that_a_coding_without_system_matches_by_code(wanted: dict[str, str], asked_for: bool) -> None:
    engine = an_engine(an_item("q", "choice"), target(when("q", "=", answerCoding=wanted)))
    assert asked(engine, q=Coding("a", "s")) is asked_for


def test_that_a_coding_of_another_system_does_not_match() -> None:
    engine = an_engine(an_item("q", "choice"), target(when("q", "=", answerCoding={"code": "a", "system": "t"})))
    assert not asked(engine, q=Coding("a", "s"))


def test_that_a_required_child_is_missing_only_below_an_answer() -> None:
    engine = an_engine(an_item("q", "boolean", an_item("why", required=True)))
    assert engine.evaluate().errors() == {}
    assert [error.code for error in engine.evaluate(answers(q=True)).errors()["why"]] == ["required"]
    assert "why" in engine.evaluate().errors(early=True)


HIDDEN = [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": True}]


@pytest.mark.parametrize(("members", "missing"), [({"readOnly": True}, 0), ({"extension": HIDDEN}, 0), ({}, 1)])
def test_that_hidden_and_read_only_items_are_never_missing(members: dict[str, Any], missing: int) -> None:
    assert len(an_engine(an_item("q", required=True, **members)).evaluate().errors()) == missing


def test_that_what_stands_in_a_hidden_group_is_never_missing() -> None:
    engine = an_engine(an_item("g", "group", an_item("q", required=True), extension=HIDDEN))
    assert engine.evaluate().errors() == {}
    assert engine.evaluate().shown_keys == ()


@pytest.mark.parametrize(("kind", "draft"), [("date", "02/"), ("date", "2026-1"), ("time", "7:"), ("integer", "1e")])
def test_that_unfinished_typing_is_no_answer(kind: str, draft: str) -> None:
    engine = an_engine(an_item("q", kind), target(when("q", "exists", answerBoolean=True)))
    started = engine.evaluate(answers(q=draft))
    assert "target" not in started.enabled
    assert started.response.get("q") == Answer.of(draft)
    assert started.final.get("q") is None


# -- conditions -----------------------------------------------------------


@pytest.mark.parametrize(
    ("operator", "expected"),
    [("=", [0, 1, 0]), ("!=", [1, 0, 1]), ("<", [1, 0, 0]), ("<=", [1, 1, 0]), (">", [0, 0, 1]), (">=", [0, 1, 1])],
)
def test_that_each_operator_compares(operator: str, expected: list[int]) -> None:
    engine = an_engine(an_item("q", "integer"), target(when("q", operator, answerInteger=5)))
    assert [asked(engine, q=number) for number in (4, 5, 6)] == [bool(one) for one in expected]


@pytest.mark.parametrize(
    ("kind", "answer", "wanted"),
    [
        ("choice", chosen("a"), {"answerInteger": 3}),
        ("choice", chosen("a"), {"answerString": "a"}),
        ("boolean", Answer.of(True), {"answerString": "true"}),
        ("integer", Answer.of(1), {"answerCoding": {"code": "1"}}),
    ],
)
def test_that_a_condition_of_another_type_never_holds(kind: str, answer: Answer, wanted: dict[str, object]) -> None:
    options = {"answerOption": [{"valueCoding": {"code": "a"}}]} if kind == "choice" else {}
    for operator in ("=", "!="):
        engine = an_engine(an_item("q", kind, **options), target(when("q", operator, **wanted)))
        assert not asked(engine)
        assert not asked(engine, q=answer)


@pytest.mark.parametrize(("unit", "expected"), [("m", True), ("mm", False), ("kg", False)])
def test_that_quantities_are_compared_in_one_unit(unit: str, expected: bool) -> None:
    wanted = {"value": 90, "code": "cm"}
    engine = an_engine(an_item("q", "quantity"), target(when("q", ">", answerQuantity=wanted)))
    assert asked(engine, q=Quantity(Decimal(1), code=unit)) is expected


def test_that_an_item_without_its_group_is_not_asked() -> None:
    group = an_item("g", "group", target(), enableWhen=[when("q", "=", answerBoolean=True)])
    engine = an_engine(an_item("q", "boolean"), group)
    assert not asked(engine)
    assert asked(engine, q=True)


# -- instances ------------------------------------------------------------


def repeating() -> FormEngine:
    """A group that repeats; in it a question and what depends on it; outside, what depends on any of them."""
    inside = an_item("why", enableWhen=[when("q", "=", answerBoolean=True)])
    return an_engine(
        an_item("g", "group", an_item("q", "boolean"), inside, repeats=True),
        target(when("q", "=", answerBoolean=True)),
    )


def test_that_a_condition_looks_at_its_own_instance() -> None:
    found = repeating().evaluate(answers(**{"q@0": False, "q@1": True, "g": 3}))
    assert [key for key in found.states if key.startswith("why")] == ["why@0", "why@1", "why@2"]
    assert {key for key in found.enabled if key.startswith("why")} == {"why@1"}


def test_that_from_outside_any_instance_counts() -> None:
    assert "target" in repeating().evaluate(answers(**{"q@0": False, "q@1": True})).enabled
    assert "target" not in repeating().evaluate(answers(**{"q@0": False, "q@1": False})).enabled


def test_that_keys_come_in_document_order_instance_by_instance() -> None:
    found = repeating().evaluate(answers(**{"q@0": True, "q@1": False}))
    assert found.shown_keys == ("g", "q@0", "why@0", "q@1", "target")


def test_that_instances_are_added_and_taken_away() -> None:
    engine = repeating()
    two = engine.add_instance(engine.evaluate(answers(**{"q@0": True})), "g")
    assert {"q@0", "q@1"} <= two.enabled
    one = engine.remove_instance(two, "g", 0)
    assert "q@1" not in one.states
    assert one.response.get("q@0") is None


def test_that_an_answer_of_a_repeating_question_has_its_own_items() -> None:
    child = an_item("note", enableWhen=[when("q", "=", answerString="b")])
    engine = an_engine(an_item("q", "string", child, repeats=True))
    found = engine.evaluate(answers(q=Answer.of("a", "b")))
    assert (found.states["note@0"], found.states["note@1"]) == (False, True)
    more = engine.change(found, "q", Answer.of("b", "b", "b"))
    assert {"note@0", "note@1", "note@2"} <= more.enabled


def test_that_groups_in_groups_have_a_path() -> None:
    engine = an_engine(an_item("a", "group", an_item("b", "group", an_item("q"), repeats=True), repeats=True))
    found = engine.evaluate(answers(**{"q@0.0": "x", "q@1.1": "y"}))
    assert {key for key in found.states if key.startswith("q")} == {"q@0.0", "q@1.0", "q@1.1"}


# -- initial values -------------------------------------------------------


def test_that_initial_values_stand_where_nobody_has_been() -> None:
    engine = an_engine(an_item("q", initial=[{"valueString": "x"}]), target(when("q", "=", answerString="x")))
    assert engine.evaluate().values == {"q": Answer.of("x")}
    assert asked(engine)
    assert engine.evaluate(answers(q=SKIPPED)).values == {}
    assert engine.evaluate(prefill=False).values == {}


def test_that_options_chosen_beforehand_come_before_initial() -> None:
    options = [{"valueCoding": {"code": "a"}}, {"valueCoding": {"code": "b"}, "initialSelected": True}]
    engine = an_engine(an_item("q", "choice", answerOption=options, initial=[{"valueCoding": {"code": "a"}}]))
    assert engine.evaluate().response.get("q") == chosen("b")


def test_that_an_initial_value_that_is_no_option_is_left_out() -> None:
    options = [{"valueCoding": {"code": "a", "system": "s"}}]
    for initial in ({"valueString": "a"}, {"valueCoding": {"code": "a"}}):
        assert an_engine(an_item("q", "choice", answerOption=options, initial=[initial])).evaluate().values == {}


def test_that_a_new_instance_gets_its_initial_values_and_a_cleared_one_does_not() -> None:
    engine = an_engine(an_item("g", "group", an_item("q", initial=[{"valueString": "x"}]), repeats=True))
    cleared = engine.change(engine.evaluate(), "q@0", None)
    two = engine.add_instance(cleared, "g")
    assert (two.response.get("q@0"), two.response.get("q@1")) == (None, Answer.of("x"))


def test_that_initial_answers_make_room_for_those_below_them() -> None:
    child = an_item("note", initial=[{"valueString": "n"}])
    parent = an_item("q", "integer", child, repeats=True, initial=[{"valueInteger": 1}, {"valueInteger": 2}])
    found = an_engine(parent).evaluate()
    assert (found.response.get("note@0"), found.response.get("note@1")) == (Answer.of("n"), Answer.of("n"))


# -- circles and sizes ----------------------------------------------------


def test_that_a_circle_of_conditions_comes_to_an_end_and_to_the_same_one() -> None:
    engine = an_engine(
        an_item("a", "boolean", enableWhen=[when("b", "=", answerBoolean=True)]),
        an_item("b", "boolean", enableWhen=[when("a", "=", answerBoolean=True)]),
        an_item("free", "boolean"),
    )
    found = engine.evaluate(answers(a=True, b=True))
    assert found.enabled == {"free"}
    assert engine.change(found, "a", Answer.of(True)).enabled == found.enabled


def test_that_an_item_that_depends_on_itself_comes_to_an_end() -> None:
    engine = an_engine(target(when("target", "!=", answerString="x")))
    assert engine.evaluate(answers(target="x")).states.keys() == {"target"}


def chain(length: int) -> FormEngine:
    later = (
        an_item(f"i{n}", "integer", enableWhen=[when(f"i{n - 1}", "=", answerInteger=1)]) for n in range(1, length)
    )
    return an_engine(an_item("i0", "integer"), *later)


def test_that_a_long_chain_follows_one_change() -> None:
    engine = chain(700)
    found = engine.evaluate(Response({f"i{n}": Answer.of(1) for n in range(700)}))
    assert len(found.enabled) == 700
    assert len(engine.change(found, "i0", Answer.of(2)).enabled) == 1


def _same(one: Evaluation, other: Evaluation) -> bool:
    return (one.states, one.response, one.values) == (other.states, other.response, other.values)


@pytest.mark.parametrize("seed", range(6))
def test_that_a_change_gives_what_a_fresh_start_would_give(seed: int) -> None:
    random = Random(seed)
    items = [
        an_item(
            f"q{n}",
            "integer",
            enableWhen=[
                when(f"q{random.randrange(n)}", random.choice(["=", "!=", ">", "exists"]), answerInteger=1)
                if random.random() < 0.7
                else when(f"q{random.randrange(n)}", "exists", answerBoolean=True)
            ],
        )
        for n in range(1, 30)
    ]
    group = an_item("g", "group", *items[15:], repeats=True)
    engine = an_engine(an_item("q0", "integer"), *items[:15], group)
    now = engine.evaluate()
    keys = sorted(now.states)
    for _ in range(25):
        value: Value = random.randrange(3)
        key = random.choice(keys)
        now = engine.change(now, key, None if random.random() < 0.3 else Answer.of(value))
        assert _same(now, engine.evaluate(now.response))


def test_that_an_evaluation_stays_what_it_was() -> None:
    engine = an_engine(an_item("q", "boolean"), target(when("q", "=", answerBoolean=True)))
    before = engine.evaluate()
    after = engine.change(before, "q", Answer.of(True))
    assert ("target" in before.enabled, "target" in after.enabled) == (False, True)
    assert before.response.get("q") is None


def test_that_forms_are_evaluated_as_one() -> None:
    forms = [a_form(an_item("q", "boolean")), a_form(target(when("q", "=", answerBoolean=True)))]
    engine = FormEngine(forms)
    assert "target" in engine.evaluate(answers(q=True)).enabled


def test_that_a_key_of_no_item_is_kept_and_means_nothing() -> None:
    engine = an_engine(an_item("q"))
    found = engine.change(engine.evaluate(answers(stranger="x")), "other@3", Answer.of("y"))
    assert found.states == {"q": True}
    assert found.response == answers(**{"stranger": "x", "other@3": "y"})


def test_that_an_instance_needs_a_group() -> None:
    engine = an_engine_with_fhirpath(an_item("q"))
    with pytest.raises(KeyError):
        engine.add_instance(engine.evaluate(), "nowhere")


def test_that_claims_of_too_many_instances_are_cut() -> None:
    inner = an_item("b", "group", an_item("q"), repeats=True)
    engine = an_engine(an_item("a", "group", inner, repeats=True, extension=[limit("questionnaire-minOccurs", 10**9)]))
    assert len(engine.evaluate().states) < 50_000
