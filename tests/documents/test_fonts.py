"""Every character finds a font, or is named on the page."""

from pathlib import Path

import pytest

from intake_app.documents.font_files import font_folder
from intake_app.documents.fonts import FontBook, Role
from intake_app.documents.shaping import shape

NO_MACHINE: tuple[Path, ...] = ()


def printed(text: str, book: FontBook, level: int = 0) -> str:
    return "".join(glyph.text for run in shape(text, Role.TEXT, level, book=book) for glyph in run.glyphs)


@pytest.mark.parametrize(
    ("char", "font"),
    [
        ("a", "AtkinsonHyperlegibleNext-Regular"),
        ("ộ", "NotoSans-Regular"),
        ("Ж", "NotoSans-Regular"),
        ("م", "Vazirmatn-Regular"),
        ("ש", "NotoSansHebrew-Regular"),
    ],
)
def test_that_a_character_falls_back_to_the_first_font_that_has_it(char: str, font: str) -> None:
    face = FontBook(machine_folders=NO_MACHINE).find(Role.TEXT, char)
    assert face is not None
    assert face.name == font


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("word", ["Müller", "Đặng", "Жанна", "Ελένη", "محمد", "שלום", "नमस्ते"])
def test_that_every_role_prints_every_carried_script(word: str, role: Role) -> None:
    book = FontBook(machine_folders=NO_MACHINE)
    assert all(book.find(role, char) for char in word)


def test_that_a_character_without_any_font_prints_as_its_number() -> None:
    assert printed("李 Li", FontBook(machine_folders=NO_MACHINE)) == "[U+674E] Li"


def test_that_a_font_of_the_machine_stands_in_for_a_missing_script(tmp_path: Path) -> None:
    for name in ("AtkinsonHyperlegibleNext-Regular", "NotoSans-Regular", "Vazirmatn-Regular"):
        (tmp_path / f"{name}.ttf").symlink_to(font_folder() / f"{name}.ttf")
    for script in ("Hebrew", "Devanagari"):
        (tmp_path / f"NotoSans{script}-Regular.ttf").symlink_to(font_folder() / "Vazirmatn-Regular.ttf")
    machine = tmp_path / "machine"
    machine.mkdir()
    alone = FontBook(tmp_path, (machine,))
    assert alone.find(Role.TEXT, "ש") is None
    (machine / "Found.ttf").symlink_to(font_folder() / "NotoSansHebrew-Regular.ttf")
    (machine / "Broken.ttf").write_bytes(b"not a font")
    helped = FontBook(tmp_path, (machine,)).find(Role.TEXT, "ש")
    assert helped is not None
    assert helped.name == "Found"


def test_that_a_word_is_not_set_in_two_latin_fonts() -> None:
    book = FontBook(machine_folders=NO_MACHINE)
    assert book.needs_wide(Role.TEXT, "Nguyễn")
    assert not book.needs_wide(Role.TEXT, "Núñez → 5")
    assert len(shape("Nguyễn", Role.TEXT, 0, wide=True, book=book)) == 1
    assert len(shape("Nguyễn", Role.TEXT, 0, book=book)) > 1


def test_that_arabic_letters_join() -> None:
    book = FontBook(machine_folders=NO_MACHINE)
    (joined,) = shape("محمد", Role.TEXT, 1, book=book)
    apart = [shape(char, Role.TEXT, 1, book=book)[0].glyphs[0].glyph_id for char in "محمد"]
    assert [glyph.glyph_id for glyph in joined.glyphs][::-1] != apart
    assert "".join(glyph.text for glyph in joined.glyphs[::-1]) == "محمد"


def test_that_every_font_file_comes_with_a_licence_and_is_small_enough_to_carry() -> None:
    readme = (font_folder() / "README.md").read_text(encoding="utf-8")
    fonts = sorted(font_folder().glob("*.ttf"))
    assert len(fonts) > 10
    for font in fonts:
        family = font.stem.split("-")[0]
        assert f"OFL-{family}.txt" in readme
        assert "SIL OPEN FONT LICENSE" in (font_folder() / f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert font.stat().st_size < 1_500_000
