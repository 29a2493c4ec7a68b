"""What click says by itself, in Chinese; its sentences with their English words as keys.

Where editions of click word a sentence in two ways, both stand here. The names of kinds of values
are not here: click asks for them as commands are declared, before anybody has chosen a language.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CLICK_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "Aborted!": "已中止",
        "Options": "选项",
        "Positional arguments": "参数",
        "Commands": "命令",
        "Usage:": "用法：",
        "Error: {message}": "错误：{message}",
        "Try '{command} {option}' for help.": "可用 {command} {option} 查看用法。",
        "Missing command.": "缺少命令",
        "Missing argument": "缺少参数",
        "Missing option": "缺少选项",
        "Missing parameter": "缺少参数",
        "Missing {param_type}": "缺少参数",
        "Missing parameter: {param_name}": "缺少参数 {param_name}",
        "No such option {name!r}.": "没有 {name} 这一选项",
        "No such option: {name}": "没有 {name} 这一选项",
        "No such command {name!r}.": "没有 {name} 这一命令",
        "Did you mean {possibility}?": "，是否指 {possibility}",
        "(Did you mean one of: {possibilities}?)": "，是否指 {possibilities}",
        "(Possible options: {possibilities})": "，是否指 {possibilities}",
        "Got unexpected extra argument ({args})": "多出参数 {args}",
        "Got unexpected extra arguments ({args})": "多出参数 {args}",
        "Invalid value: {message}": "填写有误：{message}",
        "Invalid value for {param_hint}: {message}": "{param_hint} 填写有误：{message}",
        "Choose from:\n\t{choices}": "可用 {choices}",
        "Choose from:\n\t{choices}.": "可用 {choices}",
        "{value!r} is not {choice}.": "“{value}”不是 {choice}",
        "{value!r} is not one of {choices}.": "“{value}”不是 {choices} 之一",
        "{value!r} is not a valid {number_type}.": "“{value}”不是数",
        "{value} is not in the range {range}.": "{value} 不在 {range} 的范围内",
        "{name} {filename!r} does not exist.": "“{filename}”不存在",
        "{name} {filename!r} is a file.": "“{filename}”是文件",
        "{name} {filename!r} is a directory.": "“{filename}”是文件夹",
        "{name} {filename!r} is not readable.": "无法读取“{filename}”",
        "{name} {filename!r} is not writable.": "无法写入“{filename}”",
        "{name} {filename!r} is not executable.": "无法执行“{filename}”",
        "Option {name!r} does not take a value.": "选项 {name} 不带值",
        "Option {name!r} requires an argument.": "选项 {name} 后面缺少值",
        "default: {default}": "默认：{default}",
        "required": "必填",
        "Show this message and exit.": "显示本说明。",
        "Show the version and exit.": "显示版本号。",
    }
)
