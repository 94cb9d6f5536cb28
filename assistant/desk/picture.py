"""A picture as a few shapes, written as SVG or painted as PNG.

Painting needs a font of the machine with the accents of Spanish: the one that Pillow brings has none. The fonts of
every desktop and of LibreOffice will do.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from PIL import Image, ImageDraw, ImageFont

from assistant.errors import AssistantError

_FAMILY = 'font-family="Helvetica,Arial,sans-serif"'
# File names under which Pillow looks in the font folders of Linux, macOS and Windows.
_FONTS = ("DejaVuSans.ttf", "LiberationSans-Regular.ttf", "Arial.ttf", "arial.ttf", "Helvetica.ttc")
# Dots of a PNG for each unit: sharp when it is printed over the width of a page.
_SCALE = 3


PICTURE_FORMATS: tuple[str, ...] = (".svg", ".png")


class NoFontError(AssistantError):
    """No font of the machine can write Spanish."""


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    fill: str
    stroke: str = ""
    round: float = 0


@dataclass(frozen=True, slots=True)
class Label:
    """`y` is the base line; `centred`: x is the middle of the text, else its beginning."""

    x: float
    y: float
    text: str
    size: float
    colour: str = "#222222"
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    start: tuple[float, float]
    end: tuple[float, float]
    colour: str


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together; `told` is what they say to who points at them."""

    told: str
    shapes: tuple[Box | Label | Line | Dot, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Sizes and places in units of the page, from the upper left corner."""

    title: str
    width: float
    height: float
    groups: tuple[Group, ...] = field(repr=False)

    @property
    def shapes(self) -> Iterator[Box | Label | Line | Dot]:
        return (shape for group in self.groups for shape in group.shapes)


def render_picture(picture: Picture, suffix: str) -> bytes:
    """The bytes of a picture as ".svg" or ".png". Raises NoFontError."""
    return as_png(picture) if suffix.lower() == ".png" else as_svg(picture).encode()


def as_svg(picture: Picture) -> str:
    body = "".join(map(_group, picture.groups))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {picture.width:g} {picture.height:g}" '
        f'width="{picture.width:g}" role="img" aria-label="{escape(picture.title)}">'
        f'<title>{escape(picture.title)}</title><rect width="100%" height="100%" fill="#fff"/>{body}</svg>'
    )


def _group(group: Group) -> str:
    shapes = "".join(map(_element, group.shapes))
    return f"<g><title>{escape(group.told)}</title>{shapes}</g>" if group.told else shapes


def _element(shape: Box | Label | Line | Dot) -> str:
    match shape:
        case Box():
            stroke = f' stroke="{shape.stroke}"' if shape.stroke else ""
            place = f'x="{shape.x:g}" y="{shape.y:g}" width="{shape.width:g}" height="{shape.height:g}"'
            return f'<rect {place} rx="{shape.round:g}" fill="{shape.fill}"{stroke}/>'
        case Label():
            anchor = ' text-anchor="middle"' if shape.centred else ""
            place = f'x="{shape.x:g}" y="{shape.y:g}"{anchor} font-size="{shape.size:g}" fill="{shape.colour}"'
            return f"<text {place} {_FAMILY}>{escape(shape.text)}</text>"
        case Line():
            (x1, y1), (x2, y2) = shape.start, shape.end
            return f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke="{shape.colour}"/>'
        case Dot():
            return f'<circle cx="{shape.x:g}" cy="{shape.y:g}" r="{shape.radius:g}" fill="{shape.colour}"/>'


def as_png(picture: Picture) -> bytes:
    """The picture painted, three dots a unit. Raises NoFontError where the machine has no font."""
    sizes = {shape.size for shape in picture.shapes if isinstance(shape, Label)}
    fonts = {size: _font(size * _SCALE) for size in sizes}
    image = Image.new("RGB", (round(picture.width * _SCALE), round(picture.height * _SCALE)), "white")
    brush = ImageDraw.Draw(image)
    for shape in picture.shapes:
        _paint(brush, shape, fonts)
    stream = io.BytesIO()
    image.save(stream, "PNG", dpi=(96 * _SCALE, 96 * _SCALE))
    return stream.getvalue()


def _font(size: float) -> ImageFont.FreeTypeFont:
    for name in _FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    raise NoFontError("No hay ninguna fuente para pintar: instale las DejaVu (fonts-dejavu-core) o elija .svg.")


def _paint(
    brush: ImageDraw.ImageDraw, shape: Box | Label | Line | Dot, fonts: dict[float, ImageFont.FreeTypeFont]
) -> None:
    match shape:
        case Box():
            corners = _scaled((shape.x, shape.y, shape.x + shape.width, shape.y + shape.height))
            outline = shape.stroke or None
            brush.rounded_rectangle(corners, shape.round * _SCALE, shape.fill, outline, _SCALE if outline else 0)
        case Label():
            anchor = "ms" if shape.centred else "ls"
            brush.text((shape.x * _SCALE, shape.y * _SCALE), shape.text, shape.colour, fonts[shape.size], anchor)
        case Line():
            brush.line(_scaled((*shape.start, *shape.end)), shape.colour, _SCALE)
        case Dot():
            brush.circle((shape.x * _SCALE, shape.y * _SCALE), shape.radius * _SCALE, shape.colour)


def _scaled(values: Iterable[float]) -> list[float]:
    return [value * _SCALE for value in values]
