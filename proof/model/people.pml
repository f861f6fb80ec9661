/* All who write the table: each step loads the case, asks the rules and writes, as one. */

inline answer(i, how) {
    assert(status == IN_REVIEW && review[i] == OPEN);
    review[i] = how;
    advance()
}

/* onestop.cases.gates.behind_gates: what was answered stays, what was begun or cancelled behind the gate waits again. */
inline wait_again(i) {
    if
    :: GATES && i == 0 && (review[N - 1] == OPEN || review[N - 1] == WAITING || review[N - 1] == CANCELLED) ->
        review[N - 1] = BLOCKED; required = required & ~OWN(N - 1);
#ifndef BROKEN_LETTER_KEPT
        if :: asked[N - 1] -> asked[N - 1] = false; if :: letter == SENT -> letter_may_be_over() :: else fi :: else fi
#endif
    :: else
    fi
}

/* A review taken back: sent back by the core department, or begun anew because the applicant changed what it saw. */
inline take_back(i, now) {
    review[i] = now; required = required & ~OWN(i);
    if
    :: asked[i] && letter == SENT -> asked[i] = false; letter_may_be_over()
    :: asked[i] && letter != SENT && now == NOT_REQUIRED -> asked[i] = false
    :: else
    fi;
    if :: !POSITIVE(i) -> wait_again(i) :: else fi;
    advance()
}

#define AT_WORK(i) (status == IN_REVIEW && review[i] == OPEN)
#define MAY_AMEND(i) (status == IN_REVIEW && amends > 0 && review[i] != CANCELLED)
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
    :: d_step { AT_WORK(i) && CONFLICTS -> required = required | OWN(i); answer(i, GRANTED) }
    :: d_step { AT_WORK(i) -> answer(i, DENIED) }
    :: d_step { AT_WORK(i) && MAY_GRANT(i) -> assert(SILENCE_GRANTS(i) && !SAFETY(i)); answer(i, DEEMED) }
    :: d_step { AT_WORK(i) && LETTERS && letter <= COLLECTING && !asked[i] ->
           asked[i] = true; letter = COLLECTING; written() }
    :: d_step { status == IN_REVIEW && reopens > 0 && (review[i] == GRANTED || review[i] == DENIED) ->
           reopens--; take_back(i, OPEN) }
    :: d_step { MAY_AMEND(i) -> amends--; take_back(i, (GATED(i) && !POSITIVE(0) -> BLOCKED : OPEN)) }
    :: d_step { MAY_AMEND(i) -> amends--; take_back(i, NOT_REQUIRED) }
    :: d_step { status == IN_REVIEW && letter == SENT && asked[i] && review[i] == WAITING ->
           review[i] = OPEN; asked[i] = false; letter_may_be_over(); advance() }
    od
}

/* The core department: it accepts, and settles what the others require and cannot all have. */
proctype Core() {
end:
    do
    :: d_step { status == SUBMITTED ->
           status = IN_REVIEW; accepted = true;
           for (a : 0 .. N - 1) { review[a] = (GATED(a) -> BLOCKED : OPEN) };
           advance(); tell_acceptance() }
    :: d_step { status == SUBMITTED && attempt <= RETURNS -> status = RETURNED; tell_acceptance(); written() }
    :: d_step { status == SUBMITTED -> end_case(REFUSED) }
#ifdef BROKEN_SETTLED_ALONE
    :: d_step { status == IN_REVIEW && UNDECIDED -> settled = true; written() }
#else
    :: d_step { status == IN_REVIEW && UNDECIDED -> settled = true; advance() }
#endif
    od
}

proctype Applicant() {
end:
    do
    :: d_step { status == RETURNED -> submit() }
    :: d_step { gives_up && status <= IN_REVIEW -> end_case(WITHDRAWN) }
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
