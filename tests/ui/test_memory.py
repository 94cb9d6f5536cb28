from ui.chat.exchange import Conversation
from ui.memory import ConversationMemory


def test_a_conversation_is_found_by_its_key_alone() -> None:
    memory, key = ConversationMemory(), ConversationMemory.new_key()
    memory.keep(key, Conversation().ask("¿Qué?"))
    assert memory.find(key) == Conversation().ask("¿Qué?")
    assert memory.find(ConversationMemory.new_key()) is None


def test_the_oldest_conversation_is_forgotten_first() -> None:
    memory, keys = ConversationMemory(capacity=2), [ConversationMemory.new_key() for _ in range(3)]
    for key in keys:
        memory.keep(key, Conversation())
    assert [memory.find(key) is None for key in keys] == [True, False, False]


def test_a_key_that_could_be_guessed_is_not_taken() -> None:
    memory = ConversationMemory()
    memory.keep("", Conversation().ask("¿Qué?"))
    assert memory.find("") is None
