"""What the operating system says when it will not give or take a file, in words for a person."""

from __future__ import annotations

import errno
import os

_SENTENCES = {
    errno.ENOENT: "没有这个文件或文件夹，请检查路径",
    errno.EACCES: "没有权限，请检查是否被设为不可读写或被其他程序占用",
    errno.EPERM: "没有权限，请检查是否被设为不可读写或被其他程序占用",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中间有一段是文件，不是文件夹",
    errno.ELOOP: "链接绕成了圈",
    errno.ENAMETOOLONG: "文件名或路径太长",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘是只读的",
    errno.EBADF: "已被关闭",
}


def reason(error: OSError | int) -> str:
    """Why, as part of a Chinese sentence."""
    code = error if isinstance(error, int) else error.errno
    return _SENTENCES.get(code or 0, f"系统无法读写（{os.strerror(code) if code else error}）")
