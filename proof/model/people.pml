/* All who write the table: each step loads the case, asks the rules and writes, as one. */

inline answer(i, how) {
    assert(status == IN_REVIEW && review[i] == OPEN);
    review[i] = how; asked[i] = false;
    advance()
}

inline letter_may_be_over() {
    b = 0;
    for (a : 0 .. N - 1) { if :: asked[a] -> b++ :: else fi };
    if :: b == 0 -> letter = ENDED :: else fi
}

/* onestop.cases.gates.behind_gates: what was answered stays, what was begun or cancelled behind the gate waits again. */
inline wait_again(i) {
    if
    :: GATES && i == 0 && (review[N - 1] == OPEN || review[N - 1] == WAITING || review[N - 1] == CANCELLED) ->
        review[N - 1] = BLOCKED; asked[N - 1] = false; letter_without()
    :: else
    fi
}

inline letter_without() {
    if :: letter == SENT -> letter_may_be_over() :: else fi
}

#define AT_WORK(i) (status == IN_REVIEW && review[i] == OPEN)
#ifdef BROKEN_SILENCE
#define MAY_GRANT(i) SILENCE_GRANTS(i)
#else
#define MAY_GRANT(i) (SILENCE_GRANTS(i) && !SAFETY(i))
#endif

/* A review: its clerk answers or misses something, its limit ends, the applicant answers its part of the letter. */
proctype Department(byte i) {
end:
    do
    :: d_step { AT_WORK(i) -> answer(i, GRANTED) }
    :: d_step { AT_WORK(i) -> answer(i, DENIED) }
    :: d_step { AT_WORK(i) && MAY_GRANT(i) -> assert(SILENCE_GRANTS(i) && !SAFETY(i)); answer(i, DEEMED) }
    :: d_step { AT_WORK(i) && LETTERS && letter <= COLLECTING && !asked[i] ->
           asked[i] = true; letter = COLLECTING; written() }
    :: d_step { status == IN_REVIEW && reopens > 0 && (review[i] == GRANTED || review[i] == DENIED) ->
           reopens--; review[i] = OPEN; wait_again(i); advance() }
    :: d_step { status == IN_REVIEW && letter == SENT && asked[i] && review[i] == WAITING ->
           review[i] = OPEN; asked[i] = false; letter_may_be_over(); advance() }
    od
}

proctype Acceptance() {
end:
    do
    :: d_step { status == SUBMITTED ->
           status = IN_REVIEW; accepted = true;
           for (a : 0 .. N - 1) { review[a] = (GATED(a) -> BLOCKED : OPEN) };
           advance(); tell_acceptance() }
    :: d_step { status == SUBMITTED && attempt <= RETURNS -> status = RETURNED; tell_acceptance(); written() }
    :: d_step { status == SUBMITTED -> end_case(REFUSED) }
    od
}

proctype Applicant() {
end:
    do
    :: d_step { status == RETURNED -> submit() }
    :: d_step { status <= IN_REVIEW -> end_case(WITHDRAWN) }
    od
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
    :: d_step { status == IN_REVIEW && letter == SENT && lapses -> letter = ENDED; end_case(LAPSED) }
    :: d_step { status == IN_REVIEW && letter == SENT && !lapses ->
           letter = ENDED;
           for (a : 0 .. N - 1) {
               if :: asked[a] && review[a] == WAITING -> review[a] = OPEN :: else fi;
               asked[a] = false
           };
           advance() }
    od
}

/* A clerk whose write is long on its way. The condition on the version refuses it when somebody wrote in between. */
proctype Slow() {
    byte who; byte how; bool would_join;
end:
    do
    :: atomic { status == IN_REVIEW && !CLOSED ->
           if
           :: AT_WORK(0) -> who = 0
           :: AT_WORK(1) -> who = 1
           fi;
           if :: how = GRANTED :: how = DENIED fi;
           count(); would_join = (waiting == 1) || (how == DENIED && FATAL(who)); fresh = true };
       d_step {
#ifdef BROKEN_NO_CONDITION
           assert(!CLOSED);
           review[who] = how;
           if :: would_join -> joins++; assert(joins == 1); status = DECIDING; close_reviews() :: else fi;
#else
           if :: fresh -> answer(who, how) :: else fi;
#endif
           fresh = false; who = 0; how = 0; would_join = false }
    od
}
