"""Where somebody's mails go: asked of the pool of people each time, and kept nowhere."""

from onestop.sdk import client


def address_of(person: str, pool: str) -> str | None:
    """The verified e-mail address of a person (Cognito `sub`), None without one.

    By a filter: the pool knows its users by name, and the `sub` of a case is no name. Naming the attributes that are
    wanted would fail for whoever lacks one of them.
    """
    found = client("cognito-idp").list_users(UserPoolId=pool, Filter=f'sub = "{person}"', Limit=1)["Users"]
    attributes = {each["Name"]: each["Value"] for user in found for each in user["Attributes"]}
    return attributes.get("email") if attributes.get("email_verified") == "true" else None
