/* The table: one case, written whole or not at all, and what each change tells the relay. */
byte status;
byte review[N];
byte attempt;            /* submissions; each has an execution of its own */
bool accepted;
byte letter;
bool branch_ended[N];    /* the machine's branch of this review may end */
bool asked[N];           /* the letter has an item of this review that is not answered */
bool lapses;             /* what the service makes of an applicant's silence */
byte joins;
byte licences;
bool fresh;              /* nobody has written since the slow one read */

byte phase[K];
byte latest;             /* the newest execution of the current submission */
byte started;            /* names of executions given out */
bool start_due[K];       /* case.submitted, to be relayed */
byte accept_token[K];    /* 0, UNDERWAY or KEPT */
byte accept_now;         /* the one on the case's row, as 1 + execution */
bool succeed_due[K];
bool fail_due[K];
byte token[K * N];
#define TOKEN(k, i) token[(k) * N + (i)]
bool ended[K * N];       /* the branch has its answer */
#define HAS_ENDED(k, i) ended[(k) * N + (i)]
#ifdef BROKEN_NEWEST_TOKEN
byte newest[N];
#define COUNTS(k, i) (newest[i] == (k) + 1)
#else
#define COUNTS(k, i) true
#endif
byte copies = COPIES;
byte stops = STOPS;
byte reopens = REOPENS;

/* Scratch of a step, no part of any state. */
hidden byte a, b, waiting, lost, fatal, each, one;

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

inline count() {
    waiting = 0; lost = 0; fatal = 0;
    for (a : 0 .. N - 1) {
        if
        :: UNANSWERED(a) -> waiting++
        :: LOST(a) -> lost++; fatal = fatal || (review[a] == DENIED && FATAL(a))
        :: else
        fi
    };
    a = 0
}

#ifdef BROKEN_EARLY_JOIN
#define RULE_SPEAKS (waiting <= 1 || fatal)
#else
#define RULE_SPEAKS (waiting == 0 || fatal)
#endif

/* onestop.cases.branches: while the case is in review one branch is kept, whatever was answered. */
inline release() {
    b = 0;
    for (a : 0 .. N - 1) { if :: !branch_ended[a] && UNANSWERED(a) -> b = 1 :: else fi };
    for (a : 0 .. N - 1) {
        if
#ifdef BROKEN_NO_BRANCH_KEPT
        :: !branch_ended[a] && !UNANSWERED(a) -> branch_ended[a] = true
#else
        :: !branch_ended[a] && !UNANSWERED(a) && b == 1 -> branch_ended[a] = true
        :: !branch_ended[a] && b == 0 -> b = 1  /* the first of them is kept */
#endif
        :: else
        fi
    };
    for (a : 0 .. N - 1) { tell_review(a) };
    a = 0
}

/* onestop.cases.advance, and onestop.merge under `all`. */
inline advance() {
    assert(status == IN_REVIEW);
    if
    :: GATES && review[N - 1] == BLOCKED && POSITIVE(0) -> review[N - 1] = OPEN
    :: GATES && (review[N - 1] == BLOCKED || POSITIVE(N - 1)) && LOST(0) -> review[N - 1] = CANCELLED
    :: else
    fi;
    count();
    if
    :: RULE_SPEAKS ->
        assert(waiting == 0 || fatal);  /* never early */
        joins++;
        assert(joins == 1);
        status = DECIDING;
        close_reviews()
    :: else -> release()
    fi;
    written();
    assert(status == DECIDING || (waiting > 0 && !fatal))  /* and never late */
}
