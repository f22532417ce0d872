"""What all tests share: the first example of a property may build the checker, so none has a deadline."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("govcheck", deadline=None)
settings.load_profile("govcheck")
