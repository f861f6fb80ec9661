"""MiniStack with those of its defects worked round that this system meets.

Runs in the emulator's own environment: standard library and ministack only. One file
a defect, named after it; tests/cli/local/emulator proves each against MiniStack
as it comes, and fails once the defect is mended there, so that the file goes away.
"""
