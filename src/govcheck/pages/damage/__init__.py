"""Damage: what is wrong with a text's characters, and what the text said before."""

from govcheck.pages.damage.finding_damage import SIGNS, damage_of
from govcheck.pages.damage.place import Damage
from govcheck.pages.damage.restoring import Restored, restore
from govcheck.pages.damage.titles import title_belongs
from govcheck.pages.damage.traditional import traditional_share

__all__ = ["SIGNS", "Damage", "Restored", "damage_of", "restore", "title_belongs", "traditional_share"]
