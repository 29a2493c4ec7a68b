"""Ten files as people save them, on four terminals: every one is read, and the table is printed."""

from __future__ import annotations

import codecs

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main

ROWS = [["指标名称", "实际值"], ["绿化面积", "600m²"], ["培训场次", "9场"], ["合格率", '"94%"']]
SPEC = """\
schema: indicator-rules/1
title: 自评表
indicators:
  - {name: 绿化面积, target: ≥500m², weight: 40}
  - {name: 培训场次, target: 不少于8场, weight: 30}
  - {name: 合格率, target: ≥95%, weight: 30, method: 未完成不得分}
"""
UTF_8, WITH_A_MARK = str.encode, lambda text: codecs.BOM_UTF8 + text.encode()
LITTLE = lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le")  # noqa: E731 - one of several
BIG = lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be")  # noqa: E731 - as above
GB18030 = lambda text: text.encode("gb18030")  # noqa: E731 - as above
GBK = lambda text: text.replace("m²", "平方米").encode("gbk")  # noqa: E731 - GBK has no ²
FILES = {
    "UTF-8, comma, LF": ("a.csv", UTF_8, ",", "\n"),
    "UTF-8, full-width comma, CRLF": ("a.csv", UTF_8, "，", "\r\n"),
    "UTF-8, tab, CR": ("a.tsv", UTF_8, "\t", "\r"),
    "UTF-8 with a mark, comma, CRLF": ("a.csv", WITH_A_MARK, ",", "\r\n"),
    "UTF-16 LE, tab, CRLF": ("a.txt", LITTLE, "\t", "\r\n"),
    "UTF-16 BE, semicolon, LF": ("a.csv", BIG, ";", "\n"),
    "GBK, comma, CRLF": ("a.csv", GBK, ",", "\r\n"),
    "GBK, semicolon, CR": ("a.csv", GBK, ";", "\r"),
    "GB18030, full-width comma, LF": ("a.csv", GB18030, "，", "\n"),
    "GB18030, tab, CRLF": ("a.csv", GB18030, "\t", "\r\n"),
}
TERMINALS = {
    "utf-8": ("绿化面积", "≥500", "总分 70 "),
    "gbk": ("绿化面积", "≥500", "总分 70 "),
    "ascii": (r"\u7eff\u5316\u9762\u79ef", ">=500", "total 70 "),
    "latin-1": (r"\u7eff\u5316\u9762\u79ef", ">=500", "total 70 "),
}


@pytest.fixture
def put(write, monkeypatch):
    """A spec and a file of actual values, both saved in one way; the locale is Chinese."""
    monkeypatch.delenv("INDICATOR_RULES_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    def written(file):
        name, encode, separator, end = FILES[file]
        write("spec.yaml", encode(SPEC.replace("\n", end)))
        return write(name, encode("".join(separator.join(row) + end for row in ROWS)))

    return written


@pytest.mark.parametrize("terminal", TERMINALS)
@pytest.mark.parametrize("file", FILES)
def test_a_file_is_scored_on_a_terminal(put, file, terminal):
    words = ["score", "spec.yaml", "--actuals", put(file)]
    result = CliRunner(charset=terminal).invoke(main, words)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code == 0
    assert all(part in result.stdout for part in TERMINALS[terminal])
    # The spec has the note, and the file of actual values has it.
    assert result.stdout.count("IR237") == (0 if file.startswith("UTF-8") else 2)
    assert result.stderr == ""


@pytest.mark.parametrize("terminal", TERMINALS)
@pytest.mark.parametrize("file", FILES)
def test_a_file_is_checked_on_a_terminal(put, file, terminal):
    put(file)
    result = CliRunner(charset=terminal).invoke(main, ["check", "spec.yaml", "--no-cache"])
    assert (result.exit_code, "error" in result.stdout) == (0, False)
    chinese = "建议" in result.stdout
    assert chinese == (terminal in {"utf-8", "gbk"})
