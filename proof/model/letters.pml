/* A correction letter: collected, sent, answered, or met with silence. */

inline letter_may_be_over() {
    b = 0;
    for (a : 0 .. N - 1) { if :: asked[a] -> b++ :: else fi };
    if :: b == 0 -> letter = ENDED :: else fi
}

/* What time alone does to a letter: it leaves, and it is met with silence. */
proctype Clock() {
end:
    do
    :: d_step { status == IN_REVIEW && letter == COLLECTING ->
           letter = SENT;
           for (a : 0 .. N - 1) {
               if :: asked[a] && review[a] == OPEN -> review[a] = WAITING :: else -> asked[a] = false fi
           };
           letter_may_be_over(); advance() }
    :: d_step { status == IN_REVIEW && letter == SENT && lapses ->
           b = 0;
           for (a : 0 .. N - 1) { if :: asked[a] && review[a] == WAITING -> b++ :: else fi };
           assert(b > 0);  /* nobody loses a case over a letter that asks for nothing any more */
           letter = ENDED; end_case(LAPSED) }
    :: d_step { status == IN_REVIEW && letter == SENT && !lapses ->
           letter = ENDED;
           for (a : 0 .. N - 1) {
               if :: asked[a] && review[a] == WAITING -> review[a] = OPEN :: else fi;
               asked[a] = false
           };
           advance() }
    od
}
