/* The rules, within the transaction that every answer ends in: conflicts, the join, the branches. */

#define SEVERAL ((required & (required - 1)) != 0)
#define UNDECIDED (considered != 0 && !settled)
#ifdef BROKEN_STALE_SETTLEMENT
#define IS_NEW (considered == 0)
#else
#define IS_NEW ((required & ~considered) != 0)
#endif

/* onestop.cases.conditional: a settled conflict is open again when a new requirement comes. */
inline notice() {
    if
    :: !SEVERAL -> considered = 0; settled = false
    :: SEVERAL && IS_NEW -> considered = required; settled = false
    :: else
    fi
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

/* onestop.merge under `all`: an approval waits until no two of its conditions conflict. */
#define SETTLED (fatal || (waiting == 0 && (lost > 0 || !UNDECIDED)))
#ifdef BROKEN_EARLY_JOIN
#define RULE_SPEAKS (waiting <= 1 || fatal)
#else
#ifdef BROKEN_CONFLICT_JOINS
#define RULE_SPEAKS (waiting == 0 || fatal)
#else
#define RULE_SPEAKS SETTLED
#endif
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

/* onestop.cases.gates: what rests on a refused permit does not stand, even if it was granted. */
inline gates() {
    if
    :: GATES && review[N - 1] == BLOCKED && POSITIVE(0) -> review[N - 1] = OPEN
    :: GATES && (review[N - 1] == BLOCKED || review[N - 1] == GRANTED || review[N - 1] == DEEMED) && LOST(0) ->
        review[N - 1] = CANCELLED; required = required & ~OWN(N - 1)
    :: else
    fi
}

/* onestop.cases.advance. */
inline advance() {
    assert(status == IN_REVIEW);
    gates(); notice(); count();
    if
    :: RULE_SPEAKS ->
        assert(SETTLED);  /* never early */
        assert(lost > 0 || fatal || !SEVERAL || (required & ~considered) == 0);  /* and on nothing nobody looked at */
        joins++;
        assert(joins == 1);
        status = DECIDING;
        close_reviews()
    :: else -> release()
    fi;
    written();
    assert(status == DECIDING || !SETTLED)  /* and never late */
}
