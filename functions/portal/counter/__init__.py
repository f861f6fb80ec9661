"""The pages of a clerk at a counter (窗口), who files for a person in front of them."""
