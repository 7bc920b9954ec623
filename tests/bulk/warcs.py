"""WARC records written by hand."""

from __future__ import annotations

import gzip


def record(kind: str, url: str, block: bytes, number: int = 1) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{url}:{number}>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2026-01-15T06:30:00Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(
    url: str, html: str, *, status: str = "200 OK", media: str = "text/html; charset=utf-8",
    encode: str = "utf-8", packed: bool = False,
) -> bytes:  # fmt: skip
    body = html.encode(encode)
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media}"]
    if packed:
        body = gzip.compress(body)
        body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
        lines += ["Content-Encoding: gzip", "Transfer-Encoding: chunked"]
    return record("response", url, "\r\n".join([*lines, "", ""]).encode() + body)


def raw_response(
    url: str, body: bytes, *headers: str, media: str = "text/html; charset=utf-8"
) -> bytes:
    """A response with a body as it came and the headers that say what it is."""
    lines = ["HTTP/1.1 200 OK", f"Content-Type: {media}", *headers, "", ""]
    return record("response", url, "\r\n".join(lines).encode() + body)


def in_chunks(body: bytes, size: int = 50) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;a=b\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
