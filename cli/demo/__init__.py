"""`onestop demo`: one application played from its filing to its licences, by everybody whom it concerns."""
