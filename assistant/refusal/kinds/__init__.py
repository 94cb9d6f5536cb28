"""The kinds of datum, person, document, deed and thing that questions ask for, each with the words that give one."""
