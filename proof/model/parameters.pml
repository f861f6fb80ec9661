/* Sizes and budgets; the words of onestop.cases. */
#ifndef N
#define N 3        /* departments */
#endif
#ifndef K
#define K 3        /* executions */
#endif
#ifndef RETURNS
#define RETURNS 1  /* times that the file is given back */
#endif
#ifndef STOPS
#define STOPS 1    /* executions stopped from outside */
#endif
#ifndef COPIES
#define COPIES 1   /* effects whose success is not heard of, so that they are done again */
#endif
#ifndef LETTERS
#define LETTERS 1  /* correction letters: 0 or 1 */
#endif
#ifndef REOPENS
#define REOPENS 1  /* answers that the core department sends back */
#endif
#ifndef AMENDS
#define AMENDS 1   /* changes by the applicant to what one department sees */
#endif
#ifndef CONFLICTS
#define CONFLICTS 1 /* 1: an approval may come under a condition that no other one's can stand beside */
#endif
#ifndef GATES
#define GATES 1    /* 1: the last review comes after the first */
#endif
#ifndef OPERATOR
#define OPERATOR 1 /* 1: somebody runs `onestop cases recover` */
#endif
#ifndef RACES
#define RACES 1    /* 1: one clerk's write takes long */
#endif

/* A case. */
#define SUBMITTED 0
#define RETURNED 1
#define IN_REVIEW 2
#define DECIDING 3
#define APPROVED 4
#define REFUSED 5
#define WITHDRAWN 6
#define LAPSED 7
#define CLOSED (status >= APPROVED)

/* A review; up to WAITING it is unanswered. */
#define BLOCKED 0
#define OPEN 1
#define WAITING 2
#define GRANTED 3
#define DEEMED 4
#define DENIED 5
#define CANCELLED 6
#define NOT_REQUIRED 7
#define UNANSWERED(i) (review[i] <= WAITING)
#define POSITIVE(i) (review[i] == GRANTED || review[i] == DEEMED || review[i] == NOT_REQUIRED)
#define OWN(i) (1 << (i))
#define LOST(i) (review[i] == DENIED || review[i] == CANCELLED)

/* The service: the last review comes after the first; a refusal of the second one is curable; the law lets silence
   grant the second and the third, but the third concerns safety. */
#define GATED(i) (GATES && (i) == N - 1)
#define FATAL(i) ((i) != 1)
#define SILENCE_GRANTS(i) ((i) == 1 || (i) == 2)
#define SAFETY(i) ((i) == 2)

/* A correction letter. */
#define NO_LETTER 0
#define COLLECTING 1
#define SENT 2
#define ENDED 3

/* An execution. */
#define NONE 0
#define ACCEPT 1
#define REVIEWS 2
#define DECIDE 3
#define ISSUE 4
#define OVER 5
#define STOPPED 6
#define ALIVE(k) (phase[k] >= ACCEPT && phase[k] <= ISSUE)

/* A task token: none yet; its function is on its way to the table; the table has it; the relay is to complete it. */
#define UNDERWAY 1
#define KEPT 2
#define DUE 3
#define DONE 4
