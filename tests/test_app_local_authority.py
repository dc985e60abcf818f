"""The local authority: what it vouches for, as OpenSSL sees it, how long, and who may read its keys."""

from __future__ import annotations

import os
import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from legday.app.local_authority import Certified, certify
from legday.errors import LegdayError

NOW = datetime.now(UTC)  # OpenSSL has no other clock
HOSTS = ("gym.local", "127.0.0.1")


def shaken(made: Certified, name: str, authority: Path | None = None) -> str:
    """Shake hands with a server of that certificate, as a phone that trusts the authority does."""
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(made.certificate, made.key)
    client = ssl.create_default_context(cafile=str(authority or made.authority))
    here, there = socket.socketpair()
    here.settimeout(10)
    there.settimeout(10)

    def serve() -> None:
        try:
            server.wrap_socket(there, server_side=True).close()
        except (ssl.SSLError, OSError):
            there.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        with client.wrap_socket(here, server_hostname=name) as tls:
            return tls.version() or ""
    finally:
        here.close()
        thread.join()


def test_a_phone_that_trusts_the_authority_trusts_the_server(tmp_path: Path) -> None:
    made = certify(tmp_path / "authority", HOSTS, NOW)
    assert made.hosts == HOSTS
    for host in HOSTS:
        assert shaken(made, host) == "TLSv1.3"
    for other in ("other.local", "192.168.1.1"):
        with pytest.raises(ssl.SSLCertVerificationError, match="mismatch"):
            shaken(made, other)


def test_its_key_in_wrong_hands_vouches_for_nothing_else(tmp_path: Path) -> None:
    """Whoever has the key signs a certificate for a bank: OpenSSL refuses it by the name constraints."""
    folder = tmp_path / "authority"
    made = certify(folder, HOSTS, NOW)
    for victim in ("bank.example", "192.168.1.1"):
        from legday.app import local_authority

        certificate, key = local_authority._read(folder, "authority")
        local_authority._make_leaf(folder, certificate, key, (victim,), NOW)
        with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree violation"):
            shaken(made, victim)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_keys_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "authority"
    before = os.umask(0)
    try:
        certify(folder, HOSTS, NOW)
    finally:
        os.umask(before)
    assert oct(folder.stat().st_mode & 0o777) == "0o700"
    for path in folder.iterdir():
        assert oct(path.stat().st_mode & 0o777) == "0o600", path
    for name in ("authority.key", "server.key"):
        (folder / name).chmod(0o640)
        with pytest.raises(LegdayError, match=f"{name}: others may read this key"):
            certify(folder, HOSTS, NOW)
        (folder / name).chmod(0o600)
    certify(folder, HOSTS, NOW)


def test_the_authority_is_made_once_and_a_leaf_is_renewed_before_it_ends(tmp_path: Path) -> None:
    folder = tmp_path / "authority"
    first = certify(folder, HOSTS, NOW)
    leaf = first.certificate.read_bytes()
    authority = first.authority.read_bytes()
    assert certify(folder, HOSTS, NOW + timedelta(days=300)).certificate.read_bytes() == leaf
    later = certify(folder, HOSTS, NOW + timedelta(days=310))
    assert later.certificate.read_bytes() != leaf
    assert later.authority.read_bytes() == authority
    assert later.fingerprint == first.fingerprint
    made = x509.load_pem_x509_certificate(leaf)
    assert made.not_valid_after_utc - made.not_valid_before_utc <= timedelta(days=398)
    with pytest.raises(LegdayError, match="the authority ends soon"):
        certify(folder, HOSTS, NOW + timedelta(days=3600))


def test_a_new_address_is_left_out_and_a_new_name_needs_a_new_authority(tmp_path: Path) -> None:
    folder = tmp_path / "authority"
    certify(folder, HOSTS, NOW)
    moved = certify(folder, ("gym.local", "192.168.1.7"), NOW)
    assert (moved.hosts, moved.left_out) == (("gym.local",), ("192.168.1.7",))
    assert shaken(moved, "gym.local")
    with pytest.raises(LegdayError, match="was made for another name and address; delete that folder"):
        certify(folder, ("other.local",), NOW)


def test_what_a_kill_left_half_written_is_made_anew_and_damage_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "authority"
    certify(folder, HOSTS, NOW)
    (folder / "server.pem").unlink()
    assert shaken(certify(folder, HOSTS, NOW), "gym.local")
    (folder / "server.pem").write_text("damaged")
    with pytest.raises(LegdayError, match=r"server\.pem and server\.key are damaged"):
        certify(folder, HOSTS, NOW)


def test_another_authority_is_not_trusted(tmp_path: Path) -> None:
    made = certify(tmp_path / "one", HOSTS, NOW)
    other = certify(tmp_path / "two", HOSTS, NOW)
    with pytest.raises(ssl.SSLCertVerificationError):
        shaken(made, "gym.local", other.authority)
    assert made.fingerprint != other.fingerprint
