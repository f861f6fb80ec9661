"""What the outside must know after a deployment: addresses and names, as outputs of the stack."""

from aws_cdk import Aws, CfnOutput, Stack

from infra.api import Api
from infra.departments import DepartmentQueues
from infra.ground import Ground
from infra.machines import Machines


def output(stack: Stack, ground: Ground, queues: DepartmentQueues, machines: Machines, api: Api, portal: Api) -> None:
    """Queues and StateMachines are JSON objects: department code -> queue URL, service id -> ARN."""
    values = {
        "ApiId": api.rest.rest_api_id,
        "ApiUrl": api.url,
        "PortalId": portal.rest.rest_api_id,
        "PortalUrl": portal.url,
        "TableName": ground.table.table_name,
        "BucketName": ground.documents.bucket.bucket_name,
        "BusName": ground.bus.event_bus_name,
        "Region": Aws.REGION,
        "UserPoolId": ground.people.pool.user_pool_id,
        "UserPoolClientId": ground.people.client.user_pool_client_id,
        "SigningKeyId": ground.signing_key.key_id,
        "Queues": stack.to_json_string({code: each.queue.queue_url for code, each in queues.by_code.items()}),
        "StateMachines": stack.to_json_string({each: machine.ref for each, machine in machines.by_service.items()}),
    }
    for name, value in values.items():
        CfnOutput(stack, name, value=value)
