"""Readings of family names in Han characters: Chinese, Korean and Japanese.

Characters do not tell their reading: 林 is Lin, Lam, Lim or Hayashi. Our own compilation of the
most frequent family names, with the usual romanizations of each.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from desktop_app.domain.match_check.names.forms.sounds import eastern, japanese

_LONGEST_NAME = 3
_LONGEST_SURNAME = 3
_JAPANESE_WORD = 5

_ONE_CHARACTER = """
王 wang wong ong heng oh|李 li lee lei ri yi rhee|张張 zhang chang cheung cheong teo jang
刘劉 liu lau low liew yoo yu|陈陳 chen chan tan chin tang jin|杨楊 yang yeung yeo young
赵趙 zhao chao chiu jo cho|黄黃 huang wong ng hwang oei ooi|周 zhou chou chow chau chew joo ju
吴吳 wu ng goh woo oh|徐 xu hsu tsui chui chee seo suh|孙孫 sun suen soon son sohn
马馬 ma mah beh|朱 zhu chu choo ju joo|胡 hu wu woo oh|郭 guo kuo kwok kwek kwak gwak
何 he ho hoh|林 lin lam lim hayashi im rim yim|高 gao kao ko go goh taka|罗羅 luo lo law loh na ra
郑鄭 zheng cheng tay teh jung jeong chung|梁 liang leung leong niu yang ryang
谢謝 xie hsieh tse chia cheah|宋 song sung soong|唐 tang tong|许許 xu hsu hui heo hur koh
韩韓 han hon|冯馮 feng fung|邓鄧 deng teng tang|曹 cao tsao cho chou jo|彭 peng pang phang
曾 zeng tseng tsang chan|萧蕭肖 xiao hsiao siu seow|田 tian tien tin jeon den|董 dong tung tong
潘 pan poon pun phua|袁 yuan yuen won|蔡 cai tsai choi choy chua chai chae|蒋蔣 jiang chiang tseung
余 yu yue yee eu|于 yu|杜 du tu to doo|叶葉 ye yeh yip ip yap|程 cheng ching|苏蘇 su so soo soh
魏 wei ngai wee wi|吕呂 lu lyu lui loo yeo|丁 ding ting jung jeong|沈 shen shum sham sim shim
任 ren jen yam yum im lim|姚 yao yiu yeo|卢盧 lu lo loo roh noh no|傅 fu foo poh
钟鍾鐘 zhong chung cheng jong|姜 jiang chiang keung kang gang|崔 cui tsui choi choe
谭譚 tan tam tham|廖 liao liu liew|范範 fan pham|汪 wang wong|陆陸 lu luk look loke yuk
金 jin chin kam kim gim kin kon kane|石 shi shih shek seok ishi|戴 dai tai|贾賈 jia chia ka
韦韋 wei wai|夏 xia hsia ha|邱丘 qiu chiu yau khoo kho|方 fang fong hong png bang
侯 hou hau how|邹鄒 zou tsou chow chau|熊 xiong hsiung hung|孟 meng mang maeng
秦 qin chin chun jin hata|白 bai pai pak baek paik shiro|江 jiang chiang kong kang|阎閻严嚴 yan yen yim ngim eom uhm um
薛 xue hsueh sit|尹 yin wan yoon yun|段 duan tuan|雷 lei lui|黎 li lai|史 shi shih sze sa
龙龍 long lung|陶 tao to|贺賀 he ho|顾顧 gu ku koo|毛 mao mo mou|郝 hao hok|龚龔 gong kung
邵 shao siu shiu|万萬 wan man|钱錢 qian chien chin|覃 qin tan chin tam|武 wu mo take
孔 kong kung hung gong|汤湯 tang tong|康 kang hong|易 yi yik|乔喬 qiao chiao kiu
赖賴 lai|文 wen man moon mun|施 shi shih sze see|洪 hong hung ang|柳 liu lau yoo yu ryu yanagi
朴 piao pu park pak bak|申 shen shin sin|安 an ahn on yasu|权權 quan kwon gwon
全 quan chuan jeon chun|裴裵 pei bae bai|南 nan nam minami|河 he ha kawa|车車 che cha kurama|禹 yu woo|具 ju koo gu
闵閔 min mun|池 chi ji ike|辛 xin sin shin|成 cheng sung seong|桂 gui kwai kye katsura
森 mori sen shum|原 hara yuan won|関关 seki guan kwan|堀 hori|岡冈 oka gang|辻 tsuji|星 hoshi
東东 azuma higashi dong tung|北 kita bei|西 nishi xi|谷 tani gu kuk|菅 suga kan sugano
今 kon ima jin
"""
"""An entry is the spellings of one character, then its readings."""
_JAPANESE = """
佐藤 sato|鈴木 suzuki|高橋/髙橋 takahashi|田中 tanaka|伊藤 ito|渡辺/渡邊/渡邉/渡部 watanabe watabe
山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada
佐々木/佐佐木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue inouye|木村 kimura
斎藤/斉藤/齋藤/齊藤 saito|清水 shimizu|山崎/山﨑 yamazaki yamasaki|阿部/安部 abe|池田 ikeda
橋本 hashimoto|山下 yamashita|石川 ishikawa|中島/中嶋 nakajima nakashima|前田 maeda|藤田 fujita
小川 ogawa|後藤 goto|岡田 okada|長谷川 hasegawa|村上 murakami|近藤 kondo|石井 ishii ishi
坂本 sakamoto|遠藤 endo|青木 aoki|藤井 fujii|西村 nishimura|福田 fukuda|太田/大田 ota oota
三浦 miura|藤原 fujiwara fujihara|岡本 okamoto|松田 matsuda|中川 nakagawa|中野 nakano
原田 harada|小野 ono|田村 tamura|竹内/武内 takeuchi|金子 kaneko|和田 wada|中山 nakayama
石田 ishida|上田 ueda kamida|森田 morita|柴田 shibata|酒井 sakai|工藤 kudo|横山 yokoyama
宮崎 miyazaki|宮本 miyamoto|内田 uchida|高木 takagi|安藤 ando|谷口 taniguchi|大野 ono oono
丸山 maruyama|今井 imai|高田 takada takata|藤本 fujimoto|武田/竹田 takeda|村田 murata
上野 ueno|杉山 sugiyama|増田 masuda|平野 hirano|大塚 otsuka|千葉 chiba|久保 kubo
松井 matsui|小島 kojima ojima|岩崎 iwasaki|桜井/櫻井 sakurai|野口 noguchi|松尾 matsuo
野村 nomura|木下 kinoshita|菊地/菊池 kikuchi|佐野 sano|大西 onishi oonishi|杉本 sugimoto
新井/荒井 arai|浜田/濱田 hamada|菅原 sugawara sugahara|市川 ichikawa|水野 mizuno|小松 komatsu
島田 shimada|古川 furukawa|前川 maekawa|高野 takano kono koya|西田 nishida
山内 yamauchi yamanouchi|西川 nishikawa|五十嵐 igarashi|北村 kitamura|安田 yasuda|中田 nakata nakada
川口 kawaguchi|平田 hirata|川崎 kawasaki|本田/本多 honda|久保田 kubota|吉川 yoshikawa kikkawa
飯田 iida|沢田/澤田 sawada|吉村 yoshimura|渋谷 shibuya|松下 matsushita|大久保 okubo
岩田 iwata|広瀬/廣瀬 hirose|熊谷 kumagai kumagaya|永井 nagai|小池 koike|星野 hoshino|尾崎 ozaki
大島 oshima ooshima|田口 taguchi|馬場 baba|黒田 kuroda|東條/東条 tojo|三宅 miyake|岩井 iwai
"""
"""An entry is one name in its spellings, then its readings."""


def surnames_agree(token: str, words: Sequence[str]) -> bool | None:
    """Tell whether a family name in Han characters can be read as one of several Latin words.

    None if it cannot be told: the name is not in the tables, or no word is a known family name.

    >>> surnames_agree("山田太郎", ("taro", "yamada")), surnames_agree("山田太郎", ("taro", "mori"))
    (True, False)

    Args:
        token: The characters of a name, the family name first.
        words: The words of the other name, in plain letters.
    """
    readings, is_sure = _readings_of(token)
    if not readings:
        return None
    if any(not readings.isdisjoint(_keys(word)) for word in words):
        return True
    can_be_japanese = any(len(word) >= _JAPANESE_WORD and japanese(word) for word in words)
    if can_be_japanese and not is_sure and not any(word in _known_names() for word in words):
        return None
    is_known = any(word in _known() for word in (*words[:1], *words[-1:]))
    return False if is_known else None


def _readings_of(token: str) -> tuple[frozenset[str], bool]:
    """Return the readings of a family name, and whether it is sure where the name ends.

    高 is a family name, and so is 高梨, which is not in the table.
    """
    for size in range(min(_LONGEST_SURNAME, len(token)), 1, -1):
        if found := _tables()[1].get(token[:size]):
            return found, True
    if len(token) > _LONGEST_NAME:
        return frozenset(), False
    return _tables()[0].get(token[:1], frozenset()), len(token) == 1


@cache
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the keys of the readings of names of one character, and of Japanese ones."""
    one = {name: _all_keys(words) for names, words in _entries(_ONE_CHARACTER) for name in names}
    longer = {
        name: _all_keys(words) for names, words in _entries(_JAPANESE) for name in names.split("/")
    }
    return one, longer


@cache
def _known_names() -> frozenset[str]:
    """Return the Japanese family names of several characters, in plain letters."""
    return frozenset(word for _, words in _entries(_JAPANESE) for word in words)


@cache
def _known() -> frozenset[str]:
    return _known_names() | {word for _, words in _entries(_ONE_CHARACTER) for word in words}


def _entries(table: str) -> list[tuple[str, list[str]]]:
    lines = (entry.split() for entry in table.strip().replace("\n", "|").split("|"))
    return [(line[0], line[1:]) for line in lines]


def _all_keys(words: Sequence[str]) -> frozenset[str]:
    return frozenset(key for word in words for key in _keys(word))


@lru_cache(maxsize=2_000)
def _keys(word: str) -> frozenset[str]:
    """Return keys by which two romanizations of one reading are alike."""
    return frozenset(filter(None, (word, japanese(word), eastern(word))))
