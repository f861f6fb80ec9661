/* One case from submission to its end: the table, the relay of its stream, the executions, and all who disturb them.

   Every step is one transaction of the table, or one effect outside of it. What may really happen any number of times
   (copies of a change, stopped executions, returned files) has a budget, so that every run ends, and `init` judges each
   state in which nothing more can happen. That is more than liveness under fairness: no run gets stuck at all.
   Sizes and budgets: parameters.pml. -DBROKEN_... makes one mistake on purpose; tests/proof wants each of them found. */
#include "parameters.pml"
#include "state.pml"
#include "table.pml"
#include "rule.pml"
#include "letters.pml"
#include "people.pml"
#include "machine.pml"

init {
    d_step { submit() };
    atomic {
        if :: lapses = true :: lapses = false fi;
        if :: gives_up = true :: gives_up = false fi;
        run Core(); run Applicant(); run Clock();
        if :: RACES -> run Slow() :: else fi;
        if :: OPERATOR -> run Operator() :: else fi;
        for (each : 0 .. N - 1) { run Department(each) }
        for (one : 0 .. K - 1) {
            run Execution(one);
            for (each : 0 .. N - 1) { run Branch(one, each) }
        }
    };
    /* Nothing can happen any more. */
    timeout;
    assert(CLOSED);
    assert(licences == (status == APPROVED -> 1 : 0));
    for (one : 0 .. K - 1) { assert(!ALIVE(one)) }
}

ltl joins_once { [] (joins <= 1) }
ltl refused_stays { [] (status == REFUSED -> [] (status == REFUSED)) }
ltl withdrawn_stays { [] (status == WITHDRAWN -> [] (status == WITHDRAWN)) }
ltl lapsed_stays { [] (status == LAPSED -> [] (status == LAPSED)) }
ltl approved_is_issued { [] (status == APPROVED -> <> (licences == 1 && status == APPROVED)) }
ltl ends { <> CLOSED }
