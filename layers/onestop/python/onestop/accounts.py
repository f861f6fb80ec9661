"""Whose an account is: people say its name, cases know its `sub`. Asked of the pool each time, and kept nowhere."""

from onestop.sdk import client


def sub_of(name: str, pool: str) -> str | None:
    """The Cognito `sub` of the account of that name; None when there is none, or it was closed."""
    people = client("cognito-idp")
    try:
        found = people.admin_get_user(UserPoolId=pool, Username=name)
    except people.exceptions.UserNotFoundException:
        return None
    subs = (each["Value"] for each in found["UserAttributes"] if each["Name"] == "sub")
    return next(subs, None) if found.get("Enabled", True) else None
