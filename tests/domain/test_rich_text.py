"""What is kept of formatted text, and that nothing else of it is."""

import time

import pytest

from intake_app.domain.rich_text import MOST_CHARACTERS, Paragraph, Run, from_markdown, from_xhtml, is_plain, plain


def test_that_bold_and_italic_words_keep_their_look_in_both_notations() -> None:
    expected = (
        Paragraph((Run("You can "), Run("stop", bold=True), Run(" at "), Run("any", italic=True), Run(" time."))),
    )
    assert from_markdown("You can **stop** at *any* time.") == expected
    assert from_markdown("You can __stop__ at _any_ time.") == expected
    assert from_xhtml("<p>You can <b>stop</b> at <em>any</em>\n time.</p>") == expected


def test_that_looks_stand_in_each_other() -> None:
    (paragraph,) = from_markdown("**big _and_ slanted**")
    assert paragraph.runs[1] == Run("and", bold=True, italic=True)
    assert from_xhtml("<b>big <i>and</i> slanted</b>") == (paragraph,)


def test_that_lists_keep_their_marks_and_depth() -> None:
    read = [(p.mark, p.depth, p.text) for p in from_markdown("Take:\n\n- one\n- two\n  - inner\n\n1. first\n2) second")]
    assert read == [
        ("", 0, "Take:"), ("•", 1, "one"), ("•", 1, "two"), ("•", 2, "inner"), ("1.", 1, "first"), ("2.", 1, "second"),
    ]  # fmt: skip
    html = "<ul><li>one</li><li><p>two</p><ol><li>first</li><li>second</li></ol></li></ul>"
    assert [(p.mark, p.depth, p.text) for p in from_xhtml(html)] == [
        ("•", 1, "one"), ("•", 1, "two"), ("1.", 2, "first"), ("2.", 2, "second"),
    ]  # fmt: skip


def test_that_a_line_break_stays_in_its_paragraph() -> None:
    assert [p.text for p in from_xhtml("<div>one<br/>two</div><p>three</p>")] == ["one\ntwo", "three"]


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("before<script>steal()</script> after", "before after"),
        ("<style>p{display:none}</style>shown", "shown"),
        ("<svg><text>drawn</text></svg><iframe>framed</iframe>shown", "shown"),
        ('<a href="javascript:x()">read this</a>', "read this"),
        ('<img src="https://tracker.example/a.png" alt="a hand"/>', "a hand"),
        ('<p onclick="x()" style="color:white">words</p>', "words"),
        ("a &lt;b&gt; c &amp; d", "a <b> c & d"),
    ],
)
def test_that_nothing_but_words_is_left_of_markup_that_acts(source: str, left: str) -> None:
    assert plain(from_xhtml(source)) == left


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("[our page](https://x.example)", "our page"),
        ("![a hand](https://tracker.example/a.png)", "a hand"),
        ("<script>steal()</script>", "steal()"),
        ("snake_case_stays and 2 * 3 * 4", "snake_case_stays and 2 * 3 * 4"),
        ("\\*not bold\\* and **open", "*not bold* and **open"),
        ("`code`", "code"),
    ],
)
def test_that_markdown_gives_words_and_never_links_or_pictures(source: str, left: str) -> None:
    read = from_markdown(source)
    assert plain(read) == left
    assert is_plain(read)


def test_that_a_heading_is_bold() -> None:
    assert from_markdown("## Before you sign") == (Paragraph((Run("Before you sign", bold=True),)),)
    assert from_xhtml("<h2>Before you sign</h2>") == (Paragraph((Run("Before you sign", bold=True),)),)


def test_that_a_source_without_words_gives_nothing() -> None:
    assert from_xhtml("<p> </p><hr/>") == ()
    assert from_markdown("\n \n") == ()


def test_that_a_source_that_is_too_long_is_not_read() -> None:
    assert from_markdown("a" * (MOST_CHARACTERS + 1)) == ()
    assert from_xhtml("a" * (MOST_CHARACTERS + 1)) == ()
    assert from_markdown("a" * MOST_CHARACTERS) != ()


@pytest.mark.parametrize(
    "piece", ["*a", "**a", "_", "![", "[a](", "<a ", "<!--", "- ", "<ul>", "<!", "&#x", "<![CDATA["]
)
def test_that_hostile_text_is_read_in_no_time(piece: str) -> None:
    source = (piece * MOST_CHARACTERS)[:MOST_CHARACTERS]
    begin = time.process_time()
    from_markdown(source)
    from_xhtml(source)
    assert time.process_time() - begin < 2
