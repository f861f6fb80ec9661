"""`python -m cli.local.emulator`: what `cli.local.process` starts."""

import os
from pathlib import Path

from ministack import app

from cli.local.emulator import (
    a_cold_start_unpacks_every_layer_anew,
    a_lambda_call_waits_50_ms_for_a_log_line,
    a_mail_names_no_sender,
    a_restart_deafens_who_follows_a_stream,
    a_restart_leaves_a_deploy_in_progress,
    a_stream_forgets_the_changes_that_failed,
    a_task_token_hides_that_its_lambda_failed,
    one_thread_reads_every_stream,
    parallel_branches_share_one_context,
    state_is_saved_only_at_an_orderly_stop,
)

for defect in (
    parallel_branches_share_one_context,
    a_task_token_hides_that_its_lambda_failed,
    a_stream_forgets_the_changes_that_failed,
    a_lambda_call_waits_50_ms_for_a_log_line,
    a_cold_start_unpacks_every_layer_anew,
    a_restart_deafens_who_follows_a_stream,
    a_restart_leaves_a_deploy_in_progress,
    a_mail_names_no_sender,
    one_thread_reads_every_stream,
    state_is_saved_only_at_an_orderly_stop,
):
    defect.work_round()

try:
    app.main()
except SystemExit as end:
    if end.code:
        raise
# Whoever starts it next sees by this that the state was saved.
Path(os.environ["ONESTOP_PID_FILE"]).unlink(missing_ok=True)
