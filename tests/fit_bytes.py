"""A tiny writer of FIT files, from the public description of the protocol, for tests alone."""

import struct
from collections.abc import Sequence

ENUM, STRING, UINT16, UINT32 = 0x00, 0x07, 0x84, 0x86
_FORMS = {ENUM: "B", UINT16: "H", UINT32: "I"}
EPOCH_S = 631_065_600


def crc16(data: bytes) -> int:
    """CRC-16/ARC, bit by bit."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def message(local: int, number: int, fields: Sequence[tuple[int, int, int | str | Sequence[int]]]) -> bytes:
    """One definition and one data message; a field is its number, base type and value."""
    definition = struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields))
    body = bytes([local])
    for field, base, value in fields:
        if isinstance(value, str):
            raw = value.encode() + b"\0"
        else:
            values = [value] if isinstance(value, int) else list(value)
            raw = struct.pack(f"<{len(values)}{_FORMS[base]}", *values)
        definition += bytes([field, len(raw), base])
        body += raw
    return definition + body


def file(messages: Sequence[bytes]) -> bytes:
    """A whole FIT file around its messages."""
    body = b"".join(messages)
    head = struct.pack("<BBHI4s", 14, 0x20, 2195, len(body), b".FIT")
    head += struct.pack("<H", crc16(head))
    return head + body + struct.pack("<H", crc16(head + body))
