"""IR2xx: a file that is not a spec, or a spec of the wrong shape."""

from __future__ import annotations

from indicator_rules.diagnostics.code import About, Severity, row

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING
_READING, _TABLE = About.READING, About.TABLE

SHAPE_CODES = (
    row(
        "IR201",
        "broken-yaml",
        _READING,
        _ERROR,
        ("this is not YAML: {problem}", "不是合法的 YAML：{problem_zh}"),
        ("{remedy}", "{remedy_zh}"),
    ),
    row(
        "IR202",
        "unknown-key",
        _READING,
        _ERROR,
        ("{holder} has no key “{key}”", "{holder_zh}没有“{key}”这一项"),
        ("{remedy}", "{remedy_zh}"),
    ),
    row(
        "IR203",
        "repeated-key",
        _READING,
        _ERROR,
        ("“{key}” is written twice; first in line {line}", "“{key}”重复出现，首次在第 {line} 行"),
        ("keep one of them", "请只保留一处"),
    ),
    row(
        "IR204",
        "missing-key",
        _READING,
        _ERROR,
        ("{holder} has no {key}", "{holder_zh}缺少 {key}"),
        ("add a line such as {sample}", "请补上一行，如 {sample}"),
    ),
    row(
        "IR205",
        "wrong-shape",
        _READING,
        _ERROR,
        ("“{key}” takes {expected}, found {found}", "“{key}”应为{expected_zh}，却是{found_zh}"),
        ("write it as in {sample}", "请按此书写：{sample}"),
    ),
    row(
        "IR206",
        "not-utf-8",
        _READING,
        _ERROR,
        ("the file is not UTF-8{guess}", "文件不是 UTF-8 编码{guess_zh}"),
        ("save it as UTF-8", "请另存为 UTF-8 编码"),
    ),
    row(
        "IR207",
        "byte-order-mark",
        _READING,
        _WARNING,
        ("the file begins with a byte-order mark", "文件以字节序标记（BOM）开头"),
        ("save it as UTF-8 without one", "请另存为不带 BOM 的 UTF-8"),
    ),
    row(
        "IR208",
        "anchor-or-alias",
        _READING,
        _ERROR,
        (
            "anchors, aliases, merge keys and tags are not read: {found}",
            "不接受锚点、别名、合并键和标签：{found}",
        ),
        ("write the value out where it is meant", "请在需要的位置直接写出内容"),
    ),
    row(
        "IR209",
        "too-deep",
        _READING,
        _ERROR,
        ("nested more than {limit} levels deep", "嵌套超过 {limit} 层"),
        (
            "a spec needs few levels: indicators inside indicators",
            "指标体系一般只有几级，请减少嵌套",
        ),
    ),
    row(
        "IR210",
        "unreadable-file",
        _READING,
        _ERROR,
        ("cannot read “{path}”: {reason}", "无法读取“{path}”：{reason_zh}"),
        (
            "name a spec file in YAML, or a directory that holds some",
            "请给出 YAML 文件，或含有此类文件的目录",
        ),
    ),
    row(
        "IR211",
        "empty-file",
        _READING,
        _ERROR,
        ("the file holds nothing", "文件中没有内容"),
        ("begin with {sample}", "请以 {sample} 开头"),
    ),
    row(
        "IR212",
        "unprintable-character",
        _READING,
        _ERROR,
        ("found the control character {found}", "含有控制字符 {found}"),
        ("delete it", "请删除该字符"),
    ),
    row(
        "IR213",
        "bad-number",
        _READING,
        _ERROR,
        ("“{key}” takes {expected}, found “{found}”", "“{key}”应为{expected_zh}，却是“{found}”"),
        ("write it as in {sample}", "请按此书写：{sample}"),
    ),
    row(
        "IR214",
        "unknown-value",
        _READING,
        _ERROR,
        ("“{found}” is no {key} this library knows", "没有名为“{found}”的 {key}"),
        ("{remedy}", "{remedy_zh}"),
    ),
    row(
        "IR215",
        "too-large",
        _READING,
        _ERROR,
        (
            "{what} has {size} characters, more than {limit}",
            "{what_zh}有 {size} 个字符，超过 {limit} 个",
        ),
        ("split it", "请拆分"),
    ),
    row(
        "IR216",
        "both-kinds",
        _READING,
        _ERROR,
        ("“{name}” has a target and indicators below it", "“{name}”既有目标值，又有下级指标"),
        ("give the target to an indicator of the lowest level", "请把目标值写在末级指标上"),
    ),
    row(
        "IR217",
        "no-such-indicator",
        _READING,
        _ERROR,
        ("“{name}” is no indicator of the spec", "自评表中没有名为“{name}”的指标"),
        ("{remedy}", "{remedy_zh}"),
    ),
    row(
        "IR218",
        "target-beside-a-budget",
        _READING,
        _ERROR,
        (
            "“{name}” gives a budget, and {key} beside it",
            "“{name}”已填预算数，不应再填 {key}",
        ),
        (
            "leave out {key}; the execution rate follows from budget and spent",
            "请删去 {key}，执行率由 budget 和 spent 计算",
        ),
    ),
    row(
        "IR219",
        "points-said-twice",
        _READING,
        _ERROR,
        (
            "a band gives {key} beside {other}",
            "同一档既写 {other} 又写 {key}",
        ),
        ("keep one of them", "请只保留一项"),
    ),
    row(
        "IR220",
        "band-of-nothing",
        _READING,
        _ERROR,
        (
            "nothing lies between {low} and {high}",
            "{low} 与 {high} 之间没有数值",
        ),
        (
            "write the lower end first, and let one value at least belong to the band",
            "请先写较小的一端，并使该档至少含一个数值",
        ),
    ),
    row(
        "IR226",
        "dash-missing",
        _READING,
        _ERROR,
        (
            "another name stands in the item that begins in line {line}, without a dash before it",
            "第 {line} 行开始的一项中又出现名称，前面缺少横线“-”",
        ),
        (
            "write “- ” before it, in the column of the dash above",
            "请在其前写“- ”，与上一横线对齐",
        ),
    ),
    row(
        "IR227",
        "key-of-the-lowest-level",
        _READING,
        _ERROR,
        (
            "“{name}” has {key}, and indicators below it",
            "“{name}”填写了 {key}，又有下级指标",
        ),
        (
            "only an indicator of the lowest level has {key}; write it there, or leave it out",
            "只有末级指标才有 {key}，请写在末级指标上，或删去",
        ),
    ),
    row(
        "IR231",
        "target-in-the-name",
        _READING,
        Severity.NOTE,
        (
            "the target is blank: “{target}”, from the name, is what is to be reached",
            "目标值为空，以指标名称“{target}”为目标",
        ),
        (
            "write the target where the name is not meant as one, as in target: 不少于8场",
            "如不以名称为目标，请填写目标值，如 target: 不少于8场",
        ),
    ),
    row(
        "IR232",
        "link-outside",
        _READING,
        _ERROR,
        (
            "this link leads out of “{folder}”, and was not followed",
            "该链接指向“{folder}”之外，未读取",
        ),
        (
            "name the link itself where it is to be read, or put the file in its place",
            "如需读取，请直接给出该链接，或改为文件",
        ),
    ),
    row(
        "IR233",
        "weight-beside-equal-weights",
        _TABLE,
        _ERROR,
        (
            "“{name}” has weight {weight}, and all weights are equal parts of the whole",
            "“{name}”的分值为 {weight}，而各指标分值设为平均分配",
        ),
        (
            "leave out the weights, or leave out weights: equal",
            "请删去各项分值，或删去 weights: equal",
        ),
    ),
    row(
        "IR234",
        "points-below-nothing",
        _READING,
        _ERROR,
        ("{key} is {found}, and {bound}", "{key} 为 {found}，{bound_zh}"),
        ("write a figure such as {sample}", "请填写 {sample} 这样的数值"),
    ),
    row(
        "IR235",
        "name-of-several",
        _READING,
        _ERROR,
        ("{count} indicators are called “{name}”", "有 {count} 个指标名为“{name}”"),
        (
            "write the names above it too: {paths}",
            "请连同上级指标名称一并写出：{paths_zh}",
        ),
    ),
    row(
        "IR241",
        "cases-file",
        _READING,
        _ERROR,
        ("this file holds cases, and is no spec", "这是案例文件，不是绩效表"),
        (
            "run it with {command}; check takes the spec that it names",
            "请用 {command} 运行；需要审核的，请给出它所对应的绩效表",
        ),
    ),
    row(
        "IR237",
        "other-encoding",
        _READING,
        Severity.NOTE,
        ("the file is in {encoding}, and was read as such", "文件为 {encoding} 编码，已按此读取"),
        (
            "save it as UTF-8 where other programs read it too",
            "如需供其他程序读取，请另存为 UTF-8 编码",
        ),
    ),
    row(
        "IR238",
        "file-of-another-program",
        _READING,
        _ERROR,
        ("this is {what}, which is not read", "文件不是文本，类型为：{what_zh}"),
        ("{remedy}", "{remedy_zh}"),
    ),
    row(
        "IR239",
        "uncertain-cells",
        _READING,
        _ERROR,
        ("the cells are not certain: {problem}", "无法确定单元格：{problem_zh}"),
        ("{remedy}", "{remedy_zh}"),
    ),
    row(
        "IR242",
        "column-not-read",
        _READING,
        Severity.NOTE,
        (
            "of this file the names and the actual values are read, and not: {columns}",
            "本文件只读取指标名称和实际值，未读取：{columns_zh}",
        ),
        (
            "write reasons, ratings and the like in the spec",
            "偏差原因、评定得分等请写在自评表中",
        ),
    ),
    row(
        "IR240",
        "quotes-in-the-value",
        _READING,
        Severity.NOTE,
        (
            "Chinese quotation marks stand around “{key}”, and are a part of it",
            "“{key}”整体加了中文引号，引号会被视为内容的一部分",
        ),
        ("write {key}: {inner}", "请改为 {key}: {inner}"),
    ),
)
