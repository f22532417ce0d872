"""Speed and accuracy, as `make bench` and its siblings measure them."""
