"""A workbook's package: a zip of parts that name one another, read without trusting it."""

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
# Deflate cannot pack tighter than 1032:1, real sheets stay below 200:1.
MAX_RATIO = 400
_RATIO_MATTERS_FROM_BYTES = 64 << 20


@dataclass(frozen=True, slots=True)
class Relationship:
    """One arrow from a part to another: its kind's last word ("worksheet") and its target."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of an open zip, found by name whatever its case, slashes and order."""

    def __init__(self, archive: zipfile.ZipFile, file: BinaryIO, name: str) -> None:
        self._archive = archive
        self.name = name
        self.file = file
        self.members = archive.infolist()
        self._by_name = {_plain_name(member.filename): member for member in self.members}

    def find(self, part: str) -> zipfile.ZipInfo | None:
        """Return the zip member that holds a part, None if there is none."""
        return self._by_name.get(_plain_name(part))

    def part(self, part: str) -> zipfile.ZipInfo:
        """Return the zip member that holds a part.

        Raises:
            SourceError: There is none.
        """
        member = self.find(part)
        if member is None:
            raise PartMissingError
        return member

    def chunks(self, part: str) -> Iterator[bytes]:
        """Inflate a part piece by piece; its check sum is compared at its end."""
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

    def relations(self, part: str) -> tuple[Relationship, ...]:
        """Return the arrows that go out from a part, "" for the package itself."""
        folder = posixpath.dirname(part)
        found: list[Relationship] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            if local_name(name) != "Relationship" or attributes.get("TargetMode") == "External":
                return  # of links to the outside a sheet may have tens of thousands
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = _resolved(folder, attributes.get("Target", ""))
            found.append(Relationship(attributes.get("Id", ""), kind, target))

        self.scan_relations(part, start)
        return tuple(found)

    def scan_relations(self, part: str, start: Callable[[str, dict[str, str]], None]) -> None:
        """Have `start` told of every element that says where a part's arrows lead, one by one.

        Raises:
            SourceError: They cannot be read.
        """
        rels = self.relations_part(part)
        if self.find(rels) is None:
            return
        with package_errors(self.name):
            parse(make_parser(start=start), self.chunks(rels))

    def relations_part(self, part: str) -> str:
        """Return the name of the part that holds another part's arrows; it may not exist."""
        folder, name = posixpath.split(part)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def check_every_part(self) -> None:
        """Inflate everything once, so that nothing damaged is carried into a copy."""
        for member in self.members:
            with package_errors(self.name), self._archive.open(member) as stream:
                while stream.read(CHUNK_BYTES):
                    pass


@contextmanager
def open_package(source: SourceFile) -> Generator[Package]:
    """Open the zip for reading; damage found by reading a part becomes a `SourceError`.

    Raises:
        SourceError: It is damaged, a zip bomb, protected, or cannot be read.
    """
    name = source.path.name
    with source.open() as file:
        with package_errors(name):
            archive = zipfile.ZipFile(file)
        with archive:
            _refuse_bombs(archive.infolist(), name)
            yield Package(archive, file, name)


@contextmanager
def package_errors(name: str) -> Generator[None]:
    """Turn what zip, deflate and XML readers raise about a file's content into a sentence.

    Raises:
        SourceError: The content is at fault.
    """
    try:
        yield
    except (UnicodeDecodeError, NotImplementedError, LookupError) as error:
        raise UnknownCompressionError(name) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, expat.ExpatError, ValueError) as error:
        # ValueError: a number in it is none.
        raise FileIsDamagedError(name) from error


def _refuse_bombs(members: list[zipfile.ZipInfo], name: str) -> None:
    if any(member.flag_bits & 1 for member in members):
        raise FileIsEncryptedError(name)
    too_tight = any(
        member.file_size > _RATIO_MATTERS_FROM_BYTES
        and member.file_size > MAX_RATIO * max(member.compress_size, 1)
        for member in members
    )
    total = sum(member.file_size for member in members)
    if too_tight or total > MAX_TOTAL_BYTES or len(members) > MAX_PARTS:
        raise ZipBombError


def _plain_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _resolved(folder: str, target: str) -> str:
    target = target.replace("\\", "/")
    joined = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(joined).lstrip("/")


_REPAIR = "Open it in Excel, let it be repaired, and save it under a new name."
_SMALLER = "Copy the sheet you need into a new workbook, and open that."
