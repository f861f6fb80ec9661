"""What the person has to know and do when the local AWS cannot go on."""

import click


class LocalProblem(click.ClickException):
    """The message says what is wrong and the way out."""
