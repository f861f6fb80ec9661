/* All that there is: the row of the case, the executions with their tokens, what the relay still owes, the budgets. */
byte status;
byte review[N];
byte attempt;            /* submissions; each has an execution of its own */
bool accepted;
byte letter;
bool branch_ended[N];    /* the machine's branch of this review may end */
bool asked[N];           /* the letter has an item of this review that is not answered */
byte required;           /* a bit for each review whose approval requires something of its own of one and the same subject */
byte considered;         /* the requirements that the conflict among them is about; 0: there is none */
bool settled;            /* the core department has laid down what holds instead */
bool lapses;             /* what the service makes of an applicant's silence */
bool gives_up;           /* the applicant may withdraw: else nothing but the others' work ends the case */
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
byte amends = AMENDS;

/* Scratch of a step, no part of any state. */
hidden byte a, b, waiting, lost, fatal, each, one;
