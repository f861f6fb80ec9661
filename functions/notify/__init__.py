"""From the queue of notices to the applicant's mailbox, and news of the delivery back."""
