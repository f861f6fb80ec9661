"""The pages on which an applicant follows a case that was handed in, and does what it asks for."""
