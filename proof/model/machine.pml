/* Step Functions and the functions that it calls, the relay, the operator: one effect a step. */

inline begin(k) {
    if
    :: phase[k] == NONE -> phase[k] = ACCEPT; accept_token[k] = UNDERWAY
    :: else  /* an execution of that name exists */
    fi
}

/* The branches run beside each other; each calls `review`, which takes its token to the table. */
inline begin_reviews(k) {
    phase[k] = REVIEWS;
    for (a : 0 .. N - 1) { TOKEN(k, a) = UNDERWAY };
    a = 0  /* a d_step may not end in a loop */
}

/* `accept`: the newest token counts; the relay ends the execution of the one before. */
inline keep_acceptance(k) {
    accept_token[k] = KEPT;
    if :: accept_now > 0 -> fail_due[accept_now - 1] = true :: else fi;
    accept_now = k + 1;
    tell_acceptance()
}

/* `review`; a function that was called goes on although its execution was stopped meanwhile. */
inline keep_review(k, i) {
    TOKEN(k, i) = KEPT;
#ifdef BROKEN_NEWEST_TOKEN
    newest[i] = k + 1;
#endif
#ifndef BROKEN_ANSWER_FIRST
    tell_review(i)
#endif
}

/* SendTaskSuccess: a token that nobody waits for any more is as good. */
inline complete_review(k, i) {
    assert(branch_ended[i]);
    HAS_ENDED(k, i) = true;
    b = 0;
    for (a : 0 .. N - 1) { if :: HAS_ENDED(k, a) -> b++ :: else fi };
    if :: phase[k] == REVIEWS && b == N -> phase[k] = DECIDE :: else fi
}

inline complete_acceptance(k) {
    if :: phase[k] == ACCEPT -> begin_reviews(k) :: else fi
}

inline fail_acceptance(k) {
    if :: phase[k] == ACCEPT -> phase[k] = OVER :: else fi
}

/* One branch of one execution, and the relay of its token's completion: at least once. */
proctype Branch(byte k; byte i) {
end:
    do
    :: d_step { TOKEN(k, i) == UNDERWAY -> keep_review(k, i) }
    :: d_step { TOKEN(k, i) == DUE -> TOKEN(k, i) = DONE; complete_review(k, i) }
#ifdef BROKEN_LOST_COMPLETION
    :: d_step { TOKEN(k, i) == DUE && copies > 0 -> copies--; TOKEN(k, i) = DONE }
#else
    :: d_step { TOKEN(k, i) == DUE && copies > 0 -> copies--; complete_review(k, i) }
#endif
    od
}

/* One execution, and the relay of what concerns it: at least once, in any order. */
proctype Execution(byte k) {
end:
    do
    :: d_step { start_due[k] -> start_due[k] = false; begin(k) }
    :: d_step { start_due[k] && copies > 0 -> copies--; begin(k) }
    :: d_step { accept_token[k] == UNDERWAY -> keep_acceptance(k) }
    :: d_step { succeed_due[k] -> succeed_due[k] = false; complete_acceptance(k) }
    :: d_step { succeed_due[k] && copies > 0 -> copies--; complete_acceptance(k) }
    :: d_step { fail_due[k] -> fail_due[k] = false; fail_acceptance(k) }
    :: d_step { fail_due[k] && copies > 0 -> copies--; fail_acceptance(k) }
    :: d_step { phase[k] == DECIDE ->
           assert(status >= DECIDING);  /* the machine joins no earlier than the rule */
           if
           :: status == DECIDING -> count(); status = (lost > 0 -> REFUSED : APPROVED); written()
           :: else
           fi;
           phase[k] = ISSUE }
#ifdef BROKEN_ISSUE
    :: d_step { phase[k] == ISSUE -> if :: status == APPROVED -> licences++ :: else fi; assert(licences <= 1); phase[k] = OVER }
#else
    :: d_step { phase[k] == ISSUE ->
           if :: status == APPROVED && licences == 0 -> licences++; written() :: else fi;
           phase[k] = OVER }
#endif
    :: d_step { ALIVE(k) && stops > 0 -> stops--; phase[k] = STOPPED }
    od
}

#define UNDER_WAY (status == SUBMITTED || status == IN_REVIEW || status == DECIDING || (status == APPROVED && licences == 0))

/* `onestop cases recover`. */
proctype Operator() {
end:
    do
    :: d_step { UNDER_WAY && phase[latest] == NONE -> begin(latest) }
    :: d_step { UNDER_WAY && (phase[latest] == OVER || phase[latest] == STOPPED) ->
           assert(started < K);
           latest = started; started++; begin(latest) }
    od
}
