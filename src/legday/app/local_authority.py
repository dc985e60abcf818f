"""A certificate authority of one's own, so that phones at home come by HTTPS (RFC 5280).

Made once. It may vouch for this machine's name and address alone, so that a phone that trusts it trusts
nothing else by it, even if its key were stolen. The keys are readable by their owner alone.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import TYPE_CHECKING

from legday.errors import LegdayError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate, CertificateBuilder, GeneralName, KeyUsage, Name

FOLDER = "authority"
AUTHORITY_DAYS = 3650
LEAF_DAYS = 397  # phones refuse more (https://support.apple.com/102028)
RENEW_DAYS = 90  # of a leaf's life that are left when the next is made
_GRACE = timedelta(hours=1)  # for phones whose clock is behind


@dataclass(frozen=True, slots=True)
class Certified:
    """What the server needs to be trusted on its network.

    Attributes
    ----------
    authority, certificate, key : Path
        Files: what phones are to trust; what the server shows, and its key.
    fingerprint : str
        SHA-256 of the authority, as phones show it.
    hosts : tuple of str
        Names and addresses for which the certificate holds.
    left_out : tuple of str
        Those asked for that the authority may not vouch for.
    """

    authority: Path
    certificate: Path
    key: Path
    fingerprint: str
    hosts: tuple[str, ...]
    left_out: tuple[str, ...]


def certify(folder: Path, hosts: tuple[str, ...], now: datetime) -> Certified:
    """Give a certificate of the local authority for names and addresses; both are made where needed.

    Parameters
    ----------
    folder : Path
        Where the authority is kept, readable by its owner alone.
    hosts : tuple of str
        Names and addresses of this machine. An authority that is there vouches for those alone that it
        was made for.
    now : datetime
        The moment, with its zone.

    Raises
    ------
    LegdayError
        If a key may be read by others, a file is damaged or cannot be written, or none of the hosts
        is one that the authority may vouch for.
    """
    from cryptography.hazmat.primitives.hashes import SHA256

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not (folder / "authority.pem").exists():
            _make_authority(folder, hosts, now)
        authority, signer = _read(folder, "authority")
        good = tuple(host for host in hosts if _may_vouch(authority, host))
        if not good or authority.not_valid_after_utc < now + timedelta(days=RENEW_DAYS):
            why = "was made for another name and address" if not good else "ends soon"
            msg = f"{folder}: the authority {why}; delete that folder, serve again, and trust the new one"
            raise LegdayError(msg)
        if not _is_good(folder, authority, good, now):
            _make_leaf(folder, authority, signer, good, now)
        _read(folder, "server")
    except OSError as fault:
        msg = f"{folder}: cannot be used ({fault.strerror}); check its rights"
        raise LegdayError(msg) from None
    digest = authority.fingerprint(SHA256()).hex(":").upper()
    left_out = tuple(host for host in hosts if host not in good)
    return Certified(
        folder / "authority.pem", folder / "server.pem", folder / "server.key", digest, good, left_out
    )


def _make_authority(folder: Path, hosts: tuple[str, ...], now: datetime) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = _named(f"legday at {hosts[0]}, {now:%Y-%m-%d}")
    builder = (
        _certificate(name, name, key, now, AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints([_constraint(host) for host in hosts], None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    _write(folder, "authority", key, builder, key)


def _make_leaf(
    folder: Path,
    authority: Certificate,
    signer: EllipticCurvePrivateKey,
    hosts: tuple[str, ...],
    now: datetime,
) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID

    key = ec.generate_private_key(ec.SECP256R1())
    issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    builder = (
        _certificate(_named(hosts[0]), authority.subject, key, now, LEAF_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_general(host) for host in hosts]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(issuer_key, critical=False)
    )
    _write(folder, "server", key, builder, signer)


def _certificate(
    subject: Name, issuer: Name, key: EllipticCurvePrivateKey, now: datetime, days: int
) -> CertificateBuilder:
    from cryptography import x509

    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _GRACE)
        .not_valid_after(now - _GRACE + timedelta(days=days))
    )


def _usage(*, signs_certificates: bool) -> KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=not signs_certificates, key_cert_sign=signs_certificates,
        crl_sign=signs_certificates, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _named(text: str) -> Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:64])])


def _general(host: str) -> GeneralName:
    from cryptography import x509

    try:
        return x509.IPAddress(ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _constraint(host: str) -> GeneralName:
    from cryptography import x509

    try:
        return x509.IPAddress(ip_network(host))
    except ValueError:
        return x509.DNSName(host)


def _may_vouch(authority: Certificate, host: str) -> bool:
    from cryptography import x509

    permitted = authority.extensions.get_extension_for_class(x509.NameConstraints).value.permitted_subtrees
    names = permitted or ()
    try:
        address = ip_address(host)
    except ValueError:
        return any(isinstance(one, x509.DNSName) and one.value == host for one in names)
    spans = [one.value for one in names if isinstance(one, x509.IPAddress)]
    return any(isinstance(span, IPv4Network | IPv6Network) and address in span for span in spans)


def _is_good(folder: Path, authority: Certificate, hosts: tuple[str, ...], now: datetime) -> bool:
    """Tell whether the server's certificate is of this authority, for these hosts, and lives long enough."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature

    if not (folder / "server.pem").exists() or not (folder / "server.key").exists():
        return False
    leaf, _ = _read(folder, "server")
    try:
        leaf.verify_directly_issued_by(authority)
    except (InvalidSignature, ValueError, TypeError):
        return False
    held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    lives = leaf.not_valid_before_utc <= now < leaf.not_valid_after_utc - timedelta(days=RENEW_DAYS)
    return lives and set(held) == {_general(host) for host in hosts}


def _write(
    folder: Path,
    name: str,
    key: EllipticCurvePrivateKey,
    builder: CertificateBuilder,
    signer: EllipticCurvePrivateKey,
) -> None:
    """Write key and certificate; without its certificate a key counts for nothing, and both are made anew."""
    from cryptography.hazmat.primitives import hashes, serialization

    form = serialization.PrivateFormat.PKCS8
    secret = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    public = builder.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    (folder / f"{name}.pem").unlink(missing_ok=True)
    for file, content in ((f"{name}.key", secret), (f"{name}.pem", public)):
        part = folder / f".{file}.{os.getpid()}.part"
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(folder / file)


def _read(folder: Path, name: str) -> tuple[Certificate, EllipticCurvePrivateKey]:
    """Read a certificate and its key.

    Raises
    ------
    LegdayError
        If others may read the key, or the two do not belong together.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

    file = folder / f"{name}.key"
    if os.name != "nt" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        msg = f"{file}: others may read this key; run chmod 600 on it, or delete {folder} to make new ones"
        raise LegdayError(msg)
    try:
        certificate = x509.load_pem_x509_certificate((folder / f"{name}.pem").read_bytes())
        key = serialization.load_pem_private_key(file.read_bytes(), None)
    except ValueError:
        key = None
    if not isinstance(key, EllipticCurvePrivateKey) or key.public_key() != certificate.public_key():
        msg = f"{folder}: {name}.pem and {name}.key are damaged; delete the folder, and serve again"
        raise LegdayError(msg)
    return certificate, key
