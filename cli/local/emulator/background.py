"""`python -m cli.local.emulator.background`: the emulator as a process of nobody's, that outlives who started it."""

import os
import runpy
from pathlib import Path

if os.fork():
    os._exit(0)
os.setsid()
Path(os.environ["ONESTOP_PID_FILE"]).write_text(str(os.getpid()))
runpy.run_module("cli.local.emulator", run_name="__main__")
