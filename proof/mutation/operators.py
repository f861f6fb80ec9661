"""What mutmut changes in a rule: all that it knows, but for what is said to people in words."""

from collections.abc import Iterable

import libcst as cst
from mutmut.mutation import mutators


def leave_words_alone() -> None:
    """Mutate no text that people read: no test matches on it, and none should."""
    replaced = {
        mutators.operator_string: _string,
        mutators.operator_arg_removal: _arguments,
    }
    changed = [(node, replaced.get(operator, operator)) for node, operator in mutators.mutation_operators]
    mutators.mutation_operators[:] = changed  # type: ignore[index]  # a list, though declared as any sequence


def _string(node: cst.BaseString) -> Iterable[cst.BaseString]:
    return () if _is_words(node) else mutators.operator_string(node)


def _arguments(call: cst.Call) -> Iterable[cst.Call]:
    """Every argument left out or made None, but those that are words."""
    words = [each.value for each in call.args if _is_words(each.value)]
    for mutated in mutators.operator_arg_removal(call):
        kept = [each.value for each in mutated.args]
        if all(any(each is word for each in kept) for word in words):
            yield mutated


def _is_words(node: cst.CSTNode) -> bool:
    """A text with a space in it; ids, statuses, pointers and names have none."""
    if isinstance(node, cst.SimpleString):
        return " " in node.value
    if isinstance(node, cst.FormattedString):
        return any(isinstance(part, cst.FormattedStringText) and " " in part.value for part in node.parts)
    return isinstance(node, cst.ConcatenatedString) and (_is_words(node.left) or _is_words(node.right))
