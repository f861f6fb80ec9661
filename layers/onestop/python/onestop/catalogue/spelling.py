"""How alike two words in Latin letters are. Pure."""

SLIP = 0.7
"""What a word with a slip in it counts."""
BEGUN = 0.9
"""What the beginning of a word counts."""
SHORTEST_STEM = 4
"""Letters that a longer word must share to be taken for one made of it: build, building."""


def likeness(term: str, word: str) -> float:
    """How surely the word is what the term means: 1 for the same, 0 for another."""
    if term == word:
        return 1.0
    if len(term) > 2 and word.startswith(term):
        return BEGUN
    stem = len(word) >= SHORTEST_STEM and term.startswith(word)
    return SLIP if stem or slips(term, word) <= _forgiven(term) else 0.0


def slips(one: str, other: str) -> int:
    """Letters left out, put in, mistaken or swapped with their neighbour (optimal string alignment); words whose
    lengths differ by more than two count as wholly different."""
    if abs(len(one) - len(other)) > 2:
        return max(len(one), len(other))
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[i - 2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def _forgiven(term: str) -> int:
    """Slips that are forgiven in a word: none in a short one, which would become another."""
    return 0 if len(term) < 4 else 1 if len(term) < 7 else 2
