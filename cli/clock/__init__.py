"""Legal time at a terminal: a limit explained day by day, and dates counted again under a new calendar."""
