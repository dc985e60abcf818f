"""Ways to spoil a file: what a careless hand, a wrong tool or a bad disk does to an export."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

Spoil = Callable[[bytes, random.Random], bytes]


def flip_bits(data: bytes, rng: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(rng.randint(1, 20)):
        out[rng.randrange(len(out))] ^= 1 << rng.randrange(8)
    return bytes(out)


def cut_off(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data))]


def cut_front(data: bytes, rng: random.Random) -> bytes:
    return data[rng.randrange(len(data)) :]


def shuffle_lines(data: bytes, rng: random.Random) -> bytes:
    head, *lines = data.splitlines(keepends=True)
    rng.shuffle(lines)
    return head + b"".join(lines)


def drop_lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join(line for line in lines if rng.random() > 0.1)


def repeat_lines(data: bytes, rng: random.Random) -> bytes:
    return b"".join(line * rng.choice((1, 1, 1, 2, 3)) for line in data.splitlines(keepends=True))


def twice(data: bytes, rng: random.Random) -> bytes:
    return data + data[rng.choice((0, len(data) // 2)) :]


def drop_delimiters(data: bytes, rng: random.Random) -> bytes:
    return bytes(byte for byte in data if byte not in b",;\t" or rng.random() > 0.03)


def add_delimiters(data: bytes, rng: random.Random) -> bytes:
    return _inserted(data, rng, (b",", b";", b"\t", b",,", b"|"))


def add_quotes(data: bytes, rng: random.Random) -> bytes:
    return _inserted(data, rng, (b'"', b'""', b'",', b',"', b"'"))


def add_line_ends(data: bytes, rng: random.Random) -> bytes:
    return _inserted(data, rng, (b"\n", b"\r", b"\r\n", b"\n\n", b"\x0b", b"\x0c", b"\xe2\x80\xa8"))


def add_nuls(data: bytes, rng: random.Random) -> bytes:
    return _inserted(data, rng, (b"\0", b"\0\0\0\0"))


def add_noise(data: bytes, rng: random.Random) -> bytes:
    return _inserted(data, rng, (rng.randbytes(rng.randint(1, 300)),))


def giant_cell(data: bytes, rng: random.Random) -> bytes:
    filler = rng.choice((b"9", b"x", b"\xc3\xa4", b'"', b",", b"-", b"1/", b"0.")) * 120_000
    at = rng.randrange(len(data))
    return data[:at] + filler + data[at:]


def odd_numbers(data: bytes, rng: random.Random) -> bytes:
    odd = (
        b"-5", b"1e308", b"1e999", b"nan", b"inf", b"-0", b"99999999999999999999", b"0x10", b"1,234,567.5",
        b"\xd9\xa3", b"3x1000000", b"8|10", b"1.2.3", b"2451",
    )  # fmt: skip
    digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    for _ in range(rng.randint(1, 6)):
        if digits:
            at = rng.choice(digits)
            data = data[:at] + rng.choice(odd) + data[at + 1 :]
            digits = [place for place in digits if place < at]
    return data


def odd_dates(data: bytes, rng: random.Random) -> bytes:
    return data.replace(
        b"2026", rng.choice((b"0001", b"9999", b"20266", b"26", b"1899", b"----", b"2026-13"))
    )


def recode(data: bytes, rng: random.Random) -> bytes:
    encoding = rng.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso8859-2", "utf-8-sig"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def carriage_returns(data: bytes, rng: random.Random) -> bytes:
    return data.replace(b"\n", rng.choice((b"\r\n", b"\r", b"\n\r")))


def swap_words(data: bytes, rng: random.Random) -> bytes:
    words = b"Date kg lb Set Reps Weight set reps : - AM { } / [ title exercises".split()
    return data.replace(rng.choice(words), rng.choice(words), rng.randint(1, 30))


def _inserted(data: bytes, rng: random.Random, pieces: Sequence[bytes]) -> bytes:
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.choice(pieces) + data[at:]
    return data


SPOILS: Sequence[Spoil] = (
    flip_bits, cut_off, cut_front, shuffle_lines, drop_lines, repeat_lines, twice, drop_delimiters,
    add_delimiters, add_quotes, add_line_ends, add_nuls, add_noise, giant_cell, odd_numbers, odd_dates,
    recode, carriage_returns, swap_words,
)  # fmt: skip


def spoilt(data: bytes, rng: random.Random) -> bytes:
    """Spoil a file in one way or a few."""
    for spoil in rng.sample(SPOILS, rng.choice((1, 1, 1, 2, 3))):
        data = spoil(data, rng) or b"\n"
    return data
