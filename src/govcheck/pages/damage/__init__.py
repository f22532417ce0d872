"""Damage: what is wrong with a text's characters, and what the text said before."""

from govcheck.pages.damage.damage import Damage
from govcheck.pages.damage.detectors import damage_of, needles
from govcheck.pages.damage.restoring import Restored, restore
from govcheck.pages.damage.traditional import traditional_share

__all__ = ["Damage", "Restored", "damage_of", "needles", "restore", "traditional_share"]
