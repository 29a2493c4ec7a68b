"""The help of the commands in Chinese, by its English sentences, and the words for values."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HELP_WORDS: Mapping[str, str] = MappingProxyType(
    {
        # The command itself.
        "Read targets and actual values of budget-performance tables, check and score them.": (
            "读取预算绩效自评表的目标值和实际值，审核并计分。"
        ),
        "Language of findings and reports; else INDICATOR_RULES_LANG, else the locale.": (
            "输出语言；默认按 INDICATOR_RULES_LANG，其次按系统语言。"
        ),
        # cases
        "Run the cases of SPEC, or of every spec below a directory; exit 1 where one fails. "
        "A spec without cases is named, with the command that proposes some.": (
            "核对自评表（或文件夹内所有自评表）的案例；有不符的，退出码为 1。"
            "没有案例的自评表会列出，并给出拟案例的命令。"
        ),
        "The form of the findings.": "审核意见的格式。",
        "Write to this file instead of the terminal.": "写入文件，不在屏幕上显示。",
        "Propose cases for what no case covers.": "为尚无案例的情形拟出案例。",
        "Put the proposals behind the cases of the file.": "将拟出的案例追加到案例文件。",
        # check
        "Check spec files, or every spec below a directory; exit 1 where there are errors. "
        "The path - is standard input.": (
            "审核自评表，或文件夹内的所有自评表；有错误的，退出码为 1。"
            "路径写作 - 的，从标准输入读取。"
        ),
        "Only these codes or beginnings of codes: IR3,IR401.": (
            "只审核这些代码，可只写开头：IR3,IR401。"
        ),
        "Not these codes.": "不审核这些代码。",
        "The spec of the year before.": "上年的自评表。",
        "Exit 1 on any finding, not on errors alone.": "只要有审核意见，退出码即为 1。",
        "Show errors alone.": "只显示错误。",
        "Show how often each code was found.": "统计各代码的次数。",
        "Put right what has one safe answer, then check.": "先改正确定无疑的问题，再审核。",
        "Show what --fix would change, and change nothing.": "显示 --fix 将作的改动，不写入文件。",
        "Be silent on the findings that this file lists.": "不显示该文件中已登记的审核意见。",
        "Write the findings to --baseline FILE.": "将审核意见登记到 --baseline 指定的文件。",
        "Processes; by default one for each core, where there are files enough.": (
            "进程数；默认在文件较多时每核一个。"
        ),
        "The folder of the cache.": "缓存所在的文件夹。",
        "What to call a spec from standard input (-).": "标准输入（-）的自评表的名称。",
        "Neither read nor fill the cache.": "不使用缓存。",
        "What is checked": "审核什么",
        "What is said": "显示什么",
        "Output": "输出",
        "Files": "文件",
        "What is scored": "计分依据",
        # explain
        "Say what TARGET means, and how ACTUAL stands to it.": (
            "说明目标值的含义，以及实际值是否达标。"
        ),
        "Scoring sentence or the name of a method.": "评分标准的文字或名称。",
        "Points the indicator can earn; 100 where none is given.": "指标分值；默认 100。",
        "Year of dates that name none.": "自评年度，用于未写年份的日期。",
        "Regulation to go by: a name, a number or a file; else plain.": (
            "所依据的办法：名称、文号或文件；默认 plain。"
        ),
        "Name of the indicator, which may say which way is better.": (
            "指标名称，可据以判断越高越好还是越低越好。"
        ),
        "Heading above it, such as 成本指标.": "上级指标名称，如 成本指标。",
        # lsp
        "Serve an editor by the Language Server Protocol, over standard input and output.": (
            "按语言服务器协议（LSP）通过标准输入输出为编辑器服务。"
        ),
        # mutate
        "Make mistakes in SPEC, one at a time, and show those that none of its cases notices.": (
            "在自评表中逐一制造笔误，显示案例未能发现的笔误。"
        ),
        "Exit 1 where the cases of a spec notice a lesser percentage of its mutants.": (
            "案例发现笔误的百分比低于此数的，退出码为 1。"
        ),
        "Print cases that would notice the others.": "拟出能发现其余笔误的案例。",
        "Put these behind the cases of the file.": "将拟出的案例追加到案例文件。",
        # rule
        "Explain the finding CODE; without one, list them all.": (
            "说明一个代码的含义；不写代码的，列出全部代码。"
        ),
        # schema
        "Print the JSON Schema of a kind of file, for editors; of a spec where none is named.": (
            "输出一类文件的 JSON Schema，供编辑器使用；默认为自评表。"
        ),
        # init
        "Write a spec to begin with: targets, weights and comments, the actual values blank.": (
            "按模板新建一份自评表：目标值、分值和说明齐全，实际值留空。"
        ),
        "Which template: see --list.": "模板名称，见 --list。",
        "Write over a file that is there.": "覆盖已有的文件。",
        "List the templates.": "列出全部模板。",
        # score
        "Score the indicators of SPEC; exit 1 where there are errors. "
        "A row that cannot be read stands open, and the total is a range.": (
            "按自评表各项指标计分；有错误的，退出码为 1。无法识别的指标为待定，总分为区间。"
        ),
        "Actual values in a file of their own, CSV or YAML.": "实际值另存的文件，CSV 或 YAML。",
        "Regulation to go by, in place of the spec's: a name, a number or a file.": (
            "所依据的办法（名称、文号或文件），代替自评表中的办法。"
        ),
        "The form of the table.": "表格的格式。",
        "The form of the answer.": "输出的格式。",
        "Show the steps of each score.": "显示各项得分的计分过程。",
    }
)
"""The sentences of docstrings and options as they are declared, with single spaces."""

VALUE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "paths": "路径",
        "specs": "自评表",
        "spec": "自评表",
        "target": "目标值",
        "actual": "实际值",
        "code": "代码",
        "text": "文字",
        "integer range": "整数",
        "file": "文件",
        "path": "路径",
    }
)
"""What stands for a value: by the name of an argument, or by the kind of an option's value."""
