"""Files of other programs are named for what they are."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from indicator_rules import check_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.foreign import foreign

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SPEC = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - {name: 培训场次, target: ≥8场, actual: 8场}
"""


def zipped(*names):
    body = BytesIO()
    with ZipFile(body, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 10)
    return body.getvalue()


def opened(kind):
    body = BytesIO()
    with ZipFile(body, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
    return body.getvalue()


def old(part):
    return OLD + part.encode("utf-16-le")


FILES = {
    "a workbook": ("a.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
    "a workbook called CSV": ("a.csv", zipped("xl/workbook.xml"), "an Excel workbook"),
    "a document": ("a.docx", zipped("word/document.xml"), "a Word document"),
    "slides": ("a.pptx", zipped("ppt/presentation.xml"), "a PowerPoint presentation"),
    "OFD": ("a.ofd", zipped("OFD.xml", "Doc_0/Document.xml"), "an OFD document"),
    "an open spreadsheet": ("a", opened("spreadsheet"), "an OpenDocument spreadsheet"),
    "an open text": ("a", opened("text"), "an OpenDocument text"),
    "an open drawing": ("a", opened("graphics"), "an Office document"),
    "an archive": ("a.yaml", zipped("a.yaml"), "a ZIP archive"),
    "a damaged workbook": ("a.XLSX", b"PK\x03\x04\0\0", "an Excel workbook"),
    "a damaged archive": ("a.yaml", b"PK\x03\x04\0\0", "a ZIP archive"),
    "an old workbook": ("a", old("Workbook"), "an Excel workbook"),
    "an old document": ("a", old("WordDocument"), "a Word document"),
    "old slides": ("a", old("PowerPoint Document"), "a PowerPoint presentation"),
    "a document of WPS": ("a.wps", old("WordDocument"), "a WPS document"),
    "a workbook of WPS": ("a.et", old("Workbook"), "a WPS workbook"),
    "something old": ("a", OLD, "an Office document"),
    "a locked workbook": ("a.xlsx", old("EncryptedPackage"), "an Office document with a password"),
    "PDF": ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
    "RTF": ("a.doc", b"{\\rtf1\\ansi", "an RTF document"),
    "PNG": ("a.png", b"\x89PNG\r\n\x1a\n", "a picture"),
    "JPEG": ("a.jpg", b"\xff\xd8\xff\xe0", "a picture"),
    "RAR": ("a.rar", b"Rar!\x1a\x07\x00", "an archive"),
    "gzip": ("a.gz", b"\x1f\x8b\x08\0", "an archive"),
    "a page called a workbook": ("a.xls", b"\xef\xbb\xbf\r\n<HTML><body>", "a web page (HTML)"),
    "XML": ("a.xml", b"<?xml version='1.0'?>", "an XML file"),
    "anything": ("a.yaml", b"\x7fELF\x02\x01\0\0\xff\xfe", "a binary file"),
}


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    Path("spec.yaml").write_text(SPEC, "utf-8")


@pytest.mark.parametrize(("name", "data", "what"), FILES.values(), ids=FILES)
def test_a_file_is_what_it_holds(name, data, what):
    Path(name).write_bytes(data)
    (found,) = check_spec(name)
    assert (found.code, found.message()) == ("IR238", f"this is {what}, which is not read")
    assert "YAML" in found.help()
    assert not found.message(Language.CHINESE).endswith(("：", what))


@pytest.mark.parametrize("data", [b"", SPEC.encode(), SPEC.encode("utf-16"), "评".encode("gbk")])
def test_a_text_is_no_file_of_another_program(data):
    assert foreign("a.xlsx", data) is None


COMMANDS = {
    "check": ("check", "FILE", "--no-cache"),
    "check --previous": ("check", "spec.yaml", "--previous", "FILE", "--no-cache"),
    "check --fix": ("check", "FILE", "--fix", "--no-cache"),
    "score": ("score", "FILE"),
    "score --actuals": ("score", "spec.yaml", "--actuals", "FILE"),
    "score --profile": ("score", "spec.yaml", "--profile", "FILE"),
    "cases": ("cases", "FILE"),
    "cases --generate": ("cases", "FILE", "--generate"),
    "mutate": ("mutate", "FILE"),
    "explain --profile": ("explain", "≥8场", "9场", "--profile", "FILE"),
}


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx", "a.pdf", "a.csv", "a.yaml"])
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_every_command_that_reads_names_it(words, name):
    data = {"a.docx": zipped("word/document.xml"), "a.pdf": b"%PDF-1.4"}
    body = data.get(name, zipped("xl/workbook.xml"))
    Path(name).write_bytes(body)
    for language, said in (
        ("en", "error[IR238]: this is a"),
        ("zh", "错误[IR238]: 文件不是文本，类型为："),
    ):
        result = CliRunner().invoke(
            main, ["--lang", language, *(name if one == "FILE" else one for one in words)]
        )
        assert (result.exit_code, f"{name}:1:1: {said}" in result.output) == (1, True)
    assert Path(name).read_bytes() == body


def test_a_baseline_that_is_a_workbook_is_misuse():
    Path("b.json").write_bytes(zipped("xl/workbook.xml"))
    words = ("check", "spec.yaml", "--no-cache", "--baseline", "b.json")
    english = CliRunner().invoke(main, ["--lang", "en", *words])
    chinese = CliRunner().invoke(main, ["--lang", "zh", *words])
    assert "cannot read the baseline b.json: this is an Excel workbook;" in english.stderr
    assert "无法读取存量清单 b.json：文件类型为“Excel 工作簿”；" in chinese.stderr
    assert english.exit_code == chinese.exit_code == 2
