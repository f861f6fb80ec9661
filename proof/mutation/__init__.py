"""The tests of the rules, tested: does any of them notice when a rule says something else?"""
