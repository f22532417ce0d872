"""Personal information: leaks told apart from what is meant to be public."""
