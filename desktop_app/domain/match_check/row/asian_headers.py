"""Words in Chinese, Japanese and Korean headers, which have no spaces between words.

The last word is what a header is about: 公司电话 is a phone number, 会社名 a company's name. Our own
compilation.
"""

from functools import cache

from desktop_app.domain.match_check.row.context_role import ContextRole

_ROLES = {
    ContextRole.FULL_NAME: "姓名 氏名 名前 お名前 联系人 聯絡人 連絡先 担当者 ご担当者 联络人 客户姓名 이름 성명"
    " 담당자 고객명 성함",
    ContextRole.GIVEN_NAME: "名 名字",
    ContextRole.FAMILY_NAME: "姓 姓氏 苗字 名字（姓） 성 성씨",
    ContextRole.SALUTATION: "称呼 稱謂 敬称 호칭",
    ContextRole.COMPANY: "公司 企业 企業 单位 單位 会社 會社 勤務先 貴社 客户 客戶 顧客 取引先 组织 組織 機構 机构"
    " 회사 기업 업체 소속 고객사 직장",
    ContextRole.COMPANY_DOMAIN: "网站 網站 官网 官網 网址 網址 域名 ウェブサイト ホームページ ドメイン サイト"
    " 홈페이지 웹사이트 도메인 사이트",
    ContextRole.JOB_TITLE: "职位 職位 职务 職務 職稱 职称 职衔 头衔 役職 役職名 肩書き 肩書 職種 직책 직위 직함 직급"
    " 직무",
    ContextRole.CITY: "城市 市 都市 市区町村 所在地 地点 도시 소재지 지역",
    ContextRole.COUNTRY: "国家 國家 国 國 国籍 국가 나라 국적",
    ContextRole.PHONE: "电话 電話 手机 手機 电话号码 電話號碼 手机号 手机号码 電話番号 携帯電話 携帯 携帯番号 联系电话"
    " 전화 전화번호 휴대폰 휴대전화 휴대폰번호 연락처",
}
_NOBODY = """
营业担当 営業担当 営業担当者 自社担当者 担当営業 所有者 所有人 作成者 创建人 創建人 创建者 负责人 負責人 客户经理 上司 主管
经理 備考 备注 備註 メモ 来源 來源 状态 狀態 ステータス 部署 邮箱 郵箱 电子邮件 メール メールアドレス 이메일 영업담당 영업담당자
소유자 작성자 비고 메모 상사 출처 상태 부서 助理 秘書 비서 추천인 推荐人 紹介者
"""
_NAMES_OF = ("名称", "名稱", "名", "이름", "명")
_LONGEST = 8


@cache
def _words() -> dict[str, ContextRole | None]:
    found: dict[str, ContextRole | None] = dict.fromkeys(_NOBODY.split())
    for role, words in _ROLES.items():
        found.update(dict.fromkeys(words.split(), role))
    return found


def is_asian(header: str) -> bool:
    """Tell whether a header has Chinese, Japanese or Korean letters."""
    return any("\u3040" <= one <= "\u9fff" or "\uac00" <= one <= "\ud7a3" for one in header)


def asian_role(header: str) -> tuple[ContextRole | None, bool]:
    """Return the role of a header by its last word, and whether the word is known.

    >>> asian_role("公司电话")[0].value, asian_role("会社名")[0].value, asian_role("営業担当")
    ('phone', 'company', (None, True))
    """
    text = "".join(one for one in header if one.isalpha() or one == "々")
    known = _last_word(text)
    if known in {None, ContextRole.GIVEN_NAME}:
        for ending in _NAMES_OF:
            shorter = _last_word(text.removesuffix(ending)) if text.endswith(ending) else None
            if shorter is not None:
                return shorter, True
    return known, known is not None or _ends_in_nobody(text)


def _last_word(text: str) -> ContextRole | None:
    """Return the role of the longest known word at the end; one sign alone is the whole header."""
    for size in range(min(len(text), _LONGEST), 0, -1):
        word = text[-size:]
        if word in _words() and (size > 1 or size == len(text)):
            return _words()[word]
    return None


def _ends_in_nobody(text: str) -> bool:
    return any(text.endswith(word) for word, role in _words().items() if role is None)
