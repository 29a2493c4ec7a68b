"""A regular file of limited size, opened without waiting, and why one is not read."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 64_000_004
"""No file is read that is larger: 16 million characters of four bytes and a byte-order mark."""
_IRREGULAR = ("it is not a regular file", "不是普通文件")
_NO_SPACE = ("there is no space left", "磁盘空间不足")
_REASONS = {
    errno.ENOENT: ("there is no such file", "没有这个文件"),
    errno.ENOTDIR: ("there is no such file", "没有这个文件"),
    errno.EISDIR: ("it is a directory", "这是一个目录"),
    errno.EACCES: ("permission is denied", "没有权限"),
    errno.EPERM: ("permission is denied", "没有权限"),
    errno.ELOOP: ("its links lead in a circle", "链接循环"),
    errno.ENOSPC: _NO_SPACE,
    errno.EFBIG: ("it would be larger than a file may be", "超过文件大小限制"),
    errno.EROFS: ("its file system is read-only", "文件系统只读"),
    errno.ENXIO: _IRREGULAR,
    # Quotas are not known everywhere.
    getattr(errno, "EDQUOT", errno.ENOSPC): _NO_SPACE,
}


class NotRegularError(OSError):
    """A pipe, a device or another thing that may never end."""


class TooLargeError(OSError):
    """A file with more bytes than are read."""

    def __init__(self, size: int, most: int) -> None:
        super().__init__(size, most)
        self.size, self.most = size, most


def read_regular(path: str | Path, *, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file; links are followed.

    Raises:
        NotRegularError: it is no regular file.
        TooLargeError: it has more than ``most`` bytes.
        OSError: the system does not open it.
        ValueError: no file can have this name.
    """
    # A pipe that nobody writes to would be waited for without O_NONBLOCK.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    try:
        state = os.fstat(handle)
        if stat.S_ISDIR(state.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(state.st_mode):
            raise NotRegularError
        if state.st_size > most:
            raise TooLargeError(state.st_size, most)
        with os.fdopen(handle, "rb", closefd=False) as file:
            # A file that grows has more by now, and those of the system say 0.
            data = file.read(most + 1)
    finally:
        os.close(handle)
    if len(data) > most:
        raise TooLargeError(len(data), most)
    return data


def reason_of(error: OSError | ValueError) -> tuple[str, str]:
    """Why a file is not read or written, in both languages."""
    if isinstance(error, NotRegularError):
        return _IRREGULAR
    if isinstance(error, TooLargeError):
        return f"it has more than {error.most} bytes", f"超过 {error.most} 字节"
    if not isinstance(error, OSError):
        return "no file can have this name", "文件名无效"
    told = (f"the system says {error.strerror}", f"系统提示 {error.strerror}")
    return _REASONS.get(error.errno or 0, told)
