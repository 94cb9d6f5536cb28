"""How good the OCR repair is on a text: typesets it, reads it with Tesseract's English model, repairs it, counts words.

    python tests/ingestion/measure_repair.py TEXT FONT.ttf [SEED]

Needs `tesseract-ocr` (with its `eng` model). Nothing is written but a temporary image.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from rapidfuzz.distance import Levenshtein

sys.path.insert(0, str(Path(__file__).parents[2]))
from ingestion.repair import repair


def typeset(text: str, font_file: str, chance: random.Random) -> Image.Image:
    """A paragraph as it comes from a scanner: any usual size, sometimes a little out of focus."""
    size = chance.choice([18, 20, 22, 24, 28, 32])
    font = ImageFont.truetype(font_file, size)
    width = size * 42
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) > width - 80:
            lines.append(word)
        else:
            lines[-1] = longer
    image = Image.new("L", (width, int(size * 1.3 * len(lines)) + 80), 255)
    for number, line in enumerate(lines):
        ImageDraw.Draw(image).text((40, 40 + number * size * 1.3), line, font=font, fill=0)
    return image.filter(ImageFilter.GaussianBlur(chance.choice([0, 0, 0.6, 0.9])))


def observed(image: Image.Image, file: Path) -> str:
    """What the English model reads."""
    image.save(file, dpi=(200, 200))
    command = ["tesseract", str(file), "-", "-l", "eng", "--psm", "6"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main(text_file: str, font_file: str, seed: str = "1") -> None:
    chance = random.Random(seed)
    paragraphs = re.split(r"\n\s*\n", Path(text_file).read_text(encoding="utf-8"))
    truths = [" ".join(paragraph.split()) for paragraph in paragraphs]
    words = before = after = 0
    with tempfile.TemporaryDirectory() as folder:
        for truth in (truth for truth in truths if 60 < len(truth) < 1500):
            raw = observed(typeset(truth, font_file, chance), Path(folder) / "page.png")
            words += len(truth.split())
            before += Levenshtein.distance(raw.split(), truth.split())
            after += Levenshtein.distance(repair(raw).split(), truth.split())
    print(f"{words} palabras; errores antes {before / words:.2%}, después {after / words:.2%}")


if __name__ == "__main__":
    main(*sys.argv[1:])
