"""What every family reads, and what it says of it."""
