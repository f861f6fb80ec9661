"""The last step of the machine: the licences."""
