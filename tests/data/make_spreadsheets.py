"""Makes the small odd workbooks beside it, which no program at hand would write that way.

python tests/data/make_spreadsheets.py
"""

import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "spreadsheets"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>City</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Anna &amp; Bo</t></is></c>'
    '<c r="B2" t="inlineStr"><is><t>Oslo</t></is></c></row>'
)
SHEET = f'<worksheet xmlns="{MAIN}"><sheetData>{ROWS}</sheetData></worksheet>'

ODD_SHEETS: dict[str, str | bytes] = {
    "prefixed": SHEET.replace("xmlns=", "xmlns:x=").replace("<", "<x:").replace("<x:/", "</x:"),
    "without_references": SHEET.replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="2"', ""),
    "utf_16": f'<?xml version="1.0" encoding="utf-16"?>{SHEET}'.encode("utf-16"),
    "comments_and_cdata": SHEET.replace("<sheetData>", "<!-- a --><sheetData><!-- b -->").replace(
        "Oslo", "<![CDATA[Oslo]]>"
    ),
    "strict": SHEET.replace(MAIN, STRICT_MAIN),
}


def parts(name: str, sheet: str | bytes) -> dict[str, str | bytes]:
    """Return the members of a package with this one sheet."""
    main, office = (STRICT_MAIN, STRICT_OFFICE) if name == "strict" else (MAIN, OFFICE)
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/book.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/Sheets/One.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" '
            f'Type="{office}/officeDocument" Target="/book.xml"/></Relationships>'
        ),
        "book.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="People" sheetId="1" r:id="b"/></sheets></workbook>'
        ),
        "_rels/book.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="b" '
            f'Type="{office}/worksheet" Target="./sheets/ONE.xml"/></Relationships>'
        ),
        "Sheets/One.xml": sheet,
    }


def make(path: Path, members: dict[str, str | bytes]) -> None:
    """Write a package whose bytes depend on nothing but its members."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for odd_name, odd_sheet in ODD_SHEETS.items():
        make(FOLDER / f"{odd_name}.xlsx", parts(odd_name, odd_sheet))
