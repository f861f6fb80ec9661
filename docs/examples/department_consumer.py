"""A department's own consumer: takes review tasks from its queue, answers them over the HTTP API.

python department_consumer.py outputs.json fire-rescue <user> <password>
"""

import json
import sys
import traceback
from pathlib import Path

import boto3
import requests


def main(outputs, department, user, password):
    sqs, queue = boto3.client("sqs"), outputs["queues"][department]
    while True:
        for message in sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=20).get("Messages", []):
            try:
                if done(outputs, user, password, json.loads(message["Body"])):
                    sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
            except Exception:  # it comes again; what fails again and again ends in the dead-letter queue
                traceback.print_exc()


def done(outputs, user, password, task):
    if task["type"] not in ("gov.onestop.review.requested", "gov.onestop.review.reminder"):
        return task["type"] == "gov.onestop.review.cancelled"  # somebody else's message stays
    api = requests.Session()
    auth = {"AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": {"USERNAME": user, "PASSWORD": password}}
    signed_in = boto3.client("cognito-idp").initiate_auth(ClientId=outputs["user_pool_client_id"], **auth)
    api.headers["Authorization"] = "Bearer " + signed_in["AuthenticationResult"]["IdToken"]
    case = api.get(outputs["api_url"] + task["data"]["links"]["case"], timeout=30).json()  # what you may see of it
    decision = {"outcome": "approved"} if case["answers"] else {"outcome": "refused", "reasons": ["no answers"]}
    decided = api.post(outputs["api_url"] + task["data"]["links"]["review"] + "/decision", json=decision, timeout=30)
    return decided.ok or decided.status_code == 409  # 409: answered before, or no longer wanted


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text()), *sys.argv[2:])
