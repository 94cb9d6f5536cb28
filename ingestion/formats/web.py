"""HTML as lines of text: nothing is fetched or run, what a browser would not show is left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from ingestion.characters import decode
from ingestion.formats.extracted import Extracted, Problem, UnreadableContentError
from ingestion.formats.lines import LineWriter, numeral, raised
from ingestion.limits import Limits

_UNSEEN = frozenset("script style template svg math noscript iframe object head select textarea canvas".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | frozenset(
    "p div li ul ol table tr section article header footer main nav aside blockquote pre dl dt dd figure form address"
    " center body html caption thead tbody tfoot fieldset".split()
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])", re.I)
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.I)
# The anchors that word processors and converters make: "#sdfootnote1anc", "#_ftn1", "#fn:1", "#cite_note-3".
_NOTE_ANCHOR = re.compile(r"#\S*(?:note|ftn|\bfn|nota)", re.I)
_LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read_web(data: bytes, limits: Limits) -> Extracted:
    """The text of a page; headings are marked, ordered lists keep the numbers that a browser shows."""
    page = _Page()
    page.feed(_decoded(data))
    page.close()
    text, headings = page.writer.finish()
    if not text.strip():
        raise UnreadableContentError(Problem.EMPTY)
    return Extracted(text, headings)


def _decoded(data: bytes) -> str:
    declared = _DECLARED.search(data[:2048])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode((declared[1] or declared[2]).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # a page that declares what it is not: its bytes decide
    return decode(data, "html")[0]


class _Page(HTMLParser):
    """Writes the lines of a page. Not recursive, so depth is harmless."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.writer = LineWriter()
        self._unseen: list[str] = []  # open elements from the outermost one that is not shown
        self._lists: list[list[object]] = []  # per open list: format, next number
        self._raised = 0
        self._in_note_link = False
        self._preformatted = 0
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if self._unseen or tag in _UNSEEN or _is_hidden(attributes):
            if tag not in _VOID:
                self._unseen.append(tag)
            return
        if tag == "br":
            self.writer.end_line()
        elif tag in ("td", "th"):
            self._cells += 1
            if self._cells > 1:
                self.writer.add(" | ")
        elif tag in _BLOCKS:
            self._open_block(tag, attributes)
        if tag == "a":
            self._in_note_link = bool(_NOTE_ANCHOR.match(attributes.get("href") or ""))
        self._raised += tag == "sup"
        self._preformatted += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag in self._unseen:
                del self._unseen[len(self._unseen) - 1 - self._unseen[::-1].index(tag) :]
            return
        self._in_note_link = self._in_note_link and tag != "a"
        self._raised -= tag == "sup" and self._raised > 0
        self._preformatted -= tag == "pre" and self._preformatted > 0
        if tag in _HEADINGS:
            self.writer.mark_heading()
        if tag in _BLOCKS:
            self.writer.end_paragraph()
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._preformatted:
            for number, line in enumerate(data.split("\n")):
                if number:
                    self.writer.end_line(keep_blank=True)
                self.writer.add(line)
            return
        text = re.sub(r"\s+", " ", data)
        self.writer.add(raised(text) if self._raised or self._in_note_link else text)

    def _open_block(self, tag: str, attributes: dict[str, str | None]) -> None:
        if not (tag in ("p", "div") and self.writer.has_only_a_label):
            self.writer.end_paragraph()
        if tag == "tr":
            self._cells = 0
        elif tag == "ol":
            start = attributes.get("start") or "1"
            self._lists.append([_LIST_FORMATS.get(attributes.get("type") or "", "decimal"), _number(start, 1)])
        elif tag == "ul":
            self._lists.append(["bullet", 1])
        elif tag == "li" and self._lists:
            self._label(attributes)

    def _label(self, attributes: dict[str, str | None]) -> None:
        style, following = self._lists[-1]
        number = _number(attributes.get("value") or "", int(str(following)))
        self._lists[-1][1] = number + 1
        label = "-" if style == "bullet" else numeral(number, str(style)) + ("." if style == "decimal" else ")")
        self.writer.label(label)


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    is_footer = attributes.get("title") == "footer"  # so LibreOffice calls what stands at the foot of every page
    return is_footer or "hidden" in attributes or _HIDDEN_STYLE.search(attributes.get("style") or "") is not None


def _number(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else default
