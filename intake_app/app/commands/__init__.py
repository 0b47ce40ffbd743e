"""The command line's commands: each reads arguments, calls a workflow, prints, and returns an exit code.

0: done; 1: a problem was found; 2: the command was used in a way it does not understand.
"""

DONE = 0
PROBLEM = 1
WRONG_USE = 2
