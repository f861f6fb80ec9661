"""The pages of a department: its work list, each review, and everything that it does with one."""
