"""What stays up after the demo, how to go on, and how to stop it."""

from cli.demo.screen import Screen
from cli.demo.stage import Stage
from cli.local.home import DEFAULT_PORT, Home
from cli.local.mail import INBOX
from cli.local.people import Person, people

SIGN_IN = """\
TOKEN=$(curl -s {endpoint}/ -H 'X-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth' \\
  -H 'Content-Type: application/x-amz-json-1.1' -d '{{"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": "{client}",
  "AuthParameters": {{"USERNAME": "{name}", "PASSWORD": "{password}"}}}}' \\
  | python3 -c 'import json, sys; print(json.load(sys.stdin)["AuthenticationResult"]["IdToken"])')
curl -s {api}/cases -H "Authorization: Bearer $TOKEN" """


def farewell(screen: Screen, stage: Stage, home: Home) -> None:
    """Addresses, sample sign-ins, the way on and the way out."""
    _addresses(screen, stage, home)
    screen.heading("Sample sign-ins (they open nothing but this emulator)")
    everybody = list(people(stage.outputs.queues))
    name = max(len(each.name) for each in everybody) + 2
    password = max(len(each.password) for each in everybody) + 2
    for person in everybody:
        screen.plain(f"  {person.name:{name}}{person.password:{password}}{', '.join(person.groups) or 'citizen'}")
    port = "" if home.port == DEFAULT_PORT else f"ONESTOP_PORT={home.port} "
    screen.heading("Go on")
    screen.plain(_as_curl(stage, home, Person("citizen")))
    screen.plain(f"{port}.venv/bin/onestop worker --department fire-rescue   # decide at the terminal")
    screen.plain(f"{port}make demo   # play another case")
    screen.plain(f"{port}make down   # stop it; its data stays, and `make up` brings it back")


def _addresses(screen: Screen, stage: Stage, home: Home) -> None:
    outputs = stage.outputs
    screen.heading("It all stays up")
    addresses = {"portal": outputs.portal_url, "API": outputs.api_url, "OpenAPI": f"{outputs.api_url}/openapi.json"}
    here = {"AWS": home.url, "mails": home.url + INBOX, "all names": str(home.outputs)}
    for name, address in {**addresses, **here}.items():
        screen.plain(f"  {name:12}{address}")


def _as_curl(stage: Stage, home: Home, person: Person) -> str:
    """A citizen's list of cases, with nothing but curl and Python."""
    return SIGN_IN.format(
        endpoint=home.url,
        client=stage.outputs.user_pool_client_id,
        name=person.name,
        password=person.password,
        api=stage.outputs.api_url,
    )
