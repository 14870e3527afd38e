"""PDFs of Arabic as programs make them: letters at their places, each with the text it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

Pieces = Sequence[str]
"""Letters of a line from left to right; a ligature is one piece of several letters."""

_SIZE, _WIDTH = 12, 6


def arabic_pdf(lines: Iterable[Pieces], *, from_right: bool = False, by_run: bool = False) -> bytes:
    """A page with `lines`.

    `from_right` paints each from its right end, as Word does; `by_run` what stands between numbers
    and each number by itself, the first read first, as Typst does.
    """
    lines = list(lines)
    codes = {piece: number for number, piece in enumerate(_all(lines), start=1)}
    content = "\n".join(
        _runs(line, codes, 760 - 24 * number)
        if by_run
        else _line(line, codes, 760 - 24 * number, from_right=from_right)
        for number, line in enumerate(lines)
    )
    return _file(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 8 0 R"
        " /Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Naskh /Encoding /Identity-H"
        " /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Naskh /FontDescriptor 6 0 R"
        f" /DW {1000 * _WIDTH // _SIZE} /CIDSystemInfo"
        " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /Naskh /Flags 4 /FontBBox [0 -200 1000 800]"
        " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        _stream(_to_unicode(codes)),
        _stream(content),
    )


def _all(lines: list[Pieces]) -> Iterator[str]:
    yield from dict.fromkeys(piece for line in lines for piece in line)


def _line(line: Pieces, codes: dict[str, int], y: int, *, from_right: bool) -> str:
    if not from_right:
        return f"BT /F1 {_SIZE} Tf 72 {y} Td <{''.join(f'{codes[p]:04x}' for p in line)}> Tj ET"
    placed = [(72 + _WIDTH * number, codes[piece]) for number, piece in enumerate(line)]
    return "\n".join(
        f"BT /F1 {_SIZE} Tf {x} {y} Td <{code:04x}> Tj ET" for x, code in reversed(placed)
    )


def _runs(line: Pieces, codes: dict[str, int], y: int) -> str:
    runs = [list(run) for _, run in groupby(enumerate(line), lambda one: one[1].isdigit())]
    return "\n".join(
        f"BT /F1 {_SIZE} Tf {72 + _WIDTH * run[0][0]} {y} Td"
        f" <{''.join(f'{codes[piece]:04x}' for _, piece in run)}> Tj ET"
        for run in reversed(runs)
    )


def _to_unicode(codes: dict[str, int]) -> str:
    rows = "\n".join(
        f"<{code:04x}> <{piece.encode('utf-16-be').hex()}>" for piece, code in codes.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{rows}\nendbfchar endcmap end end"
    )


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(*objects: str) -> bytes:
    out, starts = "%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    rows = "".join(f"{start:010} 00000 n \n" for start in starts)
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + table + trailer).encode("latin-1")
