"""Publishing: a built site to the place that serves it, in one move, so that it can be taken back."""
