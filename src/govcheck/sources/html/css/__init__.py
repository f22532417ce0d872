"""As much of CSS as it takes to know whether a reader sees a text."""
