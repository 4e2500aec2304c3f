"""A workbook's package: a zip of parts connected by relationships, read defensively."""

import posixpath
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO
from xml.etree.ElementTree import Element
from xml.parsers import expat

from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import (
    local_name,
    make_parser,
    parse,
    read_tree,
)
from desktop_app.domain.errors.source_file import (
    FileIsDamagedError,
    FileIsEncryptedError,
    UnknownCompressionError,
)
from desktop_app.domain.errors.workbook import PartMissingError, WorkbookTooLargeError, ZipBombError

CHUNK_BYTES = 1 << 19
MAX_TOTAL_BYTES = 16 << 30
MAX_TREE_BYTES = 128 << 20
MAX_PARTS = 50_000
# Deflate cannot compress better than 1032:1; real sheets stay below 200:1.
MAX_RATIO = 400
_RATIO_CHECKED_FROM_BYTES = 64 << 20


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship of a part: id, last word of its type ("worksheet") and target."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of an open zip; names ignore case, slash direction and order."""

    def __init__(self, archive: zipfile.ZipFile, file: BinaryIO, name: str) -> None:
        self._archive = archive
        self.name = name
        self.file = file
        self.members = archive.infolist()
        self._by_name = {_normalized_name(member.filename): member for member in self.members}

    def find(self, part: str) -> zipfile.ZipInfo | None:
        """Return the zip member of a part, or None."""
        return self._by_name.get(_normalized_name(part))

    def part(self, part: str) -> zipfile.ZipInfo:
        """Return the zip member of a part.

        Raises:
            SourceError: The part does not exist.
        """
        member = self.find(part)
        if member is None:
            raise PartMissingError
        return member

    def chunks(self, part: str) -> Iterator[bytes]:
        """Decompress a part in chunks; its checksum is verified at the end."""
        member = self.part(part)
        with package_errors(self.name), self._archive.open(member) as stream:
            while chunk := stream.read(CHUNK_BYTES):
                yield chunk

    def tree(self, part: str) -> Element:
        """Return a small part as a tree (see `read_tree`)."""
        member = self.find(part)
        if member is not None and member.file_size > MAX_TREE_BYTES:
            raise WorkbookTooLargeError
        with package_errors(self.name):
            return read_tree(self.chunks(part))

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """Return the internal relationships of a part; "" means those of the package."""
        folder = posixpath.dirname(part)
        found: list[Relationship] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            if local_name(name) != "Relationship" or attributes.get("TargetMode") == "External":
                return  # skip external links, of which a sheet may have tens of thousands
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = _resolved(folder, attributes.get("Target", ""))
            found.append(Relationship(attributes.get("Id", ""), kind, target))

        self.scan_relationships(part, start)
        return tuple(found)

    def scan_relationships(self, part: str, start: Callable[[str, dict[str, str]], None]) -> None:
        """Call `start` for each XML element of a part's relationships.

        Raises:
            SourceError: The relationships cannot be read.
        """
        rels = self.relationships_part(part)
        if self.find(rels) is None:
            return
        with package_errors(self.name):
            parse(make_parser(start=start), self.chunks(rels))

    def relationships_part(self, part: str) -> str:
        """Return the name of the part that holds another part's relationships; it may not exist."""
        folder, name = posixpath.split(part)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def check_every_part(self) -> None:
        """Decompress all parts once, so that no damaged part is copied."""
        for member in self.members:
            with package_errors(self.name), self._archive.open(member) as stream:
                while stream.read(CHUNK_BYTES):
                    pass


@contextmanager
def open_package(source: SourceFile) -> Generator[Package]:
    """Open the package for reading; damaged parts raise a `SourceError` when they are read.

    Raises:
        SourceError: The file is damaged, a zip bomb, encrypted, or unreadable.
    """
    name = source.path.name
    with source.open() as file:
        with package_errors(name):
            archive = zipfile.ZipFile(file)
        with archive:
            _check_members(archive.infolist(), name)
            yield Package(archive, file, name)


@contextmanager
def package_errors(name: str) -> Generator[None]:
    """Convert errors of zip, deflate and XML readers to `SourceError`.

    Raises:
        SourceError: The content is damaged.
    """
    try:
        yield
    except (UnicodeDecodeError, NotImplementedError, LookupError) as error:
        raise UnknownCompressionError(name) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError, ValueError) as error:
        # ValueError: invalid number in the content.
        raise FileIsDamagedError(name) from error


def _check_members(members: list[zipfile.ZipInfo], name: str) -> None:
    if any(member.flag_bits & 1 for member in members):
        raise FileIsEncryptedError(name)
    is_bomb = any(
        member.file_size > _RATIO_CHECKED_FROM_BYTES
        and member.file_size > MAX_RATIO * max(member.compress_size, 1)
        for member in members
    )
    total = sum(member.file_size for member in members)
    if is_bomb or total > MAX_TOTAL_BYTES or len(members) > MAX_PARTS:
        raise ZipBombError


def _normalized_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _resolved(folder: str, target: str) -> str:
    target = target.replace("\\", "/")
    joined = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(joined).lstrip("/")
