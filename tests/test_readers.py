"""Bytes in, text or one sentence out."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawlint.errors import LawlintError, ReadError
from lawlint.readers import DOCUMENTS, read, text

TEXT = "关于法治政府建设情况的报告\r\n一、总体情况\n全镇办理案件１２件。\r"


def refusal(path: Path, max_size: int = 20_000_000) -> str:
    with pytest.raises(ReadError) as caught:
        read(str(path), max_size)
    return f"{caught.value.outcome} {caught.value.reason}"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gb18030", b""),
        ("gbk", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
    ],
)
def test_encodings_are_told_apart_and_nothing_is_changed(tmp_path: Path, encoding: str, mark: bytes) -> None:
    data = mark + TEXT.encode(encoding)
    path = tmp_path / "报告.txt"
    path.write_bytes(data)
    source = read(str(path))
    assert source.text == TEXT
    assert source.path == str(path)
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.markup == "plain"


@pytest.mark.parametrize("name", ["说明.md", "说明.MARKDOWN"])
def test_markdown_is_known_by_its_suffix(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# 说明\n", encoding="utf-8")
    assert read(str(tmp_path / name)).markup == "markdown"


def test_an_empty_file_is_an_empty_draft(tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    assert read(str(tmp_path / "空.txt")).text == ""


def test_half_characters_of_utf16_are_kept() -> None:
    assert text.read("a.txt", b"\xff\xfe" + "甲\ud83d乙".encode("utf-16-le", "surrogatepass")).text == "甲\ud83d乙"


@pytest.mark.parametrize("data", [b"a\x00" + b"b" * 200, "甲\u0007".encode() + "乙".encode() * 100])
def test_stray_controls_are_read(data: bytes) -> None:
    assert text.read("a.txt", data).text == data.decode()


def test_a_truncated_utf8_file_says_so(tmp_path: Path) -> None:
    whole = ("一、总体情况\n" * 50).encode()
    (tmp_path / "半.txt").write_bytes(whole[:-2])
    assert refusal(tmp_path / "半.txt") == (
        "refused 文件是 UTF-8 编码，但在第 947 字节处损坏，可能被截断；请重新复制一份，或打开核对后另存"
    )


def test_a_damaged_utf8_file_says_where(tmp_path: Path) -> None:
    data = bytearray(("一、总体情况\n" * 50).encode())
    data[300:302] = b"\xff\xff"
    (tmp_path / "坏.txt").write_bytes(data)
    assert "文件是 UTF-8 编码，但在第 301 字节处损坏" in refusal(tmp_path / "坏.txt")


def test_what_is_neither_encoding_is_refused_with_the_place(tmp_path: Path) -> None:
    (tmp_path / "乱.txt").write_bytes("法治".encode("gb18030") + b"\x80\x81" + "政府".encode("gb18030"))
    assert "文件在第 5 字节处不是 UTF-8 也不是 GB18030；请用记事本或 WPS 打开核对" in refusal(tmp_path / "乱.txt")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xef\xbb\xbf\xff", "文件开头标明是 UTF-8，但在第 4 字节处不合这种编码"),
        (b"\xff\xfea", "文件开头标明是 UTF-16，但在第 3 字节处不合这种编码"),
    ],
)
def test_a_mark_that_lies_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        text.read("a.txt", data)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"PK\x03\x04....[Content_Types].xml....word/document.xml", "这是 Word 文档（.docx）"),
        ("a.txt", b"PK\x03\x04....word/document.xml", "这是 Word 文档（.docx）"),
        ("a.txt", b"PK\x03\x04....OFD.xml", "这是 OFD 版式文件（.ofd）"),
        ("a.txt", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "这是开放文档（.odt）"),
        ("a.txt", b"PK\x03\x04....a.txt", "这是 ZIP 压缩包"),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "这是 Word 97—2003 或 WPS 文档"),
        ("a.txt", b"%PDF-1.7\n", "这是 PDF 文件（.pdf）"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "这是 PNG 图片"),
        ("a.txt", b"\xff\xd8\xff\xe0", "这是 JPEG 图片"),
        ("a.txt", b"GIF89a", "这是 GIF 图片"),
        ("a.txt", b"Rar!\x1a\x07\x00", "这是 RAR 压缩包"),
        ("a.txt", b"7z\xbc\xaf\x27\x1c", "这是 7z 压缩包"),
        ("a.txt", b"\x1f\x8b\x08\x00", "这是 gzip 压缩包"),
        ("a.txt", b"{\\rtf1", "这是 RTF 文档（.rtf）"),
        ("a.txt", b"\n<!DOCTYPE html><p>", "这是网页（.html）"),
        ("a.wps", b"text", "这是 WPS 文档（.wps）"),
        ("a.doc", b"", "这是 Word 97—2003 文档（.doc）"),
    ],
)
def test_other_kinds_are_named_and_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    sentence = refusal(tmp_path / name)
    assert sentence.startswith("refused " + said)
    assert "本版本只读 .txt 和 .md，请" in sentence


def test_every_document_kind_is_refused_by_its_suffix(tmp_path: Path) -> None:
    for suffix in DOCUMENTS:
        (tmp_path / f"a{suffix}").touch()
        assert "本版本只读" in refusal(tmp_path / f"a{suffix}")


def test_many_controls_are_no_draft(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01" * 5 + b"a" * 90)
    assert refusal(tmp_path / "a.txt").startswith("refused 内容有 10% 是控制字符，不像文稿")


def test_too_large_a_file_is_refused_and_read_when_told(tmp_path: Path) -> None:
    path = tmp_path / "长.txt"
    path.write_bytes(b"a" * 101)
    assert refusal(path, 100) == (
        "refused 超过上限 100 字节（文件有 101 字节）；确是文稿请用 --max-size 放宽，如 --max-size 100MB"
    )
    assert len(read(str(path), 101).text) == 101


def test_a_large_document_of_another_kind_is_named_rather_than_measured(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-" + b"a" * 200)
    assert "PDF" in refusal(tmp_path / "a.txt", 100)


def test_an_endless_device_is_refused() -> None:
    assert "超过上限 1 MB" in refusal(Path("/dev/zero"), 1_000_000)


def test_what_the_system_will_not_give_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "环.txt").symlink_to(tmp_path / "环.txt")
    assert refusal(tmp_path / "环.txt") == "unreadable 链接绕成了圈"
    assert refusal(tmp_path / "无.txt") == "unreadable 没有这个文件或文件夹，请检查路径"
    assert refusal(tmp_path) == "unreadable 这是文件夹，不是文件"
    (tmp_path / "锁.txt").touch()

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert refusal(tmp_path / "锁.txt") == "unreadable 没有权限，请检查是否被设为不可读写或被其他程序占用"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = text.read("a.txt", data)
    except ReadError as error:
        assert error.reason
    else:
        assert source.sha256 == hashlib.sha256(data).hexdigest()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_what_is_written_in_utf8_is_read_back(words: str) -> None:
    assert text.read("a.txt", words.encode()).text == words.removeprefix("\ufeff")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be"])
def test_a_changed_text_goes_back_in_the_encoding_it_came_in(encoding: str) -> None:
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    source = text.read("a.txt", (mark + TEXT).encode(encoding))
    assert source.encoding == encoding
    assert text.encode(source, TEXT.replace("总体", "𠮷")) == (mark + TEXT.replace("总体", "𠮷")).encode(encoding)


def test_a_second_byte_order_mark_is_text() -> None:
    data = b"\xef\xbb\xbf\xef\xbb\xbf" + TEXT.encode()
    source = text.read("a.txt", data)
    assert text.encode(source, source.text) == data


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16-le"]))
def test_what_was_read_is_written_again_byte_for_byte(written: str, encoding: str) -> None:
    data = ("\ufeff" if encoding == "utf-16-le" else "").encode(encoding) + written.encode(encoding)
    with contextlib.suppress(ReadError):
        source = text.read("a.txt", data)
        assert text.encode(source, source.text) == data


def test_half_characters_are_written_again_where_they_were_read_only() -> None:
    data = b"\xff\xfe" + "甲\ud83d乙".encode("utf-16-le", "surrogatepass")
    source = text.read("a.txt", data)
    assert text.encode(source, source.text) == data
    with pytest.raises(LawlintError, match="写不出的字符"):
        text.encode(text.read("a.txt", "甲".encode()), "甲\ud83d")


def test_bytes_that_would_change_with_the_rest_are_left_alone() -> None:
    source = replace(text.read("a.txt", "甲".encode("gb18030")), sha256="0" * 64)
    with pytest.raises(LawlintError, match="不规范的写法"):
        text.encode(source, "乙")
