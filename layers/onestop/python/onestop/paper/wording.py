"""What a licence says beside what was decided, in both scripts and in English."""

from collections.abc import Mapping

from onestop.catalogue.text import Text

WORDS: Mapping[str, Text] = {
    "number": {"zh-Hant": "證照編號", "zh-Hans": "证照编号", "en": "Number"},
    "holder": {"zh-Hant": "持有人", "zh-Hans": "持有人", "en": "Holder"},
    "applicant": {
        "zh-Hant": "第 {case} 號辦件的申請人",
        "zh-Hans": "第 {case} 号办件的申请人",
        "en": "The applicant of case {case}",
    },
    "service": {"zh-Hant": "事項", "zh-Hans": "事项", "en": "Service"},
    "until": {"zh-Hant": "有效期至", "zh-Hans": "有效期至", "en": "Valid until"},
    "endless": {"zh-Hant": "長期有效", "zh-Hans": "长期有效", "en": "Without end"},
    "conditions": {"zh-Hant": "許可條件", "zh-Hans": "许可条件", "en": "Conditions"},
    "yes": {"zh-Hant": "是", "zh-Hans": "是", "en": "Yes"},
    "no": {"zh-Hant": "否", "zh-Hans": "否", "en": "No"},
    "issuer": {"zh-Hant": "發證機關", "zh-Hans": "发证机关", "en": "Issued by"},
    "page": {
        "zh-Hant": "第 {page} 頁，共 {pages} 頁",
        "zh-Hans": "第 {page} 页，共 {pages} 页",
        "en": "Page {page} of {pages}",
    },
    "check": {"zh-Hant": "查驗", "zh-Hans": "查验", "en": "How to check this licence"},
    "note": {
        "zh-Hant": "本證照以經電子簽章的憑證為正本，本頁為其文本。掃描二維碼或開啟下列網址，即可核對其真偽及現時效力。",
        "zh-Hans": "本证照以经电子签名的凭证为正本，本页为其文本。扫描二维码或打开下列网址，即可核对其真伪及当前效力。",
        "en": "The licence itself is a signed electronic credential; this page is its text. Scan the code, or open "
        "the address below, to see whether it is genuine and whether it still holds.",
    },
    "code": {
        "zh-Hant": "查驗網址的二維碼",
        "zh-Hans": "查验网址的二维码",
        "en": "QR code of the address at which this licence is checked",
    },
    "suspended": {"zh-Hant": "效力暫停", "zh-Hans": "效力暂停", "en": "Suspended"},
    "revoked": {"zh-Hant": "已撤銷", "zh-Hans": "已撤销", "en": "Revoked"},
    "expired": {"zh-Hant": "已過期", "zh-Hans": "已过期", "en": "Expired"},
    "since": {"zh-Hant": "自{day}起", "zh-Hans": "自{day}起", "en": "since {day}"},
}
