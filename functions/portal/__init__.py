"""The pages: everything that the API can be asked, for people with a browser, with or without JavaScript."""
