"""The texts that the chat model is given: Spanish, one file per task and role."""

from prompts.loader import Prompt, PromptError, load_prompt

__all__ = ["Prompt", "PromptError", "load_prompt"]
