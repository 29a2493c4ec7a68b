"""Spelling folded one character to one character, so that every column stays right."""

from __future__ import annotations

_PAIRS = {
    "＞": ">",
    "》": ">",
    "〉": ">",
    "＜": "<",
    "《": "<",
    "〈": "<",
    "＝": "=",
    "﹦": "=",
    "═": "=",
    "≧": "≥",
    "≦": "≤",
    "⩾": "≥",
    "⩽": "≤",
    "％": "%",
    "﹪": "%",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "－": "-",
    "−": "-",
    "﹣": "-",
    "～": "~",
    "〜": "~",
    "∼": "~",
    "˜": "~",
    "，": ",",
    "；": ";",
    "：": ":",
    "﹐": ",",
    "﹔": ";",
    "﹕": ":",
    "∶": ":",
    "（": "(",
    "）": ")",
    "﹙": "(",
    "﹚": ")",
    "【": "[",
    "】": "]",
    "［": "[",
    "］": "]",
    "＋": "+",
    "／": "/",
    "．": ".",
    "｡": "。",
    "｜": "|",
    "＂": '"',
    "　": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": " ",
    "\ufeff": " ",
    "•": "·",
    "‧": "·",
    "∙": "·",
    "＊": "*",
    "﹥": ">",
    "﹤": "<",
    "﹢": "+",
    "﹡": "*",
    "﹝": "[",
    "﹞": "]",
    "〔": "[",
    "〕": "]",
    "µ": "μ",
    "✕": "×",
    "✖": "×",
}
_PAIRS |= {chr(0xFF10 + digit): str(digit) for digit in range(10)}
_PAIRS |= {chr(0xFF21 + place): chr(0x41 + place) for place in range(26)}
_PAIRS |= {chr(0xFF41 + place): chr(0x61 + place) for place in range(26)}
_TRADITIONAL = (
    "參叁點点貳贰陸陆過过達达於于應应當当無无萬万億亿兩两個个場场戶户產产業业減减長长縣县區区鄉乡鎮镇畝亩頃顷總总數数據据標标準准"
    "進进實实際际項项處处條条輛辆臺台間间棟栋層层張张幾几壓压縮缩縱纵幹干較较與与後后內内負负責责賬账戶户價价額额"
    "費费資资財财務务質质發发電电車车輸输養养殖殖衛卫醫医藥药學学習习訓训練练員员師师專专職职認认證证評评審审驗验"
    "檢检測测監监視视覽览觀观環环廢废氣气濕湿線线綠绿維维護护續续結结統统組组織织經经濟济貧贫災灾難难險险"
    "預预頻频題题類类顯显齊齐優优劣劣滿满傷伤亡亡訪访設设備备築筑橋桥樓楼園园圖图書书館馆藝艺術术報报紙纸"
    "誤误錯错開开關关閉闭門门問问時时週周歲岁節节約约糧粮豬猪雞鸡魚鱼樹树種种苗苗噸吨釐厘階阶級级別别"
    "圓圆貫贯徹彻執执動动勞劳勢势協协單单獨独佔占從从徵征復复爲为為为點点寫写導导對对將将嚴严層层屬属帶带幫帮"
)
_PAIRS |= {
    old: new for old, new in zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True) if old != new
}
_TABLE = str.maketrans(_PAIRS)


def fold(text: str) -> str:
    """The text in half-width spelling, of the same length.

    A pair of 《》 around a title stays; a lone one is a slip of the input method for > or <.
    """
    if text.isascii():
        return text
    folded = text.translate(_TABLE)
    return _restore_titles(text, folded) if "》" in text else folded


def _restore_titles(text: str, folded: str) -> str:
    characters = list(folded)
    opened = -1
    for place, character in enumerate(text):
        if character == "《":
            opened = place
        elif character == "》" and opened >= 0:
            characters[opened], characters[place] = "《", "》"
            opened = -1
    return "".join(characters)
