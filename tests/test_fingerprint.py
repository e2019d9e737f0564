"""A finding keeps its fingerprint while the draft round it changes."""

from __future__ import annotations

from lawlint.fingerprint import Fingerprints


def one(rule: str, titles: tuple[str, ...], words: str) -> str:
    return Fingerprints().make(rule, titles, words)


def test_it_is_sixteen_hexadecimal_digits_and_always_the_same() -> None:
    assert one("numbering/gap", ("总体情况",), "三、") == "d70ff6cc0002e8ef"


def test_rule_section_and_words_tell_findings_apart() -> None:
    prints = {
        one("numbering/gap", ("总体情况",), "三、"),
        one("numbering/repeat", ("总体情况",), "三、"),
        one("numbering/gap", ("存在问题",), "三、"),
        one("numbering/gap", ("总体情况", "存在问题"), "三、"),
        one("numbering/gap", ("总体情况",), ""),
    }
    assert len(prints) == 5


def test_equal_findings_are_counted() -> None:
    prints = Fingerprints()
    first, second = (prints.make("numbering/gap", (), "三、") for _ in range(2))
    assert first != second
    assert first == one("numbering/gap", (), "三、")


def test_wrapping_and_width_do_not_count() -> None:
    assert one("a/b", ("存在 问题",), "第\n１条") == one("a/b", ("存在问题",), "第1条")


def test_half_characters_do_not_matter() -> None:
    assert len(one("a/b", (), "\ud83d")) == 16
