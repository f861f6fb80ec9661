/* The table: the case is written whole or not at all, and each change tells the relay what it owes. */
inline written() { fresh = false }

inline submit() {
    status = SUBMITTED; attempt++;
    assert(started < K);
    latest = started; start_due[started] = true; started++;
    written()
}

/* A branch that may end, and tokens: whichever came second makes the change by which the relay completes them. */
inline tell_review(i) {
    for (b : 0 .. K - 1) {
        if
        :: branch_ended[i] && TOKEN(b, i) == KEPT && COUNTS(b, i) -> TOKEN(b, i) = DUE
        :: else
        fi
    };
    b = 0  /* a d_step may not end in a loop */
}

/* The case has left `submitted`, or got a token after it had. */
inline tell_acceptance() {
    if
    :: accept_now > 0 && status != SUBMITTED ->
        if
        :: accepted -> succeed_due[accept_now - 1] = true
        :: else -> fail_due[accept_now - 1] = true
        fi
    :: else
    fi
}

inline close_reviews() {
    for (a : 0 .. N - 1) {
        if :: UNANSWERED(a) -> review[a] = CANCELLED :: else fi;
        asked[a] = false; branch_ended[a] = true;
        tell_review(a)
    };
    a = 0
}

inline end_case(how) {
    assert(!CLOSED);
    status = how;
    close_reviews(); tell_acceptance(); written()
}
