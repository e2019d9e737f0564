"""Files that are no plain text: known by their suffix or by how they begin, and what to do about each."""

from __future__ import annotations

from lawlint.errors import ReadError

# Kinds of documents that people keep drafts in and that are not read here; in a folder each is named, never skipped.
DOCUMENTS: dict[str, str] = {
    ".docx": "Word 文档（.docx）",
    ".docm": "Word 文档（.docm）",
    ".doc": "Word 97—2003 文档（.doc）",
    ".wps": "WPS 文档（.wps）",
    ".pdf": "PDF 文件（.pdf）",
    ".ofd": "OFD 版式文件（.ofd）",
    ".odt": "开放文档（.odt）",
    ".rtf": "RTF 文档（.rtf）",
    ".html": "网页（.html）",
    ".htm": "网页（.htm）",
}
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", DOCUMENTS[".pdf"]),
    (b"{\\rtf", DOCUMENTS[".rtf"]),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97—2003 或 WPS 文档（.doc、.wps）"),
    (b"\x89PNG\r\n\x1a\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF87a", "GIF 图片"),
    (b"GIF89a", "GIF 图片"),
    (b"II*\x00", "TIFF 图片"),
    (b"MM\x00*", "TIFF 图片"),
    (b"Rar!\x1a\x07", "RAR 压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包"),
    (b"\x1f\x8b\x08", "gzip 压缩包"),
    (b"\xfd7zXZ\x00", "xz 压缩包"),
    (b"\x7fELF", "程序文件"),
    (b"SQLite format 3\x00", "数据库文件"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# What lies in a ZIP, by a name that its first entries carry.
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"word/", DOCUMENTS[".docx"]),
    (b"xl/", "Excel 表格（.xlsx）"),
    (b"ppt/", "演示文稿（.pptx）"),
    (b"OFD.xml", DOCUMENTS[".ofd"]),
    (b"application/vnd.oasis.opendocument", DOCUMENTS[".odt"]),
)
_HTML = (b"<!doctype html", b"<html")
_ADVICE = {"图片": "请用文字识别软件转成文字", "压缩包": "请先解压", "程序": "请换成文稿", "数据库": "请换成文稿"}
_SAVE_AS = "请在 Word 或 WPS 中另存为纯文本（.txt）"


def refuse_kind(path: str, suffix: str, data: bytes) -> None:
    """Raise `ReadError` for what is known to be no plain text."""
    kind = _begins(data) or DOCUMENTS.get(suffix, "")
    if kind:
        how = next((advice for word, advice in _ADVICE.items() if word in kind), _SAVE_AS)
        raise ReadError(path, f"这是{' ' * kind[0].isascii()}{kind}，本版本只读 .txt 和 .md，{how}后再检查")


def _begins(data: bytes) -> str:
    if data.startswith(_ZIP):
        return next((kind for name, kind in _ZIPPED if name in data), "ZIP 压缩包")
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower().startswith(_HTML):
        return DOCUMENTS[".html"]
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
