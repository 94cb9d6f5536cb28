"""The look of Gradio's own parts: system fonts only, so that nothing is fetched from elsewhere."""

from __future__ import annotations

import gradio as gr

SANS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif")
MONO = ("ui-monospace", "Consolas", "monospace")


def theme() -> gr.themes.Base:
    calm = gr.themes.Base(
        primary_hue="sky", neutral_hue="slate", radius_size="md", font=list(SANS), font_mono=list(MONO)
    )
    return calm.set(
        body_background_fill="#f7f8fa",
        body_background_fill_dark="#10151d",
        button_primary_background_fill="#0a5a94",
        button_primary_background_fill_hover="#084a7a",
        button_primary_background_fill_dark="#1d6fa8",
        button_primary_text_color="#ffffff",
        block_border_width="0px",
        block_shadow="none",
        input_background_fill="#ffffff",
        input_background_fill_dark="#171e29",
    )
