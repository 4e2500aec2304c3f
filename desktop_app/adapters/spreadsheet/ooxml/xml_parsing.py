"""Safe XML parsing: trees of small parts, no document types; and escapes, both ways."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from desktop_app.domain.errors.workbook import UnsafeXmlError, WorkbookXmlError

_ENTITY = re.compile(r"&(#0*[0-9]{1,7}|#[xX]0*[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);")
_NAMED_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WHITESPACE_ESCAPES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def make_parser(
    *,
    start: Callable[[str, dict[str, str]], None] | None = None,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
    has_namespaces: bool = True,
) -> expat.XMLParserType:
    """Return a parser that refuses entity bombs and outside references at their first word.

    Args:
        start: Called with the name and the attributes of every element.
        end: Called with its name when it ends.
        text: Called with character data, in pieces.
        has_namespaces: Names come with their namespace and "}" before them; else with a prefix.
    """
    parser = expat.ParserCreate(namespace_separator="}" if has_namespaces else None)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise UnsafeXmlError


def feed(parser: expat.XMLParserType, chunks: Iterable[bytes]) -> Iterator[None]:
    """Parse XML chunk by chunk, and stop after each.

    Raises:
        UnsafeXmlError: It declares a document type.
        expat.ExpatError: It is not well-formed.
    """
    for chunk in chunks:
        parser.Parse(chunk, False)  # noqa: FBT003 - expat takes it by place only
        yield
    parser.Parse(b"", True)  # noqa: FBT003 - as above
    yield


def parse(parser: expat.XMLParserType, chunks: Iterable[bytes]) -> None:
    """Parse XML to its end; see `feed`."""
    for _ in feed(parser, chunks):
        pass


def read_tree(chunks: Iterable[bytes]) -> Element:
    """Return a small part as a tree without namespaces.

    Both dialects (Transitional and Strict) and all prefixes then look the same.

    Raises:
        UnsafeXmlError: The XML declares a document type.
        expat.ExpatError: The input is not XML.
    """
    builder = TreeBuilder()

    def start(name: str, attributes: dict[str, str]) -> None:
        builder.start(local_name(name), {local_name(key): text for key, text in attributes.items()})

    def end(name: str) -> None:
        builder.end(local_name(name))

    def text(data: str) -> None:
        builder.data(data)

    parse(make_parser(start=start, end=end, text=text), chunks)
    return builder.close()


def resolve_alternatives(tree: Element) -> Element:
    """Replace each `mc:AlternateContent` by the content that Excel reads; return the tree.

    That is the first choice with supported requirements, else the fallback (ECMA-376 part 3,
    section 7.5).
    """
    for parent in list(tree.iter()):
        if any(child.tag == "AlternateContent" for child in parent):
            children = [one for child in parent for one in _resolved(child)]
            parent[:] = children
    return tree


def _resolved(element: Element) -> list[Element]:
    if element.tag != "AlternateContent":
        return [element]
    for choice in element.iterfind("Choice"):
        if all(_SUPPORTED_BY_EXCEL.fullmatch(name) for name in choice.get("Requires", "-").split()):
            return [one for child in choice for one in _resolved(child)]
    fallback = element.find("Fallback")
    return [] if fallback is None else [one for child in fallback for one in _resolved(child)]


# Namespace prefixes of Office's own extensions.
_SUPPORTED_BY_EXCEL = re.compile(r"x1[2-9]\w*|xr\d*|x16\w*|xm|xcalcf|xlrd\d*|xda|mx|a14|mac|v2")


def check_well_formed(chunks: Iterable[bytes]) -> None:
    """Parse XML to the end without keeping anything.

    Raises:
        UnsafeXmlError: The XML declares a document type.
        expat.ExpatError: The XML is not well-formed.
    """
    parse(make_parser(has_namespaces=False), chunks)


def local_name(name: str) -> str:
    """Return a name without expat's namespace prefix."""
    return name.rpartition("}")[2]


def unescape(raw: bytes) -> str:
    """Decode and unescape character data.

    Raises:
        SourceError: The data is not UTF-8, so the file is damaged.
    """
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise WorkbookXmlError from error
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "&" in text:
        text = _ENTITY.sub(_entity, text)
    return text


def _entity(found: re.Match[str]) -> str:
    name = found[1]
    if name in _NAMED_ENTITIES:
        return _NAMED_ENTITIES[name]
    digits = name[1:]
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(number) if number <= sys.maxunicode else ""


def escape(text: str, more: Mapping[str, str]) -> str:
    """Return text as XML; like `xml.sax.saxutils`, which imports a web client.

    Args:
        text: The text.
        more: Further characters to escape, with their escapes.
    """
    text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    for character, escaped in more.items():
        text = text.replace(character, escaped)
    return text


def quote_attribute(text: str) -> str:
    r"""Return the value of an attribute in quotes: single ones if it contains only double ones.

    >>> quote_attribute('5" & more')
    '\'5" &amp; more\''
    """
    text = escape(text, _WHITESPACE_ESCAPES)
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"{}"'.format(text.replace('"', "&quot;"))


def decode_excel_escapes(text: str) -> str:
    """Decode Excel's own escapes such as "_x000D_"."""
    if "_x" not in text:
        return text
    decoded = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    # Combine escaped surrogate pairs; replace unpaired surrogates.
    return decoded.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
