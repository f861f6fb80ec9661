"""A citizen at the pages: signed in, follows what a form leads to, fills sections in, sends files."""

from collections.abc import Mapping
from typing import Any

from tests.functions.portal.forms import Fields, Form, form
from tests.functions.portal.reader import Answer, Reader
from tests.functions.portal.signing_in import people, signed_in

__all__ = ["MULTIPART", "SECTIONS", "Citizen", "people"]

SECTIONS: Mapping[str, Mapping[str, Any]] = {
    "applicant": {
        "business_name": "示例市好味餐飲有限公司",
        "credit_code": "91000000MA00000001",
        "contact_name": "示例甲",
        "contact_phone": "+86 10 0000 0001",
    },
    "premises": {"address": "示例市中心區樣本路1號", "area_m2": "420", "storeys": "2", "seats": "160"},
    "food-safety": {"food_items": ["hot_dishes", "drinks"], "safety_manager": "示例乙", "kitchen_staff": "14"},
    "fire": {"fuel": "piped_gas", "exits": "3"},
    "drainage": {"daily_water_m3": "12.5", "grease_trap": "yes"},
    "sign": {"sign_text": "好味餐廳", "sign_width_m": "6", "sign_height_m": "1.2"},
    "tobacco": {"sells_tobacco": "no"},
}
"""What is typed into each section of the restaurant's form."""


class Citizen(Reader):
    """Somebody with a browser who is signed in; a citizen is in no group."""

    def __init__(self, sub: str = "ann", language: str = "en", *groups: str) -> None:
        super().__init__(accept_language=language)
        self.cookies |= signed_in(sub, *groups)

    def send(self, path: str, fields: Mapping[str, Any]) -> Answer:
        """Send a form, and open the page that it leads to."""
        return self.follow(self.post(path, fields))

    def follow(self, answer: Answer) -> Answer:
        """The page at the end of redirects."""
        while answer.status == 303:
            answer = self.get(answer.headers["Location"])
        return answer

    def fill(self, page: Answer, **typed: str | list[str]) -> Answer:
        """Fill in the form of a page, and open what it leads to."""
        found = form(page.text)
        return self.send(found.action, found.filled(**typed))

    def begun(self, service: str = "open-restaurant") -> str:
        """A new draft; its id."""
        start = form(self.get(f"/services/{service}/application").text)
        return self.post(start.action, start.fields).headers["Location"].split("/cases/")[1].split("/")[0]

    def filled(self) -> str:
        """A restaurant with its whole form filled in; its id."""
        case = self.begun()
        for section, typed in SECTIONS.items():
            answer = self.fill(self.get(f"/cases/{case}/sections/{section}"), **typed)
            assert answer.status == 200, answer.text
        return case

    def upload(self, page: Answer, name: str, content: bytes) -> Answer:
        """Choose a file in the form of a page, send it, and open what that leads to."""
        return self.follow(self.sent(form(page.text), name, content))

    def sent(self, found: Form, name: str, content: bytes) -> Answer:
        """Send a form with a file."""
        assert found.enctype == "multipart/form-data"
        return self._ask("POST", found.action, _multipart(found.fields, name, content), MULTIPART)


BOUNDARY = "----boundary7MA4YWxk"
MULTIPART = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


def _multipart(fields: Fields, name: str, content: bytes) -> bytes:
    parts = [
        f'Content-Disposition: form-data; name="{field}"\r\n\r\n{value}'.encode()
        for field, values in fields.items()
        for value in values
    ]
    head = f'Content-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: application/x\r\n\r\n'
    parts.append(head.encode() + content)
    mark = b"--" + BOUNDARY.encode()
    return b"".join(mark + b"\r\n" + each + b"\r\n" for each in parts) + mark + b"--\r\n"
