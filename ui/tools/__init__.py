"""The questions that programs may put to Relatoría: the same over Gradio's API and over the Model Context Protocol."""
