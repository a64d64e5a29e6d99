"""One statement as files of many kinds, with what is no part of it: made when the tests run."""

import io
import textwrap
import zipfile
from email.message import EmailMessage

TITLE = "Statement on the storm at Arl"
PARAGRAPHS = (
    "The storm injured 613 people, including 106 women and 63 children.",
    "About 150 people are missing, and 12 families were displaced on the 26th of April.",
)
SENT = "The statement was sent to:"
RECIPIENTS = ("UN Human Rights Council", "European Union", "the Council of Europe")
SIGNED = ("Ada Berg", "Ombudsman of Arland", "Arl, 3 May 2021")
BESIDE = "9901 9902 9903 9904 9905 9906 9907 9908".split()  # numbers in what is no text


def page(main: str = "main") -> bytes:
    """A saved page with menus, notices, links to other pages, and hidden words."""
    items = "".join(f"<li><a href='/{n}'>{name}</a>" for n, name in enumerate(RECIPIENTS))
    one, two = PARAGRAPHS
    two = two.replace("26th", "<b>26</b><sup>th</sup>")
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE} | Site</title>
<meta property="article:published_time" content="2021-05-04T10:00:00+00:00">
<style>.gone {{ display: none }} @media print {{ .text {{ display: none }} }}</style>
<script>var n = 9901;</script></head><body class="with-sidebar">
<header><a href="/">Site of 9901</a><nav><ul><li><a href="/a">Home</a></ul></nav></header>
<div id="cookie-bar"><p>We use cookies of 9902 partners. <button>Accept</button></p></div>
<{main} class="text"><h1>{TITLE}</h1><div class="share-buttons">Shared 9903 times</div>
<p>{one}</p><p class="gone">Hidden 9904</p><p style="display: none">Hidden 9905</p><p>{two}
<p>{SENT}<ul>{items}</ul><p>{"<br>".join(SIGNED)}</p>
<h3>Related news</h3><div><a href="/x">Storm kills 9906</a><p>In all 9906 died.</p></div>
</{main}><aside>Latest: 9907</aside><footer>© 9908 Site. All rights reserved.</footer>
</body></html>""".encode()


def mhtml() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Snapshot-Content-Location"] = "<Saved by a browser>", "https://arl.example"
    mail.set_content(page().decode(), subtype="html", charset="utf-8", cte="quoted-printable")
    mail.add_related(b"\x89PNG", "image", "png")
    return mail.as_bytes()


def mail() -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@arl.example", "b@arl.example", TITLE
    made["Message-ID"], made["Date"] = "<1@arl.example>", "Tue, 04 May 2021 10:00:00 +0000"
    body = [TITLE, *PARAGRAPHS, SENT + "".join(f"\n- {name}" for name in RECIPIENTS)]
    body += ["\n".join(SIGNED), "On Mon, 3 May 2021, C <c@arl.example> wrote:\n> Are 9901 dead?"]
    made.set_content("\n\n".join([*body, "-- \nB, tel. 9902"]))
    made.add_attachment(b"9903", "application", "pdf", filename="9903.pdf")
    return made.as_bytes()


def _archive(**members: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return packed.getvalue()


def typeset(*pages: str, more: str = "", trailer: str = "") -> bytes:
    """A PDF file with these contents of pages, in the language of PDF; /F is a font."""
    kids = " ".join(f"{n} 0 R" for n in range(4, 4 + 2 * len(pages), 2))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    encoding = (
        "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /softhyphen] >>"
    )
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>"
    objects.append(f"<< /Font << /F {font} >> {more} >>")
    for number, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources 3 0 R"
            f" /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >> stream\n{content}\nendstream")
    data, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{written}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R"
    return data + f"{end} {trailer} >>\nstartxref\n{len(data)}\n%%EOF".encode()


def line(x: float, y: float, words: str, size: float = 10, rise: float = 0) -> str:
    words = words.replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf {rise} Ts {x} {y} Td ({words}) Tj ET "


def column(x: float, y: float, text: str, width: int = 44, size: float = 10) -> list[str]:
    """Lines of so many letters, one below the other."""
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    return [line(x, y - n * 13, words, size) for n, words in enumerate(lines)]


def _sheet(number: int, *content: str) -> str:
    heads = line(60, 770, "Office 9901", 8), line(500, 770, "Papers 9902", 8)
    return "\n".join([*heads, *content, line(290, 30, f"Page {number} of 2", 8)])


def pdf() -> bytes:
    """A statement in two columns and on two pages, with running heads and numbers of pages."""
    one, two = PARAGRAPHS
    end = [SENT, *(f"• {name}" for name in RECIPIENTS), "", *SIGNED]
    below = [line(320, 700 - n * 13, words) for n, words in enumerate(end)]
    return typeset(
        _sheet(1, line(60, 710, TITLE, 16), *column(60, 670, one, 40)),
        _sheet(2, *column(60, 700, two, 30), *below),
    )


def docx() -> bytes:
    """A Word file with tracked changes, hidden words, a comment, a header and a footer."""

    def run(text: str, look: str = "") -> str:
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    gone = "<w:del><w:r><w:delText>9901 </w:delText></w:r></w:del>"
    one = run("The storm injured ") + gone + f"<w:ins>{run('613')}</w:ins>"
    one += run(PARAGRAPHS[0].partition("613")[2]) + run(" Hidden 9902.", "<w:vanish/>")
    before, _, after = PARAGRAPHS[1].partition("th of")
    two = run(before) + run("th", '<w:vertAlign w:val="superscript"/>') + run(" of" + after)
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    paragraphs = [
        run(TITLE),
        one,
        f"<w:moveFrom>{run('Moved 9903.')}</w:moveFrom>" + two,
        run(SENT),
        *(listed + run(name) for name in RECIPIENTS),
        *map(run, SIGNED),
        "<w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE 9904</w:instrText></w:r>",
    ]
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    return _archive(
        word__document_xml=f'<?xml version="1.0"?><w:document><w:body>{body}</w:body></w:document>',
        word__header1_xml=f"<w:hdr><w:p>{run('Head 9905')}</w:p></w:hdr>",
        word__footer1_xml=f"<w:ftr><w:p>{run('Foot 9906')}</w:p></w:ftr>",
        word__comments_xml=f"<w:comments><w:p>{run('Is it 9907?')}</w:p></w:comments>",
        docProps__core_xml="<cp:coreProperties><dcterms:created>2021-05-02T08:00:00Z"
        "</dcterms:created></cp:coreProperties>",
    )


def odt() -> bytes:
    """An OpenDocument text with a tracked deletion, hidden words and a comment."""
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    )
    one = f'{PARAGRAPHS[0]}<text:span text:style-name="H">Hidden 9901</text:span>'
    one = one.replace("613 ", '613<text:s/><text:change text:change-id="1"/>')
    items = (f"<text:list-item><text:p>{n}</text:p></text:list-item>" for n in RECIPIENTS)
    deleted = (
        "<office:change-info><dc:date>9902</dc:date></office:change-info><text:p>9903</text:p>"
    )
    return _archive(
        mimetype="application/vnd.oasis.opendocument.text",
        content_xml=f"<office:document-content><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text><text:tracked-changes>"
        f"<text:changed-region><text:deletion>{deleted}</text:deletion></text:changed-region>"
        f"</text:tracked-changes><text:h>{TITLE}</text:h><text:p>{one}</text:p>"
        f"<text:p>{PARAGRAPHS[1]}<office:annotation><text:p>Is it 9904?</text:p>"
        f"</office:annotation></text:p><text:p>{SENT}</text:p><text:list>{''.join(items)}"
        f"</text:list><text:p>{'<text:line-break/>'.join(SIGNED)}</text:p></office:text>"
        "</office:body></office:document-content>",
    )


def rtf() -> bytes:
    one = PARAGRAPHS[0].replace("613", r"{\deleted 9901 }{\revised 613}")
    two = PARAGRAPHS[1].replace("26th", r"26{\super th}") + r"{\v Hidden 9902.}"
    items = "".join(rf"{{\listtext\'95\tab}}{name}\par " for name in RECIPIENTS)
    signed = r"\line ".join(SIGNED)
    return (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Font 9903;}}{\*\generator 9904;}"
        r"{\header Head 9905\par}{\footer Foot 9906\par}{\info{\title 9907}}"
        rf"\pard {TITLE}\par {one}\par {two}\par {SENT}\par {items}{signed}\par}}"
    ).encode()
