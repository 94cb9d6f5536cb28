"""What can go wrong in the assistant. Every message is Spanish and says what to do next."""


class AssistantError(Exception):
    """The root of the tree."""


class BadRowError(AssistantError):
    """A line of a batch that cannot be read."""


class BadFileError(AssistantError):
    """A file of questions or answers that cannot be used."""


class EmptyLibraryError(AssistantError):
    """There is nothing to answer from."""


class ModelError(AssistantError):
    """The chat model did not give a usable answer; the extractive one takes its place."""
