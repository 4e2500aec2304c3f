"""Family names of cultures that write the family name first, in their usual spellings.

Our own compilation of the most frequent ones.
"""

_CHINESE_AND_KOREAN = frozenset(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang
    xie tang han cao deng xiao feng zeng cheng cai peng pan yuan dong yu su ye lu wei jiang tian du
    ding shen fan fu zhong tan liao zou xiong jin shi qin yan xue hou lei bai long duan hao kong
    shao mao chang wan gu lai kang qiu qian tsao hsieh tsai chou chiang hsu hsiao hung chung
    cheung chan wong leung lau lam kwok ng yeung tsang kwan mak tse yip fung chu tam lo ho siu
    ouyang situ sima tsui chao kuo chiu yeh yen lim goh ong teo chua koh ang toh tay chew low
    kim gim park bak pak choi choe jung jeong chung gang khang cho jo yoon yun jang im rhee lee yi
    shin seo suh kwon gwon hwang ahn song ryu yoo hong jeon ko moon son bae baek paik noh nam
    sim heo hur ha joo woo na ji eom bang byun byeon cha chae gil gong gu gwak ku kwak maeng min
    myung oh pyo roh ryoo seol seong sung shim tak uhm yeo yeom
    au auyeung cheong chong fok hui ip kam leong loh lui mok mun ngai poon sham shum sit soh suen
    szeto tong tsoi wee yau yim yiu yuen yung zhuang
    """.split()  # noqa: SIM905 - a list of names reads best as words
)
_OTHER = frozenset(
    """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly trinh dinh lam mai truong
    sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
    yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto yamashita
    ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo ishii saito sakamoto
    endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono
    tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama
    miyazaki miyamoto uchida takagi ando taniguchi otsuka imai maruyama togo
    nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp lakatos takacs juhasz
    meszaros simon racz fekete szilagyi torok feher gal kis szucs kocsis orsos pinter fodor szalai
    sipos lukacs
    """.split()  # noqa: SIM905
)


def is_eastern_surname(word: str) -> bool:
    """Tell whether a word, in plain letters, is a Chinese or Korean family name."""
    return word in _CHINESE_AND_KOREAN


def is_family_first_surname(word: str) -> bool:
    """Tell whether a word is a family name of a culture that writes the family name first."""
    return word in _CHINESE_AND_KOREAN or word in _OTHER
